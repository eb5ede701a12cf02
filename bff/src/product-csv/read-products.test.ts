// Lists of products in every dialect, delimiter and state of repair; each file is written here, as shops' exports write it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { CsvProblemCode } from '../contract/csv-imports.ts';
import type { ProductField } from '../contract/imports.ts';
import { CsvFault, type CsvFaultCode } from './csv-fault.ts';
import { addTo, type Draft, tidy } from './draft.ts';
import { finish } from './finish.ts';
import { CsvProblems } from './problems.ts';
import { readProducts } from './read-products.ts';
import { csvTemplate } from './template.ts';

type Finished = ReturnType<typeof finish>;

/** In pieces of a few bytes: whatever is cut in two has to be put together again. */
async function* inPieces(bytes: Uint8Array, size = 7) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(file: string | Uint8Array, currency: string | null = 'EUR', size?: number) {
  const problems = new CsvProblems();
  const drafts = new Map<string, Draft>();
  let format = '';
  let tells: ReadonlySet<ProductField> = new Set();
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const options = {
    currency,
    problems,
    onFormat(found: string, told: ReadonlySet<ProductField>) {
      format = found;
      tells = told;
    },
  };
  for await (const { draft } of readProducts(inPieces(bytes, size), options)) {
    const known = drafts.get(draft.id);
    if (known) addTo(known, draft);
    else drafts.set(draft.id, draft);
  }
  const products = new Map<string, Finished>();
  for (const draft of drafts.values()) products.set(draft.id, finish(tidy(draft), draft.title ?? '(none)', tells));
  const report = problems.report();
  const said = report.items.map(({ code, line, column }): [CsvProblemCode, number, string | null] => [
    code,
    line,
    column,
  ]);
  return { format, tells, products, drafts, report, said };
}

async function refuses(file: string | Uint8Array, code: CsvFaultCode, detail: RegExp, size = 65_536) {
  await assert.rejects(read(file, 'EUR', size), (error: unknown) => {
    assert.ok(error instanceof CsvFault, String(error));
    assert.equal(error.code, code);
    assert.match(error.detail ?? '', detail);
    return true;
  });
}

const CLASSIC =
  'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Variant Image,Gift Card,Status,Variant Grams';

describe('a list of Shopify’s from before 2025', () => {
  const file = [
    CLASSIC,
    'tee,Harbour Tee,"<p>Heavy ""cotton"".</p><p>Cut wide.</p>",Fennel,Apparel & Accessories > Clothing > Shirts & Tops,Tees,"summer, new",TRUE,Size,S,Color,White,T-S,shopify,3,deny,29.00,35.00,4006381333931,https://cdn.example/2.jpg,2,,FALSE,active,180',
    'mug,Mug,,Fennel,Home & Garden > Kitchen,,,TRUE,Title,Default Title,,,MUG,,,deny,9.5,,,https://cdn.example/mug.jpg,1,,FALSE,active,',
    'tee,,,,,,,,,M,,White,T-M,shopify,0,deny,31,,1234567890123,https://cdn.example/1.jpg,1,https://cdn.example/m.jpg,,,',
    'tee,,,,,,,,,,,,,,,,,,,https://cdn.example/3.jpg,3,,,,',
    'coat,Winter coat,,,,,,FALSE,Title,Default Title,,,,,,continue,"1,299.00",,,,,,FALSE,active,',
    'old,Old dress,,,,,,TRUE,Title,Default Title,,,,shopify,0,continue,0,,,,,,,archived,',
    'card,Gift card shirt,,,,,,TRUE,,,,,,,,,10,,,,,,TRUE,draft,',
  ].join('\r\n');

  it('gives each product whole, wherever its rows stand', async () => {
    const { format, products, said } = await read(file);
    assert.equal(format, 'shopify_classic');
    assert.deepEqual([...products.keys()], ['tee', 'mug', 'coat', 'old', 'card']);
    const { variants, images, ...tee } = products.get('tee')!;
    const price = { amount: '29.00', currency: 'EUR', regular: '35.00' };
    assert.deepEqual(tee, {
      title: 'Harbour Tee',
      brand: 'Fennel',
      description: 'Heavy "cotton".\n\nCut wide.',
      category: ['Apparel & Accessories', 'Clothing', 'Shirts & Tops', 'Tees'],
      tags: ['summer', 'new'],
      status: 'active',
      price,
      availability: 'in_stock',
      sku: null,
      gtin: null,
      kind: 'top',
      image_url: 'https://cdn.example/1.jpg',
    });
    assert.deepEqual(variants, [
      {
        ...{ sku: 'T-S', gtin: '4006381333931', size: 'S', colour: 'White', price },
        ...{ availability: 'in_stock', image_url: null },
      },
      {
        ...{ sku: 'T-M', gtin: null, size: 'M', colour: 'White' },
        price: { amount: '31.00', currency: 'EUR', regular: null },
        ...{ availability: 'out_of_stock', image_url: 'https://cdn.example/m.jpg' },
      },
    ]);
    assert.deepEqual(
      images?.map(({ url }) => url.at(-5)),
      ['1', '2', '3'],
    );
    assert.deepEqual(said, [
      ['column_ignored', 1, null],
      ['gtin_wrong', 4, 'Variant Barcode'],
    ]);
  });

  it('keeps drafts, archived ones, what is not published and what is not worn as what they are', async () => {
    const { products } = await read(file);
    const seen = [...products].map(([id, { status, kind, price, availability }]) => [
      id,
      status,
      kind,
      price?.amount,
      availability,
    ]);
    assert.deepEqual(seen.slice(1), [
      ['mug', 'active', null, '9.50', null],
      ['coat', 'draft', 'outerwear', '1299.00', null],
      ['old', 'archived', 'dress', undefined, 'backorder'],
      ['card', 'draft', null, '10.00', null],
    ]);
    assert.deepEqual([products.get('mug')!.variants, products.get('mug')!.sku], [[], 'MUG']);
  });

  it('is the same with other delimiters, a byte order mark, padded headers, and in UTF-16', async () => {
    const usual = [...(await read(file)).products];
    const quoted = file.replaceAll('"1,299.00"', '1299.00').replaceAll('"summer, new"', '"summer, new"');
    const swapped = (sign: string) =>
      quoted.replaceAll(/("(?:[^"]|"")*")|,/g, (found, text) => text ?? (found === ',' ? sign : found));
    const padded = file.replace(
      CLASSIC,
      CLASSIC.split(',')
        .map((name) => `  ${name.toUpperCase()} \u00a0`)
        .join(','),
    );
    for (const text of [swapped(';'), swapped('\t'), `\ufeff${file}`, padded, file.replaceAll('\r\n', '\n')]) {
      assert.deepEqual([...(await read(text)).products], usual);
    }
    const utf16 = Buffer.from(`\ufeff${file}`, 'utf16le');
    assert.deepEqual([...(await read(utf16)).products], usual);
    assert.deepEqual([...(await read(Buffer.from(utf16).swap16())).products], usual);
  });

  it('says that prices without a currency are left out, and tells only what it has columns for', async () => {
    const { products, said, tells } = await read(file, null);
    assert.equal(products.get('tee')!.price, undefined);
    assert.deepEqual(
      said.find(([code]) => code === 'currency_missing'),
      ['currency_missing', 1, 'Variant Price'],
    );
    assert.ok(!tells.has('size_chart') && tells.has('brand'));
    const { products: few } = await read('Handle,Title\ntee,Tee\n');
    assert.deepEqual(few.get('tee'), { title: 'Tee', kind: 'top' });
  });
});

describe('a list of Shopify’s of today', () => {
  it('needs nothing but a title, and takes the handle from it', async () => {
    const { format, products } = await read(
      [
        'Title,URL handle,Description,Vendor,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL,Image position',
        'Linen Shirt,,Soft,Marlow,Active,LS-S,Size,S,49.00,69.00,shopify,0,FALSE,https://cdn.example/a.jpg,1',
        ',linen-shirt,,,,LS-M,,M,49.00,,shopify,0,CONTINUE,https://cdn.example/b.jpg,2',
        'Ärmelkleid – 2,,,,Draft,,,,,,,,,//cdn.example/c.jpg,',
      ].join('\n'),
    );
    assert.equal(format, 'shopify');
    const [shirt, dress] = [...products.values()];
    assert.deepEqual(
      shirt?.variants?.map(({ size, availability }) => [size, availability]),
      [
        ['S', 'out_of_stock'],
        ['M', 'backorder'],
      ],
    );
    assert.equal(shirt?.price?.regular, '69.00');
    assert.deepEqual([dress?.kind, dress?.status, dress?.image_url], ['dress', 'draft', 'https://cdn.example/c.jpg']);
    assert.match([...products.keys()][1] ?? '', /^a-rmelkleid-2-[\da-f]{8}$/);
  });
});

describe('WooCommerce’s export', () => {
  const header =
    'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,Description,"In stock?",Stock,"Backorders allowed?","Sale price","Regular price",Categories,Tags,Images,Parent,"Attribute 1 name","Attribute 1 value(s)","Attribute 2 name","Attribute 2 value(s)",Meta';

  it('puts variations to their parents, by id or SKU, before or after them', async () => {
    const { format, products, said } = await read(
      [
        header,
        '11,variation,TEE-S,,Tee - S,1,,1,,0,19,29,,,https://cdn.example/s.jpg,id:10,Size,S,Colour,Blue,',
        '10,variable,,,Striped tee,1,"Soft.\\nWide.",1,,0,,,"Women, Women > Tops","new, soft","https://cdn.example/1.jpg, https://cdn.example/2.jpg",,Size,"S, M",Colour,Blue,',
        '12,variation,TEE-M,4006381333931,Tee - M,1,,0,,0,,29,,,,id:10,Size,M,Colour,Blue,',
        '20,variable,COAT,,Wool coat,-1,,1,,,,,Women,,https://cdn.example/c.jpg,,,,,,',
        '21,variation,,,Coat - 40,1,,backorder,,,,249,,,,COAT,Größe,40,,,',
        '30,"simple, virtual",CARD,,Card,0,,1,,,,"12,50",,,,,,,,,',
        '40,variation,,,Lost,1,,1,,,,5,,,,id:99,Size,S,,,',
      ].join('\n'),
    );
    assert.equal(format, 'woocommerce');
    assert.deepEqual([...products.keys()], ['woo-10', 'COAT', 'CARD']);
    const tee = products.get('woo-10')!;
    assert.deepEqual(
      [tee.title, tee.description, tee.category, tee.kind],
      ['Striped tee', 'Soft.\nWide.', ['Women', 'Tops'], 'top'],
    );
    assert.deepEqual(
      tee.variants?.map(({ size, colour, price, availability, sku }) => [
        size,
        colour,
        price?.amount,
        price?.regular,
        availability,
        sku,
      ]),
      [
        ['M', 'Blue', '29.00', null, 'out_of_stock', 'TEE-M'],
        ['S', 'Blue', '19.00', '29.00', 'in_stock', 'TEE-S'],
      ],
    );
    assert.deepEqual(
      tee.images?.map(({ url }) => url),
      ['https://cdn.example/1.jpg', 'https://cdn.example/2.jpg'],
    );
    const coat = products.get('COAT')!;
    assert.deepEqual([coat.status, coat.variants?.[0]?.size, coat.availability], ['draft', '40', 'backorder']);
    const card = products.get('CARD')!;
    assert.deepEqual([card.status, card.kind, card.price?.amount], ['draft', null, '12.50']);
    assert.deepEqual(
      said.filter(([code]) => code !== 'column_ignored'),
      [['parent_unknown', 8, 'Parent']],
    );
  });
});

describe('WooCommerce’s planned sales', () => {
  it('count while they last', async () => {
    const header = 'Type,SKU,Name,"Date sale price starts","Date sale price ends","Sale price","Regular price",Images';
    const sales = ['2030-01-01 00:00:00,', ',2020-01-31', '2020-01-01,2199-01-01 12:00:00', ','];
    const { products, said } = await read(
      [header, ...sales.map((dates, n) => `simple,T${n},Tee,${dates},9,19,`)].join('\n'),
    );
    assert.deepEqual(
      [...products.values()].map(({ price }) => [price?.amount, price?.regular]),
      [
        ['19.00', null],
        ['19.00', null],
        ['9.00', '19.00'],
        ['9.00', '19.00'],
      ],
    );
    assert.deepEqual(said, []);
  });
});

describe('a list of far too much', () => {
  it('keeps what a product may have, and remembers that there was more', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `a,Tee,${n},https://cdn.example/${n}.jpg\n`);
    const { products, drafts } = await read(`id,title,size,image_url\n${rows.join('')}`, 'EUR', 65_536);
    assert.deepEqual([products.get('a')?.variants?.length, products.get('a')?.images?.length], [500, 100]);
    assert.equal(products.get('a')?.images?.[99]?.url, 'https://cdn.example/99.jpg');
    assert.deepEqual(drafts.get('a')?.cut?.toSorted(), ['images', 'variants']);
  });
});

describe('the template', () => {
  it('tells variants by their numbers alone, where it has no column for what they differ in', async () => {
    const { products } = await read('id,title,sku\n1,Tee,T-1\n1,,T-2\n2,Cap,C-1\n3,Hat,\n3,Hat,\n');
    assert.deepEqual(
      [...products.values()].map(({ variants }) => variants?.map(({ sku }) => sku)),
      [['T-1', 'T-2'], undefined, undefined],
    );
  });

  it('gives each colour its picture, unless one is that of all', async () => {
    const rows = (blue: string) =>
      `id,title,colour,image_url\n1,Tee,Red,https://cdn.example/red.jpg\n1,Tee,Blue,https://cdn.example/${blue}.jpg\n`;
    const picturesOf = async (blue: string) =>
      (await read(rows(blue))).products.get('1')?.variants?.map(({ image_url }) => image_url?.slice(20) ?? null);
    assert.deepEqual(await picturesOf('blue'), ['red.jpg', 'blue.jpg']);
    assert.deepEqual(await picturesOf('red'), [null, null]);
  });

  it('is read without a problem, everything in it is used, and it is the one that the guide offers', async () => {
    const offered = new URL('../../../docs/public/visionfit-products.csv', import.meta.url);
    assert.equal(await readFile(offered, 'utf8'), csvTemplate());
    const { format, products, report } = await read(csvTemplate(), null);
    assert.equal(format, 'plain');
    assert.deepEqual(report, { items: [], by_code: {}, more: 0 });
    const [shirt, coat] = [...products.values()];
    assert.deepEqual(
      [shirt?.variants?.length, shirt?.price?.regular, shirt?.url],
      [2, '69.00', 'https://shop.example/products/linen-shirt'],
    );
    assert.deepEqual([coat?.status, coat?.kind, coat?.price?.amount], ['draft', 'outerwear', '249.00']);
  });

  it('has every value that cannot be used named with its line, its column and what to do', async () => {
    const cells: [column: string, value: string, code: CsvProblemCode][] = [
      ['title', '=HYPERLINK("http://x.example","Shirt")', 'formula'],
      ['brand', "@SUM(1+1)*cmd|' /C calc'!A0", 'formula'],
      ['kind', 'shirt', 'kind_unknown'],
      ['status', 'live', 'status_unknown'],
      ['url', 'www.shop.example', 'address_unusable'],
      ['image_url', 'file:///etc/passwd', 'address_unusable'],
      ['price', 'ask us', 'price_unreadable'],
      ['price', '-5', 'price_unreadable'],
      ['currency', 'Taler', 'currency_unknown'],
      ['availability', 'perhaps', 'availability_unknown'],
      ['gtin', '4006381333932', 'gtin_wrong'],
      ['brand', 'x'.repeat(501), 'value_too_long'],
    ];
    for (const [column, value, code] of cells) {
      const columns = [...new Set(['id', 'title', 'currency', column])];
      const cell = (name: string) => (name === column ? value : { id: 'a', title: 'Shirt', currency: 'EUR' }[name]);
      const row = columns.map((name) => `"${String(cell(name)).replaceAll('"', '""')}"`);
      const { report } = await read(`${columns.join(',')}\n${row.join(',')}\n`);
      const [problem, ...others] = report.items;
      assert.ok(problem, `${column}: ${value}`);
      assert.deepEqual([problem.code, problem.line, problem.column, others], [code, 2, column, []]);
      assert.ok(value.startsWith((problem.value ?? '?').replace(/…$/, '')) && problem.message.length > 40);
    }
    const fine = await read('id,title,sku,brand\n1,"-20% Tee","=""0042""",@home\n');
    assert.deepEqual(fine.report.items, []);
    assert.deepEqual([fine.products.get('1')?.title, fine.products.get('1')?.sku], ['-20% Tee', '0042']);
  });

  it('counts what it does not list', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => `p${i},Shirt,x,y`);
    const { report } = await read(['id,title,price,gtin', ...rows].join('\n'));
    assert.deepEqual(report.by_code, { price_unreadable: 90, gtin_wrong: 90 });
    assert.deepEqual([report.items.length, report.more], [40, 140]);
  });

  it('says of rows that are too short or too long, and of rows of nobody’s', async () => {
    const { said, products } = await read('id,title,title,brand\na,Shirt,,B,more\n\nb,Tee\n,Shirt,,\n');
    assert.deepEqual(said, [
      ['column_repeated', 1, 'title'],
      ['row_length', 2, null],
      ['row_length', 4, null],
      ['id_missing', 5, 'id'],
    ]);
    assert.deepEqual([...products.keys()], ['a', 'b']);
  });
});

describe('a file that is no list of products', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => `p${i},Shirt ${i}`).join('\n');

  it('is refused with what it is', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    await refuses(png, 'csv_not_text', /PNG picture/);
    await refuses(Buffer.from('ffd8ffe000104a464946', 'hex'), 'csv_not_text', /JPEG/);
    await refuses(Buffer.from('504b030414000600', 'hex'), 'csv_not_text', /Excel workbook.*CSV UTF-8/);
    await refuses(Buffer.from('%PDF-1.7\n'), 'csv_not_text', /PDF/);
    await refuses(`id,title\na,b\0c\n`, 'csv_not_text', /no text has/);
    await refuses('', 'csv_empty', /^$/);
    await refuses('id,title\n\n', 'csv_empty', /^$/);
    await refuses('Name,Colour,Size\nShirt,Red,S\n', 'csv_columns_unknown', /says "Name", "Colour", "Size"/);
    await refuses('<!doctype html><html><body>Sign in</body></html>\n<p>\n', 'csv_columns_unknown', /template/);
  });

  it('is refused where it is not UTF-8, with the line', async () => {
    const latin = Buffer.concat([
      Buffer.from(`id,title\n${rows(30)}\n`),
      Buffer.from('x,Kleid f\xfcr alle\n', 'latin1'),
    ]);
    await refuses(latin, 'csv_encoding_unknown', /^At line 32 the file is not UTF-8/);
    await refuses(latin, 'csv_encoding_unknown', /^At line 32/, 5);
    await refuses(Buffer.from('fffe6900', 'hex').subarray(0, 3), 'csv_encoding_unknown', /UTF-16/);
  });

  it('is refused where a quote is left open or misplaced, with the line it begins in', async () => {
    await refuses(`id,title\n${rows(3)}\nx,"Open\n${rows(50)}\n`, 'csv_quote_open', /line 5/);
    await refuses(`id,title\n${rows(3)}\nx,"Open\n${rows(90_000)}\n`, 'csv_quote_open', /line 5/);
    await refuses(`id,title\n${rows(3)}\nx,"Open" and more\n`, 'csv_quote_misplaced', /line 5/);
    await refuses(`id,title\n${rows(3)}\nx,5" inseam\n`, 'csv_quote_misplaced', /line 5/);
    await refuses(`id,title\nx,${'y'.repeat(1_100_000)}\n`, 'csv_row_too_long', /line 2/);
  });

  it('is refused where it has four thousand columns', async () => {
    const header = ['id', 'title', ...Array.from({ length: 3_998 }, (_, i) => `c${i}`)].join(',');
    await refuses(`${header}\na,b\n`, 'csv_too_many_columns', /4000 columns.*500/);
    await refuses(`${header.repeat(20)}`, 'csv_too_many_columns', /500/);
  });
});
