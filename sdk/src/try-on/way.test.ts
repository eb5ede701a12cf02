// The way through the fitting room, as shoppers walk it: from the click to the picture, and all the turns it may take.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { aPhoto, aTag, focused, keys, type Shopper, transferOf } from '../testing/shopper.ts';

let shopper: Shopper;

afterEach(() => shopper.goesAway());

describe('a shopper', () => {
  it('goes from the click to the picture with the keyboard alone', async () => {
    shopper = aTag();
    shopper.button.focus();
    await keys('Enter');
    await shopper.sees('consent');
    expect(focused()?.textContent).to.equal('Before you try it on');

    await keys('Tab'); // the heading comes after the close button: the box is next
    expect(focused()?.localName).to.equal('input');
    await keys('Space', 'Tab', 'Space', 'Tab', 'Tab');
    expect(focused()?.textContent).to.equal('Continue');
    await keys('Enter');
    await shopper.sees('photo');
    expect(focused()?.textContent).to.equal('Add a photo of yourself');

    await keys('Tab');
    expect(focused()?.textContent).to.contain('Choose a photo');
    // Past the file dialog, which no test can reach, the camera and the choice of a lifetime to the first house model.
    await keys('Tab', 'Tab', 'Tab');
    await keys('Enter');
    await shopper.sees('ready');
    await keys('Tab', 'Enter');
    await shopper.sees('result');
    expect(focused()?.textContent).to.equal('Here you are');

    const slider = await theSlider();
    slider.focus();
    await keys('ArrowRight', 'ArrowRight');
    expect(slider.value).to.equal('14');
    expect(slider.getAttribute('aria-valuetext')).to.equal('14% before');
    await keys('Escape');
    expect(shopper.dialog.open).to.equal(false);
    await waitUntil(() => focused() === shopper.button, 'focus is back on the opener');
  });

  it('cannot go on without ticking what is needed, and is told which box that is', async () => {
    shopper = await aTag().opens();
    const boxes = [...shopper.step!.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ name, checked, required }) => [name, checked, required])).to.deep.equal([
      ['adult', false, true],
      ['render', false, true],
      ['keep_photo', false, false],
    ]);
    boxes[0]!.click();
    shopper.presses('Continue');
    await shopper.settled();
    expect(shopper.dialog.dataset.step).to.equal('consent');
    expect(focused()).to.equal(boxes[1]);
    expect(boxes.map((box) => box.getAttribute('aria-invalid'))).to.deep.equal([null, 'true', null]);
    expect(boxes[1]!.labels![0]!.querySelector('[role=alert]')!.textContent).to.equal('Tick this box to go on.');
    expect(await shopper.requests()).not.to.include('POST /v1/consents');

    boxes[1]!.click();
    await shopper.settled();
    expect(shopper.step!.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
    shopper.presses('Continue');
    await shopper.sees('photo');
    const { body } = (await shopper.askedOfService()).at(-1)!;
    expect((body as { scopes: string[] }).scopes).to.deep.equal(['adult', 'render']);
  });

  it('may rather not: nothing is sent and the dialog closes', async () => {
    shopper = await aTag().opens();
    shopper.presses('Not now');
    expect(shopper.dialog.open).to.equal(false);
    await waitUntil(() => focused() === shopper.button, 'focus is back on the opener');
    expect(await shopper.requests()).to.deep.equal(['POST /v1/sessions', 'GET /v1/products/breton-stripe-shirt']);
  });

  it('is asked for consent once in a visit, also on another product', async () => {
    shopper = await (await aTag().opens()).agrees();
    const other = await aTag({ key: shopper.key, product: 'another' }).opens();
    expect(other.dialog.dataset.step).to.equal('photo');
    expect((await shopper.requests()).filter((request) => request === 'POST /v1/sessions')).to.have.length(1);
    other.goesAway();
  });

  it('sees which garment it is and what it costs', async () => {
    shopper = await aTag().opens();
    const header = shopper.dialog.querySelector('.bar p')!.textContent!.replace(/\s+/g, ' ').trim();
    expect(header).to.equal('Breton stripe shirt €39');
  });

  it('drops a photo anywhere on the dialog', async () => {
    shopper = await (await aTag().opens()).agrees();
    const transfer = transferOf(aPhoto());
    shopper.dialog.dispatchEvent(
      new DragEvent('dragover', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
    await shopper.settled();
    expect(shopper.text).to.contain('Drop the photo');
    shopper.dialog.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await shopper.sees('ready');
  });

  it('pastes a photo', async () => {
    shopper = await (await aTag().opens()).agrees();
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox's constructor takes no files.
    Object.defineProperty(paste, 'clipboardData', { value: transferOf(aPhoto()) });
    document.body.dispatchEvent(paste);
    await shopper.sees('ready');
    expect(paste.defaultPrevented).to.equal(true);
  });

  it('reads what to change when the photo will not do, and may take another', async () => {
    shopper = await (await aTag({ service: 'nobody' }).opens()).agrees();
    await shopper.picks();
    expect(shopper.dialog.dataset.step).to.equal('photo');
    expect(shopper.find('[role=alert]').textContent).to.equal(
      'We could not find a person. Choose a photo that shows you from head to hips.',
    );
    await shopper.picks(aPhoto('another.png'));
    expect((await shopper.requests()).filter((request) => request === 'POST /v1/photos')).to.have.length(2);
  });

  it('reads the hints of the photo check and uses the photo anyway', async () => {
    shopper = await (await aTag({ service: 'hints' }).opens()).agrees();
    await shopper.picks();
    expect(shopper.text).to.contain('It is a little dark.').and.to.contain('5 try-ons left today');
    shopper.presses('Use it anyway');
    await shopper.sees('result');
  });

  it('is not charged before saying go, and takes another photo instead', async () => {
    shopper = await (await aTag({ service: 'hints' }).opens()).agrees();
    await shopper.picks();
    shopper.presses('Choose another photo');
    await shopper.sees('photo');
    expect(await shopper.requests()).not.to.include('POST /v1/try-on/generate');
  });

  it('uses a house model', async () => {
    shopper = await (await aTag().opens()).agrees();
    shopper.find<HTMLButtonElement>('.models button').click();
    await shopper.sees('ready');
    expect(shopper.dialog.querySelector<HTMLImageElement>('.photo')!.src).to.match(/^blob:/);
  });

  it('compares before and after, sees what is left and puts the product in the cart', async () => {
    shopper = await aTag().goesToTheResult();
    const comparison = shopper.dialog.querySelector('visionfit-comparison')!;
    const [after, before] = comparison.shadowRoot!.querySelectorAll('img');
    expect(new URL(after!.src).pathname).to.equal('/stand-in/picture/result');
    expect(after!.alt).to.equal('You, wearing Breton stripe shirt');
    expect(before!.src).to.match(/^blob:/);
    expect(shopper.text).to.contain('4 try-ons left today');

    setTimeout(() => shopper.presses('Add to cart'));
    const { detail } = await oneEvent(document, 'visionfit:add-to-cart');
    expect(detail.productId).to.equal('breton-stripe-shirt');
    expect(detail.variant.size ?? detail.variant.colour ?? null).to.equal(null);
    expect(shopper.dialog.open).to.equal(false);
  });

  it('saves the picture under the name of the product', async () => {
    shopper = await aTag().goesToTheResult();
    const saved = new Promise<HTMLAnchorElement>((resolve) => {
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = click;
        resolve(this);
      };
    });
    shopper.presses('Save picture');
    const link = await saved;
    expect(link.download).to.match(/^breton-stripe-shirt\./);
    const picture = await (await fetch(link.href)).text();
    expect(picture).to.contain('<svg');
  });

  it('tries another photo after the result', async () => {
    shopper = await aTag().goesToTheResult();
    shopper.presses('Another photo');
    await shopper.sees('photo');
    await shopper.picks(aPhoto('another.png'));
    await shopper.asksForThePicture();
    await shopper.sees('result');
    expect(shopper.text).to.contain('3 try-ons left today');
  });

  it('closes with a press beside the dialog, not with a drag that began inside', async () => {
    shopper = await aTag().opens();
    const press = (on: Element) => on.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    press(shopper.dialog.querySelector('h2')!);
    shopper.dialog.click();
    expect(shopper.dialog.open).to.equal(true);
    press(shopper.dialog);
    shopper.dialog.click();
    expect(shopper.dialog.open).to.equal(false);
  });

  it('finds the page where it was: still behind the dialog, free after it', async () => {
    shopper = await aTag().opens();
    expect(getComputedStyle(document.documentElement).overflowY).to.equal('hidden');
    await keys('Escape');
    expect(document.documentElement.style.overflow).to.equal('');
  });

  it('gets a fresh dialog when the page changes the product of the tag', async () => {
    shopper = await aTag().opens();
    await keys('Escape');
    shopper.tag.setAttribute('product', 'another');
    await shopper.opens();
    expect((await shopper.requests()).at(-1)).to.equal('GET /v1/products/another');
  });

  it('says plainly what of the garment may be off, and nothing where nothing is', async () => {
    shopper = await aTag({ service: 'doubtful' }).goesToTheResult();
    expect(shopper.text).to.contain('The colour may be off here');
    expect(shopper.text).to.contain('The length may be off here');
    expect(shopper.text).not.to.contain('sleeves');
    shopper.goesAway();
    shopper = await aTag().goesToTheResult();
    expect(shopper.text).not.to.contain('may be off');
  });

  it('reads Arabic from right to left on an Arabic page', async () => {
    shopper = await aTag({ lang: 'ar-EG' }).goesToTheResult();
    expect(shopper.dialog.dir).to.equal('rtl');
    expect(shopper.dialog.lang).to.equal('ar');
    expect(shopper.heading).to.equal('ها أنت ذا');
    expect(shopper.text).to.contain('بقيت ٤ تجارب اليوم');
  });
});

async function theSlider(): Promise<HTMLInputElement> {
  const comparison = shopper.dialog.querySelector('visionfit-comparison')!;
  await waitUntil(() => comparison.shadowRoot?.querySelector('.arrived'));
  return comparison.shadowRoot!.querySelector('input')!;
}
