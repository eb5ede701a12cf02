// How long a photo is kept is the shopper's choice; one that was kept is offered again, and deleted where it is offered.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { checkPhoto } from '../client/photos.ts';
import { Visit } from '../client/visit.ts';
import { aPhoto, aTag, focused, type Shopper } from '../testing/shopper.ts';

let shopper: Shopper;

afterEach(() => shopper.goesAway());

describe('how long a photo is kept', () => {
  it('is for the visit unless the shopper says otherwise', async () => {
    shopper = await (await aTag().opens()).agrees();
    expect(choices()).to.deep.equal([
      ['For this visit, two hours at most', true],
      ['Delete it as soon as the picture is done', false],
    ]);
    await shopper.picks();
    expect(await lifetimes()).to.deep.equal(['visit']);
  });

  it('is until the picture is done, if they like', async () => {
    shopper = await (await aTag().opens()).agrees();
    chooses('Delete it as soon as the picture is done');
    await shopper.picks();
    expect(await lifetimes()).to.deep.equal(['render']);
  });

  it('is until next time only where they agreed to that', async () => {
    shopper = await (await aTag().opens()).agrees('keep_photo');
    chooses('Keep it for next time');
    await shopper.picks();
    expect(await lifetimes()).to.deep.equal(['kept']);
  });

  it('is for the visit for a house model, whatever was chosen', async () => {
    shopper = await (await aTag().opens()).agrees('keep_photo');
    chooses('Keep it for next time');
    shopper.find<HTMLButtonElement>('.models button').click();
    await shopper.sees('ready');
    expect(await lifetimes()).to.deep.equal(['visit']);
  });
});

describe('a photo kept last time', () => {
  it('is offered with its preview and used without being sent again', async () => {
    shopper = await aKeeper();
    const offer = await theOffer();
    const [use] = offer.querySelectorAll('button');
    expect(use!.textContent!.trim()).to.equal('Use your photo from last time');
    expect(use!.querySelector('img')!.src).to.match(/^blob:/);
    use!.click();
    await shopper.sees('ready');
    shopper.presses('primary');
    await shopper.sees('result');
    expect((await shopper.requests()).filter((request) => request === 'POST /v1/photos')).to.have.length(1);
  });

  it('is offered to who comes back in another tab, whose page has none of the scripts yet', async () => {
    const key = `pk_test_back_${crypto.randomUUID()}`;
    const api = `${location.origin}/`;
    const settings = { api, publishableKey: key, locale: 'en', region: null, customerToken: null };
    const visit = new Visit(settings, `${api} ${key}`, `${key} last time`);
    const { signal } = new AbortController();
    const { consent_text } = await visit.open(signal);
    await visit.agree(consent_text, ['adult', 'render', 'keep_photo'], signal);
    await checkPhoto(visit, { bytes: aPhoto(), lifetime: 'kept', stored: null }, signal);

    const frame = document.createElement('iframe');
    frame.src = `/shop/?key=${key}`;
    document.body.append(frame);
    await oneEvent(frame, 'load');
    const page = frame.contentDocument!;
    page.querySelector('button')!.click();
    const within = (name: string, root?: ShadowRoot | null) => root?.querySelector(name)?.shadowRoot;
    const offer = () => {
      const dialog = within('visionfit-dialog', page.querySelector('visionfit-tryon')!.shadowRoot);
      return within('visionfit-kept-photo', within('visionfit-photo', dialog))?.querySelector('.offer');
    };
    await waitUntil(offer, 'the offer', { timeout: 6000 });
    frame.remove();
    shopper = aTag();
  });

  it('is deleted where it is offered', async () => {
    shopper = await aKeeper();
    const offer = await theOffer();
    offer.querySelectorAll('button')[1]!.click();
    await waitUntil(() => offer.querySelector('[role=alert]'), 'it is said');
    expect(offer.textContent!.trim()).to.equal('Your photo has been deleted.');
    expect((await shopper.requests()).at(-1)).to.match(/^DELETE \/v1\/photos\//);
    shopper = shopper.comesBackLater();
    await shopper.opens();
    expect(shopper.dialog.dataset.step).to.equal('photo');
    await waitUntil(async () => (await shopper.requests()).at(-1) === 'GET /v1/photos', 'it was looked for');
    expect(keptPhoto()!.hidden).to.equal(true);
  });

  it('is not sent once more when it was deleted meanwhile', async () => {
    shopper = await aKeeper();
    const offer = await theOffer();
    offer.querySelector('button')!.click();
    await shopper.sees('ready');
    const [photo] = ((await (await fetchAsShopper('/v1/photos')).json()) as { items: { id: string }[] }).items;
    await fetchAsShopper(`/v1/photos/${photo!.id}`, 'DELETE');
    shopper.presses('primary');
    await shopper.sees('stopped');
    expect(shopper.text).to.contain('This photo has been deleted. Choose another one.');
    expect((await shopper.requests()).filter((request) => request === 'POST /v1/photos')).to.have.length(1);
  });

  it('takes the focus from nobody, and nothing is asked of who did not agree to it', async () => {
    shopper = await (await aTag().opens()).agrees();
    expect(focused()?.localName).to.equal('h2');
    await shopper.picks();
    expect(await shopper.requests()).not.to.include('GET /v1/photos');
  });
});

/** Somebody who had their photo kept, and comes back. */
async function aKeeper(): Promise<Shopper> {
  shopper = await (await aTag().opens()).agrees('keep_photo');
  chooses('Keep it for next time');
  await shopper.picks();
  shopper = shopper.comesBackLater();
  await shopper.opens();
  expect(shopper.dialog.dataset.step, 'no second question').to.equal('photo');
  return shopper;
}

function keptPhoto(): HTMLElement | null {
  return shopper.step!.shadowRoot!.querySelector('visionfit-kept-photo');
}

async function theOffer(): Promise<ShadowRoot> {
  await waitUntil(() => keptPhoto()?.shadowRoot?.querySelector('.offer'), 'the offer', { timeout: 6000 });
  return keptPhoto()!.shadowRoot!;
}

function labels(): HTMLLabelElement[] {
  return [...shopper.step!.shadowRoot!.querySelectorAll('label')];
}

function choices(): [string, boolean][] {
  return labels().map((label) => [label.textContent!.trim(), label.querySelector('input')!.checked]);
}

function chooses(words: string): void {
  labels()
    .find((label) => label.textContent!.trim() === words)!
    .click();
}

/** Of the photos that were sent. */
async function lifetimes(): Promise<(string | null)[]> {
  const sent = (await shopper.askedOfService()).filter(({ method, path }) => `${method} ${path}` === 'POST /v1/photos');
  return sent.map(({ query }) => new URLSearchParams(query).get('lifetime'));
}

/** From another of the shopper's tabs. */
async function fetchAsShopper(path: string, method = 'GET'): Promise<Response> {
  const [, session] = Object.entries(sessionStorage).find(([name]) => name.includes(`${shopper.key} en US-`))!;
  const { token } = JSON.parse(session as string) as { token: string };
  return fetch(path, { method, headers: { Authorization: `Bearer ${token}` } });
}
