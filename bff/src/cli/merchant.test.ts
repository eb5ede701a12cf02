// The operator's command: beside a running server and without one, on both databases. Once as a process of its own, as an
// operator runs it; what it says and does is the same without one.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstat, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { aFolder } from '../platform/home/home.fixture.ts';
import { HomeInUse, lockHome } from '../platform/home/home.ts';
import { listenForOperator } from '../platform/home/operator-socket.ts';
import { COMPILE_CACHE } from '../testing/compile-cache.ts';
import { databases } from '../testing/databases.ts';
import { type FittingRoom, openFittingRoom, SHOP } from '../testing/fitting-room.ts';
import { putReadyDatabase } from '../testing/ready-database.ts';
import { idOf } from '../testing/traces.ts';
import { EXPORT } from './export.ts';
import { JOBS } from './jobs.ts';
import { MERCHANT } from './merchant.ts';
import { type Outcome, outcomeOf } from './operator.ts';

const COMMAND = fileURLToPath(new URL('./merchant.ts', import.meta.url));

async function asProcess(env: Record<string, string>, ...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [[code], out, err] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return { code, out, err };
}

const run = (env: Record<string, string>, ...args: string[]) => outcomeOf(MERCHANT, args, env);

async function json(env: Record<string, string>, ...args: string[]) {
  return answerIn(await run(env, ...args, '--json'));
}

function answerIn({ code, out, err }: Outcome) {
  assert.equal(code, 0, err);
  return JSON.parse(out);
}

const ORIGIN = 'https://new.shop.example';

for (const engine of databases()) {
  describe(`npm run merchant, on ${engine.name}`, () => {
    let room: FittingRoom;
    let env: Record<string, string>;
    before(async () => {
      const environment = await engine.environment();
      room = await openFittingRoom(environment);
      env = { ...environment, VISIONFIT_HOME: room.home };
    });
    after(() => room[Symbol.asyncDispose]());

    const begin = (key: string, origin = ORIGIN) =>
      room.http
        .post('/v1/sessions')
        .set({ Authorization: `Bearer ${key}`, Origin: origin })
        .send({});
    const asMerchant = (key: string) => room.http.get('/v1/merchant').set({ Authorization: `Bearer ${key}` });
    let made: { id: string; publishable_key: string; secret_key: string };

    it('makes a merchant beside a running server, whose keys work at once', async () => {
      const wanted = [
        '--name',
        'New',
        '--origin',
        'HTTPS://New.Shop.example:443/',
        '--plan',
        'pro',
        '--live',
        '--json',
      ];
      made = answerIn(await asProcess(env, 'create', ...wanted));
      assert.match(made.publishable_key, /^pk_live_[A-Za-z0-9]{32}$/);
      assert.match(made.secret_key, /^sk_live_[A-Za-z0-9]{32}$/);
      const { body } = await begin(made.publishable_key).expect(201);
      assert.deepEqual([body.merchant.name, body.plan], ['New', 'pro']);
      await begin(made.publishable_key, 'https://shop.example').expect(403);
      assert.deepEqual((await asMerchant(made.secret_key).expect(200)).body.origins, [ORIGIN]);
    });

    it('changes over a secret key, both working meanwhile, and revokes one at once', async () => {
      const rotated = await json(env, 'keys', made.id, 'rotate-secret', '--overlap', '1h');
      await asMerchant(made.secret_key).expect(200);
      const { body } = await asMerchant(rotated.secret_key).expect(200);
      const [old, current] = body.secret_keys;
      assert.ok(old.expires_at && !current.expires_at);
      assert.equal(current.hint, rotated.secret_key.slice(-4));
      room.later(3_601_000);
      try {
        await asMerchant(made.secret_key).expect(401);
        await asMerchant(rotated.secret_key).expect(200);
      } finally {
        room.later(-3_601_000);
      }
      await json(env, 'keys', made.id, 'revoke', made.secret_key);
      await asMerchant(made.secret_key).expect(401);
      await json(env, 'keys', made.id, 'revoke', made.publishable_key);
      await begin(made.publishable_key).expect(401);
    });

    it('tells who has had a shopper’s data in hand, and writes down that it was asked', async () => {
      const { id: shop, publishable_key } = await json(env, 'create', '--name', 'Newer', '--origin', SHOP.origin);
      const shopper = await (await room.aShopper({ ...SHOP, key: publishable_key })).withConsent();
      await shopper.addPhoto();
      await shopper.get('/v1/photos').expect(200);
      const number = await idOf(room, shopper);
      const actions = ({ accesses }: { accesses: { actor: string; action: string }[] }) =>
        accesses.map(({ actor, action }) => `${actor} ${action}`);
      const first = await json(env, 'audit', shop, '--shopper', number, '--since', '2020-01-01');
      assert.deepEqual(actions(first), ['shopper photos_listed', 'shopper consent_given']);
      const { out } = await run(env, 'audit', shop, '--shopper', number, '--before', String(first.accesses[1].id + 1));
      assert.match(out, /^accesses:\n {2}id \d+, at \S+Z, actor shopper, .*consent_given.*\nolder before: none$/m);
      await json(env, 'customer', shop, 'ana', 'plan', 'pro');
      assert.deepEqual(actions(await json(env, 'audit', shop, '--customer', 'ana')), ['operator customer_plan_set']);
      assert.deepEqual(actions(await json(env, 'audit', shop)).slice(0, 4), [
        'operator audit_read',
        'operator customer_plan_set',
        'operator audit_read',
        'operator audit_read',
      ]);
    });

    it('shows what was set, and that nothing was', async () => {
      await run(env, 'time-zone', made.id, 'Europe/Berlin');
      const { out } = await run(env, 'show', made.id);
      assert.match(out, /^ {2}time zone: Europe\/Berlin$/m);
      assert.match(out, /^ {2}limits: none$/m);
      assert.match(out, /^ {2}id \S+, hint \w+, created at \d{4}-\d\d-\d\dT[\d:.]+Z,/m);
    });

    it('says how far it is while it puts a long list into the catalogue', async () => {
      const file = join(room.home, 'list.csv');
      const rows = Array.from({ length: 600 }, (_, n) => `shirt-${n},Shirt ${n}`);
      await writeFile(file, ['id,title', ...rows].join('\n'));
      const told: string[] = [];
      const { code, err } = await outcomeOf(MERCHANT, ['import-csv', made.id, file], env, (what) => told.push(what));
      assert.deepEqual([code, err], [0, '']);
      assert.ok(told.indexOf('read: 600 rows') > 0, String(told));
      assert.equal(told.at(-1), 'in the catalogue: 600 of 600 products');
    });

    it('says in one sentence what cannot be done', async () => {
      const nobody = '00000000-0000-4000-8000-000000000000';
      const refused: [string[], RegExp][] = [
        [['show', nobody], /^There is no merchant/],
        [['show', 'new'], /UUID/],
        [['audit', made.id, '--customer', 'nobody'], /no such customer/],
        [['audit', made.id, '--since', 'monday'], /A day is written/],
        [['origins', made.id, 'add', 'https://shop.example/path'], /is not an origin/],
        [['keys', made.id, 'revoke', 'pk_live_nobody'], /no such key/],
        [['holdout', made.id, '60'], /^percent: Too big/],
      ];
      const ran = await Promise.all(refused.map(([args]) => run(env, ...args)));
      for (const [i, { code, out, err }] of ran.entries()) {
        assert.deepEqual([code, out], [1, '']);
        assert.match(err, refused[i]?.[1] ?? /^$/);
        assert.equal(err.trim().split('\n').length, 1, err);
      }
    });
  });
}

describe('npm run merchant', () => {
  it('needs no server: what it makes is there when one starts', async () => {
    await using folder = await aFolder();
    // Too long for a socket beside the database.
    const home = join(folder.path, 'a'.repeat(60), 'b'.repeat(60));
    await mkdir(home, { recursive: true });
    const env = { VISIONFIT_HOME: home, TMPDIR: folder.path };
    const made = answerIn(await asProcess(env, 'create', '--name', 'New', '--origin', ORIGIN, '--json'));
    assert.equal(made.home, home);
    const { out } = await run(env, 'list');
    assert.ok(out.includes(made.id) && !out.includes(made.secret_key));
    const { accesses } = await json(env, 'audit', made.id);
    assert.deepEqual(
      accesses.map(({ action }: { action: string }) => action),
      ['merchant_made'],
    );
  });

  it('refuses a folder without a database, as every command but `create` does, and makes none', async () => {
    await using folder = await aFolder();
    const VISIONFIT_HOME = join(folder.path, 'mistyped');
    for (const [command, ...args] of [
      [MERCHANT, 'list'],
      [JOBS, 'list'],
      [EXPORT, join(folder.path, 'backup')],
    ] as const) {
      const { code, out, err } = await outcomeOf(command, args, { VISIONFIT_HOME });
      assert.deepEqual([code, out], [1, '']);
      assert.ok(err.startsWith(`There is no database in ${VISIONFIT_HOME}: `), err);
    }
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('reaches the server by a socket that is this user’s alone, and that goes with the server', async () => {
    const room = await openFittingRoom();
    const socket = join(room.home, 'operator.sock');
    const { mode } = await lstat(socket);
    assert.equal(mode & 0o777, 0o600);
    await room.server.close();
    await assert.rejects(lstat(socket));
    await room[Symbol.asyncDispose]();
  });

  it('reaches the server also where the two have other temporary folders, and the home folder no room for a socket', async () => {
    await using folder = await aFolder();
    const home = join(folder.path, 'a'.repeat(60), 'b'.repeat(60));
    await mkdir(home, { recursive: true });
    await putReadyDatabase(home);
    await using room = await openFittingRoom({ VISIONFIT_HOME: home });
    const env = { VISIONFIT_HOME: home, TMPDIR: folder.path };
    const made = answerIn(await asProcess(env, 'create', '--name', 'New', '--origin', ORIGIN, '--json'));
    const asked = room.http.get('/v1/merchant').set({ Authorization: `Bearer ${made.secret_key}` });
    assert.equal((await asked.expect(200)).body.name, 'New');
  });

  it('waits for a server that has the home folder and does not listen yet', async () => {
    await using folder = await aFolder();
    const socket = join(folder.path, 'soon.sock');
    const home = await lockHome(join(folder.path, 'home'), socket);
    const asked = json({ VISIONFIT_HOME: home.path }, 'list');
    await assert.rejects(lockHome(home.path), HomeInUse);
    const close = await listenForOperator(socket, async (command) => ({ answer: { heard: command } }));
    assert.deepEqual(await asked, { heard: { command: 'list' } });
    await close();
    await home.release();
  });

  it('explains itself, and says what was typed wrongly', async () => {
    const help = await run({}, '--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /rotate-secret \[--overlap 24h\]/);
    const { code, out, err } = await asProcess({}, 'make');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^Usage: npm run merchant.*\n\nThere is no command "make"\.\n$/s);
    for (const args of [
      [],
      ['make'],
      ['create'],
      ['keys', 'x', 'revoke'],
      ['plan', 'x'],
      ['audit', 'x', 'y'],
      ['list', '--color'],
    ]) {
      const { code, out, err } = await run({}, ...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /Usage: npm run merchant/);
    }
  });

  it('refuses an option that a command does not take, before it does anything', async () => {
    for (const [line, what] of [
      ['plan x free --dry-run', '"plan" takes no --dry-run.'],
      ['keys x revoke y --dry-run', '"keys revoke" takes no --dry-run.'],
      ['keys x list --overlap 0', '"keys list" takes no --overlap.'],
      ['list --live', '"list" takes no --live.'],
    ] as const) {
      const { code, err } = await run({}, ...line.split(' '));
      assert.deepEqual([code, err.trim().split('\n').at(-1)], [2, what]);
    }
  });
});
