// The tests' own PostgreSQL server leaves nothing behind, however the process ends that started it.
import assert from 'node:assert/strict';
import { existsSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import pg from 'pg';
import { anotherProcess } from '../platform/home/home.fixture.ts';
import { startPostgresServer } from './postgres-server.ts';

const START = `
  const { startPostgresServer } = await import(${JSON.stringify(import.meta.resolve('./postgres-server.ts'))});
  const server = await startPostgresServer();
  console.log(server.folder);
  console.log(await server.newDatabase());
  setInterval(() => {}, 60_000);
`;

const START_AND_STOP = `
  const { startPostgresServer } = await import(${JSON.stringify(import.meta.resolve('./postgres-server.ts'))});
  const server = await startPostgresServer();
  await server.stop();
  console.log('stopped');
`;

describe('a PostgreSQL server for tests', () => {
  it('is gone with its folder when it is stopped', async () => {
    const server = await startPostgresServer();
    const url = await server.newDatabase();
    await answers(url);
    await server.stop();
    assert.ok(!existsSync(server.folder));
    await assert.rejects(answers(url), { code: 'ECONNREFUSED' });
  });

  it('is waited for by a process that has nothing else left to do', async () => {
    const owner = anotherProcess(START_AND_STOP);
    assert.equal((await owner.lines.next()).value, 'stopped');
  });

  it('is gone with its folder when the process that started it is killed', async () => {
    const owner = anotherProcess(START);
    const folder: string = (await owner.lines.next()).value;
    const url: string = (await owner.lines.next()).value;
    await answers(url);
    const removed = untilRemoved(folder);
    await owner.kill();
    await removed;
    await assert.rejects(answers(url), { code: 'ECONNREFUSED' });
  });
});

async function answers(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.end();
}

function untilRemoved(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(tmpdir(), (_, name) => {
      if (name !== basename(folder) || existsSync(folder)) return;
      watcher.close();
      resolve();
    });
  });
}
