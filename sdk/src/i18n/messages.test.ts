// Languages: which one a shopper reads, and that no translation lost a value on the way.
import { expect } from '@open-wc/testing';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { loadMessages, localeOf } from './messages.ts';

describe('the language', () => {
  it('is the tag’s own, else that of the closest element with one, else English', () => {
    const page = document.createElement('div');
    page.innerHTML = '<section lang="ar-EG"><i></i><b locale="de-AT"></b></section><u lang="english please"></u>';
    expect(localeOf(page.querySelector('i')!)).to.equal('ar-EG');
    expect(localeOf(page.querySelector('b')!)).to.equal('de-AT');
    expect(localeOf(page.querySelector('u')!)).to.equal('en');
  });

  it('falls back to English words and numbers where we have no translation', async () => {
    const t = await loadMessages('ja-JP');
    expect([t.language, t.locale, t.direction]).to.deep.equal(['en', 'en', 'ltr']);
  });

  it('keeps the region for numbers and prices', async () => {
    const price = { amount: '1234.5', currency: 'EUR' };
    expect((await loadMessages('en-IE')).money(price)).to.equal('€1,234.50');
    expect((await loadMessages('en')).money({ amount: '36.00', currency: 'EUR' })).to.equal('€36');
    expect((await loadMessages('ar-EG')).plural('remaining', 3)).to.equal('بقيت ٣ تجارب اليوم');
  });

  it('has a form for every number', async () => {
    const t = await loadMessages('ar');
    const forms = [0, 1, 2, 3, 11, 100].map((count) => t.plural('remaining', count));
    expect(new Set(forms).size).to.equal(6);
    expect((await loadMessages('en')).plural('remaining', 1)).to.equal('1 try-on left today');
  });

  it('shows the service’s own words for a problem it does not know', async () => {
    const t = await loadMessages('en');
    expect(t.hint({ code: 'dim', message: 'The service says so.' })).to.equal('The service says so.');
    await t.learnChecks();
    expect(t.hint({ code: 'dim', message: '' })).to.contain('a little dark');
    expect(t.problem('photo_no_person')).to.contain('could not find a person');
    expect(t.problem('photo_upside_down', 'Turn it round.')).to.equal('Turn it round.');
    expect(t.problem('photo_upside_down')).to.equal(t.problem('unknown'));
    expect(t.problem('internal', 'Quote the request id.')).to.equal(t.problem('unknown'));
  });

  it('keeps every placeholder in every translation', async () => {
    for (const language of ['en', 'ar']) await (await loadMessages(language)).learnChecks();
    const values = (sentence: string) => sentence.match(/\{\w+\}/g)?.sort() ?? [];
    for (const group of ['text', 'stages', 'hints', 'problems'] as const)
      for (const [key, sentence] of Object.entries(en[group])) {
        const translated = (ar[group] as Record<string, string>)[key]!;
        expect(values(translated), `${group}.${key}`).to.deep.equal(values(sentence));
      }
  });
});
