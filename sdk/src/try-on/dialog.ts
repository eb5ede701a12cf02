// The frame of the fitting room: a native modal dialog with a stage (the picture) and a panel (the step).
import { html, LitElement, nothing } from 'lit';
import type { AwaitedRender } from '../client/visit-memory.ts';
import { element, property, state } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { closeIcon, historyIcon } from '../theme/icons.ts';
import { lockScroll } from '../theme/scroll-lock.ts';
import { tokens } from '../theme/tokens.ts';
import { barStyles } from './bar.styles.ts';
import { dialogStyles } from './dialog.styles.ts';
import { TryOnFlow } from './flow.ts';
import { loadFitting } from './load-fitting.ts';
import { PhotoDrop } from './photo-drop.ts';
import type { Screen } from './screen.ts';
import { stageStyles } from './stage.styles.ts';
import { takesPhoto } from './state.ts';
import { stageOf, stepOf, titleOf } from './steps.ts';
import type { TagSettings } from './tag-settings.ts';

/** Made by `open()` inside the tag's shadow root; not for use on its own. */
@element('visionfit-dialog')
export class TryOnDialog extends LitElement {
  static override styles = [tokens, dialogStyles, barStyles, stageStyles];

  @property({ attribute: false }) t!: Translator;
  @state() private shown = false;
  /** Over the step: "Your privacy" or "My try-ons". */
  @state() private screen: Screen | null = null;
  /** Its script did not come. */
  @state() private screenFailed = false;

  readonly #drop = new PhotoDrop(
    this,
    () => this.shown && !this.screen && takesPhoto(this.#flow.state),
    (photo) => this.#flow.fitting!.photo.choose(photo),
  );
  #settings!: TagSettings;
  #flow!: TryOnFlow;
  #opener: HTMLElement | null = null;
  #unlock: (() => void) | null = null;
  #shownStep = '';
  #pressedBackdrop = false;

  setUp(tag: HTMLElement, settings: TagSettings): void {
    this.#settings = settings;
    this.#flow = new TryOnFlow(this, tag, settings, () => loadFitting(this.t));
  }

  /** Whether this dialog was made for these settings; a tag whose attributes changed gets a new one. */
  isFor(settings: TagSettings): boolean {
    return JSON.stringify(this.#settings) === JSON.stringify(settings);
  }

  /** Goes on with a picture that an earlier page asked for, without being shown. */
  async resume(awaited: AwaitedRender): Promise<void> {
    (await this.#flow.prepare()).picture.resume(awaited);
  }

  /** Whether there is an outcome that the shopper waits for, or has not seen. */
  get awaits(): boolean {
    return this.#flow.fitting?.picture.awaits ?? false;
  }

  /** Shows the dialog; focus goes back to the opener when it closes. */
  async show(opener: HTMLElement): Promise<void> {
    await this.updateComplete;
    if (this.modal.open) return;
    this.#opener = opener;
    this.shown = true;
    this.#unlock = lockScroll();
    this.modal.showModal();
    this.heading.focus();
    this.#flow.open();
  }

  private get modal(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  private get heading(): HTMLElement {
    return this.renderRoot.querySelector('h2')!;
  }

  close(): void {
    this.modal.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed();
    if (this.hasUpdated) this.modal.removeAttribute('open'); // out of the page it is no longer modal: closed is what it is
  }

  protected override render() {
    const flow = this.#flow;
    const { t, screen } = this;
    const picture = screen?.name === 'history' ? nothing : stageOf(flow, t);
    return html`
      <dialog
        part="dialog"
        lang=${t.language}
        dir=${t.direction}
        aria-labelledby=${screen ? 'screen-title' : 'title'}
        data-step=${flow.state.step}
        ?data-dragging=${this.#drop.over}
        @close=${this.#closed}
        @pointerdown=${this.#press}
        @click=${this.#clickBackdrop}
        @decline=${this.close}
        @dragover=${this.#drop}
        @dragleave=${this.#drop}
        @drop=${this.#drop}
      >
        <div class="frame">
          <div class="bar" part="header">
            <slot name="header">${flow.product ? this.#garment(flow.product) : nothing}</slot>
            ${
              flow.visit.session?.consent
                ? html`<button
                    type="button"
                    class="history"
                    aria-label=${t.text('history')}
                    title=${t.text('history')}
                    aria-expanded=${screen?.name === 'history'}
                    @click=${() => this.#toggle('history')}
                  >
                    ${historyIcon}
                  </button>`
                : nothing
            }
            <button type="button" class="privacy" aria-expanded=${screen?.name === 'privacy'} @click=${() => this.#toggle('privacy')}>
              ${t.text('privacy')}
            </button>
            <button type="button" class="close" aria-label=${t.text('close')} @click=${this.close}>${closeIcon}</button>
          </div>
          ${picture === nothing ? nothing : html`<div class="stage" part="stage">${picture}</div>`}
          <div class="panel" ?hidden=${screen}>
            <h2 id="title" part="title" tabindex="-1">${titleOf(flow, t)}</h2>
            ${this.screenFailed ? html`<p role="alert">${t.problem('network')}</p>` : nothing}
            ${stepOf(flow, t, this.#drop.over)}
          </div>
          ${
            screen
              ? html`<div class="panel" @leave=${this.#leaveScreen} @privacy=${() => this.#toggle('privacy')}>
                  <h2 id="screen-title" part="title" tabindex="-1">${screen.title}</h2>
                  ${screen.draw(flow, t)}
                </div>`
              : nothing
          }
        </div>
      </dialog>
      ${
        !this.shown && this.awaits && flow.resultWords
          ? html`<visionfit-pill
              lang=${t.language}
              dir=${t.direction}
              .state=${flow.state}
              .image=${flow.product && flow.addressOf(flow.product.garment.image_url)}
              .t=${t}
              .words=${flow.resultWords.pill}
              @open=${this.#reopen}
              @dismiss=${this.#dismiss}
            ></visionfit-pill>`
          : nothing
      }
    `;
  }

  #garment({ title, price, garment }: NonNullable<TryOnFlow['product']>) {
    return html`
      <img class="thumb" src=${this.#flow.addressOf(garment.image_url)} alt="" width="36" height="48" />
      <p>
        <strong>${title}</strong>
        ${price ? html`<span>${this.t.money(price)}</span>` : nothing}
      </p>
    `;
  }

  protected override updated(): void {
    const { step } = this.#flow.state;
    if (this.modal.open && !this.screen && this.#flow.isOver) this.#flow.reopen();
    // A new step begins at its heading: a screen reader reads it, and the keyboard goes on from there.
    if (this.modal.open && this.#shownStep !== step) this.heading.focus({ preventScroll: true });
    this.#shownStep = step;
    if (this.modal.open) this.#flow.fitting?.picture.look();
  }

  get #button(): HTMLElement {
    const { host } = this.getRootNode() as ShadowRoot;
    return host.querySelector(':scope button:not(:scope>[slot] *)') ?? (host as HTMLElement);
  }

  #reopen(): void {
    this.show(this.#button);
  }

  #dismiss(): void {
    this.#flow.fitting!.picture.dismiss();
    this.#button.focus();
  }

  async #toggle(name: Screen['name']): Promise<void> {
    if (this.screen?.name === name) return this.#leaveScreen();
    this.screenFailed = false;
    try {
      this.screen = await SCREENS[name](this.t, this.#flow);
    } catch {
      this.screenFailed = true;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#screen-title')?.focus();
  }

  /** Back to the step it was opened from; where nothing is left of that, to the beginning. */
  async #leaveScreen(): Promise<void> {
    const opener = this.renderRoot.querySelector<HTMLElement>(`.${this.screen!.name}`);
    this.screen = null;
    await this.updateComplete;
    opener?.focus();
  }

  readonly #closed = (): void => {
    this.shown = this.#drop.over = false;
    this.screen = null;
    this.#unlock?.();
    this.#unlock = null;
    this.#opener?.focus();
    this.#opener = null;
  };

  /** The dialog element itself is only hit beside its frame: on the backdrop. */
  #press(event: PointerEvent): void {
    this.#pressedBackdrop = event.target === this.modal;
  }

  /** A slider dragged out of the dialog also ends in a click on it: what counts is where the press began. */
  #clickBackdrop(event: MouseEvent): void {
    if (this.#pressedBackdrop && event.target === this.modal) this.close();
  }
}

const SCREENS: Record<Screen['name'], (t: Translator, flow: TryOnFlow) => Promise<Screen>> = {
  privacy: async (t) => (await import('./privacy.ts')).privacyScreen(t),
  history: async (t, flow) => (await import('./history.ts')).historyScreen(t, flow),
};

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-dialog': TryOnDialog;
  }
}
