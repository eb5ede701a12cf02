// The one thing a shop signs itself: what holds, what does not, and that there is only one way to write it.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { signCustomerToken, verifyCustomerToken } from './customer-tokens.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
const SECRET = 'vfc_x7sJv0m1C9wq0bq3yQe5p2t8u4k6h1n3a5s7d9f2g4j';
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const judge = (token: string, secrets = [SECRET], now = NOW) => verifyCustomerToken(token, secrets, now);
const signed = (head: string) => `${head}.${createHmac('sha256', SECRET).update(head).digest('base64url')}`;
const encoded = (id: string) => Buffer.from(id).toString('base64url');
const EXPIRY = String(NOW.getTime() / 1000 + 60);

describe('a customer token', () => {
  it('says which customer it is, whatever letters their id has', () => {
    for (const customerId of ['1', 'gid://shopify/Customer/77', 'anä@shop.example', '会員', 'x'.repeat(128)])
      assert.deepEqual(judge(signCustomerToken(customerId, at(60), SECRET)), { kind: 'valid', customerId });
  });

  it('is three lines in any language', () => {
    assert.equal(signCustomerToken('customer-1', at(60), SECRET), signed(`v1.${encoded('customer-1')}.${EXPIRY}`));
  });

  it('may carry its signature in hex, as Liquid gives it', () => {
    const head = `v1.${encoded('77')}.${EXPIRY}`;
    const hex = createHmac('sha256', SECRET).update(head).digest('hex');
    assert.deepEqual(judge(`${head}.${hex}`), { kind: 'valid', customerId: '77' });
    assert.equal(judge(`${head}.${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`).kind, 'invalid');
    assert.equal(judge(`${head}.${hex.toUpperCase()}`).kind, 'invalid');
  });

  it('holds under any secret that is valid now, and under no other', () => {
    const token = signCustomerToken('ana', at(60), SECRET);
    assert.equal(judge(token, ['vfc_new', SECRET]).kind, 'valid');
    for (const secrets of [[], ['vfc_new'], [SECRET.slice(0, -1)]])
      assert.deepEqual(judge(token, secrets), { kind: 'invalid', why: 'signature' });
  });

  it('does not hold once any character of it was changed', () => {
    const token = signCustomerToken('ana', at(60), SECRET);
    for (let i = 0; i < token.length; i++) {
      const other = token[i] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, i) + other + token.slice(i + 1);
      // The last character of a signature carries two bits that mean nothing.
      if (i === token.length - 1 && Buffer.from(changed, 'base64url').equals(Buffer.from(token, 'base64url'))) continue;
      assert.equal(judge(changed).kind, 'invalid', changed);
    }
  });

  it('ends when it says, and says so within a day', () => {
    const lasting = (seconds: number) => judge(signCustomerToken('ana', at(seconds), SECRET));
    assert.deepEqual(lasting(0), { kind: 'invalid', why: 'expired' });
    assert.deepEqual(lasting(-86_400), { kind: 'invalid', why: 'expired' });
    assert.equal(lasting(1).kind, 'valid');
    assert.equal(lasting(86_400).kind, 'valid');
    assert.deepEqual(lasting(86_401), { kind: 'invalid', why: 'too_long' });
  });

  it('has one form', () => {
    const head = `v1.${encoded('ana')}.${EXPIRY}`;
    assert.equal(judge(signed(head)).kind, 'valid');
    const strange = [
      '',
      'v1',
      head,
      signed(`v2.${encoded('ana')}.${EXPIRY}`),
      signed(`v1.${encoded('ana')}.${EXPIRY}.x`),
      signed(`v1.${encoded('ana')}.+60`),
      signed(`v1.${encoded('ana')}.1e9`),
      signed(`v1..${EXPIRY}`),
      signed(`v1.${Buffer.from('anna').toString('base64')}.${EXPIRY}`),
      // The same bytes written in another way, or no text at all.
      signed(`v1.YW5-.${EXPIRY}`).replace('YW5-', 'YW5/'),
      signed(`v1.YQB.${EXPIRY}`),
      signed(`v1.${Buffer.from([0xff, 0xfe]).toString('base64url')}.${EXPIRY}`),
      signed(`v1.${encoded('two\nlines')}.${EXPIRY}`),
      signed(`v1.${encoded('x'.repeat(129))}.${EXPIRY}`),
    ];
    for (const token of strange) assert.deepEqual(judge(token), { kind: 'invalid', why: 'malformed' }, token);
  });
});
