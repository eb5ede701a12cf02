// Processes of one kind each on one database: who answers does not draw, who draws does not answer.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { readConfig, readSecrets } from './config.ts';
import { ServiceStatus } from './contract/status.ts';
import { createServer } from './main.ts';
import { aFolder } from './platform/home/home.fixture.ts';
import { RoleRefused } from './role.ts';
import { type FittingRoom, openFittingRoom } from './testing/fitting-room.ts';
import { postgresServer } from './testing/postgres-server.ts';
import { quickEngine } from './testing/quick-engine.ts';

const TOKEN = 'the-operators-token';

describe('the role of a process', () => {
  let home: Awaited<ReturnType<typeof aFolder>>;
  let env: Record<string, string>;
  let web: FittingRoom;

  before(async () => {
    home = await aFolder();
    env = {
      DATABASE_URL: await (await postgresServer()).newDatabase(),
      VISIONFIT_HOME: home.path,
      VISIONFIT_WORKERS: '1',
      VISIONFIT_METRICS_TOKEN: TOKEN,
    };
    web = await openFittingRoom({ ...env, VISIONFIT_ROLE: 'web' });
  });

  after(async () => {
    await web[Symbol.asyncDispose]();
    await home[Symbol.asyncDispose]();
  });

  it('as web leaves the queues alone, and as a worker draws and answers nothing but how it is', async () => {
    const shopper = await (await web.aShopper()).withConsent();
    const { task_id } = await shopper.tryOn(await shopper.addPhoto());
    assert.match(await metricsOf(web.server.port), /^visionfit_queue_waiting_jobs\{queue="render"\} 1$/m);
    const engine = quickEngine();
    const given = { ...env, VISIONFIT_ROLE: 'worker', PORT: '0' };
    const worker = await createServer(readConfig(given), readSecrets(given), { engine });
    await worker.ready;
    try {
      const { stage, render } = await shopper.outcome(task_id);
      assert.equal(stage, 'done');
      assert.equal((await fetch(render?.url ?? '')).status, 200, 'from the web process');
      assert.deepEqual([web.engine.begun, engine.begun], [0, 1]);
      const answered = ['/readyz', '/livez', '/v1/products', '/v1/sessions', '/sdk/v1/loader.js', '/'];
      const statuses = await Promise.all(answered.map(async (path) => (await at(worker.port, path)).status));
      assert.deepEqual(statuses, [200, 200, 404, 404, 404, 404]);
      const measured = /^visionfit_try_on_duration_seconds_count\{outcome="done",engine="quick"\} 1$/m;
      assert.match(await metricsOf(worker.port), measured);
    } finally {
      await worker.close();
    }
  });

  it('lets pages know how long shoppers wait, and that nobody draws where there is only web', async () => {
    const shopper = await (await web.aShopper()).withConsent();
    const { body: before } = await web.http.get('/v1/status').expect(200);
    assert.deepEqual(before, { try_ons: 'available', longest_wait_seconds: 0 });
    await shopper.tryOn(await shopper.addPhoto());
    for (const [seconds, try_ons] of [
      [20, 'slow'],
      [61, 'unavailable'],
    ] as const) {
      await sql`
        update pgboss.job set created_on = now() - ${seconds} * interval '1 second',
          start_after = now() - ${seconds} * interval '1 second'
        where name = 'render' and state = 'created'`.execute(web.database.sql);
      web.later(5_000);
      const { body } = await web.http.get('/v1/status').expect(200);
      assert.equal(ServiceStatus.parse(body).try_ons, try_ons);
    }
  });

  it('shows its numbers to whoever has the operator’s token, by route and never by address', async () => {
    await web.http.get('/metrics').expect(401);
    await web.http.get('/metrics').set('Authorization', 'Bearer another-token-as-long').expect(401);
    const text = await metricsOf(web.server.port);
    assert.match(
      text,
      /^visionfit_http_request_duration_seconds_count\{method="POST",route="\/v1\/photos",status="201"\} \d+$/m,
    );
    assert.match(text, /^process_resident_memory_bytes /m);
    assert.ok(!/[\da-f]{8}-[\da-f]{4}-/.test(text), 'no id');
  });

  it('is all of it on the embedded database, which one process has to itself', async () => {
    for (const role of ['web', 'worker']) {
      const given = { VISIONFIT_HOME: home.path, VISIONFIT_ROLE: role, PORT: '0' };
      await assert.rejects(createServer(readConfig(given), readSecrets(given)), (error) => {
        assert.ok(error instanceof RoleRefused);
        assert.match(error.message, new RegExp(`VISIONFIT_ROLE is ${role}, but .*Set DATABASE_URL`));
        return true;
      });
    }
  });
});

async function metricsOf(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { Authorization: `Bearer ${TOKEN}` } });
  assert.equal(answer.status, 200);
  return answer.text();
}

function at(port: number, path: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`);
}
