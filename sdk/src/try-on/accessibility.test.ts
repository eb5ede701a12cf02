// Every step of the dialog as assistive technology meets it: axe in light, in dark with letters twice as large, and from
// right to left on the narrowest screen. Nothing moves, is cut off or is too small for a finger.
import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import { aPhotographer, type Photographer } from '../testing/photographer.ts';
import { aloneOnDevice, aTag, type Shopper } from '../testing/shopper.ts';

/** Every step, and how a shopper gets there. */
const STEPS: Record<string, () => Promise<Shopper>> = {
  consent: () => aShopper('plain').then((one) => one.opens()),
  photo: () => at('plain', 'photo'),
  'photo refused': () => at('nobody', 'ready'),
  ready: () => at('plain', 'ready'),
  hints: () => at('hints', 'ready'),
  waiting: () => at('held', 'asked'),
  result: () => at('plain', 'asked', 'result'),
  'box not ticked': () =>
    aShopper('plain').then(async (one) => {
      await one.opens();
      one.presses('primary');
      await one.settled();
      return one;
    }),
  camera: () => aPhotographer({ lang }).then(({ shopper }) => shopper),
  'photo taken': () => photographing((one) => one.takesThePhoto()),
  counting: () => photographing((one) => one.root!.querySelector<HTMLElement>('.primary')!.click()),
  'no camera': () => photographing((one) => one.losesTheCamera()),
  'kept photo': () => at('plain', 'kept'),
  reasons: () => at('plain', 'asked', 'result').then((one) => reporting(one, 'h3')),
  'report sent': () => at('plain', 'asked', 'result').then((one) => reporting(one, 'textarea')),
  'zoomed in': () => at('plain', 'asked', 'result').then(zooming),
  'no try-ons yet': () => at('plain', 'photo').then((one) => lookingBack(one)),
  'past try-ons': () => at('many', 'photo').then((one) => lookingBack(one)),
  'past try-on': () => at('many', 'photo').then((one) => lookingBack(one, '.open')),
  'deleted try-on': () => at('many', 'photo').then((one) => lookingBack(one, 'li .quiet')),
  'size asked for': () => at('plain', 'asked', 'result').then((one) => aloneOnDevice(() => sizing(one))),
  'size answered': () => at('plain', 'asked', 'result').then((one) => aloneOnDevice(() => sizing(one, '97'))),
  privacy: () => at('plain', 'photo').then((one) => demanding(one)),
  withdrawn: () => at('plain', 'asked', 'result').then((one) => demanding(one, 1)),
  erased: () => at('plain', 'asked', 'result').then((one) => demanding(one, 2)),
  'shop quota used': () => at('closed', 'asked', 'quota-used'),
  blocked: () => at('blocked', 'ready', 'unavailable'),
  refused: () => at('refused', 'asked', 'stopped'),
  failed: () => at('broken', 'asked', 'stopped'),
  'quota used': () => aShopper('used').then((one) => one.opens()),
  unavailable: () => aShopper('plain', 'gone').then((one) => one.opens()),
};

/** Everything to press. */
const TARGETS = 'button, summary, a, label:has(input)';
const TEXTS = 'h2, h3, h4, p, li, dd, dt, legend, label, strong';

let lang = 'en';

before(() => document.documentElement.style.setProperty('color-scheme', 'light dark'));

for (const [look, language, colorScheme, width, letters] of [
  ['light', 'en', 'light', 800, '100%'],
  ['dark, with letters twice as large', 'en', 'dark', 640, '200%'],
  ['right to left, on 320 px', 'ar', 'light', 320, '100%'],
] as const) {
  describe(`in ${look}`, () => {
    before(async () => {
      lang = language;
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await setViewport({ width, height: 600 });
      document.documentElement.style.fontSize = letters;
    });

    after(async () => {
      document.documentElement.style.fontSize = '';
      await setViewport({ width: 800, height: 600 });
    });

    for (const [step, reach] of Object.entries(STEPS)) {
      it(`axe finds nothing in the step "${step}"`, async () => {
        const shopper = await reach();
        expect(shopper.dialog.open).to.equal(true);
        await expect(shopper.dialog).to.be.accessible();
        await expect(shopper.dialogElement).to.be.accessible();
        const shown = within(shopper.dialogElement.shadowRoot!).filter((element) => element.checkVisibility());
        for (const element of shown) {
          const box = element.getBoundingClientRect();
          if (element.matches(TARGETS)) expect(Math.min(box.width, box.height), element.outerHTML).to.be.at.least(44);
          if (!element.matches(`${TARGETS}, ${TEXTS}`)) continue;
          // The closer look is a dialog of its own.
          const around = (element.getRootNode() as ShadowRoot).querySelector('dialog') ?? shopper.dialog;
          const { left, right } = around.getBoundingClientRect();
          expect(box.left, `${element.outerHTML} begins in the dialog`).to.be.at.least(left - 1);
          expect(box.right, `${element.outerHTML} ends in the dialog`).to.be.at.most(right + 1);
        }
        const moving = shown.flatMap((element) => element.getAnimations()).filter(isSeen);
        expect(moving, 'what moves').to.deep.equal([]);
        shopper.goesAway();
      });
    }

    for (const released of [false, true])
      it(`axe finds nothing in the notice on the page, ${released ? 'when the picture is there' : 'while it is made'}`, async () => {
        const shopper = await notified(released);
        await expect(shopper.dialogElement).to.be.accessible();
        shopper.goesAway();
      });
  });
}

describe('axe', () => {
  it('would find a picture without words and a button without a name, deep inside a step', async () => {
    const shopper = await at('plain', 'photo');
    shopper.step!.shadowRoot!.append(document.createElement('img'), document.createElement('button'));
    const found = await expect(shopper.dialog)
      .to.be.accessible()
      .then(
        () => '',
        (error: Error) => error.message,
      );
    expect(found).to.contain('image-alt').and.to.contain('button-name');
    shopper.goesAway();
  });
});

describe('in forced colours', () => {
  before(() => executeServerCommand('force-colours', true));
  after(() => executeServerCommand('force-colours', false));

  it('every button has an edge, and what is chosen, under way and compared can be told', async () => {
    const sharp = (element: Element, side: 'borderTop' | 'outline' = 'borderTop') => {
      const style = getComputedStyle(element);
      return style[`${side}Style`] !== 'none' && Number.parseFloat(style[`${side}Width`]) > 0;
    };
    for (const step of ['photo', 'waiting', 'result', 'past try-ons'] as const) {
      const shopper = await STEPS[step]!();
      const shown = within(shopper.dialogElement.shadowRoot!).filter((element) => element.checkVisibility());
      for (const button of shown.filter((element) => element.matches('.primary, .secondary, .badge, progress, dialog')))
        expect(sharp(button), button.outerHTML).to.equal(true);
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      shopper.goesAway();
    }
  });
});

/** Has gone on reading while the picture is made, or until it is there. */
async function notified(released: boolean): Promise<Shopper> {
  const shopper = await at('held', 'asked');
  shopper.dialog.close();
  const pill = () => shopper.dialogElement.shadowRoot!.querySelector('visionfit-pill')?.shadowRoot;
  await waitUntil(() => pill()?.querySelector('.open'), 'the notice', { timeout: 6000 });
  if (released) await shopper.serviceGoesOn();
  if (released) await waitUntil(() => pill()!.querySelector('[role=status]')!.textContent, 'news', { timeout: 6000 });
  return shopper;
}

async function zooming(shopper: Shopper): Promise<Shopper> {
  const comparison = shopper.dialog.querySelector('visionfit-comparison')!.shadowRoot!;
  await waitUntil(() => comparison.querySelector('.zoom'), 'the picture', { timeout: 6000 });
  comparison.querySelector<HTMLElement>('.zoom')!.click();
  await waitUntil(() => comparison.querySelector('visionfit-zoom')?.shadowRoot?.querySelector('dialog[open]'), 'zoom', {
    timeout: 6000,
  });
  return shopper;
}

/** Has "My try-ons" open, or has pressed something there. */
async function lookingBack(shopper: Shopper, press?: string): Promise<Shopper> {
  const history = await shopper.opensHistory();
  if (press) history.querySelector<HTMLElement>(press)!.click();
  const next = () => history.querySelector(press === '.open' ? 'visionfit-past-picture' : '.undo button');
  if (press) await waitUntil(next, press, { timeout: 6000 });
  return shopper;
}

/** All elements in all shadow roots. */
function within(root: ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
}

/** What takes a millisecond is over before it is drawn. */
function isSeen({ effect, playState }: Animation): boolean {
  return playState === 'running' && Number(effect!.getComputedTiming().duration) > 1;
}

function aShopper(service: string, product?: string): Promise<Shopper> {
  return Promise.resolve(aTag({ service, lang, ...(product && { product }) }));
}

async function at(service: string, where: 'photo' | 'kept' | 'ready' | 'asked', last?: string): Promise<Shopper> {
  const shopper = await aShopper(service);
  await shopper.opens();
  await shopper.agrees(where === 'kept' ? 'keep_photo' : '');
  if (where === 'kept') {
    shopper.find<HTMLInputElement>('label:last-of-type input').click();
    await shopper.picks();
    shopper.presses('quiet');
    await shopper.sees('photo');
    const kept = shopper.find('visionfit-kept-photo');
    await waitUntil(() => kept.shadowRoot?.querySelector('.offer'), 'the offer', { timeout: 6000 });
    return shopper;
  }
  if (where !== 'photo') await shopper.picks();
  if (where === 'asked') await shopper.asksForThePicture();
  if (last) await shopper.sees(last);
  return shopper;
}

async function photographing(until: (photographer: Photographer) => unknown): Promise<Shopper> {
  const photographer = await aPhotographer({ lang });
  await until(photographer);
  await photographer.shopper.settled();
  return photographer.shopper;
}

/** Has the reasons open, or has tapped one. */
async function reporting(shopper: Shopper, until: 'h3' | 'textarea'): Promise<Shopper> {
  shopper.find<HTMLElement>('.row button').click();
  const report = () => shopper.step!.shadowRoot!.querySelector('visionfit-report')?.shadowRoot;
  await waitUntil(() => report()?.querySelector('h3'), 'the reasons', { timeout: 6000 });
  if (until === 'textarea') report()!.querySelector('button')!.click();
  await waitUntil(() => report()!.querySelector(until), until, { timeout: 6000 });
  return shopper;
}

/** Has "Find my size" open, or has its answer. */
async function sizing(shopper: Shopper, chest?: string): Promise<Shopper> {
  const offer = () => shopper.find('visionfit-find-size').shadowRoot!;
  await waitUntil(() => offer()?.querySelector('button'), 'the button', { timeout: 6000 });
  offer().querySelector('button')!.click();
  const panel = () => offer().querySelector('visionfit-size-advice')?.shadowRoot;
  await waitUntil(() => panel()?.querySelector('form'), 'the form', { timeout: 6000 });
  if (!chest) return shopper;
  const input = panel()!.querySelector<HTMLInputElement>('#chest')!;
  input.value = chest;
  input.dispatchEvent(new Event('input'));
  panel()!.querySelector<HTMLElement>('.primary')!.click();
  await waitUntil(() => panel()!.querySelector('h4'), 'the answer', { timeout: 6000 });
  return shopper;
}

/** Has the privacy panel open, or has made use of one of its rows. */
async function demanding(shopper: Shopper, row?: number): Promise<Shopper> {
  const privacy = await shopper.opensPrivacy();
  const rows = [...privacy.root.querySelectorAll('summary')];
  if (row === undefined) rows[1]!.click();
  else await privacy.exercises(rows[row]!.textContent!.trim());
  return shopper;
}
