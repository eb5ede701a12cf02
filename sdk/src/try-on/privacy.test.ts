// "Your privacy": reachable from everywhere, and every right with its outcome in words.
import { expect, waitUntil } from '@open-wc/testing';
import { aTag, focused, keys, type PrivacyView, type Shopper } from '../testing/shopper.ts';

let shopper: Shopper;

afterEach(() => shopper.goesAway());

describe('the privacy panel', () => {
  it('says before anything is agreed that nothing is, and leads back to the same step', async () => {
    shopper = await aTag().opens();
    shopper.find<HTMLInputElement>('input').click();
    const privacy = await shopper.opensPrivacy();
    expect(privacy.text).to.contain('You have agreed to nothing so far');
    expect(rows(privacy)).to.deep.equal(['Download everything', 'Delete everything', 'Forget me on this device']);
    expect(focused()?.textContent).to.equal('Your privacy');
    privacy.presses('Back');
    await shopper.settled();
    expect(shopper.dialog.dataset.step).to.equal('consent');
    expect(shopper.find<HTMLInputElement>('input').checked, 'what was ticked stays ticked').to.equal(true);
    expect(focused()?.textContent?.trim()).to.equal('Privacy');
  });

  it('says what was agreed to, when and in which version, and links the receipt', async () => {
    shopper = await (await aTag().opens()).agrees('keep_photo');
    const privacy = await shopper.opensPrivacy();
    expect(privacy.text).to.match(/You agreed on .*\d{4}.* to version .*2026‑11‑25/);
    expect([...privacy.root.querySelectorAll('li')]).to.have.length(3);
    const link = privacy.root.querySelector<HTMLAnchorElement>('a')!;
    const { receipt } = (await (await fetch(link.href)).json()) as { receipt: { kind: string; scopes: string[] } };
    expect(receipt.kind).to.equal('consent');
    expect(receipt.scopes).to.deep.equal(['adult', 'render', 'keep_photo']);
  });

  it('is worked with the keyboard alone', async () => {
    shopper = await (await aTag().opens()).agrees();
    shopper.dialog.querySelector<HTMLElement>('.privacy')!.focus();
    await keys('Enter');
    await waitUntil(() => focused()?.textContent === 'Your privacy');
    await waitUntil(() => shopper.dialog.querySelector('visionfit-privacy')!.shadowRoot!.querySelector('summary'));
    await keys('Tab', 'Tab'); // past the receipt
    expect(focused()?.textContent).to.equal('Download everything');
    await keys('Tab', 'Enter', 'Tab');
    expect(focused()?.textContent?.trim()).to.equal('Withdraw and delete');
    await keys('Enter');
    await waitUntil(() => focused()?.localName === 'h3');
    expect(focused()?.textContent).to.equal('You have withdrawn your agreement.');
  });

  it('says what was deleted when the shopper withdraws, and asks anew', async () => {
    shopper = await aTag().goesToTheResult();
    const privacy = await shopper.opensPrivacy();
    await privacy.exercises('Withdraw my agreement');
    expect(deleted(privacy)).to.deep.equal({ Photos: '1', Pictures: '1' });
    expect((await shopper.requests()).at(-1)).to.match(/^DELETE \/v1\/consents\/[\w-]+$/);
    privacy.presses('Continue');
    await shopper.sees('consent');
    expect(shopper.dialog.querySelector('visionfit-privacy')).to.equal(null);
    expect(shopper.dialog.querySelector('img[src^=blob]'), 'nothing of the photo stays').to.equal(null);
  });

  it('ends the other dialogs of the page too', async () => {
    shopper = await (await aTag().opens()).agrees();
    const other = await aTag({ key: shopper.key, product: 'another' }).opens();
    await other.picks();
    await keys('Escape');
    const privacy = await shopper.opensPrivacy();
    await privacy.exercises('Withdraw my agreement');
    expect(other.dialog.querySelector('img[src^=blob]')).to.equal(null);
    await keys('Escape');
    await other.opens();
    await other.sees('consent');
    other.goesAway();
  });

  it('hands over everything as one ZIP and says so', async () => {
    shopper = await (await aTag().opens()).agrees();
    const privacy = await shopper.opensPrivacy();
    const saved = theNextDownload();
    await privacy.exercises('Download everything');
    const { name, bytes } = await saved;
    expect(name).to.equal('visionfit.zip');
    expect(bytes).to.have.length(300_000);
    expect([...bytes.subarray(0, 4)]).to.deep.equal([0x50, 0x4b, 3, 4]);
    expect(privacy.text).to.contain('The file is in your downloads.');
  });

  it('deletes everything and shows the receipt with a link that can be checked', async () => {
    shopper = await aTag().goesToTheResult();
    const privacy = await shopper.opensPrivacy();
    await privacy.exercises('Delete everything');
    expect(privacy.root.querySelector('h3')!.textContent).to.equal('Everything about you has been deleted.');
    const said = deleted(privacy);
    expect(said).to.include({ Photos: '1', Pictures: '1', 'Try-ons': '1', Visits: '1' });
    expect(said.Time).to.match(/\d{4}/);
    const link = privacy.root.querySelector('input')!.value;
    const checked = (await (await fetch(link)).json()) as { receipt: { id: string }; verified: boolean };
    expect(checked.verified).to.equal(true);
    expect(checked.receipt.id).to.equal(said.Receipt);
    privacy.presses('Continue');
    await shopper.sees('consent');
  });

  it('forgets the shopper on this device', async () => {
    shopper = await (await aTag().opens()).agrees();
    const privacy = await shopper.opensPrivacy();
    await privacy.exercises('Forget me on this device');
    expect(privacy.text).to.contain('This device no longer knows you.');
    expect(JSON.stringify({ ...localStorage })).not.to.contain(shopper.key);
    privacy.presses('Continue');
    await shopper.sees('consent');
  });

  it('says what to do when it did not work, and deletes nothing here', async () => {
    shopper = await (await aTag({ service: 'stuck' }).opens()).agrees();
    const privacy = await shopper.opensPrivacy();
    for (const name of rows(privacy)) {
      await privacy.exercises(name);
      const alert = [...privacy.root.querySelectorAll('[role=alert]')];
      expect(alert.map((one) => one.textContent)).to.deep.equal([
        'Something went wrong on our side. Please try again.',
      ]);
      expect(alert[0]!.closest('details')!.querySelector('summary')!.textContent).to.equal(name);
    }
    privacy.presses('Back');
    await shopper.settled();
    expect(shopper.dialog.dataset.step).to.equal('photo');
  });

  it('can be asked for where the service is away', async () => {
    shopper = await aTag({ service: 'down' }).opens();
    const privacy = await shopper.opensPrivacy();
    expect(privacy.root.querySelector('[role=alert]')!.textContent).to.equal(
      'Something went wrong on our side. Please try again.',
    );
    expect(privacy.text).to.contain('Try again').and.to.contain('Back');
  });
});

function rows(privacy: PrivacyView): string[] {
  return [...privacy.root.querySelectorAll('summary')].map((one) => one.textContent!.trim());
}

/** The table of what was deleted. */
function deleted(privacy: PrivacyView): Record<string, string> {
  const names = [...privacy.root.querySelectorAll('dt')].map((one) => one.textContent!);
  const values = [...privacy.root.querySelectorAll('dd')].map((one) => one.textContent!);
  return Object.fromEntries(names.map((name, index) => [name, values[index]!]));
}

function theNextDownload(): Promise<{ name: string; bytes: Uint8Array }> {
  const { click } = HTMLAnchorElement.prototype;
  return new Promise((resolve) => {
    HTMLAnchorElement.prototype.click = async function (this: HTMLAnchorElement) {
      HTMLAnchorElement.prototype.click = click;
      const bytes = new Uint8Array(await (await fetch(this.href)).arrayBuffer());
      resolve({ name: this.download, bytes });
    };
  });
}
