// The stand-in as whoever has no key meets it: pictures drawn on this machine, over Google's own client.
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { GoogleGenAI } from '@google/genai';
import { decodeRgb, normalizePhoto, type Raster } from '../platform/images/images.ts';
import { createLocalEngine, type LocalEngine } from '../renderers/local/local-renderer.ts';
import { aRequest } from '../renderers/renderer.contract.ts';
import { type EngineStandIn, startEngineStandIn } from './engine-stand-in.ts';

const MODEL = 'gemini-nano-banana-2.1';
const VTO = 'virtual-try-on-001';

describe('the engine stand-in', () => {
  let local: LocalEngine;
  let standIn: EngineStandIn;
  let forgotten: string[];
  let photo: Uint8Array;
  before(async () => {
    local = createLocalEngine({ workers: 1 });
    forgotten = [];
    const forgetPhoto = async (sha256: string) => {
      forgotten.push(sha256);
      await local.forgetPhoto(sha256);
    };
    standIn = await startEngineStandIn({
      renderer: local.renderer,
      forgetPhoto,
      apiKey: 'a-key',
      models: [MODEL, VTO],
    });
    ({ bytes: photo } = await normalizePhoto(aRequest().photo, 1024));
  });
  after(() => Promise.all([standIn.close(), local.close()]));

  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

  async function generate(kind = 'a top', apiKey = 'a-key') {
    const client = new GoogleGenAI({ apiKey, vertexai: false, httpOptions: { baseUrl: standIn.url } });
    const { image } = aRequest().garment;
    const parts = [
      { text: 'Image 1, the person.' },
      { inlineData: { mimeType: 'image/jpeg', data: base64(photo) } },
      { text: `Image 2, the garment: ${kind}.` },
      { inlineData: { mimeType: 'image/jpeg', data: base64(image) } },
    ];
    const config = { responseModalities: ['IMAGE'] };
    return client.models.generateContent({ model: MODEL, contents: [{ role: 'user', parts }], config });
  }

  async function pictureOf(answer: Awaited<ReturnType<typeof generate>>): Promise<Raster> {
    const data = answer.candidates?.[0]?.content?.parts?.at(-1)?.inlineData?.data ?? '';
    return decodeRgb(Buffer.from(data, 'base64'), 2_000);
  }

  it('dresses the very person in the very garment that were sent, and remembers nothing of them', async () => {
    const [picture, before] = [await pictureOf(await generate()), await decodeRgb(photo, 2_000)];
    assert.deepEqual([picture.width, picture.height], [before.width, before.height]);
    // The shirt is navy; Ana's hair and the wall above stay hers.
    assert.ok(meanAt(picture, 0.5, 0.5)[2]! < 110, String(meanAt(picture, 0.5, 0.5)));
    assert.ok(apart(meanAt(picture, 0.1, 0.05), meanAt(before, 0.1, 0.05)) < 4);
    assert.ok(apart(meanAt(picture, 0.5, 0.5), meanAt(before, 0.5, 0.5)) > 30);
    assert.deepEqual(forgotten, [hash('sha256', photo)]);
  });

  it('gives the person back undressed by it where the local engine refuses', async () => {
    const [picture, before] = [await pictureOf(await generate('a skirt')), await decodeRgb(photo, 2_000)];
    for (const y of [0.1, 0.5, 0.9]) assert.ok(apart(meanAt(picture, 0.5, y), meanAt(before, 0.5, y)) < 4);
  });

  it('finds the body in what it was sent, to slim it and to blur its face when it is told to', async () => {
    standIn.next({ answer: 'picture', disturb: { seed: 7, kinds: ['slimmed', 'face_blurred'] } });
    const [disturbed, plain] = [await pictureOf(await generate()), await pictureOf(await generate())];
    assert.deepEqual([disturbed.width, disturbed.height], [plain.width, plain.height]);
    assert.ok(!same(disturbed, plain));
    // The wall above her is as it was.
    assert.ok(apart(meanAt(disturbed, 0.1, 0.05), meanAt(plain, 0.1, 0.05)) < 2);
  });

  it('is told over HTTP too, and takes as long as it is told', async () => {
    const steps = [{ answer: 'finish', reason: 'IMAGE_SAFETY', latencyMs: 400 }];
    await fetch(`${standIn.url}/stand-in/next`, { method: 'POST', body: JSON.stringify(steps) });
    const start = performance.now();
    const { candidates } = await generate();
    assert.ok(performance.now() - start >= 395);
    assert.equal(candidates?.[0]?.finishReason, 'IMAGE_SAFETY');
  });

  it('refuses a wrong key and what the service would not understand, as Google does', async () => {
    await assert.rejects(generate('a top', 'another-key'), /API_KEY_INVALID/);
    const answer = await fetch(`${standIn.url}/v1beta/models/${MODEL}:generateContent`, {
      method: 'POST',
      headers: { 'x-goog-api-key': 'a-key' },
      body: JSON.stringify({ contents: [], generationConfig: { unheard: true } }),
    });
    assert.equal(answer.status, 400);
  });

  it('lists the models and knows each by name', async () => {
    const client = new GoogleGenAI({ apiKey: 'a-key', vertexai: false, httpOptions: { baseUrl: standIn.url } });
    const names: (string | undefined)[] = [];
    for await (const { name } of await client.models.list()) names.push(name);
    assert.deepEqual(names, [`models/${MODEL}`, `models/${VTO}`]);
    const { supportedActions } = await client.models.get({ model: MODEL });
    assert.ok(supportedActions?.includes('generateContent'));
    await assert.rejects(client.models.get({ model: 'gone' }), { status: 404 });
  });

  it('speaks Vertex’s predict: a picture, or why it was filtered', async () => {
    const client = new GoogleGenAI({ vertexai: true, apiKey: 'a-key', httpOptions: { baseUrl: standIn.url } });
    const source = {
      personImage: { imageBytes: base64(photo), mimeType: 'image/jpeg' },
      productImages: [{ productImage: { imageBytes: base64(aRequest().garment.image), mimeType: 'image/jpeg' } }],
    };
    const tryOn = () => client.models.recontextImage({ model: VTO, source, config: { numberOfImages: 1 } });
    const { generatedImages } = await tryOn();
    const picture = await decodeRgb(Buffer.from(generatedImages?.[0]?.image?.imageBytes ?? '', 'base64'), 2_000);
    assert.ok(meanAt(picture, 0.5, 0.5)[2]! < 110);
    standIn.next({ answer: 'block', reason: 'The person is not an adult.' });
    const filtered = await tryOn();
    assert.equal(filtered.generatedImages?.[0]?.raiFilteredReason, 'The person is not an adult.');
  });
});

function same(one: Raster, other: Raster): boolean {
  return Buffer.compare(one.data, other.data) === 0;
}

/** Over a patch of 9 by 9. */
function meanAt({ width, height, data }: Raster, x: number, y: number): number[] {
  const sums = [0, 0, 0];
  for (let dy = -4; dy <= 4; dy++) {
    for (let dx = -4; dx <= 4; dx++) {
      const at = 3 * ((Math.round(y * height) + dy) * width + Math.round(x * width) + dx);
      for (let k = 0; k < 3; k++) sums[k]! += data[at + k]!;
    }
  }
  return sums.map((sum) => sum / 81);
}

const apart = (a: number[], b: number[]) => Math.hypot(...a.map((value, k) => value - b[k]!));
