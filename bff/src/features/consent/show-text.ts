// A session begins: the text this shopper has to be shown, kept for good so that a receipt of it can be proved.
import type { ConsentText } from '../../contract/consents.ts';
import type { Sql } from '../../platform/database/database.ts';
import { currentText, type Shop, type TextDeps } from './current-text.ts';
import { jurisdictionOf } from './jurisdiction.ts';
import { insertText } from './store.ts';

export interface Asked {
  locale: string;
  /** ISO 3166, where the shop knows it. */
  region: string | undefined;
  /** Whether the browser sent Global Privacy Control. */
  gpc: boolean;
}

export type ShowText = (shop: Shop, asked: Asked) => Promise<ConsentText>;

export function showText(deps: TextDeps & { sql: Sql; now(): Date }): ShowText {
  const { sql } = deps;
  const stored = new Set<string>();
  return async (shop, { locale, region, gpc }) => {
    const jurisdiction = jurisdictionOf(region, locale);
    const text = currentText(deps, shop, { locale, jurisdiction, gpc });
    if (!stored.has(text.sha256)) {
      await insertText(sql, text, deps.now());
      stored.add(text.sha256);
    }
    return text;
  };
}
