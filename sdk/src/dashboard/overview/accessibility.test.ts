// The overview and the proof as assistive technology meets them, in light and in dark, on a phone and on a desk.
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { anApp, overview, proof, shows } from '../../testing/merchant-figures.ts';

/** @throws With what axe has found. */
const isAccessible = () => expect(document.querySelector('test-frame')!).to.be.accessible();

describe('axe', () => {
  after(async () => {
    document.querySelector('test-frame')?.remove();
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1280])
      it(`finds nothing in either view, ${colorScheme}, ${width} pixels wide`, async () => {
        await emulateMedia({ colorScheme });
        await setViewport({ width, height: 900 });
        const root = await overview();
        for (const one of root.querySelectorAll('details')) one.open = true;
        await isAccessible();
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        await shows(
          anApp(() => proof()),
          'proof',
        );
        await isAccessible();
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
});
