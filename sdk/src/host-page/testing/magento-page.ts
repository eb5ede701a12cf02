// A configurable product as Magento's Luma theme writes it, with swatches that its script has drawn.

const SWATCHES = {
  '[data-role=swatch-options]': {
    'Magento_Swatches/js/swatch-renderer': {
      jsonConfig: {
        attributes: {
          93: { id: '93', code: 'color', label: 'Color' },
          144: { id: '144', code: 'size', label: 'Size' },
        },
        index: { 1801: { 93: '50', 144: '166' }, 1802: { 93: '58', 144: '166' } },
        images: {
          1801: [
            {
              thumb: '/media/t/wj01-blue.jpg',
              img: '/media/i/wj01-blue.jpg',
              full: '/media/f/wj01-blue-back.jpg',
              isMain: false,
            },
            { full: '/media/f/wj01-blue.jpg', isMain: true },
          ],
          1802: [{ full: '/media/f/wj01-red.jpg', isMain: true }],
        },
        productId: '1810',
      },
      jsonSwatchConfig: {
        93: { 50: { type: '1', value: '#1857f7', label: 'Blue' }, 58: { type: '1', value: '#ff0000', label: 'Red' } },
      },
    },
  },
};

const swatch = (attribute: string, id: string, label: string) =>
  `<div class="swatch-option color" id="option-label-${attribute}-item-${id}" aria-label="${label}" role="option" data-option-id="${id}" data-option-label="${label}" tabindex="0"></div>`;

export function magentoPage(tag: string): string {
  return `<div class="product media"><div class="gallery-placeholder" data-gallery-role="gallery-placeholder"><img class="gallery-placeholder__image" alt="main product photo" src="/media/m/wj01-main.jpg"></div></div>
<meta property="og:image" content="/media/m/wj01-main.jpg">
<div class="product-info-main"><h1 class="page-title"><span data-ui-id="page-title-wrapper" itemprop="name">Stellar Jacket</span></h1>
<div class="product-add-form">
  <form data-product-sku="WJ01" action="https://shop.example/checkout/cart/add/uenc/aHR0/product/1810/" method="post" id="product_addtocart_form">
    <input type="hidden" name="product" value="1810"><input type="hidden" name="selected_configurable_option" value=""><input type="hidden" name="form_key" value="x">
    <div class="product-options-wrapper" id="product-options-wrapper"><div class="swatch-opt" data-role="swatch-options">
      <div class="swatch-attribute color" data-attribute-code="color" data-attribute-id="93" data-option-selected=""><div class="swatch-attribute-options clearfix" role="listbox">${swatch('color-93', '50', 'Blue')}${swatch('color-93', '58', 'Red')}</div><input class="swatch-input super-attribute-select" name="super_attribute[93]" type="text" value="" hidden></div>
      <div class="swatch-attribute size" data-attribute-code="size" data-attribute-id="144"><div class="swatch-attribute-options clearfix" role="listbox">${swatch('size-144', '166', 'XS')}</div><input class="swatch-input super-attribute-select" name="super_attribute[144]" type="text" value="" hidden></div>
    </div></div>
    <script type="text/x-magento-init">${JSON.stringify(SWATCHES)}</script>
    <div class="box-tocart"><button type="submit" title="Add to Cart" class="action primary tocart" id="product-addtocart-button"><span>Add to Cart</span></button></div>
  </form>
</div>${tag}</div>`;
}

/** What the swatch renderer does on a press. */
export function swatchScript(form: HTMLFormElement): void {
  form.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('.swatch-option');
    const input = option?.closest('.swatch-attribute')?.querySelector('input');
    if (input) input.value = option!.dataset.optionId!;
  });
}
