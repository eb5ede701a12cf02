// What Vue's and Svelte's language tools read.

import { listen } from '@visionfit/sdk/svelte';
import { isVisionFitElement } from '@visionfit/sdk/vue';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

export const custom: boolean = isVisionFitElement('visionfit-tryon');

export const svelte: SvelteHTMLElements['visionfit-tryon'] = {
  'publishable-key': 'pk_test_demo',
  product: 'breton-stripe-shirt',
  'onvisionfit:result': ({ detail }) => detail.renderId.trim(),
};

type Props = InstanceType<GlobalComponents['visionfit-tryon']>['$props'];
export const vue: Props = {
  publishableKey: 'pk_test_demo',
  product: 'breton-stripe-shirt',
  messages: { 'dialog.text.decline': 'Maybe later' },
  'onVisionfit:addToCart': ({ detail }) => detail.productId.trim(),
};

export const attachment: (tag: HTMLElement) => () => void = listen({
  'add-to-cart': ({ detail }) => detail.productId.trim(),
  result: ({ detail }) => detail.renderId.trim(),
});
