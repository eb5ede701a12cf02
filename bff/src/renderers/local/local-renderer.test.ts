// The local engine as the server sees it: real threads, real models, real pictures.
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodeRgb } from '../../platform/images/images.ts';
import { aRequest, keepsTheRendererContract } from '../renderer.contract.ts';
import type { RenderRequest } from '../renderer.ts';
import { createLocalEngine, type LocalEngine } from './local-renderer.ts';

const file = (path: string) => readFile(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)));

describe('the local engine keeps the contract of all engines:', () => {
  keepsTheRendererContract(async () => {
    const { renderer, close } = createLocalEngine({ workers: 1 });
    const refusable = () => ({ garment: { ...aRequest().garment, kind: 'bottom' as const } });
    return { renderer, refusable, [Symbol.asyncDispose]: close };
  });
});

describe('the local engine', () => {
  let engine: LocalEngine;
  let ana: Buffer;
  let shirt: Buffer;
  before(async () => {
    engine = createLocalEngine({ workers: 1 });
    [ana, shirt] = await Promise.all([
      file('demo-store/public/models/ana.jpg'),
      file('demo-store/public/garments/tshirt-navy-vneck.jpg'),
    ]);
  });
  after(() => engine.close());

  const request = (changes: Partial<RenderRequest> = {}) => aRequest({ photo: ana, ...changes });

  it('renders the shopper in the garment and changes nothing outside the mask it reports', async () => {
    const given = hash('sha256', ana);
    const outcome = await engine.renderer.render(request());
    assert.equal(hash('sha256', ana), given, 'the caller keeps its own bytes');
    assert.equal(outcome.kind, 'rendered');
    assert.ok(outcome.changeMask);
    const [photo, picture, mask] = await Promise.all(
      [ana, outcome.picture, outcome.changeMask].map((bytes) => decodeRgb(bytes, 2000)),
    );
    assert.ok(photo && picture && mask);
    assert.deepEqual([picture.width, picture.height], [photo.width, photo.height]);
    assert.deepEqual([mask.width, mask.height], [photo.width, photo.height]);
    assert.ok(psnrOutside(mask.data, photo.data, picture.data) >= 38);
  });

  it('does not analyse again what it knows, until it is told to forget the photo', async () => {
    await engine.renderer.render(request());
    const known = await engine.renderer.render(request());
    assert.ok(!('pose' in known.timings) && !('person' in known.timings) && !('garment' in known.timings));
    await engine.forgetPhoto(hash('sha256', ana));
    const anew = await engine.renderer.render(request());
    assert.ok('pose' in anew.timings && 'person' in anew.timings && !('garment' in anew.timings));
  });

  it('remembers nothing of a photo that is forgotten while it is rendered', async () => {
    await engine.forgetPhoto(hash('sha256', ana));
    let forgotten: Promise<void> | undefined;
    await engine.renderer.render(
      request({
        onProgress: () => {
          forgotten ??= engine.forgetPhoto(hash('sha256', ana));
        },
      }),
    );
    await forgotten;
    const anew = await engine.renderer.render(request());
    assert.ok('pose' in anew.timings);
  });

  it('uses the pose that the photo check found', async () => {
    const mei = await file('demo-store/public/models/mei.jpg');
    assert.deepEqual(await engine.checkPhoto(mei), { kind: 'ok', hints: [] });
    const outcome = await engine.renderer.render(request({ photo: mei }));
    assert.ok(!('pose' in outcome.timings) && 'person' in outcome.timings);
  });

  it('refuses what it cannot dress people in, with a code and a sentence', async () => {
    const room = await file('tests/hostile/no-person.jpg');
    const cases: [Partial<RenderRequest>, RegExp][] = [
      [{ garment: { image: shirt, kind: 'bottom' } }, /^garment_kind_unsupported$/],
      [{ garment: { image: room, kind: 'top' } }, /^garment_/],
    ];
    for (const [changes, code] of cases) {
      const outcome = await engine.renderer.render(request(changes));
      assert.equal(outcome.kind, 'refused');
      assert.match(outcome.code, code);
      assert.match(outcome.message, /^[A-Z].+\.$/);
    }
  });
});

function psnrOutside(mask: Uint8Array, photo: Uint8Array, picture: Uint8Array): number {
  let squares = 0;
  let count = 0;
  for (let i = 0; i < photo.length; i++) {
    if (mask[i]) continue;
    squares += ((photo[i] ?? 0) - (picture[i] ?? 0)) ** 2;
    count++;
  }
  return 10 * Math.log10(255 ** 2 / (squares / count));
}
