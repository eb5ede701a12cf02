// A product page as Dawn and its many descendants write it: form with a hidden id, variant picker that is tied to the form
// by its attribute, the variants as JSON, and a cart drawer that draws itself from what the Ajax API answers.

const VARIANTS = [
  {
    id: 40001,
    title: 'S / Navy',
    option1: 'S',
    option2: 'Navy',
    sku: 'LS-S-NAVY',
    available: true,
    featured_image: { id: 1, src: '//cdn.shopify.com/s/files/1/0001/files/linen-navy.jpg' },
  },
  {
    id: 40002,
    title: 'S / Sand',
    option1: 'S',
    option2: 'Sand',
    sku: 'LS-S-SAND',
    available: true,
    featured_image: { id: 2, src: '//cdn.shopify.com/s/files/1/0001/files/linen-sand.jpg' },
  },
];

/** @param tag put where an app block stands. */
export function shopifyPage(tag: string): string {
  return `<meta property="og:image" content="http://cdn.shopify.com/s/files/1/0001/files/linen-navy_1200x.jpg">
<product-info id="MainProduct-template--1" data-section="template--1" data-product-id="7001" data-url="/products/linen-shirt">
  <h1>Linen shirt</h1>
  <variant-selects id="variant-selects-template--1">
    <fieldset class="js product-form__input product-form__input--pill"><legend class="form__label">Colour</legend>
      <input type="radio" id="c-1" name="Colour-2" value="Navy" form="product-form-1" checked><label for="c-1">Navy</label>
      <input type="radio" id="c-2" name="Colour-2" value="Sand" form="product-form-1"><label for="c-2">Sand</label>
    </fieldset>
    <script type="application/json">${JSON.stringify(VARIANTS)}</script>
  </variant-selects>
  <product-form class="product-form">
    <form method="post" action="/cart/add" id="product-form-1" accept-charset="UTF-8" class="form" enctype="multipart/form-data" novalidate data-type="add-to-cart-form">
      <input type="hidden" name="form_type" value="product"><input type="hidden" name="utf8" value="✓">
      <input type="hidden" name="id" value="40001" class="product-variant-id">
      <button type="submit" name="add" class="product-form__submit">Add to cart</button>
      <input type="hidden" name="product-id" value="7001">
    </form>
  </product-form>
  ${tag}
</product-info>`;
}

/** As Shopify's own library makes it: everything stands on the event. */
export function productSelect(handle: string, variant: object | null): Event {
  const event = new Event('shopify:product:select', { bubbles: true, cancelable: true });
  return Object.assign(event, {
    product: { id: 'gid://shopify/Product/7001', title: 'Linen shirt', handle },
    selectedOptions: [{ name: 'Colour', value: 'Sand' }],
    promise: Promise.resolve({ variant }),
  });
}
