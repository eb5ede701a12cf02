// The camera: a mirror with an outline to stand in, a countdown, and the photo to look at before it is used.
// Loaded when it is wanted.
import { html, LitElement, nothing } from 'lit';
import { element, property, state } from '../element.ts';
import type { CameraWords } from '../i18n/camera.en.ts';
import type { Translator } from '../i18n/messages.ts';
import { fill, loadWords } from '../i18n/words.ts';
import { controls } from '../theme/controls.ts';
import { cameraStyles } from './camera.styles.ts';
import { outline } from './camera-drawings.ts';
import { isMirror } from './camera-stream.ts';
import { cameraTools } from './camera-tools.ts';
import { isPhone, troubleScreen } from './camera-trouble.ts';
import type { TryOnFlow } from './flow.ts';
import { lightIn } from './light.ts';
import { toJpeg } from './prepare-photo.ts';
import { RunningCamera } from './running-camera.ts';

export function loadCameraWords(language: string): Promise<CameraWords> {
  return loadWords('camera', language);
}

/** Seconds from the press to the photo: to hold still, or to step back until the hips are in view. */
const COUNTDOWN = 3;
const SELF_TIMER = 10;
/** Milliseconds between two looks at the light. */
const LIGHT_EVERY = 700;
/** Milliseconds; a finger on its way to "Cancel" must not send the photo that was taken meanwhile. */
const CARE = 500;

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
  /** A phone is often in somebody's hand; from a desk one has to walk away. */
  @state() private selfTimer = !isPhone();
  @state() private light: ReturnType<typeof lightIn> = null;
  /** What was taken, and when (`performance.now()`). */
  @state() private shot: { bytes: Blob; address: string; at: number } | null = null;

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

  private get video(): HTMLVideoElement | null {
    return this.renderRoot.querySelector('video');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#left = new AbortController();
    const { signal } = this.#left;
    const dialog = this.closest('dialog')!;
    dialog.addEventListener('close', this.instead, { signal });
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
    const { video } = this;
    const { stream } = this.#camera;
    // Not by a binding: Lit sets an object anew with every drawing, and each time the picture would begin anew.
    if (video && video.srcObject !== stream) video.srcObject = stream;
    if (this.#refocus) this.renderRoot.querySelector<HTMLElement>('.primary')!.focus();
    const { trouble } = this.#camera;
    if (this.#changed && trouble) this.flow.tell(`camera_${trouble}`);
  }

  protected override render() {
    const { shot } = this;
    const { trouble } = this.#camera;
    const [picture, said, actions] = trouble ? troubleScreen(trouble, this) : shot ? this.#taken(shot) : this.#live();
    // One and the same place where something is announced, whatever is around it.
    return html`
      ${picture}
      <p role="status" class=${this.count ? 'unseen' : trouble ? 'trouble' : ''}>${said}</p>
      <div class="actions">${actions}</div>
    `;
  }

  #live() {
    const { count, ready, words } = this;
    const { track } = this.#camera;
    const picture = html`
      <div class="finder">
        <div class="picture">
        <video
          class=${!track || isMirror(track) ? 'mirror' : ''}
          .muted=${true}
          autoplay
          playsinline
          tabindex="-1"
          aria-label=${words.picture}
          @loadeddata=${this.#arrived}
          @resize=${this.#measure}
        ></video>
        ${ready ? outline : nothing}
        ${count ? html`<div class="count" aria-hidden="true">${this.#number()}</div>` : nothing}
        </div>
        ${count ? nothing : cameraTools(this.#camera, this, [SELF_TIMER, this.selfTimer, this.#switchTimer])}
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
      <button class="quiet" type="button" @click=${this.instead}>${words.instead}</button>
    `;
    return [picture, this.#said(), actions] as const;
  }

  #taken({ address, at, bytes }: NonNullable<typeof this.shot>) {
    const { t, words } = this;
    const use = ({ timeStamp }: Event) => {
      if (timeStamp - at > CARE) this.flow.fitting!.photo.choose(bytes);
    };
    return [
      html`<div class="picture"><img src=${address} alt=${t.text('yourPhoto')} /></div>`,
      words.taken,
      html`
        <button class="primary" type="button" @click=${use}>${words.use}</button>
        <button class="secondary" type="button" @click=${this.again}>${words.again}</button>
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
    const { video } = this;
    if (!video) return; // left meanwhile
    this.ready = true;
    this.#measure();
    clearInterval(this.#look);
    let before: typeof this.light = null;
    this.#look = window.setInterval(() => {
      const light = lightIn(video);
      // Seen twice in a row: cameras take a moment to find their exposure, and a voice is not to waver with them.
      if (light === before && !this.count) this.light = light;
      before = light;
    }, LIGHT_EVERY);
  }

  /** The viewfinder takes the shape of its picture; a phone that is turned changes it. */
  #measure(): void {
    if (this.video) this.style.setProperty('--_ratio', `${this.video.videoWidth / this.video.videoHeight}`);
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
    const video = this.video!;
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

  /** The camera anew. */
  readonly again = (): void => {
    this.#forget();
    this.#camera.start();
  };

  readonly #switchTimer = (): void => {
    this.selfTimer = !this.selfTimer;
  };

  /** Back to the other ways. */
  readonly instead = (): void => this.flow.fitting!.photo.another();
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-camera': Camera;
  }
}
