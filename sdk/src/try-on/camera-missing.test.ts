// A device without a camera. In a browser of its own that has none.
import { expect } from '@open-wc/testing';
import { aPhotographer } from '../testing/photographer.ts';

describe('a device without a camera', () => {
  it('is told so, and goes on with a photo', async () => {
    const photographer = await aPhotographer();
    expect(photographer.said).to.contain('There is no camera on this device.');
    await expect(photographer.shopper.dialog).to.be.accessible();
    photographer.presses('Choose a photo instead');
    await photographer.shopper.sees('photo');
    await photographer.shopper.picks();
    expect(photographer.shopper.dialog.dataset.step).to.equal('ready');
    photographer.shopper.goesAway();
  });
});
