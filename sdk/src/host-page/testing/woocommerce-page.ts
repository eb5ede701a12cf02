// A variable product as WooCommerce's own templates write it, and the few lines of its script that choose a variation.

const VARIATIONS = [
  {
    attributes: { attribute_pa_color: 'blue' },
    display_price: 45,
    image: {
      title: 'hoodie-blue',
      src: '/wp-content/uploads/hoodie-blue-600x600.jpg',
      full_src: '/wp-content/uploads/hoodie-blue.jpg',
      thumb_src: '/wp-content/uploads/hoodie-blue-100x100.jpg',
    },
    image_id: 41,
    is_in_stock: true,
    sku: 'woo-hoodie-blue',
    variation_id: 31,
    variation_is_active: true,
  },
  {
    attributes: { attribute_pa_color: 'red' },
    display_price: 42,
    image: {
      title: 'hoodie-red',
      src: '/wp-content/uploads/hoodie-red-600x600.jpg',
      full_src: '/wp-content/uploads/hoodie-red.jpg',
      thumb_src: '/wp-content/uploads/hoodie-red-100x100.jpg',
    },
    image_id: 42,
    is_in_stock: true,
    sku: 'woo-hoodie-red',
    variation_id: 32,
    variation_is_active: true,
  },
];

/** @param variations `false` as WooCommerce writes it where there are more than thirty. */
export function wooPage(tag: string, variations: object[] | false = VARIATIONS): string {
  const data = JSON.stringify(variations).replaceAll('"', '&quot;');
  return `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org/',
    '@graph': [
      {
        '@type': 'BreadcrumbList',
        itemListElement: [{ '@type': 'ListItem', item: { '@type': 'Product', sku: 'other' } }],
      },
      {
        '@context': 'https://schema.org/',
        '@type': 'Product',
        name: 'Hoodie',
        sku: 'woo-hoodie',
        image: '/wp-content/uploads/hoodie-2.jpg',
        offers: [{ '@type': 'AggregateOffer', lowPrice: '42.00', priceCurrency: 'GBP' }],
      },
    ],
  })}</script>
<div id="product-21" class="product type-product product-type-variable"><div class="summary entry-summary">
  <h1 class="product_title entry-title">Hoodie</h1>
  <form class="variations_form cart" action="/product/hoodie/" method="post" enctype="multipart/form-data" data-product_id="21" data-product_variations="${data}">
    <table class="variations" role="presentation"><tbody><tr><th class="label"><label for="pa_color">Color</label></th><td class="value">
      <select id="pa_color" name="attribute_pa_color" data-attribute_name="attribute_pa_color"><option value="">Choose an option</option><option value="blue" class="attached enabled">Blue</option><option value="red" class="attached enabled">Red</option></select>
    </td></tr></tbody></table>
    <div class="single_variation_wrap"><div class="woocommerce-variation-add-to-cart variations_button">
      <input type="number" name="quantity" value="1">
      <button type="submit" class="single_add_to_cart_button button alt">Add to cart</button>
      <input type="hidden" name="add-to-cart" value="21"><input type="hidden" name="product_id" value="21"><input type="hidden" name="variation_id" class="variation_id" value="0">
    </div></div>
  </form>
  ${tag}
  <div class="product_meta"><span class="sku_wrapper">SKU: <span class="sku">woo-hoodie</span></span></div>
</div></div>`;
}

/** What `add-to-cart-variation.js` does when an attribute changes. */
export function wooScript(form: HTMLFormElement): void {
  form.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLSelectElement;
    const one = VARIATIONS.find(({ attributes }) => attributes.attribute_pa_color === value);
    form.querySelector<HTMLInputElement>('[name=variation_id]')!.value = String(one?.variation_id ?? 0);
  });
}
