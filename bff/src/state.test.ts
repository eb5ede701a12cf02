// Several servers on one database, and one home folder for several databases: nobody takes or loses what is another's.
import assert from 'node:assert/strict';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { MERCHANT } from './cli/merchant.ts';
import { outcomeOf } from './cli/operator.ts';
import { readConfig, readSecrets } from './config.ts';
import { createServer } from './main.ts';
import { aFolder } from './platform/home/home.fixture.ts';
import { ForeignKeys } from './state.ts';
import { type FittingRoom, openFittingRoom, SHOP } from './testing/fitting-room.ts';
import { postgresServer } from './testing/postgres-server.ts';
import { quickEngine } from './testing/quick-engine.ts';
import { newReadyDatabase } from './testing/ready-database.ts';

describe('two servers on one PostgreSQL database', () => {
  let home: Awaited<ReturnType<typeof aFolder>>;
  let env: Record<string, string>;
  let one: FittingRoom;

  before(async () => {
    home = await aFolder();
    env = {
      DATABASE_URL: await (await postgresServer()).newDatabase(),
      VISIONFIT_HOME: home.path,
      VISIONFIT_WORKERS: '1',
    };
    one = await openFittingRoom(env);
  });

  after(async () => {
    await one[Symbol.asyncDispose]();
    await home[Symbol.asyncDispose]();
  });

  it('render each other’s try-ons and serve each other’s pictures', async () => {
    const letGo = one.engine.hold();
    const shopper = await (await one.aShopper()).withConsent();
    const photo = await shopper.addPhoto();
    const first = await shopper.tryOn(photo);
    // Now the first server's only slot is taken, and what comes next is the second server's.
    while ((await shopper.status(first.task_id)).percent < 10);
    await using two = await anotherServer();
    const second = await shopper.outcome((await shopper.tryOn(photo)).task_id);
    assert.equal(second.stage, 'done');
    assert.equal((await fetch(second.render?.url ?? '')).status, 200);
    letGo();
    assert.equal((await shopper.outcome(first.task_id)).stage, 'done');
    assert.deepEqual([one.engine.begun, two.engine.begun], [1, 1]);
  });

  it('leave alone what another one is just storing, and clear away what a kill left long ago', async () => {
    const signable = join(await stateFolder(), 'objects', 'signable');
    const [young, old] = [join(signable, 'render-young.jpg'), join(signable, 'render-old.jpg')];
    for (const file of [young, old]) await writeFile(file, 'an object without a row');
    const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
    await utimes(old, twoHoursAgo, twoHoursAgo);
    await using _two = await anotherServer();
    const left = await readdir(signable);
    assert.ok(left.includes('render-young.jpg'));
    assert.ok(!left.includes('render-old.jpg'));
  });

  it('keep away from what the home holds for another database', async () => {
    const other = join(home.path, 'objects', 'signable');
    await mkdir(other, { recursive: true });
    await writeFile(join(other, 'render-of-the-embedded-database.jpg'), 'not ours');
    await using _two = await anotherServer();
    assert.deepEqual(await readdir(other), ['render-of-the-embedded-database.jpg']);
  });

  it('refuse a home that lacks the keys', async () => {
    await using elsewhere = await aFolder();
    const stranger = { ...env, VISIONFIT_HOME: elsewhere.path, PORT: '0' };
    const server = await createServer(readConfig(stranger), readSecrets(stranger), { engine: quickEngine() });
    await assert.rejects(server.ready, (error) => {
      assert.ok(error instanceof ForeignKeys);
      assert.match(error.message, /share one VISIONFIT_HOME/);
      return true;
    });
    await rm(elsewhere.path, { recursive: true });
  });

  it('refuse such a home before the first shopper comes, by the secrets of a shop', async () => {
    await using first = await aFolder();
    await using elsewhere = await aFolder();
    const DATABASE_URL = await newReadyDatabase();
    const merchant = async (VISIONFIT_HOME: string, ...args: string[]) =>
      outcomeOf(MERCHANT, args, { DATABASE_URL, VISIONFIT_HOME });
    const { out } = await merchant(first.path, 'create', '--name', 'New', '--origin', SHOP.origin, '--json');
    const { code } = await merchant(first.path, 'customer-secret', JSON.parse(out).id, 'rotate');
    assert.equal(code, 0);
    const { code: refused, err } = await merchant(elsewhere.path, 'list');
    assert.equal(refused, 1);
    assert.match(err, /are not those that this database was started with/);
  });

  async function anotherServer() {
    const engine = quickEngine();
    const given = { ...env, PORT: '0' };
    const server = await createServer(readConfig(given), readSecrets(given), { engine });
    await server.ready;
    return { engine, [Symbol.asyncDispose]: () => server.close() };
  }

  async function stateFolder(): Promise<string> {
    const [folder] = (await readdir(home.path)).filter((name) => name.startsWith('postgres-'));
    return join(home.path, folder ?? '');
  }
});
