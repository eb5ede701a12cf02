// The picture: asked for, followed to its end also while the dialog is closed, told of until it has been seen.
import { Task } from '@lit/task';
import type { ChosenPhoto } from '../client/chosen-photo.ts';
import { patience } from '../client/patience.ts';
import { asProblem, notLoaded, Problem } from '../client/problem.ts';
import { randomKey } from '../client/random-key.ts';
import type { TryOnStatus } from '../client/resources.ts';
import { type AwaitedRender, rememberRender } from '../client/visit-memory.ts';
import { Awaited, isHeld } from './awaited.ts';
import { colourOf } from './choices.ts';
import type { TryOnFlow } from './flow.ts';
import type { Pictures } from './result.ts';
import type { Preview } from './state.ts';

export class PictureMaking {
  /** What it is made from, as soon as that may be sent. */
  photo: ChosenPhoto | null = null;
  readonly #flow: TryOnFlow;
  readonly #load: () => Promise<Pictures>;
  readonly #render: Task<[], void>;
  readonly #awaited = new Awaited();
  #preview: Preview | null = null;
  /** What the service makes of the wish, or has made. */
  #task: string | null = null;
  #decided = false;
  /** Idempotency key of the wish in hand. */
  #wish = '';

  constructor(flow: TryOnFlow, load: () => Promise<Pictures>) {
    this.#flow = flow;
    this.#load = load;
    this.#render = new Task(flow.host, {
      autoRun: false,
      task: (_, { signal }) => this.#follow(signal),
      onError: (cause) => this.#fail(cause),
    });
  }

  /** Another photo is another wish. @returns an address to show the photo by. */
  beginWith(photo: Blob): Preview {
    this.#newWish();
    return this.#previewOf(photo);
  }

  /** Asks for it; after a failure of the way there, the same wish again. */
  ask(): void {
    this.#flow.happen({ type: 'asked' });
    this.#render.run([]);
  }

  /** Of the same photo and another colour. */
  askAnew(): void {
    this.#newWish();
    if (this.photo) this.ask();
    else this.#flow.fitting!.photo.another();
  }

  /** Goes on with one that an earlier page asked for, unless another dialog of this page does. */
  resume(awaited: AwaitedRender): void {
    if (isHeld(awaited.task)) return;
    this.#hold(awaited);
    this.#flow.happen({ type: 'resumed' });
    this.#render.run([]);
  }

  /** The shopper went another way, and need not be told. */
  unfollow(): void {
    this.#render.abort();
    this.dismiss();
  }

  /** Whether the service makes it, or has made it, and this page has not heard the end. */
  get isUndecided(): boolean {
    return this.#task !== null && !this.#decided;
  }

  /** Whether there is still something to try again with. */
  get canRepeat(): boolean {
    return this.photo !== null || this.isUndecided;
  }

  /** Whether there is an outcome to tell of, now or soon. */
  get awaits(): boolean {
    return this.#awaited.render !== null;
  }

  /** The shopper has the dialog before them: an outcome is seen, and not to be told of any more. */
  look(): void {
    if (this.#decided) this.dismiss();
  }

  /** The shopper need not be told. */
  dismiss(): void {
    if (!this.awaits) return;
    this.#awaited.forget(this.#flow.visit);
    this.#flow.host.requestUpdate();
  }

  /** It does not load: where its address has run out, asks for a fresh one. */
  async relink(): Promise<void> {
    const { state, visit } = this.#flow;
    if (state.step !== 'result' || Date.parse(state.render.urls_expire_at) > Date.now()) return;
    const found = await this.load()
      .then(({ statusOf }) => statusOf(visit, this.#task!, patience()))
      .catch(() => null);
    if (found?.render) this.#flow.happen({ type: 'linked-anew', render: found.render });
  }

  /** What makes and shows pictures, with its words. */
  async load(): Promise<Pictures> {
    const pictures = await this.#load();
    this.#flow.resultWords = pictures.words;
    this.#flow.host.requestUpdate();
    return pictures;
  }

  /** The connection is back. */
  goOn(): void {
    if (this.#flow.state.step === 'stopped') this.ask();
  }

  /** Nothing of the shopper stays in the page. */
  end(): void {
    this.#render.abort();
    if (this.#preview) URL.revokeObjectURL(this.#preview);
    this.#preview = this.photo = this.#task = null;
    this.#awaited.release();
  }

  #previewOf(photo: Blob): Preview {
    if (this.#preview) URL.revokeObjectURL(this.#preview);
    this.#preview = URL.createObjectURL(photo);
    return this.#preview;
  }

  #newWish(): void {
    this.#wish = randomKey();
    this.#task = null;
  }

  #hold(awaited: AwaitedRender): void {
    this.#awaited.hold(awaited);
    this.#task = awaited.task;
    this.#decided = false;
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { productId, visit } = this.#flow;
    // First of all: who cannot be shown a picture is not to pay for one.
    const pictures = await this.load().catch(notLoaded);
    if (this.#task) await this.#recall(pictures, signal);
    else {
      const awaited = await pictures.askFor(
        visit,
        this.photo!,
        { id: productId, colour: colourOf(this.#flow) },
        this.#wish,
        signal,
      );
      rememberRender(awaited);
      this.#hold(awaited);
    }
    for await (const status of pictures.followToItsEnd(visit, this.#task!, signal)) {
      signal.throwIfAborted();
      this.#hear(status);
    }
  }

  /** What this page does not know yet of a picture that an earlier one asked for. */
  async #recall({ statusOf, photoOf }: Pictures, signal: AbortSignal): Promise<void> {
    const { product, visit } = this.#flow;
    const awaited = this.#awaited.render;
    if (product || !awaited) return;
    await statusOf(visit, awaited.task, signal); // also finds out whether the session still holds
    await this.#flow.askService(signal).catch((cause) => {
      if (asProblem(cause).code !== 'product_not_found') throw cause;
    });
    // The photo may be gone by now: then there is no "before".
    photoOf(awaited, visit, signal).then(
      (bytes) => {
        this.photo = { bytes, lifetime: 'render', stored: null };
        this.#flow.happen({ type: 'photo-found', preview: this.#previewOf(bytes) });
      },
      () => undefined,
    );
  }

  #hear(status: TryOnStatus): void {
    const { reason, render, stage } = status;
    const problem =
      stage === 'refused' || stage === 'failed' ? new Problem(reason?.code ?? 'unknown', 0, reason?.message) : null;
    this.#decided = Boolean(render || problem);
    this.#flow.happen({ type: 'heard', status, problem });
    if (render) this.#flow.announce('visionfit:result', { renderId: render.id });
    if (problem) {
      this.#newWish(); // that wish is answered: trying again is a new one
      this.#flow.announce('visionfit:error', { code: problem.code, cause: problem });
    }
  }

  #fail(cause: unknown): void {
    // What an earlier page asked for is not this shopper's any more, or was deleted.
    if (asProblem(cause).code === 'not_found' && this.awaits && !this.photo) {
      this.dismiss();
      this.#flow.startOver();
    } else this.#flow.fail('render-failed', cause);
  }
}
