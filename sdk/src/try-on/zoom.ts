// The picture, larger: over everything else, moved and enlarged by keyboard, mouse, wheel, finger or two fingers.
// Loaded when somebody wants to look closer.
import { html, LitElement, nothing } from 'lit';
import { element, property, state } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import { closeIcon } from '../theme/icons.ts';
import { minusIcon, plusIcon } from '../theme/picture-icons.ts';
import { badgeStyles } from './badge.styles.ts';
import { badgeCornerAt } from './badge-corner.ts';
import { zoomStyles } from './zoom.styles.ts';

/** Pictures are about 1,000 pixels wide: beyond this there is nothing more to see. */
const LARGEST = 5;
/** A tap goes there and back. */
const TAPPED = 2.5;
const STEP = 1.5;
/** Pixels that an arrow key moves the picture by. */
const MOVE = 80;
/** Pixels that a finger may tremble by in a tap. */
const TREMOR = 8;

interface Point {
  x: number;
  y: number;
}

/** Fires `close` when the shopper has seen enough. */
@element('visionfit-zoom')
export class Zoom extends LitElement {
  static override styles = [badgeStyles, zoomStyles];

  /** As in the comparison. */
  @property() photo = '';
  @property() picture = '';
  @property() description = '';
  @property({ attribute: false }) t!: Translator;
  @property({ attribute: false }) words!: ResultWords;
  @state() private scale = 1;
  @state() private at: Point = { x: 0, y: 0 };
  /** Whether the photo is shown instead. */
  @state() private photoShown = false;
  @state() private held = false;
  readonly #pointers = new Map<number, Point>();
  /** Where the hand came down, until it has moved. */
  #tap: Point | null = null;

  private get modal(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  private get view(): HTMLElement {
    return this.renderRoot.querySelector('.view')!;
  }

  protected override render() {
    const { words, t, photoShown } = this;
    return html`
      <dialog aria-label=${words.zoom.title} @close=${this.#close} @keydown=${this.#key}>
        <div
          class="view"
          data-badge=${badgeCornerAt(this)}
          ?data-large=${this.scale > 1}
          ?data-held=${this.held}
          @wheel=${this.#wheel}
          @pointerdown=${this.#press}
          @pointermove=${this.#drag}
          @pointerup=${this.#release}
          @pointercancel=${this.#release}
        >
          <img src=${photoShown ? this.photo : this.picture} alt=${photoShown ? t.text('yourPhoto') : this.description} draggable="false" />
          ${photoShown ? nothing : html`<span class="badge" part="badge">${words.badge}</span>`}
        </div>
        <div class="bar">
          ${
            this.photo
              ? html`<button class="compare" type="button" aria-pressed=${photoShown} @click=${this.#compare}>${words.before}</button>`
              : html`<span class="compare"></span>`
          }
          <button type="button" aria-label=${words.zoom.out} @click=${() => this.#enlarge(1 / STEP)}>${minusIcon}</button>
          <output>${t.percent(Math.round(this.scale * 100))}</output>
          <button type="button" autofocus aria-label=${words.zoom.in} @click=${() => this.#enlarge(STEP)}>${plusIcon}</button>
          <button class="close" type="button" aria-label=${t.text('close')} @click=${() => this.modal.close()}>
            ${closeIcon}
          </button>
        </div>
      </dialog>
    `;
  }

  protected override firstUpdated(): void {
    this.modal.showModal();
  }

  protected override updated(): void {
    // A style attribute would break strict policies.
    for (const [name, value] of [
      ['--_x', `${this.at.x}px`],
      ['--_y', `${this.at.y}px`],
      ['--_scale', String(this.scale)],
    ] as const)
      this.style.setProperty(name, value);
  }

  /**
   * @param around The point that stays with the picture, from the middle of the view.
   * @param to Where that point goes.
   */
  #enlarge(factor: number, around: Point = { x: 0, y: 0 }, to = around): void {
    const scale = Math.min(LARGEST, Math.max(1, this.scale * factor));
    const grown = scale / this.scale;
    this.scale = scale;
    this.#moveTo({ x: to.x - (around.x - this.at.x) * grown, y: to.y - (around.y - this.at.y) * grown });
  }

  /** As far as there is picture to see. */
  #moveTo({ x, y }: Point): void {
    const { clientWidth, clientHeight } = this.view;
    const within = (value: number, room: number) => Math.min(room, Math.max(-room, value));
    const room = (this.scale - 1) / 2;
    this.at = { x: within(x, clientWidth * room), y: within(y, clientHeight * room) };
  }

  #moveBy(x: number, y: number): void {
    this.#moveTo({ x: this.at.x + x, y: this.at.y + y });
  }

  #compare(): void {
    this.photoShown = !this.photoShown;
  }

  #key(event: KeyboardEvent): void {
    const act: Record<string, () => void> = {
      '+': () => this.#enlarge(STEP),
      '=': () => this.#enlarge(STEP),
      '-': () => this.#enlarge(1 / STEP),
      '0': () => this.#enlarge(0),
      // The eye goes right: the picture goes left.
      ArrowRight: () => this.#moveBy(-MOVE, 0),
      ArrowLeft: () => this.#moveBy(MOVE, 0),
      ArrowDown: () => this.#moveBy(0, -MOVE),
      ArrowUp: () => this.#moveBy(0, MOVE),
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !act[event.key]) return;
    event.preventDefault();
    act[event.key]!();
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault(); // also keeps a trackpad's pinch from zooming the page
    this.#enlarge(Math.exp(-event.deltaY / (event.ctrlKey ? 100 : 400)), this.#fromMiddle(event));
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.view.setPointerCapture(event.pointerId);
    this.#tap = this.#pointers.size ? null : { x: event.clientX, y: event.clientY };
    this.#pointers.set(event.pointerId, this.#fromMiddle(event));
    this.held = true;
  }

  #drag(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const { x, y } = this.#fromMiddle(event);
    if (this.#tap && Math.hypot(event.clientX - this.#tap.x, event.clientY - this.#tap.y) > TREMOR) this.#tap = null;
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, { x, y });
    if (!other) {
      this.#moveBy(x - before.x, y - before.y);
      return;
    }
    // Two fingers: what lies between them stays between them.
    const apart = (one: Point) => Math.hypot(one.x - other.x, one.y - other.y) || 1;
    const between = (one: Point) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
    this.#enlarge(apart({ x, y }) / apart(before), between(before), between({ x, y }));
  }

  #release(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId)) return;
    this.held = this.#pointers.size > 0;
    if (this.#tap && event.type === 'pointerup') this.#enlarge(this.scale > 1 ? 0 : TAPPED, this.#fromMiddle(event));
    this.#tap = null;
  }

  #fromMiddle({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.view.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-zoom': Zoom;
  }
}
