// The element as a guest: under a strict policy it needs nothing loosened, and it leaves nothing behind.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
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

describe('a page that comes and goes', () => {
  it('holds on to none of 100 tags that were opened and removed', async () => {
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
    for (let round = 0; held > ofTheLast && round < 20; round++) {
      await gc({ type: 'major', execution: 'async' }); // from an empty stack, so that nothing on it is kept
      held = gone.filter((one) => one.deref()).length;
    }
    expect(held).to.be.at.most(ofTheLast);
    tag.goesAway();
  });
});
