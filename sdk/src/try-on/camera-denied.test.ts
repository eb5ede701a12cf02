// A camera that the shopper, or their browser, does not allow. In a browser of its own whose permission says no.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { aPhotographer, asItWas, instead, type Photographer } from '../testing/photographer.ts';
import { aPhoto, focused, transferOf } from '../testing/shopper.ts';

let photographer: Photographer;

afterEach(() => {
  asItWas();
  photographer.shopper.goesAway();
});

describe('a camera that is not allowed', () => {
  it('says where to allow it, tells the shop, and leads back to the other ways', async () => {
    const told = oneEvent(document, 'visionfit:error');
    photographer = await aPhotographer();
    expect(photographer.said).to.contain('Allow it beside the address bar');
    expect((await told).detail.code).to.equal('camera_denied');
    expect(photographer.buttons).to.deep.equal(['Try again', 'Choose a photo instead']);
    await expect(photographer.shopper.dialog).to.be.accessible();
    photographer.root!.querySelector<HTMLElement>('.primary')!.focus();
    photographer.presses('Try again');
    await waitUntil(() => photographer.root!.querySelector('.trouble') && focused()?.classList.contains('primary'));
    photographer.presses('Choose a photo instead');
    await photographer.shopper.sees('photo');
  });

  it('is the phone’s own camera app on a phone', async () => {
    instead(window, 'matchMedia', (original) => (query) => {
      const answer = original.call(window, query);
      return query === '(pointer: coarse)' ? Object.create(answer, { matches: { value: true } }) : answer;
    });
    photographer = await aPhotographer();
    expect(photographer.buttons[0]).to.equal('Open the camera app');
    const input = photographer.root!.querySelector('input')!;
    expect(input.getAttribute('capture')).to.equal('user');
    input.files = transferOf(aPhoto()).files;
    input.dispatchEvent(new Event('change'));
    await photographer.shopper.sees('ready');
  });
});
