// `@visionfit/sdk/react`: the tag as a React component with camel-cased props, typed events and a ref to the element.
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { ATTRIBUTES, type Camel, type TryOnAttributes, type TryOnProperties } from '../attributes.ts';
import type { VisionFitEvent, VisionFitEvents } from '../events.ts';
import { define, VisionFitTryOn } from '../loader.ts';

define();

const EVENTS = {
  onOpen: 'visionfit:open' as EventName<VisionFitEvent<'visionfit:open'>>,
  onResult: 'visionfit:result' as EventName<VisionFitEvent<'visionfit:result'>>,
  onAddToCart: 'visionfit:add-to-cart' as EventName<VisionFitEvent<'visionfit:add-to-cart'>>,
  onError: 'visionfit:error' as EventName<VisionFitEvent<'visionfit:error'>>,
} satisfies { [Name in keyof VisionFitEvents as Handler<Name>]: EventName<VisionFitEvent<Name>> };

/** Every event has a prop. */
type Handler<Name extends string> = Name extends `visionfit:${infer Rest}` ? `on${Capitalize<Camel<Rest>>}` : never;

const Tag = createComponent({
  react: React,
  tagName: 'visionfit-tryon',
  elementClass: VisionFitTryOn,
  events: EVENTS,
  displayName: 'visionfit-tryon',
});

/** Whatever the element takes, and what React puts on every element. */
export type TryOnProps = TryOnProperties &
  Omit<
    React.ComponentPropsWithoutRef<typeof Tag>,
    keyof TryOnProperties | 'open' | 'tell' | 'handleEvent' | 'connectedCallback'
  >;

/**
 * The fitting room for one product. Its child is the button that opens it:
 *
 * ```tsx
 * <TryOn api="https://fit.example.com" publishableKey="pk_..." product={id} onAddToCart={() => cart.add(id)}>
 *   <button type="button">Try it on</button>
 * </TryOn>
 * ```
 *
 * A ref is the element: `ref.current.open()` opens the dialog from code.
 */
export const TryOn = React.forwardRef<VisionFitTryOn, TryOnProps>(function TryOn(props, ref) {
  const given: Record<string, unknown> = { ...props };
  for (const attribute of ATTRIBUTES) {
    const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value = given[property];
    delete given[property];
    if (value !== undefined) given[attribute] = value;
  }
  return React.createElement(Tag, { ...given, ref });
});

declare module 'react' {
  // biome-ignore lint/style/noNamespace: React finds the types of elements in a namespace of this name.
  namespace JSX {
    interface IntrinsicElements {
      /** Without the component: attributes by their own names, events as `onvisionfit:open` (React 19, and not where a server has rendered it). */
      'visionfit-tryon': React.DetailedHTMLProps<React.HTMLAttributes<VisionFitTryOn>, VisionFitTryOn> &
        TryOnAttributes & { [Name in keyof VisionFitEvents as `on${Name}`]?: (event: VisionFitEvent<Name>) => void };
    }
  }
}
