// Coming back: a later session is the same shopper's, by the resume secret and nothing else, and only as they wish.
import { expect } from '@open-wc/testing';
import type { Asked } from '../testing/stand-in-shops.ts';
import type { CreateSession } from './resources.ts';
import { erase, forgetDevice, withdraw } from './rights.ts';
import { Visit, type VisitSettings, visitOf } from './visit.ts';

const signal = new AbortController().signal;
let settings: VisitSettings;
let pages = 0;

beforeEach(() => {
  const publishableKey = `pk_test_visit_${crypto.randomUUID()}`;
  settings = { api: location.origin, publishableKey, locale: 'en', region: null, customerToken: null };
});

describe('a visit', () => {
  it('goes on in a later session as the same shopper, without a second receipt', async () => {
    const first = aPage();
    await agree(first);
    const { consent } = await laterPage().open(signal);
    expect(consent).to.include({ id: first.session!.consent!.id });
    const asked = await askedOfService();
    expect(asked.filter(({ path }) => path === '/v1/consents')).to.have.length(1);
    const [before, after] = wishes(asked);
    expect(before).to.deep.equal({ locale: 'en' });
    expect(after!.resume_secret).to.match(/^vfr_/);
  });

  it('keeps the resume secret on this device, and nothing else', async () => {
    await agree(aPage());
    const kept = Object.entries(localStorage).filter(([name]) => name.includes(settings.publishableKey));
    expect(kept.map(([name]) => name)).to.deep.equal([`visionfit:${settings.api} ${settings.publishableKey}`]);
    expect(kept[0]![1]).to.match(/^vfr_[\w-]+$/);
  });

  it('shares one secret among languages, and none among shops', async () => {
    await agree(aPage());
    settings = { ...settings, locale: 'ar' };
    const { consent_text, consent } = await laterPage().open(signal);
    expect(consent_text.locale).to.equal('ar');
    expect(consent, 'these words were not agreed to').to.equal(null);
    expect(wishes(await askedOfService()).at(-1)).to.have.property('resume_secret');
    settings = { ...settings, publishableKey: `${settings.publishableKey}other` };
    await laterPage().open(signal);
    expect(wishes(await askedOfService()).at(-1)).to.deep.equal({ locale: 'ar' });
  });

  it('asks again when the text has changed', async () => {
    settings = { ...settings, publishableKey: settings.publishableKey.replace('visit', 'outdated') };
    await agree(aPage());
    expect((await laterPage().open(signal)).consent).to.equal(null);
  });

  it('agrees to what was read, and to nothing else where the text has changed since', async () => {
    settings = { ...settings, publishableKey: settings.publishableKey.replace('visit', 'outdated') };
    const visit = aPage();
    const { consent_text } = await visit.open(signal);
    visit.forget(); // as a session that has run out: the next one has another text
    const refused = await visit.agree(consent_text, ['adult', 'render'], signal).catch((cause) => cause);
    expect(refused).to.include({ name: 'Problem', code: 'consent_outdated' });
    expect((await laterPage().open(signal)).consent).to.equal(null);
  });

  it('works without storage, for as long as the page is there', async () => {
    const [get, set] = [Storage.prototype.getItem, Storage.prototype.setItem];
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Storage.prototype.getItem = blocked;
    Storage.prototype.setItem = blocked;
    try {
      const visit = aPage();
      await agree(visit);
      expect((await laterPage().open(signal)).consent).to.include({ id: visit.session!.consent!.id });
    } finally {
      Storage.prototype.getItem = get;
      Storage.prototype.setItem = set;
    }
    expect(Object.keys(localStorage).filter((name) => name.includes(settings.publishableKey))).to.deep.equal([]);
  });

  it('sends the region and the customer token as they are, and stores neither', async () => {
    settings = { ...settings, region: 'US-IL', customerToken: 'v1.Y3VzdG9tZXI.1795651200.c2lnbmF0dXJl' };
    const visit = aPage();
    expect((await visit.open(signal)).vouched).to.equal(true);
    await agree(visit);
    expect(wishes(await askedOfService())).to.deep.equal([
      { locale: 'en', region: 'US-IL', customer_token: settings.customerToken },
    ]);
    const stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    expect(stored).not.to.contain(settings.customerToken).and.not.to.contain(visit.session!.token);
  });

  it('is another one for another customer, and for nobody', async () => {
    const signedIn = { ...settings, customerToken: 'v1.one' };
    const visit = visitOf(signedIn);
    expect(visitOf({ ...signedIn })).to.equal(visit);
    expect(visitOf({ ...settings, customerToken: 'v1.two' })).not.to.equal(visit);
    expect(visitOf(settings)).not.to.equal(visit);
    expect(visitOf(signedIn), 'signed in again').not.to.equal(visit);
  });
});

describe('the end of a visit', () => {
  it('is told to all tags, and the next session is asked with nothing agreed to, after a withdrawal', async () => {
    const visit = aPage();
    await agree(visit);
    let told = 0;
    visit.onOver.add(() => told++);
    const { deleted } = await withdraw(visit, visit.session!.consent!.id, signal);
    expect(deleted).to.have.property('photos', 0);
    expect(told).to.equal(1);
    expect((await visit.open(signal)).consent).to.equal(null);
    expect((await laterPage().open(signal)).consent).to.equal(null);
  });

  for (const [how, end] of [
    ['an erasure', erase],
    ['being forgotten on this device', forgetDevice],
  ] as const)
    it(`leaves nothing on the device after ${how}`, async () => {
      const visit = aPage();
      await agree(visit);
      await end(visit, signal);
      const stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
      expect(stored).not.to.contain(settings.publishableKey);
      await visit.open(signal);
      expect(wishes(await askedOfService()).at(-1)).to.deep.equal({ locale: 'en' });
    });

  it('is the end of those in other languages too, also of ones that an earlier page of this tab has begun', async () => {
    await agree(visitOf(settings));
    const open = visitOf({ ...settings, locale: 'de' });
    await open.open(signal);
    sessionStorage.setItem(`visionfit:${settings.api} ${settings.publishableKey} fr `, '{}');
    let told = 0;
    open.onOver.add(() => told++);
    await forgetDevice(visitOf(settings), signal);
    expect(told).to.equal(1);
    const stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    expect(stored).not.to.contain(settings.publishableKey);
    expect((await open.open(signal)).consent, 'as a stranger').to.equal(null);
  });
});

/** To what is shown. */
async function agree(visit: Visit): Promise<void> {
  const { consent_text } = await visit.open(signal);
  await visit.agree(consent_text, ['adult', 'render'], signal);
}

/** A page of the shop, in a tab that remembers. */
function aPage(): Visit {
  const shop = `${settings.api} ${settings.publishableKey}`;
  return new Visit(settings, shop, `${shop} page`);
}

/** A page in another tab, later. */
function laterPage(): Visit {
  const shop = `${settings.api} ${settings.publishableKey}`;
  return new Visit(settings, shop, `${shop} page ${++pages}`);
}

async function askedOfService(): Promise<Asked[]> {
  return (await fetch(`/stand-in/requests?key=${settings.publishableKey}`)).json();
}

/** What the sessions were asked with. */
function wishes(asked: Asked[]): CreateSession[] {
  return asked.filter(({ path }) => path === '/v1/sessions').map(({ body }) => body as CreateSession);
}
