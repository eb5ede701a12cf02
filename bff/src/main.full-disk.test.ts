// A disk that is full for a while, under the embedded server: the whole story is short enough for every run of the tests.
import { describe } from 'node:test';
import { survivesFullDisk } from './testing/crash/survives-full-disk.ts';
import { databases } from './testing/databases.ts';

const [embedded] = databases();
if (embedded)
  describe('a server whose disk is full', () => survivesFullDisk({ engine: embedded, megabytes: 200, seed: 1 }));
