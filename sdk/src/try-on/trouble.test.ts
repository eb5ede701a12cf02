// When things go wrong on the way: nothing is lost, nothing is counted twice, and the shopper is told what to do.
import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { aTag, keys, type Shopper } from '../testing/shopper.ts';

let shopper: Shopper;

const { fetch: realFetch } = window;

afterEach(() => {
  window.fetch = realFetch;
  shopper.goesAway();
});

describe('in the fitting room', () => {
  it('says what to change when photo and garment do not go together, and that it was not counted', async () => {
    shopper = await aReadyShopper('refused');
    setTimeout(() => shopper.presses('primary'));
    const { detail } = await oneEvent(shopper.tag, 'visionfit:error');
    await shopper.sees('stopped');
    expect(detail.code).to.equal('pair_arms_cross_torso');
    expect(shopper.text).to.contain('Use a photo with your arms at your sides.').and.to.contain('It was not counted.');
    shopper.presses('Choose another photo');
    await shopper.sees('photo');
  });

  it('makes a new wish when the service had failed the first', async () => {
    shopper = await aReadyShopper('broken');
    await shopper.asksForThePicture();
    await shopper.sees('stopped');
    shopper.presses('Try again');
    await shopper.sees('result');
    const asked = (await shopper.askedOfService()).filter(({ path }) => path === '/v1/try-on/generate');
    expect(new Set(asked.map(({ wish }) => wish)).size).to.equal(2);
  });

  it('opens with the time of the next try-on when today’s are used up', async () => {
    shopper = await aTag({ service: 'used' }).opens();
    expect(shopper.dialog.dataset.step).to.equal('quota-used');
    expect(shopper.text).to.match(/You can try on again from .*\d/);
  });

  it('says so when the last try-on was used up elsewhere', async () => {
    shopper = await aReadyShopper('last');
    await shopper.asksForThePicture();
    await shopper.sees('quota-used');
    shopper.presses('Back to the shop');
    expect(shopper.dialog.open).to.equal(false);
  });

  it('starts a new session silently when the old one has run out, without a receipt nobody ticked a box for', async () => {
    shopper = await aReadyShopper('expired');
    await shopper.asksForThePicture();
    await shopper.sees('result');
    const requests = await shopper.requests();
    expect(requests.slice(2)).to.deep.equal([
      'POST /v1/consents',
      'POST /v1/photos',
      'POST /v1/sessions',
      'POST /v1/photos',
      'POST /v1/try-on/generate',
      requests.at(-1),
    ]);
  });

  it('asks again when the session has run out and the service no longer knows who came back', async () => {
    shopper = await (await aTag({ service: 'expired_forgetful' }).opens()).agrees();
    await shopper.picks();
    await shopper.sees('consent');
    expect((await shopper.requests()).filter((request) => request === 'POST /v1/consents')).to.have.length(1);
  });

  it('says that the shop’s try-ons are used up, and when that ends', async () => {
    shopper = await aReadyShopper('closed');
    await shopper.asksForThePicture();
    await shopper.sees('quota-used');
    expect(shopper.heading).to.equal('Not possible right now');
    expect(shopper.text)
      .to.contain('The shop’s try-ons for today are used up.')
      .and.to.match(/again from .*\d/);
  });

  it('says calmly that the shop does not serve this shopper, and leads back', async () => {
    shopper = await (await aTag({ service: 'blocked' }).opens()).agrees();
    await shopper.picks();
    await shopper.sees('unavailable');
    expect(shopper.heading).to.equal('Not possible right now');
    expect(shopper.text).to.contain('You can shop as usual.').and.not.to.contain('Try again');
    shopper.presses('Back to the shop');
    expect(shopper.dialog.open).to.equal(false);
  });

  it('says that there is no room, and takes the photo again later', async () => {
    shopper = await (await aTag({ service: 'full' }).opens()).agrees();
    await shopper.picks();
    expect(shopper.dialog.dataset.step).to.equal('photo');
    expect(shopper.find('[role=alert]').textContent).to.contain('Please try again in a few minutes.');
    const wishes = (await shopper.askedOfService()).flatMap(({ path, wish }) => (path === '/v1/photos' ? [wish] : []));
    expect(wishes).to.have.length(3);
    expect(new Set(wishes).size).to.equal(1);
  });

  it('does not count down where there are plenty', async () => {
    shopper = await aReadyShopper('pro');
    expect(shopper.text).not.to.contain('left today');
  });

  it('goes on when the event stream breaks in the middle', async () => {
    shopper = await aReadyShopper('cut');
    await shopper.asksForThePicture();
    await shopper.sees('result');
    expect((await shopper.requests()).filter((request) => request.startsWith('GET /v1/try-on/'))).to.have.length(2);
  });

  it('polls where no stream comes through', async () => {
    shopper = await aReadyShopper('polling');
    await shopper.asksForThePicture();
    await shopper.sees('result');
  });

  it('shows the true stage while the picture is being made', async () => {
    shopper = await aReadyShopper('held');
    await shopper.asksForThePicture();
    await shopper.leaves('ready');
    await untilText('Putting the garment on');
    const bar = shopper.find<HTMLProgressElement>('progress');
    expect(bar.value).to.equal(40);
    expect(bar.getAttribute('aria-label')).to.equal('Progress');
    expect(shopper.find('[role=status]').textContent).to.equal('Putting the garment on');
  });

  it('keeps a running render while the dialog is closed, and shows its result when it is opened again', async () => {
    shopper = await aReadyShopper('held');
    await shopper.asksForThePicture();
    await keys('Escape');
    expect(shopper.dialog.open).to.equal(false);
    const result = oneEvent(shopper.tag, 'visionfit:result');
    await shopper.serviceGoesOn();
    expect((await result).detail.productId).to.equal('breton-stripe-shirt');
    await shopper.opens();
    expect(shopper.heading).to.equal('Here you are');
    expect((await shopper.requests()).filter((request) => request.endsWith('/generate'))).to.have.length(1);
  });

  it('shows a render that is still running when the dialog is opened again', async () => {
    shopper = await aReadyShopper('held');
    await shopper.asksForThePicture();
    await keys('Escape');
    await shopper.opens();
    expect(shopper.dialog.dataset.step).to.equal('waiting');
  });

  it('says "back soon" when the service is away, tells the storefront, and offers to try again', async () => {
    shopper = aTag({ service: 'down' });
    const error = oneEvent(shopper.tag, 'visionfit:error');
    await shopper.opens();
    expect((await error).detail.code).to.equal('not_ready');
    saysBackSoon();
    const again = oneEvent(shopper.tag, 'visionfit:error');
    shopper.presses('Try again');
    expect((await again).detail.code).to.equal('not_ready');
    await shopper.sees('unavailable');
    shopper.presses('Back to the shop');
    expect(shopper.dialog.open).to.equal(false);
  });

  it('says the same, in the shopper’s language, where there is no service at all', async () => {
    // Nobody listens there.
    shopper = aTag({ lang: 'de', attributes: { api: 'http://127.0.0.1:59999' } });
    const error = oneEvent(shopper.tag, 'visionfit:error');
    await shopper.opens();
    expect((await error).detail.code).to.equal('network');
    await shopper.sees('unavailable');
    expect(shopper.heading).to.equal('Bald wieder da');
    expect(shopper.text).to.contain('Die Anprobe macht gerade Pause.').and.to.contain('Noch einmal versuchen');
  });

  it('says the same where nobody draws pictures, before anybody has given a photo', async () => {
    services('unavailable');
    shopper = await aTag().opens();
    saysBackSoon();
    services('available');
    shopper.presses('Try again');
    await shopper.sees('consent');
  });

  it('does not wait at a bar for a service that does not answer', async () => {
    window.fetch = (_url, request) =>
      new Promise((_, reject) => request?.signal?.addEventListener('abort', () => reject(request.signal!.reason)));
    shopper = aTag();
    const error = oneEvent(shopper.tag, 'visionfit:error');
    setTimeout(() => shopper.tag.open());
    expect((await error).detail.code).to.equal('timeout');
    await shopper.sees('unavailable');
    saysBackSoon();
  });

  it('says at once, not only after a while, that a picture takes longer where many are waiting', async () => {
    services('slow');
    shopper = await aReadyShopper('crowded');
    await shopper.asksForThePicture();
    await untilText('This takes longer than usual. The picture is still coming.');
  });

  it('asks how the service is when the dialog is opened, not before', async () => {
    const asked: string[] = [];
    services('available', (path) => asked.push(path));
    shopper = aTag();
    shopper.tag.dispatchEvent(new PointerEvent('pointerenter'));
    await aTimeout(100);
    expect(asked).to.deep.equal([]);
    await shopper.opens();
    expect(asked.filter((path) => path === '/v1/status')).to.have.length(1);
  });

  it('says that this product cannot be tried on when the service does not know it', async () => {
    shopper = await aTag({ product: 'gone' }).opens();
    expect(shopper.text).to.contain('This product cannot be tried on yet.');
  });

  it('forgets an answer that comes after the tag has left the page', async () => {
    shopper = await aReadyShopper('held');
    await shopper.asksForThePicture();
    let heard = false;
    shopper.tag.addEventListener('visionfit:result', () => {
      heard = true;
    });
    shopper.goesAway();
    await shopper.serviceGoesOn();
    await fetch('/stand-in/requests'); // one round trip later the answer would have been here
    expect(heard).to.equal(false);
    expect(document.documentElement.style.overflow).to.equal('');
  });

  it('keeps to the photo that was chosen last, where a house model’s picture comes late', async () => {
    shopper = await (await aTag().opens()).agrees();
    let comes: (() => void) | undefined;
    window.fetch = async (input, request) => {
      if (String(input).includes('/stand-in/picture/')) await new Promise<void>((resolve) => (comes = resolve));
      return realFetch(input, request);
    };
    shopper.find<HTMLButtonElement>('.models button').click();
    await waitUntil(() => comes);
    await shopper.picks();
    const mine = shopper.dialog.querySelector<HTMLImageElement>('.photo')!.src;
    comes!();
    await aTimeout(200);
    expect(shopper.dialog.dataset.step).to.equal('ready');
    expect(shopper.dialog.querySelector<HTMLImageElement>('.photo')!.src).to.equal(mine);
  });

  it('survives being moved to another place in the page', async () => {
    shopper = await aReadyShopper('held');
    await shopper.asksForThePicture();
    await keys('Escape');
    document.body.append(shopper.tag.parentElement!);
    const result = oneEvent(shopper.tag, 'visionfit:result');
    await shopper.serviceGoesOn();
    await result;
    await shopper.opens();
    expect(shopper.heading).to.equal('Here you are');
  });
});

function saysBackSoon(): void {
  expect(shopper.dialog.dataset.step).to.equal('unavailable');
  expect(shopper.heading).to.equal('Back soon');
  expect(shopper.text)
    .to.contain('You can shop as usual.')
    .and.to.contain('Try again')
    .and.to.contain('Back to the shop');
}

/** How the service says it is; the stand-in's is the same for all shops, and other tests are on it. */
function services(tryOns: 'available' | 'slow' | 'unavailable', heard: (path: string) => void = () => undefined): void {
  window.fetch = (input, request) => {
    const { pathname } = new URL(String(input), location.href);
    heard(pathname);
    if (pathname !== '/v1/status') return realFetch(input, request);
    return Promise.resolve(Response.json({ try_ons: tryOns, longest_wait_seconds: 20 }));
  };
}

/** With a photo chosen and nothing asked for yet. */
async function aReadyShopper(service: string): Promise<Shopper> {
  const one = await (await aTag({ service }).opens()).agrees();
  await one.picks();
  return one;
}

async function untilText(text: string): Promise<void> {
  await waitUntil(() => shopper.text.includes(text), `the dialog does not say: ${text}`);
}
