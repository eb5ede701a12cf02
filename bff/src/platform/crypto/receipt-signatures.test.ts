// A receipt's signature holds for exactly its text and key, and can be checked without us.
import assert from 'node:assert/strict';
import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { it } from 'node:test';
import { canonicalJson } from './canonical-json.ts';
import { masterKeys } from './master-keys.ts';
import { receiptPublicKey, signReceipt, verifyReceipt } from './receipt-signatures.ts';

const fresh = () => randomBytes(32).toString('base64');
const old = fresh();
const before = masterKeys({ version: 1, active: 'mk-old', keys: { 'mk-old': old } });
const after = masterKeys({ version: 1, active: 'mk-new', keys: { 'mk-old': old, 'mk-new': fresh() } });
const text = (keyId: string) => canonicalJson({ deleted: { photos: 1 }, key_id: keyId });

it('verifies what it signed, also after the master key was changed', () => {
  const signed = signReceipt(before, text);
  assert.equal(signed.keyId, 'mk-old');
  assert.ok(verifyReceipt(after, text('mk-old'), signed));
});

it('does not verify another text, another signature or a key that is not ours', () => {
  const signed = signReceipt(before, text);
  assert.ok(!verifyReceipt(before, text('mk-new'), signed));
  assert.ok(!verifyReceipt(before, text('mk-old'), { ...signed, signature: '' }));
  assert.ok(!verifyReceipt(after, text('mk-old'), { ...signed, keyId: 'mk-new' }));
  assert.ok(!verifyReceipt(after, text('mk-old'), { ...signed, keyId: 'mk-unknown' }));
  assert.equal(receiptPublicKey(after, 'mk-unknown'), null);
});

it('is verified by anyone who has the public key', () => {
  const { keyId, signature } = signReceipt(before, text);
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: receiptPublicKey(before, keyId) ?? '' },
    format: 'jwk',
  });
  assert.ok(verify(null, Buffer.from(text(keyId)), key, Buffer.from(signature, 'base64url')));
});

it('writes the same text whatever the order of the keys', () => {
  assert.equal(
    canonicalJson({ b: [1, null, { d: 'x', c: true }], a: '"' }),
    '{"a":"\\"","b":[1,null,{"c":true,"d":"x"}]}',
  );
});
