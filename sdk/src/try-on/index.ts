// What the loader imports on intent: prepares and opens the dialog of one tag. Everything Lit starts here.
import { visitOf } from '../client/visit.ts';
import { announce } from '../events.ts';
import { loadMessages, localeOf, type Translator } from '../i18n/messages.ts';
import type { OwnMessages } from '../i18n/own-words.ts';
import { type Arrives, loadBy } from '../load-chunk.ts';
import { TryOnDialog } from './dialog.ts';
import { loadFitting } from './load-fitting.ts';
import type { TagSettings } from './tag-settings.ts';

type Tag = HTMLElement & { messages?: OwnMessages };

/** What the tag asks of its dialog, which from then on loads what it needs as the tag has loaded it. */
export function dialogLoadedBy(arrives: Arrives) {
  loadBy(arrives);
  return { prepare, open, resume };
}

let host: typeof import('../host-page/index.ts');
const loadHostPage = async () => {
  host ??= await import('../host-page/index.ts');
};

/** The shopper points at the button: fetch what reads the page, and their language, too. */
async function prepare(tag: Tag): Promise<void> {
  await Promise.all([loadHostPage(), wordsFor(tag, localeOf(tag))]).catch(() => undefined); // the click tries again and tells
}

/** Opens the dialog of this tag; a render under way, or its result, is still there. Rejects when a chunk is blocked. */
async function open(tag: Tag, opener: HTMLElement): Promise<void> {
  await loadHostPage();
  const settings = settingsOf(tag);
  if (settings) await (await dialogFor(tag, settings)).show(opener);
  else {
    announce(tag, 'visionfit:error', { code: 'attribute_missing' });
    console.error('<visionfit-tryon> needs the attribute publishable-key.');
  }
}

/** The shopper waits for a picture that an earlier page asked for: one tag of the shop tells them when it is ready. */
async function resume(tag: Tag): Promise<void> {
  await loadHostPage();
  const settings = settingsOf(tag);
  const awaited = settings && visitOf(settings).awaited;
  if (!awaited || teller(settings, awaited.product) !== tag) return;
  await loadFitting(await wordsFor(tag, settings.locale)); // from here on nothing waits: no other call comes between
  const { product: productId } = awaited;
  const dialog = await dialogFor(tag, { ...settings, productId, host: settings.host.elsewhere(productId) });
  await dialog.resume(awaited);
}

/** Ours, with the shop's own in their place where it has any. */
async function wordsFor({ messages }: Tag, locale: string): Promise<Translator> {
  const scripts = document.querySelectorAll('script[data-visionfit-messages]');
  if (messages || scripts[0]) (await import('../i18n/own-words.ts')).putOwnWords(scripts, messages);
  return loadMessages(locale);
}

/** The tag of the product in question where the page has it, else the shop's first; a tag in a shadow root speaks for itself. */
function teller({ publishableKey }: TagSettings, productId: string): Element | undefined {
  const tags = [...document.querySelectorAll(`visionfit-tryon[publishable-key="${CSS.escape(publishableKey)}"]`)];
  return tags.find((one) => one.getAttribute('product') === productId) ?? tags[0];
}

/** Null without a publishable key. */
function settingsOf(tag: Tag): TagSettings | null {
  const said = (name: string) => tag.getAttribute(name) || null;
  const publishableKey = said('publishable-key');
  if (!publishableKey) return null;
  return {
    api: new URL(said('api') ?? new URL(import.meta.url).origin, document.baseURI).href,
    publishableKey,
    locale: localeOf(tag),
    // Both go to the service as they are; an attribute without a value says nothing.
    region: said('region'),
    customerToken: said('customer-token'),
    ...host.pageSettings(tag),
  };
}

/**
 * The tag's dialog with these settings. It lives in the tag's shadow root: it inherits the shop's custom properties,
 * language and colour scheme, leaves with the tag, and no framework trips over a node it did not make.
 */
async function dialogFor(tag: Tag, settings: TagSettings): Promise<TryOnDialog> {
  const t = await wordsFor(tag, settings.locale);
  const root = tag.shadowRoot ?? tag.attachShadow({ mode: 'open' });
  if (!root.firstChild) root.append(document.createElement('slot'));
  const dialogs = [...root.querySelectorAll('visionfit-dialog')];
  let dialog = dialogs.find((one) => one.isFor(settings));
  // One that was made for other settings stays only as long as there is an outcome to tell of.
  for (const other of dialogs) if (other !== dialog && !other.awaits) other.remove();
  if (!dialog) {
    dialog = new TryOnDialog();
    dialog.setUp(tag, settings);
    root.append(dialog);
  }
  dialog.t = t;
  // Where the page does not say what it is, or says it too late.
  dialog.style.colorScheme = /^(light|dark)$/.exec(tag.getAttribute('theme') ?? '')?.[0] ?? '';
  // A shop's own header takes the place of ours; a slot that is passed on empty would still take it.
  if (!dialog.firstChild && tag.querySelector(':scope > [slot=header]')) {
    const header = document.createElement('slot');
    header.name = header.slot = 'header';
    dialog.append(header);
  }
  return dialog;
}
