// What a balancer and a supervisor are told while the server starts, runs and stops.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import supertest from 'supertest';
import type { RunningServer } from '../../main.ts';
import type { FittingRoom } from '../fitting-room.ts';
import { asProblem } from '../refusals.ts';

/** Asks a server that listens and is not ready. */
export async function whileStarting(server: RunningServer): Promise<void> {
  const http = supertest(`http://127.0.0.1:${server.port}`);
  const refused = http.get('/v1/products');
  const [live, ready, products] = await Promise.all([http.get('/livez'), http.get('/readyz'), refused]);
  assert.deepEqual([live.status, live.body], [200, { status: 'ok' }]);
  assert.equal(ready.status, 503);
  assert.equal(ready.body.status, 'starting');
  assert.equal(ready.body.checks.database, 'waiting');
  assert.equal(ready.headers['cache-control'], 'no-store');
  asProblem(products, 'not_ready', refused);
  assert.equal(products.headers['retry-after'], '1');
}

/** Ends the server; nothing can come after it. */
export function whileStopping(room: () => FittingRoom): void {
  describe('a server that stops', () => {
    it('was ready until then', async () => {
      const { body } = await room().http.get('/readyz').expect(200);
      assert.deepEqual(body, { status: 'ok', checks: { database: 'ok', queue: 'ok', engine: 'ok' } });
    });

    it('says at once that it takes no more and ends its streams, however long their renders last', async () => {
      const { server, engine } = room();
      const shopper = await (await room().aShopper()).withConsent();
      const photo = await shopper.addPhoto();
      engine.hold();
      const { task_id } = await shopper.tryOn(photo);
      while ((await shopper.status(task_id)).percent < 10);
      const stream = shopper.follow(task_id);
      await shopper.status(task_id);

      // Its own socket is closed to new connections; the application is asked through another one.
      const http = supertest(server.app);
      const closing = server.close();
      const [live, ready] = await Promise.all([http.get('/livez'), http.get('/readyz')]);
      assert.equal(live.status, 200);
      assert.equal(ready.status, 503);
      assert.equal(ready.body.status, 'stopping');
      // It ends without an outcome, however little it has said by then.
      assert.ok((await stream).every(({ stage }) => stage === 'preparing'));
      await closing;
      await assert.rejects(room().http.get('/livez'), /ECONNREFUSED/);
    });
  });
}
