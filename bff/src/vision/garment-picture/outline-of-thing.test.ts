// Shoes and bags told from clothes by their outlines, on outlines that the network was not made of.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fullnessOf, likenessToThing, outlineOf } from './outline-of-thing.ts';
import { CLOTHES, THINGS, unpackedOutline } from './outlines.fixture.ts';

const THING = 0.9;

describe('an outline', () => {
  /** As it is cut out of a photo: larger, and somewhere in it. */
  const inPhoto = (packed: string, times = 12, left = 40, top = 90) => {
    const [width, height] = [28 * times + 200, 28 * times + 200];
    const mask = new Uint8Array(width * height);
    const outline = unpackedOutline(packed);
    for (let y = 0; y < 28 * times; y++)
      for (let x = 0; x < 28 * times; x++)
        mask[(y + top) * width + x + left] = outline[Math.floor(y / times) * 28 + Math.floor(x / times)] as number;
    return outlineOf(mask, width, height);
  };
  const taken = (all: string[]) => all.filter((packed) => likenessToThing(inPhoto(packed)) > THING).length;

  it('of shoes and bags is one of things, that of clothes is not', () => {
    assert.ok(taken(THINGS) >= 0.8 * THINGS.length, `${taken(THINGS)} of ${THINGS.length} things`);
    assert.ok(taken(CLOTHES) <= 1, `${taken(CLOTHES)} of ${CLOTHES.length} clothes`);
  });

  it('is the same wherever it stands and however large it is', () => {
    const [sneaker] = THINGS as [string];
    const likeness = [inPhoto(sneaker), inPhoto(sneaker, 5, 0, 0), inPhoto(sneaker, 20, 150, 3)].map(likenessToThing);
    assert.ok(Math.max(...likeness) - Math.min(...likeness) < 0.05, likeness.join());
  });

  it('of a card is full, and of nothing it is empty', () => {
    const card = new Uint8Array(100 * 80);
    for (let y = 20; y < 60; y++) card.fill(1, y * 100 + 10, y * 100 + 70);
    assert.equal(fullnessOf(card, 100, 80), 1);
    assert.equal(fullnessOf(new Uint8Array(4), 2, 2), 0);
    assert.equal(
      outlineOf(new Uint8Array(4), 2, 2).some((cell) => cell > 0),
      false,
    );
  });
});
