// The story of a server whose disk is full for a while: what it says meanwhile, and that it goes on by itself.
import assert from 'node:assert/strict';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ProblemDocument } from '../../contract/common.ts';
import { aFolder } from '../../platform/home/home.fixture.ts';
import type { DatabaseEngine } from '../databases.ts';
import { anHttpShopper } from '../http-shopper.ts';
import { aFreePort } from '../server-process.ts';
import { assertNothingLost } from './invariants.ts';
import { type Load, startLoad } from './load.ts';
import { assertQuietLog, settle, startQuickServer, sweepAtStart } from './process.ts';
import { random } from './random.ts';
import { remembered, stateFolder } from './remembered.ts';
import { aSmallDisk, type SmallDisk, whyNoSmallDisk } from './small-disk.ts';

const PHOTO = new URL('../../../../demo-store/public/models/mei.jpg', import.meta.url);
const PRODUCT = 'white-tshirt';
/** From the moment that there is room again. */
const BACK_WITHIN_MS = 10_000;

export interface FullDiskOptions {
  engine: DatabaseEngine;
  /** Of the disk that holds VISIONFIT_HOME. */
  megabytes: number;
  visitors?: number;
  seed: number;
}

export function survivesFullDisk({ engine, megabytes, visitors = 4, seed }: FullDiskOptions): void {
  const skip = whyNoSmallDisk() ?? false;
  it(`answers 503 on ${engine.name}, and goes on within ten seconds of space coming back`, { skip }, async (t) => {
    await using disk = await aSmallDisk(megabytes);
    const env = await engine.environment();
    const options = { home: disk.path, port: await aFreePort(), env, through: disk.through };
    const server = await startQuickServer(options);
    const jpeg = new Uint8Array(await readFile(PHOTO));
    const load = startLoad({ url: server.url, jpeg, visitors, random: random(seed) });
    await load.answers(60);
    const visitor = await anHttpShopper(server.url);
    await visitor.agree();
    const photo = await visitor.addPhoto(jpeg);
    const known = await visitor.tryOn(photo.id, PRODUCT);
    await visitor.outcome(known.task_id);

    await disk.fill();
    const during = load.answers(40);
    await assertRefused(server.url, '/v1/photos', visitor.token, jpeg);
    assert.equal((await visitor.vault()).items.length, 1, 'what was stored before can be read');
    await during;

    if (!env.DATABASE_URL) {
      // A checkpoint that cannot write ends the embedded database; it is away until there is room.
      server.signal('SIGUSR2');
      await until(async () => (await readyz(server.url)).checks.database === 'failing');
      await assertRefused(server.url, '/v1/sessions', 'pk_test_demo', '{}');
      await assertRefused(server.url, '/v1/photos', visitor.token, jpeg);
      await load.answers(40);
      assert.equal((await fetch(`${server.url}/livez`)).status, 200);
    }
    await assertNoDrafts(disk);

    await disk.makeRoom();
    const since = Date.now();
    await until(async () => (await readyz(server.url)).status === 'ok');
    const newcomer = await anHttpShopper(server.url);
    await newcomer.agree();
    const { id } = await newcomer.addPhoto(jpeg);
    const { task_id } = await newcomer.tryOn(id, PRODUCT);
    assert.equal((await newcomer.outcome(task_id)).stage, 'done');
    const tookMs = Date.now() - since;
    assert.ok(tookMs <= BACK_WITHIN_MS, `it took ${tookMs} ms`);

    await load.answers(60);
    await load.stop();
    await settle(server);
    assertQuietLog(server);
    assert.equal(await server.stop(), 0, 'the same process all along');
    assertOnlyFullness(load);

    await using copy = await aFolder();
    await cp(disk.seenFromHere, copy.path, { recursive: true });
    await sweepAtStart({ home: copy.path, port: options.port, env });
    const findings = assertNothingLost(load.visits, await remembered(copy.path, env.DATABASE_URL));
    t.diagnostic(`${engine.name}: a picture ${tookMs} ms after there was room again; ${JSON.stringify(findings)}`);
    t.diagnostic(`answers other than yes: ${JSON.stringify(Object.fromEntries(load.troubles))}`);
  });
}

async function assertRefused(url: string, path: string, token: string, body: string | Uint8Array<ArrayBuffer>) {
  const answer = await fetch(url + path, {
    method: 'POST',
    body,
    headers: {
      origin: url,
      authorization: `Bearer ${token}`,
      'content-type': typeof body === 'string' ? 'application/json' : 'image/jpeg',
    },
  });
  const problem = ProblemDocument.parse(await answer.json());
  assert.deepEqual([answer.status, problem.code], [503, 'storage_full'], `POST ${path}`);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.ok(Number(answer.headers.get('retry-after')) > 0);
  assert.equal(answer.headers.get('access-control-allow-origin'), url, 'the page may read why');
}

async function readyz(url: string): Promise<{ status: string; checks: Record<string, string> }> {
  return (await fetch(`${url}/readyz`)).json() as Promise<{ status: string; checks: Record<string, string> }>;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 2 * BACK_WITHIN_MS;
  while (!(await condition())) {
    assert.ok(Date.now() < giveUpAt, 'waited in vain');
    await wait(100);
  }
}

async function assertNoDrafts(disk: SmallDisk): Promise<void> {
  const drafts = join(await stateFolder(disk.seenFromHere), 'objects', 'drafts');
  // One that is being written at this moment is gone in the next.
  await until(async () => (await readdir(drafts)).length === 0);
}

/** Nobody was told that something broke. */
function assertOnlyFullness({ troubles }: Load): void {
  const told = [...troubles.keys()].filter((what) => what.startsWith('5'));
  assert.ok(told.includes('503 storage_full'), 'nobody noticed');
  assert.deepEqual(
    told.filter((what) => !['503 storage_full', '503 storage_unavailable'].includes(what)),
    [],
  );
}
