// What the words say, in every language, and that no number in them is another one than the sweeps delete by.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { canonicalJson } from '../../platform/crypto/canonical-json.ts';
import type { Processor } from '../../renderers/renderer.ts';
import { consentText } from './consent-text.ts';
import type { ConsentTerms } from './wording.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TERMS: ConsentTerms = {
  shop: 'Linden & Co.',
  note: null,
  jurisdiction: 'other',
  gpc: false,
  schedule: {
    photoIdleMs: 30 * MINUTE,
    photoMaxAgeMs: 2 * HOUR,
    keptPhotoIdleMs: 30 * DAY,
    keptPhotoMaxAgeMs: 365 * DAY,
    pictureMs: 30 * DAY,
  },
  processors: [],
};
/** Word by word in these two; what all must hold, in every one. */
const READ = ['en', 'ar'] as const;
const LANGUAGES = ['en', 'ar', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ja', 'he'] as const;

function textOf(locale: string, terms: Partial<ConsentTerms> = {}): string {
  const { title, points, agreements } = consentText(locale, { ...TERMS, ...terms });
  return [title, ...points.flatMap(({ heading, text }) => [heading, text]), ...agreements.map(({ text }) => text)].join(
    '\n',
  );
}

describe('the consent text', () => {
  it('is there in the language asked for, whatever its region, else in English', () => {
    const cases = {
      ar: 'ar',
      'ar-EG': 'ar',
      AR: 'ar',
      en: 'en',
      'en-GB': 'en',
      'pt-BR': 'pt',
      fi: 'en',
      'zh-Hant': 'en',
    };
    for (const [asked, given] of Object.entries(cases)) assert.equal(consentText(asked, TERMS).locale, given, asked);
    for (const language of LANGUAGES) assert.equal(consentText(language, TERMS).locale, language);
    assert.equal(new Set(LANGUAGES.map((language) => textOf(language))).size, LANGUAGES.length);
  });

  it('has the SHA-256 of its canonical JSON, so that anyone can check it', () => {
    const { sha256, title, points, agreements } = consentText('en', TERMS);
    const json = canonicalJson({ title, points, agreements });
    assert.equal(sha256, createHash('sha256').update(json).digest('hex'));
  });

  it('says the same in every language: as many points, the same boxes', () => {
    for (const jurisdiction of ['eu', 'us', 'other'] as const)
      for (const gpc of [false, true]) {
        const english = consentText('en', { ...TERMS, jurisdiction, gpc });
        const boxes = (text: typeof english) => text.agreements.map(({ scope, required }) => [scope, required]);
        for (const language of LANGUAGES) {
          const text = consentText(language, { ...TERMS, jurisdiction, gpc });
          assert.equal(text.points.length, english.points.length, language);
          assert.deepEqual(boxes(text), [
            ['adult', true],
            ['render', true],
            ['keep_photo', false],
          ]);
        }
      }
  });

  it('ends with the shop’s own note where it has one, said to be the shop’s, before the last word that it is a choice', () => {
    const note = 'Ask privacy@linden.example.';
    for (const language of LANGUAGES) {
      const [without, noted] = [consentText(language, TERMS), consentText(language, { ...TERMS, note })];
      assert.notEqual(noted.sha256, without.sha256);
      assert.deepEqual(noted.agreements, without.agreements);
      const own = noted.points.at(-2);
      assert.equal(own?.text, note);
      assert.ok(own?.heading.includes(TERMS.shop), language);
      assert.deepEqual(noted.points.toSpliced(-2, 1), without.points);
    }
    const headings = LANGUAGES.map((language) => consentText(language, { ...TERMS, note }).points.at(-2)?.heading);
    assert.equal(new Set(headings).size, LANGUAGES.length);
  });

  it('depends in every language on all that it depends on in English', () => {
    const paid: Processor = { name: 'Imaging Ltd.', keepsMs: 41 * DAY, tier: 'paid' };
    const two: Processor = { name: 'Pictor Inc.', keepsMs: 43 * DAY, tier: 'unpaid' };
    const given = [[], [paid], [two], [paid, two]];
    for (const language of LANGUAGES) {
      const texts = given.map((processors) => textOf(language, { processors }));
      assert.equal(new Set(texts).size, given.length);
      for (const [n, text] of texts.entries()) {
        const named = given[n] ?? [];
        for (const { name, keepsMs } of [paid, two]) {
          const isNamed = named.some((one) => one.name === name);
          assert.equal(text.includes(name), isNamed, `${language} ${name}`);
          assert.equal(text.includes(String(keepsMs / DAY)), isNamed, `${language} ${keepsMs}`);
        }
        // An unpaid one is named twice: where it gets the photo, and where it may learn from it.
        assert.equal(text.split(two.name).length - 1, named.includes(two) ? 2 : 0, language);
        assert.doesNotMatch(text, /undefined|null|NaN|#|\$\{/);
      }
    }
  });

  it('says what each law asks for where it applies, and everything where nobody knows', () => {
    const european =
      /9\(2\)\((a|أ)\)|Art\. 9 Abs\. 2 Buchst\. a DSGVO|9, paragraphe 2, point a\), du RGPD|9\.2\.a\) del RGPD|9, paragrafo 2, lettera a\), del GDPR|9\.º, n\.º 2, alínea a\), do RGPD|9, lid 2, onder a, van de AVG|art\. 9 ust\. 2 lit\. a RODO|第9条第2項\(a\)/;
    const illinois = /Biometric Information Privacy Act|BIPA/;
    for (const language of LANGUAGES) {
      const [eu, us, other] = (['eu', 'us', 'other'] as const).map((jurisdiction) =>
        textOf(language, { jurisdiction }),
      );
      assert(eu && us && other);
      for (const [text, inEu, inUs] of [
        [eu, true, false],
        [us, false, true],
        [other, true, true],
      ] as const) {
        assert.equal(european.test(text), inEu, language);
        assert.equal(illinois.test(text), inUs, language);
      }
    }
  });

  it('has the written release, its times and that no face template is made in every one of them', () => {
    const release = {
      en: /agree in writing that .* collects, stores and uses/,
      ar: /توافق كتابيًا على أن يجمع/,
      de: /willigen Sie schriftlich ein, dass/,
      fr: /consentez par écrit/,
      es: /consiente por escrito/,
      it: /acconsente per iscritto/,
      pt: /consente por escrito/,
      nl: /stemt u er schriftelijk mee in/,
      pl: /wyrażają Państwo na piśmie zgodę/,
      tr: /yazılı olarak rıza/,
      ja: /書面で同意/,
      he: /ניתנת הסכמתך בכתב לכך ש/,
    };
    const template = {
      en: /No face template or other biometric identifier/,
      ar: /لا يُصنع منها قالب للوجه/,
      de: /keine Gesichtsvorlage und kein anderes biometrisches Merkmal/,
      fr: /Aucun gabarit de visage ni autre identifiant/,
      es: /ninguna plantilla facial ni ningún otro identificador/,
      it: /alcun modello del volto né altro identificatore/,
      pt: /qualquer modelo do rosto nem outro identificador/,
      nl: /geen gezichtstemplate of ander biometrisch/,
      pl: /żaden wzorzec twarzy ani inny identyfikator/,
      tr: /yüz şablonu veya başka bir biyometrik/,
      ja: /顔のテンプレートその他の生体識別子/,
      he: /לא נוצרים מהן תבנית פנים או מזהה ביומטרי אחר/,
    };
    const times = {
      en: ['30 minutes', '2 hours', '30 days', '1 year'],
      ar: ['30 دقيقة', 'ساعتين', '30 يومًا', 'سنة واحدة'],
      de: ['30 Minuten', '2 Stunden', '30 Tage', '1 Jahr'],
      fr: ['30 minutes', '2 heures', '30 jours', '1 an'],
      es: ['30 minutos', '2 horas', '30 días', '1 año'],
      it: ['30 minuti', '2 ore', '30 giorni', '1 anno'],
      pt: ['30 minutos', '2 horas', '30 dias', '1 ano'],
      nl: ['30 minuten', '2 uur', '30 dagen', '1 jaar'],
      pl: ['30 minut', '2 godzin', '30 dni', '1 roku'],
      tr: ['30 dakika', '2 saat', '30 gün', '1 yıl'],
      ja: ['30分', '2時間', '30日', '1年'],
      he: ['30 דקות', 'שעתיים', '30 ימים', 'שנה אחת'],
    };
    for (const language of LANGUAGES)
      for (const jurisdiction of ['eu', 'us', 'other'] as const) {
        const text = textOf(language, { jurisdiction });
        assert.match(text, release[language]);
        assert.match(text, template[language]);
        for (const time of times[language]) assert.ok(text.includes(time), `${language} ${jurisdiction} ${time}`);
      }
  });

  it('knows no duration but the ones it is given', () => {
    const schedule = {
      photoIdleMs: 41 * MINUTE,
      photoMaxAgeMs: 7 * HOUR,
      keptPhotoIdleMs: 43 * DAY,
      keptPhotoMaxAgeMs: 111 * DAY,
      pictureMs: 5 * DAY,
    };
    const words = {
      en: ['41 minutes', '7 hours', '43 days', '111 days', '5 days'],
      ar: ['41 دقيقة', '7 ساعات', '43 يومًا', '111 يومًا', '5 أيام'],
    };
    for (const language of READ) {
      const text = textOf(language, { schedule });
      const said = new Set(text.match(/\d+ (minutes?|hours?|days?|years?|دقيقة|دقائق|ساعات|يومًا|أيام)/g));
      assert.deepEqual([...said].sort(), words[language].sort());
      assert.doesNotMatch(text, /سنة واحدة|ساعتين|one year/);
    }
    for (const language of LANGUAGES) {
      const text = textOf(language, { schedule, jurisdiction: 'eu' }).replace(
        /[^\n]*(GDPR|DSGVO|RGPD|AVG|RODO)[^\n]*/,
        '',
      );
      const numbers = new Set(text.match(/\d+/g));
      numbers.delete('18');
      // Of the one photo in Japanese, where a counter takes a numeral.
      numbers.delete('1');
      assert.deepEqual([...numbers].sort(), ['111', '41', '43', '5', '7'], language);
    }
  });

  it('counts as people do, also in Arabic and Polish', () => {
    const said = (language: string, days: number) =>
      textOf(language, { schedule: { ...TERMS.schedule, pictureMs: days * DAY } });
    const cases: [days: number, english: string, arabic: string][] = [
      [1, '1 day', 'يوم واحد'],
      [2, '2 days', 'يومين'],
      [3, '3 days', '3 أيام'],
      [10, '10 days', '10 أيام'],
      [11, '11 days', '11 يومًا'],
      [90, '90 days', '90 يومًا'],
      [100, '100 days', '100 يوم'],
      [103, '103 days', '103 أيام'],
      [365, '1 year', 'سنة واحدة'],
    ];
    for (const [days, english, arabic] of cases) {
      assert.ok(said('en', days).includes(`Pictures are deleted ${english} after`), english);
      assert.ok(said('ar', days).includes(`وتُحذف الصور الناتجة بعد ${arabic} من صنعها`), arabic);
    }
    for (const [days, polish] of [
      [1, 'upływie 1 dnia od'],
      [2, 'upływie 2 dni od'],
      [22, 'upływie 22 dni od'],
      [365, 'upływie 1 roku od'],
    ] as const) {
      assert.ok(said('pl', days).includes(polish), polish);
    }
  });

  it('names the shop, and whoever gets the photo', () => {
    const processors: Processor[] = [{ name: 'Imaging Ltd. (Pictor)', keepsMs: 2 * DAY, tier: 'paid' }];
    for (const language of LANGUAGES) {
      assert.ok(textOf(language).includes('Linden & Co.'));
      assert.ok(textOf(language, { processors }).includes('Imaging Ltd. (Pictor)'));
    }
    assert.match(textOf('en'), /sent to no other company/);
    assert.doesNotMatch(textOf('en', { processors }), /sent to no other company/);
    assert.doesNotMatch(textOf('en', { processors }), /nobody looks at it/);
    assert.doesNotMatch(textOf('ar', { processors }), /ولا يطّلع عليها أحد\./);
    assert.match(textOf('en', { processors }), /a person there may look at them/);
    assert.match(textOf('ar', { processors }), /فقد يطّلع عليهما شخص/);
    assert.match(textOf('en', { processors }), /deletes it within 2 days/);
    assert.match(textOf('ar', { processors }), /في غضون يومين/);
  });

  it('names each of several companies with its own time, and says of an unpaid one what it may do with the photo', () => {
    const paid: Processor = { name: 'Imaging Ltd.', keepsMs: 2 * DAY, tier: 'paid' };
    const other: Processor = { name: 'Pictor Inc.', keepsMs: 9 * DAY, tier: 'paid' };
    const both = textOf('en', { processors: [paid, other] });
    assert.match(
      both,
      /sent to Imaging Ltd\., .*within 2 days, or to Pictor Inc\., .*may use it for nothing else.*9 days/,
    );
    assert.match(both, /No program is trained with your photo\./);
    const arabic = textOf('ar', { processors: [paid, other] });
    assert.ok(arabic.indexOf('يومين') < arabic.indexOf('9 أيام') && arabic.includes('Pictor Inc.'));
    const learning = [paid, { ...other, tier: 'unpaid' } as const];
    assert.match(textOf('en', { processors: learning }), /Pictor Inc\. may use it to improve its products/);
    assert.doesNotMatch(textOf('en', { processors: learning }), /No program is trained|Imaging Ltd\. may use it to/);
    assert.match(textOf('ar', { processors: learning }), /أن تستخدمها \u2068Pictor Inc\.\u2069 لتحسين منتجاتها/);
  });

  it('has the very words of before for one paid company, so that nobody who agreed to them is asked again', () => {
    const processors: Processor[] = [{ name: 'Google (Gemini API)', keepsMs: 55 * DAY, tier: 'paid' }];
    const { sha256 } = consentText('en', { ...TERMS, processors });
    assert.equal(sha256, 'fb6858d5aa50b3a7fc0fa161b83d3c7e21eabfb88d905e6366e7118d5585fee7');
    assert.equal(
      consentText('ar', { ...TERMS, processors }).sha256,
      'af0c19b99c07d09949579d5bdd92cf17565208e1719a0ccbabea5265efdfd271',
    );
  });

  it('says that Global Privacy Control was seen, where it was', () => {
    for (const language of LANGUAGES) {
      const [without, withIt] = [false, true].map((gpc) =>
        consentText(language, { ...TERMS, jurisdiction: 'eu', gpc }),
      );
      assert(without && withIt);
      assert.equal(withIt.points.length, without.points.length + 1);
      assert.notEqual(withIt.sha256, without.sha256);
    }
    assert.match(textOf('en', { gpc: true }), /no usage statistics are kept about you/);
  });
});
