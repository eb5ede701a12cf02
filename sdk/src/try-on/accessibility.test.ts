// Every step of the dialog as assistive technology meets it: axe in light, in dark and from right to left.
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { aTag, type Shopper } from '../testing/shopper.ts';

/** Every step, and how a shopper gets there. */
const STEPS: Record<string, () => Promise<Shopper>> = {
  consent: () => aShopper('plain').then((one) => one.opens()),
  photo: () => at('plain', 'photo'),
  'photo refused': () => at('nobody', 'ready'),
  ready: () => at('plain', 'ready'),
  hints: () => at('hints', 'ready'),
  waiting: () => at('held', 'asked'),
  result: () => at('plain', 'asked', 'result'),
  refused: () => at('refused', 'asked', 'stopped'),
  failed: () => at('broken', 'asked', 'stopped'),
  'quota used': () => aShopper('used').then((one) => one.opens()),
  unavailable: () => aShopper('plain', 'gone').then((one) => one.opens()),
};

let lang = 'en';

before(() => document.documentElement.style.setProperty('color-scheme', 'light dark'));

for (const [look, language, colorScheme] of [
  ['light', 'en', 'light'],
  ['dark', 'en', 'dark'],
  ['right to left', 'ar', 'light'],
] as const) {
  describe(`in ${look}`, () => {
    before(async () => {
      lang = language;
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    });

    for (const [step, reach] of Object.entries(STEPS)) {
      it(`axe finds nothing in the step "${step}"`, async () => {
        const shopper = await reach();
        expect(shopper.dialog.open).to.equal(true);
        await expect(shopper.dialog).to.be.accessible();
        await expect(shopper.dialogElement).to.be.accessible();
        shopper.goesAway();
      });
    }
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

describe('touch', () => {
  it('has targets of at least 44 px in every step', async () => {
    for (const reach of Object.values(STEPS)) {
      const shopper = await reach();
      const roots = [shopper.dialogElement.shadowRoot!, shopper.step!.shadowRoot!];
      for (const target of roots.flatMap((root) => [...root.querySelectorAll('button, label')])) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(44);
      }
      shopper.goesAway();
    }
  });
});

function aShopper(service: string, product?: string): Promise<Shopper> {
  return Promise.resolve(aTag({ service, lang, ...(product && { product }) }));
}

async function at(service: string, where: 'photo' | 'ready' | 'asked', last?: string): Promise<Shopper> {
  const shopper = await aShopper(service);
  await shopper.opens();
  await shopper.agrees();
  if (where !== 'photo') await shopper.picks();
  if (where === 'asked') await shopper.asksForThePicture();
  if (last) await shopper.sees(last);
  return shopper;
}
