// What a shopkeeper knows beyond the catalogue: the sizes a garment comes in, what goes with it, what can be tried on.
import type { Product } from './catalogue.ts';

/** Letters, or the waist in inches for jeans and trousers. */
export function sizesOf({ sizeChart }: Product): string[] {
  return sizeChart.sizes.map(({ size }) => size);
}

/**
 * The engine that ships with VisionFit draws what is worn on the upper body. A button that is bound to refuse,
 * after a shopper has gone to the trouble of a photo, would not be fair to them.
 */
export function canBeTriedOn(product: Product): boolean {
  return product.kind === 'top' || product.kind === 'outerwear';
}

const GOES_WITH: Record<string, string[]> = {
  'breton-stripe-shirt': ['blue-jeans', 'charcoal-blazer', 'beige-trousers', 'green-skirt'],
  'white-tshirt': ['green-skirt', 'blue-jeans', 'charcoal-blazer', 'grey-hoodie'],
  'navy-vneck-tshirt': ['beige-trousers', 'green-skirt', 'grey-hoodie', 'blue-jeans'],
  'pinstripe-shirt': ['blue-jeans', 'charcoal-blazer', 'beige-trousers', 'green-skirt'],
  'green-knit-sweater': ['beige-trousers', 'white-tshirt', 'blue-jeans', 'charcoal-blazer'],
  'grey-hoodie': ['white-tshirt', 'blue-jeans', 'navy-vneck-tshirt', 'beige-trousers'],
  'floral-blouse': ['blue-jeans', 'green-skirt', 'charcoal-blazer', 'beige-trousers'],
  'charcoal-blazer': ['white-tshirt', 'breton-stripe-shirt', 'beige-trousers', 'blue-jeans'],
  'red-dress': ['charcoal-blazer', 'green-knit-sweater', 'grey-hoodie', 'breton-stripe-shirt'],
  'blue-jeans': ['breton-stripe-shirt', 'white-tshirt', 'grey-hoodie', 'green-knit-sweater'],
  'beige-trousers': ['navy-vneck-tshirt', 'green-knit-sweater', 'charcoal-blazer', 'breton-stripe-shirt'],
  'green-skirt': ['white-tshirt', 'floral-blouse', 'navy-vneck-tshirt', 'green-knit-sweater'],
};

/** Four garments to show beside this one. */
export function goesWith(product: Product, all: Product[]): Product[] {
  return (GOES_WITH[product.id] ?? []).flatMap((id) => all.find((other) => other.id === id) ?? []);
}
