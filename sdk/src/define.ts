// What a pasted script tag loads, and what an application imports to have the tag: it defines itself.
import { define } from './loader.ts';

export type * from './events.ts';
export { VisionFitTryOn } from './loader.ts';

define();
