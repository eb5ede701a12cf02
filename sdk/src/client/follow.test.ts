// Following a try-on for minutes, over whatever connection: by a clock that runs two hundred times as fast.
import { expect } from '@open-wc/testing';
import type { Asked } from '../testing/stand-in-shops.ts';
import { askFor, followToItsEnd } from './renders.ts';
import { Visit } from './visit.ts';

const FASTER = 200;
const { signal } = new AbortController();
const { setTimeout: wait } = window;
const { now } = Date;

afterEach(() => {
  window.setTimeout = wait;
  Date.now = now;
});

describe('a try-on that is followed', () => {
  it('is on one stream for minutes without news, as long as heartbeats come', async () => {
    const { visit, task, asked, release } = await aTryOn('held');
    fast();
    const following = stagesOf(visit, task);
    await new Promise((go) => wait(go, 1_000)); // more than three minutes
    await release();
    expect((await following).at(-1)).to.equal('done');
    expect((await asked()).filter(({ path }) => path.includes('/status/'))).to.have.length(1);
  });

  it('has its outcome heard by a device that has slept for longer than anybody waits', async () => {
    const { visit, task, asked } = await aTryOn('cut');
    const stages = [];
    for await (const { stage } of followToItsEnd(visit, task, signal)) {
      stages.push(stage);
      if (stage === 'rendering') Date.now = () => now() + 6 * 60_000;
    }
    expect(stages.at(-1)).to.equal('done');
    expect((await asked()).filter(({ path }) => path.includes('/status/'))).to.have.length(2);
  });

  it('goes on in the next session where one runs out on the way', async () => {
    const { visit, task } = await aTryOn('cut_over');
    const { token } = visit.session!;
    expect((await stagesOf(visit, task)).at(-1)).to.equal('done');
    expect(visit.session!.token).not.to.equal(token);
  });

  it('is no browser’s matter: it knows no device that is offline where there is no navigator', async () => {
    const { visit, task } = await aTryOn('plain');
    const own = Object.getOwnPropertyDescriptor(window, 'navigator')!;
    Object.defineProperty(window, 'navigator', { ...own, get: () => undefined });
    try {
      expect((await stagesOf(visit, task)).at(-1)).to.equal('done');
    } finally {
      Object.defineProperty(window, 'navigator', own);
    }
  });
});

function fast(): void {
  const begun = now();
  Date.now = () => begun + (now() - begun) * FASTER;
  window.setTimeout = ((run: () => void, after = 0) => wait(run, after / FASTER)) as typeof setTimeout;
}

/** @param how What the stand-in does with it. */
async function aTryOn(how: string) {
  const publishableKey = `pk_test_${how}_${crypto.randomUUID()}`;
  const api = location.origin;
  const shop = `${api} ${publishableKey}`;
  const visit = new Visit(
    { api, publishableKey, locale: 'en', region: null, customerToken: null },
    shop,
    `${shop} page`,
  );
  const { consent_text } = await visit.open(signal);
  await visit.agree(consent_text, ['adult', 'render'], signal);
  const photo = { bytes: new Blob(['photo'], { type: 'image/jpeg' }), lifetime: 'visit' as const, stored: null };
  const { task } = await askFor(visit, photo, { id: 'breton-stripe-shirt' }, crypto.randomUUID(), signal);
  return {
    visit,
    task,
    asked: async (): Promise<Asked[]> => (await fetch(`/stand-in/requests?key=${publishableKey}`)).json(),
    release: () => fetch(`/stand-in/release?key=${publishableKey}`, { method: 'POST' }),
  };
}

async function stagesOf(visit: Visit, task: string): Promise<string[]> {
  const stages = [];
  for await (const { stage } of followToItsEnd(visit, task, signal)) stages.push(stage);
  return stages;
}
