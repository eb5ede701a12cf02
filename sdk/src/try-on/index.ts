// What the loader imports on intent: prepares and opens the dialog of one tag. Everything Lit starts here.
import { visitOf } from '../client/visit.ts';
import { announce } from '../events.ts';
import { loadMessages, localeOf } from '../i18n/messages.ts';
import { isHeld } from './awaited.ts';
import { TryOnDialog } from './dialog.ts';
import type { FlowSettings } from './flow.ts';

/** The shopper points at the button: fetch their language too. */
export async function prepare(tag: HTMLElement): Promise<void> {
  await loadMessages(localeOf(tag)).catch(() => undefined); // the click tries again and tells
}

/** Opens the dialog of this tag; a render under way, or its result, is still there. Rejects when a chunk is blocked. */
export async function open(tag: HTMLElement, opener: HTMLElement): Promise<void> {
  const settings = settingsOf(tag);
  if (settings) await (await dialogFor(tag, settings)).show(opener);
  else {
    announce(tag, 'visionfit:error', { code: 'attribute_missing' });
    console.error('<visionfit-tryon> needs the attributes publishable-key and product.');
  }
}

/** The shopper waits for a picture that an earlier page asked for: one tag of the shop tells them when it is ready. */
export async function resume(tag: HTMLElement): Promise<void> {
  const settings = settingsOf(tag);
  const awaited = settings && visitOf(settings).awaited;
  if (!awaited || teller(settings, awaited.product) !== tag) return;
  await loadMessages(settings.locale); // from here on nothing waits: no other call comes between
  const dialog = await dialogFor(tag, { ...settings, productId: awaited.product });
  if (!isHeld(awaited.task)) dialog.resume(awaited);
}

/** The tag of the product in question where the page has it, else the shop's first; a tag in a shadow root speaks for itself. */
function teller({ publishableKey }: FlowSettings, productId: string): Element | undefined {
  const tags = [...document.querySelectorAll(`visionfit-tryon[publishable-key="${CSS.escape(publishableKey)}"]`)];
  return tags.find((one) => one.getAttribute('product') === productId) ?? tags[0];
}

/** Null where an attribute is missing. */
function settingsOf(tag: HTMLElement): FlowSettings | null {
  const [publishableKey, productId] = [tag.getAttribute('publishable-key'), tag.getAttribute('product')];
  if (!publishableKey || !productId) return null;
  const api = new URL(tag.getAttribute('api') ?? new URL(import.meta.url).origin, document.baseURI).href;
  // Both go to the service as they are; an attribute without a value says nothing.
  const [region, customerToken] = [tag.getAttribute('region') || null, tag.getAttribute('customer-token') || null];
  return { api, publishableKey, productId, locale: localeOf(tag), region, customerToken };
}

/**
 * The tag's dialog with these settings. It lives in the tag's shadow root: it inherits the shop's custom properties,
 * language and colour scheme, leaves with the tag, and no framework trips over a node it did not make.
 */
async function dialogFor(tag: HTMLElement, settings: FlowSettings): Promise<TryOnDialog> {
  const t = await loadMessages(settings.locale);
  const root = tag.shadowRoot ?? tag.attachShadow({ mode: 'open' });
  if (!root.firstChild) root.append(document.createElement('slot'));
  const dialogs = [...root.querySelectorAll('visionfit-dialog')];
  let dialog = dialogs.find((one) => one.isFor(settings));
  // One that was made for other settings stays only as long as there is an outcome to tell of.
  for (const other of dialogs) if (other !== dialog && !other.awaits) other.remove();
  if (!dialog) {
    dialog = new TryOnDialog();
    dialog.setUp(tag, settings);
    dialog.setAttribute('exportparts', 'badge, pill');
    root.append(dialog);
  }
  dialog.t = t;
  return dialog;
}
