// The shop's experiment, and what the tag tells of itself: who sees the button, and that nobody is named.
import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import './define.ts';
import { button, names, theShop } from './testing/shop-page.ts';
import { aTag } from './testing/shopper.ts';

describe('the shop’s experiment', () => {
  afterEach(() => {
    for (const storage of [localStorage, sessionStorage])
      for (const name of Object.keys(storage)) if (name.startsWith('visionfit:')) storage.removeItem(name);
  });

  it('keeps the place of a button that it does not show: nothing is painted, nothing moves, nothing is loaded', async () => {
    const places: DOMRect[] = [];
    for (const arm of ['shown', 'held_out']) {
      localStorage['visionfit:arm'] = `${arm}-10`;
      const frame = document.createElement('iframe');
      frame.src = `/shop/?holdout=10&build=arm-${arm}`;
      document.body.append(frame);
      // Frame by frame, from before the script is there.
      const seen = new Set<string>();
      const shifts: PerformanceEntry[] = [];
      const look = () => {
        const { contentWindow: page, contentDocument } = frame;
        const one = contentDocument?.querySelector('button');
        if (page && one && contentDocument?.styleSheets.length) seen.add(page.getComputedStyle(one).visibility);
        if (frame.isConnected) requestAnimationFrame(look);
      };
      look();
      await oneEvent(frame, 'load');
      const { PerformanceObserver, PointerEvent } = frame.contentWindow as unknown as typeof globalThis;
      // The page's own style sheet moves all of its body, where it comes late; the tag could only move what stands around it.
      const ofTheTag = (shift: PerformanceEntry & { sources?: { node: Node | null }[] }) =>
        shift.sources?.some(({ node }) => node?.nodeName !== 'BODY') ?? true;
      new PerformanceObserver((list) => shifts.push(...list.getEntries().filter(ofTheTag))).observe({
        type: 'layout-shift',
        buffered: true,
      });
      await waitUntil(() => seen.has(arm === 'shown' ? 'visible' : 'hidden'), arm, { timeout: 6000 });
      await aTimeout(150);
      places.push(button(frame).getBoundingClientRect());
      expect(shifts).to.deep.equal([]);
      if (arm === 'shown') expect([...seen].at(-1)).to.equal('visible');
      else {
        expect([...seen]).to.deep.equal(['hidden']);
        const tag = frame.contentDocument!.querySelector('visionfit-tryon')!;
        tag.dispatchEvent(new PointerEvent('pointerenter'));
        button(frame).click();
        await tag.open();
        await aTimeout(100);
        expect(names(frame)).to.deep.equal(['loader.js']);
        expect(tag.shadowRoot).to.equal(null);
      }
      frame.remove();
    }
    expect(places[0]!.toJSON()).to.deep.equal(places[1]!.toJSON());
  });

  it('draws a visitor once, and holds out as many as the shop says', async () => {
    const arms = { shown: 0, held_out: 0 };
    for (let visitor = 0; visitor < 400; visitor++) {
      localStorage.removeItem('visionfit:arm');
      const tag = document.createElement('visionfit-tryon');
      tag.setAttribute('holdout', '30');
      document.body.append(tag);
      const kept = localStorage['visionfit:arm'] as string;
      const [arm, share] = kept.split('-') as [keyof typeof arms, string];
      arms[arm]++;
      expect(share).to.equal('30');
      expect(tag.style.visibility).to.equal(arm === 'shown' ? 'visible' : 'hidden');
      tag.remove();
      document.body.append(tag);
      expect(localStorage['visionfit:arm']).to.equal(kept);
      tag.remove();
    }
    // Six standard deviations.
    expect(arms.held_out).to.be.within(65, 175);
  });

  it('draws anew with another share, and counts everybody anew in its experiment', () => {
    const { sendBeacon } = navigator;
    const told: { type: string; arm?: string; first: boolean }[] = [];
    navigator.sendBeacon = (_url, body) => Boolean(told.push(...JSON.parse(String(body)).events));
    const { random } = Math;
    const visit = (holdout: string | null, dice: number) => {
      Math.random = () => dice;
      const tag = document.createElement('visionfit-tryon');
      tag.setAttribute('publishable-key', 'pk_test_drawn');
      if (holdout) tag.setAttribute('holdout', holdout);
      document.body.append(tag);
      tag.tell('compared');
      tag.remove();
      return tag.style.visibility;
    };
    expect(visit(null, 0)).to.equal('');
    expect([visit('10', 0.3), visit('10', 0)]).to.deep.equal(['visible', 'visible']);
    expect([visit('50', 0.3), visit('50', 0.9)]).to.deep.equal(['hidden', 'hidden']);
    navigator.sendBeacon = sendBeacon;
    Math.random = random;
    expect(told.filter(({ type }) => type === 'compared').map(({ arm, first }) => [arm, first])).to.deep.equal([
      [undefined, true],
      ['shown-10', true],
      ['shown-10', false],
      ['held_out-50', true],
      ['held_out-50', false],
    ]);
  });

  it('neither draws nor counts whoever sends Global Privacy Control, and shows them the button', async () => {
    const { sendBeacon } = navigator;
    const sent: unknown[] = [];
    navigator.sendBeacon = (url) => Boolean(sent.push(url));
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    const before = JSON.stringify(localStorage);
    const shopper = aTag({ attributes: { holdout: '50' } });
    expect(shopper.tag.style.visibility).to.equal('visible');
    await shopper.opens();
    shopper.tag.tell('added_to_cart');
    shopper.goesAway();
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    navigator.sendBeacon = sendBeacon;
    expect(sent).to.deep.equal([]);
    expect(JSON.stringify(localStorage)).to.equal(before);
  });

  it('makes one request while its page is in use, and tells that it was seen when the page is left', async () => {
    const key = `pk_test_plain_${crypto.randomUUID()}`;
    const frame = await theShop(`build=unopened&key=${key}`);
    await aTimeout(300);
    expect(asked(frame)).to.deep.equal(['loader.js']);
    expect(await toldOf(key)).to.deep.equal([]);

    // A link to another page, as the browser itself follows it.
    frame.contentWindow!.location.assign(`/shop/?build=unopened&key=pk_test_next_${crypto.randomUUID()}`);
    await waitUntil(async () => (await toldOf(key)).length > 0, 'told', { timeout: 6000 });
    expect((await toldOf(key)).map(({ type }) => type)).to.deep.equal(['seen', 'left']);
    expect(await beaconsOf(key)).to.equal(1);
    frame.remove();
  });

  it('tells that the page was seen with the first else that it tells, and with nothing again', async () => {
    const key = `pk_test_plain_${crypto.randomUUID()}`;
    const frame = await theShop(`build=opened&key=${key}`);
    button(frame).click();
    await waitUntil(async () => (await toldOf(key)).length > 0, 'told', { timeout: 6000 });
    expect((await toldOf(key)).map(({ type }) => type)).to.deep.equal(['seen', 'opened']);
    expect(asked(frame).filter((name) => name.startsWith('events'))).to.have.length(1);

    // Put away, taken up again as from the cache for going back, and put away again.
    const page = frame.contentDocument!;
    const { PageTransitionEvent } = frame.contentWindow as unknown as typeof globalThis;
    const shown = (hidden: boolean) => {
      const event = new PageTransitionEvent(hidden ? 'pagehide' : 'pageshow', { persisted: true });
      frame.contentWindow!.dispatchEvent(event);
      Object.defineProperty(page, 'hidden', { value: hidden, configurable: true });
      page.dispatchEvent(new Event('visibilitychange'));
    };
    for (const hidden of [true, false, true]) shown(hidden);
    const types = async () => (await toldOf(key)).map(({ type }) => type);
    await waitUntil(async () => (await types()).length === 4, 'left twice', { timeout: 6000 });
    expect(await types()).to.deep.equal(['seen', 'opened', 'left', 'left']);
    frame.remove();
  });

  it('tells that a page was seen and for how long, without naming anybody', async () => {
    localStorage['visionfit:arm'] = 'shown-10';
    // From before there was an experiment: in this one they come for the first time.
    localStorage['visionfit:seen'] = 1;
    const key = `pk_test_plain_${crypto.randomUUID()}`;
    const told = () => toldOf(key);
    const of = (events: Record<string, unknown>[], type: string) => events.filter((event) => event.type === type);
    for (const visit of [1, 2]) {
      const frame = await aPageLeft(`holdout=10&build=told&key=${key}`);
      await waitUntil(async () => of(await told(), 'seen').length === visit, 'seen', { timeout: 6000 });
      frame.remove();
    }
    await waitUntil(async () => of(await told(), 'left').length >= 2, 'left', { timeout: 6000 });
    const events = await told();
    expect(of(events, 'seen').map(({ first, arm }) => [first, arm])).to.deep.equal([
      [true, 'shown-10'],
      [false, 'shown-10'],
    ]);
    let before = 0;
    for (const left of of(events, 'left')) {
      expect(left.before).to.equal(before);
      before = left.seconds as number;
    }
    expect(before).to.be.above(0);
    expect(Object.keys(events[0]!).sort()).to.deep.equal(['arm', 'at', 'first', 'id', 'product_id', 'type']);
    expect(new Set(events.map(({ id }) => id)).size).to.equal(events.length);
  });

  it('says of the visit in which the arm was drawn that it was, and of no later one', async () => {
    const key = `pk_test_first_${crypto.randomUUID()}`;
    const lefts = async () => (await toldOf(key)).filter(({ type }) => type === 'left');
    const visit = async () => {
      const told = (await lefts()).length;
      const frame = await aPageLeft(`holdout=10&build=first&key=${key}`);
      await waitUntil(async () => (await lefts()).length > told, 'left', { timeout: 6000 });
      frame.remove();
      const { arm, drawn } = (await lefts()).at(-1)!;
      return drawn === undefined ? 'later' : drawn === arm ? 'first' : drawn;
    };
    const aNewTab = () => {
      for (const name of ['arm', 'seconds']) sessionStorage.removeItem(`visionfit:${name}`);
    };
    const found = [await visit(), await visit()];
    aNewTab();
    found.push(await visit());
    // A visit that began on a page without the experiment.
    aNewTab();
    localStorage.removeItem('visionfit:arm');
    sessionStorage['visionfit:seconds'] = 5;
    found.push(await visit());
    expect(found).to.deep.equal(['first', 'first', 'later', 'later']);
  });

  it('tells of the dialog, once a picture, and of the cart', async () => {
    const shopper = await aTag().goesToTheResult();
    const comparison = () => shopper.dialog.querySelector('visionfit-comparison')!.shadowRoot!;
    await waitUntil(() => comparison().querySelector('.zoom'), 'the picture', { timeout: 6000 });
    for (const _move of [1, 2]) comparison().querySelector('input')!.dispatchEvent(new Event('input'));
    shopper.presses('Add to cart');
    const types = async () => (await toldOf(shopper.key)).map(({ type }) => type).filter((type) => type !== 'seen');
    await waitUntil(async () => (await types()).includes('added_to_cart'), 'told', { timeout: 6000 });
    expect(await types()).to.deep.equal(['opened', 'compared', 'added_to_cart']);
    shopper.goesAway();
  });
});

/** A page of the shop's, looked at and covered by another. */
async function aPageLeft(query: string): Promise<HTMLIFrameElement> {
  const frame = await theShop(query);
  const page = frame.contentDocument!;
  await waitUntil(() => page.querySelector('visionfit-tryon:defined'), 'the tag', { timeout: 6000 });
  await aTimeout(50);
  Object.defineProperty(page, 'hidden', { value: true });
  page.dispatchEvent(new Event('visibilitychange'));
  return frame;
}

/** What pages have told of a shop. */
async function toldOf(key: string): Promise<Record<string, unknown>[]> {
  return (await fetch(`/stand-in/events?key=${key}`)).json();
}

/** How many requests told of a shop. */
async function beaconsOf(key: string): Promise<number> {
  return (await fetch(`/stand-in/beacons?key=${key}`)).json();
}

/** File names of everything the page has asked the service for. */
function asked(frame: HTMLIFrameElement): string[] {
  const entries = frame.contentWindow!.performance.getEntriesByType('resource');
  return entries.filter(({ name }) => /\/(sdk|v1)\//.test(name)).map(({ name }) => name.split('/').at(-1)!);
}
