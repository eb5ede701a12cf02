// The stored form of every encrypted byte: it opens for whom it should, for nobody else, and in every later version.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EnvelopeError, keyIdOf, openEnvelope, sealEnvelope } from './envelope.ts';

const key = { id: 'mk-1', secret: new Uint8Array(32).fill(7) };
const secretOf = (id: string) => (id === key.id ? key.secret : null);
const plaintext = Buffer.from('a stored thing');
const context = ['sealed', 'photo-1', 'shopper-1'];

describe('an envelope', () => {
  it('gives back what was put in', () => {
    assert.deepEqual(openEnvelope(sealEnvelope(plaintext, key, context), secretOf, context), plaintext);
    assert.equal(openEnvelope(sealEnvelope(new Uint8Array(0), key, context), secretOf, context).length, 0);
  });

  it('names its key in clear and nothing else', () => {
    const envelope = Buffer.from(sealEnvelope(plaintext, key, context));
    assert.equal(keyIdOf(envelope), 'mk-1');
    assert.ok(!envelope.includes('stored'));
    assert.ok(!envelope.includes('photo-1'));
  });

  it('differs every time, so that equal photos cannot be told', () => {
    assert.notDeepEqual(sealEnvelope(plaintext, key, context), sealEnvelope(plaintext, key, context));
  });

  it('does not open once any single byte was changed', () => {
    const envelope = sealEnvelope(plaintext, key, context);
    for (let at = 0; at < envelope.length; at++) {
      const changed = Uint8Array.from(envelope);
      changed[at] = (changed[at] ?? 0) ^ 1;
      assert.throws(() => openEnvelope(changed, secretOf, context), EnvelopeError, `byte ${at}`);
    }
  });

  it('does not open cut short at any length', () => {
    const envelope = sealEnvelope(plaintext, key, context);
    for (let length = 0; length < envelope.length; length++) {
      assert.throws(() => openEnvelope(envelope.subarray(0, length), secretOf, context), EnvelopeError);
    }
  });

  it('does not open in another context, nor where the same letters are divided otherwise', () => {
    const envelope = sealEnvelope(plaintext, key, context);
    for (const other of [
      ['sealed', 'photo-2', 'shopper-1'],
      ['signable', 'photo-1', 'shopper-1'],
      ['sealed', 'photo-1', 'shopper-2'],
      ['sealed', 'photo-1'],
      ['sealedphoto-1', 'shopper-1'],
      [],
    ]) {
      assert.throws(() => openEnvelope(envelope, secretOf, other), EnvelopeError);
    }
  });

  it('opens bytes written by the first version of this format', () => {
    const stored = Buffer.from(
      '01046d6b2d31000102030405060708090a0b79a19a04727bbc2d57c68df58c3f17b4c3fc8161dd36ae8e940aae0c40e6',
      'hex',
    );
    assert.equal(Buffer.from(openEnvelope(stored, secretOf, context)).toString(), 'a stored thing');
  });
});
