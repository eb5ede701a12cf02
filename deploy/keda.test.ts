// What KEDA asks of the queue, asked here: what there is for workers to do, and without reading all that they have done today.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { openPostgresDatabase, type PostgresDatabase } from '../bff/src/platform/database/postgres.ts';
import { openPostgresQueues } from '../bff/src/platform/queue/postgres.ts';
import type { JobQueues } from '../bff/src/platform/queue/queue.ts';
import { postgresServer } from '../bff/src/testing/postgres-server.ts';

const [scaled] = parseAllDocuments(readFileSync(`${import.meta.dirname}/kubernetes/keda.yaml`, 'utf8')).map((each) =>
  each.toJS(),
);
const { query } = scaled.spec.triggers.find(({ type }: { type: string }) => type === 'postgresql').metadata;

describe('what KEDA asks', () => {
  let database: PostgresDatabase;
  let queues: JobQueues;

  before(async () => {
    const url = await (await postgresServer()).newDatabase();
    database = await openPostgresDatabase({ url, connections: 3, onError: () => {} });
    queues = await openPostgresQueues(database, () => {});
  });
  after(async () => {
    await queues.stop(0);
    await database.close();
  });

  it('is how many try-ons wait and run', async () => {
    const jobs = [1, 2, 3, 4].map(() => randomUUID());
    await database.transaction(async (trx) => {
      for (const job of jobs) await queues.render.enqueue(trx, job);
      await queues.webhook.enqueue(trx, randomUUID());
    });
    await database.connections.query(`update pgboss.job set state = 'active' where id = '${jobs[0]}'`);
    await database.connections.query(`update pgboss.job set state = 'retry' where id = '${jobs[1]}'`);
    await database.connections.query(`update pgboss.job set state = 'completed' where id = '${jobs[2]}'`);
    assert.deepEqual((await database.connections.query(query)).rows, [{ count: 3 }]);
    const { waiting, running } = await queues.render.look();
    assert.equal(waiting + running, 3);
  });

  it('is found along an index, however many were drawn today', async () => {
    await database.connections.query(`
      insert into pgboss.job (name, state, completed_on)
      select 'render', 'completed', now() from generate_series(1, 20000)`);
    const { rows } = await database.connections.query(`explain (costs off) ${query}`);
    assert.match(JSON.stringify(rows), /job_common_i14/);
    assert.doesNotMatch(JSON.stringify(rows), /Seq Scan|Filter/);
  });
});
