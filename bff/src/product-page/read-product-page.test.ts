// Pages of our own making, one for each kind of markup, encoding and locale, against what a person reads on them; and the
// pages that are no product at all.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFetchedPage, readProductPage, shopifyProductUrl } from './read-product-page.ts';

const PAGES = new URL('./testing/pages/', import.meta.url);

interface Expected {
  url: string;
  title: string;
  price: string;
  regular: string | null;
  currency: string;
  priceFrom: string;
  image: string;
  [field: string]: unknown;
}

describe('a product page', () => {
  const { pages } = JSON.parse(readFileSync(new URL('expected.json', PAGES), 'utf8')) as {
    pages: Record<string, Expected>;
  };

  for (const [name, expected] of Object.entries(pages)) {
    it(`is read as people read it: ${name}`, () => {
      const facts = factsOf(name, expected.url);
      const { price, images } = facts;
      const variants = facts.variants?.value.map(({ size, colour, availability, sku }) => ({
        size,
        colour,
        availability,
        sku,
      }));
      const read = {
        title: facts.title.value,
        price: price?.value.amount,
        regular: price?.value.regular ?? null,
        currency: price?.value.currency,
        priceFrom: price?.source,
        image: images[0]?.url,
        variants: variants ?? null,
        ...Object.fromEntries(
          (['brand', 'availability', 'sku', 'gtin', 'description', 'category', 'sizeChart'] as const).map((field) => [
            field,
            facts[field]?.value ?? null,
          ]),
        ),
      };
      const { url: _, ...wanted } = expected;
      assert.deepEqual(read, wanted);
    });
  }

  it('says of every fact where it stood and how sure it is', () => {
    const { title, brand, price, sku, images } = factsOf('plain-page-jeans', 'https://shop.example/p/1');
    for (const fact of [title, brand, price, sku, images[0]]) {
      assert.equal(fact?.source, 'page');
      assert.ok(fact.confidence >= 0.4 && fact.confidence < 0.95, `${fact.confidence}`);
    }
    assert.ok((factsOf('product-group-tee', 'https://shop.example/p/1').price?.confidence ?? 0) > 0.95);
  });

  it('costs what is asked now, however the price before it is crossed out', () => {
    const shown = {
      'by a tag': '<s>£89.00</s> <b>£59.00</b>',
      'by a style': '<span style="text-decoration: line-through">£89.00</span> <span>£59.00</span>',
      'by a class': '<span class="text-grey line-through">£89.00</span> <span>£59.00</span>',
      'in words': 'Was £89.00 Now £59.00',
      'in words of its own': '<span>RRP £89.00</span> <span>£59.00</span>',
      'in words that follow': '£59.00 <span>instead of £89.00</span>',
    };
    for (const [how, price] of Object.entries(shown)) {
      const reading = read(
        `<!doctype html><html lang="en"><head><title>Sea Shirt</title><meta property="og:type" content="product"></head><body><main><h1>Sea Shirt</h1><img src="/shirt.jpg"><div class="price">${price}</div><button>Add to cart</button></main></body></html>`,
      );
      assert.equal(reading.kind, 'product');
      assert.deepEqual([reading.facts.price?.value.amount, reading.facts.price?.value.currency], ['59.00', 'GBP'], how);
    }
  });

  it('names a size of its chart without what the same size is called elsewhere', () => {
    const reading = read(
      '<!doctype html><html lang="de"><head><script type="application/ld+json">{"@type":"Product","name":"Leinenhemd","image":"/l.jpg","offers":{"@type":"Offer","price":"59.00","priceCurrency":"EUR"}}</script></head><body><h1>Leinenhemd</h1><p>Körpermaße in cm</p><table><tr><th>Größe</th><th>Brustumfang</th><th>Hüftumfang</th></tr><tr><td>S (36/38)</td><td>82 – 89</td><td>91–97</td></tr><tr><td>M (DE 40/42)</td><td>90 – 97</td><td>98–105</td></tr></table></body></html>',
    );
    assert.equal(reading.kind, 'product');
    assert.deepEqual(reading.facts.sizeChart?.value, {
      measures: 'body',
      unit: 'cm',
      sizes: [
        { size: 'S', measurements: { chest: { min: 82, max: 89 }, hips: { min: 91, max: 97 } } },
        { size: 'M', measurements: { chest: { min: 90, max: 97 }, hips: { min: 98, max: 105 } } },
      ],
    });
  });

  it('has no size chart where nothing says whether its numbers are centimetres or inches', () => {
    const chartOf = (rows: string[][]) => {
      const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
      const reading = read(
        `<script type="application/ld+json">{"@type":"Product","name":"Tee","image":"/t.jpg","offers":{"price":"9","priceCurrency":"EUR"}}</script><h1>Tee</h1><table>${table}</table>`,
      );
      assert.equal(reading.kind, 'product');
      return reading.facts.sizeChart?.value ?? null;
    };
    const flat = ['S,50', 'M,53', 'L,56', 'XL,59'].map((row) => row.split(','));
    assert.equal(chartOf([['Size', 'Chest width'], ...flat]), null);
    const inches = ['S,36', 'M,38', 'L,40'].map((row) => row.split(','));
    assert.equal(chartOf([['Size', 'Chest'], ...inches])?.unit, 'in');
    const children = ['92,92,53', '98,98,55', '104,104,57'].map((row) => row.split(','));
    // In centimetres, in which no chart begins so small.
    assert.equal(chartOf([['Size', 'Height', 'Chest'], ...children]), null);
  });

  it('is known by the address that it gives for its own, unless that could be the address of any', () => {
    const at = (url: string, canonical: string) => {
      const html = `<link rel="canonical" href="${canonical}"><script type="application/ld+json">{"@type":"Product","name":"Sea Shirt","image":"/s.jpg","offers":{"price":"9","priceCurrency":"EUR"}}</script><h1>Sea Shirt</h1>`;
      const reading = readProductPage(parseFetchedPage({ bytes: Buffer.from(html), contentType: 'text/html', url }));
      assert.equal(reading.kind, 'product');
      return reading.facts.url;
    };
    const page = 'https://shop.example/de/p/sea-shirt?ref=1';
    for (const own of ['/de/p/sea-shirt', '/sea-shirt', '/product.php?id=7'])
      assert.equal(at(page, own), `https://shop.example${own}`);
    for (const any of ['/', '/de', '/en-gb/', '/products', '/product.php', '/shop/index.html', 'https://cdn.example/x'])
      assert.equal(at(page, any), page);
    assert.equal(at('https://shop.example/', '/?utm=1'), 'https://shop.example/?utm=1');
  });

  it('of Shopify is asked for at its own address, and believed before everything else', () => {
    const page = parseFetchedPage({
      bytes: readFileSync(new URL('shopify-linen-shirt.html', PAGES)),
      contentType: 'text/html; charset=utf-8',
      url: 'https://shop.example/en-ca/collections/linen/products/dune-linen-shirt?variant=42',
    });
    assert.equal(shopifyProductUrl(page), 'https://shop.example/en-ca/products/dune-linen-shirt.js');
    const variant = (id: number, size: string, available: boolean) => ({
      id,
      sku: `DLS-${size}`,
      barcode: '4006381333931',
      available,
      price: 7600,
      compare_at_price: 9500,
      options: [size, 'Sand'],
      featured_image: { src: '//shop.example/cdn/shop/files/dune-2.jpg' },
    });
    const reading = readProductPage(
      page,
      JSON.stringify({
        title: 'Dune Linen Shirt',
        vendor: 'Marlow Makers',
        type: 'Shirts',
        description: '<p>Washed linen &amp; shell buttons.</p>',
        options: [{ name: 'Size' }, { name: 'Color' }],
        variants: [variant(41, 'S', true), variant(42, 'M', false)],
        images: ['//shop.example/cdn/shop/files/dune-1.jpg', '//shop.example/cdn/shop/files/dune-2.jpg'],
      }),
    );
    assert.equal(reading.kind, 'product');
    const { facts } = reading;
    assert.deepEqual(facts.price?.value, { amount: '76.00', currency: 'CAD', regular: '95.00' });
    assert.equal(facts.brand?.value, 'Marlow Makers');
    assert.equal(facts.sku?.value, 'DLS-M');
    assert.equal(facts.availability?.value, 'in_stock');
    assert.equal(facts.description?.value, 'Washed linen & shell buttons.');
    assert.deepEqual(
      facts.variants?.value.map(({ size, colour, availability }) => [size, colour, availability]),
      [
        ['S', 'Sand', 'in_stock'],
        ['M', 'Sand', 'out_of_stock'],
      ],
    );
    assert.equal(facts.images[0]?.source, 'shopify');
  });
});

describe('a page that is no product', () => {
  const filler = '<p>Words of a page that goes on for a while about other things than clothes.</p>'.repeat(12);
  const card = (i: number) =>
    `<div class="product-card"><a href="/p/${i}"><img src="/i/${i}.jpg"><h3>Shirt ${i}</h3></a><span class="price">$${10 + i}.00</span></div>`;
  const product = (i: number) => ({
    '@type': 'Product',
    name: `Shirt ${i}`,
    url: `/p/${i}`,
    offers: { '@type': 'Offer', price: `${10 + i}`, priceCurrency: 'USD' },
  });
  const numbers = Array.from({ length: 40 }, (_, i) => i + 1);
  const cases: [what: string, reason: string, html: string][] = [
    [
      'an empty shell that JavaScript fills',
      'needs_javascript',
      '<title>Shop</title><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/static/main.js"></script>',
    ],
    [
      'an empty shell between a long menu and a long footer',
      'needs_javascript',
      `<title>Shop</title><nav>${filler}</nav><main id="app"></main><footer>${filler}</footer><script src="/static/main.js"></script>`,
    ],
    [
      'a login',
      'login_wall',
      `<title>Sign in - Shop</title><h1>Sign in</h1><form><input name="email"><input type="password" name="p"><button>Sign in</button></form>${filler}`,
    ],
    [
      'a robot check',
      'robots_page',
      '<title>Just a moment...</title><h1>shop.example</h1><p>Verify you are human by completing the action below.</p><script src="/cdn-cgi/challenge.js"></script>',
    ],
    [
      'a "not found" that answers 200',
      'not_found_page',
      `<title>Page not found | Shop</title><h1>We can’t find that page</h1>${filler}`,
    ],
    ['a list', 'list_page', `<title>Shirts | Shop</title><h1>Shirts</h1>${numbers.slice(0, 12).map(card).join('')}`],
    [
      'a list in JSON-LD',
      'list_page',
      `<title>Shirts</title><h1>Shirts</h1><script type="application/ld+json">${JSON.stringify({ '@type': 'ItemList', itemListElement: numbers.map((i) => ({ '@type': 'ListItem', position: i, item: product(i) })) })}</script>${filler}`,
    ],
    [
      'forty products in JSON-LD',
      'many_products',
      `<title>All shirts</title><h1>All shirts</h1><script type="application/ld+json">${JSON.stringify(numbers.map(product))}</script>${filler}`,
    ],
    ['an article', 'not_a_product_page', `<title>How we dye</title><h1>How we dye</h1>${filler}`],
  ];
  for (const [what, reason, html] of cases) {
    it(`says so: ${what}`, () => {
      assert.deepEqual(
        read(`<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>${html}</body></html>`),
        { kind: 'none', reason },
      );
    });
  }

  it('does not bring the reader down, however it is built', () => {
    const deep = '<div>'.repeat(200_000);
    for (const html of [
      deep,
      `<script type="application/ld+json">${'['.repeat(100_000)}</script>`,
      '<p>'.repeat(500_000),
      `<title>${'a - '.repeat(250_000)}</title>`,
      `<table>${'<tr><td>'.repeat(5_000)}`,
      '<h1>€'.repeat(5_000),
      `<p class="price">${'1 '.repeat(100_000)}</p>`,
      '\u0000<\ufffd',
      '',
    ]) {
      const before = process.cpuUsage();
      assert.equal(read(html).kind, 'none');
      const { user, system } = process.cpuUsage(before);
      // No measure of speed (that is what eval:import prints): work that grows with the square takes minutes over these.
      assert.ok((user + system) / 1000 < 20_000, `${html.slice(0, 30)} took ${(user + system) / 1000} ms`);
    }
  });
});

function factsOf(name: string, url: string) {
  const reading = readProductPage(
    parseFetchedPage({ bytes: readFileSync(new URL(`${name}.html`, PAGES)), contentType: 'text/html', url }),
  );
  assert.equal(reading.kind, 'product');
  return reading.facts;
}

function read(html: string) {
  return readProductPage(
    parseFetchedPage({ bytes: Buffer.from(html), contentType: 'text/html', url: 'https://shop.example/shirts' }),
  );
}
