// The set-up: a look that is seen on the shopper's own dialog and goes into every snippet, and steps that only figures tick.
import { expect, waitUntil } from '@open-wc/testing';
import type { components } from '../../client/wire.ts';
import type { App, Role } from '../app.ts';
import { isDone, readFacts, STEPS } from './facts.ts';
import './look.ts';
import type { LookView } from './look.ts';
import { type Look, propertiesOf } from './look-css.ts';
import { purchaseSnippetFor } from './purchase-snippet.ts';
import { PLATFORMS, type SnippetWishes, snippetFor } from './snippets.ts';

type Schemas = components['schemas'];
const CLAY: Look = { surface: '#fbf6f1', accent: '#96421f', radius: 4, font: 'serif' };
const TEXT: Schemas['ConsentText'] = {
  ...{ version: '2026-11-26', locale: 'en', jurisdiction: 'other', sha256: 'a'.repeat(64) },
  title: 'Before you add a photo',
  points: [{ heading: 'A note from Maison', text: 'Write to privacy@maison.example.' }],
  agreements: [{ scope: 'adult', text: 'I am 18 or older.', required: true }],
};

let settled: Look | null;
let patched: unknown[];
let toasts: { text: string; undo?(): unknown }[];

function anApp(answers: Record<string, unknown>, role: Role = 'owner'): App {
  return {
    merchant: { id: 'm', name: 'Maison', role },
    api: {
      get: async (path: string) => answers[path],
      patch: async (_path: string, { body }: { body: { look: Look | null } }) => {
        patched.push(body);
        settled = body.look;
        return { look: settled };
      },
    },
    toast: (toast: (typeof toasts)[number]) => void toasts.push(toast),
  } as unknown as App;
}

async function look(role: Role = 'owner'): Promise<ShadowRoot> {
  [patched, toasts] = [[], []];
  const view = document.createElement('visionfit-look') as LookView;
  view.app = anApp({ '/v1/merchant/settings': { look: settled }, '/v1/merchant/consent-text': TEXT }, role);
  document.body.append(view);
  await waitUntil(() => view.shadowRoot?.querySelector('visionfit-look-sample')?.shadowRoot?.querySelector('dialog'));
  return view.shadowRoot!;
}

const button = (root: ParentNode, text: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === text);

describe('the look', () => {
  beforeEach(() => {
    settled = null;
  });
  afterEach(() => document.querySelector('visionfit-look')?.remove());

  it('is seen at once on the dialog that shoppers get, with the words that this shop shows them', async () => {
    const root = await look();
    const dialog = root.querySelector('visionfit-look-sample')!.shadowRoot!.querySelector('dialog')!;
    const step = dialog.querySelector('visionfit-consent')!;
    await waitUntil(() => step.shadowRoot?.textContent?.includes('privacy@maison.example'));
    const main = step.shadowRoot!.querySelector<HTMLElement>('.primary')!;
    const seen = () => [getComputedStyle(dialog).backgroundColor, getComputedStyle(main).backgroundColor];
    const [surface, accent] = seen();
    button(root, 'Clay')!.click();
    await waitUntil(
      () => String(seen()) === 'rgb(251, 246, 241),rgb(150, 66, 31)',
      `in place of ${surface}, ${accent}`,
    );
    expect(dialog.inert).to.equal(true);
  });

  it('is kept by its owner, and taken back', async () => {
    const root = await look();
    const keep = () => button(root, 'Keep this look')!;
    button(root, 'Sea')!.click();
    await waitUntil(() => !keep().disabled);
    keep().click();
    await waitUntil(() => toasts.length === 1 && keep().disabled);
    expect(patched).to.deep.equal([{ look: { surface: '#f3f8fa', accent: '#12566b', radius: 22, font: 'page' } }]);
    await toasts[0]!.undo!();
    expect(patched[1]).to.deep.equal({ look: null });
  });

  it('names the font that it has, also once another was taken back', async () => {
    const root = await look();
    const font = root.querySelector<HTMLSelectElement>('#font')!;
    for (const [n, one] of ['serif', 'page'].entries()) {
      font.value = one;
      font.dispatchEvent(new Event('change'));
      await waitUntil(() => !button(root, 'Keep this look')!.disabled);
      button(root, 'Keep this look')!.click();
      await waitUntil(() => toasts.length === n + 1);
    }
    await toasts[1]!.undo!();
    await waitUntil(() => font.value === 'serif');
  });

  it('can be tried out by a viewer, who is told that only an owner can keep it', async () => {
    const root = await look('viewer');
    expect(button(root, 'Keep this look')).to.equal(undefined);
    expect(root.querySelector('.note')!.textContent).to.contain('only an owner');
  });
});

describe('the snippet', () => {
  const wishes: SnippetWishes = {
    ...{ key: 'pk_live_1', origin: 'https://fit.example', pin: false, look: CLAY, holdout: 10 },
    release: { version: '1.0.0', channel: '/sdk/v1/', pinned: '/sdk/v1.0.0/', loader: 'loader.js', files: {} },
  };
  const codeOf = (platform: (typeof PLATFORMS)[number], more: Partial<SnippetWishes> = {}) =>
    snippetFor(platform, { ...wishes, ...more })
      .map(({ code }) => code)
      .join('\n');
  const tagIn = (html: string) => new DOMParser().parseFromString(html, 'text/html').querySelector('visionfit-tryon')!;

  it('tells of a purchase with the arm that the tag has kept, and never with one of its own', () => {
    const told: string[] = [];
    const { sendBeacon } = navigator;
    navigator.sendBeacon = (_url, body) => Boolean(told.push(String(body)));
    const code = purchaseSnippetFor('html', { key: 'pk_live_1', origin: 'https://fit.example' })!;
    const run = () => new Function(code.replace(/<\/?script>/g, ''))();
    localStorage['visionfit:arm'] = 'held_out-10';
    run();
    run();
    localStorage.removeItem('visionfit:arm');
    localStorage.removeItem('visionfit:purchased');
    run();
    localStorage.removeItem('visionfit:purchased');
    navigator.sendBeacon = sendBeacon;
    const events = told.map((body) => JSON.parse(body).events[0]);
    expect(events.map(({ arm, first, order_id }) => [arm, first, order_id])).to.deep.equal([
      ['held_out-10', true, 'ORDER-NUMBER'],
      ['held_out-10', false, 'ORDER-NUMBER'],
      [undefined, true, 'ORDER-NUMBER'],
    ]);
    expect(purchaseSnippetFor('shopify', { key: 'pk', origin: '' })).to.equal(null);
    expect(purchaseSnippetFor('woocommerce', { key: 'pk', origin: '' })).to.contain('woocommerce_thankyou');
  });

  it('carries the look and the holdout on every platform, as a browser reads it', () => {
    for (const platform of PLATFORMS) {
      const code = codeOf(platform);
      for (const said of propertiesOf(CLAY).flat()) expect(code, platform).to.contain(said);
      if (platform === 'react') continue;
      const html = platform === 'woocommerce' ? /'(<visionfit-tryon.*?<\/visionfit-tryon>)'/s.exec(code)![1]! : code;
      const tag = tagIn(html) as HTMLElement;
      expect(tag.getAttribute('holdout'), platform).to.equal('10');
      expect(tag.style.visibility, platform).to.equal('hidden');
      for (const [name, value] of propertiesOf(CLAY))
        expect(tag.style.getPropertyValue(name).trim(), `${platform} ${name}`).to.equal(value);
    }
    expect(codeOf('react')).to.contain(`holdout="10" style={{ 'visibility': 'hidden', '--vf-surface': '#fbf6f1'`);
  });

  it('says nothing of either where there is none', () => {
    for (const platform of PLATFORMS)
      expect(codeOf(platform, { look: null, holdout: 0 }), platform).not.to.match(/style=|holdout/);
  });
});

describe('the steps', () => {
  const none = { count: 0, visitors: 0 };
  const some = { count: 1, visitors: 1 };
  const facts = (steps: Partial<Schemas['Figures']['steps']>) =>
    readFacts(
      anApp({
        '/v1/merchant': { origins: [], publishable_keys: [], spending: { cap: null, spent: '3.00' } },
        '/v1/merchant/settings': { look: null, holdout: { percent: 0, since: null } },
        '/v1/merchant/products': { items: [] },
        '/v1/merchant/insights': { now: { steps: { seen: none, result: none, purchased: none, ...steps } } },
      }),
      new AbortController().signal,
    );

  it('are done by the first event, the first picture and the first purchase, and by nothing else', async () => {
    const done = async (steps: Partial<Schemas['Figures']['steps']>) => {
      const known = await facts(steps);
      return STEPS.filter((step) => isDone(step, known));
    };
    expect(await done({})).to.deep.equal([]);
    expect(await done({ seen: some })).to.deep.equal(['page']);
    expect(await done({ seen: some, opened: some, try_on: some })).to.deep.equal(['page']);
    expect(await done({ seen: some, result: some })).to.deep.equal(['page', 'tried']);
    expect(await done({ purchased: some })).to.deep.equal(['bought']);
  });
});
