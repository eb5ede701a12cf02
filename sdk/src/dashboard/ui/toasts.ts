// Short messages at the edge: what has happened, with a way to take it back. What can be taken back only while it has not been
// done is done when its time is over, or when the merchant leaves.
import { css, html, LitElement, nothing } from 'lit';
import { element, state } from '../../element.ts';
import { words } from '../words/shell.en.ts';
import { closeIcon } from './icons.ts';
import { ui } from './ui.styles.ts';

export interface Toast {
  text: string;
  tone?: 'plain' | 'danger';
  /** Takes it back. */
  undo?(): unknown;
  /** Does it for good: called once, unless it was taken back. */
  commit?(): unknown;
}

/** Milliseconds; what can be taken back stays longer. */
const SHOWN = 5_000;
const UNDOABLE = 9_000;

@element('visionfit-toasts')
export class Toasts extends LitElement {
  static override styles = [
    ui,
    css`
      :host {
        display: grid;
        position: fixed;
        z-index: 20;
        inset-block-end: calc(var(--_bottom-bar, 0px) + 20px);
        inset-inline: 16px;
        gap: 8px;
        justify-items: center;
        pointer-events: none;
      }

      .toast {
        display: flex;
        max-inline-size: min(560px, 100%);
        padding: 8px 8px 8px 16px;
        border-radius: 10px;
        align-items: center;
        gap: 12px;
        background: light-dark(#1d1c1a, #f3f2ef);
        color: light-dark(#f6f5f2, #17171a);
        box-shadow: 0 8px 30px rgb(0 0 0 / 22%);
        animation: rise var(--_calm);
        pointer-events: auto;
      }

      .toast:dir(rtl) {
        padding: 8px 16px 8px 8px;
      }

      .toast.danger {
        background: light-dark(#8e1f18, #ffb4ab);
      }

      .toast p {
        overflow-wrap: anywhere;
      }

      .toast button {
        min-block-size: 30px;
        padding: 2px 10px;
        border: 0;
        background: none;
        color: inherit;
        box-shadow: none;
      }

      .toast button:hover {
        background: color-mix(in srgb, currentcolor 16%, transparent);
      }

      .toast .undo {
        text-decoration: underline;
        text-underline-offset: 3px;
      }

      .toast :focus-visible {
        outline-color: currentcolor;
      }

      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 10px;
        }
      }

      @media (forced-colors: active) {
        .toast {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  /** What is being done for good. */
  readonly #doing = new Set<Promise<unknown>>();
  @state() private shown: { toast: Toast; timer: number }[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#settleAll);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#settleAll);
    this.#settleAll();
  }

  /** Does what waits, for good: whoever may do it is about to go. Resolves when all of it is done. */
  async settled(): Promise<void> {
    const waiting = [...this.shown];
    this.shown = [];
    for (const { timer } of waiting) clearTimeout(timer);
    await Promise.allSettled([...this.#doing, ...waiting.map(({ toast }) => this.#commit(toast))]);
  }

  show(toast: Toast): void {
    // Three at once are as many as anybody reads.
    while (this.shown.length > 2) this.#settle(this.shown[0]!.toast);
    const timer = window.setTimeout(() => this.#settle(toast), toast.undo || toast.commit ? UNDOABLE : SHOWN);
    this.shown = [...this.shown, { toast, timer }];
  }

  protected override render() {
    return html`<div role="status" aria-live="polite" class="list">
      ${this.shown.map(
        ({ toast }) => html`<div class="toast ${toast.tone ?? 'plain'}" @pointerenter=${() => this.#hold(toast)}
          @focusin=${() => this.#keep(toast)} @focusout=${() => this.#hold(toast)}>
          <p>${toast.text}</p>
          ${toast.undo ? html`<button class="undo" type="button" @click=${() => this.#undo(toast)}>${words.undo}</button>` : nothing}
          <button type="button" aria-label=${words.dismiss} @click=${() => this.#settle(toast)}>${closeIcon}</button>
        </div>`,
      )}
    </div>`;
  }

  /** Who has come to it with the keyboard decides in their own time. */
  #keep(toast: Toast): void {
    clearTimeout(this.shown.find((shown) => shown.toast === toast)?.timer);
  }

  /** Who points at it reads it, or means to press. */
  #hold(toast: Toast): void {
    const one = this.shown.find((shown) => shown.toast === toast);
    if (!one) return;
    clearTimeout(one.timer);
    one.timer = window.setTimeout(() => this.#settle(toast), UNDOABLE);
  }

  #take(toast: Toast): boolean {
    const one = this.shown.find((shown) => shown.toast === toast);
    if (!one) return false;
    clearTimeout(one.timer);
    this.shown = this.shown.filter((shown) => shown !== one);
    return true;
  }

  #undo(toast: Toast): void {
    if (this.#take(toast)) toast.undo?.();
  }

  #settle(toast: Toast): void {
    if (this.#take(toast)) void this.#commit(toast);
  }

  async #commit({ commit }: Toast): Promise<void> {
    const doing = Promise.resolve(commit?.());
    this.#doing.add(doing);
    await doing.catch(() => undefined);
    this.#doing.delete(doing);
  }

  readonly #settleAll = (): void => {
    for (const { toast } of [...this.shown]) this.#settle(toast);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-toasts': Toasts;
  }
}
