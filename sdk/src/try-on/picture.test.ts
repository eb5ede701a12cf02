// What can be done with a picture: compared, looked at closely, shared, and linked anew when its address has run out.
import { expect, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { aTag, focused, keys, type Shopper } from '../testing/shopper.ts';

let shopper: Shopper;
let shared: File[];
/** What the device does with what is shared. */
let share: () => Promise<void>;

before(() => {
  // This browser shares nothing by itself; asked when the result's chunk is loaded.
  Object.assign(navigator, {
    canShare: () => true,
    share: ({ files }: { files: File[] }) => {
      shared.push(...files);
      return share();
    },
  });
});

beforeEach(() => {
  shared = [];
  share = () => Promise.resolve();
});

afterEach(() => shopper.goesAway());

describe('looking closer', () => {
  it('enlarges and moves the picture with the keyboard, and comes back to where it was', async () => {
    const zoom = await zoomed();
    expect(focused()?.getAttribute('aria-label')).to.equal('Zoom in');
    await keys('Enter', '+');
    expect(zoom.querySelector('output')!.textContent).to.equal('225%');
    await keys('ArrowRight', 'ArrowDown');
    expect(placeOf(zoom).slice(0, 2)).to.deep.equal(['-80px', '-80px']);
    for (let press = 0; press < 30; press++) await keys('ArrowRight');
    const { clientWidth } = zoom.querySelector('.view')!;
    expect(Number.parseFloat(placeOf(zoom)[0]!), 'not past its edge').to.be.closeTo((-clientWidth * 1.25) / 2, 1);
    await keys('0');
    expect(placeOf(zoom)).to.deep.equal(['0px', '0px', '1']);
    expect(zoom.querySelector('.badge')!.textContent).to.equal('AI preview');
    await keys('Escape');
    expect(shopper.dialog.open, 'the dialog stays').to.equal(true);
    await waitUntil(() => focused()?.className === 'zoom', 'focus is back');
  });

  it('goes there with a tap and back with another, drags, and compares with the photo', async () => {
    const zoom = await zoomed();
    const { left, top, width, height } = zoom.querySelector('.view')!.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2 + 50), Math.round(top + height / 2)];
    await sendMouse({ type: 'click', position: [x, y] });
    expect(placeOf(zoom)).to.deep.equal(['-75px', '0px', '2.5']);
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 60, y + 20] });
    await sendMouse({ type: 'up' });
    expect(placeOf(zoom)).to.deep.equal(['-15px', '20px', '2.5']);
    await sendMouse({ type: 'click', position: [x, y] });
    expect(placeOf(zoom)[2]).to.equal('1');
    zoom.querySelector<HTMLElement>('.compare')!.click();
    await waitUntil(() => zoom.querySelector('img')!.src.startsWith('blob:'));
    expect(zoom.querySelector('.badge'), 'the photo is no preview').to.equal(null);
  });

  it('follows two fingers', async () => {
    const zoom = await zoomed();
    const view = zoom.querySelector<HTMLElement>('.view')!;
    view.setPointerCapture = () => undefined; // these pointers are made up
    const { left, top, width, height } = view.getBoundingClientRect();
    const finger = (type: string, pointerId: number, x: number) =>
      view.dispatchEvent(
        new PointerEvent(type, { pointerId, clientX: left + width / 2 + x, clientY: top + height / 2, bubbles: true }),
      );
    finger('pointerdown', 1, -50);
    finger('pointerdown', 2, 50);
    finger('pointermove', 1, -100);
    finger('pointermove', 2, 100);
    await settled(zoom);
    expect(Number(placeOf(zoom)[2])).to.be.closeTo(2, 0.01);
    expect(Number.parseFloat(placeOf(zoom)[0]!)).to.be.closeTo(0, 1);
    finger('pointerup', 1, -100);
    finger('pointerup', 2, 100);
    await settled(zoom);
    expect(Number(placeOf(zoom)[2]), 'that was no tap').to.be.closeTo(2, 0.01);
  });
});

describe('comparing', () => {
  it('keeps "before" on the left where the page reads from right to left, and its keys in the picture’s direction', async () => {
    shopper = await aTag({ lang: 'ar' }).goesToTheResult();
    const comparison = await arrived();
    const slider = comparison.querySelector('input')!;
    expect(getComputedStyle(slider).direction).to.equal('ltr');
    slider.focus();
    await keys('ArrowRight');
    expect(slider.value).to.equal('13');
    const { left, width } = slider.getBoundingClientRect();
    const line = comparison.querySelector('.line')!.getBoundingClientRect();
    expect((line.left + line.width / 2 - left) / width).to.be.closeTo(0.13, 0.01);
  });

  it('is dragged with the mouse', async () => {
    shopper = await aTag().goesToTheResult();
    const comparison = await arrived();
    const slider = comparison.querySelector('input')!;
    const { left, top, width, height } = slider.getBoundingClientRect();
    const at = (part: number): [number, number] => [Math.round(left + width * part), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position: at(0.3) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(0.7) });
    await sendMouse({ type: 'up' });
    expect(Number(slider.value)).to.be.closeTo(70, 4);
  });
});

describe('a picture whose address has run out', () => {
  it('is linked anew, and only then', async () => {
    shopper = await aTag().goesToTheResult();
    const comparison = await arrived();
    const statuses = async () => (await shopper.requests()).filter((one) => one.startsWith('GET /v1/try-on/')).length;
    const before = await statuses();
    comparison.querySelector('.picture')!.dispatchEvent(new Event('error'));
    await shopper.settled();
    expect(await statuses(), 'its time is not up').to.equal(before);

    const { render } = shopper.state as { render: { urls_expire_at: string } };
    render.urls_expire_at = new Date(0).toISOString();
    comparison.querySelector('.picture')!.dispatchEvent(new Event('error'));
    await waitUntil(async () => (await statuses()) > before, 'it is asked for');
    const anew = () => (shopper.state as { render: { urls_expire_at: string } }).render.urls_expire_at;
    await waitUntil(() => Date.parse(anew()) > Date.now(), 'a fresh address');
  });
});

describe('sharing', () => {
  it('hands the device a copy with the badge in it, drawn once', async () => {
    shopper = await aTag().goesToTheResult();
    shopper.presses('Share');
    await waitUntil(() => shared.length === 1, 'it is shared');
    expect([shared[0]!.name, shared[0]!.type]).to.deep.equal(['breton-stripe-shirt.jpg', 'image/jpeg']);
    shopper.presses('Share');
    await waitUntil(() => shared.length === 2);
    const copies = (await shopper.askedOfService()).filter(({ path }) => path.endsWith('/copy'));
    expect(copies.map(({ query }) => query)).to.deep.equal(['?language=en&corner=top-right']);
  });

  it('asks for a second press where the first has lasted too long', async () => {
    shopper = await aTag().goesToTheResult();
    share = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    shopper.presses('Share');
    await waitUntil(() => shopper.text.includes('Press “Share” once more.'), 'it says so');
    share = () => Promise.resolve();
    shopper.presses('Share');
    await waitUntil(() => shared.length === 2);
    await shopper.settled();
    expect(shopper.text).not.to.contain('once more');
  });

  it('says nothing when the shopper thinks better of it, and saves the picture where sharing fails', async () => {
    shopper = await aTag().goesToTheResult();
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    share = () => Promise.reject(new DOMException('', 'AbortError'));
    shopper.presses('Share');
    await waitUntil(() => shared.length === 1);
    await shopper.settled();
    expect(saved).to.deep.equal([]);
    share = () => Promise.reject(new DOMException('', 'DataError'));
    shopper.presses('Share');
    await waitUntil(() => saved.length, 'it is saved');
    HTMLAnchorElement.prototype.click = click;
    expect(saved).to.deep.equal(['breton-stripe-shirt.jpg']);
    expect(shopper.find('[role=status]').textContent).to.equal('');
  });
});

async function arrived(): Promise<ShadowRoot> {
  const comparison = shopper.dialog.querySelector('visionfit-comparison')!;
  await waitUntil(() => comparison.shadowRoot?.querySelector('.zoom'), 'the picture', { timeout: 6000 });
  await Promise.all(shopper.dialog.getAnimations({ subtree: true }).map(({ finished }) => finished.catch(() => null)));
  const uncovering = comparison.shadowRoot!.getAnimations();
  await Promise.all(uncovering.map(({ finished }) => finished.catch(() => null)));
  return comparison.shadowRoot!;
}

async function zoomed(): Promise<ShadowRoot> {
  shopper = await aTag().goesToTheResult();
  const comparison = await arrived();
  comparison.querySelector<HTMLElement>('.zoom')!.focus();
  await keys('Enter');
  const zoom = () => comparison.querySelector('visionfit-zoom')?.shadowRoot;
  await waitUntil(() => zoom()?.querySelector('dialog[open]'), 'zoom', { timeout: 6000 });
  return zoom()!;
}

function placeOf(zoom: ShadowRoot): string[] {
  const { style } = zoom.host as HTMLElement;
  return ['--_x', '--_y', '--_scale'].map((name) => style.getPropertyValue(name));
}

async function settled(zoom: ShadowRoot): Promise<void> {
  await (zoom.host as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
}
