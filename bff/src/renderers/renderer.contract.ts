// What every engine has to keep, whatever draws behind it: the same sentences over each, with real photos.
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sizeOf, sniffFormat } from '../platform/images/images.ts';
import { EngineFault } from './engine-fault.ts';
import type { Renderer, RenderRequest, RenderStage } from './renderer.ts';

export const demoPicture = (path: string) =>
  readFile(fileURLToPath(new URL(`../../../demo-store/public/${path}`, import.meta.url)));

const [ANA, MEI, SHIRT] = await Promise.all([
  demoPicture('models/ana.jpg'),
  demoPicture('models/mei.jpg'),
  demoPicture('garments/tshirt-navy-vneck.jpg'),
]);

/** A pair that every engine can draw, unless changed. */
export function aRequest(changes: Partial<RenderRequest> = {}): RenderRequest {
  return {
    photo: ANA,
    garment: { image: SHIRT, kind: 'top' },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...changes,
  };
}

export interface RendererUnderTest extends AsyncDisposable {
  renderer: Renderer;
  /** A request that it refuses for what is in the pictures. Left out where nobody can know beforehand. */
  refusable?(): Partial<RenderRequest>;
}

export function keepsTheRendererContract(open: () => Promise<RendererUnderTest>): void {
  let engine: RendererUnderTest;
  before(async () => {
    engine = await open();
  });
  after(() => engine[Symbol.asyncDispose]());

  it('draws a JPEG of exactly the photo’s size and leaves the caller its bytes', async () => {
    const given = hash('sha256', ANA);
    const outcome = await engine.renderer.render(aRequest());
    assert.equal(hash('sha256', ANA), given);
    assert.equal(outcome.kind, 'rendered');
    assert.equal(sniffFormat(outcome.picture), 'jpeg');
    const size = await sizeOf(ANA);
    assert.deepEqual(await sizeOf(outcome.picture), size);
    assert.deepEqual({ width: outcome.width, height: outcome.height }, size);
    if (outcome.changeMask) assert.deepEqual(await sizeOf(outcome.changeMask), size);
    assert.ok(Object.values(outcome.timings).every((milliseconds) => milliseconds >= 0));
  });

  it('says of each company that gets the photo what it is called and how long it keeps it', () => {
    for (const { name, keepsMs } of engine.renderer.processors) assert.ok(name.length > 3 && keepsMs > 0);
  });

  it('passes through its stages in order, forwards only', async () => {
    const seen: [RenderStage, number][] = [];
    await engine.renderer.render(aRequest({ onProgress: (stage, fraction) => seen.push([stage, fraction]) }));
    assert.deepEqual([...new Set(seen.map(([stage]) => stage))], ['preparing', 'rendering', 'finishing']);
    const fractions = seen.map(([, fraction]) => fraction);
    assert.deepEqual(
      fractions,
      fractions.toSorted((a, b) => a - b),
    );
  });

  it('draws two people at once and mixes neither up', async () => {
    const photos = [ANA, MEI];
    const outcomes = await Promise.all(photos.map((photo) => engine.renderer.render(aRequest({ photo }))));
    for (const [index, outcome] of outcomes.entries()) {
      assert.ok(outcome.kind === 'rendered');
      assert.deepEqual(await sizeOf(outcome.picture), await sizeOf(photos[index]!));
    }
    const [ana, mei] = outcomes.map((outcome) => outcome.kind === 'rendered' && hash('sha256', outcome.picture));
    assert.notEqual(ana, mei);
  });

  it('refuses in one sentence that says what to change, under a code', async (t) => {
    if (!engine.refusable) return t.skip('nobody can know beforehand what it refuses');
    const outcome = await engine.renderer.render(aRequest(engine.refusable()));
    assert.equal(outcome.kind, 'refused');
    assert.match(outcome.code, /^(photo|garment|pair)_[a-z_]+$/);
    assert.match(outcome.message, /^[A-Z].+\.$/);
  });

  it('refuses a product picture that is none as the shop’s to mend', async () => {
    const garment = { image: Buffer.from('not a picture'), kind: 'top' } as const;
    const outcome = await engine.renderer.render(aRequest({ garment }));
    assert.equal(outcome.kind, 'refused');
    assert.equal(outcome.code, 'garment_not_found');
    assert.match(outcome.message, /^[A-Z].+\.$/);
  });

  it('reports a photo it cannot read as a fault that may be retried, not as a refusal', async () => {
    const unreadable = engine.renderer.render(aRequest({ photo: Buffer.from('not a picture') }));
    await assert.rejects(unreadable, (error) => error instanceof Error && error.name !== 'AbortError');
  });

  for (const stage of ['preparing', 'rendering'] as const) {
    it(`stops when nobody waits any more while it is ${stage}, and serves the next`, async () => {
      const abort = new AbortController();
      const onProgress = (reached: RenderStage) => {
        if (reached === stage) abort.abort();
      };
      const rendering = engine.renderer.render(aRequest({ signal: abort.signal, onProgress }));
      await assert.rejects(rendering, (error) => !(error instanceof EngineFault) && isAbort(error));
      assert.equal((await engine.renderer.render(aRequest())).kind, 'rendered');
    });
  }

  it('does not begin where nobody waits', async () => {
    await assert.rejects(engine.renderer.render(aRequest({ signal: AbortSignal.abort() })), isAbort);
  });
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';
