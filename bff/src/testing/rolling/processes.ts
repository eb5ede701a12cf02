// `npm run test:rolling`: the rolling restart with processes and signals, three times around.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aFolder } from '../../platform/home/home.fixture.ts';
import { startQuickServer } from '../crash/process.ts';
import { aFreePort } from '../server-process.ts';
import { rollingRestart } from './restart.ts';

test('drops nobody when processes are replaced under load, three times around', async (t) => {
  await using home = await aFolder();
  const exits: (number | null)[] = [];
  const rolled = await rollingRestart({
    visitors: 8,
    pauseMs: 1_000,
    rounds: 3,
    async start(env) {
      const server = await startQuickServer({ home: home.path, port: await aFreePort(), env });
      return { url: server.url.replace('localhost', '127.0.0.1'), stop: async () => exits.push(await server.stop()) };
    },
  });
  t.diagnostic(JSON.stringify(rolled.seen));
  assert.deepEqual({ failures: rolled.failures, dropped: rolled.dropped }, { failures: [], dropped: [] });
  assert.ok(rolled.seen.streamsMoved > 0);
  assert.deepEqual([rolled.attemptsLost, rolled.unfinished], [0, 0]);
  assert.deepEqual(exits, Array(8).fill(0), 'every process ended by itself');
});
