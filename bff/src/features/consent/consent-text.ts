// The consent text of today: in which languages there is one, and what its hash is.
import { createHash } from 'node:crypto';
import type { ConsentLanguage, ConsentText } from '../../contract/consents.ts';
import { canonicalJson } from '../../platform/crypto/canonical-json.ts';
import { arabic } from './texts/ar.ts';
import { german } from './texts/de.ts';
import { english } from './texts/en.ts';
import { spanish } from './texts/es.ts';
import { french } from './texts/fr.ts';
import { hebrew } from './texts/he.ts';
import { italian } from './texts/it.ts';
import { japanese } from './texts/ja.ts';
import { dutch } from './texts/nl.ts';
import { NOTE_FROM } from './texts/note-from.ts';
import { polish } from './texts/pl.ts';
import { portuguese } from './texts/pt.ts';
import { turkish } from './texts/tr.ts';
import type { ConsentTerms, Wording, WordingOf } from './wording.ts';

/** Raise it with every change of meaning: receipts name the version they are about. */
const VERSION = '2026-11-26';

const LANGUAGES = new Map<ConsentLanguage, WordingOf>([
  ['en', english],
  ['ar', arabic],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', italian],
  ['pt', portuguese],
  ['nl', dutch],
  ['pl', polish],
  ['tr', turkish],
  ['ja', japanese],
  ['he', hebrew],
]);

/** In which of ours somebody of this locale reads it. @param locale BCP 47; an unknown language gets English. */
export function languageOf(locale: string): ConsentLanguage {
  const asked = locale.split('-', 1)[0]?.toLowerCase() as ConsentLanguage;
  return LANGUAGES.has(asked) ? asked : 'en';
}

export function consentText(locale: string, terms: ConsentTerms): ConsentText {
  const language = languageOf(locale);
  const name = `${language} ${JSON.stringify(terms)}`;
  const known = written.get(name);
  if (known) return known;
  const text = write(language, terms);
  const [oldest] = written.keys();
  if (written.size >= MOST_REMEMBERED && oldest !== undefined) written.delete(oldest);
  written.set(name, text);
  return text;
}

/** Every session, consent, photo and try-on needs one, and they are the same few of a shop; each is some kilobytes. */
const MOST_REMEMBERED = 500;
const written = new Map<string, ConsentText>();

function write(language: ConsentLanguage, terms: ConsentTerms): ConsentText {
  const wording = withNote((LANGUAGES.get(language) ?? english)(terms), language, terms);
  return { version: VERSION, locale: language, jurisdiction: terms.jurisdiction, sha256: hash(wording), ...wording };
}

/** After all that is promised, so that nothing of it is taken back unseen; the last word is that it is a choice. */
function withNote({ points, ...wording }: Wording, language: string, { shop, note }: ConsentTerms): Wording {
  if (note === null) return { points, ...wording };
  const own = { heading: (NOTE_FROM[language] ?? NOTE_FROM.en!)(shop), text: note };
  return { ...wording, points: points.toSpliced(-1, 0, own) };
}

/** SHA-256 over RFC 8785 canonical JSON: keys in order, no spaces. */
function hash({ title, points, agreements }: Wording): string {
  return createHash('sha256').update(canonicalJson({ title, points, agreements })).digest('hex');
}
