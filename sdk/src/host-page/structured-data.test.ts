// A tag on a page of no platform that we know: what the page says for search engines, and add-to-cart as an event alone.
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { aPage, leave, type PlacedPage, TAG } from './testing/host-page.ts';

const jsonLd = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const group = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebPage', mainEntity: { '@id': '#p' } },
    {
      '@type': ['ProductGroup', 'Product'],
      name: 'Knit',
      productGroupID: 'knit-7',
      isRelatedTo: { '@type': 'Product', sku: 'other' },
      image: [{ '@type': 'ImageObject', contentUrl: '/knit.jpg' }, '/back.jpg'],
      hasVariant: [
        { '@type': 'Product', sku: 'K7-G', image: '/knit-green.jpg' },
        { '@type': 'Product', sku: 'K7-R', image: { url: '/knit-red.jpg' }, offers: { url: '/knit?variant=9' } },
      ],
    },
  ],
};

describe('a tag on any other page', () => {
  let page: PlacedPage;
  afterEach(() => leave(page));
  const reads = (html: string) => {
    page = aPage(`${html}<main>${TAG}</main>`, '/knit');
    const { productId, picture } = page.read();
    return [productId, picture?.replace(location.origin, '')];
  };

  it('reads JSON-LD, past what is broken and what is related', () => {
    expect(reads(jsonLd('{"@type": "Product", ') + jsonLd(group))).to.deep.equal(['knit-7', '/knit.jpg']);
    const { tag } = page;
    for (const [variant, picture] of [
      ['K7-G', '/knit-green.jpg'],
      ['9', '/knit-red.jpg'],
    ] as const) {
      tag.setAttribute('variant', variant);
      expect(page.read().picture).to.equal(location.origin + picture);
    }
  });

  it('needs nothing of the browser that Safari 17 has not', () => {
    const parse = Object.getOwnPropertyDescriptor(URL, 'parse');
    Reflect.deleteProperty(URL, 'parse');
    try {
      expect(reads(jsonLd(group))).to.deep.equal(['knit-7', '/knit.jpg']);
      leave(page);
      expect(reads('<meta property="og:image" content="https://[">')[1]).to.equal(undefined);
    } finally {
      if (parse) Object.defineProperty(URL, 'parse', parse);
    }
  });

  it('takes the variant that its address names, and keeps what it was told last while the quantity changes', async () => {
    page = aPage(`${jsonLd(group)}<main>${TAG}<input type="number" name="quantity"></main>`, '/knit?variant=9');
    expect(page.read()).to.include({ variant: '9', picture: `${location.origin}/knit-red.jpg` });
    document.dispatchEvent(new CustomEvent('variant-change', { detail: { variant: { id: 'K7-G' } } }));
    await aTimeout(0);
    const quantity = page.place.querySelector('input')!;
    quantity.dispatchEvent(new Event('change', { bubbles: true }));
    expect(page.read()).to.include({ variant: 'K7-G', picture: `${location.origin}/knit-green.jpg` });
  });

  it('reads microdata, and not that of the things inside', () => {
    const html = `<div itemscope itemtype="https://schema.org/Product"><div itemprop="brand" itemscope itemtype="https://schema.org/Brand"><img itemprop="image" src="/brand.svg"><meta itemprop="sku" content="no"></div>
      <span itemprop="sku"> MD-1 </span><img itemprop="image" src="/md.jpg"></div>`;
    expect(reads(html)).to.deep.equal(['MD-1', '/md.jpg']);
  });

  it('reads Open Graph', () => {
    const html =
      '<meta property="og:image" content="/og.jpg"><meta property="product:retailer_item_id" content="OG-1">';
    expect(reads(html)).to.deep.equal(['OG-1', '/og.jpg']);
  });

  it('says nothing of a page that says nothing', () => {
    expect(reads(jsonLd('null') + jsonLd([{ '@type': 'Article' }, 3]))).to.deep.equal([null, undefined]);
  });

  it('adds to the cart by telling the storefront what was chosen, and sends no form that it does not know', async () => {
    page = aPage(`<form action="/cart"><button>Buy</button></form>${TAG}`);
    page.place.querySelector('form')!.addEventListener('submit', () => expect.fail('sent'));
    setTimeout(() => page.add({ sku: 'K7-G', size: 'M' }));
    const event = await oneEvent(document, 'visionfit:add-to-cart');
    expect(event.cancelable).to.equal(true);
    expect(event.detail).to.deep.equal({ productId: 'a-product', variant: { sku: 'K7-G', size: 'M' } });
  });
});
