// The promise about kills, kept by the real server with the real engine: one home folder, one shopper, five try-ons,
// and kill -9 in a different moment of each. Every task finishes at the next start, every one is charged once, and
// afterwards rows and stored objects match one to one.
import assert from 'node:assert/strict';
import { existsSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { TryOnStage, TryOnStatus } from '../../contract/try-on.ts';
import { openMasterKeys } from '../../platform/crypto/master-keys.ts';
import { openEmbeddedDatabase } from '../../platform/database/embedded.ts';
import { aFolder } from '../../platform/home/home.fixture.ts';
import { lockHome } from '../../platform/home/home.ts';
import { openFileObjects } from '../../platform/objects/files.ts';
import { ApiRefusal, anHttpShopper, type HttpShopper } from '../http-shopper.ts';
import { aFreePort, type ServerProcess, startServerProcess } from '../server-process.ts';

const PHOTO = new URL('../../../../demo-store/public/models/mei.jpg', import.meta.url);
/** One after the other: the same one would not be drawn twice. */
const PRODUCTS = [
  'white-tshirt',
  'breton-stripe-shirt',
  'navy-vneck-tshirt',
  'pinstripe-shirt',
  'green-knit-sweater',
  'grey-hoodie',
  'floral-blouse',
];

describe('a server that is killed', () => {
  const tasks: string[] = [];
  let counted = 0;
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let port: number;
  let server: ServerProcess;
  let shopper: HttpShopper;
  let photoId: string;

  before(async () => {
    folder = await aFolder();
    port = await aFreePort();
    server = await startServerProcess({ home: folder.path, port });
    shopper = await anHttpShopper(server.url);
    await shopper.agree();
    photoId = (await shopper.addPhoto(await readFile(PHOTO))).id;
  });

  after(async () => {
    await server.kill();
    await folder[Symbol.asyncDispose]();
  });

  it('finishes a try-on that had just been accepted', async () => {
    const taskId = await ask();
    await server.kill();
    await finishesAfterRestart(taskId);
  });

  for (const stage of ['preparing', 'rendering'] as const) {
    it(`finishes a try-on that was ${stage}`, async () => {
      const taskId = await ask();
      await reaches(taskId, stage);
      await server.kill();
      await finishesAfterRestart(taskId);
    });
  }

  it('finishes a try-on whose picture was being stored, just before its closing transaction', async () => {
    const stored = pictureIsStored();
    const taskId = await ask();
    await stored;
    await server.kill();
    await finishesAfterRestart(taskId);
  });

  it('does not repeat a try-on that had just been done', async () => {
    const taskId = await ask();
    await reaches(taskId, 'done');
    const [before] = (await shopper.vault()).items;
    await server.kill();
    await finishesAfterRestart(taskId);
    const [now] = (await shopper.vault()).items;
    assert.equal(now?.id, before?.id);
    assert.equal(now?.created_at, before?.created_at);
  });

  it('has charged each of the five once, but for those that came late: then there is no sixth today', async () => {
    assert.equal((await shopper.vault()).items.length, 5);
    const statuses = await Promise.all(tasks.map(outcome));
    // On a busy machine a restart and a render may take longer than 15 s.
    counted = statuses.filter((status) => status.counted).length;
    assert.equal(statuses[0]?.quota.remaining, 5 - counted);
    if (counted < 5) return;
    await assert.rejects(shopper.tryOn(photoId, aProduct()), (error) => {
      assert.ok(error instanceof ApiRefusal);
      assert.equal(error.code, 'quota_exhausted');
      return true;
    });
  });

  it('ends cleanly when it is asked to, and gives its home back', async () => {
    assert.equal(await server.stop(), 0);
    assert.ok(!existsSync(join(folder.path, 'lock')));
  });

  it('leaves one row for each thing that happened, and an object for each row', async () => {
    const home = await lockHome(folder.path);
    const database = await openEmbeddedDatabase(home);
    const keys = await openMasterKeys(home);
    const objects = await openFileObjects({ home, keys, linkPath: '/', now: () => new Date() });
    const db = database.sql;

    const taskRows = await db.selectFrom('tasks').select(['id', 'stage', 'charged_day']).execute();
    assert.deepEqual(taskRows.map((task) => task.id).sort(), tasks.toSorted());
    assert.ok(taskRows.every((task) => task.stage === 'done'));
    assert.equal(taskRows.filter((task) => task.charged_day !== null).length, counted);

    const renders = await db.selectFrom('renders').select(['task_id', 'object', 'mask_object']).execute();
    assert.deepEqual(renders.map((render) => render.task_id).sort(), tasks.toSorted());

    const quotas = await db.selectFrom('quotas').select('used').where('scope', 'like', 'shopper:%').execute();
    assert.equal(
      quotas.reduce((sum, quota) => sum + quota.used, 0),
      counted,
    );

    const products = await db.selectFrom('products').select('garment_object').execute();
    const pictures = renders.flatMap((render) => [render.object, render.mask_object]);
    const named = [...pictures, ...products.map((product) => product.garment_object)].filter((name) => name !== null);
    assert.deepEqual(await namesOf(objects.signable), [...new Set(named)].sort());
    const photos = await db.selectFrom('photos').select('object').execute();
    assert.deepEqual(await namesOf(objects.sealed), photos.map((photo) => photo.object).sort());

    const { rows: unsettled } = await sql`
      select id from pgboss.job where state in ('created', 'retry', 'active') and id = any(${tasks})`.execute(db);
    assert.deepEqual(unsettled, []);

    await database.close();
    await home.release();
  });

  async function outcome(taskId: string): Promise<TryOnStatus> {
    for await (const status of shopper.follow(taskId)) if (status.stage === 'done') return status;
    assert.fail('the try-on is not done');
  }

  function aProduct(): string {
    return PRODUCTS.shift() ?? assert.fail('no product is left');
  }

  async function ask(): Promise<string> {
    const { task_id } = await shopper.tryOn(photoId, aProduct());
    tasks.push(task_id);
    return task_id;
  }

  async function reaches(taskId: string, stage: TryOnStage): Promise<void> {
    for await (const status of shopper.follow(taskId)) if (status.stage === stage) return;
    assert.fail(`the try-on ended without ever ${stage}`);
  }

  /** The first of a render's files has come to lie in the store; its row comes a moment later. */
  function pictureIsStored(): Promise<void> {
    return new Promise((resolve) => {
      const watcher = watch(join(folder.path, 'objects', 'signable'), () => {
        watcher.close();
        resolve();
      });
    });
  }

  async function finishesAfterRestart(taskId: string): Promise<void> {
    const killed = server.pid;
    const lock = JSON.parse(await readFile(join(folder.path, 'lock'), 'utf8'));
    assert.equal(lock.pid, killed);
    server = await startServerProcess({ home: folder.path, port });
    assert.notEqual(server.pid, killed);
    const { stage, render } = await shopper.outcome(taskId);
    assert.equal(stage, 'done');
    const picture = await fetch(new URL(render?.url ?? '', server.url));
    assert.equal(picture.status, 200);
    assert.equal(picture.headers.get('content-type'), 'image/jpeg');
  }
});

async function namesOf(objects: { list(prefix: string): AsyncIterable<{ name: string }> }): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of objects.list('')) names.push(name);
  return names.sort();
}
