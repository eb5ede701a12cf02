// The tag itself: adopts the merchant's button, loads the dialog when a shopper shows intent, opens it on click.
// Vanilla on purpose: every product page pays for these bytes (size.json), only interested shoppers pay for the rest.
import { arrives } from './arrives.ts';
import type { VisionFitEvents } from './events.ts';
import type { OwnMessages } from './i18n/own-words.ts';

export type * from './events.ts';
export type { MessageKey, OwnMessages } from './i18n/own-words.ts';

/** Where the dialog lies, in the files that a page loads (vite.config.ts); bundlers have their own way of asking. */
declare const BUILT_DIALOG: string;
/** Those files never meet a server without a DOM. */
const IS_PASTED = typeof BUILT_DIALOG !== 'undefined';
const NAME = 'visionfit-tryon';
/** A finger that touches enters, too. */
const INTENT = ['click', 'pointerenter', 'focusin'];
/** The shop's own header for the dialog (`slot="header"`) may hold buttons that open nothing. */
const BUTTON = `button:not(${NAME}>[slot] *)`;
/** A failed preload is silent, and a button that is not shown does nothing. */
const NEVER_MIND = async () => undefined;
/** Only for a tag pasted without a button; a pasted button keeps the merchant's own words. */
const LABELS: Record<string, string> = {
  en: 'Try it on',
  ar: 'جرّبه على نفسك',
  de: 'Anprobieren',
  es: 'Probar',
  fr: 'Essayer',
  he: 'למדוד',
  it: 'Prova',
  ja: '試着する',
  nl: 'Passen',
  pl: 'Przymierz',
  pt: 'Experimentar',
  tr: 'Üzerimde dene',
};

// This comment, attributes.ts and events.ts are what custom-elements.json and the documentation are made from.
/**
 * `<visionfit-tryon>`: the fitting room for one product. Nothing is added to the page before a click.
 *
 * @slot - The button that opens the dialog, in the shop's own words and look. Without one the tag makes a plain button.
 * @slot header - What stands at the dialog's top in place of the product's name; `hidden` keeps it out of the page.
 *
 * @csspart dialog - The frame of the dialog.
 * @csspart header - The bar at its top.
 * @csspart title - The heading of each step.
 * @csspart stage - The side with the picture.
 * @csspart primary - The main button of each step.
 * @csspart secondary - Every other button that does something.
 * @csspart quiet - Buttons that look like words.
 * @csspart badge - The "AI preview" badge of every picture. It takes type and edges; it cannot be hidden.
 * @csspart pill - The notice at the lower edge of the page while a picture is made and the dialog is closed.
 *
 * @cssprop --vf-surface - What the dialog is drawn on; with the accent enough, what is not set is made from these two.
 * @cssprop --vf-ink - Text.
 * @cssprop --vf-muted - Text that is less important.
 * @cssprop --vf-line - Lines and edges.
 * @cssprop --vf-stage - Behind the picture.
 * @cssprop --vf-accent - The main button.
 * @cssprop --vf-on-accent - Text on the main button.
 * @cssprop --vf-danger - What deletes, and what went wrong.
 * @cssprop --vf-focus - The ring around what has the keyboard's focus.
 * @cssprop --vf-radius - How round corners are.
 * @cssprop --vf-font - The typeface; left out, the page's.
 * @cssprop --vf-badge-corner - Where the badge stands: `top-left`, `top-right`, `bottom-left` or `bottom-right`.
 */
export class VisionFitTryOn extends (IS_PASTED
  ? HTMLElement
  : (globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement))) {
  /** Sentences of the dialog in the shop's own words, for all tags of the page; set it before the first click. */
  declare messages: OwnMessages | undefined;
  /** Half of the shop's experiment that the visitor is in, with the share it was drawn with; undefined: in none. */
  #arm: string | undefined;
  /** Counted, and not yet sent. */
  #untold: object[] = [];

  constructor() {
    super();
    // Listening on the tag adopts any button inside, whenever it comes, and leaves nothing to take down.
    for (const type of INTENT) this.addEventListener(type, this);
  }

  connectedCallback(): void {
    const holdout = this.getAttribute('holdout');
    if (holdout) {
      try {
        // Drawn once for each share and kept as this word with it, which is the same for half of the world. Whoever objects to
        // being measured, or keeps nothing, is in neither half and sees the button.
        if (!navigator.globalPrivacyControl) {
          let kept = localStorage['visionfit:arm'];
          // biome-ignore lint/style/useTemplate: it is shorter so
          if (!kept?.endsWith('-' + holdout)) {
            kept = localStorage['visionfit:arm'] = (Math.random() < +holdout / 100 ? 'held_out-' : 'shown-') + holdout;
            // This is the visit that is timed in the experiment, unless a part of it lies before the draw.
            if (!sessionStorage['visionfit:seconds']) sessionStorage['visionfit:arm'] = kept;
          }
          this.#arm = kept;
        }
      } catch {}
      const isShown = this.#arm?.[0] !== 'h';
      // It keeps its place: nothing on the page is elsewhere than where it would be. Until here the snippet has hidden it.
      this.style.visibility = isShown ? 'visible' : 'hidden';
      if (!isShown) this.open = this.handleEvent = NEVER_MIND;
    }
    // The parser, or a framework, may still be about to fill the tag.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#adopt());
    else setTimeout(() => this.#adopt());
  }

  /** Opens the dialog from code, as a click on the button does. */
  open(): Promise<void> {
    return this.#open(this.querySelector<HTMLButtonElement>(BUTTON) ?? this);
  }

  handleEvent(event: Event): void {
    // Clicks inside the dialog arrive here retargeted to the tag: they have no button of the page above them.
    const button = (event.target as Element).closest<HTMLElement>(BUTTON);
    if (event.type !== 'click') {
      loadDialog().then(
        (dialog) => dialog.prepare(this),
        NEVER_MIND, // the click tries again and tells
      );
    } else if (button) {
      event.preventDefault();
      this.#open(button);
    }
  }

  async #open(opener: HTMLElement): Promise<void> {
    this.tell('opened');
    opener.ariaBusy = 'true';
    try {
      await (await loadDialog()).open(this, opener);
    } catch (cause) {
      // Not through announce(): sharing that module with the dialog would cost every page a second request.
      this.dispatchEvent(
        new CustomEvent<VisionFitEvents['visionfit:error']>('visionfit:error', {
          bubbles: true,
          composed: true,
          detail: { productId: this.getAttribute('product') ?? '', code: 'dialog_not_loaded', cause },
        }),
      );
    }
    opener.ariaBusy = null;
  }

  #adopt(): void {
    let button = this.querySelector<HTMLButtonElement>(BUTTON);
    if (!button) {
      button = document.createElement('button');
      button.textContent = LABELS[`${this.closest<HTMLElement>('[lang]')?.lang.slice(0, 2)}`] ?? LABELS.en!;
      this.append(button);
    }
    button.type = 'button'; // inside a product form a button without a type would submit it
    // Of several tags on a page the first tells.
    if (since === undefined) {
      since = 0;
      document.addEventListener('visibilitychange', (event) => this.#timeVisit(event));
    }
    try {
      // A picture that the shopper waits for, from another page of the shop; without one nothing is loaded.
      if (this.#arm?.[0] !== 'h' && sessionStorage['visionfit:render'])
        loadDialog().then((dialog) => dialog.resume(this), NEVER_MIND);
    } catch {} // storage is blocked
  }

  /**
   * Counts something, without naming anybody: the page remembers only that it was told before. Never harms the page.
   *
   * @internal The dialog's.
   */
  tell(type: string, more?: object): boolean | undefined {
    try {
      const key = this.getAttribute('publishable-key');
      if (key && !navigator.globalPrivacyControl) {
        // That the page was seen is worth no request of its own, and goes with the first else that is told.
        if (!isSeen) {
          isSeen = true;
          this.tell('seen');
        }
        const mark = `visionfit:${type}`;
        const at = new Date();
        // Another share is another experiment, in which everybody counts anew.
        const now = this.#arm ?? '1';
        const first = localStorage[mark] !== now;
        localStorage[mark] = now;
        this.#untold.push({
          product_id: this.getAttribute('product') || undefined,
          id: crypto.randomUUID(),
          type,
          at,
          arm: this.#arm,
          first,
          ...more,
        });
        return (
          type === 'seen' ||
          navigator.sendBeacon(
            `${new URL(this.getAttribute('api') || import.meta.url, document.baseURI).origin}/v1/events?key=${key}`,
            JSON.stringify({ sent_at: at, events: this.#untold.splice(0) }),
          )
        );
      }
    } catch {} // storage is blocked, or the page is not secure
  }

  /** How long the visit has lasted by now, each time its page is left or covered. */
  #timeVisit({ timeStamp: now }: Event): void {
    try {
      const before = sessionStorage['visionfit:seconds'] | 0;
      const seconds = Math.min(14_400, before + Math.ceil((now - since!) / 1_000));
      if (document.hidden && this.tell('left', { seconds, before, drawn: sessionStorage['visionfit:arm'] }))
        sessionStorage['visionfit:seconds'] = seconds;
    } catch {}
    since = now;
  }
}

/** Since when the page is looked at; undefined until a tag has been there. */
let since: number | undefined;
/** Whether that has been told. */
let isSeen: boolean | undefined;

// There also where nobody has set it: wrappers look on the prototype for what an element takes.
VisionFitTryOn.prototype.messages = undefined;

let dialog: ReturnType<typeof fetchDialog> | undefined;

/** Loads the dialog once; a failure is forgotten, so that the next click tries again. */
function loadDialog() {
  dialog ??= fetchDialog().catch((cause) => {
    dialog = undefined;
    throw cause;
  });
  return dialog;
}

async function fetchDialog() {
  if (IS_PASTED) await arrives(BUILT_DIALOG);
  const { dialogLoadedBy } = await import('./try-on/index.ts');
  return dialogLoadedBy(IS_PASTED ? arrives : NEVER_MIND);
}

/** Makes the tag known to the page. A second copy of the script, or a server without a DOM, must come to no harm. */
export function define(): void {
  if (IS_PASTED) customElements.get(NAME) ?? customElements.define(NAME, VisionFitTryOn);
  else globalThis.customElements?.get(NAME) ?? globalThis.customElements?.define(NAME, VisionFitTryOn);
}

declare global {
  interface Navigator {
    /** Global Privacy Control, where the browser knows it. */
    readonly globalPrivacyControl?: boolean;
  }
  interface HTMLElementTagNameMap {
    'visionfit-tryon': VisionFitTryOn;
  }
}
