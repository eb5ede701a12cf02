// `@visionfit/sdk/svelte`: the tag's attributes for Svelte's language tools, and its events as an attachment. Their names have a
// colon in them, which Svelte would rather not see in an attribute.
import type { HTMLAttributes } from 'svelte/elements';
import type { TryOnAttributes } from '../attributes.ts';
import type { VisionFitEvent, VisionFitEvents } from '../events.ts';
import type { VisionFitTryOn } from '../loader.ts';

/** By the events' own names without their beginning: `open`, `result`, `add-to-cart`, `error`. */
export type Listeners = {
  [Name in keyof VisionFitEvents as Name extends `visionfit:${infer Rest}` ? Rest : never]?: (
    event: VisionFitEvent<Name>,
  ) => void;
};

/**
 * Listens as long as the tag is there:
 *
 * ```svelte
 * <visionfit-tryon {@attach listen({ 'add-to-cart': ({ detail }) => cart.add(detail.productId) })} ...>
 * ```
 */
export function listen(listeners: Listeners): (tag: HTMLElement) => () => void {
  return (tag) => {
    const stop = new AbortController();
    for (const [name, heard] of Object.entries(listeners))
      tag.addEventListener(`visionfit:${name}`, heard as EventListener, { signal: stop.signal });
    return () => stop.abort();
  };
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'visionfit-tryon': HTMLAttributes<VisionFitTryOn> &
      TryOnAttributes & { [Name in keyof VisionFitEvents as `on${Name}`]?: (event: VisionFitEvent<Name>) => void };
  }
}
