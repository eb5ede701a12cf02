// A few kills of the embedded server under load, in every run of the tests; `npm run test:crash` has the hundred of each.
import { describe } from 'node:test';
import { survivesKills } from './testing/crash/survives-kills.ts';
import { databases } from './testing/databases.ts';

const [embedded] = databases();
if (embedded)
  describe('a server that is killed while people use it', () => survivesKills({ engine: embedded, kills: 3, seed: 1 }));
