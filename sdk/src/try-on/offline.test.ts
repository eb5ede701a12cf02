// Without a connection: every step says so calmly, and goes on by itself when it is back.
import { expect, waitUntil } from '@open-wc/testing';
import { aPhoto, aTag, type Shopper, transferOf } from '../testing/shopper.ts';

let shopper: Shopper;
const { fetch } = window;
const onLine = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;

afterEach(() => {
  connects();
  shopper.goesAway();
  sessionStorage.clear();
});

describe('without a connection', () => {
  it('the fitting room opens by itself once there is one', async () => {
    shopper = aTag();
    disconnects();
    await shopper.opens();
    expect(shopper.dialog.dataset.step).to.equal('unavailable');
    expect(shopper.text).to.contain('You are offline. It goes on by itself.').and.to.contain('Try again');
    connects();
    await shopper.sees('consent');
  });

  it('the photo that was chosen is checked once there is one', async () => {
    shopper = await (await aTag().opens()).agrees();
    disconnects();
    const input = shopper.find<HTMLInputElement>('input[type=file]');
    input.files = transferOf(aPhoto()).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const alert = () => shopper.step?.shadowRoot?.querySelector('[role=alert]');
    await waitUntil(alert, 'what is wrong', { timeout: 6000 });
    expect(alert()!.textContent).to.contain('There is no connection.');
    connects();
    await shopper.sees('ready');
  });

  it('a photo that was put aside is not taken up again', async () => {
    shopper = await (await aTag().opens()).agrees();
    await shopper.picks();
    shopper.presses('quiet');
    await shopper.sees('photo');
    disconnects('/stand-in/picture/');
    shopper.find<HTMLButtonElement>('.models button').click();
    const alert = () => shopper.step?.shadowRoot?.querySelector('[role=alert]');
    await waitUntil(alert, 'what is wrong', { timeout: 6000 });
    connects();
    await shopper.settled();
    expect(shopper.dialog.dataset.step).to.equal('photo');
  });

  it('a picture under way is followed again, asked for once and not given up', async () => {
    shopper = await (await aTag({ service: 'cut_held' }).opens()).agrees();
    await shopper.picks();
    await shopper.asksForThePicture();
    disconnects();
    await waitUntil(() => shopper.text.includes('You are offline.'), 'it says so', { timeout: 6000 });
    await shopper.serviceGoesOn();
    connects();
    await shopper.sees('result');
    const asked = (await shopper.requests()).filter((request) => request.endsWith('/generate'));
    expect(asked).to.have.length(1);
  });

  it('does not say of a picture under way that it was not counted, and takes it up again', async () => {
    shopper = await (await aTag({ service: 'cut_held' }).opens()).agrees();
    await shopper.picks();
    disconnects('/v1/try-on/status/');
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: true }); // it is the service that is away
    shopper.presses('primary');
    await shopper.sees('waiting');
    shopper.dialog.close();
    const pill = () => shopper.dialogElement.shadowRoot!.querySelector('visionfit-pill')?.shadowRoot;
    await waitUntil(() => pill()?.textContent?.includes('No connection'), 'the notice says so', { timeout: 12_000 });
    pill()!.querySelector<HTMLElement>('.open')!.click();
    await shopper.sees('stopped');
    expect(shopper.text).to.contain('There is no connection.').and.not.to.contain('It was not counted.');
    await shopper.serviceGoesOn();
    connects();
    await shopper.sees('result');
    expect((await shopper.requests()).filter((request) => request.endsWith('/generate'))).to.have.length(1);
  }).timeout(25_000);

  it('a wish that did not get through is made again, and counts once', async () => {
    shopper = await (await aTag().opens()).agrees();
    await shopper.picks();
    disconnects();
    shopper.presses('primary');
    await shopper.sees('stopped');
    expect(shopper.text).to.contain('You are offline.').and.to.contain('It was not counted.');
    connects();
    await shopper.sees('result');
    expect(shopper.text).to.contain('4 try-ons left today');
  });
});

/** As the browser tells it; what is asked of the stand-in for the test itself goes through. */
function disconnects(path = '/v1/'): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  window.fetch = (input, init) =>
    String(input).includes(path) ? Promise.reject(new TypeError('Failed to fetch')) : fetch(input, init);
  dispatchEvent(new Event('offline'));
}

function connects(): void {
  Object.defineProperty(navigator, 'onLine', { ...onLine, configurable: true });
  window.fetch = fetch;
  dispatchEvent(new Event('online'));
}
