// Proves that the log keeps quiet about people, by logging everything a careless caller might.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, it } from 'node:test';
import { newCustomerSecret, newResumeSecret, newSecretKey, newSessionToken } from '../crypto/tokens.ts';
import { createLogger } from './logger.ts';

function aLog() {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  return { log, text: () => lines.join(''), last: () => JSON.parse(lines.at(-1) ?? 'null') };
}

describe('the log', () => {
  it('writes one JSON line with time, level, message and fields', () => {
    const { log, last } = aLog();
    log.info({ request_id: 'r1', milliseconds: 12 }, 'answered');
    const { time, ...line } = last();
    assert.deepEqual(line, { level: 'info', request_id: 'r1', milliseconds: 12, msg: 'answered' });
    assert.ok(!Number.isNaN(Date.parse(time)));
  });

  it('shows no session token, wherever it stands', () => {
    const { log, text } = aLog();
    const token = newSessionToken();
    log.info({ headers: { authorization: `Bearer ${token}` }, nested: { deep: [{ token }] } }, `got ${token}`);
    log.info({ note: `Authorization: Bearer ${token}` }, 'x');
    log.child({ session: token }).info('child');
    log.error({ err: new Error(`bad ${token}`, { cause: new Error(token) }) }, 'failed');
    assert.ok(!text().includes(token.slice(4)));
  });

  it('shows no secret of a shop and none of a shopper', () => {
    const { log, text } = aLog();
    const customerToken = `v1.${Buffer.from('ana').toString('base64url')}.1764000000.${'q8-_'.repeat(11)}`;
    for (const secret of [
      newSecretKey('live'),
      newSecretKey('test'),
      newResumeSecret(),
      newCustomerSecret(),
      customerToken,
    ]) {
      log.info({ note: `got ${secret}` }, secret);
      log.error({ err: new Error(`bad ${secret}`) }, 'failed');
      assert.ok(!text().includes(secret.slice(-12)), secret);
    }
  });

  it('shows no signature of a link, but its path', () => {
    const { log, text } = aLog();
    log.info({ url: '/v1/pictures/a.jpg?expires=1&kid=mk-1&signature=c2VjcmV0LXNpZ25hdHVyZQ' }, 'picture');
    assert.ok(!text().includes('c2VjcmV0'));
    assert.ok(text().includes('/v1/pictures/a.jpg'));
  });

  it('shows no bytes of a photo, neither raw nor as base64', () => {
    const { log, text } = aLog();
    const photo = Buffer.from('the pixels of a person '.repeat(40));
    log.info({
      photo,
      upload: { content: new Uint8Array(photo) },
      url: `data:image/jpeg;base64,${photo.toString('base64')}`,
    });
    log.info(photo.toString('base64'));
    assert.ok(!text().includes(photo.toString('base64').slice(0, 24)));
    assert.ok(!text().includes('the pixels'));
    assert.ok(text().includes(`[${photo.length} bytes]`));
  });

  it('shows no address of a client', () => {
    const { log, text } = aLog();
    log.info(
      { ip: '203.0.113.7', remote_address: '203.0.113.7' },
      'request from 203.0.113.7 and 2001:db8::8a2e:370:7334',
    );
    log.info({ list: ['::ffff:203.0.113.7'] }, 'x');
    assert.ok(!text().includes('203.0.113'));
    assert.ok(!text().includes('8a2e'));
  });

  it('keeps the times of day and the addresses of this machine readable', () => {
    const { log, last } = aLog();
    log.info({ at: '2026-11-23T10:15:00.000Z' }, 'listening on 127.0.0.1:8787');
    assert.equal(last().msg, 'listening on 127.0.0.1:8787');
    assert.equal(last().at, '2026-11-23T10:15:00.000Z');
  });

  it("keeps an error's kind, code and place, and drops the parameters a database error carries", () => {
    const { log, last, text } = aLog();
    const error = Object.assign(new Error('duplicate key'), { code: '23505', params: ['a secret'], query: 'insert' });
    log.error({ err: error }, 'failed');
    assert.equal(last().err.type, 'Error');
    assert.equal(last().err.code, '23505');
    assert.ok(last().err.stack.length > 0);
    assert.ok(!text().includes('a secret'));
  });

  it('does not end the process where standard output is a file on a full disk', {
    skip: !existsSync('/dev/full'),
  }, () => {
    const full = openSync('/dev/full', 'w');
    const script = `
      const { createLogger } = await import(${JSON.stringify(import.meta.resolve('./logger.ts'))});
      const log = createLogger({ level: 'info' });
      for (let line = 0; line < 100; line++) log.info('a line');
      setImmediate(() => console.error('still here'));`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    assert.deepEqual([status, stderr], [0, 'still here\n']);
  });
});
