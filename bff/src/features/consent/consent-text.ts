// The consent text of today: in which languages there is one, and what its hash is.
import { createHash } from 'node:crypto';
import type { ConsentText } from '../../contract/consents.ts';
import { canonicalJson } from '../../platform/crypto/canonical-json.ts';
import { arabic } from './texts/ar.ts';
import { english } from './texts/en.ts';
import type { ConsentTerms, Wording, WordingOf } from './wording.ts';

/** Raise it with every change of meaning: receipts name the version they are about. */
const VERSION = '2026-11-26';

const LANGUAGES = new Map<string, WordingOf>([
  ['en', english],
  ['ar', arabic],
]);

/** @param locale BCP 47; an unknown language gets English. */
export function consentText(locale: string, terms: ConsentTerms): ConsentText {
  const asked = locale.split('-', 1)[0]?.toLowerCase() ?? '';
  const language = LANGUAGES.has(asked) ? asked : 'en';
  const wording = (LANGUAGES.get(language) ?? english)(terms);
  return {
    version: VERSION,
    locale: language,
    jurisdiction: terms.jurisdiction,
    sha256: hash(wording),
    ...wording,
  };
}

/** SHA-256 over RFC 8785 canonical JSON: keys in order, no spaces. */
function hash({ title, points, agreements }: Wording): string {
  return createHash('sha256').update(canonicalJson({ title, points, agreements })).digest('hex');
}
