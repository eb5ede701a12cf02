// The Gemini engine over the real wire: what is sent, and how everything that can come back is taken.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { normalizePhoto, sizeOf } from '../../platform/images/images.ts';
import { KEY, MODELS, wired } from '../../testing/gemini-on-stand-in.ts';
import { EngineFault, type EngineFaultKind } from '../engine-fault.ts';
import { aRequest, demoPicture, keepsTheRendererContract } from '../renderer.contract.ts';
import type { GarmentKind } from '../renderer.ts';

for (const apiVersion of ['v1', 'v1beta'] as const) {
  describe(`the Gemini engine keeps the contract of all engines, over /${apiVersion}:`, () => {
    keepsTheRendererContract(async () => {
      const room = await wired();
      const { renderer } = await room.engine({ apiVersion });
      return {
        renderer,
        refusable() {
          room.standIn.next({ answer: 'finish', reason: 'IMAGE_SAFETY' });
          return {};
        },
        [Symbol.asyncDispose]: room[Symbol.asyncDispose],
      };
    });
  });
}

describe('the Gemini engine', () => {
  let room: Awaited<ReturnType<typeof wired>>;
  before(async () => {
    room = await wired();
  });
  after(() => room[Symbol.asyncDispose]());

  const last = () => room.standIn.heard.at(-1)!;

  it('names the role of each picture before it comes, and sends none larger than the model draws', async () => {
    const { renderer } = await room.engine();
    await renderer.render(aRequest());
    const { texts, sizes, aspectRatio, imageSize, model } = last();
    assert.match(texts[0]!, /^Image 1, the person/);
    assert.match(texts[1]!, /^Image 2, the garment/);
    assert.equal(texts.length, 3);
    assert.deepEqual([aspectRatio, imageSize, model], ['3:4', '1K', MODELS[0]]);
    assert.ok(sizes.every(({ width, height }) => Math.max(width, height) <= 1200));
    assert.match(last().path, /:generateContent$/);
    assert.ok(Math.abs(sizes[0]!.width / sizes[0]!.height - 896 / 1200) < 0.005);
  });

  it('sends more pixels and another shape where the settings say so', async () => {
    const { renderer } = await room.engine({ imageSize: '2K', aspectRatio: '1:1' });
    const outcome = await renderer.render(aRequest());
    const { sizes, aspectRatio, imageSize } = last();
    assert.deepEqual([aspectRatio, imageSize], ['1:1', '2K']);
    const { width, height } = await sizeOf(aRequest().photo);
    assert.deepEqual(sizes[0], { width: Math.max(width, height), height: Math.max(width, height) });
    assert.ok(outcome.kind === 'rendered' && outcome.width === width && outcome.height === height);
  });

  it('puts every part of a photo of an odd shape back where it was', async () => {
    const { default: sharp } = await import('sharp');
    const odd = await sharp(await demoPicture('models/ana.jpg'))
      .resize(700, 1200, { fit: 'cover' })
      .jpeg()
      .toBuffer();
    const { bytes: photo } = await normalizePhoto(odd, 1536);
    // Then the stand-in gives back the very photo.
    room.artist.next('refused');
    const outcome = await (await room.engine()).renderer.render(aRequest({ photo }));
    assert.ok(outcome.kind === 'rendered');
    assert.deepEqual(await sizeOf(outcome.picture), { width: 700, height: 1200 });
    const pixels = (bytes: Uint8Array) => sharp(bytes).removeAlpha().raw().toBuffer();
    const [before, after] = await Promise.all([pixels(photo), pixels(outcome.picture)]);
    let apart = 0;
    for (let i = 0; i < before.length; i++) apart += Math.abs(before[i]! - after[i]!);
    assert.ok(apart / before.length < 2.5, `on average ${apart / before.length} of 255 apart`);
  });

  for (const [kind, worn, version] of [
    ['top', undefined, 'top-1'],
    ['bottom', undefined, 'bottom-1'],
    ['dress', undefined, 'dress-1'],
    ['outerwear', undefined, 'outerwear-open-1'],
    ['outerwear', 'closed', 'outerwear-closed-1'],
  ] as [GarmentKind, 'closed' | undefined, string][]) {
    it(`says by which model and words it was drawn: ${version}`, async () => {
      const garment = { ...aRequest().garment, kind, ...(worn && { worn }) };
      const outcome = await (await room.engine()).renderer.render(aRequest({ garment }));
      assert.deepEqual(outcome.drawnBy, { model: MODELS[0], promptVersion: version });
    });
  }

  it('takes the last picture and none of those that the model only thought of', async () => {
    const { renderer } = await room.engine();
    const [plain, thoughtful] = [await renderer.render(aRequest()), await thinking(3)];
    assert.ok(plain.kind === 'rendered' && thoughtful.kind === 'rendered');
    assert.deepEqual(thoughtful.picture, plain.picture);
    function thinking(thoughts: number) {
      room.standIn.next({ answer: 'picture', thoughts });
      return renderer.render(aRequest());
    }
  });

  const REFUSALS: [('finish' | 'block')[], string[], string][] = [
    [
      ['finish'],
      ['SAFETY', 'IMAGE_SAFETY', 'PROHIBITED_CONTENT', 'IMAGE_PROHIBITED_CONTENT', 'BLOCKLIST', 'SPII'],
      'pair_not_allowed',
    ],
    [
      ['block'],
      ['SAFETY', 'OTHER', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'IMAGE_SAFETY', 'MODEL_ARMOR', 'JAILBREAK'],
      'pair_not_allowed',
    ],
    [['finish'], ['RECITATION', 'IMAGE_RECITATION'], 'pair_print_protected'],
    [['finish'], ['NO_IMAGE', 'STOP'], 'pair_not_drawn'],
  ];
  it('reads every way of refusing as a refusal, in our words, and asks nobody else', async () => {
    const { renderer } = await room.engine();
    for (const [answers, reasons, code] of REFUSALS) {
      for (const reason of reasons) {
        const calls = room.standIn.heard.length;
        room.standIn.next({ answer: answers[0]!, reason });
        const outcome = await renderer.render(aRequest());
        assert.ok(outcome.kind === 'refused', reason);
        assert.equal(outcome.code, code, reason);
        assert.match(outcome.message, /^[A-Z][^:]+: .+\.$|^[A-Z].+\.$/);
        assert.deepEqual(outcome.drawnBy, { model: MODELS[0], promptVersion: 'top-1' });
        assert.equal(room.standIn.heard.length, calls + 1);
      }
    }
  });

  it('reads every other end without a picture as broken, also one it has never heard of', async () => {
    const { renderer } = await room.engine();
    const reasons = ['MAX_TOKENS', 'LANGUAGE', 'OTHER', 'MALFORMED_FUNCTION_CALL', 'UNEXPECTED_TOOL_CALL'];
    reasons.push('TOO_MANY_TOOL_CALLS', 'IMAGE_OTHER', 'CONTINUATION', 'MALFORMED_RESPONSE', 'SOMETHING_NEW');
    reasons.push('FINISH_REASON_UNSPECIFIED');
    for (const reason of reasons) {
      room.standIn.next({ answer: 'finish', reason });
      await assert.rejects(renderer.render(aRequest()), aFault('broken', new RegExp(reason)));
    }
    room.standIn.next({ answer: 'block', reason: 'BLOCKED_REASON_UNSPECIFIED' });
    await assert.rejects(renderer.render(aRequest()), aFault('broken'));
  });

  it('passes on how long it is asked to wait, wherever that stands', async () => {
    const { renderer } = await room.engine();
    const soon = new Date(Date.now() + 8_000).toUTCString();
    for (const [told, from, to] of [
      [{ answer: 'error', status: 429, retryAfter: '7' }, 7_000, 7_000],
      [{ answer: 'error', status: 503, retryAfter: soon }, 5_000, 8_000],
      [{ answer: 'error', status: 429, retrySeconds: 31.5 }, 31_500, 31_500],
      [{ answer: 'error', status: 503, retryAfter: '2', html: true }, 2_000, 2_000],
    ] as const) {
      room.standIn.next(told);
      await assert.rejects(renderer.render(aRequest()), (fault) => {
        assert.ok(fault instanceof EngineFault && fault.kind === 'overloaded');
        assert.ok(fault.retryAfterMs! >= from && fault.retryAfterMs! <= to, String(fault.retryAfterMs));
        return true;
      });
    }
    room.standIn.next({ answer: 'error', status: 503 });
    await assert.rejects(renderer.render(aRequest()), { kind: 'overloaded', retryAfterMs: null });
  });

  it('says of a model that it is gone, and asks no other by itself', async () => {
    const { renderer } = await room.engine({ models: ['gemini-2.5-flash-image', ...MODELS] });
    await assert.rejects(renderer.render(aRequest()), aFault('gone'));
  });

  it('knows what has to be paid for: whatever may have been drawn', async () => {
    const { renderer } = await room.engine({ timeoutMs: 700 });
    for (const [told, billed] of [
      [{ answer: 'error', status: 500 }, false],
      [{ answer: 'error', status: 429 }, false],
      [{ answer: 'error', status: 504 }, false],
      [{ answer: 'half' }, true],
      [{ answer: 'drop' }, true],
      [{ answer: 'garbage' }, true],
      [{ answer: 'silence' }, true],
    ] as const) {
      room.standIn.next(told);
      await assert.rejects(renderer.render(aRequest()), { billed }, JSON.stringify(told));
    }
  });

  it('calls broken what is broken, and tries nothing twice by itself', async () => {
    const { renderer } = await room.engine();
    for (const told of [
      { answer: 'drop' },
      { answer: 'half' },
      { answer: 'garbage' },
      { answer: 'picture', turned: true },
      { answer: 'error', status: 500 },
      { answer: 'error', status: 400 },
      { answer: 'error', status: 502, html: true },
      { answer: 'error', status: 403 },
    ] as const) {
      const calls = room.standIn.heard.length;
      room.standIn.next(told);
      await assert.rejects(renderer.render(aRequest()), aFault('broken'), JSON.stringify(told));
      assert.equal(room.standIn.heard.length, calls + 1, JSON.stringify(told));
    }
  });

  it('gives up on one that says nothing, and hangs up', async () => {
    const { renderer } = await room.engine({ timeoutMs: 700 });
    room.standIn.next({ answer: 'silence' });
    const start = performance.now();
    await assert.rejects(renderer.render(aRequest()), aFault('timed_out'));
    assert.ok(performance.now() - start < 2_000);
    await ended(() => last().ended === 'left');
    room.standIn.next({ answer: 'error', status: 504 });
    await assert.rejects(renderer.render(aRequest()), aFault('timed_out'));
  });

  it('hangs up at once when nobody waits for the picture any more', async () => {
    const { renderer } = await room.engine();
    room.standIn.next({ answer: 'silence' });
    const calls = room.standIn.heard.length;
    const abort = new AbortController();
    const rendering = renderer.render(aRequest({ signal: abort.signal }));
    await ended(() => room.standIn.heard.length > calls);
    abort.abort();
    await assert.rejects(rendering, { name: 'AbortError' });
    await ended(() => last().ended === 'left');
  });

  it('writes neither key nor words nor pictures into the log, whatever fails', async () => {
    const { renderer, chain } = await room.engine({ models: ['gone-1', ...MODELS] });
    await chain.probe();
    room.standIn.next({ answer: 'error', status: 400 });
    const fault: unknown = await renderer.render(aRequest()).catch((error) => error);
    assert.ok(fault instanceof EngineFault);
    const said = `${room.log()}${fault.message}${fault.stack}${JSON.stringify(fault)}`;
    assert.ok(said.length > 200);
    for (const secret of [KEY, 'Using the provided images', 'Made to fail', '/9j/']) {
      assert.ok(!said.includes(secret), secret);
    }
    assert.equal(fault.cause, undefined);
  });
});

function aFault(kind: EngineFaultKind, message = /./) {
  return (error: unknown) => {
    assert.ok(error instanceof EngineFault, String(error));
    assert.equal(error.kind, kind, error.message);
    assert.match(error.message, message);
    return true;
  };
}

/** What the other side of a socket sees comes a moment later. */
async function ended(seen: () => boolean): Promise<void> {
  const start = performance.now();
  while (!seen()) {
    assert.ok(performance.now() - start < 3_000, 'it never happened');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
