// The consent text of today: which languages exist, what its hash is, and whether a receipt is about it.
import { createHash } from 'node:crypto';
import type { ConsentText } from '../../contract/consents.ts';
import { canonicalJson } from '../../platform/crypto/canonical-json.ts';
import { arabic } from './texts/ar.ts';
import { english } from './texts/en.ts';
import type { Wording } from './wording.ts';

/** Raise it with every change of meaning: receipts name the version they are about. */
const VERSION = '2026-11-25';

const TEXTS = new Map<string, ConsentText>(
  Object.entries({ en: english, ar: arabic }).map(([locale, wording]) => [
    locale,
    { version: VERSION, locale, jurisdiction: 'other', sha256: hash(wording), ...wording },
  ]),
);

/** @param locale BCP 47; a region is ignored, an unknown language gets English. */
export function consentTextFor(locale: string): ConsentText {
  const language = locale.split('-', 1)[0]?.toLowerCase() ?? 'en';
  const text = TEXTS.get(language) ?? TEXTS.get('en');
  if (!text) throw new Error('there is no English consent text');
  return text;
}

/** The text of today, where it is exactly the one that was shown. */
export function currentText(shown: { version: string; locale: string; text_sha256: string }): ConsentText | null {
  const text = TEXTS.get(shown.locale);
  return text && text.version === shown.version && text.sha256 === shown.text_sha256 ? text : null;
}

/** SHA-256 over RFC 8785 canonical JSON: keys in order, no spaces. */
function hash({ title, points, agreements }: Wording): string {
  return createHash('sha256').update(canonicalJson({ title, points, agreements })).digest('hex');
}
