// A catalogue of any size as Shopify exports it, made as it is read: the benches send it, so that nobody has to keep it.

const HEADER = [
  ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Product Category', 'Type', 'Tags', 'Published', 'Option1 Name'],
  ...['Option1 Value', 'Option2 Name', 'Option2 Value', 'Variant SKU', 'Variant Grams', 'Variant Inventory Tracker'],
  ...['Variant Inventory Qty', 'Variant Inventory Policy', 'Variant Price', 'Variant Compare At Price'],
  ...['Variant Barcode', 'Image Src', 'Image Position', 'Gift Card', 'SEO Title', 'Variant Image', 'Status'],
];
const COLOURS = ['White', 'Navy', 'Olive', 'Crimson', 'Sand', 'Charcoal', 'Sky blue', 'Rosé'];
const CUTS = ['Slim', 'Relaxed', 'Oversized', 'Cropped', 'Classic', 'Tailored', 'Boxy'];
const THINGS = ['Shirt', 'Dress', 'Trousers', 'Jacket', 'Sweater', 'Skirt', 'Coat', 'Mug', 'Sneakers'];
const SIZES = ['S', 'M', 'L', 'XL'];
const ROWS_PER_CHUNK = 200;

/** @param perProduct rows of each, for its sizes. */
export function* listOfProducts(rows: number, perProduct: number): Generator<Buffer> {
  let chunk = `${HEADER.join(',')}\n`;
  for (let row = 0; row < rows; row++) {
    chunk += rowOf(Math.floor(row / perProduct), row % perProduct);
    if (row % ROWS_PER_CHUNK === ROWS_PER_CHUNK - 1) {
      yield Buffer.from(chunk);
      chunk = '';
    }
  }
  if (chunk) yield Buffer.from(chunk);
}

function rowOf(product: number, variant: number): string {
  const colour = COLOURS[product % COLOURS.length]!;
  const cut = CUTS[product % CUTS.length]!;
  const thing = THINGS[product % THINGS.length]!;
  const first = variant === 0;
  const title = `${cut} ${colour} ${thing} ${product}`;
  const body = `<p>A ${cut.toLowerCase()} ${thing.toLowerCase()} in ${colour.toLowerCase()}, woven in mill ${product % 97}.</p><ul><li>Wash at ${(product % 3) * 10 + 30} °C</li><li>Pattern ${product % 1013}</li></ul>`;
  const cells = [
    `${cut}-${thing}-${product}`.toLowerCase(),
    ...(first ? [title, `"${body}"`, `Maker ${product % 40}`] : ['', '', '']),
    ...(first
      ? ['Apparel & Accessories > Clothing', thing, `"${colour}, season ${product % 8}"`, 'TRUE']
      : ['', '', '', '']),
    ...(first ? ['Size'] : ['']),
    SIZES[variant % SIZES.length],
    ...(first ? ['Color'] : ['']),
    colour,
    `SKU-${product}-${variant}`,
    '240',
    'shopify',
    (product + variant) % 5,
    'deny',
    `${20 + (product % 80)}.00`,
    product % 4 === 0 ? `${30 + (product % 80)}.00` : '',
    '',
    `https://cdn.shop.example/files/${product}-${variant}.jpg?v=17000${product}`,
    variant + 1,
    ...(first ? ['FALSE', title] : ['', '']),
    '',
    first ? 'active' : '',
  ];
  return `${cells.join(',')}\n`;
}
