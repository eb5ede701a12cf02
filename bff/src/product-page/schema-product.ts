// What a schema.org Product says (Google's and schema.org's own rules), from whichever syntax it was written in.
import type { readAvailability } from './availability.ts';
import type { Candidate, Source, Variant } from './facts.ts';
import { readGtin, readSku } from './identifiers.ts';
import { chosenOffer, type Offer, offersOf } from './offers.ts';
import { addressOf, type Page } from './page.ts';
import { isNode, nodesOf, type SchemaNode, textIn, valuesOf } from './schema-node.ts';
import { chartOfSizes } from './size-specification.ts';
import { isPlaceholder, plainLine, plainText } from './text.ts';

export function readSchemaProduct(product: SchemaNode, variants: SchemaNode[], source: Source, page: Page): Candidate {
  const children = [...variants, ...nodesOf(product, 'hasvariant', 'model').filter((node) => !variants.includes(node))];
  const offers = offersOf(product, page);
  const read = children.map((child) => readVariant(child, product, page));
  const perOffer = children.length === 0 ? variantsOfOffers(offers) : [];
  const offer = chosenOffer(offers.length > 0 ? offers : children.flatMap((child) => offersOf(child, page)), page);
  const all = read.length > 0 ? read : perOffer;
  const sizes = [product, ...children].flatMap((node) => nodesOf(node, 'size'));
  return {
    source,
    title: titleOf(product),
    brand: brandOf(product) ?? children.map(brandOf).find(Boolean),
    price: offer?.price ?? undefined,
    availability: bestAvailability(
      offers.length > 0 ? offers.map((one) => one.availability) : all.map((one) => one.availability),
    ),
    sku: skuOf(product) ?? offer?.sku ?? undefined,
    gtin: gtinOf(product) ?? offer?.gtin ?? undefined,
    description: descriptionOf(product),
    category: categoryOf(product),
    variants: all.length > 0 ? all : ownVariant(product, offers),
    sizeChart: chartOfSizes(sizes) ?? undefined,
    images: imagesOf(product, page).concat(read.flatMap((variant) => variant.imageUrl ?? [])),
  };
}

export function titleOf(product: SchemaNode): string | undefined {
  const title = textIn(product, 'name');
  return title && title.length <= 500 ? title : undefined;
}

export function skuOf(node: SchemaNode): string | undefined {
  // A GTIN in the place of the shop's own number is no number of the shop's.
  const own = textIn(node, 'sku');
  const id = textIn(node, 'productid');
  if (own && id && readGtin(own) && !readGtin(id)) return readSku(id) ?? undefined;
  return readSku(textIn(node, 'sku') ?? textIn(node, 'productgroupid', 'productid')) ?? undefined;
}

export function gtinOf(node: SchemaNode): string | undefined {
  for (const name of ['gtin13', 'gtin', 'gtin12', 'gtin14', 'gtin8', 'ean', 'isbn', 'upc', 'productid', 'identifier']) {
    for (const value of valuesOf(node, name)) {
      const gtin = isNode(value) ? null : readGtin(value);
      if (gtin) return gtin;
    }
  }
  return undefined;
}

function brandOf(product: SchemaNode): string | undefined {
  const brand = textIn(product, 'brand') ?? textIn(product, 'manufacturer');
  return brand && brand.length <= 80 && !/^https?:/i.test(brand) ? brand : undefined;
}

function descriptionOf(product: SchemaNode): string | undefined {
  for (const value of valuesOf(product, 'description')) {
    const text = isNode(value) ? '' : plainText(String(value));
    if (text !== '' && !isPlaceholder(text)) return text;
  }
  return undefined;
}

function categoryOf(product: SchemaNode): string[] | undefined {
  const written =
    textIn(product, 'category') ??
    nodesOf(product, 'offers')
      .map((offer) => textIn(offer, 'category'))
      .find(Boolean);
  return written ? splitCategory(written) : undefined;
}

export function splitCategory(written: string): string[] | undefined {
  const parts = written
    .split(/\s*(?:>|›|»|\||\/(?!\s*\d))\s*/)
    .map(plainLine)
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  return parts.length > 0 ? parts.slice(0, 10) : undefined;
}

export function imagesOf(node: SchemaNode, page: Page): string[] {
  const found: string[] = [];
  for (const value of [...valuesOf(node, 'image'), ...valuesOf(node, 'images'), ...valuesOf(node, 'photo')]) {
    const written = isNode(value)
      ? [...valuesOf(value, 'contenturl'), ...valuesOf(value, 'url'), ...valuesOf(value, 'image'), value.id ?? ''][0]
      : value;
    const address = addressOf(typeof written === 'string' ? written : undefined, page.url);
    if (address && !found.includes(address)) found.push(address);
  }
  return found;
}

function readVariant(child: SchemaNode, parent: SchemaNode, page: Page): Variant {
  const offers = offersOf(child, page);
  const offer = chosenOffer(offers, page);
  return {
    sku: skuOf(child) ?? offer?.sku ?? null,
    gtin: gtinOf(child) ?? offer?.gtin ?? null,
    size: textIn(child, 'size') ?? propertyNamed(child, /^(size|größe|taille|talla|taglia|maat)$/i) ?? null,
    colour:
      textIn(child, 'color', 'colour') ??
      propertyNamed(child, /^(colou?r|farbe|couleur|colore|kleur)$/i) ??
      textIn(parent, 'color') ??
      null,
    price: offer?.price ?? null,
    availability: bestAvailability(offers.map((one) => one.availability)) ?? null,
    imageUrl: imagesOf(child, page)[0] ?? null,
  };
}

function propertyNamed(node: SchemaNode, name: RegExp): string | undefined {
  const property = nodesOf(node, 'additionalproperty').find((one) => name.test(textIn(one, 'name') ?? ''));
  return property && textIn(property, 'value');
}

/** Shops of a plainer kind list one offer per size. */
function variantsOfOffers(offers: Offer[]): Variant[] {
  const distinct = offers.filter(({ sku, gtin, size, colour }) => sku || gtin || size || colour);
  if (distinct.length < 2 || new Set(distinct.map((offer) => offer.sku ?? `${offer.size}/${offer.colour}`)).size < 2)
    return [];
  return distinct.map(({ sku, gtin, size, colour, price, availability, imageUrl }) => {
    return { sku, gtin, size, colour, price, availability: availability ?? null, imageUrl };
  });
}

/** A product on its own that names its size or colour is its one variant. */
function ownVariant(product: SchemaNode, offers: Offer[]): Variant[] | undefined {
  const [size, colour] = [textIn(product, 'size') ?? null, textIn(product, 'color', 'colour') ?? null];
  if (!size && !colour) return undefined;
  const [offer] = offers;
  const sku = skuOf(product) ?? null;
  return [
    {
      sku,
      gtin: gtinOf(product) ?? null,
      size,
      colour,
      price: offer?.price ?? null,
      availability: offer?.availability ?? null,
      imageUrl: null,
    },
  ];
}

function bestAvailability(said: (ReturnType<typeof readAvailability> | null)[]) {
  const known = said.filter((one) => one !== undefined && one !== null);
  return known.find((one) => one === 'in_stock') ?? known[0];
}
