// "Brand: X", rows of a specification table, definition lists: what a page tells people as label and value.
import { type Element, isTag } from 'domhandler';
import type { Page } from './page.ts';
import { isPlaceholder, ownText, textOf } from './text.ts';

export type Label = 'brand' | 'sku' | 'gtin' | 'availability' | 'colour';

const LABELS: [Label, RegExp][] = [
  [
    'brand',
    /^(brand|brand name|marke|marque|marca|merk|márka|značka|marka|brend|bränd|kaubamärk|tootja|hersteller|manufacturer|fabricante?|produttore|fabrikant|producent|výrobca|výrobce|gyártó|producător|blagovna znamka|proizvajalec|бренд|марка|производитель|торговая марка|מותג|יצרן|الماركة|العلامة التجارية|品牌|ブランド|メーカー|브랜드)$/i,
  ],
  ['gtin', /^(gtin|ean|ean[- ]?1?3?|ean[- ]code|upc|isbn|isbn-13|barcode|strichcode|kod ean|штрих-?код|gtin \/ ean)$/i],
  [
    'sku',
    /^(sku|sku code|product code|product number|product id|product no\.?|item code|item number|item no\.?|item #|article number|article no\.?|style|style no\.?|style number|art\.?[- ]?nr\.?|artikel-?nr\.?|artikelnummer|artikel-?nummer|bestellnummer|bestell-nr\.?|réf\.?|référence|code produit|ref\.?|referencia|cód\.?|código|código do produto|codice|codice prodotto|codice articolo|kód|kód produktu|kód tovaru|kód zboží|katalógové číslo|kod|kod produktu|nr ref\.?|cod produs|cod|šifra|šifra izdelka|tootekood|toote kood|код|код товара|артикул|מק"ט|מק״ט|catalogue number|catalog number|asin|商品編號|商品番号|品番|商品コード|货号|貨號)$/i,
  ],
  [
    'availability',
    /^(availability|verfügbarkeit|disponibilité|disponibilidad|disponibilità|beschikbaarheid|dostępność|dostupnosť|dostupnost|elérhetőség|disponibilitate|наличие|saadavus|zaloga|razpoložljivost|stock)$/i,
  ],
  ['colour', /^(colou?r|farbe|couleur|color|colore|cor|kleur|kolor|barva|farba|szín|culoare|цвет|värv)$/i],
];
const MOST_LABEL = 40;
const MOST_VALUE = 120;

/** The first value of each label, outside of what is about other products. */
export function labelledValues(page: Page): Map<Label, string[]> {
  const found = new Map<Label, string[]>();
  const take = (label: string, value: string) => {
    const name = labelNamed(label);
    const text = value.replace(/^[:\s]+/, '').trim();
    if (name && text !== '' && text.length <= MOST_VALUE && !isPlaceholder(text))
      found.set(name, [...(found.get(name) ?? []), text]);
  };
  for (const { element, hidden, aside } of page.spots) {
    if (aside || (hidden && element.name !== 'tr' && element.name !== 'dt')) continue;
    if (element.name === 'tr') {
      const cells = element.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
      for (let i = 0; i + 1 < Math.min(cells.length, 8); i += 2) take(textOf(cells[i]!), textOf(cells[i + 1]!));
      continue;
    }
    if (element.name === 'dt') {
      const value = nextElement(element);
      if (value?.name === 'dd') take(textOf(element), textOf(value));
      continue;
    }
    const own = ownText(element);
    if (own === '' || own.length > MOST_LABEL + MOST_VALUE) continue;
    const [, label, rest] = /^([^:：]{2,40}?)\s*[:：]\s*(.*)$/su.exec(own) ?? [];
    if (label !== undefined && labelNamed(label)) {
      if (rest) take(label, rest);
      else take(label, valueBeside(element, own));
    } else if (labelNamed(own)) take(own, valueBeside(element, own));
  }
  return found;
}

function labelNamed(label: string): Label | null {
  const bare = label.replace(/[:：\s]+$/u, '').trim();
  if (bare.length > MOST_LABEL || bare.length < 2) return null;
  return LABELS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** Inside the label's element, after it, or after what holds it alone. */
function valueBeside(element: Element, own: string): string {
  const inside = textOf(element);
  if (inside.length > own.length + 1) return inside.slice(inside.indexOf(own) + own.length);
  const next = nextElement(element);
  if (next) return textOf(next);
  const after = element.next;
  if (after && 'data' in after && after.data.trim() !== '') return after.data;
  const parent = element.parent && isTag(element.parent) ? element.parent : null;
  const beside = parent && nextElement(parent);
  return beside && parent.children.filter(isTag).length === 1 ? textOf(beside) : '';
}

function nextElement(element: Element): Element | null {
  let next = element.next;
  while (next && !isTag(next)) {
    if ('data' in next && next.type === 'text' && next.data.trim() !== '') return null;
    next = next.next;
  }
  return next && isTag(next) ? next : null;
}
