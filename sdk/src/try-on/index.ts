// What the loader imports on intent: prepares and opens the dialog of one tag. Everything Lit starts here.
import { announce } from '../events.ts';
import { loadMessages, localeOf } from '../i18n/messages.ts';
import { TryOnDialog } from './dialog.ts';

/** The shopper points at the button: fetch their language too. */
export async function prepare(tag: HTMLElement): Promise<void> {
  await loadMessages(localeOf(tag)).catch(() => undefined); // the click tries again and tells
}

/** Opens the dialog of this tag; a render under way, or its result, is still there. Rejects when a chunk is blocked. */
export async function open(tag: HTMLElement, opener: HTMLElement): Promise<void> {
  const [publishableKey, productId] = [tag.getAttribute('publishable-key'), tag.getAttribute('product')];
  if (!publishableKey || !productId) {
    announce(tag, 'visionfit:error', { code: 'attribute_missing' });
    console.error('<visionfit-tryon> needs the attributes publishable-key and product.');
    return;
  }
  const t = await loadMessages(localeOf(tag));
  const api = new URL(tag.getAttribute('api') ?? new URL(import.meta.url).origin, document.baseURI).href;
  // Both go to the service as they are; an attribute without a value says nothing.
  const [region, customerToken] = [tag.getAttribute('region') || null, tag.getAttribute('customer-token') || null];
  const settings = { api, publishableKey, productId, locale: t.locale, region, customerToken };

  // The dialog lives in the tag's shadow root: it inherits the shop's custom properties, language and colour scheme,
  // leaves with the tag, and no framework trips over a node it did not make.
  const root = tag.shadowRoot ?? tag.attachShadow({ mode: 'open' });
  let dialog = root.querySelector<TryOnDialog>('visionfit-dialog');
  if (!dialog?.isFor(settings)) {
    dialog = new TryOnDialog();
    dialog.setUp(tag, settings);
    dialog.setAttribute('exportparts', 'badge');
    root.replaceChildren(document.createElement('slot'), dialog);
  }
  dialog.t = t;
  await dialog.show(opener);
}
