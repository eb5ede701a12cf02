// Which law's wording a shopper needs, as far as anyone can tell without asking where they are.
import type { Jurisdiction } from '../../contract/consents.ts';

/** EEA with the regions overseas that belong to the Union (TFEU art. 349, 355), the United Kingdom, Switzerland. */
const EU = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK AX GF GP MF MQ RE YT IS LI NO GB UK CH'.split(
    ' ',
  ),
);
const US = new Set('US AS GU MP PR UM VI'.split(' '));

/**
 * @param region ISO 3166, where the shop knows it: `US-IL`, `DE`.
 * @param locale BCP 47; its region counts where the shop says none. A language alone says nothing of a place.
 * @returns `other` for whoever is elsewhere or who knows where: geography is no defence, a tool offered to everyone was
 * taken to be offered in Illinois (Kukovec v. Estée Lauder, N.D. Ill. 2022).
 */
export function jurisdictionOf(region: string | undefined, locale: string): Jurisdiction {
  const country = (region ?? regionOf(locale) ?? '').split('-', 1)[0] ?? '';
  if (EU.has(country)) return 'eu';
  return US.has(country) ? 'us' : 'other';
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    // Well-formed enough for us is not always well-formed for Intl.
    return undefined;
  }
}
