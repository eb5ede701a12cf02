// The events a storefront hears from the tag: typed once, dispatched mostly by the dialog.

/** What happened in the fitting room. None of these carries a picture: the photo stays between shopper and service. */
export interface VisionFitEvents {
  /** The dialog opened. */
  'visionfit:open': { productId: string };
  /** A picture came and is shown (or will be, when the shopper opens the dialog again). */
  'visionfit:result': { productId: string; renderId: string };
  /**
   * The shopper asked for the product. On Shopify, WooCommerce, BigCommerce and Magento it then goes into the shop's cart;
   * `preventDefault()` keeps that from happening. Elsewhere the storefront does what its own add-to-cart button does.
   */
  'visionfit:add-to-cart': { productId: string; variant: ChosenProductVariant };
  /** Something failed. `code` is stable; `cause` is the underlying error where there is one. */
  'visionfit:error': { productId: string; code: string; cause?: unknown };
}

/** One of them, as a listener receives it. */
export type VisionFitEvent<Name extends keyof VisionFitEvents> = CustomEvent<VisionFitEvents[Name]>;

/** Of a product in several sizes or colours, as far as it is known and chosen. */
export interface ChosenProductVariant {
  /** The shop platform's own. */
  id?: string | null;
  sku?: string | null;
  size?: string | null;
  colour?: string | null;
}

/**
 * Dispatches one of our events on the tag; it bubbles to the document and leaves shadow roots. It is about the tag's
 * product, unless the detail names another.
 * @returns false where the storefront has prevented what would follow.
 */
export function announce<Name extends keyof VisionFitEvents>(
  tag: HTMLElement,
  name: Name,
  detail: Omit<VisionFitEvents[Name], 'productId'> & { productId?: string },
): boolean {
  const productId = tag.getAttribute('product') ?? '';
  const event = { bubbles: true, composed: true, cancelable: true, detail: { productId, ...detail } };
  return tag.dispatchEvent(new CustomEvent(name, event));
}

/** Has the tag count what only the dialog sees; one of an older script cannot. */
export function tell(tag: Element & { tell?: (what: string) => unknown }, what: 'compared' | 'added_to_cart'): void {
  tag.tell?.(what);
}

declare global {
  interface GlobalEventHandlersEventMap {
    'visionfit:open': CustomEvent<VisionFitEvents['visionfit:open']>;
    'visionfit:result': CustomEvent<VisionFitEvents['visionfit:result']>;
    'visionfit:add-to-cart': CustomEvent<VisionFitEvents['visionfit:add-to-cart']>;
    'visionfit:error': CustomEvent<VisionFitEvents['visionfit:error']>;
  }
}
