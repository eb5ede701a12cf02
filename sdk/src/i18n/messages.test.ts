// Languages: which one a shopper reads, and that no translation lost a value on the way.
import { expect } from '@open-wc/testing';
import type { PhotoHint } from '../client/resources.ts';
import { loadMessages, localeOf, type Translator } from './messages.ts';
import { LANGUAGES, loadWords, type Screens } from './words.ts';

describe('the language', () => {
  it('is the tag’s own, else that of the closest element with one, else English', () => {
    const page = document.createElement('div');
    page.innerHTML = '<section lang="ar-EG"><i></i><b locale="de-AT"></b></section><u lang="english please"></u>';
    expect(localeOf(page.querySelector('i')!)).to.equal('ar-EG');
    expect(localeOf(page.querySelector('b')!)).to.equal('de-AT');
    expect(localeOf(page.querySelector('u')!)).to.equal('en');
  });

  it('falls back to English words and numbers where we have no translation', async () => {
    const t = await loadMessages('fi-FI');
    expect([t.language, t.locale, t.direction]).to.deep.equal(['en', 'en', 'ltr']);
  });

  it('keeps the region for numbers and prices', async () => {
    const price = { amount: '1234.5', currency: 'EUR' };
    expect((await loadMessages('en-IE')).money(price)).to.equal('€1,234.50');
    expect((await loadMessages('en')).money({ amount: '36.00', currency: 'EUR' })).to.equal('€36');
    expect((await taught('ar-EG')).plural('remaining', 3)).to.equal('بقيت ٣ تجارب اليوم');
  });

  it('has a form for every number', async () => {
    const t = await taught('ar');
    const forms = [0, 1, 2, 3, 11, 100].map((count) => t.plural('remaining', count));
    expect(new Set(forms).size).to.equal(6);
    expect((await taught('en')).plural('remaining', 1)).to.equal('1 try-on left today');
  });

  it('shows the service’s own words for a problem it does not know', async () => {
    const t = await taught('en');
    const newer = { code: 'blinking', message: 'The service says so.' } as unknown as PhotoHint;
    expect(t.hint(newer)).to.equal('The service says so.');
    expect(t.hint({ code: 'dim', message: '' })).to.contain('a little dark');
    expect(t.problem('photo_no_person')).to.contain('could not find a person');
    expect(t.problem('photo_upside_down', 'Turn it round.')).to.equal('Turn it round.');
    expect(t.problem('photo_upside_down')).to.equal(t.problem('unknown'));
    expect(t.problem('internal', 'Quote the request id.')).to.equal(t.problem('unknown'));
  });

  it('reads the base language of a region, in its direction', async () => {
    for (const language of LANGUAGES) {
      const t = await loadMessages(`${language}-CH`);
      const rtl = /^(ar|he)$/.test(language);
      expect([t.language, t.locale, t.direction]).to.deep.equal([language, `${language}-CH`, rtl ? 'rtl' : 'ltr']);
    }
  });

  it('has exactly the plural forms that each language wants', async () => {
    for (const language of LANGUAGES) {
      const { plural } = await loadWords('fitting', language);
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, forms] of Object.entries(plural))
        expect(Object.keys(forms), `${language} ${key}`).to.have.members(wanted);
    }
  });

  it('keeps every key and every placeholder in every translation of every screen', async () => {
    // Where a screen was learned by one language, its sentences are among the dialog's: let all learn it.
    for (const language of LANGUAGES) await taught(language);
    for (const screen of SCREENS) {
      const original = sentences(await loadWords(screen, 'en'));
      for (const language of LANGUAGES) {
        const translated = sentences(await loadWords(screen, language));
        expect(Object.keys(translated), `${screen}.${language}`).to.deep.equal(Object.keys(original));
        for (const [key, sentence] of Object.entries(original))
          expect(values(translated[key]!), `${screen}.${language} ${key}`).to.deep.equal(values(sentence));
      }
    }
  });
});

const SCREENS = Object.keys({
  camera: 0,
  dialog: 0,
  fitting: 0,
  history: 0,
  'kept-photo': 0,
  privacy: 0,
  result: 0,
  'size-advice': 0,
} satisfies Record<keyof Screens, 0>) as (keyof Screens)[];

/** With what the fitting teaches. */
async function taught(locale: string): Promise<Translator> {
  const t = await loadMessages(locale);
  t.learn(await loadWords('fitting', t.language));
  return t;
}

const values = (sentence: string) => sentence.match(/\{\w+\}/g)?.sort() ?? [];

/** Every sentence by its path, sorted; plural forms differ by language and have a test of their own. */
function sentences(words: object, path = ''): Record<string, string> {
  const entries = Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[path + key, value]]
      : key === 'plural'
        ? []
        : Object.entries(sentences(value, `${path}${key}.`)),
  );
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
