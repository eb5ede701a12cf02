// The consent text of today: which languages exist, what its hash is, and whether a receipt is about it.
import { createHash } from 'node:crypto';
import type { ConsentText } from '../../contract/sessions.ts';
import { arabic } from './texts/ar.ts';
import { english } from './texts/en.ts';
import type { Wording } from './wording.ts';

/** Raise it with every change of meaning: receipts name the version they are about. */
const VERSION = '2026-11-23';

const TEXTS = new Map<string, ConsentText>(
  Object.entries({ en: english, ar: arabic }).map(([locale, wording]) => [
    locale,
    { version: VERSION, locale, sha256: hash(wording), ...wording },
  ]),
);

/** @param locale BCP 47; a region is ignored, an unknown language gets English. */
export function consentTextFor(locale: string): ConsentText {
  const language = locale.split('-', 1)[0]?.toLowerCase() ?? 'en';
  const text = TEXTS.get(language) ?? TEXTS.get('en');
  if (!text) throw new Error('there is no English consent text');
  return text;
}

/** True where exactly this text, in this language, is the one shown today. */
export function isCurrentText(shown: { version: string; locale: string; text_sha256: string }): boolean {
  const text = TEXTS.get(shown.locale);
  return text !== undefined && text.version === shown.version && text.sha256 === shown.text_sha256;
}

/** SHA-256 over RFC 8785 canonical JSON: keys in order, no spaces. */
function hash({ title, points, agreement }: Wording): string {
  const canonical = JSON.stringify({
    agreement,
    points: points.map(({ heading, text }) => ({ heading, text })),
    title,
  });
  return createHash('sha256').update(canonical).digest('hex');
}
