// The tag without a framework, as a strict TypeScript project has it from the packed package.
import { define, type VisionFitEvent, VisionFitTryOn } from '@visionfit/sdk';

define({ api: 'https://fit.example.com' });

const tag = document.createElement('visionfit-tryon');
tag.setAttribute('product', 'breton-stripe-shirt');
const opened: Promise<void> = tag.open();
tag.addEventListener('visionfit:result', ({ detail }) => detail.renderId.toUpperCase());
document.addEventListener('visionfit:add-to-cart', (event) => {
  const heard: VisionFitEvent<'visionfit:add-to-cart'> = event;
  // @ts-expect-error: only a result has a render
  heard.detail.renderId;
});
window.addEventListener('visionfit:error', ({ detail: { code, cause } }) => console.error(code, cause));
export const same: boolean = document.querySelector('visionfit-tryon') instanceof VisionFitTryOn;
export { opened };
