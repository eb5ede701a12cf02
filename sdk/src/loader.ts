// The tag itself: adopts the merchant's button, loads the dialog when a shopper shows intent, opens it on click.
// Vanilla on purpose: every product page pays for these bytes (size.json), only interested shoppers pay for the rest.
import type { VisionFitEvents } from './events.ts';

export type * from './events.ts';

const NAME = 'visionfit-tryon';
const INTENT = ['click', 'pointerenter', 'focusin', 'touchstart'];
/** A failed preload is silent. */
const NEVER_MIND = () => undefined;
/** Only for a tag pasted without a button; a pasted button keeps the merchant's own words. */
const LABELS: Record<string, string> = {
  en: 'Try it on',
  ar: 'جرّبه على نفسك',
  de: 'Anprobieren',
  es: 'Probar',
  fr: 'Essayer',
  it: 'Prova',
  nl: 'Passen',
  pt: 'Experimentar',
};

/**
 * `<visionfit-tryon>`: the fitting room for one product.
 *
 * Attributes, read when they are needed, so they may change at any time: `publishable-key`, `product` (the merchant's
 * product id), `api` (the service's address; the origin of this script when absent), `locale` (else the closest `lang`),
 * `region` (ISO 3166, where the shop knows it), `customer-token` (how a shop vouches for its signed-in customer).
 * Content: the light-DOM button that opens the dialog. Nothing is added to the page before a click.
 */
export class VisionFitTryOn extends (globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement)) {
  constructor() {
    super();
    // Listening on the tag adopts any button inside, whenever it comes, and leaves nothing to take down.
    for (const type of INTENT) this.addEventListener(type, this, { passive: type !== 'click' });
  }

  connectedCallback(): void {
    // The parser, or a framework, may still be about to fill the tag.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#adopt());
    else setTimeout(() => this.#adopt());
  }

  /** Opens the dialog from code, as a click on the button does. */
  open(): Promise<void> {
    return this.#open(this.querySelector('button') ?? this);
  }

  handleEvent(event: Event): void {
    // Clicks inside the dialog arrive here retargeted to the tag: they have no button of the page above them.
    const button = (event.target as Element).closest('button');
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
    opener.setAttribute('aria-busy', 'true');
    try {
      await (await loadDialog()).open(this, opener);
    } catch (cause) {
      // Not through announce(): sharing that module with the dialog would cost every page a second request.
      const productId = this.getAttribute('product') ?? '';
      const detail: VisionFitEvents['visionfit:error'] = { productId, code: 'dialog_not_loaded', cause };
      this.dispatchEvent(new CustomEvent('visionfit:error', { bubbles: true, composed: true, detail }));
    }
    opener.removeAttribute('aria-busy');
  }

  #adopt(): void {
    let button = this.querySelector('button');
    if (!button) {
      button = document.createElement('button');
      const language = this.closest<HTMLElement>('[lang]')?.lang.slice(0, 2) ?? 'en';
      button.textContent = LABELS[language] ?? 'Try it on';
      this.append(button);
    }
    button.type = 'button'; // inside a product form a button without a type would submit it
    try {
      // A picture that the shopper waits for, from another page of the shop; without one nothing is loaded.
      if (sessionStorage['visionfit:render']) loadDialog().then((dialog) => dialog.resume(this), NEVER_MIND);
    } catch {} // storage is blocked
  }
}

let dialog: Promise<typeof import('./try-on/index.ts')> | undefined;

/**
 * Loads the dialog once; a failure is forgotten, so that the next click tries again. (Chromium itself remembers a
 * failed module until the page is loaded anew: there the next click can only tell again.)
 */
function loadDialog() {
  dialog ??= import('./try-on/index.ts').catch((cause) => {
    dialog = undefined;
    throw cause;
  });
  return dialog;
}

// A second copy of the script, or a server that only imports the module, must do no harm.
const registry = globalThis.customElements;
if (registry && !registry.get(NAME)) registry.define(NAME, VisionFitTryOn);

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-tryon': VisionFitTryOn;
  }
}
