// Reading on while the picture is made: a quiet notice at the edge of the page, that outlives a closed dialog, a reload
// and a change of page, costs pages nothing where nobody waits, and remembers nothing before there is something to await.
import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { aPhoto, aTag, focused, keys, type Shopper, transferOf } from '../testing/shopper.ts';

let shopper: Shopper;
let frame: HTMLIFrameElement;

describe('a shopper who reads on', () => {
  afterEach(() => {
    shopper.goesAway();
    sessionStorage.clear();
  });

  it('has the page back, sees how far it is, hears once that it is ready, and opens it by keyboard', async () => {
    shopper = await waiting('held');
    shopper.presses('Keep shopping');
    expect(shopper.dialog.open).to.equal(false);
    await waitUntil(() => getComputedStyle(document.documentElement).overflowY !== 'hidden', 'it scrolls');
    await waitUntil(() => pill()?.textContent?.includes('40%'), 'how far it is');
    expect(words()).to.equal('Making your picture 40%');
    const status = pill()!.querySelector('[role=status]')!;
    const heard: string[] = [];
    new MutationObserver(() => heard.push(status.textContent!)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });

    await waitUntil(() => focused() === shopper.button, 'focus is back on the opener');
    await shopper.serviceGoesOn();
    await waitUntil(() => heard.length, 'it speaks', { timeout: 6000 });
    expect(heard).to.deep.equal(['Your picture is ready']);
    expect(words()).to.equal('Your picture is ready View');
    await keys('Tab');
    expect(focused()).to.equal(pill()!.querySelector('.open'));
    await keys('Enter');
    await shopper.sees('result');
    expect(shopper.dialog.open).to.equal(true);
    expect(focused()?.textContent).to.equal('Here you are');
    expect(pill(), 'nothing more to tell').to.equal(null);
    await keys('Escape');
    await shopper.settled();
    expect(pill()).to.equal(null);
    expect(focused()).to.equal(shopper.button);
  });

  it('is told of it however the dialog was closed', async () => {
    shopper = await waiting('refused_held');
    await keys('Escape');
    await waitUntil(pill, 'the notice');
    await shopper.serviceGoesOn();
    await waitUntil(() => words() === 'No picture came of it View', 'the outcome', { timeout: 6000 });
    pill()!.querySelector<HTMLElement>('.open')!.click();
    await shopper.sees('stopped');
    expect(shopper.text).to.contain('Use a photo with your arms at your sides.');
  });

  it('need not be told after having gone for another photo, where this one could not be followed', async () => {
    const { fetch } = window;
    window.fetch = async (input, request) =>
      String(input).includes('/v1/try-on/status/') ? new Response('', { status: 400 }) : fetch(input, request);
    try {
      shopper = await (await aTag().opens()).agrees();
      await shopper.picks();
      await shopper.asksForThePicture();
      await shopper.sees('stopped');
    } finally {
      window.fetch = fetch;
    }
    shopper.presses('Choose another photo');
    await shopper.sees('photo');
    await keys('Escape');
    await shopper.settled();
    expect(pill()).to.equal(null);
    expect(sessionStorage.getItem('visionfit:render')).to.equal(null);
  });

  it('need not be told, and finds the picture where it was asked for', async () => {
    shopper = await waiting('held');
    await keys('Escape');
    await waitUntil(pill, 'the notice');
    pill()!.querySelector<HTMLElement>('.hide')!.click();
    await shopper.settled();
    expect(pill()).to.equal(null);
    expect(focused()).to.equal(shopper.button);
    expect(sessionStorage.getItem('visionfit:render')).to.equal(null);
    const result = oneEvent(shopper.tag, 'visionfit:result');
    await shopper.serviceGoesOn();
    await result;
    await shopper.settled();
    expect(pill()).to.equal(null);
    await shopper.opens();
    expect(shopper.heading).to.equal('Here you are');
  });

  it('leaves in the tab the ids of what is awaited, and those only as long as it is', async () => {
    shopper = await (await aTag({ service: 'held' }).opens()).agrees();
    await shopper.picks();
    expect(sessionStorage.getItem('visionfit:render')).to.equal(null);
    await shopper.asksForThePicture();
    await waitUntil(() => sessionStorage.getItem('visionfit:render'), 'it is remembered');
    const kept = JSON.parse(sessionStorage.getItem('visionfit:render')!);
    expect(Object.keys(kept)).to.have.members(['shop', 'task', 'product', 'photo']);
    await shopper.serviceGoesOn();
    await shopper.sees('result');
    expect(sessionStorage.getItem('visionfit:render'), 'it has been seen').to.equal(null);
  });

  it('takes back the agreement, and nothing is awaited any more', async () => {
    shopper = await waiting('held');
    const privacy = await shopper.opensPrivacy();
    await privacy.exercises('Withdraw my agreement');
    expect(sessionStorage.getItem('visionfit:render')).to.equal(null);
    await keys('Escape');
    await shopper.settled();
    expect(pill()).to.equal(null);
  });
});

describe('on the next page', () => {
  let key: string;

  beforeEach(() => {
    key = `pk_test_held_${crypto.randomUUID()}`;
  });
  afterEach(() => {
    frame.remove();
    sessionStorage.clear();
  });

  it('goes on after a reload and shows before and after', async () => {
    await asksOnThePageOf('breton-stripe-shirt');
    frame.contentWindow!.location.reload();
    await oneEvent(frame, 'load');
    await waitUntil(() => pillIn(frame)?.textContent?.includes('40%'), 'how far it is', { timeout: 6000 });
    await fetch(`/stand-in/release?key=${key}`);
    await waitUntil(() => pillIn(frame)?.textContent?.includes('is ready'), 'it is ready', { timeout: 6000 });
    pillIn(frame)!.querySelector<HTMLElement>('.open')!.click();
    await step('result');
    expect(dialogIn(frame)!.querySelector('visionfit-comparison')!.getAttribute('photo')).to.match(/^blob:/);
    expect(resultButtons()).to.include('Add to cart');
    const asked = (await (await fetch(`/stand-in/requests?key=${key}`)).json()) as { method: string; path: string }[];
    expect(
      asked.filter(({ path }) => path === '/v1/sessions'),
      'the same visit',
    ).to.have.length(1);
    expect(
      asked.filter(({ path }) => path === '/v1/try-on/generate'),
      'asked for once',
    ).to.have.length(1);
    frame.contentWindow!.location.reload();
    await oneEvent(frame, 'load');
    await aTimeout(60);
    expect(scripts(), 'it has been seen').to.deep.equal(['loader.js']);
  });

  it('tells on the page of another product, which keeps its own fitting room', async () => {
    await asksOnThePageOf('breton-stripe-shirt');
    await opensPage('linen-shirt');
    await fetch(`/stand-in/release?key=${key}`);
    await waitUntil(() => pillIn(frame)?.textContent?.includes('is ready'), 'it is ready', { timeout: 6000 });
    frame.contentDocument!.querySelector('button')!.click();
    await waitUntil(() => dialogs().length === 2 && openDialog()?.dataset.step === 'photo', 'its own', {
      timeout: 6000,
    });
    openDialog()!.close();
    await waitUntil(() => pillIn(frame), 'still to be told');
    pillIn(frame)!.querySelector<HTMLElement>('.open')!.click();
    await step('result');
    expect(resultButtons(), 'not into the cart of this page').not.to.include('Add to cart');
    const link = stepRoot()!.querySelector('a')!;
    expect(link.textContent).to.equal('See the product');
    expect(link.href).to.contain('product=breton-stripe-shirt');
  });

  it('says nothing where the picture is not to be had any more', async () => {
    await opensPage('linen-shirt');
    const gone = { shop: `${location.origin}/ ${key}`, task: 'gone', product: 'breton-stripe-shirt', photo: 'gone' };
    sessionStorage.setItem('visionfit:render', JSON.stringify(gone));
    await opensPage('linen-shirt');
    await waitUntil(() => !sessionStorage.getItem('visionfit:render'), 'it is forgotten', { timeout: 6000 });
    expect(pillIn(frame)).to.equal(null);
  });

  async function opensPage(product: string): Promise<void> {
    frame?.remove();
    frame = document.createElement('iframe');
    frame.src = `/shop/?key=${key}&product=${product}`;
    frame.width = '400';
    frame.height = '700';
    document.body.append(frame);
    await oneEvent(frame, 'load');
  }

  async function asksOnThePageOf(product: string): Promise<void> {
    await opensPage(product);
    frame.contentDocument!.querySelector('button')!.click();
    await step('consent');
    for (const box of stepRoot()!.querySelectorAll('input')) box.click();
    press();
    await step('photo');
    const input = stepRoot()!.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = transferOf(aPhoto()).files;
    input.dispatchEvent(new Event('change'));
    await step('ready');
    press();
    await step('waiting');
    await waitUntil(() => sessionStorage.getItem('visionfit:render'), 'it is remembered');
  }

  async function step(name: string): Promise<void> {
    await waitUntil(() => openDialog()?.dataset.step === name && stepRoot()?.querySelector('button'), name, {
      timeout: 6000,
    });
  }

  const press = () => stepRoot()!.querySelector<HTMLElement>('.primary')!.click();
  const resultButtons = () => [...stepRoot()!.querySelectorAll('button')].map((one) => one.textContent!.trim());
  const dialogs = () => [
    ...(frame.contentDocument!.querySelector('visionfit-tryon')!.shadowRoot?.querySelectorAll('visionfit-dialog') ??
      []),
  ];
  const openDialog = () =>
    dialogs().flatMap((one) => one.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]') ?? [])[0];
  const stepRoot = () => openDialog()?.querySelector('.panel > :last-child')?.shadowRoot;
  const scripts = () =>
    frame
      .contentWindow!.performance.getEntriesByType('resource')
      .map(({ name }) => name.split('/').at(-1)!)
      .filter((name) => name.endsWith('.js'));
});

async function waiting(service: string): Promise<Shopper> {
  const one = await (await aTag({ service }).opens()).agrees();
  await one.picks();
  await one.asksForThePicture();
  await waitUntil(() => one.text.includes('Putting the garment on'), 'it is under way', { timeout: 6000 });
  return one;
}

function pill(): Element | null {
  return (
    shopper.dialogElement.shadowRoot!.querySelector('visionfit-pill')?.shadowRoot?.querySelector('[part=pill]') ?? null
  );
}

/** What the notice shows. */
function words(): string | undefined {
  return pill()?.querySelector('.open')?.textContent?.replace(/\s+/g, ' ').trim();
}

function dialogIn(page: HTMLIFrameElement): ShadowRoot | null | undefined {
  return page.contentDocument!.querySelector('visionfit-tryon')!.shadowRoot?.querySelector('visionfit-dialog')
    ?.shadowRoot;
}

function pillIn(page: HTMLIFrameElement): Element | null {
  return dialogIn(page)?.querySelector('visionfit-pill')?.shadowRoot?.querySelector('[part=pill]') ?? null;
}
