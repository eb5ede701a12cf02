// The template of our own format, to download and fill in: its columns, and a product with two sizes and one without.
import { PLAIN_COLUMNS } from './plain.ts';

const EXAMPLES: Partial<Record<(typeof PLAIN_COLUMNS)[number], string>>[] = [
  {
    id: 'linen-shirt',
    title: 'Linen shirt',
    description: 'Washed linen, cut wide.',
    brand: 'Marlow',
    category: 'Women > Shirts',
    tags: 'linen, summer',
    kind: 'top',
    status: 'active',
    url: 'https://shop.example/products/linen-shirt',
    image_url: 'https://shop.example/pictures/linen-shirt.jpg',
    price: '49.00',
    regular_price: '69.00',
    currency: 'EUR',
    availability: 'in_stock',
    sku: 'LS-S',
    gtin: '4006381333931',
    size: 'S',
    colour: 'White',
  },
  {
    id: 'linen-shirt',
    price: '49.00',
    currency: 'EUR',
    availability: 'out_of_stock',
    sku: 'LS-M',
    size: 'M',
    colour: 'White',
  },
  {
    id: 'wool-coat',
    title: 'Wool coat',
    kind: 'outerwear',
    status: 'draft',
    image_url: 'https://shop.example/pictures/wool-coat.jpg',
    price: '249.00',
    currency: 'EUR',
  },
];

export function csvTemplate(): string {
  const line = (cells: string[]) => cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(',');
  const rows = EXAMPLES.map((example) => PLAIN_COLUMNS.map((column) => example[column] ?? ''));
  return `${[[...PLAIN_COLUMNS], ...rows].map(line).join('\r\n')}\r\n`;
}
