// An engine that draws whole pictures, some of them wrong, before the real vision threads.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { EngineFault } from '../engine-fault.ts';
import { createLocalEngine, type LocalEngine } from '../local/local-renderer.ts';
import type { Renderer, RenderOutcome, RenderRequest } from '../renderer.ts';
import { NoEngineLeft } from '../router/no-engine-left.ts';
import { type Protector, protectedRenderer } from './protected-renderer.ts';

const SHOP = new URL('../../../../demo-store/public/', import.meta.url);

describe('an engine whose pictures are put right', () => {
  let local: LocalEngine;
  let request: RenderRequest;
  let good: RenderOutcome;
  let somebodyElse: Uint8Array;
  const rejected: string[] = [];

  before(async () => {
    local = createLocalEngine({ workers: 1 });
    const photo = await readFile(new URL('models/ana.jpg', SHOP));
    somebodyElse = await readFile(new URL('models/mei.jpg', SHOP));
    const image = await readFile(new URL('garments/sweater-green-knit.jpg', SHOP));
    const signal = new AbortController().signal;
    request = { photo, garment: { image, kind: 'top' }, signal, onProgress() {} };
    good = await local.renderer.render(request);
  });
  after(() => local.close());

  /** Draws these, one after the other, as pictures without a mask. */
  const drawing = (...pictures: (Uint8Array | Error)[]) => {
    rejected.length = 0;
    const inner: Renderer = {
      engine: 'another',
      processors: [],
      async render() {
        const picture = pictures.shift() ?? assert.fail('asked once too often');
        if (picture instanceof Error) throw picture;
        const drawnBy = { model: 'a-model', promptVersion: '1' };
        return { kind: 'rendered', picture, width: 1, height: 1, changeMask: null, drawnBy, timings: { model: 5 } };
      },
    };
    return protectedRenderer(inner, local, (why) => void rejected.push(why));
  };
  const farOff = async (picture: Uint8Array) =>
    new Uint8Array(
      await sharp(picture).resize(700, 933).modulate({ brightness: 1.06 }).jpeg({ quality: 92 }).toBuffer(),
    );

  it('takes the garment from it and everything else from the photo', async () => {
    assert.ok(good.kind === 'rendered');
    const outcome = await drawing(await farOff(good.picture)).render(request);
    assert.ok(outcome.kind === 'rendered' && outcome.changeMask);
    const photo = await sharp(request.photo).metadata();
    const picture = await sharp(outcome.picture).metadata();
    assert.deepEqual([picture.width, picture.height], [photo.width, photo.height]);
    const { channels } = await sharp(outcome.changeMask).stats();
    const share = (channels[0]?.mean ?? 0) / 255;
    assert.ok(share > 0.1 && share < 0.4, `${share} of the picture was changed`);
    assert.deepEqual(outcome.drawnBy, { model: 'a-model', promptVersion: '1' });
    assert.ok(outcome.timings.model === 5 && (outcome.timings.protect ?? 0) > 0);
    assert.deepEqual(rejected, []);
  });

  it('makes the same of it where it could get ready while it was drawn', async () => {
    assert.ok(good.kind === 'rendered');
    const picture = await farOff(good.picture);
    const unprepared = await drawing(picture).render(request);
    let expected: Promise<void> | undefined;
    const protector: Protector = {
      protect: local.protect,
      expect: (asked) => {
        expected = local.expect(asked);
        return expected;
      },
    };
    const slow: Renderer = {
      engine: 'another',
      processors: [],
      async render({ onProgress }) {
        onProgress('rendering', 0.1);
        await expected;
        return { kind: 'rendered', picture, width: 1, height: 1, changeMask: null, timings: {} };
      },
    };
    const outcome = await protectedRenderer(slow, protector, () => assert.fail('it is good')).render(request);
    assert.ok(expected && outcome.kind === 'rendered' && unprepared.kind === 'rendered');
    assert.deepEqual(outcome.picture, unprepared.picture);
    assert.deepEqual(outcome.fidelity, unprepared.fidelity);
  });

  it('has it drawn once more where it shows somebody else', async () => {
    assert.ok(good.kind === 'rendered');
    const outcome = await drawing(somebodyElse, good.picture).render(request);
    assert.equal(outcome.kind, 'rendered');
    assert.equal(outcome.timings.attempts, 2);
    assert.equal(rejected.length, 1);
  });

  it('says so, and shows nothing, where it does again', async () => {
    const outcome = await drawing(somebodyElse, somebodyElse).render(request);
    assert.ok(outcome.kind === 'refused');
    assert.equal(outcome.code, 'pair_not_kept');
    assert.equal(rejected.length, 2);
  });

  it('does not pass the photo itself off as a picture', async () => {
    const outcome = await drawing(request.photo, request.photo).render(request);
    assert.ok(outcome.kind === 'refused');
    assert.equal(outcome.code, 'pair_not_drawn');
    assert.deepEqual(rejected, ['unchanged', 'unchanged']);
  });

  /** The good picture with its garment of another hue. */
  const recoloured = async (hue: number) => {
    assert.ok(good.kind === 'rendered' && good.changeMask);
    const { picture, changeMask } = good;
    const turned = await sharp(picture).modulate({ hue }).toBuffer();
    const cloth = await sharp(turned).joinChannel(Buffer.from(changeMask)).png().toBuffer();
    return new Uint8Array(
      await sharp(picture)
        .composite([{ input: cloth }])
        .jpeg({ quality: 95 })
        .toBuffer(),
    );
  };

  it('says how faithful a picture is', async () => {
    assert.ok(good.kind === 'rendered');
    const outcome = await drawing(await farOff(good.picture)).render(request);
    assert.ok(outcome.kind === 'rendered' && outcome.fidelity);
    const { verdict, score, below } = outcome.fidelity;
    assert.deepEqual([verdict, below], ['faithful', []]);
    assert.ok(score !== null && score > 0.5, `${score}`);
    assert.ok((outcome.timings.fidelity ?? 0) > 0);
  });

  it('has it drawn once more where the garment is doubtful, and shows the one that is not', async () => {
    assert.ok(good.kind === 'rendered');
    const outcome = await drawing(await recoloured(54), good.picture).render(request);
    assert.ok(outcome.kind === 'rendered');
    assert.equal(outcome.fidelity?.verdict, 'faithful');
    assert.equal(outcome.timings.attempts, 2);
    assert.deepEqual(rejected, ['doubtful']);
  });

  it('shows the better one of two doubtful ones, and says what is doubtful', async () => {
    for (const pictures of [
      [await recoloured(54), await recoloured(64)],
      [await recoloured(64), await recoloured(54)],
    ]) {
      const outcome = await drawing(...pictures).render(request);
      assert.ok(outcome.kind === 'rendered' && outcome.fidelity);
      assert.deepEqual([outcome.fidelity.verdict, outcome.fidelity.below], ['doubtful', ['colour']]);
      assert.deepEqual(rejected, ['doubtful']);
      scores.add(outcome.fidelity.score);
    }
    assert.equal(scores.size, 1);
  });
  const scores = new Set<number | null>();

  it('shows a doubtful one rather than none where the engine gives out at the second', async () => {
    for (const gaveOut of [new EngineFault('overloaded', 'too many'), new NoEngineLeft('tried_all')]) {
      const outcome = await drawing(await recoloured(54), gaveOut).render(request);
      assert.ok(outcome.kind === 'rendered');
      assert.equal(outcome.fidelity?.verdict, 'doubtful');
    }
  });

  it('shows no other garment than the one that was chosen', async () => {
    const image = await readFile(new URL('garments/shirt-breton-stripe.jpg', SHOP));
    const other = await local.renderer.render({ ...request, garment: { image, kind: 'top' } });
    assert.ok(other.kind === 'rendered');
    const outcome = await drawing(other.picture, other.picture).render(request);
    assert.ok(outcome.kind === 'refused');
    assert.equal(outcome.code, 'pair_not_faithful');
    assert.deepEqual(rejected, ['another_garment', 'another_garment']);
  });

  it('stops when it is told to', async () => {
    const stopped = { ...request, signal: AbortSignal.abort() };
    await assert.rejects(drawing(somebodyElse).render(stopped), { name: 'AbortError' });
  });
});
