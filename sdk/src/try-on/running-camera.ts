// Keeps the camera on exactly while somebody looks at its picture: off when the tab, the dialog or the step is left.
import type { LitElement, ReactiveController } from 'lit';
import {
  type CameraTrouble,
  foreseeTrouble,
  openCamera,
  otherCamera,
  setTorch,
  troubleOf,
  type Wish,
} from './camera-stream.ts';

export class RunningCamera implements ReactiveController {
  /** Null while it is off, or on its way. */
  track: MediaStreamTrack | null = null;
  stream: MediaStream | null = null;
  trouble: CameraTrouble | null = null;
  /** How to get the device's other camera, where it has one. */
  other: Wish | null = null;
  torch = false;

  readonly #host: LitElement;
  readonly #wanted: () => boolean;
  readonly #onStop: () => void;
  #wish: Wish = { facingMode: 'user' };
  /** On, or on its way. */
  #on = false;
  /** Counts up with every start and stop: a camera that comes too late is let go. */
  #turn = 0;
  /** The host has no size while the dialog is closed or shows something else. */
  readonly #size = new ResizeObserver(() => this.attend());

  /**
   * @param wanted Whether the host shows the picture, when it is seen at all.
   * @param onStop Whatever depended on the picture ends.
   */
  constructor(host: LitElement, wanted: () => boolean, onStop: () => void) {
    this.#host = host;
    this.#wanted = wanted;
    this.#onStop = onStop;
    host.addController(this);
  }

  hostConnected(): void {
    this.#size.observe(this.#host);
    document.addEventListener('visibilitychange', this.attend);
  }

  hostDisconnected(): void {
    this.#size.disconnect();
    document.removeEventListener('visibilitychange', this.attend);
    this.stop();
  }

  /** On or off, as it is wanted now. */
  readonly attend = (): void => {
    const seen = !document.hidden && this.#host.offsetWidth > 0;
    if (!seen || !this.#wanted()) this.stop();
    else if (!this.#on && !this.trouble) this.start();
  };

  async start(): Promise<void> {
    this.stop();
    this.#on = true;
    const turn = this.#turn;
    this.trouble = foreseeTrouble();
    this.#host.requestUpdate();
    if (this.trouble) return;
    try {
      const stream = await openCamera(this.#wish);
      if (turn !== this.#turn) {
        for (const track of stream.getTracks()) track.stop();
        return;
      }
      this.stream = stream;
      this.track = stream.getVideoTracks()[0]!;
      this.track.addEventListener('ended', () => this.#fail('busy', turn));
      this.#host.requestUpdate();
      const other = await otherCamera(this.track);
      if (turn === this.#turn) this.other = other;
    } catch (cause) {
      this.#fail(troubleOf(cause), turn);
    }
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#on = false;
    this.#turn++;
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
    this.track = null;
    this.torch = false;
    this.#onStop();
    this.#host.requestUpdate();
  }

  /** The picture cannot be had, or be used. */
  fail(trouble: CameraTrouble): void {
    this.stop();
    this.trouble = trouble;
  }

  /** The camera that looks the other way; some devices can only have one open at a time. */
  readonly switchCamera = (): void => {
    this.#wish = this.other!;
    this.start();
  };

  readonly switchTorch = async (): Promise<void> => {
    const torch = !this.torch;
    await setTorch(this.track!, torch).catch(() => undefined);
    this.torch = torch;
    this.#host.requestUpdate();
  };

  /** @param turn When that camera was started; what became of one that was stopped since is nobody's trouble. */
  #fail(trouble: CameraTrouble, turn: number): void {
    if (turn === this.#turn) this.fail(trouble);
  }
}
