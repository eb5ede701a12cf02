// The headers that keep an answer from being misused by a browser, on every kind of route there is, errors too.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OPERATIONS } from '../../contract/operations.ts';
import type { FittingRoom } from '../fitting-room.ts';

const ANY_ID = '0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10';
/** Whatever other sites embed; everything else stays with us. */
const EMBEDDABLE = ['/v1/pictures/', '/sdk/', '/garments/'];
/** Sent by pages of shops without being asked for, which browsers call an embedding too. */
const BEACONS = '/v1/events';

export function strictHeaders(room: () => FittingRoom): void {
  describe('every answer', () => {
    const kinds: [method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string][] = [
      ...OPERATIONS.map(({ method, path }) => [method, path.replaceAll(/\{\w+\}/g, ANY_ID)] as (typeof kinds)[number]),
      ['get', '/'],
      ['get', '/nothing'],
      ['get', '/v1/nothing'],
      ['get', '/v1/products/%E0%A4%A'],
      ['post', '/openapi.json'],
      ['get', '/sdk/v1/loader.js'],
      ['get', '/sdk/v1/nothing.js'],
      ['get', '/sdk/'],
      ['get', '/garments/nothing.jpg'],
    ];

    it('lets no page of ours run or frame anything of others', async () => {
      for (const [method, path] of kinds) {
        const { headers, status } = await room().http[method](path);
        const policy = String(headers['content-security-policy']);
        for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
          assert.ok(policy.includes(rule), `${method} ${path} ${status}: ${policy}`);
        assert.doesNotMatch(policy, /unsafe|https?:|\*/, path);
        assert.equal(headers['x-content-type-options'], 'nosniff', path);
        assert.equal(headers['x-frame-options'], 'DENY', path);
        assert.equal(headers['x-powered-by'], undefined, path);
        assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/, path);
      }
    });

    it('may be embedded by other sites only where it is a picture, the SDK or what a beacon is answered', async () => {
      for (const [method, path] of kinds) {
        const { headers } = await room().http[method](path);
        const open = method === 'get' ? EMBEDDABLE.some((start) => path.startsWith(start)) : path === BEACONS;
        const found = headers['cross-origin-resource-policy'];
        assert.equal(found, open ? 'cross-origin' : 'same-origin', `${method} ${path}`);
      }
    });
  });
}
