// The Vertex engine over the real wire, signed in as a service account.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type EngineStandIn, startEngineStandIn } from '../../engine-stand-in/engine-stand-in.ts';
import type { Told } from '../../engine-stand-in/script.ts';
import { openVertex } from '../../platform/genai/vertex.ts';
import { type QuickEngine, quickEngine } from '../../testing/quick-engine.ts';
import { EngineFault } from '../engine-fault.ts';
import { aRequest, keepsTheRendererContract } from '../renderer.contract.ts';
import { vertexRenderer } from './vertex-renderer.ts';

const MODEL = 'virtual-try-on-001';
const [ours, others] = [aKeyPair(), aKeyPair()];

function aKeyPair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

async function signedIn(baseUrl: string, private_key = ours.privateKey, timeoutMs = 20_000) {
  const account = {
    type: 'service_account',
    project_id: 'a-shop',
    private_key_id: 'key-1',
    private_key,
    client_email: 'fitting-room@a-shop.iam.gserviceaccount.com',
  } as const;
  const vertex = await openVertex({ account, location: 'europe-west4', baseUrl });
  const processor = { name: 'Google Cloud (Vertex AI)', keepsMs: 1_000, tier: 'paid' } as const;
  return vertexRenderer({ vertex, model: MODEL, timeoutMs, processor });
}

const aStandIn = (artist: QuickEngine) =>
  startEngineStandIn({ ...artist, apiKey: 'not used', publicKey: ours.publicKey, models: [MODEL] });

describe('the Vertex engine keeps the contract of all engines:', () => {
  keepsTheRendererContract(async () => {
    const standIn = await aStandIn(quickEngine());
    return {
      renderer: await signedIn(standIn.url),
      refusable() {
        standIn.next({ answer: 'block', reason: 'Filtered. Support codes: 29310472' });
        return {};
      },
      [Symbol.asyncDispose]: standIn.close,
    };
  });
});

describe('the Vertex engine', () => {
  let standIn: EngineStandIn;
  before(async () => {
    standIn = await aStandIn(quickEngine());
  });
  after(() => standIn.close());

  it('asks in the region and project of the settings, in no words', async () => {
    const outcome = await (await signedIn(standIn.url)).render(aRequest());
    const { path, texts } = standIn.heard.at(-1)!;
    assert.match(
      path,
      /^\/v1\/projects\/a-shop\/locations\/europe-west4\/publishers\/google\/models\/virtual-try-on-001:/,
    );
    assert.deepEqual(texts, []);
    assert.deepEqual(outcome.drawnBy, { model: MODEL, promptVersion: null });
  });

  it('is let in by nothing but its own signature', async () => {
    const calls = standIn.heard.length;
    const stranger = await signedIn(standIn.url, others.privateKey);
    await assert.rejects(stranger.render(aRequest()), { name: 'EngineFault', kind: 'broken' });
    assert.equal(standIn.heard.length, calls);
  });

  it('reads its filters, at the door and after drawing, as what to change', async () => {
    const renderer = await signedIn(standIn.url);
    const told: [Told, string][] = [
      [{ answer: 'block', reason: 'No image. Support codes: 17301594' }, 'photo_minor'],
      [{ answer: 'block', reason: 'No image. Support codes: 39322892, 63429089' }, 'photo_indecent'],
      [{ answer: 'block', reason: 'No image, and nobody says why.' }, 'pair_not_allowed'],
      [{ answer: 'error', status: 400, message: 'Input blocked. Support codes: 58061214' }, 'photo_minor'],
      [{ answer: 'error', status: 400, message: 'Input blocked. Support codes: 89371032' }, 'pair_not_allowed'],
    ];
    for (const [step, code] of told) {
      standIn.next(step);
      const outcome = await renderer.render(aRequest());
      assert.ok(outcome.kind === 'refused', JSON.stringify(step));
      assert.equal(outcome.code, code);
      assert.ok(!outcome.message.includes('upport'));
    }
  });

  it('tells overloaded, timed out and broken apart', async () => {
    const renderer = await signedIn(standIn.url, ours.privateKey, 1_000);
    const told: [Told, Partial<EngineFault>][] = [
      [
        { answer: 'error', status: 429, retryAfter: '4' },
        { kind: 'overloaded', retryAfterMs: 4_000 },
      ],
      [{ answer: 'silence' }, { kind: 'timed_out' }],
      [{ answer: 'drop' }, { kind: 'broken' }],
      [{ answer: 'half' }, { kind: 'broken' }],
      [{ answer: 'garbage' }, { kind: 'broken' }],
      [{ answer: 'picture', turned: true }, { kind: 'broken' }],
      [{ answer: 'error', status: 404 }, { kind: 'gone' }],
      [{ answer: 'error', status: 500, html: true }, { kind: 'broken' }],
    ];
    for (const [step, fault] of told) {
      standIn.next(step);
      await assert.rejects(renderer.render(aRequest()), (error) => {
        assert.ok(error instanceof EngineFault, JSON.stringify(step));
        assert.equal(error.kind, fault.kind, JSON.stringify(step));
        if (fault.retryAfterMs) assert.equal(error.retryAfterMs, fault.retryAfterMs);
        return true;
      });
    }
  });
});
