// Every picture says what it is: the badge on the result and in what is saved, which a shop may move but not remove.
import { expect, waitUntil } from '@open-wc/testing';
import { aTag, type Shopper, type TagOptions } from '../testing/shopper.ts';

let shopper: Shopper;
const sheet = new CSSStyleSheet();

before(() => document.adoptedStyleSheets.push(sheet));
afterEach(() => {
  shopper.goesAway();
  sheet.replaceSync('');
});

describe('the badge', () => {
  it('says in the picture that AI made it, as soon as the picture is there', async () => {
    const badge = await theBadge();
    expect(badge.textContent).to.equal('AI preview');
    expect(badge.closest('[aria-hidden], [hidden]')).to.equal(null);
    expect(badge.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
  });

  it('speaks the language of the dialog', async () => {
    expect((await theBadge({ lang: 'ar' })).textContent).to.equal('معاينة بالذكاء الاصطناعي');
  });

  it('stands top right, or in the corner the shop names', async () => {
    expect(cornerOf(await theBadge())).to.equal('top-right');
    for (const corner of ['top-left', 'bottom-left', 'bottom-right']) {
      shopper.goesAway();
      sheet.replaceSync(`visionfit-tryon { --vf-badge-corner: ${corner} }`);
      expect(cornerOf(await theBadge())).to.equal(corner);
    }
  });

  it('stands top right where the shop names no corner at all', async () => {
    sheet.replaceSync('visionfit-tryon { --vf-badge-corner: none }');
    expect(cornerOf(await theBadge())).to.equal('top-right');
  });

  it('is not covered by the words "before" and "after" in any corner', async () => {
    for (const corner of ['top-left', 'top-right', 'bottom-left', 'bottom-right']) {
      sheet.replaceSync(`visionfit-tryon { --vf-badge-corner: ${corner} }`);
      const badge = await theBadge();
      const box = badge.getBoundingClientRect();
      for (const label of (badge.getRootNode() as ShadowRoot).querySelectorAll('.label')) {
        const { top, bottom } = label.getBoundingClientRect();
        expect(bottom <= box.top || top >= box.bottom, `${label.className} at ${corner}`).to.equal(true);
      }
      shopper.goesAway();
    }
    shopper = aTag();
  });

  it("takes the shop's type and edges, and cannot be styled away", async () => {
    sheet.replaceSync(`
      visionfit-tryon::part(badge) {
        border-radius: 3px; display: none; visibility: hidden; opacity: 0; width: 0; height: 0; max-height: 0;
        position: fixed; inset: -999px; transform: scale(0); scale: 0; translate: -999px; clip-path: inset(50%);
        font-size: 0; color: transparent; background: none; text-indent: -999px; overflow: hidden; filter: opacity(0);
      }`);
    const badge = await theBadge();
    expect(badge.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
    expect(cornerOf(badge)).to.equal('top-right');
    const { width, height } = badge.getBoundingClientRect();
    expect(width).to.be.above(70);
    expect(height).to.be.above(20);
    const style = getComputedStyle(badge);
    const { borderRadius, fontSize, color, clipPath, filter, textIndent } = style;
    expect({ borderRadius, fontSize, color, clipPath, filter, textIndent }).to.deep.equal({
      borderRadius: '3px',
      fontSize: '13px',
      color: 'rgb(255, 255, 255)',
      clipPath: 'none',
      filter: 'none',
      textIndent: '0px',
    });
  });
});

describe('a shop that tries to be rid of the badge', () => {
  // Each with what it would do; all at once they could cancel each other out.
  const TRICKS = [
    'display: none',
    'display: contents',
    'visibility: collapse',
    'opacity: 0',
    'content: none',
    'content: url("data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=")',
    'clip: rect(0 0 0 0)',
    'clip-path: circle(0)',
    'mask: linear-gradient(transparent, transparent)',
    'filter: blur(40px)',
    'zoom: 0.01',
    'scale: 0',
    'rotate: 90deg',
    'transform: translateY(-500px)',
    'offset: path("M -900 -900")',
    'inset: 900px',
    'margin: -900px',
    'z-index: -1',
    'contain: strict',
    'content-visibility: hidden',
    'font: 0/0 serif',
    'letter-spacing: -30px',
    'text-indent: -900px',
    'color: transparent',
    '-webkit-text-fill-color: transparent',
    'background: none; mix-blend-mode: difference',
    'max-inline-size: 0; overflow: hidden; padding: 0',
    'writing-mode: vertical-rl',
    'animation: away 1s infinite; transition: all 9s',
    'all: unset',
  ];

  it('finds no declaration for ::part(badge) that changes where it is, how large, or whether its words can be read', async () => {
    const badge = await theBadge();
    const looks = () => {
      const { x, y, width, height } = badge.getBoundingClientRect();
      const { color, opacity, visibility, backgroundColor, webkitTextFillColor, clip, content } =
        getComputedStyle(badge);
      const words = document.createRange();
      words.selectNodeContents(badge);
      const { width: ofWords } = words.getBoundingClientRect();
      const box = [x, y, width, height, ofWords].map(Math.round);
      return { box, color, opacity, visibility, backgroundColor, webkitTextFillColor, clip, content };
    };
    for (const trick of TRICKS) {
      sheet.replaceSync('');
      const before = looks();
      // A family and a weight are the shop's to choose: they may change the width, so they stay as they are.
      sheet.replaceSync(`@keyframes away { to { opacity: 0; translate: 900px } }
        visionfit-tryon::part(badge) { ${trick} }
        visionfit-tryon::part(badge) { font-family: inherit; font-weight: 550; border-radius: 99px }`);
      expect(looks(), trick).to.deep.equal(before);
      expect(badge.checkVisibility({ opacityProperty: true, visibilityProperty: true }), trick).to.equal(true);
    }
  });

  it('finds no custom property and no attribute that hides it', async () => {
    const names = [
      'surface',
      'ink',
      'muted',
      'line',
      'stage',
      'accent',
      'on-accent',
      'danger',
      'focus',
      'radius',
      'font',
    ];
    const nothing = names.flatMap((name) => [`--vf-${name}: transparent`, `--_${name}: transparent`]).join(';');
    sheet.replaceSync(
      `visionfit-tryon { ${nothing}; --_at: 900%; --_quick: 9e9s; --vf-badge-corner: none; --badge: none }`,
    );
    const attributes = { badge: 'none', 'badge-corner': 'none', exportparts: '', part: 'badge', inert: '' };
    const badge = await theBadge({ attributes: { ...attributes, 'data-badge': 'none', class: 'hidden' } });
    expect(badge.textContent).to.equal('AI preview');
    expect(cornerOf(badge)).to.equal('top-right');
    expect(badge.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
    expect(getComputedStyle(badge).color).to.equal('rgb(255, 255, 255)');
  });
});

describe('a saved picture', () => {
  it('is the copy with the badge, in the language of the dialog and the corner of the shop', async () => {
    sheet.replaceSync('visionfit-tryon { --vf-badge-corner: bottom-left }');
    shopper = await aTag({ lang: 'ar-EG' }).goesToTheResult();
    const saved = new Promise<string>((resolve) => {
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = click;
        resolve(this.download);
      };
    });
    shopper.presses('حفظ الصورة');
    expect(await saved).to.equal('breton-stripe-shirt.jpg');
    const asked = (await shopper.askedOfService()).at(-1)!;
    expect(asked.path).to.match(/^\/v1\/user\/vault\/[\w-]+\/copy$/);
    expect(asked.query).to.equal('?language=ar-EG&corner=bottom-left');
  });
});

async function theBadge(options: TagOptions = {}): Promise<HTMLElement> {
  shopper = await aTag(options).goesToTheResult();
  const comparison = shopper.dialog.querySelector('visionfit-comparison')!;
  const badge = () => comparison.shadowRoot?.querySelector<HTMLElement>('.badge');
  await waitUntil(badge, 'the badge is there');
  return badge()!;
}

/** Which corner of the picture's frame it is in; empty where it is not wholly inside. */
function cornerOf(badge: HTMLElement): string {
  const box = badge.getBoundingClientRect();
  const frame = badge.parentElement!.getBoundingClientRect();
  const near = (distance: number) => distance >= 0 && distance < 20;
  const vertical = near(box.top - frame.top) ? 'top' : near(frame.bottom - box.bottom) ? 'bottom' : '';
  const horizontal = near(box.left - frame.left) ? 'left' : near(frame.right - box.right) ? 'right' : '';
  return `${vertical}-${horizontal}`;
}
