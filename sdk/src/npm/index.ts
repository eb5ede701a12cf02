// `@visionfit/sdk`: the tag for applications that are bundled. Importing it does nothing, also on a server; `define` does.
import { define as defineTag } from '../loader.ts';
import { setService } from './service.ts';

export type { TryOnAttributes, TryOnProperties } from '../attributes.ts';
export type * from '../events.ts';
export type { MessageKey, OwnMessages } from '../i18n/own-words.ts';
export { VisionFitTryOn } from '../loader.ts';

/**
 * Makes `<visionfit-tryon>` known to the page. Call it as often as you like; where there is no DOM it does nothing.
 * @param options.api Address of the service, for tags that do not name one in their `api` attribute.
 */
export function define({ api }: { api?: string } = {}): void {
  if (api !== undefined) setService(api);
  defineTag();
}
