// `@visionfit/sdk/vue`: what Vue's compiler and its language tools must know of the tag.
import type { DefineComponent } from 'vue';
import type { Camel, TryOnProperties } from '../attributes.ts';
import type { VisionFitEvent, VisionFitEvents } from '../events.ts';
import type { OwnMessages } from '../i18n/own-words.ts';

/** For `compilerOptions.isCustomElement`: Vue then leaves the tag to the browser instead of looking for a component. */
export const isVisionFitElement = (tag: string): boolean => tag.startsWith('visionfit-');

/** A listener in a template, `@visionfit:add-to-cart`, arrives as this property. */
type Listener<Name extends string> = Name extends `visionfit:${infer Rest}` ? `onVisionfit:${Camel<Rest>}` : never;

declare module 'vue' {
  interface GlobalComponents {
    /** By the names that Vue's tools look for, also where a template writes `publishable-key`. `messages` is set as `:messages.prop`. */
    'visionfit-tryon': DefineComponent<
      TryOnProperties & { messages?: OwnMessages } & {
        [Name in keyof VisionFitEvents as Listener<Name>]?: (event: VisionFitEvent<Name>) => void;
      }
    >;
  }
}
