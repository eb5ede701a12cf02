import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import type { Renderer, RenderOutcome } from '../renderer.ts';
import { markProvenance } from './mark-provenance.ts';

const PICTURE = await sharp({ create: { width: 48, height: 64, channels: 3, background: '#4a7' } })
  .jpeg()
  .toBuffer();
const MASK = new Uint8Array(8);
const REQUEST: Parameters<Renderer['render']>[0] = {
  photo: PICTURE,
  garment: { image: PICTURE, kind: 'top' },
  signal: new AbortController().signal,
  onProgress: () => {},
};
const NOON = new Date('2026-11-23T12:34:56.789Z');
const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

describe('a finished picture', () => {
  it("says in IPTC's words that AI has changed a photo, and which engine, on which day", async () => {
    const tags = read(await pictureOf('local', MASK));
    assert.equal(tags.DigitalSourceType, `${IPTC}compositeWithTrainedAlgorithmicMedia`);
    assert.equal(tags.AISystemUsed, 'VisionFit local');
    assert.ok(!('AISystemVersionUsed' in tags));
    assert.equal(tags.CreatorTool, 'VisionFit local');
    assert.equal(tags.Credit, 'VisionFit');
    assert.equal(tags.CreateDate, '2026-11-23');
    assert.match(tags.description ?? '', /^Virtual try-on, made with AI/);
  });

  it('says that AI has drawn all of it where the engine reports no mask', async () => {
    const tags = read(await pictureOf('gemini', null));
    assert.equal(tags.DigitalSourceType, `${IPTC}trainedAlgorithmicMedia`);
    assert.equal(tags.AISystemUsed, 'VisionFit gemini');
    assert.equal(tags.AISystemVersionUsed, 'gemini-nano-banana-2.1');
  });

  it('reads well whatever the engine is called', async () => {
    assert.equal(read(await pictureOf('a<b> & c', MASK)).CreatorTool, 'VisionFit a<b> & c');
  });

  it('has the pixels the engine drew', async () => {
    const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
    assert.deepEqual(await pixels(await pictureOf('local', MASK)), await pixels(PICTURE));
  });
});

it('passes a refusal on as it is', async () => {
  const refusal: RenderOutcome = { kind: 'refused', code: 'pair_misfit', message: 'Stand straight.', timings: {} };
  const marked = markProvenance(engineWith('local', refusal), () => NOON);
  assert.equal(await marked.render(REQUEST), refusal);
});

async function pictureOf(engine: string, changeMask: Uint8Array | null): Promise<Uint8Array> {
  const drawnBy = engine === 'gemini' ? { drawnBy: { model: 'gemini-nano-banana-2.1', promptVersion: 'top-1' } } : {};
  const size = { width: 48, height: 64 };
  const drawn: RenderOutcome = { kind: 'rendered', picture: PICTURE, ...size, changeMask, ...drawnBy, timings: {} };
  const outcome = await markProvenance(engineWith(engine, drawn), () => NOON).render(REQUEST);
  assert(outcome.kind === 'rendered');
  return outcome.picture;
}

function engineWith(engine: string, outcome: RenderOutcome): Renderer {
  return { engine, processors: [], render: async () => outcome };
}

/** What somebody else's program reads in the picture's XMP. */
function read(picture: Uint8Array): Record<string, string | undefined> {
  const { xmp = {} } = ExifReader.load(Buffer.from(picture), { expanded: true });
  return Object.fromEntries(
    Object.entries(xmp).map(([name, tag]) => [name, (tag as { description: string }).description]),
  );
}
