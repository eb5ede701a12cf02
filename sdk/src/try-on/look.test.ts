// The element in shops of any look: what a page does to itself stays outside, what a shop says comes in, and whatever
// colours it names, words can be read.
import { expect, waitUntil } from '@open-wc/testing';
import { aTag, type Shopper } from '../testing/shopper.ts';

let shopper: Shopper;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

afterEach(() => {
  sheet.replaceSync('');
  shopper.goesAway();
});

describe('a page that overrides everything', () => {
  const RUDE = `* { all: unset; visibility: hidden; pointer-events: none; writing-mode: vertical-rl; font: italic 900 60px
    serif; letter-spacing: 1em; text-transform: uppercase; text-indent: 4em; white-space: nowrap; cursor: none;
    text-shadow: 0 0 9px red; -webkit-text-fill-color: red; color: red; line-height: 0.2; zoom: 1; user-select: none;
    text-align: end; word-spacing: 2em; }
    button, dialog, input { display: none !important }`;

  it('changes the font and nothing else', async () => {
    const calm = await looks('');
    shopper.goesAway();
    const rude = await looks(RUDE);
    expect(Object.keys(rude).length).to.be.above(4);
    expect(rude).to.deep.equal(calm);
    expect(getComputedStyle(shopper.dialog).fontFamily).to.equal('serif');
  });

  /** Every computed property of what is on screen, but for what hangs on the font. */
  async function looks(css: string): Promise<Record<string, Record<string, string>>> {
    sheet.replaceSync(css);
    shopper = aTag();
    await shopper.tag.open();
    await shopper.sees('consent');
    await Promise.all(shopper.dialog.getAnimations({ subtree: true }).map(({ finished }) => finished));
    const step = shopper.step!.shadowRoot!;
    const seen = { dialog: shopper.dialog, bar: shopper.dialog.querySelector('.bar')! } as Record<string, Element>;
    for (const selector of ['li', 'label', 'input', '.primary', '.quiet'])
      seen[selector] = step.querySelector(selector)!;
    // Sizes in pixels follow from how wide the letters are.
    const ofTheFont = /font-family|size|width|height|inset|top|bottom|left|right|origin|position|perspective/;
    return Object.fromEntries(
      Object.entries(seen).map(([name, element]) => {
        const style = getComputedStyle(element);
        const names = [...style].filter((property) => !ofTheFont.test(property));
        return [name, Object.fromEntries(names.map((property) => [property, style.getPropertyValue(property)]))];
      }),
    );
  }
});

describe('colours that a shop sets', () => {
  const GROUNDS =
    '#fff #000 #17171a #777 #767676 #7a7a7a #707070 #ff2fb3 #c6ff00 #001f5c #ff0 #e8590c #00b3a4 #8a2be2 #f4f0ea #3b0a45 #fa5252';

  it('are readable with surface and accent alone, whatever these are', async () => {
    shopper = await aTag().opens();
    const root = shopper.dialogElement.shadowRoot!;
    const probe = root.appendChild(document.createElement('span'));
    const set = (name: string, value: string) => shopper.tag.style.setProperty(name, value);
    for (const ground of GROUNDS.split(' ')) {
      set('--vf-surface', ground);
      set('--vf-accent', ground);
      const surface = luminance(probe, 'var(--_surface)');
      for (const [tone, least] of [
        ['ink', 4.5],
        ['muted', 4.5],
        ['danger', 4.5],
        ['on-accent', 4.5],
        ['focus', 3],
      ] as const)
        expect(contrast(luminance(probe, `var(--_${tone})`), surface), `${tone} on ${ground}`).to.be.at.least(least);
    }
  });

  it('are the ones that it names', async () => {
    sheet.replaceSync('body { --vf-ink: rgb(1, 2, 3); --vf-on-accent: rgb(4, 5, 6); --vf-radius: 0 }');
    shopper = await aTag().opens();
    expect(getComputedStyle(shopper.dialog).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(shopper.find('.primary')).color).to.equal('rgb(4, 5, 6)');
    expect(getComputedStyle(shopper.find('.primary')).borderRadius).to.equal('0px');
  });
});

describe('theme', () => {
  it('makes the dialog dark or light where the page does not, and else leaves it to the page', async () => {
    const dark = () => luminance(shopper.dialogElement.shadowRoot!.querySelector('h2')!, 'var(--_surface)') < 0.1;
    const found: Record<string, boolean> = {};
    for (const page of ['light', 'dark'])
      for (const theme of ['light', 'dark', 'auto', '']) {
        sheet.replaceSync(`html { color-scheme: ${page} }`);
        shopper?.goesAway();
        shopper = await aTag({ attributes: { theme } }).opens();
        found[`${theme} on ${page}`] = dark();
      }
    expect(Object.keys(found).filter((name) => found[name])).to.deep.equal([
      'dark on light',
      'dark on dark',
      'auto on dark',
      ' on dark',
    ]);
    shopper.dialog.close();
    shopper.tag.setAttribute('theme', 'light');
    await shopper.tag.open();
    expect(dark(), 'it is read again').to.equal(false);
  });
});

describe('a shop’s own header', () => {
  it('stands in the dialog in place of the product, and nowhere in the page', async () => {
    shopper = aTag();
    const header = document.createElement('div');
    header.slot = 'header';
    header.hidden = true;
    header.innerHTML = '<img alt="A shop"><button type="button">Help</button>';
    shopper.tag.prepend(header);
    sheet.replaceSync('[hidden] { display: none !important }');
    expect(header.checkVisibility()).to.equal(false);
    let helped = 0;
    header.querySelector('button')!.addEventListener('click', () => helped++);

    await shopper.tag.open();
    await shopper.sees('consent');
    expect(header.checkVisibility()).to.equal(true);
    expect(shopper.dialog.querySelector('.bar p')!.checkVisibility(), 'ours').to.equal(false);
    header.querySelector('button')!.click();
    expect(helped).to.equal(1);
    expect((await shopper.requests()).filter((request) => request === 'POST /v1/sessions')).to.have.length(1);
    shopper.dialog.close();
    await waitUntil(() => !header.checkVisibility());
    await waitUntil(() => document.activeElement?.textContent === 'Try it on', 'focus is on the button that opens');
  });
});

describe('parts', () => {
  it('of every step and screen take what the shop says, however deep they are', async () => {
    const parts = ['dialog', 'header', 'stage', 'title', 'primary', 'secondary', 'quiet', 'badge'];
    sheet.replaceSync(parts.map((part) => `visionfit-tryon::part(${part}) { text-decoration-style: wavy }`).join('\n'));
    shopper = await aTag().goesToTheResult();
    const comparison = shopper.dialog.querySelector('visionfit-comparison')!;
    await waitUntil(() => comparison.shadowRoot!.querySelector('.badge'), 'the picture', { timeout: 6000 });
    shopper.find<HTMLElement>('.row button').click();
    const report = () => shopper.find('visionfit-report').shadowRoot!;
    await waitUntil(() =>
      shopper.step!.shadowRoot!.querySelector('visionfit-report')?.shadowRoot?.querySelector('.quiet'),
    );
    const wavy = (element: Element) => getComputedStyle(element).textDecorationStyle === 'wavy';
    expect(wavy(report().querySelector('.quiet')!), 'a button two elements deep').to.equal(true);
    report().querySelector<HTMLElement>('.quiet')!.click();
    await waitUntil(() => shopper.step!.shadowRoot!.querySelector('.primary'));
    const dressed = [...partsIn(shopper.dialogElement.shadowRoot!)].filter(wavy).map((element) => element.part.value);
    expect([...new Set(dressed.flatMap((names) => names.split(' ')))]).to.include.members(parts);
  });
});

function* partsIn(root: ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.part.length) yield element;
    if (element.shadowRoot) yield* partsIn(element.shadowRoot);
  }
}

/** Relative luminance of a colour as the element draws it. */
function luminance(element: HTMLElement, colour: string): number {
  const before = element.style.color;
  element.style.color = colour;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  canvas.fillStyle = getComputedStyle(element).color;
  element.style.color = before;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
