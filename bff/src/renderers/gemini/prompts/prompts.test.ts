// Holds every prompt to its version, so that what stands on a picture says what the model was told.
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { it } from 'node:test';
import type { GarmentKind } from '../../renderer.ts';
import { promptFor, promptParts } from './prompts.ts';

/** SHA-256 over the JSON of all texts in their order, its first 16 digits. */
const FROZEN: Record<string, string> = {
  'top-1': 'a389aee501c38fa9',
  'bottom-1': 'ff594a065aef7b11',
  'dress-1': 'ac42567494596c3a',
  'outerwear-open-1': '839f3af86c9d09cc',
  'outerwear-closed-1': '13eebc30f16695ef',
};

const KINDS: { kind: GarmentKind; worn?: 'open' | 'closed' }[] = [
  { kind: 'top' },
  { kind: 'bottom' },
  { kind: 'dress' },
  { kind: 'outerwear', worn: 'open' },
  { kind: 'outerwear', worn: 'closed' },
];

for (const garment of KINDS) {
  const prompt = promptFor(garment);
  it(`is told in the same words as long as the version is the same: ${prompt.version}`, () => {
    const texts = promptParts(prompt, new Uint8Array(), new Uint8Array()).flatMap((part) =>
      'text' in part ? [part.text] : [],
    );
    assert.equal(hash('sha256', JSON.stringify(texts)).slice(0, 16), FROZEN[prompt.version], 'raise the version');
  });
}

it('has outerwear worn open where nothing else is said', () => {
  assert.equal(promptFor({ kind: 'outerwear' }).version, 'outerwear-open-1');
});
