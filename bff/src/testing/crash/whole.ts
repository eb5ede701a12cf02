// `npm run test:crash`: a hundred kills of the server on each database, and a disk that is full for a while.
// VISIONFIT_CRASH_SEED repeats a run, VISIONFIT_CRASH_KILLS makes it shorter.
import { describe } from 'node:test';
import { databases } from '../databases.ts';
import { survivesFullDisk } from './survives-full-disk.ts';
import { survivesHalfway } from './survives-halfway.ts';
import { survivesKills } from './survives-kills.ts';

const seed = Number(process.env.VISIONFIT_CRASH_SEED ?? Date.now() % 1_000_000);
const kills = Number(process.env.VISIONFIT_CRASH_KILLS ?? 100);

for (const engine of databases()) {
  const megabytes = engine.name === 'PGlite' ? 200 : 40;
  describe('a server whose disk is full', () => survivesFullDisk({ engine, megabytes, seed }));
  describe('a server that is killed with things half done', () => survivesHalfway({ engine, rounds: 3, seed }));
  describe('a server that is killed while people use it', () => survivesKills({ engine, kills, seed }));
}
