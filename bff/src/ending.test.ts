// A deployment while visitors are there: nobody is dropped, no stream is left without a word, and no render is lost or counted
// twice. The same with processes and for longer: `npm run test:rolling`.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig, readSecrets } from './config.ts';
import { createServer } from './main.ts';
import { aFolder } from './platform/home/home.fixture.ts';
import { openFittingRoom } from './testing/fitting-room.ts';
import { postgresServer } from './testing/postgres-server.ts';
import { quickEngine } from './testing/quick-engine.ts';
import { rollingRestart } from './testing/rolling/restart.ts';

describe('the end of a server', () => {
  it('drops nobody when two servers are replaced under load', async () => {
    await using home = await aFolder();
    const rolled = await rollingRestart({
      visitors: 3,
      pauseMs: 400,
      rounds: 1,
      async start(env) {
        const given = { VISIONFIT_HOME: home.path, PORT: '0', LOG_LEVEL: 'silent', VISIONFIT_WORKERS: '2', ...env };
        const server = await createServer(readConfig(given), readSecrets(given), { engine: slowEngine() });
        await server.ready;
        return { url: `http://127.0.0.1:${server.port}`, stop: server.close };
      },
    });
    assert.deepEqual({ failures: rolled.failures, dropped: rolled.dropped }, { failures: [], dropped: [] });
    assert.deepEqual([rolled.attemptsLost, rolled.unfinished], [0, 0]);
    assert.ok(rolled.seen.pictures > 3, JSON.stringify(rolled.seen));
  });

  it('says no in /readyz at once, answers what is asked meanwhile and lets connections go', async () => {
    const DATABASE_URL = await (await postgresServer()).newDatabase();
    const room = await openFittingRoom({ DATABASE_URL, VISIONFIT_DRAIN_SECONDS: '0.6' });
    const ask = async (path: string) => {
      const [answer] = (await once(get({ port: room.server.port, path }), 'response')) as [IncomingMessage];
      answer.resume();
      return { status: answer.statusCode, connection: answer.headers.connection };
    };
    assert.deepEqual(await ask('/readyz'), { status: 200, connection: 'keep-alive' });
    const ended = room[Symbol.asyncDispose]();
    await wait(50);
    assert.deepEqual(await ask('/readyz'), { status: 503, connection: 'close' });
    assert.deepEqual(await ask('/v1/status'), { status: 200, connection: 'close' });
    await ended;
    await assert.rejects(ask('/livez'), /ECONNREFUSED/);
  });
});

/** Slow enough that an end meets renders under way. */
function slowEngine() {
  const engine = quickEngine();
  const { render } = engine.renderer;
  engine.renderer.render = async (request) => {
    await wait(900, undefined, { signal: request.signal });
    return render(request);
  };
  return engine;
}
