// "My try-ons": every picture with its date and product, looked at again, deleted with a way back, and truly deleted.
import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { aTag, focused, keys, type Shopper } from '../testing/shopper.ts';

let shopper: Shopper;
let history: ShadowRoot;

afterEach(() => shopper.goesAway());

describe('"My try-ons"', () => {
  it('is offered to who has agreed, not before', async () => {
    shopper = await aTag().opens();
    expect(shopper.dialog.querySelector('.history')).to.equal(null);
    await shopper.agrees();
    expect(shopper.dialog.querySelector('.history')!.getAttribute('aria-label')).to.equal('My try-ons');
  });

  it('says that there is nothing yet, and leads to a try-on', async () => {
    shopper = await (await aTag().opens()).agrees();
    history = await shopper.opensHistory();
    expect(focused()?.textContent).to.equal('My try-ons');
    expect(textOf(history)).to.contain('Nothing here yet');
    button('Try something on').click();
    await shopper.settled();
    expect(shopper.dialog.querySelector('visionfit-history')).to.equal(null);
    expect(shopper.dialog.dataset.step).to.equal('photo');
  });

  it('shows the newest first, more on demand, and knows the products by name', async () => {
    await opensWith('many');
    expect(items()).to.have.length(12);
    // Each is asked for by itself, in no order.
    const named = (at: number, name: string) => items()[at]!.textContent!.includes(name);
    const areNamed = () => named(1, 'Linen shirt') && named(2, 'No longer in this shop');
    await waitUntil(areNamed, 'the names', { timeout: 6000 });
    expect(items()[1]!.textContent).to.match(/\d{4}/);
    expect(items()[1]!.querySelector('.open')!.getAttribute('aria-label')).to.match(/^Show Linen shirt, .*\d{4}/);
    expect(items()[0]!.querySelector('.badge')!.textContent).to.equal('AI preview');
    button('Show more').click();
    await waitUntil(() => items().length === 24, 'the next page');
    await settled();
    expect(focused()).to.equal(items()[12]!.querySelector('.open'));
    button('Show more').click();
    await waitUntil(() => items().length === 30, 'the last page');
    await settled();
    expect(textOf(history)).not.to.contain('Show more');
    const times = items().map((one) => one.querySelector('time')!.dateTime);
    expect(times).to.deep.equal([...times].sort().reverse());
    const products = (await shopper.requests()).filter((request) => request.startsWith('GET /v1/products/'));
    expect(products.length, 'each product is asked for once').to.be.at.most(4);
  });

  it('opens one with all that can be done with it, and comes back to it', async () => {
    await opensWith('many');
    await waitUntil(() => items()[1]!.textContent!.includes('Linen shirt'), 'its name', { timeout: 6000 });
    items()[1]!.querySelector<HTMLElement>('.open')!.click();
    await settled();
    expect(focused()?.textContent).to.equal('Linen shirt');
    const comparison = opened()!.querySelector('visionfit-comparison')!;
    await waitUntil(() => comparison.shadowRoot!.querySelector('.badge'), 'the picture', { timeout: 6000 });
    expect(comparison.shadowRoot!.querySelector('input'), 'the photo is gone').to.equal(null);
    const result = opened()!.querySelector('visionfit-result')!.shadowRoot!;
    const can = [...result.querySelectorAll('button, a')].map((one) => one.textContent!.trim());
    expect(can).to.deep.equal(['Report a problem', 'See the product', 'Save picture', 'Delete']);
    opened()!.querySelector<HTMLElement>('.back')!.click();
    await settled();
    expect(focused()).to.equal(items()[1]!.querySelector('.open'));
  });

  it('compares before and after while the photo is still at hand, and puts into the cart on the product’s page', async () => {
    shopper = await aTag({ product: 'linen-shirt', attributes: { variant: '400010' } }).goesToTheResult();
    history = await shopper.opensHistory();
    await waitUntil(() => items()[0]!.textContent!.includes('Linen shirt · Sand'), 'its name', { timeout: 6000 });
    items()[0]!.querySelector<HTMLElement>('.open')!.click();
    await settled();
    expect(focused()?.textContent).to.equal('Linen shirt · Sand');
    const comparison = opened()!.querySelector('visionfit-comparison')!;
    await waitUntil(() => comparison.shadowRoot!.querySelector('input'), 'the slider', { timeout: 6000 });
    const result = opened()!.querySelector('visionfit-result')!.shadowRoot!;
    const groups = [...result.querySelectorAll('legend')].map((one) => one.textContent);
    expect(groups, 'a past picture has the colour it has').to.deep.equal(['Size']);
    setTimeout(() => result.querySelector<HTMLElement>('.primary')!.click());
    const { detail } = await oneEvent(document, 'visionfit:add-to-cart');
    expect(detail.productId).to.equal('linen-shirt');
    expect(detail.variant.colour).to.equal('Sand');
    expect(shopper.dialog.open).to.equal(false);
  });

  it('deletes one after the time in which it can be taken back', async () => {
    await opensWith('many');
    const [first, second] = items().map((one) => one.dataset.id!);
    remove(0);
    await settled();
    expect(items()[0]!.dataset.id).to.equal(second);
    expect(history.querySelector('[role=status]')!.textContent).to.contain('Picture deleted.');
    expect(focused()?.textContent).to.equal('Undo');
    await keys('Enter');
    await settled();
    expect(items()[0]!.dataset.id).to.equal(first);
    expect(focused()).to.equal(items()[0]!.querySelector('.quiet'));
    expect(await deletions()).to.deep.equal([]);

    remove(0);
    await settled();
    remove(0); // the next one makes the first final
    await settled();
    await waitUntil(async () => (await deletions()).length, 'the first is deleted', { timeout: 6000 });
    expect(await deletions()).to.deep.equal([`DELETE /v1/user/vault/${first}`]);
    await keys('Escape');
    await waitUntil(async () => (await deletions()).length === 2, 'closing makes the second final', { timeout: 6000 });
    expect((await deletions())[1]).to.equal(`DELETE /v1/user/vault/${second}`);
  });

  it('shows no picture any more that was deleted', async () => {
    shopper = await aTag().goesToTheResult();
    history = await shopper.opensHistory();
    remove(0);
    await settled();
    expect(textOf(history)).to.contain('Nothing here yet');
    button('Back').click();
    await shopper.sees('photo');
    await waitUntil(async () => (await deletions()).length === 1, 'it is deleted', { timeout: 6000 });
  });

  it('deletes even where the page goes away before', async () => {
    const key = `pk_test_many_${crypto.randomUUID()}`;
    shopper = aTag(); // for afterEach
    const frame = document.createElement('iframe');
    frame.src = `/shop/?key=${key}`;
    frame.width = '400';
    document.body.append(frame);
    await oneEvent(frame, 'load');
    const page = frame.contentDocument!;
    const dialog = () =>
      page.querySelector('visionfit-tryon')!.shadowRoot?.querySelector('visionfit-dialog')?.shadowRoot;
    const root = (selector: string) => dialog()?.querySelector(selector)?.shadowRoot;
    page.querySelector('button')!.click();
    await waitUntil(() => root('visionfit-consent')?.querySelector('input'), 'consent', { timeout: 6000 });
    for (const box of root('visionfit-consent')!.querySelectorAll('input')) box.click();
    root('visionfit-consent')!.querySelector<HTMLElement>('.primary')!.click();
    await waitUntil(() => dialog()!.querySelector('.history'), 'agreed', { timeout: 6000 });
    dialog()!.querySelector<HTMLElement>('.history')!.click();
    await waitUntil(() => root('visionfit-history')?.querySelector('li'), 'the pictures', { timeout: 6000 });
    root('visionfit-history')!.querySelector<HTMLElement>('li .quiet')!.click();
    frame.contentWindow!.location.href = 'about:blank';
    await oneEvent(frame, 'load');
    const asked = async () => (await (await fetch(`/stand-in/requests?key=${key}`)).json()) as { method: string }[];
    await waitUntil(async () => (await asked()).some(({ method }) => method === 'DELETE'), 'it is deleted');
    frame.remove();
  });

  it('puts it back and says so where it could not be deleted', async () => {
    shopper = await aTag().goesToTheResult();
    history = await shopper.opensHistory();
    const { fetch } = window;
    window.fetch = (input, init) => (init?.method === 'DELETE' ? Promise.reject(new TypeError()) : fetch(input, init));
    remove(0);
    await settled();
    const visible = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState')!;
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'visibilityState', visible);
    await waitUntil(() => history.querySelector('[role=alert]'), 'what is wrong', { timeout: 6000 });
    window.fetch = fetch;
    expect(history.querySelector('[role=alert]')!.textContent).to.contain('There is no connection.');
    expect(items()).to.have.length(1);
  });

  it('asks for fresh links when the old ones have run out', async () => {
    await opensWith('many_stale');
    const path = () => new URL(items()[0]!.querySelector('img')!.src).pathname;
    await waitUntil(() => path() === '/stand-in/picture/result', 'the fresh link', { timeout: 6000 });
    await aTimeout(50);
    expect((await shopper.requests()).filter((one) => one === 'GET /v1/user/vault')).to.have.length(2);
  });

  it('says what is wrong and tries again', async () => {
    await opensWith('stuck');
    expect(history.querySelector('[role=alert]')!.textContent).to.contain('Something went wrong on our side.');
    button('Try again').click();
    await settled();
    await waitUntil(async () => (await shopper.requests()).filter((one) => one === 'GET /v1/user/vault').length === 2);
  });

  it('leads to downloading and deleting everything', async () => {
    await opensWith('many');
    button('Download or delete everything').click();
    await waitUntil(() => shopper.dialog.querySelector('visionfit-privacy'), 'privacy', { timeout: 6000 });
    expect(shopper.dialog.querySelector('visionfit-history')).to.equal(null);
    await waitUntil(() => focused()?.textContent === 'Your privacy', 'its heading');
  });
});

async function opensWith(service: string): Promise<void> {
  shopper = await (await aTag({ service }).opens()).agrees();
  history = await shopper.opensHistory();
}

function items(): HTMLElement[] {
  return [...history.querySelectorAll('li')];
}

function remove(index: number): void {
  items()[index]!.querySelector<HTMLElement>('.quiet')!.click();
}

function button(words: string): HTMLElement {
  return [...history.querySelectorAll('button')].find((one) => one.textContent!.trim() === words)!;
}

function opened(): ShadowRoot | undefined {
  return history.querySelector('visionfit-past-picture')?.shadowRoot ?? undefined;
}

async function settled(): Promise<void> {
  await (history.host as Element & { updateComplete?: Promise<boolean> }).updateComplete;
  await aTimeout(20);
}

function textOf(root: ShadowRoot): string {
  return root.textContent!.replace(/\s+/g, ' ').trim();
}

async function deletions(): Promise<string[]> {
  return (await shopper.requests()).filter((request) => request.startsWith('DELETE /v1/user/vault/'));
}
