// A PostgreSQL server that drops its connections, and one that is gone: said as 503, and over as soon as it is back.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { storageFault } from './platform/faults/storage-fault.ts';
import { openFittingRoom, SHOP } from './testing/fitting-room.ts';
import { startPostgresServer } from './testing/postgres-server.ts';
import { asProblem } from './testing/refusals.ts';

describe('a database server that goes away', () => {
  it('cuts off what is going on, and the next request has a new connection', async () => {
    await using server = await aPostgresServer();
    await using room = await openFittingRoom({ DATABASE_URL: await server.newDatabase() });
    const shopper = await room.aShopper();
    const cutOff = room.database.transaction(async (trx) => {
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx);
      await sql`select 1`.execute(trx);
    });
    await assert.rejects(cutOff, (error) => storageFault(error) === 'away');
    await shopper.get('/v1/user/vault').expect(200);
  });

  it('is told as 503 to shops that were known before, while the process lives on', async () => {
    await using server = await aPostgresServer();
    await using room = await openFittingRoom({ DATABASE_URL: await server.newDatabase() });
    const shopper = await room.aShopper();
    await room.http.get('/readyz').expect(200);
    await server.stop();

    for (const request of [
      room.http
        .post('/v1/sessions')
        .set({ Authorization: `Bearer ${SHOP.key}`, Origin: SHOP.origin })
        .send({}),
      shopper.get('/v1/user/vault'),
      shopper.delete('/v1/user'),
    ]) {
      const answer = await request;
      asProblem(answer, 'storage_unavailable', request);
      assert.ok(Number(answer.headers['retry-after']) > 0);
      assert.equal(answer.headers['access-control-allow-origin'], SHOP.origin);
    }
    const { body } = await room.http.get('/readyz').expect(503);
    assert.deepEqual([body.status, body.checks.database], ['failing', 'failing']);
    await room.http.get('/livez').expect(200);
  });
});

/** Of its own: the one that the tests share has to stay. */
async function aPostgresServer() {
  const server = await startPostgresServer();
  return { ...server, [Symbol.asyncDispose]: () => server.stop() };
}
