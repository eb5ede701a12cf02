// Drives the machine of state.ts: asks the service, tells the storefront, keeps a running render alive while the
// dialog is closed. A Lit controller; the steps call its methods and are drawn again from its state.
import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChosenPhoto } from '../client/chosen-photo.ts';
import { patience } from '../client/patience.ts';
import { asProblem, Problem } from '../client/problem.ts';
import { randomKey } from '../client/random-key.ts';
import type {
  ConsentScope,
  Photo,
  PhotoLifetime,
  Product,
  Quota,
  Render,
  Session,
  TryOnStatus,
} from '../client/resources.ts';
import { type Visit, type VisitSettings, visitOf } from '../client/visit.ts';
import { type AwaitedRender, rememberRender } from '../client/visit-memory.ts';
import { announce, type VisionFitEvents } from '../events.ts';
import type { CameraWords } from '../i18n/camera.en.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import { Awaited } from './awaited.ts';
import type { Pictures } from './result.ts';
import { bars, type Happening, next, START, type State, takesPhoto } from './state.ts';

export interface FlowSettings extends VisitSettings {
  productId: string;
}

/** What is loaded on the way, in the language of the dialog. */
interface Loads {
  /** What makes and shows pictures. */
  pictures(): Promise<Pictures>;
  /** What is said of photos. */
  checks(): Promise<void>;
}

/** One try-on of one product by one tag, from the first click to the picture. */
export class TryOnFlow implements ReactiveController {
  state: State = START;
  /** Known once the service has answered. */
  product: Product | null = null;
  houseModels: Session['house_models'] = [];
  /** There as soon as a picture has been asked for. */
  resultWords: ResultWords | null = null;
  /** A look at a picture of the vault: there is nothing to go on with. */
  isLook = false;
  /** How long the next photo may be kept. */
  lifetime: PhotoLifetime = 'visit';
  readonly visit: Visit;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tag: HTMLElement;
  readonly #settings: FlowSettings;
  readonly #load: Loads;
  readonly #opening: Task<[], void>;
  readonly #consent: Task<[ConsentScope[]], void>;
  readonly #check: Task<[Blob, PhotoLifetime], Photo>;
  readonly #render: Task<[], void>;
  /** As chosen last and not checked yet, for when the way to the service is cut. */
  #chosen: [Blob, PhotoLifetime] | null = null;
  #photo: ChosenPhoto | null = null;
  #preview: string | null = null;
  /** What the service makes of the wish, or has made. */
  #task: string | null = null;
  #decided = false;
  readonly #awaited = new Awaited();
  /** Idempotency key of the wish in hand. */
  #wish = '';

  constructor(host: ReactiveControllerHost & HTMLElement, tag: HTMLElement, settings: FlowSettings, load: Loads) {
    this.#host = host;
    this.#load = load;
    this.#tag = tag;
    this.#settings = settings;
    this.visit = visitOf(settings);
    host.addController(this);
    const onDemand = { autoRun: false } as const;
    this.#opening = new Task(host, {
      ...onDemand,
      task: (_, { signal }) => this.#open(signal),
      onError: (cause) => this.#fail('unavailable', cause),
    });
    this.#consent = new Task(host, {
      ...onDemand,
      task: ([scopes], { signal }) => this.visit.agree(scopes, signal),
      onComplete: () => this.#happen({ type: 'agreed' }),
      onError: (cause) => this.#fail('not-recorded', cause),
    });
    this.#check = new Task(host, {
      ...onDemand,
      task: ([photo, lifetime], { signal }) => this.#prepareAndCheck(photo, lifetime, signal),
      onComplete: (photo) => this.#accept(photo),
      onError: (cause) => this.#fail('photo-rejected', cause),
    });
    this.#render = new Task(host, {
      ...onDemand,
      task: (_, { signal }) => this.#follow(signal),
      onError: (cause) => this.#fail('render-failed', cause),
    });
  }

  /** Try-ons left today, as last heard. */
  get quota(): Quota | null {
    return this.visit.quota;
  }

  /** Absolute address of a picture the service named. */
  addressOf(url: string): string {
    return this.visit.client.addressOf(url);
  }

  /** The dialog is shown: goes on where the shopper left, or begins. */
  open(): void {
    this.#announce('visionfit:open', {});
    if (['opening', 'unavailable', 'quota-used'].includes(this.state.step)) this.reopen();
  }

  /** Whether the visit is over and nothing has begun since. */
  get isOver(): boolean {
    return this.state.step === 'opening' && this.#opening.status !== TaskStatus.PENDING;
  }

  /** Asks for session and product, again where that failed. */
  reopen(): void {
    this.#happen({ type: 'opening' });
    this.#opening.run([]);
  }

  /** @param scopes The boxes that were ticked. */
  agree(scopes: ConsentScope[]): void {
    this.#happen({ type: 'agreeing' });
    this.#consent.run([scopes]);
  }

  /** Whether this shopper agreed that a photo may be kept for next time. */
  get mayKeep(): boolean {
    return this.visit.session?.consent?.scopes.includes('keep_photo') ?? false;
  }

  /** @param load Loads the camera and its words. */
  async openCamera(load: () => Promise<CameraWords>): Promise<void> {
    this.#happen({ type: 'camera-wanted' });
    try {
      this.#happen({ type: 'camera-loaded', words: await load().catch(notLoaded) });
    } catch (cause) {
      this.#fail('photo-rejected', cause);
    }
  }

  /** A photo was taken, picked, dropped or pasted. */
  choosePhoto(photo: Blob, lifetime = this.lifetime): void {
    if (!takesPhoto(this.state)) return;
    this.#show(photo);
    this.#chosen = [photo, lifetime];
    this.#check.run(this.#chosen);
  }

  /** A photo that the service has kept; it was checked when it came. */
  useKeptPhoto(bytes: Blob, stored: Photo): void {
    if (!takesPhoto(this.state)) return;
    this.#check.abort();
    this.#photo = { bytes, lifetime: 'kept', stored };
    this.#show(bytes);
    this.#accept(stored);
  }

  /** A house model stands in for the shopper; nobody needs that picture a second time. */
  async chooseModel(imageUrl: string): Promise<void> {
    this.#chosen = null;
    try {
      this.choosePhoto(await this.visit.client.getPicture(imageUrl, patience()), 'visit');
    } catch (cause) {
      this.#fail('photo-rejected', cause);
    }
  }

  /** Back to the photo step; a render under way is no longer followed. */
  anotherPhoto(): void {
    this.#chosen = null;
    this.#check.abort();
    this.#render.abort();
    this.#happen({ type: 'another-photo' });
  }

  /** Asks for the picture; after a failure of the way there, the same wish again. */
  tryOn(): void {
    this.#happen({ type: 'asked' });
    this.#render.run([]);
  }

  /** Whether the service makes the picture, or has made it, and this page has not heard the end. */
  get isUndecided(): boolean {
    return this.#task !== null && !this.#decided;
  }

  /** Whether there is still something to try again with. */
  get canRepeat(): boolean {
    return this.#photo !== null || this.isUndecided;
  }

  /** Goes on with a picture that an earlier page asked for. */
  resume(awaited: AwaitedRender): void {
    this.#hold(awaited);
    this.#happen({ type: 'resumed' });
    this.#render.run([]);
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
    this.#awaited.forget(this.visit);
    this.#host.requestUpdate();
  }

  /** The picture does not load: where its address has run out, asks for a fresh one. */
  async relink(): Promise<void> {
    const { state } = this;
    if (this.isLook || state.step !== 'result' || Date.parse(state.render.urls_expire_at) > Date.now()) return;
    const found = await this.#load
      .pictures()
      .then(({ statusOf }) => statusOf(this.visit, this.#task!, patience()))
      .catch(() => null);
    if (found?.render) this.#happen({ type: 'linked-anew', render: found.render });
  }

  /** What makes and shows pictures, with its words. */
  async loadPictures(): Promise<Pictures> {
    const pictures = await this.#load.pictures();
    this.resultWords = pictures.words;
    this.#host.requestUpdate();
    return pictures;
  }

  /** Another look at one of the shopper's pictures, beside what is going on here. */
  lookingAt(render: Render, host: ReactiveControllerHost & HTMLElement): TryOnFlow {
    const view = new TryOnFlow(host, this.#tag, { ...this.#settings, productId: render.product_id }, this.#load);
    const { state } = this;
    const preview = state.step === 'result' && state.render.id === render.id ? state.preview : null;
    view.isLook = true;
    view.resultWords = this.resultWords;
    view.state = { step: 'result', preview, render };
    return view;
  }

  /** The same picture under a fresh address. */
  show(render: Render): void {
    this.#happen({ type: 'linked-anew', render });
  }

  pictureDeleted(id: string): void {
    if (this.state.step === 'result' && this.state.render.id === id) this.anotherPhoto();
  }

  /** Whether the page is about this product: on another one the shop could not tell what goes into the cart. */
  get onItsPage(): boolean {
    return this.#tag.getAttribute('product') === this.#settings.productId;
  }

  addToCart(): void {
    this.#announce('visionfit:add-to-cart', {});
  }

  /** Tells the storefront of a failure that it may be able to mend. */
  tell(code: string): void {
    this.#announce('visionfit:error', { code });
  }

  hostConnected(): void {
    this.visit.onOver.add(this.#startOver);
    addEventListener('online', this.#goOn);
  }

  hostDisconnected(): void {
    // A tag that is only moved to another place in the page is connected again within the same turn.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.visit.onOver.delete(this.#startOver);
      removeEventListener('online', this.#goOn);
      this.#startOver();
      this.product = null;
    });
  }

  /** Nothing of the shopper stays in the page. */
  readonly #startOver = (): void => {
    for (const task of [this.#opening, this.#consent, this.#check, this.#render]) task.abort();
    if (this.#preview) URL.revokeObjectURL(this.#preview);
    this.#preview = null;
    this.#photo = null;
    this.#chosen = null;
    this.#task = null;
    this.#awaited.release();
    this.lifetime = 'visit';
    this.state = START;
    this.#host.requestUpdate();
  };

  /** The connection is back: what it had cut goes on. */
  readonly #goOn = (): void => {
    const { state } = this;
    if (!('problem' in state) || state.problem?.code !== 'network') return;
    if (state.step === 'unavailable') this.reopen();
    if (state.step === 'photo' && this.#chosen) this.choosePhoto(...this.#chosen);
    if (state.step === 'stopped') this.tryOn();
  };

  async #open(signal: AbortSignal): Promise<void> {
    const productId = this.#settings.productId;
    this.product ??= await this.visit.product(productId, signal).catch((cause) => {
      const { code, status } = asProblem(cause);
      throw code === 'not_found' ? new Problem('product_not_found', status) : cause;
    });
    const { house_models, consent_text, consent, quota } = await this.visit.open(signal);
    this.houseModels = house_models;
    this.#happen({ type: 'opened', text: consent_text, agreed: consent !== null, quota });
  }

  #show(photo: Blob): void {
    this.#newWish();
    this.#happen({ type: 'photo-chosen', preview: this.#previewOf(photo) });
  }

  #previewOf(photo: Blob): string {
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

  async #prepareAndCheck(photo: Blob, lifetime: PhotoLifetime, signal: AbortSignal): Promise<Photo> {
    const [{ preparePhoto }] = await Promise.all([import('./prepare-photo.ts').catch(notLoaded), this.#load.checks()]);
    const bytes = await preparePhoto(photo);
    signal.throwIfAborted();
    this.#photo = { bytes, lifetime, stored: null };
    return this.visit.check(this.#photo, signal);
  }

  /** The shopper will most likely go on: what makes the picture is fetched while they look. */
  #accept(photo: Photo): void {
    this.#load.pictures().catch(() => undefined);
    this.#chosen = null;
    this.#happen({ type: 'photo-accepted', photo });
  }

  async #follow(signal: AbortSignal): Promise<void> {
    // First of all: who cannot be shown a picture is not to pay for one.
    const pictures = await this.loadPictures().catch(notLoaded);
    if (this.#task) await this.#recall(pictures, signal);
    else {
      const awaited = await pictures.askFor(this.visit, this.#photo!, this.#settings.productId, this.#wish, signal);
      rememberRender(awaited);
      this.#hold(awaited);
    }
    for await (const status of pictures.followToItsEnd(this.visit, this.#task!, signal)) {
      signal.throwIfAborted();
      this.#hear(status);
    }
  }

  /** What this page does not know yet of a picture that an earlier one asked for. */
  async #recall({ statusOf, photoOf }: Pictures, signal: AbortSignal): Promise<void> {
    const awaited = this.#awaited.render;
    if (this.product || !awaited) return;
    await statusOf(this.visit, awaited.task, signal); // also finds out whether the session still holds
    await this.#open(signal).catch((cause) => {
      if (asProblem(cause).code !== 'product_not_found') throw cause;
    });
    // The photo may be gone by now: then there is no "before".
    photoOf(awaited, this.visit, signal).then(
      (bytes) => {
        this.#photo = { bytes, lifetime: 'render', stored: null };
        this.#happen({ type: 'photo-found', preview: this.#previewOf(bytes) });
      },
      () => undefined,
    );
  }

  #hear(status: TryOnStatus): void {
    const { reason, render, stage } = status;
    const problem =
      stage === 'refused' || stage === 'failed' ? new Problem(reason?.code ?? 'unknown', 0, reason?.message) : null;
    this.#decided = Boolean(render || problem);
    this.#happen({ type: 'heard', status, problem });
    if (render) this.#announce('visionfit:result', { renderId: render.id });
    if (problem) {
      this.#newWish(); // that wish is answered: trying again is a new one
      this.#announce('visionfit:error', { code: problem.code, cause: problem });
    }
  }

  #fail(type: 'unavailable' | 'not-recorded' | 'photo-rejected' | 'render-failed', cause: unknown): void {
    if (cause instanceof DOMException && cause.name === 'AbortError') return; // the shopper went another way
    const problem = asProblem(cause);
    // What an earlier page asked for is not this shopper's any more, or was deleted.
    if (problem.code === 'not_found' && this.awaits && !this.#photo) {
      this.dismiss();
      this.#startOver();
      return;
    }
    // The shop's text changed while the dialog stood open: it is shown and asked anew.
    if (problem.code === 'consent_required' || problem.code === 'consent_outdated') {
      this.visit.forget();
      this.reopen();
      return;
    }
    this.#happen({ type: bars(problem) ? 'unavailable' : type, problem });
    this.#announce('visionfit:error', { code: problem.code, cause: problem });
  }

  /** A picture that was asked for on another product's page is about that product. */
  #announce<Name extends keyof VisionFitEvents>(name: Name, detail: Omit<VisionFitEvents[Name], 'productId'>): void {
    announce(this.#tag, name, { ...detail, productId: this.#settings.productId });
  }

  #happen(event: Happening): void {
    this.state = next(this.state, event);
    this.#host.requestUpdate();
  }
}

/** A script that does not come is a connection that fails. */
function notLoaded(cause: unknown): never {
  throw new Problem('network', 0, '', null, cause);
}
