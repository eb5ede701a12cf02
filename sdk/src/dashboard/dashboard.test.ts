// The frame around every view: the shop that its switcher names, and an address that has let somebody in.
import { expect, waitUntil } from '@open-wc/testing';
import { json, problem } from '../testing/responses.ts';
import './dashboard.ts';
import { nameShop } from './router.ts';

const theirs = window.fetch;
const before = location.href;
const member = (id: string) => ({ id, name: id.toUpperCase(), role: 'owner' });
const account = (...shops: string[]) =>
  json({ id: 'a', email: 'a@b.example', name: null, merchants: shops.map(member) });

/** Without the Navigation API a choice loads the page anew, and with it the test. */
const whereFollowed = typeof navigation === 'undefined' ? it.skip : it;

/** At an address without a view of its own, so that nothing else is asked for. */
async function opened(search: string, service = async (_path: string) => account('one', 'two')): Promise<ShadowRoot> {
  history.replaceState(null, '', `/dashboard/nowhere${search}`);
  window.fetch = async (address) => service(new URL(String(address)).pathname);
  return reloaded();
}

/** Anew, at the address that there is. */
async function reloaded(): Promise<ShadowRoot> {
  document.querySelector('visionfit-dashboard')?.remove();
  const dashboard = document.body.appendChild(document.createElement('visionfit-dashboard'));
  await waitUntil(() => dashboard.shadowRoot?.querySelector('.frame, visionfit-entry'));
  return dashboard.shadowRoot!;
}

function leave(): void {
  document.querySelector('visionfit-dashboard')?.remove();
  window.fetch = theirs;
  nameShop(null);
  history.replaceState(null, '', before);
}

/** Whose everything else is. */
const shown = (root: ShadowRoot) => root.querySelector('header.top .brand')!.textContent;
/** Beside the view, and in the menu of a phone. */
const switchers = (root: ShadowRoot) => [...root.querySelectorAll<HTMLSelectElement>('.shop select')];
const named = (root: ShadowRoot) => switchers(root).map(({ value }) => value);

describe('the switcher of shops', () => {
  afterEach(leave);

  whereFollowed('names the shop that is shown, also where the way back has led to it', async () => {
    const root = await opened('?shop=one');
    for (const [shop, name] of [
      ['two', 'TWO'],
      ['one', 'ONE'],
    ] as const) {
      switchers(root)[0]!.value = shop;
      switchers(root)[0]!.dispatchEvent(new Event('change'));
      await waitUntil(() => shown(root) === name);
      expect(named(root)).to.deep.equal([shop, shop]);
    }
    history.back();
    await waitUntil(() => shown(root) === 'TWO');
    expect(named(root)).to.deep.equal(['two', 'two']);
  });

  it('names it on a page that comes back as it was left, in a browser that loads one for every address', async () => {
    const api = Object.getOwnPropertyDescriptor(window, 'navigation');
    Object.defineProperty(window, 'navigation', { value: undefined, configurable: true });
    try {
      const root = await opened('?shop=one');
      // The last that was done to it: the page of the other shop was loaded in its place.
      switchers(root)[0]!.value = 'two';
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await waitUntil(() => String(named(root)) === 'one,one');
      expect(shown(root)).to.equal('ONE');
    } finally {
      if (api) Object.defineProperty(window, 'navigation', api);
    }
  });
});

describe('an invitation by mail', () => {
  afterEach(leave);

  async function accept(root: ShadowRoot): Promise<void> {
    const form = () => root.querySelector('visionfit-entry')!.shadowRoot?.querySelector('form');
    await waitUntil(form);
    const password = form()!.querySelector<HTMLInputElement>('#password');
    if (password) password.value = 'twelve letters';
    form()!.requestSubmit();
    await waitUntil(() => root.querySelector('.frame'));
  }

  it('leaves nothing of itself in the address once it has let somebody in, and is not shown again', async () => {
    let isIn = false;
    const root = await opened('?invitation=inv-1#access_token=secret', async (path) => {
      if (path === '/v1/account/invitations/accept') isIn = true;
      return isIn ? account('one') : problem(401, 'not_signed_in');
    });
    await accept(root);
    expect(location.href).to.equal(`${location.origin}/dashboard/nowhere`);
    expect((await reloaded()).querySelector('visionfit-entry')).to.equal(null);
  });

  it('leaves what else the address says, such as the shop of whoever was signed in already', async () => {
    const root = await opened('?invitation=inv-1#access_token=secret');
    await waitUntil(() => location.search.includes('shop=one'));
    await accept(root);
    expect(location.search + location.hash).to.equal('?shop=one');
  });
});
