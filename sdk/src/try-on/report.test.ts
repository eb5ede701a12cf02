// Reporting a picture: two taps, then thanks, and room for words for who wants it.
import { expect, waitUntil } from '@open-wc/testing';
import { aTag, focused, type Shopper } from '../testing/shopper.ts';
import type { Asked } from '../testing/stand-in-shops.ts';

let shopper: Shopper;

afterEach(() => shopper.goesAway());

describe('a report', () => {
  it('is two taps', async () => {
    shopper = await aTag().goesToTheResult();
    const report = await theReasons();
    expect(focused()?.textContent).to.equal('What is wrong with this picture?');
    presses(report, 'My body is drawn wrong');
    await waitUntil(() => report.querySelector('textarea'), 'thanks');
    expect(focused()?.textContent).to.equal('Thank you. The shop has been told.');
    const [{ body, wish }] = (await reports()) as [Asked];
    expect(body).to.include({ reason: 'body_wrong' }).and.to.have.keys('render_id', 'reason');
    expect(wish).to.match(/^[0-9a-f]{32}$/);
  });

  it('may be followed by words', async () => {
    shopper = await aTag().goesToTheResult();
    const report = await theReasons();
    presses(report, 'Something else');
    await waitUntil(() => report.querySelector('textarea'), 'thanks');
    report.querySelector('textarea')!.value = '  My left arm is missing. ';
    presses(report, 'Send');
    await waitUntil(() => !shopper.step!.shadowRoot!.querySelector('visionfit-report'), 'back at the picture');
    const [, { body }] = (await reports()) as [Asked, Asked];
    expect(body).to.include({ reason: 'other', note: 'My left arm is missing.' });
    expect(focused()?.textContent).to.equal('Report a problem');
  });

  it('is nothing when the shopper thinks better of it', async () => {
    shopper = await aTag().goesToTheResult();
    presses(await theReasons(), 'Never mind');
    await waitUntil(() => !shopper.step!.shadowRoot!.querySelector('visionfit-report'), 'back at the picture');
    expect(await reports()).to.have.length(0);
    expect(shopper.text).to.contain('Add to cart');
  });

  it('says so when the shop has heard enough of this picture', async () => {
    shopper = await aTag({ service: 'reported' }).goesToTheResult();
    const report = await theReasons();
    presses(report, 'It shows too much');
    await waitUntil(() => report.querySelector('[role=alert]'), 'it is said');
    expect(report.querySelector('[role=alert]')!.textContent).to.equal(
      'The shop has been told about this picture already.',
    );
  });
});

async function theReasons(): Promise<ShadowRoot> {
  shopper.presses('Report a problem');
  const report = () => shopper.step!.shadowRoot!.querySelector('visionfit-report')?.shadowRoot;
  await waitUntil(() => report()?.querySelector('.reason'), 'the reasons', { timeout: 6000 });
  return report()!;
}

function presses(report: ShadowRoot, words: string): void {
  [...report.querySelectorAll('button')].find((one) => one.textContent!.trim() === words)!.click();
}

async function reports(): Promise<Asked[]> {
  return (await shopper.askedOfService()).filter(({ path }) => path === '/v1/reports');
}
