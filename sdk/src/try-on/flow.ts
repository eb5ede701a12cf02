// Drives the machine of state.ts from the first click to consent: asks the service, tells the storefront, starts over when
// the visit ends. What comes after consent is the fitting's (fitting.ts), a chunk of its own that is fetched while the
// shopper reads. A Lit controller; the steps are drawn again from its state.
import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asProblem, Problem } from '../client/problem.ts';
import type {
  ConsentScope,
  ConsentText,
  Product,
  ProductDetails,
  Quota,
  ServiceStatus,
  Session,
} from '../client/resources.ts';
import { retrying } from '../client/retry.ts';
import { type Visit, visitOf } from '../client/visit.ts';
import { announce, type ChosenProductVariant, type VisionFitEvents } from '../events.ts';
import type { HostPage } from '../host-page/index.ts';
import type { ResultWords } from '../i18n/result.en.ts';
import type { Choice } from './choices.ts';
import type { Fitting, LoadFitting } from './fitting-types.ts';
import { bars, type Happening, next, START, type State } from './state.ts';
import type { TagSettings } from './tag-settings.ts';

/** One try-on of one product by one tag, from the first click to the picture. */
export class TryOnFlow implements ReactiveController {
  state: State = START;
  /** Known once the service has answered; with its variants where it is the page's own. */
  product: (Product & Partial<ProductDetails>) | null = null;
  houseModels: Session['house_models'] = [];
  /** The photo and the picture; null until its script is here, and no step after consent comes before it. */
  fitting: Fitting | null = null;
  /** There as soon as a picture has been asked for. */
  resultWords: ResultWords | null = null;
  /** Size and colour, as far as they were chosen here and not on the page. */
  choice: Choice = {};
  /** Whether many pictures are waiting to be made. */
  isBusy = false;
  /** A look at a picture of the vault: there is nothing to go on with. */
  isLook = false;
  readonly visit: Visit;
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly tag: HTMLElement;
  readonly settings: TagSettings;

  readonly load: LoadFitting;
  readonly #opening: Task<[], void>;
  readonly #consent: Task<[ConsentText, ConsentScope[]], void>;

  constructor(host: ReactiveControllerHost & HTMLElement, tag: HTMLElement, settings: TagSettings, load: LoadFitting) {
    this.host = host;
    this.tag = tag;
    this.settings = settings;
    this.load = load;
    this.visit = visitOf(settings);
    host.addController(this);
    this.#opening = new Task(host, {
      autoRun: false,
      task: (_, { signal }) => this.askService(signal),
      onError: (cause) => this.fail('unavailable', cause),
    });
    this.#consent = new Task(host, {
      autoRun: false,
      task: async ([text, scopes], { signal }) => {
        await this.prepare(); // nobody is to agree to what cannot go on
        await this.visit.agree(text, scopes, signal);
      },
      onComplete: () => this.happen({ type: 'agreed' }),
      onError: (cause) => this.fail('not-recorded', cause),
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
    this.announce('visionfit:open', {});
    if (['opening', 'unavailable', 'quota-used'].includes(this.state.step)) this.reopen();
  }

  /** Whether the visit is over and nothing has begun since. */
  get isOver(): boolean {
    return this.state.step === 'opening' && this.#opening.status !== TaskStatus.PENDING;
  }

  /** Asks for session and product, again where that failed. */
  reopen(): void {
    this.happen({ type: 'opening' });
    this.#opening.run([]);
  }

  /** @param text What was read. @param scopes The boxes that were ticked. */
  agree(text: ConsentText, scopes: ConsentScope[]): void {
    this.happen({ type: 'agreeing' });
    this.#consent.run([text, scopes]);
  }

  /** What comes after consent. Throws Problem. */
  async prepare(): Promise<Fitting> {
    const begin = await this.load();
    this.fitting ??= begin(this);
    return this.fitting;
  }

  /** The page, as far as it is about this product. */
  get page(): HostPage {
    return this.settings.host;
  }

  get productId(): string {
    return this.product?.id ?? this.settings.productId;
  }

  /** @throws Problem `not_added`; @returns nothing where there is nothing to wait for. */
  addToCart(variant: ChosenProductVariant): Promise<void> | undefined {
    return this.page.addToCart(this.productId, variant);
  }

  /** Tells the storefront of a failure that it may be able to mend. */
  tell(code: string): void {
    this.announce('visionfit:error', { code });
  }

  /** A picture that was asked for on another product's page is about that product. */
  announce<Name extends keyof VisionFitEvents>(name: Name, detail: Omit<VisionFitEvents[Name], 'productId'>): void {
    announce(this.tag, name, { ...detail, productId: this.productId });
  }

  /** Takes the step that this leads to, and draws it. */
  happen(event: Happening): void {
    this.state = next(this.state, event);
    this.host.requestUpdate();
  }

  /** Says what went wrong, in the step that can mend it. */
  fail(type: 'unavailable' | 'not-recorded' | 'photo-rejected' | 'render-failed', cause: unknown): void {
    if (cause instanceof DOMException && cause.name === 'AbortError') return; // the shopper went another way
    const problem = asProblem(cause);
    // The shop's text changed while the dialog stood open: it is shown and asked anew.
    if (problem.code === 'consent_required' || problem.code === 'consent_outdated') {
      this.visit.forget();
      this.reopen();
      return;
    }
    this.happen({ type: bars(problem) ? 'unavailable' : type, problem });
    this.announce('visionfit:error', { code: problem.code, cause: problem });
  }

  /** What the first steps need to know. Throws Problem. */
  async askService(signal: AbortSignal): Promise<void> {
    const [opened] = await Promise.all([this.#begin(signal), this.#askHowItIs()]);
    this.happen(opened);
  }

  /** Throws Problem where nobody draws pictures; where nobody answers, before the shopper has looked at a bar for long. */
  async #askHowItIs(): Promise<void> {
    const signal = AbortSignal.timeout(8_000);
    const ask = () => this.visit.client.json<ServiceStatus>('/v1/status', null, { signal });
    const { try_ons } = await retrying(signal, ask);
    if (try_ons === 'unavailable') throw new Problem('not_ready', 503);
    this.isBusy = try_ons === 'slow';
  }

  async #begin(signal: AbortSignal): Promise<Happening> {
    this.product ??= await this.page.findProduct(this.visit, signal).catch((cause) => {
      const { status } = asProblem(cause);
      // Whatever the reason: a page that is no product's, one that cannot be read, a shop that does not want it.
      throw status === 404 || status === 422 ? new Problem('product_not_found', status, '', null, cause) : cause;
    });
    const { house_models, consent_text, consent, quota } = await this.visit.open(signal);
    this.houseModels = house_models;
    // Not before the service has answered: Chromium remembers a script that failed to come.
    const prepared = this.prepare();
    if (consent) await prepared;
    else prepared.catch(() => undefined); // who agrees asks again and is told
    return { type: 'opened', text: consent_text, agreed: consent !== null, quota };
  }

  hostConnected(): void {
    this.visit.onOver.add(this.startOver);
    addEventListener('online', this.#goOn);
  }

  hostDisconnected(): void {
    // A tag that is only moved to another place in the page is connected again within the same turn.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.visit.onOver.delete(this.startOver);
      removeEventListener('online', this.#goOn);
      this.startOver();
      this.product = null;
    });
  }

  /** Nothing of the shopper stays in the page. */
  readonly startOver = (): void => {
    this.#opening.abort();
    this.#consent.abort();
    this.fitting?.end();
    this.state = START;
    this.host.requestUpdate();
  };

  /** The connection is back: what it had cut goes on. */
  readonly #goOn = (): void => {
    const { state } = this;
    if (!('problem' in state) || state.problem?.code !== 'network') return;
    if (state.step === 'unavailable') this.reopen();
    this.fitting?.goOn();
  };
}
