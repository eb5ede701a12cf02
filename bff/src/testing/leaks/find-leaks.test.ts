// The search of the logs finds what is planted, keeps quiet about what is not, and fails where there is nothing to search.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newCustomerSecret, newResumeSecret, newSecretKey, newSessionToken } from '../../platform/crypto/tokens.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';
import { PHOTO_FILE } from '../fitting-room.ts';
import { findLeaks } from './find-leaks.ts';

const photo = await readFile(PHOTO_FILE);
const webhookSecret = `whsec_${randomBytes(24).toString('base64')}`;

const PLANTED: Record<string, string> = {
  'a session token': newSessionToken(),
  'a resume secret': newResumeSecret(),
  'a customer secret': newCustomerSecret(),
  'a secret key': newSecretKey('live'),
  'a webhook secret': webhookSecret,
  'a bearer credential': 'authorization: Bearer pk_or_whatever',
  'a customer token': `v1.Y3VzdG9tZXI.1796000000.${randomBytes(32).toString('base64url')}`,
  'a signed link': `/v1/pictures/a.jpg?expires=1&kid=mk-1&signature=${randomBytes(32).toString('base64url')}`,
  'a master key': `{"mk-1":"${randomBytes(32).toString('base64')}"}`,
  'a private key': '-----BEGIN PRIVATE KEY-----',
  'a database address': 'postgres://visionfit:hunter2@localhost/app',
  'a picture in base64': photo.subarray(0, 60).toString('base64'),
  'a picture as a data URL': `data:image/jpeg;base64,${photo.subarray(0, 9).toString('base64')}`,
  'a picture as it is': photo.subarray(0, 64).toString('latin1'),
  'a picture as JSON': JSON.stringify({ ...photo.subarray(0, 4) }),
  'a picture as a list': JSON.stringify([...photo.subarray(0, 12)]),
  'an IPv4 address': 'from 203.0.113.7',
  'an IPv6 address': 'from 2001:db8::8a2e:370:7334',
  'an e-mail address': 'for jane.doe+shop@example.com',
};

describe('the search of the logs', () => {
  for (const [what, text] of Object.entries(PLANTED)) {
    it(`finds ${what}`, () => {
      const leaks = findLeaks(`{"level":"info","msg":"fine"}\n{"msg":"${text}"}\n`);
      assert.ok(leaks.length > 0);
      assert.equal(leaks[0]?.line, 2);
      for (const { begins } of leaks) assert.ok(!begins.includes(text));
    });
  }

  it('says nothing about what a log is for', () => {
    const { log, text } = aLog();
    log.info({ request_id: '0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10', at: '2026-11-23T10:15:00.000Z' }, 'answered');
    log.warn({ sha256: 'a'.repeat(64), version: '12.38.0' }, 'listening on 127.0.0.1:8787 and [::1]:8787 at 10:15:00');
    log.error({ err: new Error('no', { cause: new Error('in /node_modules/@electric-sql/pglite/dist') }) }, 'failed');
    assert.deepEqual(findLeaks(text()), []);
  });

  it('finds nothing left of all of the above once the log has scrubbed it', () => {
    const { log, text } = aLog();
    const {
      'a private key': _1,
      'a picture as it is': _2,
      'a picture as JSON': _3,
      'a picture as a list': _4,
      ...scrubbed
    } = PLANTED;
    for (const secret of Object.values(scrubbed)) {
      log.info(secret);
      log.info({ nested: { deep: [secret] } }, 'x');
      log.error({ err: new Error(secret, { cause: new Error(secret) }) }, 'failed');
    }
    log.info({ photo, upload: { content: photo } }, 'y');
    assert.deepEqual(findLeaks(text()), []);
  });

  it('fails as a command where something is planted, and where there is no log at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'visionfit-logs-'));
    const scan = () =>
      spawnSync(process.execPath, [join(import.meta.dirname, 'scan-logs.ts')], {
        env: { ...process.env, VISIONFIT_TEST_LOGS: folder },
        encoding: 'utf8',
      });
    try {
      assert.equal(scan().status, 1);
      await writeFile(join(folder, '1.log'), '');
      assert.equal(scan().status, 1);
      await writeFile(join(folder, '1.log'), '{"msg":"retention"}\n');
      assert.equal(scan().status, 0);
      await writeFile(join(folder, '2.log'), Buffer.concat([Buffer.from('{"msg":"'), photo.subarray(0, 64)]));
      const { status, stderr } = scan();
      assert.equal(status, 1);
      assert.match(stderr, /2\.log:1: JPEG bytes/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

function aLog() {
  const lines: string[] = [];
  const log = createLogger({ level: 'trace', destination: { write: (line) => void lines.push(line) } });
  return { log, text: () => lines.join('') };
}
