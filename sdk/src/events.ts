// The events a storefront hears from the tag: typed once, dispatched mostly by the dialog.

/** What happened in the fitting room. None of these carries a picture: the photo stays between shopper and service. */
export interface VisionFitEvents {
  /** The dialog opened. */
  'visionfit:open': { productId: string };
  /** A picture came and is shown (or will be, when the shopper opens the dialog again). */
  'visionfit:result': { productId: string; renderId: string };
  /** The shopper asked for the product. The storefront does what its own add-to-cart button does. */
  'visionfit:add-to-cart': { productId: string };
  /** Something failed. `code` is stable; `cause` is the underlying error where there is one. */
  'visionfit:error': { productId: string; code: string; cause?: unknown };
}

/**
 * Dispatches one of our events on the tag; it bubbles to the document and leaves shadow roots. It is about the tag's
 * product, unless the detail names another.
 */
export function announce<Name extends keyof VisionFitEvents>(
  tag: HTMLElement,
  name: Name,
  detail: Omit<VisionFitEvents[Name], 'productId'> & { productId?: string },
): void {
  const productId = tag.getAttribute('product') ?? '';
  tag.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { productId, ...detail } }));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'visionfit:open': CustomEvent<VisionFitEvents['visionfit:open']>;
    'visionfit:result': CustomEvent<VisionFitEvents['visionfit:result']>;
    'visionfit:add-to-cart': CustomEvent<VisionFitEvents['visionfit:add-to-cart']>;
    'visionfit:error': CustomEvent<VisionFitEvents['visionfit:error']>;
  }
}
