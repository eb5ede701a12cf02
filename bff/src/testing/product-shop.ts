// Somebody's shop on the internet of the tests, with one product page and its picture: for whatever imports a product.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answers, byPath, Internet } from '../platform/safe-fetch/internet.fixture.ts';

export const PRODUCT_SHOP = '93.184.215.77';
export const PRODUCT_PAGE = 'http://import.example/products/harbour-tee';
export const PICTURE_FILE = join(import.meta.dirname, '../../../demo-store/public/garments/shirt-breton-stripe.jpg');

export const PRODUCT_HTML = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Harbour Tee | Fennel &amp; Rye</title>
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'ProductGroup',
  name: 'Harbour Tee',
  brand: { '@type': 'Brand', name: 'Fennel & Rye' },
  description: '<p>Heavy cotton.</p>',
  category: 'Women > T-shirts',
  image: '/pictures/harbour-tee.jpg',
  hasVariant: ['S', 'M'].map((size) => ({
    '@type': 'Product',
    sku: `HT-${size}`,
    size,
    color: 'White',
    offers: { '@type': 'Offer', price: '29.00', priceCurrency: 'GBP', availability: 'https://schema.org/InStock' },
  })),
})}</script></head><body><h1>Harbour Tee</h1><p class="price">£29.00</p>
<table><tr><th>Size</th><th>Bust (cm)</th><th>Waist (cm)</th></tr><tr><td>S</td><td>82-88</td><td>64-70</td></tr><tr><td>M</td><td>89-95</td><td>71-77</td></tr></table></body></html>`;

/** Where nobody else is. */
export async function openProductShop(): Promise<Internet> {
  const picture = await readFile(PICTURE_FILE);
  const shop = byPath({
    '/products/harbour-tee': answers({ 'Content-Type': 'text/html; charset=utf-8' }, PRODUCT_HTML),
    '/pictures/harbour-tee.jpg': answers({ 'Content-Type': 'image/jpeg' }, picture),
  });
  return new Internet().name('import.example', [PRODUCT_SHOP]).serve(PRODUCT_SHOP, shop);
}
