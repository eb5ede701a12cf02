// "Find my size" as a shopper uses it: while waiting and beside the picture, in either unit, with nothing kept unasked.
import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { aloneOnDevice, aTag, focused, keys, type Shopper } from '../testing/shopper.ts';
import type { Asked } from '../testing/stand-in-shops.ts';

let shopper: Shopper;

const KEPT = 'visionfit:measurements';

let leaves: () => void;

beforeEach(
  () =>
    new Promise<void>((entered) => {
      void aloneOnDevice(async () => {
        localStorage.removeItem(KEPT);
        entered();
        await new Promise<void>((done) => {
          leaves = done;
        });
      });
    }),
);
afterEach(() => {
  shopper.goesAway();
  localStorage.removeItem(KEPT);
  leaves();
});

describe('"Find my size"', () => {
  it('answers with a size and the reason per measurement', async () => {
    shopper = await aTag().goesToTheResult();
    const panel = await opens();
    expect(focused()?.textContent).to.equal('Find my size');
    types(panel, 'chest', '94');
    await submits(panel);
    expect(focused()?.textContent).to.equal('Your size: \u2068M\u2069');
    expect(said(panel)).to.contain('M: as designed');
    expect(said(panel)).to.contain('Chest or bust: as designed. You: 94 cm; made for 90–98 cm.');
    expect(said(panel)).to.contain('S: too small · L: relaxed');
    const [{ body }] = (await questions()) as [Asked];
    expect(body).to.deep.equal({
      product_id: 'breton-stripe-shirt',
      unit: 'cm',
      preference: 'regular',
      measurements: { chest: 94 },
    });
  });

  it('says "between" with how each of the two sits, and what would make it surer', async () => {
    shopper = await aTag().goesToTheResult();
    const panel = await opens();
    types(panel, 'chest', '97,5');
    await submits(panel);
    expect(said(panel)).to.contain('Between M and L');
    expect([...panel.querySelectorAll('h4')].map((one) => plain(one.textContent!))).to.deep.equal([
      'M: close',
      'L: relaxed',
    ]);
    expect(said(panel)).to.contain('One more number would help: Waist.');
  });

  it('says that it is not sure, and goes back to the numbers', async () => {
    shopper = await aTag().goesToTheResult();
    const panel = await opens();
    types(panel, 'waist', '78');
    await submits(panel);
    expect(focused()?.textContent).to.equal('Not sure');
    expect(said(panel)).to.contain('One more number would help: Chest or bust.');
    presses(panel, 'Change my numbers');
    await waitUntil(() => panel.querySelector('form'), 'the form');
    expect(panel.querySelector<HTMLInputElement>('#waist')!.value).to.equal('78');
  });

  it('converts what was typed when the unit changes, and asks in that unit', async () => {
    shopper = await aTag().goesToTheResult();
    const panel = await opens();
    types(panel, 'chest', '94');
    panel.querySelectorAll<HTMLInputElement>('[type=radio]')[1]!.click();
    await waitUntil(() => panel.querySelector<HTMLInputElement>('#chest')!.value === '37', 'inches');
    await submits(panel);
    expect(said(panel)).to.contain('You: 37 in; made for 35.4–38.6 in.');
    const [{ body }] = (await questions()) as [Asked];
    expect(body).to.deep.include({ unit: 'in', measurements: { chest: 37 } });
  });

  it('takes a size that fits, of a brand that the shop knows, in place of numbers', async () => {
    shopper = await aTag().goesToTheResult();
    const panel = await opens();
    await waitUntil(() => optionsOf(panel, 'brand').includes('Maison Lune'), 'the brands', { timeout: 6000 });
    expect(optionsOf(panel, 'brand')).to.deep.equal([
      ...['–', 'Ferrow', 'Maison Lune', 'Women’s (EN 13402)', 'Men’s (EN 13402)'],
    ]);
    expect(panel.querySelector('#size')).to.equal(null);
    await chooses(panel, 'brand', 'Maison Lune');
    expect(optionsOf(panel, 'size')).to.deep.equal(['–', '36', '38', '40']);
    await chooses(panel, 'size', '38');
    // A size of one brand says nothing of another.
    await chooses(panel, 'brand', 'Ferrow');
    expect(panel.querySelector<HTMLSelectElement>('#size')!.value).to.equal('');
    await chooses(panel, 'size', 'M');
    await submits(panel);
    expect(said(panel)).to.contain('taken from the size you own, not measured');
    const [{ body }] = (await questions()) as [Asked];
    expect(body).to.deep.include({ owned: { brand: 'Ferrow', size: 'M' }, measurements: {} });
  });

  it('takes a letter of the standard, and offers no brand where the shop knows none', async () => {
    shopper = await aTag({ service: 'brandless' }).goesToTheResult();
    const panel = await opens();
    await waitUntil(async () => (await shopper.askedOfService()).some(({ path }) => path === '/v1/sizing/brands'));
    await chooses(panel, 'brand', 'Women’s (EN 13402)');
    await chooses(panel, 'size', 'M');
    expect(optionsOf(panel, 'brand')).to.deep.equal(['–', 'Women’s (EN 13402)', 'Men’s (EN 13402)']);
    await submits(panel);
    const [{ body }] = (await questions()) as [Asked];
    expect(body).to.deep.include({ owned: { standard: 'en13402_women', size: 'M' }, measurements: {} });
  });

  it('does not ask with a brand that the shop no longer has', async () => {
    localStorage.setItem(KEPT, '{"unit":"cm","numbers":{"chest":"94"},"brand":"Gone","size":"M","remember":false}');
    shopper = await aTag().goesToTheResult();
    const panel = await opens();
    await submits(panel);
    const [{ body }] = (await questions()) as [Asked];
    expect(body).not.to.have.property('owned');
  });

  it('works by keyboard, and says at the field what is no number', async () => {
    shopper = await aTag().goesToTheResult();
    const panel = await opens();
    await keys('Tab', 'Tab');
    expect(focused()?.id).to.equal('chest');
    await keys('x', 'Enter');
    await waitUntil(() => panel.querySelector('[aria-invalid]'), 'it is said');
    expect(focused()?.id).to.equal('chest');
    const about = panel.querySelector(`#${focused()!.getAttribute('aria-describedby')}`);
    expect(about?.textContent).to.equal('Enter a number, for example 92.');
    await keys('Backspace', '9', '4', 'Enter');
    await waitUntil(() => panel.querySelector('h4'), 'the answer');
    expect(await questions()).to.have.length(1);
  });

  it('asks for one number at least, and says when the service does not answer', async () => {
    shopper = await aTag({ service: 'stuck' }).goesToTheResult();
    const panel = await opens();
    panel.querySelector<HTMLElement>('.primary')!.click();
    await waitUntil(() => panel.querySelector('[role=alert]'), 'it is said');
    expect(panel.querySelector('[role=alert]')!.textContent).to.contain('at least one number');
    types(panel, 'chest', '94');
    panel.querySelector<HTMLElement>('.primary')!.click();
    await waitUntil(() => /went wrong/i.test(panel.querySelector('[role=alert]')?.textContent ?? ''), 'the failure', {
      timeout: 6000,
    });
    expect(panel.querySelector<HTMLInputElement>('#chest')!.value).to.equal('94');
  });

  it('is there while the picture is made, and what was typed is still there beside it', async () => {
    shopper = aTag({ service: 'held' });
    await shopper.opens();
    await shopper.agrees();
    await shopper.picks();
    await shopper.asksForThePicture();
    const waiting = await opens();
    types(waiting, 'chest', '9');
    waiting.querySelector<HTMLElement>('#chest')!.focus();
    await shopper.serviceGoesOn();
    await shopper.sees('result');
    const panel = await thePanel();
    expect(panel.querySelector<HTMLInputElement>('#chest')!.value).to.equal('9');
    await waitUntil(() => focused()?.id === 'chest', 'typing goes on');
    presses(panel, 'Never mind');
    await waitUntil(() => focused()?.textContent === 'Find my size', 'back at the button');
    expect(shopper.text).to.contain('Add to cart');
  });

  it('is not there for a product without a chart', async () => {
    shopper = await aTag({ product: 'one-size' }).goesToTheResult();
    const offer = shopper.find<HTMLElement>('visionfit-find-size');
    expect(offer.shadowRoot!.querySelector('button')).to.equal(null);
    expect(offer.getBoundingClientRect().height).to.equal(0);
  });
});

describe('what "Find my size" keeps', () => {
  it('is nothing, unless the box is ticked', async () => {
    shopper = await aTag().goesToTheResult();
    const panel = await opens();
    types(panel, 'chest', '94');
    await submits(panel);
    for (const kept of Object.values({ ...localStorage, ...sessionStorage })) expect(kept).not.to.contain('chest');
  });

  it('is on this device and filled in next time where it is, until the tick goes', async () => {
    shopper = await aTag().goesToTheResult();
    const panel = await opens();
    types(panel, 'chest', '94');
    panel.querySelector<HTMLElement>('[type=checkbox]')!.click();
    await submits(panel);
    expect(JSON.parse(localStorage.getItem(KEPT)!)).to.deep.include({ unit: 'cm', numbers: { chest: '94' } });
    shopper.goesAway();
    shopper = await aTag().goesToTheResult();
    const later = await opens();
    expect(later.querySelector<HTMLInputElement>('#chest')!.value).to.equal('94');
    later.querySelector<HTMLElement>('[type=checkbox]')!.click();
    expect(localStorage.getItem(KEPT)).to.equal(null);
  });

  it('goes when the shopper has this device forgotten', async () => {
    localStorage.setItem(KEPT, '{"unit":"cm","numbers":{"chest":"94"},"remember":true}');
    shopper = await aTag().goesToTheResult();
    const privacy = await shopper.opensPrivacy();
    await privacy.exercises('Forget me on this device');
    expect(localStorage.getItem(KEPT)).to.equal(null);
  });
});

async function opens(): Promise<ShadowRoot> {
  const offer = () => shopper.step!.shadowRoot!.querySelector('visionfit-find-size');
  await waitUntil(() => offer()?.shadowRoot?.querySelector('button'), 'the button', { timeout: 6000 });
  offer()!.shadowRoot!.querySelector('button')!.click();
  return thePanel();
}

async function thePanel(): Promise<ShadowRoot> {
  const panel = () =>
    shopper.step!.shadowRoot!.querySelector('visionfit-find-size')?.shadowRoot?.querySelector('visionfit-size-advice')
      ?.shadowRoot;
  await waitUntil(() => panel()?.querySelector('h3'), 'the panel', { timeout: 6000 });
  return panel()!;
}

function types(panel: ShadowRoot, field: string, text: string): void {
  const input = panel.querySelector<HTMLInputElement>(`#${field}`)!;
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

async function chooses(panel: ShadowRoot, field: 'brand' | 'size', text: string): Promise<void> {
  const select = panel.querySelector<HTMLSelectElement>(`#${field}`)!;
  select.value = [...select.options].find((one) => plain(one.text) === text)!.value;
  select.dispatchEvent(new Event('change'));
  await (panel.host as LitElement).updateComplete;
}

function optionsOf(panel: ShadowRoot, field: 'brand' | 'size'): string[] {
  return [...panel.querySelector<HTMLSelectElement>(`#${field}`)!.options].map(({ text }) => plain(text));
}

async function submits(panel: ShadowRoot): Promise<void> {
  panel.querySelector<HTMLElement>('.primary')!.click();
  await waitUntil(() => !panel.querySelector('form'), 'the answer', { timeout: 6000 });
}

function presses(panel: ShadowRoot, words: string): void {
  [...panel.querySelectorAll('button')].find((one) => one.textContent!.trim() === words)!.click();
}

function said(panel: ShadowRoot): string {
  return plain(panel.textContent!);
}

/** Without the marks that keep directions apart, and with ordinary spaces. */
function plain(text: string): string {
  return text
    .replace(/[\u2060-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

async function questions(): Promise<Asked[]> {
  return (await shopper.askedOfService()).filter(({ path }) => path === '/v1/sizing/advice');
}
