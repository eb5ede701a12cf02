// What a kill cuts in half is whole afterwards: webhooks on their way, and requests whose answer never came.
import { describe } from 'node:test';
import { survivesHalfway } from './testing/crash/survives-halfway.ts';
import { databases } from './testing/databases.ts';

// One kill with everything half done at once; `npm run test:crash` has random ones after it.
// Side by side: on PostgreSQL most of it is waiting for hearts to be missed.
describe('a server that is killed with things half done', { concurrency: true }, () => {
  for (const engine of databases()) {
    describe(`on ${engine.name}`, { concurrency: 1 }, () => survivesHalfway({ engine, rounds: 0, seed: 1 }));
  }
});
