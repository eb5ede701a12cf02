// Scripts that do not come: the page is told, and the next press asks again. Of the built files.
import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { button, dialogOf, theShop } from './testing/shop-page.ts';
import { aPhoto, transferOf } from './testing/shopper.ts';

describe('a script that does not come', () => {
  it('tells of a blocked chunk, and opens at the next press, without the page being loaded again', async () => {
    const frame = await theShop(`build=flaky-${crypto.randomUUID()}`);
    const tag = frame.contentDocument!.querySelector('visionfit-tryon')!;
    setTimeout(() => button(frame).click());
    const { detail } = (await oneEvent(tag, 'visionfit:error')) as CustomEvent;
    expect(detail.code).to.equal('dialog_not_loaded');
    expect(detail.cause.status).to.equal(503);
    await waitUntil(() => !button(frame).hasAttribute('aria-busy'));
    expect(button(frame).disabled).to.equal(false);

    button(frame).click();
    await waitUntil(() => dialogOf(frame)?.open, 'it opens', { timeout: 6000 });
    frame.remove();
  });

  for (const [query, where] of [
    ['', ''],
    ['&api=', ', where the service is elsewhere'],
    ['&api=&csp=reporting', ', where the service is elsewhere and a policy only reports'],
  ])
    it(`opens at the next press after no answer at all, though the shopper is online${where}`, async () => {
      const build = `away-${crypto.randomUUID()}`;
      const frame = await theShop(`build=${build}&key=pk_test_plain_${crypto.randomUUID()}${query}`);
      await fetch(`/shop/away?build=${build}`);
      const tag = frame.contentDocument!.querySelector('visionfit-tryon')!;
      setTimeout(() => button(frame).click());
      const { detail } = (await oneEvent(tag, 'visionfit:error')) as CustomEvent;
      expect(detail.code).to.equal('dialog_not_loaded');
      expect(detail.cause.status).to.equal(undefined);
      expect(navigator.onLine).to.equal(true);

      await fetch(`/shop/back?build=${build}`);
      await waitUntil(() => !button(frame).hasAttribute('aria-busy'));
      button(frame).click();
      const within = (name: string) => dialogOf(frame)?.querySelector(`visionfit-${name}`)?.shadowRoot;
      await waitUntil(() => within('consent')?.querySelector('input'), 'the dialog', { timeout: 6000 });

      await fetch(`/shop/away?build=${build}`);
      dialogOf(frame)!.querySelector<HTMLElement>('.privacy')!.click();
      await aTimeout(500);
      expect(within('privacy')).to.equal(undefined);
      await fetch(`/shop/back?build=${build}`);
      dialogOf(frame)!.querySelector<HTMLElement>('.privacy')!.click();
      await waitUntil(() => within('privacy'), 'what comes later', { timeout: 6000 });
      frame.remove();
    });

  it('has nobody agree while what comes after consent does not come', async () => {
    const key = `pk_test_plain_${crypto.randomUUID()}`;
    const frame = await theShop(`build=unfitted-${crypto.randomUUID()}&key=${key}`);
    const step = () => dialogOf(frame)?.querySelector('.panel > :last-child')?.shadowRoot;
    const continues = async () => {
      await waitUntil(() => step()?.querySelector('input'), 'the boxes', { timeout: 6000 });
      for (const box of step()!.querySelectorAll('input')) if (!box.checked) box.click();
      step()!.querySelector<HTMLButtonElement>('.primary')!.click();
    };
    button(frame).click();
    await continues();
    await waitUntil(() => step()?.querySelector('[role=alert]'), 'what is wrong', { timeout: 6000 });
    expect(step()!.querySelector('[role=alert]')!.textContent).to.contain('There is no connection.');
    const asked = (await (await fetch(`/stand-in/requests?key=${key}`)).json()) as { path: string }[];
    expect(asked.map(({ path }) => path)).not.to.include('/v1/consents');

    const photo = () => step()?.querySelector('.drop');
    await until(photo, () => step()!.querySelector<HTMLButtonElement>('.primary')?.click());
    frame.remove();
  });

  for (const query of ['', '&api='])
    it(`asks again, on the same page, for whatever did not come${query && ', where the service is elsewhere'}`, async () => {
      const frame = await theShop(`build=each-${crypto.randomUUID()}&key=pk_test_plain_${crypto.randomUUID()}${query}`);
      frame.width = '900';
      frame.height = '700';
      const dialog = () => dialogOf(frame)!;
      const root = (name: string) => dialogOf(frame)?.querySelector(`visionfit-${name}`)?.shadowRoot;
      const press = (screen: string, what: string) => root(screen)?.querySelector<HTMLElement>(what)?.click();
      const times: Record<string, number> = {};

      times.dialog = await until(
        () => root('consent')?.querySelector('input'),
        () => button(frame).click(),
      );
      times.privacy = await until(
        () => root('privacy'),
        () => dialog().querySelector<HTMLElement>('.privacy')!.click(),
      );
      dialog().querySelector<HTMLElement>('.privacy')!.click();
      for (const box of root('consent')!.querySelectorAll('input')) if (!box.checked) box.click();
      // The first time was while the shopper read.
      await until(
        () => root('photo')?.querySelector('.drop'),
        () => press('consent', '.primary'),
      );
      times.photo = await until(
        () => root('ready'),
        () => {
          const input = root('photo')?.querySelector<HTMLInputElement>('input[type=file]');
          if (!input) return;
          input.files = transferOf(aPhoto()).files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
      );
      times.result = await until(
        () => root('result')?.querySelector('.actions'),
        () => press(root('ready') ? 'ready' : 'stopped', '.primary'),
      );
      const comparison = () => root('comparison')!;
      times.zoom = await until(
        () => comparison().querySelector('visionfit-zoom')?.shadowRoot?.querySelector('dialog[open]'),
        () => comparison().querySelector<HTMLElement>('.zoom')?.click(),
      );
      comparison().querySelector('visionfit-zoom')!.shadowRoot!.querySelector('dialog')!.close();
      times.report = await until(
        () => root('result')?.querySelector('visionfit-report')?.shadowRoot,
        () => press('result', '.quiet'),
      );
      times.history = await until(
        () => root('history')?.querySelector('li'),
        () => dialog().querySelector<HTMLElement>('.history')!.click(),
      );
      for (const [what, time] of Object.entries(times)) expect(time, what).to.be.above(1);
      frame.remove();
    });

  for (const policy of ['elsewhere', 'trusted'])
    it(`opens at the first press where scripts may come from here, and only the service be asked (${policy})`, async () => {
      const key = `pk_test_plain_${crypto.randomUUID()}`;
      const frame = await theShop(`csp=${policy}&build=${policy}&api=&key=${key}`);
      button(frame).click();
      const consent = () => dialogOf(frame)?.querySelector('visionfit-consent')?.shadowRoot?.querySelector('input');
      await waitUntil(consent, 'the dialog', { timeout: 6000 });
      frame.remove();
    });

  it('tells of a shop whose policy forbids the chunks', () => isTold(''));
  it('tells of it too where the service is elsewhere', () => isTold('&api='));

  async function isTold(query: string): Promise<void> {
    const frame = await theShop(`csp=loader-only&build=forbidden${query}`);
    const tag = frame.contentDocument!.querySelector('visionfit-tryon')!;
    setTimeout(() => button(frame).click());
    const { detail } = (await oneEvent(tag, 'visionfit:error')) as CustomEvent;
    expect(detail.code).to.equal('dialog_not_loaded');
    frame.remove();
  }
});

/** Does it until that is there; each time one more script comes. @returns how often it took. */
async function until(there: () => unknown, act: () => void): Promise<number> {
  for (let time = 1; ; time++) {
    act();
    await waitUntil(there, undefined, { timeout: 400 }).catch(() => undefined);
    if (there()) return time;
    expect(time, String(there)).to.be.below(9);
  }
}
