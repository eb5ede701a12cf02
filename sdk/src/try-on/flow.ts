// Drives the machine of state.ts: asks the service, tells the storefront, keeps a running render alive while the
// dialog is closed. A Lit controller; the steps call its methods and are drawn again from its state.
import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asProblem, Problem } from '../client/problem.ts';
import type { ConsentScope, Photo, Product, Quota, Session, TryOnStatus } from '../client/resources.ts';
import { type Visit, type VisitSettings, visitOf } from '../client/visit.ts';
import { announce } from '../events.ts';
import type { BadgeCorner } from './badge-corner.ts';
import { whyNotSend } from './photo-file.ts';
import { type Happening, next, START, type State, takesPhoto } from './state.ts';

export interface FlowSettings extends VisitSettings {
  productId: string;
}

/** One try-on of one product by one tag, from the first click to the picture. */
export class TryOnFlow implements ReactiveController {
  state: State = START;
  /** Known once the service has answered. */
  product: Product | null = null;
  houseModels: Session['house_models'] = [];

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tag: HTMLElement;
  readonly #settings: FlowSettings;
  readonly #visit: Visit;
  readonly #loadResult: () => Promise<unknown>;
  readonly #opening: Task<[], void>;
  readonly #consent: Task<[ConsentScope[]], void>;
  readonly #check: Task<[Blob], Photo>;
  readonly #render: Task<[Blob], void>;
  #photo: Blob | null = null;
  #preview: string | null = null;
  /** Idempotency key of the wish in hand. */
  #wish = '';

  /** @param loadResult Loads the screen for the result, while the picture is being made. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    tag: HTMLElement,
    settings: FlowSettings,
    loadResult: () => Promise<unknown>,
  ) {
    this.#host = host;
    this.#loadResult = loadResult;
    this.#tag = tag;
    this.#settings = settings;
    this.#visit = visitOf(settings);
    host.addController(this);
    const onDemand = { autoRun: false } as const;
    this.#opening = new Task(host, {
      ...onDemand,
      task: (_, { signal }) => this.#open(signal),
      onError: (cause) => this.#fail('unavailable', cause),
    });
    this.#consent = new Task(host, {
      ...onDemand,
      task: ([scopes], { signal }) => this.#visit.agree(scopes, signal),
      onComplete: () => this.#happen({ type: 'agreed' }),
      onError: (cause) => this.#fail('not-recorded', cause),
    });
    this.#check = new Task(host, {
      ...onDemand,
      task: ([photo], { signal }) => this.#visit.check(photo, signal),
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
    return this.#visit.quota;
  }

  /** Absolute address of a picture the service named. */
  addressOf(url: string): string {
    return this.#visit.client.addressOf(url);
  }

  /** The dialog is shown: goes on where the shopper left, or begins. */
  open(): void {
    announce(this.#tag, 'visionfit:open', {});
    if (['opening', 'unavailable', 'quota-used'].includes(this.state.step)) this.reopen();
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

  /** A photo was picked, dropped or pasted. */
  async choosePhoto(photo: Blob): Promise<void> {
    if (!takesPhoto(this.state)) return;
    const problem = await whyNotSend(photo);
    if (!takesPhoto(this.state)) return; // meanwhile the shopper said go with another one
    this.#photo = photo;
    this.#wish = randomKey();
    if (this.#preview) URL.revokeObjectURL(this.#preview);
    this.#preview = URL.createObjectURL(photo);
    this.#happen({ type: 'photo-chosen', preview: this.#preview });
    if (problem) this.#happen({ type: 'photo-rejected', problem });
    else this.#check.run([photo]);
  }

  /** A house model stands in for the shopper. */
  async chooseModel(imageUrl: string): Promise<void> {
    try {
      await this.choosePhoto(await this.#visit.client.getPicture(imageUrl, AbortSignal.timeout(20_000)));
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
    return this.#visit.sharedCopy(this.state.render.id, corner, AbortSignal.timeout(20_000));
  }

  hostDisconnected(): void {
    // A tag that is only moved to another place in the page is connected again within the same turn.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      for (const task of [this.#opening, this.#consent, this.#check, this.#render]) task.abort();
      if (this.#preview) URL.revokeObjectURL(this.#preview);
      this.#preview = null;
      this.#photo = null;
      this.product = null;
      this.state = START;
    });
  }

  async #open(signal: AbortSignal): Promise<void> {
    const productId = this.#settings.productId;
    this.product ??= await this.#visit.product(productId, signal).catch((cause) => {
      const { code, status } = asProblem(cause);
      throw code === 'not_found' ? new Problem('product_not_found', status) : cause;
    });
    const { session, agreed } = await this.#visit.open(signal);
    this.houseModels = session.house_models;
    this.#happen({ type: 'opened', text: session.consent_text, agreed, quota: session.quota });
  }

  async #follow(photo: Blob, signal: AbortSignal): Promise<void> {
    const screen = this.#loadResult().catch((cause) => {
      throw new Problem('network', 0, '', null, cause);
    });
    screen.catch(() => undefined); // judged when it is needed
    for await (const status of this.#visit.tryOn(photo, this.#settings.productId, this.#wish, signal)) {
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
      this.#visit.forget();
      this.reopen();
      return;
    }
    this.#happen({ type, problem });
    announce(this.#tag, 'visionfit:error', { code: problem.code, cause: problem });
  }

  #happen(event: Happening): void {
    this.state = next(this.state, event);
    this.#host.requestUpdate();
  }
}

/** 128 random bits in hex; `crypto.randomUUID` is missing on plain-http shops. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
