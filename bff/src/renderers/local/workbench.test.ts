// What a vision thread does with one task, called directly, so that every step can be stopped and every refusal looked at.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { decodeRgb } from '../../platform/images/images.ts';
import { loadModels, type Models } from '../../vision/models.ts';
import type { LocalProgress, LocalResult, LocalTask } from './tasks.ts';
import { createWorkbench } from './workbench.ts';

const file = async (path: string) =>
  new Uint8Array(await readFile(fileURLToPath(new URL(`../../../../${path}`, import.meta.url))));

describe('a vision thread at work', () => {
  let models: Models;
  let ana: Uint8Array<ArrayBuffer>;
  let shirt: Uint8Array<ArrayBuffer>;
  before(async () => {
    [models, ana, shirt] = await Promise.all([
      loadModels(),
      file('demo-store/public/models/ana.jpg'),
      file('demo-store/public/garments/tshirt-white.jpg'),
    ]);
  });

  const render = (photo = ana): LocalTask => ({ kind: 'render', photo, garment: shirt, garmentKind: 'top' });

  it('stops between any two steps once nobody waits, tells no more, and goes on with the next task', async () => {
    const bench = createWorkbench(models);
    const whole = aListener();
    await bench.handle(render(), whole.context);
    const steps = whole.told.length;
    assert.ok(steps >= 6, `${steps} steps`);
    for (let step = 0; step < steps; step++) {
      const impatient = aListener(step);
      await assert.rejects(bench.handle(render(), impatient.context), { name: 'AbortError' });
      assert.deepEqual(impatient.told, whole.told.slice(0, step));
    }
    const { result } = await bench.handle(render(), aListener().context);
    assert.equal(result.kind, 'rendered');
  });

  it('gives a photo larger than it analyses back in its own size', async () => {
    const large = await sharp(ana).resize(1152, 1536).jpeg({ quality: 90 }).toBuffer();
    const { result } = await createWorkbench(models).handle(render(new Uint8Array(large)), aListener().context);
    assert.equal(result.kind, 'rendered');
    assert.deepEqual([result.width, result.height], [1152, 1536]);
    assert.ok(result.changeMask);
    for (const bytes of [result.picture, result.changeMask]) {
      const { width, height } = await decodeRgb(bytes, 2000);
      assert.deepEqual([width, height], [1152, 1536]);
    }
  });

  it('refuses a body it cannot dress with the reason, its sentence and what it took, and no picture', async () => {
    const bench = createWorkbench(models);
    const shoulders = await sharp(ana).extract({ left: 0, top: 0, width: 768, height: 330 }).jpeg().toBuffer();
    const cases: [string, Uint8Array<ArrayBuffer>, lastStep: string][] = [
      ['seen before drawing', new Uint8Array(shoulders), 'render.fit'],
      ['seen after drawing', await file('tests/hostile/no-person.jpg'), 'render.under'],
    ];
    for (const [when, photo, lastStep] of cases) {
      const { result, transfer } = await bench.handle(render(photo), aListener().context);
      assert.equal(result.kind, 'refused', when);
      assert.match(result.code, /^pair_/);
      assert.match(result.message, /^[A-Z].{20,}\.$/);
      assert.ok(lastStep in result.timings && !('encode' in result.timings));
      assert.deepEqual(transfer, []);
    }
  });

  it('does not look at the pictures where the kind of garment is beyond it', async () => {
    const nothing = new Uint8Array();
    for (const garmentKind of ['bottom', 'dress'] as const) {
      const listener = aListener();
      const task: LocalTask = { kind: 'render', photo: nothing, garment: nothing, garmentKind };
      const { result } = await createWorkbench(models).handle(task, listener.context);
      assert.equal(result.kind === 'refused' && result.code, 'garment_kind_unsupported');
      assert.deepEqual([listener.told, timings(result)], [[], {}]);
    }
  });

  it('keeps nothing of a photo that the check refused', async () => {
    const bench = createWorkbench(models);
    const photo = await file('tests/hostile/two-people.jpg');
    for (let n = 0; n < 2; n++) {
      const { result } = await bench.handle({ kind: 'check', photo }, aListener().context);
      assert.equal(result.kind === 'checked' && result.verdict.kind, 'refused');
    }
    const { result } = await bench.handle(render(photo), aListener().context);
    assert.ok('pose' in timings(result));
  });
});

/** @param patience how many steps may begin before nobody waits any more. */
function aListener(patience = Number.POSITIVE_INFINITY) {
  const told: LocalProgress[] = [];
  const context = {
    progress: (progress: LocalProgress) => void told.push(progress),
    stopIfAborted() {
      if (told.length >= patience) throw new DOMException('nobody waits', 'AbortError');
    },
  };
  return { told, context };
}

function timings(result: LocalResult): Record<string, number> {
  return result.timings;
}
