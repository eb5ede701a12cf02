// Which engine draws, by the settings alone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig, readSecrets } from './config.ts';
import { openEngine } from './engine.ts';
import { greeting } from './greeting.ts';
import { createLogger } from './platform/telemetry/logger.ts';
import { aRequest } from './renderers/renderer.contract.ts';
import { privateCourse } from './renderers/router/private-course.ts';

const log = createLogger({ level: 'silent' });
const KEY = `AIza${'k'.repeat(35)}`;

async function opened(env: Record<string, string>, args: string[] = []) {
  const config = readConfig(env, args);
  const secrets = readSecrets(env);
  const engine = await openEngine({ config, secrets, workers: 1, log, now: () => new Date() });
  return {
    ...engine,
    greets: greeting(config, secrets, { port: 8787, standInUrl: engine.standInUrl ?? null, firstRunUrl: null }),
    [Symbol.asyncDispose]: engine.close,
  };
}

describe('the engine', () => {
  it('is the local one without a key: no company gets the photo', async () => {
    await using engine = await opened({});
    assert.equal(engine.renderer.engine, 'local');
    assert.deepEqual(engine.renderer.processors, []);
    assert.match(engine.greets, /local engine/);
  });

  it('is Gemini with a key, and names Google as who gets the photo, for as long as it keeps it', async () => {
    await using engine = await opened({ GEMINI_API_KEY: KEY });
    const google = { name: 'Google (Gemini API)', keepsMs: 55 * 86_400_000 };
    assert.deepEqual(engine.renderer.processors, [{ ...google, tier: 'unpaid' }]);
    assert.match(engine.greets, /gemini-nano-banana-2.1.*photos are sent to Google.*only from the United States/);
    assert.ok(!engine.greets.includes(KEY));
    await using paid = await opened({ GEMINI_API_KEY: KEY, VISIONFIT_GEMINI_PAID: '1' });
    assert.deepEqual(paid.renderer.processors, [{ ...google, tier: 'paid' }]);
    assert.doesNotMatch(paid.greets, /United States/);
  });

  it('is all that there are credentials for, and names every company', async () => {
    await using engine = await opened({ GOOGLE_APPLICATION_CREDENTIALS: 'played' }, ['--engine-stand-in']);
    const names = engine.renderer.processors.map(({ name }) => name);
    assert.equal(names.length, 2);
    assert.match(names.join('\n'), /Gemini API.*\n.*Vertex AI/);
    assert.match(engine.greets, /Gemini .*, Vertex AI .*, else the local engine/);
  });

  it('sends a photo to nobody whom the shopper has not agreed to', async () => {
    await using engine = await opened({ VISIONFIT_ENGINE: 'vertex' }, ['--engine-stand-in']);
    await assert.rejects(engine.renderer.render(aRequest()), { name: 'NoEngineLeft', reason: 'not_agreed' });
    const course = privateCourse(['Google (Gemini API)']);
    await assert.rejects(engine.renderer.render(aRequest({ course })), { reason: 'not_agreed' });
    await using withLocal = await opened({}, ['--engine-stand-in']);
    const drawn = await withLocal.renderer.render(aRequest({ course }));
    assert.deepEqual([drawn.kind, drawn.engine], ['rendered', 'local']);
  });

  it('is played on this machine with --engine-stand-in, with or without a key', async () => {
    await using engine = await opened({ GEMINI_API_KEY: KEY }, ['--engine-stand-in']);
    assert.match(engine.renderer.processors[0]?.name ?? '', /here played by a stand-in on the same machine/);
    assert.match(engine.greets, /stand-in at http:\/\/127.0.0.1:\d+: .*no photo leaves this machine/);
    const answer = await fetch(`${engine.standInUrl}/v1beta/models`, { headers: { 'x-goog-api-key': KEY } });
    assert.equal(answer.status, 400, 'it does not know the key');
  });

  it('is the one that is asked for, or says what that needs', async () => {
    await using engine = await opened({ GEMINI_API_KEY: KEY, VISIONFIT_ENGINE: 'local' });
    assert.equal(engine.renderer.engine, 'local');
    const unusable = (env: Record<string, string>, message: RegExp) =>
      assert.rejects(opened(env), { name: 'EngineUnusable', message });
    await unusable({ VISIONFIT_ENGINE: 'gemini' }, /GEMINI_API_KEY is not set/);
    await unusable({ VISIONFIT_ENGINE: 'vertex' }, /GOOGLE_APPLICATION_CREDENTIALS/);
    const vertexBy = (file: string) => ({ VISIONFIT_ENGINE: 'vertex', GOOGLE_APPLICATION_CREDENTIALS: file });
    await unusable(vertexBy('/nowhere.json'), /cannot be read/);
    await unusable(vertexBy(import.meta.filename), /not the key file/);
  });

  it('is Vertex by a service account, played on this machine too', async () => {
    await using engine = await opened({ VISIONFIT_ENGINE: 'vertex' }, ['--engine-stand-in']);
    await engine.warmUp();
    assert.match(engine.renderer.processors[0]?.name ?? '', /Vertex AI, here played/);
    const course = privateCourse(engine.renderer.processors.map(({ name }) => name));
    const outcome = await engine.renderer.render(aRequest({ course }));
    assert.deepEqual([outcome.kind, outcome.engine], ['rendered', 'vertex']);
    assert.deepEqual(outcome.drawnBy, { model: 'virtual-try-on-001', promptVersion: null });
  });

  it('takes models, shape and size from the settings, and no setting that could not work', () => {
    const { gemini } = readConfig({
      VISIONFIT_GEMINI_MODELS: 'models/gemini-4-image, gemini-3-pro-image',
      VISIONFIT_GEMINI_ASPECT_RATIO: '4:5',
      VISIONFIT_GEMINI_IMAGE_SIZE: '2K',
      VISIONFIT_ENGINE_SECONDS: '30',
    });
    assert.deepEqual(gemini.models, ['gemini-4-image', 'gemini-3-pro-image']);
    const costs = readConfig({ VISIONFIT_PRICES: 'a=0.05, b.c=1', VISIONFIT_SPEND_CAP: '12.5' });
    assert.deepEqual([costs.prices, costs.spendCap], [{ a: 0.05, 'b.c': 1 }, 12_500_000]);
    assert.deepEqual([gemini.aspectRatio, gemini.imageSize, gemini.timeoutMs], ['4:5', '2K', 30_000]);
    const wrong = {
      VISIONFIT_GEMINI_MODELS: 'a/../b',
      VISIONFIT_GEMINI_ASPECT_RATIO: '7:3',
      VISIONFIT_GEMINI_IMAGE_SIZE: '1k',
      VISIONFIT_ENGINE_SECONDS: '600',
      VISIONFIT_GEMINI_URL: 'http://example.com',
      VISIONFIT_VERTEX_LOCATION: 'evil.example/',
      VISIONFIT_ENGINE: 'dall-e',
      VISIONFIT_PRICES: 'a-model=cheap',
      VISIONFIT_SPEND_CAP: '-1',
    };
    for (const [name, value] of Object.entries(wrong)) {
      assert.throws(() => readConfig({ [name]: value }), new RegExp(name));
    }
  });
});
