// Signed links: they open one picture for a while, and nothing else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { masterKeys } from './master-keys.ts';
import { signUrl, verifySignedUrl } from './signed-urls.ts';

const A = Buffer.alloc(32, 1).toString('base64');
const B = Buffer.alloc(32, 2).toString('base64');
const keys = masterKeys({ version: 1, active: 'a', keys: { a: A } });
const noon = new Date('2026-11-23T12:00:00.000Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

describe('a signed link', () => {
  const { url, expiresAt } = signUrl(keys, '/v1/pictures/r-1.jpg', 60, noon);

  it('is valid until it expires, to the second it says', () => {
    assert.deepEqual(expiresAt, later(60));
    assert.equal(verifySignedUrl(keys, url, noon), true);
    assert.equal(verifySignedUrl(keys, url, later(59)), true);
    assert.equal(verifySignedUrl(keys, url, later(60)), false);
  });

  it('names its key, its end and its signature', () => {
    assert.match(url, /^\/v1\/pictures\/r-1\.jpg\?expires=1795435260&kid=a&signature=[\w-]{43}$/);
  });

  it('is worth nothing once any part was changed', () => {
    const forged = [
      url.replace('r-1', 'r-2'),
      url.replace('expires=1795435260', 'expires=1795438860'),
      url.replace('kid=a', 'kid=b'),
      url.replace('kid=a', 'kid=__proto__'),
      url.replace('kid=a', 'kid=constructor'),
      url.replace(/signature=./, (start) => (start.endsWith('A') ? 'signature=B' : 'signature=A')),
      url.replace(/&signature=.*/, ''),
      url.replace(/signature=.*/, 'signature='),
      '/v1/pictures/r-1.jpg',
      '',
    ];
    for (const link of forged) assert.equal(verifySignedUrl(keys, link, noon), false, link);
  });

  it('survives a rotation of the master key and dies with its key', () => {
    const rotated = masterKeys({ version: 1, active: 'b', keys: { a: A, b: B } });
    const retired = masterKeys({ version: 1, active: 'b', keys: { b: B } });
    assert.equal(verifySignedUrl(rotated, url, noon), true);
    assert.equal(verifySignedUrl(retired, url, noon), false);
  });

  it('lasts a quarter of an hour at most', () => {
    assert.throws(() => signUrl(keys, '/v1/pictures/r-1.jpg', 901, noon), RangeError);
    assert.throws(() => signUrl(keys, '/v1/pictures/r-1.jpg', 0, noon), RangeError);
    assert.throws(() => signUrl(keys, '/v1/pictures/r-1.jpg', Number.NaN, noon), RangeError);
  });
});
