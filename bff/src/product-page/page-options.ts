// Sizes and colours that a page lets a shopper choose from, and WooCommerce's list of variations.
import { type Element, isTag } from 'domhandler';
import { readAvailability } from './availability.ts';
import type { Variant } from './facts.ts';
import { readGtin, readSku } from './identifiers.ts';
import { currencyOf, readAmount } from './money.ts';
import { isColourName, isSizeName } from './option-names.ts';
import { addressOf, meta, type Page } from './page.ts';
import { isPlaceholder, textOf } from './text.ts';

const MOST = 60;
const MOST_VARIANTS = 500;
const CHOOSE =
  /^(choose|select|please|pick|wähle|bitte|auswählen|choisi|sélection|elige|seleccion|scegli|selezion|kies|maak|wybierz|vyber|zvoľ|выбер|velg|välj|vælg|--|—|-$|seç|選擇|选择|選択|size$|größe$|taille$|talla$)/i;

export function optionsOnPage(page: Page): Variant[] | undefined {
  return wooVariations(page) ?? chosenFrom(page);
}

/** `form.variations_form[data-product_variations]`, the shape that WooCommerce writes since 2.4. */
function wooVariations(page: Page): Variant[] | undefined {
  const form = page.spots.find(({ element }) =>
    /^\s*\[/.test(element.attribs['data-product_variations'] ?? ''),
  )?.element;
  if (!form) return undefined;
  let list: unknown;
  try {
    list = JSON.parse(form.attribs['data-product_variations']!);
  } catch {
    return undefined;
  }
  const currency = currencyOf(meta(page, 'product:price:currency', 'og:price:currency') ?? '', page.place);
  const choices = wooChoices(page);
  const variants = (list as Record<string, unknown>[]).slice(0, MOST_VARIANTS).flatMap((one): Variant[] => {
    const attributes = Object.entries((one.attributes ?? {}) as Record<string, unknown>);
    /** What it may be chosen in: one, or, where it is for any, all that there are. */
    const named = (is: (name: string) => boolean): (string | null)[] => {
      const [name, slug] = attributes.find(([name]) => is(name.replace(/^attribute_/, ''))) ?? [];
      const names = choices.get(name ?? '');
      const value = said(slug);
      if (value !== null) return [names?.get(value) ?? value];
      return names?.size ? [...names.values()] : [null];
    };
    const amount = readAmount(one.display_price as number, currency);
    const variant = {
      ...(typeof one.variation_id === 'number' && { id: String(one.variation_id) }),
      sku: readSku(one.sku),
      gtin: readGtin(one.global_unique_id ?? one.gtin),
      price: amount && currency ? { amount, currency } : null,
      availability:
        (one.is_in_stock === true
          ? 'in_stock'
          : one.is_in_stock === false
            ? 'out_of_stock'
            : readAvailability(undefined)) ?? null,
      imageUrl: addressOf((one.image as Record<string, unknown> | undefined)?.full_src as string, page.url),
    };
    return named(isSizeName).flatMap((size) => named(isColourName).map((colour) => ({ ...variant, size, colour })));
  });
  return variants.length > 0 ? variants.slice(0, MOST_VARIANTS) : undefined;
}

/** By the name of each attribute: its values as variations have them, and as shoppers read them. */
function wooChoices(page: Page): Map<string, Map<string, string>> {
  const lists = page.spots.filter(
    ({ element }) => element.name === 'select' && element.attribs.name?.startsWith('attribute_'),
  );
  return new Map(
    lists.map(({ element }) => {
      const options = element.children.filter(isTag).filter(({ attribs }) => attribs.value);
      return [element.attribs.name!, new Map(options.map((one) => [one.attribs.value!, textOf(one)]))];
    }),
  );
}

/** Selects, radio buttons and swatches; sizes and colours are only combined where there is one of either. */
function chosenFrom(page: Page): Variant[] | undefined {
  let sizes: { value: string; gone: boolean }[] = [];
  let colours: { value: string; gone: boolean }[] = [];
  for (const { element, aside } of page.spots) {
    if (aside) continue;
    const isList =
      element.name === 'select' ||
      element.name === 'fieldset' ||
      element.attribs.role === 'radiogroup' ||
      /(^|[\s_-])(swatch|swatches|option-?group|size-?(selector|list|picker|options)|variant-?(group|selector|options))([\s_-]|$)/i.test(
        element.attribs.class ?? '',
      );
    if (!isList) continue;
    const label = labelOf(element, page);
    const is = isSizeName(label) ? 'size' : isColourName(label) ? 'colour' : null;
    if (!is) continue;
    const choices = choicesIn(element);
    if (choices.length === 0 || choices.length > MOST) continue;
    if (is === 'size' && sizes.length === 0) sizes = choices;
    if (is === 'colour' && colours.length === 0) colours = choices;
  }
  const variant = (size: string | null, colour: string | null, gone: boolean): Variant => ({
    sku: null,
    gtin: null,
    size,
    colour,
    price: null,
    availability: gone ? 'out_of_stock' : null,
    imageUrl: null,
  });
  if (sizes.length > 0)
    return sizes.map(({ value, gone }) => variant(value, colours.length === 1 ? colours[0]!.value : null, gone));
  return colours.length > 0 ? colours.map(({ value, gone }) => variant(null, value, gone)) : undefined;
}

function labelOf(element: Element, page: Page): string {
  const { attribs } = element;
  const own = [
    attribs.name,
    attribs.id,
    attribs['aria-label'],
    attribs['data-option-name'],
    attribs['data-attribute_name'],
    attribs.class,
  ]
    .filter(Boolean)
    .join(' ');
  const legend = element.children.filter(isTag).find(({ name }) => name === 'legend' || name === 'label');
  const label = attribs.id
    ? page.spots.find(({ element: one }) => one.name === 'label' && one.attribs.for === attribs.id)?.element
    : undefined;
  return `${legend ? textOf(legend) : ''} ${label ? textOf(label) : ''} ${own}`;
}

function choicesIn(list: Element): { value: string; gone: boolean }[] {
  const found: { value: string; gone: boolean }[] = [];
  const add = (written: string | undefined, gone: boolean) => {
    const value = (written ?? '')
      .replace(/\s*[-–(]\s*(sold out|out of stock|ausverkauft|épuisé|agotado|esaurito|unavailable)\)?\s*$/i, '')
      .trim();
    if (
      value === '' ||
      value.length > 40 ||
      CHOOSE.test(value) ||
      isPlaceholder(value) ||
      found.some((one) => one.value === value)
    )
      return;
    found.push({ value, gone: gone || value !== (written ?? '').trim() });
  };
  const visit = (element: Element, depth: number) => {
    for (const child of element.children.filter(isTag)) {
      const { attribs, name } = child;
      const gone =
        'disabled' in attribs ||
        /sold-?out|unavailable|disabled|out-?of-?stock/i.test(attribs.class ?? '') ||
        attribs['aria-disabled'] === 'true';
      if (name === 'option') add(textOf(child), gone);
      else if (name === 'input' && /^(radio|checkbox)$/.test(attribs.type ?? ''))
        add(attribs['aria-label'] ?? attribs.value, gone);
      else if (
        list.name !== 'select' &&
        (name === 'button' || attribs.role === 'radio' || attribs['data-value'] !== undefined)
      )
        add(attribs['data-value'] ?? attribs['aria-label'] ?? textOf(child), gone);
      else if (depth < 8) visit(child, depth + 1);
    }
  };
  visit(list, 0);
  return found;
}

function said(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
