// A product page as BigCommerce's Cornerstone theme writes it; its script swaps picture and article number after an answer.

export function bigCommercePage(tag: string): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org/', '@type': 'Product', name: 'Field jacket', sku: 'FJ', image: 'https://cdn11.bigcommerce.com/s-abc/products/112/images/1/field-jacket.jpg?c=1', offers: { '@type': 'Offer', price: '120' } })}</script>
<div class="productView" data-event-type="product" data-entity-id="112">
  <section class="productView-images" data-image-gallery>
    <figure class="productView-image" data-image-gallery-main data-zoom-image="https://cdn11.bigcommerce.com/s-abc/images/stencil/1280x1280/products/112/1/field-jacket.jpg?c=1"><img class="productView-image--default" alt="" data-main-image></figure>
  </section>
  <section class="productView-details product-data"><dl class="productView-info"><dt class="productView-info-name sku-label">SKU:</dt><dd class="productView-info-value" data-product-sku>FJ</dd></dl></section>
  <section class="productView-details product-options"><div class="productView-options">
    <form class="form" method="post" action="https://shop.example/cart.php" enctype="multipart/form-data" data-cart-item-add>
      <input type="hidden" name="action" value="add"><input type="hidden" name="product_id" value="112"/>
      <div data-product-option-change>
        <div class="form-field" data-product-attribute="swatch">
          <input class="form-radio" type="radio" name="attribute[118]" value="96" id="attribute_swatch_118_96"><label class="form-option form-option-swatch" for="attribute_swatch_118_96"><span class="form-option-variant form-option-variant--color" title="Olive"></span></label>
          <input class="form-radio" type="radio" name="attribute[118]" value="97" id="attribute_swatch_118_97"><label class="form-option form-option-swatch" for="attribute_swatch_118_97"><span class="form-option-variant form-option-variant--color" title="Black"></span></label>
        </div>
        <div class="form-field" data-product-attribute="set-rectangle">
          <input class="form-radio" type="radio" id="attribute_rectangle__119_98" name="attribute[119]" value="98"><label class="form-option" for="attribute_rectangle__119_98"><span class="form-option-variant">M</span></label>
          <input class="form-radio" type="radio" id="attribute_rectangle__119_99" name="attribute[119]" value="99"><label class="form-option" for="attribute_rectangle__119_99"><span class="form-option-variant">L</span></label>
        </div>
      </div>
      <div id="add-to-cart-wrapper" class="add-to-cart-wrapper"><div class="form-action"><input id="form-action-addToCart" class="button button--primary" type="submit" value="Add to Cart"></div></div>
    </form>${tag}
  </div></section>
</div>`;
}

/** What the theme does with the answer of `productAttributes.optionChange`. */
export function cornerstoneAnswers(page: ParentNode, sku: string, picture: string): void {
  page.querySelector('[data-product-sku]')!.textContent = sku;
  page.querySelector<HTMLElement>('[data-image-gallery-main]')!.dataset.zoomImage = picture;
}
