// The lock that keeps two processes from losing each other's data, met by a real second process.
import assert from 'node:assert/strict';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { aFolder, anotherProcess } from './home.fixture.ts';
import { HomeInUse, lockHome } from './home.ts';

const HOLD = `
  const { lockHome } = await import(${JSON.stringify(import.meta.resolve('./home.ts'))});
  await lockHome(process.argv.at(-1));
  console.log('held');
  setInterval(() => {}, 60_000);
`;

describe('the home folder', () => {
  it('refuses a second process and names the one that holds it', async () => {
    await using folder = await aFolder();
    const holder = anotherProcess(HOLD, folder.path);
    await holder.lines.next();
    await assert.rejects(lockHome(folder.path), (error) => {
      assert.ok(error instanceof HomeInUse);
      assert.equal(error.pid, holder.pid);
      assert.match(error.message, new RegExp(`process ${holder.pid} `));
      return true;
    });
    await holder.kill();
  });

  it('is taken over from a process that was killed', async () => {
    await using folder = await aFolder();
    const holder = anotherProcess(HOLD, folder.path);
    await holder.lines.next();
    await holder.kill();
    const home = await lockHome(folder.path);
    await home.release();
  });

  it('is taken over where the process id now belongs to a later process', async () => {
    await using folder = await aFolder();
    await leaveLock(folder.path, { pid: process.pid, started: 'an earlier boot:1', host: hostname() });
    const home = await lockHome(folder.path);
    await home.release();
  });

  it('believes a holder on another host until its lock has not been renewed for a minute', async () => {
    await using folder = await aFolder();
    const lock = await leaveLock(folder.path, { pid: 1, started: null, host: 'another-container' });
    await assert.rejects(lockHome(folder.path), /process 1 on another-container/);
    const long_ago = new Date(Date.now() - 61_000);
    await utimes(lock, long_ago, long_ago);
    const home = await lockHome(folder.path);
    await home.release();
  });

  it('refuses the same process twice, and opens again after release', async () => {
    await using folder = await aFolder();
    const first = await lockHome(folder.path);
    await assert.rejects(lockHome(folder.path), HomeInUse);
    await first.release();
    const second = await lockHome(folder.path);
    await second.release();
    assert.deepEqual(await readdir(folder.path), []);
  });

  it('lets exactly one of many win a lock left behind', async () => {
    await using folder = await aFolder();
    await leaveLock(folder.path, { pid: 2 ** 22 + 1, started: 'gone:1', host: hostname() });
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => lockHome(folder.path)));
    const won = attempts.filter((attempt) => attempt.status === 'fulfilled');
    assert.equal(won.length, 1);
    await won[0]?.value.release();
  });

  it('does not remove a lock that became somebody else’s', async () => {
    await using folder = await aFolder();
    const home = await lockHome(folder.path);
    const lock = await leaveLock(folder.path, { pid: 1, started: null, host: 'another-container' });
    await home.release();
    assert.equal(JSON.parse(await readFile(lock, 'utf8')).host, 'another-container');
  });

  it('can be read by its owner alone', async () => {
    await using folder = await aFolder();
    const home = await lockHome(join(folder.path, 'state'));
    assert.equal((await stat(home.path)).mode & 0o777, 0o700);
    await home.release();
  });
});

async function leaveLock(path: string, holder: { pid: number; started: string | null; host: string }): Promise<string> {
  const lock = join(path, 'lock');
  await writeFile(lock, JSON.stringify({ nonce: 'left behind', locked_at: '2026-11-22T00:00:00.000Z', ...holder }));
  return lock;
}
