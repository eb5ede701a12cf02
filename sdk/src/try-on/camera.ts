// The camera: a mirror with an outline to stand in, a countdown, and the photo to look at before it is used.
// Loaded when it is wanted.
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { element } from '../element.ts';
import type { CameraWords } from '../i18n/camera.en.ts';
import type { Translator } from '../i18n/messages.ts';
import { fill, loadWords } from '../i18n/words.ts';
import { controls } from '../theme/controls.ts';
import { cameraStyles } from './camera.styles.ts';
import { noCamera, outline, timerIcon, torchIcon, turnIcon } from './camera-drawings.ts';
import { type CameraTrouble, hasTorch, isMirror } from './camera-stream.ts';
import type { TryOnFlow } from './flow.ts';
import { lightIn } from './light.ts';
import { toJpeg } from './prepare-photo.ts';
import { RunningCamera } from './running-camera.ts';

export function loadCameraWords(language: string): Promise<CameraWords> {
  return loadWords({ en: () => import('../i18n/camera.en.ts'), ar: () => import('../i18n/camera.ar.ts') }, language);
}

/** Seconds from the press to the photo: to hold still, or to step back until the hips are in view. */
const COUNTDOWN = 3;
const SELF_TIMER = 10;
/** Milliseconds between two looks at the light. */
const LIGHT_EVERY = 700;
/** Milliseconds; a finger on its way to "Cancel" must not send the photo that was taken meanwhile. */
const CARE = 500;

/** A phone has a camera app besides, and is often in somebody's hand; from a desk one has to walk away. */
const isPhone = () => matchMedia('(pointer: coarse)').matches;

@element('visionfit-camera')
export class Camera extends LitElement {
  static override styles = [controls, cameraStyles];

  @property({ attribute: false }) flow!: TryOnFlow;
  @property({ attribute: false }) t!: Translator;
  @property({ attribute: false }) words!: CameraWords;
  /** The first frame is here. */
  @state() private ready = false;
  /** Seconds left; 0 when nothing is counted. */
  @state() private count = 0;
  @state() private selfTimer = !isPhone();
  @state() private light: ReturnType<typeof lightIn> = null;
  /** What was taken, and when (`performance.now()`). */
  @state() private shot: { bytes: Blob; address: string; at: number } | null = null;
  @query('video') private readonly video!: HTMLVideoElement;

  readonly #camera = new RunningCamera(
    this,
    () => !this.shot,
    () => this.#stopped(),
  );
  #tick = 0;
  #look = 0;
  #view = '';
  #changed = false;
  #refocus = false;
  #left!: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#left = new AbortController();
    const { signal } = this.#left;
    const dialog = this.closest('dialog')!;
    dialog.addEventListener('close', this.#instead, { signal });
    // Escape and Android's back: first the countdown, then the dialog.
    dialog.addEventListener('cancel', this.#cancel, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#left.abort();
    this.#forget();
  }

  protected override willUpdate(): void {
    const view = this.#camera.trouble ?? (this.shot ? 'shot' : 'live');
    this.#changed = view !== this.#view;
    this.#refocus = this.#changed && Boolean(this.shadowRoot?.activeElement);
    this.#view = view;
  }

  protected override updated(): void {
    if (this.#refocus) this.renderRoot.querySelector<HTMLElement>('.primary')!.focus();
    const { trouble } = this.#camera;
    if (this.#changed && trouble) this.flow.tell(`camera_${trouble}`);
  }

  protected override render() {
    const { shot } = this;
    const { trouble } = this.#camera;
    const [picture, said, actions] = trouble ? this.#inTrouble(trouble) : shot ? this.#taken(shot) : this.#live();
    // One and the same place where something is announced, whatever is around it.
    return html`
      ${picture}
      <p role="status" class=${this.count ? 'unseen' : trouble ? 'trouble' : ''}>${said}</p>
      <div class="actions">${actions}</div>
    `;
  }

  #live() {
    const { count, ready, words } = this;
    const { track, stream } = this.#camera;
    const picture = html`
      <div class="finder">
        <div class="picture">
        <video
          class=${!track || isMirror(track) ? 'mirror' : ''}
          .srcObject=${stream}
          .muted=${true}
          autoplay
          playsinline
          aria-label=${words.picture}
          @loadeddata=${this.#arrived}
          @resize=${this.#measure}
        ></video>
        ${ready ? outline : nothing}
        ${count ? html`<div class="count" aria-hidden="true">${this.#number()}</div>` : nothing}
        </div>
        ${count ? nothing : this.#tools(track)}
      </div>
    `;
    const actions = html`
      <button
        class=${count ? 'secondary' : 'primary'}
        type="button"
        aria-disabled=${ready ? nothing : 'true'}
        @click=${this.#press}
      >
        ${count ? words.cancel : words.shutter}
      </button>
      <button class="quiet" type="button" @click=${this.#instead}>${words.instead}</button>
    `;
    return [picture, this.#said(), actions] as const;
  }

  #tools(track: MediaStreamTrack | null) {
    const { t, words } = this;
    const { torch, other } = this.#camera;
    const seconds = { style: 'unit', unit: 'second', unitDisplay: 'short' } as const;
    const time = new Intl.NumberFormat(t.locale, seconds).format(SELF_TIMER);
    const tool = (pressed: boolean | null, name: string, press: () => void, content: unknown) => html`<button
      type="button"
      aria-pressed=${pressed ?? nothing}
      aria-label=${name}
      @click=${press}
    >${content}</button>`;
    return html`<div class="tools">
      ${tool(this.selfTimer, fill(words.timer, { time }), this.#switchTimer, [timerIcon, time])}
      ${track && hasTorch(track) ? tool(torch, words.torch, this.#camera.switchTorch, torchIcon) : nothing}
      ${other ? tool(null, words.turn, this.#camera.switch, turnIcon) : nothing}
    </div>`;
  }

  #taken({ address, at, bytes }: NonNullable<typeof this.shot>) {
    const { t, words } = this;
    const use = ({ timeStamp }: Event) => {
      if (timeStamp - at > CARE) this.flow.choosePhoto(bytes);
    };
    return [
      html`<div class="picture"><img src=${address} alt=${t.text('yourPhoto')} /></div>`,
      words.taken,
      html`
        <button class="primary" type="button" @click=${use}>${words.use}</button>
        <button class="secondary" type="button" @click=${this.#again}>${words.again}</button>
      `,
    ] as const;
  }

  #inTrouble(trouble: CameraTrouble) {
    const { t, words } = this;
    const hopeless = trouble === 'insecure' || trouble === 'forbidden';
    const app = isPhone(); // whose own camera needs nobody's permission
    return [
      html`<div class="picture none">${noCamera}</div>`,
      words.troubles[trouble],
      html`
        ${
          app
            ? html`<button class="primary" type="button" @click=${this.#browse}>${words.app}</button>
                <input type="file" accept="image/*" capture="user" hidden aria-label=${words.app} @change=${this.#picked} />`
            : nothing
        }
        ${
          hopeless
            ? nothing
            : html`<button class=${app ? 'secondary' : 'primary'} type="button" @click=${this.#again}>
                ${t.text('retry')}
              </button>`
        }
        <button class=${hopeless && !app ? 'primary' : 'quiet'} type="button" @click=${this.#instead}>
          ${words.instead}
        </button>
      `,
    ] as const;
  }

  /** While it counts: only now and then, so that a voice can keep up. */
  #said(): string {
    const { count, light, words, t } = this;
    if (!this.ready) return words.starting;
    if (!count) return light ? t.hint({ code: light, message: '' }) : words.guide;
    const rounded = count > 5 ? SELF_TIMER : count > COUNTDOWN ? 5 : count;
    const seconds = this.#number(rounded);
    return rounded < COUNTDOWN ? seconds : fill(words.counting, { seconds });
  }

  #number(count = this.count): string {
    return new Intl.NumberFormat(this.t.locale).format(count);
  }

  #arrived(): void {
    this.ready = true;
    this.#measure();
    clearInterval(this.#look); // a picture that changes its size arrives anew
    this.#look = window.setInterval(() => {
      if (!this.count) this.light = lightIn(this.video);
    }, LIGHT_EVERY);
  }

  /** The viewfinder takes the shape of its picture; a phone that is turned changes it. */
  #measure(): void {
    const { videoWidth, videoHeight } = this.video;
    this.style.setProperty('--_ratio', `${videoWidth / videoHeight}`);
  }

  #press(): void {
    if (this.count) this.#cancel();
    else if (this.ready) this.#countDown(this.selfTimer ? SELF_TIMER : COUNTDOWN);
  }

  #countDown(seconds: number): void {
    this.count = seconds;
    this.#tick = window.setTimeout(() => (seconds > 1 ? this.#countDown(seconds - 1) : this.#take()), 1000);
  }

  readonly #cancel = (event?: Event): void => {
    if (this.count) event?.preventDefault();
    clearTimeout(this.#tick);
    this.count = 0;
  };

  async #take(): Promise<void> {
    const { video } = this;
    // As the camera sees it: only its picture on screen is a mirror.
    const bytes = await toJpeg(video, video.videoWidth, video.videoHeight);
    if (!this.count) return; // cancelled, or left, at the last moment
    if (bytes) this.shot = { bytes, address: URL.createObjectURL(bytes), at: performance.now() };
    if (bytes) this.#camera.stop();
    else this.#camera.fail('failed');
  }

  /** The camera is off. */
  #stopped(): void {
    this.#cancel();
    clearInterval(this.#look);
    this.ready = false;
    this.light = null;
  }

  #forget(): void {
    if (this.shot) URL.revokeObjectURL(this.shot.address);
    this.shot = null;
  }

  readonly #again = (): void => {
    this.#forget();
    this.#camera.start();
  };

  readonly #switchTimer = (): void => {
    this.selfTimer = !this.selfTimer;
  };

  readonly #instead = (): void => this.flow.anotherPhoto();

  #browse(): void {
    this.renderRoot.querySelector('input')!.click();
  }

  #picked({ target }: Event): void {
    const [file] = (target as HTMLInputElement).files!;
    if (file) this.flow.choosePhoto(file);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-camera': Camera;
  }
}
