// While the picture is being made: a quick one to look at where there is one, an honest word where it takes too long, and
// the final picture in its place without a jump.
import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { aTag, type Shopper } from '../testing/shopper.ts';

let shopper: Shopper;

afterEach(async () => {
  shopper.goesAway();
  await setViewport({ width: 800, height: 600 });
});

describe('a preview', () => {
  it('is shown in the result’s own frame, says what it is, and makes way for the final picture without a jump', async () => {
    await setViewport({ width: 390, height: 844 });
    await asksWith('preview_held');
    const shown = await theComparison();
    await arrived(shown);
    expect(shopper.heading).to.equal('Making your picture');
    expect(shown.shadowRoot!.querySelector('.badge')!.textContent).to.equal('AI preview');
    expect(pictures(shown)).to.deep.equal(['/stand-in/picture/preview']);
    expect(shopper.find('[role=status]').textContent).to.equal('This is a quick preview. The final picture is coming.');
    expect(shopper.find<HTMLProgressElement>('progress').value).to.equal(40);
    await stillness();
    const box = boxOf(shown);

    await shopper.serviceGoesOn();
    await shopper.sees('result');
    const after = await theComparison();
    expect(after, 'the same element').to.equal(shown);
    expect(pictures(shown)).to.deep.equal(['/stand-in/picture/preview', '/stand-in/picture/result']);
    expect(boxOf(shown)).to.deep.equal(box);
    const final = shown.shadowRoot!.querySelectorAll<HTMLImageElement>('.picture')[1]!;
    await waitUntil(() => final.classList.contains('there'), 'it is decoded before it is shown');
    await waitUntil(() => getComputedStyle(final).opacity === '1', 'it has faded in');
    expect(boxOf(shown)).to.deep.equal(box);
    expect([...shown.shadowRoot!.querySelectorAll<HTMLImageElement>('.picture')].map(({ alt }) => alt)).to.deep.equal([
      '',
      'You, wearing Breton stripe shirt',
    ]);
  });

  it('is announced once: what the screen reader hears does not change with every stage', async () => {
    await asksWith('preview_held');
    await arrived(await theComparison());
    const status = shopper.find('[role=status]');
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(status.textContent!));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await shopper.serviceGoesOn();
    await shopper.sees('result');
    observer.disconnect();
    expect(heard).to.deep.equal([]);
  });

  it('speaks Arabic', async () => {
    await asksWith('preview_held', 'ar');
    await arrived(await theComparison());
    expect(shopper.find('[role=status]').textContent).to.equal('هذه معاينة سريعة. الصورة النهائية في الطريق.');
  });

  it('makes way for what to change where no picture comes after all', async () => {
    await asksWith('preview_refused_held');
    await arrived(await theComparison());
    await shopper.serviceGoesOn();
    await shopper.sees('stopped');
    expect(shopper.dialog.querySelector('visionfit-comparison')).to.equal(null);
    expect(shopper.text).to.contain('It was not counted.');
  });
});

describe('a picture that takes too long', () => {
  it('is said to be late and not counted, and is shown where the shopper has stayed', async () => {
    await asksWith('late_held');
    await waitUntil(() => shopper.text.includes('This takes longer than usual.'), 'it is late');
    expect(shopper.text).to.contain('The picture is still coming.').and.to.contain('It was not counted.');
    expect(shopper.text).to.contain('You can close this and read on.');
    await shopper.serviceGoesOn();
    await shopper.sees('result');
    expect(pictures(await theComparison())).to.deep.equal(['/stand-in/picture/result']);
  });

  it('counts where there is a preview, and does not say otherwise', async () => {
    await asksWith('late_preview_held');
    await waitUntil(() => shopper.text.includes('This takes longer than usual.'), 'it is late');
    await arrived(await theComparison());
    expect(shopper.text).not.to.contain('It was not counted.');
  });

  it('says so in Arabic', async () => {
    await asksWith('late_held', 'ar');
    await waitUntil(() => shopper.text.includes('يستغرق الأمر وقتًا أطول من المعتاد.'), 'it is late');
    expect(shopper.text).to.contain('لم تُحتسب هذه المحاولة.');
  });
});

async function asksWith(service: string, lang = 'en'): Promise<void> {
  shopper = await (await aTag({ service, lang }).opens()).agrees();
  await shopper.picks();
  await shopper.asksForThePicture();
}

async function theComparison(): Promise<Element> {
  const found = () => shopper.dialog.querySelector('visionfit-comparison');
  await waitUntil(found, 'the picture’s frame', { timeout: 6000 });
  await shopper.settled();
  return found()!;
}

async function arrived(comparison: Element): Promise<void> {
  await waitUntil(() => comparison.shadowRoot!.querySelector('.arrived'), 'the picture is there', { timeout: 6000 });
  await shopper.settled();
}

/** Until the dialog has come to rest. */
async function stillness(): Promise<void> {
  await Promise.all(shopper.dialog.getAnimations({ subtree: true }).map(({ finished }) => finished.catch(() => null)));
}

function boxOf(element: Element): number[] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height];
}

function pictures(comparison: Element): string[] {
  return [...comparison.shadowRoot!.querySelectorAll<HTMLImageElement>('.picture')].map(
    ({ src }) => new URL(src).pathname,
  );
}
