// kill -9 in the middle of a call that is paid for: it counts, it is not made again, and the picture comes from another model.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openEmbeddedDatabase } from '../../platform/database/embedded.ts';
import { aFolder } from '../../platform/home/home.fixture.ts';
import { lockHome } from '../../platform/home/home.ts';
import { anHttpShopper } from '../http-shopper.ts';
import { aFreePort, type ServerProcess, startServerProcess } from '../server-process.ts';

const PHOTO = new URL('../../../../demo-store/public/models/mei.jpg', import.meta.url);
const [FIRST, SECOND] = ['gemini-nano-banana-2.1', 'gemini-3.1-flash-lite-image'];

describe('a server that is killed while Google draws', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let server: ServerProcess;
  before(async () => {
    folder = await aFolder();
  });
  after(async () => {
    await server?.kill();
    await folder[Symbol.asyncDispose]();
  });

  it('has the picture drawn by another model after its restart, and knows what both have cost', async () => {
    const start = { home: folder.path, port: await aFreePort(), args: ['--engine-stand-in'] };
    server = await startServerProcess(start);
    const shopper = await anHttpShopper(server.url);
    await shopper.agree();
    const { id: photo } = await shopper.addPhoto(await readFile(PHOTO));
    const standIn = /stand-in at (http:\/\/[\d.]+:\d+)/.exec(server.printed())?.[1];
    const step = JSON.stringify([{ answer: 'silence', model: FIRST }]);
    assert.equal((await fetch(`${standIn}/stand-in/next`, { method: 'POST', body: step })).status, 200);
    const { task_id } = await shopper.tryOn(photo, 'white-tshirt');
    for await (const { stage } of shopper.follow(task_id)) if (stage === 'rendering') break;
    // The stage is reached a moment before the call; nothing tells from outside that it is under way.
    await wait(1_500);
    await server.kill();

    server = await startServerProcess(start);
    // However long that took: a picture that comes late comes to the vault.
    let pictures = (await shopper.vault()).items;
    for (let i = 0; i < 300 && pictures.length === 0; i++) {
      await wait(200);
      pictures = (await shopper.vault()).items;
    }
    assert.deepEqual(
      pictures.map(({ model }) => model),
      [SECOND],
    );
    assert.equal(await server.stop(), 0);

    const home = await lockHome(folder.path);
    const database = await openEmbeddedDatabase(home);
    const calls = await database.sql
      .selectFrom('engine_attempts')
      .select(['model', 'why', 'outcome', 'microdollars'])
      .orderBy('number')
      .execute();
    const [{ microdollars } = { microdollars: 0 }] = await database.sql
      .selectFrom('engine_spend')
      .select('microdollars')
      .execute();
    await database.close();
    await home.release();
    assert.deepEqual(calls, [
      { model: FIRST, why: 'preferred', outcome: 'cut_off', microdollars: 37_500 },
      { model: SECOND, why: `gemini/${FIRST} has failed already`, outcome: 'rendered', microdollars: 34_300 },
    ]);
    assert.equal(microdollars, 71_800);
  });
});
