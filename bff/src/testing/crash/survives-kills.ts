// The story of a server that is killed again and again while people use it, and of what they find afterwards.
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { aFolder } from '../../platform/home/home.fixture.ts';
import type { DatabaseEngine } from '../databases.ts';
import { aFreePort } from '../server-process.ts';
import { assertNothingLost } from './invariants.ts';
import { startLoad } from './load.ts';
import { assertQuietLog, settle, startQuickServer, sweepAtStart } from './process.ts';
import { random } from './random.ts';
import { remembered } from './remembered.ts';

const PHOTO = new URL('../../../../demo-store/public/models/mei.jpg', import.meta.url);
/** A kill comes after so many answers at most, all visitors' together, and within so many milliseconds of the last. */
const MOST_ANSWERS = 60;
const MOST_MS = 100;

export interface KillsOptions {
  engine: DatabaseEngine;
  kills: number;
  visitors?: number;
  seed: number;
}

export function survivesKills({ engine, kills, visitors = 6, seed }: KillsOptions): void {
  it(`has lost nothing on ${engine.name} after ${kills} kills, and kept nothing that it should not (seed ${seed})`, async (t) => {
    await using folder = await aFolder();
    const env = await engine.environment();
    const options = { home: folder.path, port: await aFreePort(), env };
    const chance = random(seed);
    const jpeg = new Uint8Array(await readFile(PHOTO));
    const load = startLoad({ url: `http://localhost:${options.port}`, jpeg, visitors, random: chance });
    try {
      for (let kill = 1; kill <= kills; kill++) {
        const server = await startQuickServer(options);
        await load.answers(Math.ceil(chance.between(0, MOST_ANSWERS)));
        await wait(chance.between(0, MOST_MS));
        await server.kill();
        assertQuietLog(server);
        if (kill % 20 === 0) t.diagnostic(`${kill} kills, ${load.visits.length} visits`);
      }
    } finally {
      await load.stop();
    }

    const server = await startQuickServer(options);
    await settle(server);
    await server.stop();
    await sweepAtStart(options);

    const findings = assertNothingLost(load.visits, await remembered(folder.path, env.DATABASE_URL));
    t.diagnostic(`${engine.name}: ${kills} kills, ${JSON.stringify(findings)}`);
    t.diagnostic(`answers other than yes: ${JSON.stringify(Object.fromEntries(load.troubles))}`);
  });
}
