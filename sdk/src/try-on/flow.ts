// Drives the machine of state.ts: asks the service, tells the storefront, keeps a running render alive while the
// dialog is closed. A Lit controller; the steps call its methods and are drawn again from its state.
import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChosenPhoto } from '../client/chosen-photo.ts';
import { asProblem, Problem } from '../client/problem.ts';
import { randomKey } from '../client/random-key.ts';
import type { ConsentScope, Photo, PhotoLifetime, Product, Quota, Session, TryOnStatus } from '../client/resources.ts';
import { type Visit, type VisitSettings, visitOf } from '../client/visit.ts';
import { announce } from '../events.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import type { BadgeCorner } from './badge-corner.ts';
import { bars, type Happening, next, START, type State, takesPhoto } from './state.ts';

export interface FlowSettings extends VisitSettings {
  productId: string;
}

/** One try-on of one product by one tag, from the first click to the picture. */
export class TryOnFlow implements ReactiveController {
  state: State = START;
  /** Known once the service has answered. */
  product: Product | null = null;
  houseModels: Session['house_models'] = [];
  /** There as soon as there is a result, or a preview to show. */
  resultWords: ResultWords | null = null;
  /** How long the next photo may be kept. */
  lifetime: PhotoLifetime = 'visit';
  readonly visit: Visit;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tag: HTMLElement;
  readonly #settings: FlowSettings;
  readonly #loadResult: () => Promise<ResultWords>;
  readonly #opening: Task<[], void>;
  readonly #consent: Task<[ConsentScope[]], void>;
  readonly #check: Task<[Blob, PhotoLifetime], Photo>;
  readonly #render: Task<[ChosenPhoto], void>;
  #photo: ChosenPhoto | null = null;
  #preview: string | null = null;
  /** Idempotency key of the wish in hand. */
  #wish = '';

  /** @param loadResult Loads the screen for the result and its words, while the picture is being made. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    tag: HTMLElement,
    settings: FlowSettings,
    loadResult: () => Promise<ResultWords>,
  ) {
    this.#host = host;
    this.#loadResult = loadResult;
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
      onComplete: (photo) => this.#happen({ type: 'photo-accepted', photo }),
      onError: (cause) => this.#fail('photo-rejected', cause),
    });
    this.#render = new Task(host, {
      ...onDemand,
      task: ([photo], { signal }) => this.#follow(photo, signal),
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
    announce(this.#tag, 'visionfit:open', {});
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

  /** A photo was picked, dropped or pasted. */
  choosePhoto(photo: Blob, lifetime = this.lifetime): void {
    if (!takesPhoto(this.state)) return;
    this.#show(photo);
    this.#check.run([photo, lifetime]);
  }

  /** A photo that the service has kept; it was checked when it came. */
  useKeptPhoto(bytes: Blob, stored: Photo): void {
    if (!takesPhoto(this.state)) return;
    this.#check.abort();
    this.#photo = { bytes, lifetime: 'kept', stored };
    this.#show(bytes);
    this.#happen({ type: 'photo-accepted', photo: stored });
  }

  /** A house model stands in for the shopper; nobody needs that picture a second time. */
  async chooseModel(imageUrl: string): Promise<void> {
    try {
      this.choosePhoto(await this.visit.client.getPicture(imageUrl, AbortSignal.timeout(20_000)), 'visit');
    } catch (cause) {
      this.#fail('photo-rejected', cause);
    }
  }

  /** Back to the photo step; a render under way is no longer followed. */
  anotherPhoto(): void {
    this.#check.abort();
    this.#render.abort();
    this.#happen({ type: 'another-photo' });
  }

  /** Asks for the picture; after a failure of the way there, the same wish again. */
  tryOn(): void {
    this.#happen({ type: 'asked' });
    this.#render.run([this.#photo!]);
  }

  addToCart(): void {
    announce(this.#tag, 'visionfit:add-to-cart', {});
  }

  /** A copy to save or share: it says what it is, in words in this corner and in its metadata. */
  copyToShare(corner: BadgeCorner): Promise<Blob> {
    if (this.state.step !== 'result') throw new Problem('not_found');
    return this.visit.sharedCopy(this.state.render.id, corner, AbortSignal.timeout(20_000));
  }

  hostConnected(): void {
    this.visit.onOver.add(this.#startOver);
  }

  hostDisconnected(): void {
    // A tag that is only moved to another place in the page is connected again within the same turn.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.visit.onOver.delete(this.#startOver);
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
    this.lifetime = 'visit';
    this.state = START;
    this.#host.requestUpdate();
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
    this.#wish = randomKey();
    if (this.#preview) URL.revokeObjectURL(this.#preview);
    this.#preview = URL.createObjectURL(photo);
    this.#happen({ type: 'photo-chosen', preview: this.#preview });
  }

  async #prepareAndCheck(photo: Blob, lifetime: PhotoLifetime, signal: AbortSignal): Promise<Photo> {
    const { preparePhoto } = await import('./prepare-photo.ts').catch(notLoaded);
    const bytes = await preparePhoto(photo);
    signal.throwIfAborted();
    this.#photo = { bytes, lifetime, stored: null };
    return this.visit.check(this.#photo, signal);
  }

  async #follow(photo: ChosenPhoto, signal: AbortSignal): Promise<void> {
    const screen = this.#loadResult().then((words) => {
      this.resultWords = words;
      this.#host.requestUpdate();
    }, notLoaded);
    screen.catch(() => undefined); // judged when it is needed
    for await (const status of this.visit.tryOn(photo, this.#settings.productId, this.#wish, signal)) {
      if (status.stage === 'done') await screen;
      signal.throwIfAborted();
      this.#hear(status);
    }
  }

  #hear(status: TryOnStatus): void {
    const { reason, render, stage } = status;
    const problem =
      stage === 'refused' || stage === 'failed' ? new Problem(reason?.code ?? 'unknown', 0, reason?.message) : null;
    this.#happen({ type: 'heard', status, problem });
    if (render) announce(this.#tag, 'visionfit:result', { renderId: render.id });
    if (problem) {
      this.#wish = randomKey(); // that wish is answered: trying again is a new one
      announce(this.#tag, 'visionfit:error', { code: problem.code, cause: problem });
    }
  }

  #fail(type: 'unavailable' | 'not-recorded' | 'photo-rejected' | 'render-failed', cause: unknown): void {
    if (cause instanceof DOMException && cause.name === 'AbortError') return; // the shopper went another way
    const problem = asProblem(cause);
    // The shop's text changed while the dialog stood open: it is shown and asked anew.
    if (problem.code === 'consent_required' || problem.code === 'consent_outdated') {
      this.visit.forget();
      this.reopen();
      return;
    }
    this.#happen({ type: bars(problem) ? 'unavailable' : type, problem });
    announce(this.#tag, 'visionfit:error', { code: problem.code, cause: problem });
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
