// Changing the master key under a running server: photos and pictures stay as they are and open as before, everything that
// rows keep is under the new one, and a kill half-way is made up for by running it again.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { keyIdOf } from '../platform/crypto/envelope.ts';
import { addMasterKey, type MasterKeys, openMasterKeys } from '../platform/crypto/master-keys.ts';
import { makeSealingKey } from '../platform/crypto/sealing-keys.ts';
import { databases } from '../testing/databases.ts';
import { type FittingRoom, merchantIdOf, openFittingRoom, SHOP } from '../testing/fitting-room.ts';
import { aKnownShopper } from '../testing/traces.ts';
import { SEALED_COLUMNS } from './operate.ts';

const COMMAND = fileURLToPath(new URL('../cli/keys.ts', import.meta.url));

for (const engine of databases()) {
  describe(`a change of the master key, on ${engine.name}`, () => {
    let room: FittingRoom;
    let environment: Record<string, string>;
    before(async () => {
      environment = await engine.environment();
      room = await openFittingRoom(environment);
    });
    after(() => room[Symbol.asyncDispose]());

    const rotate = () => room.server.operate({ command: 'rotate-master-key' });
    const keysOf = async () => {
      const { master_keys } = await room.server.operate({ command: 'list-master-keys' });
      return master_keys as { id: string; active: boolean; wraps: Record<string, number> }[];
    };
    const activeKey = async () => (await keysOf()).find(({ active }) => active)?.id;
    const named = async () => (await keysOf()).filter(({ wraps }) => Object.keys(wraps).length > 0).map(({ id }) => id);
    /** Every stored object's own bytes, by name. */
    const stored = async (): Promise<Record<string, string>> => {
      const files = await readdir(join(room.home), { recursive: true, withFileTypes: true });
      const objects = files.filter((file) => file.isFile() && file.parentPath.includes('objects'));
      return Object.fromEntries(
        await Promise.all(
          objects.map(
            async ({ parentPath, name }): Promise<[string, string]> => [
              name,
              (await readFile(join(parentPath, name))).toString('hex'),
            ],
          ),
        ),
      );
    };
    const keysFile = async () => {
      const [path] = (await readdir(room.home, { recursive: true })).filter((file) => file.endsWith('keys.json'));
      return join(room.home, path ?? '');
    };

    it('leaves every object as it is, and every one of them opens', async () => {
      const { shopper, photo, render } = await aKnownShopper(room);
      await room.aCustomer('ana');
      const before = await activeKey();
      const objects = await stored();

      const { made, rewrapped } = await rotate();
      assert.equal(made, true);
      assert.ok(Number(rewrapped) >= 3);

      assert.deepEqual(await stored(), objects);
      assert.notEqual(await activeKey(), before);
      assert.deepEqual(await named(), [await activeKey()]);
      const { body } = await shopper.get('/v1/user/export').responseType('blob').expect(200);
      const files = unzipSync(body);
      assert.ok(files[`photos/${photo.id}.jpg`] && files[`pictures/${render.id}.jpg`]);
      // A link from before the change is as good as it was.
      assert.equal((await fetch(render.url)).status, 200);
      await room.aCustomer('ana');
      await shopper.askFor(photo).expect(202);
    });

    it('has everything new made with the new key, by a server that was running all the time', async () => {
      const id = await activeKey();
      const objects = await stored();
      await aKnownShopper(room);
      const isNew = ([name]: [string, string]) => /^(render|mask)-/.test(name) && !(name in objects);
      const added = Object.entries(await stored()).filter(isNew);
      assert.ok(added.length > 0);
      for (const [name, bytes] of added) assert.equal(keyIdOf(Buffer.from(bytes, 'hex')), id, name);
      assert.deepEqual(await named(), [id]);
    });

    it('is in the audit log, once each time, as nobody’s and no shop’s', async () => {
      const rotations = () =>
        room.database.sql
          .selectFrom('audit_log')
          .select(['actor', 'merchant_id', 'subject'])
          .where('action', '=', 'master_key_rotated')
          .execute();
      const before = await rotations();
      await rotate();
      const now = await rotations();
      assert.equal(now.length, before.length + 1);
      assert.deepEqual(now.at(-1), { actor: 'operator', merchant_id: null, subject: null });
    });

    it('keeps the file to its owner, and every older key in it', async () => {
      const path = await keysFile();
      const before = JSON.parse(await readFile(path, 'utf8'));
      await rotate();
      const now = JSON.parse(await readFile(path, 'utf8'));
      assert.deepEqual({ ...now.keys, ...before.keys }, now.keys);
      assert.equal(Object.keys(now.keys).length, Object.keys(before.keys).length + 1);
      assert.equal((await stat(path)).mode & 0o777, 0o600);
    });

    it('knows of every table that names a master key', async () => {
      const { rows } = await sql<{ table_name: string }>`
        select table_name from information_schema.columns
        where table_schema = 'app' and column_name = 'master_key_id' order by 1`.execute(room.database.sql);
      assert.deepEqual(
        rows.map(({ table_name }) => table_name),
        SEALED_COLUMNS.map(({ table }) => table).sort(),
      );
    });

    it('is finished by running it again after a kill', async () => {
      const keys = await openMasterKeys({ path: join(await keysFile(), '..'), release: async () => {} });
      await addShoppers(room, keys, 3_000);
      const before = await activeKey();
      const env = { ...environment, VISIONFIT_HOME: room.home };
      // On the embedded database it is the server that does the work, so the kill is played there: the file has a new
      // key, and nothing else has happened.
      if (engine.name === 'PostgreSQL') await killHalfWay(env, before ?? '');
      else await withoutRewrapping(join(await keysFile(), '..'));
      assert.ok((await named()).includes(before ?? ''));

      const { made, active } = await rotate();
      assert.equal(made, false);
      assert.deepEqual(await named(), [active]);
      const left = await room.database.sql
        .selectFrom('shoppers')
        .select('id')
        .where('sealing_key_wrapped', 'is not', null)
        .execute();
      assert.ok(left.length >= 3_000);
    });

    it('leaves a shredded key shredded', async () => {
      const merchant_id = await merchantIdOf(room.database, SHOP);
      const id = randomUUID();
      await room.database.sql
        .insertInto('shoppers')
        .values({ id, merchant_id, sealing_key_wrapped: null, master_key_id: 'mk-gone' })
        .execute();
      await rotate();
      const row = await room.database.sql
        .selectFrom('shoppers')
        .select(['sealing_key_wrapped', 'master_key_id'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      assert.deepEqual(row, { sealing_key_wrapped: null, master_key_id: await activeKey() });
    });

    /** Kills the command as soon as it has begun to wrap anew. */
    async function killHalfWay(env: Record<string, string>, before: string): Promise<void> {
      const child = spawn(process.execPath, [COMMAND, 'rotate'], { env, stdio: 'ignore' });
      const exited = once(child, 'exit');
      while ((await named()).length < 2 && child.exitCode === null) await delay(1);
      child.kill('SIGKILL');
      await exited;
      assert.ok((await named()).includes(before), 'it was faster than the kill');
    }
  });
}

async function withoutRewrapping(folder: string): Promise<void> {
  await addMasterKey({ path: folder, release: async () => {} });
}

async function addShoppers({ database }: FittingRoom, keys: MasterKeys, count: number): Promise<void> {
  const merchant_id = await merchantIdOf(database, SHOP);
  const rows = Array.from({ length: count }, () => {
    const id = randomUUID();
    const { wrapped, masterKeyId } = makeSealingKey(keys, id);
    return { id, merchant_id, sealing_key_wrapped: wrapped, master_key_id: masterKeyId };
  });
  for (let i = 0; i < rows.length; i += 500)
    await database.sql
      .insertInto('shoppers')
      .values(rows.slice(i, i + 500))
      .execute();
}
