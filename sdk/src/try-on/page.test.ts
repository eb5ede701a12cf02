// The element as a guest: under a strict policy it needs nothing loosened, and it leaves nothing behind.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { inChromium } from '../testing/browsers.ts';
import { aPhoto, aTag, transferOf } from '../testing/shopper.ts';

/** A busy machine loads a chunk in its own time. */
const PATIENT = { timeout: 6000 };

/** V8's own, from `--expose-gc`. */
declare const gc: (how: { type: 'major'; execution: 'async' }) => Promise<void>;

describe('under a strict content security policy with trusted types', () => {
  for (const policy of ['strict', 'named']) {
    it(`the built element goes all the way without a violation (${policy})`, async () => {
      const frame = document.createElement('iframe');
      frame.src = `/shop/?csp=${policy}&key=pk_test_hints_${crypto.randomUUID()}`;
      frame.width = '1000';
      document.body.append(frame);
      await oneEvent(frame, 'load');
      const page = frame.contentDocument!;
      const violations: string[] = [];
      page.addEventListener('securitypolicyviolation', (event) => {
        violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
      });
      const dialog = () =>
        page.querySelector('visionfit-tryon')!.shadowRoot?.querySelector('visionfit-dialog')?.shadowRoot ?? null;
      const step = async (name: string) => {
        await waitUntil(() => dialog()?.querySelector(`[data-step=${name}]`), name, { timeout: 5000 });
        await waitUntil(() => stepRoot()?.querySelector('button, progress'));
      };
      const stepRoot = () => dialog()?.querySelector('.panel > :last-child')?.shadowRoot;
      const press = () => stepRoot()!.querySelector<HTMLButtonElement>('.primary')!.click();

      page.querySelector('button')!.click();
      await step('consent');
      for (const box of stepRoot()!.querySelectorAll('input')) box.click();
      press();
      await step('photo');
      stepRoot()!.querySelector<HTMLInputElement>('label:last-of-type input')!.click();
      const input = stepRoot()!.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = transferOf(aPhoto()).files;
      input.dispatchEvent(new Event('change'));
      await step('ready');
      press();
      await step('result');
      const comparison = dialog()!.querySelector('visionfit-comparison')!;
      await waitUntil(() => comparison.shadowRoot?.querySelector('.arrived'));
      const line = comparison.shadowRoot!.querySelector('.line')!;
      expect(frame.contentWindow!.getComputedStyle(line).left).not.to.equal('0px');

      // Every screen that comes in a chunk of its own.
      const within = (root: ShadowRoot, name: string) => root.querySelector(name)?.shadowRoot;
      comparison.shadowRoot!.querySelector<HTMLElement>('.zoom')!.click();
      await waitUntil(
        () => within(comparison.shadowRoot!, 'visionfit-zoom')?.querySelector('dialog[open]'),
        'zoom',
        PATIENT,
      );
      within(comparison.shadowRoot!, 'visionfit-zoom')!.querySelector<HTMLElement>('.close')!.click();
      dialog()!.querySelector<HTMLElement>('.history')!.click();
      await waitUntil(() => within(dialog()!, 'visionfit-history')?.querySelector('li'), 'history', PATIENT);
      within(dialog()!, 'visionfit-history')!.querySelector<HTMLElement>('.open')!.click();
      await waitUntil(
        () => within(dialog()!, 'visionfit-history')!.querySelector('visionfit-past-picture'),
        'one',
        PATIENT,
      );
      dialog()!.querySelector<HTMLElement>('.history')!.click();
      await waitUntil(() => !within(dialog()!, 'visionfit-history'), 'back');
      stepRoot()!.querySelector<HTMLElement>('.row button')!.click();
      await waitUntil(() => within(stepRoot()!, 'visionfit-report')?.querySelector('.reason'), 'report', PATIENT);
      within(stepRoot()!, 'visionfit-report')!.querySelector<HTMLElement>('.quiet')!.click();
      await waitUntil(() => stepRoot()!.querySelector('.pair'));
      stepRoot()!.querySelector<HTMLElement>('.pair button:last-child')!.click();
      await step('photo');
      await waitUntil(() => within(stepRoot()!, 'visionfit-kept-photo')?.querySelector('img'), 'kept photo', PATIENT);
      dialog()!.querySelector<HTMLElement>('.privacy')!.click();
      await waitUntil(() => within(dialog()!, 'visionfit-privacy')?.querySelector('summary'), 'privacy', PATIENT);
      const erase = within(dialog()!, 'visionfit-privacy')!.querySelectorAll('summary')[2]!;
      erase.click();
      erase.parentElement!.querySelector('button')!.click();
      await waitUntil(() => within(dialog()!, 'visionfit-privacy')!.querySelector('dl'), 'receipt', PATIENT);
      expect(violations).to.deep.equal([]);
      frame.remove();
    });
  }
});

describe('a tag that is moved to another place in the page', () => {
  for (const how of ['append', 'moveBefore'] as const)
    it(`leaves the shopper where they were, and asks the service for nothing twice (${how})`, async function () {
      if (!(how in document.body)) this.skip(); // Firefox and Safari do not have it yet
      const shopper = await (await aTag().opens()).agrees();
      await shopper.picks();
      const before = await shopper.requests();
      const place = document.createElement('section');
      document.body.append(place);

      if (how === 'append') place.append(shopper.tag);
      else (place as unknown as { moveBefore: typeof place.insertBefore }).moveBefore(shopper.tag, null);
      await waitUntil(() => !shopper.dialog.open, 'it closes');
      expect(document.documentElement.style.overflow, 'the page can be scrolled again').to.equal('');
      await shopper.tag.open();
      await shopper.sees('ready');
      expect(shopper.dialog.open).to.equal(true);
      await shopper.asksForThePicture();
      await shopper.sees('result');
      expect((await shopper.requests()).slice(0, before.length)).to.deep.equal(before);
      expect((await shopper.requests()).filter((request) => request.startsWith('POST'))).to.deep.equal([
        'POST /v1/sessions',
        'POST /v1/consents',
        'POST /v1/photos',
        'POST /v1/try-on/generate',
      ]);
      place.remove();
    });

  it('goes on waiting for a picture, and tells when it is there', async () => {
    const shopper = await (await aTag({ service: 'held' }).opens()).agrees();
    await shopper.picks();
    await shopper.asksForThePicture();
    shopper.dialog.close();
    const pill = () => shopper.dialogElement.shadowRoot!.querySelector('visionfit-pill')?.shadowRoot;
    await waitUntil(() => pill()?.querySelector('.open'), 'the notice', PATIENT);
    const place = document.createElement('section');
    document.body.append(place);
    place.append(shopper.tag);
    await shopper.serviceGoesOn();
    await waitUntil(() => pill()?.querySelector('.view')?.textContent?.includes('View'), 'the news', PATIENT);
    expect(pill()!.querySelector('[popover]')!.matches(':popover-open')).to.equal(true);
    place.remove();
  });
});

describe('a page that comes and goes', () => {
  inChromium('holds on to none of 100 tags that were opened and removed', async () => {
    const gone: WeakRef<Element>[] = [];
    const tag = aTag();
    for (let round = 0; round < 100; round++) {
      const shopper = aTag({ key: tag.key });
      await shopper.tag.open();
      gone.push(new WeakRef(shopper.tag), new WeakRef(shopper.dialogElement));
      shopper.goesAway();
    }
    // The browser itself keeps the last one: where the next Tab would begin.
    const ofTheLast = 2;
    let held = gone.length;
    // What the last ones have asked the service keeps them until it is answered.
    for (let round = 0; held > ofTheLast && round < 200; round++) {
      await gc({ type: 'major', execution: 'async' }); // from an empty stack, so that nothing on it is kept
      held = gone.filter((one) => one.deref()).length;
    }
    expect(held).to.be.at.most(ofTheLast);
    tag.goesAway();
  });
});
