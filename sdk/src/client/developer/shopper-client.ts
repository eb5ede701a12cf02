// For an interface of one's own instead of the tag's dialog: one shopper of one shop, with a session that renews itself.
// It keeps nothing on the device and shares nothing between two clients: on a server every shopper has one of their own.
import { Client } from '../client.ts';
import { follow } from '../follow.ts';
import { asProblem } from '../problem.ts';
import type {
  ConsentScope,
  ConsentText,
  GivenConsent,
  Photo,
  PhotoLifetime,
  Session,
  TryOnStatus,
} from '../resources.ts';
import { isOver } from '../visit.ts';
import { type Calls, callsOf, NEVER, problems } from './calls.ts';
import type { CallOptions, ShopperPath } from './operations.ts';
import { patienceOf, type RetryOptions } from './patience.ts';
import { TryOn } from './try-on.ts';

export interface ShopperOptions {
  /** Address of the service. */
  api: string;
  /** `pk_...`. It names the shop and is no secret. */
  publishableKey: string;
  /** BCP 47 tag; the consent text comes in this language where there is one in it. English when left out. */
  locale?: string;
  /** ISO 3166 code of where the shopper is, where it is known; decides on the wording of the consent. */
  region?: string;
  /** The shop's word for a customer who is signed in. */
  customerToken?: string;
  /** From an earlier consent: the shopper is who they were then. */
  resumeSecret?: string;
  /** A session of before that is to go on. */
  session?: Session;
  /** Only outside browsers, which send it themselves: the shop's origin that this program acts for. */
  origin?: string;
  retry?: RetryOptions;
}

/** Every method throws {@link Problem}, or the signal's reason when it is aborted. */
export class ShopperClient {
  /** Any operation of a shopper: `get`, `post`, `put`, `patch`, `delete`, and `list` for what comes in pages. */
  readonly call: Calls<ShopperPath>;
  readonly #client: Client;
  readonly #options: ShopperOptions;
  readonly #sessions: Calls<'/v1/sessions'>;
  #session: Session | null;
  #resumeSecret: string | null;
  #opening: Promise<Session> | null = null;

  constructor(options: ShopperOptions) {
    this.#options = options;
    this.#client = new Client(options.api);
    this.#session = options.session ?? null;
    this.#resumeSecret = options.resumeSecret ?? null;
    const headers: Record<string, string> = options.origin ? { Origin: options.origin } : {};
    const patience = patienceOf(options.retry);
    const { publishableKey } = options;
    this.#sessions = callsOf(this.#client, (_signal, work) => work(publishableKey), patience, headers);
    this.call = callsOf(this.#client, (signal, work) => this.#withSession(signal, work), patience, headers);
  }

  /** As last heard; null before the first. Keep it, and `resumeSecret`, to go on after a reload. */
  get session(): Session | null {
    return this.#session;
  }

  /** Makes a later client's shopper the same as this one's; there once they agreed, unless the shop vouches for them. */
  get resumeSecret(): string | null {
    return this.#resumeSecret;
  }

  /** The session, begun or renewed where it must be; it holds the consent text to show and what is left of the day. */
  async open({ signal = NEVER }: CallOptions = {}): Promise<Session> {
    signal.throwIfAborted();
    if (this.#session && !isOver(this.#session)) return this.#session;
    // One for all who ask meanwhile: two would be two shoppers. So nobody's signal ends it, only their own wait.
    this.#opening ??= this.#begin().finally(() => {
      this.#opening = null;
    });
    return unlessAborted(this.#opening, signal);
  }

  /**
   * Records what the shopper agreed to.
   * @param text What they were shown: the `consent_text` of the session. Where it is another by now, this is refused with
   * `consent_outdated`: show them that of a new session (`open`) and ask again.
   * @param scopes The boxes they ticked themselves.
   */
  async agree(text: ConsentText, scopes: ConsentScope[], options: CallOptions = {}): Promise<GivenConsent> {
    const { version, locale, sha256 } = text;
    const consent = await this.call.post('/v1/consents', {
      ...options,
      body: { version, locale, text_sha256: sha256, scopes },
    });
    this.#resumeSecret = consent.resume_secret;
    if (this.#session) this.#session = { ...this.#session, consent };
    return consent;
  }

  /** Sends a photo of the shopper to be checked. One that cannot work is a Problem whose code begins with `photo_`. */
  addPhoto(photo: Blob, { lifetime, ...options }: CallOptions & { lifetime?: PhotoLifetime } = {}): Promise<Photo> {
    return this.call.post('/v1/photos', { ...options, query: { lifetime }, body: photo });
  }

  /**
   * Asks for a picture of the shopper in a product.
   *
   * ```ts
   * const tryOn = await shopper.tryOn({ photo_id: photo.id, product_id: 'breton-stripe-shirt' });
   * for await (const { stage, percent } of tryOn) console.log(stage, percent);
   * const { url } = await tryOn.render();
   * ```
   */
  async tryOn(wish: { photo_id: string; product_id: string }, options: CallOptions = {}): Promise<TryOn> {
    const accepted = await this.call.post('/v1/try-on/generate', { ...options, body: wish });
    return this.resume(accepted.task_id, options);
  }

  /** A try-on that was asked for before, e.g. on the page before. */
  resume(taskId: string, options: CallOptions = {}): TryOn {
    return new TryOn(taskId, options.signal ?? NEVER, {
      follow: (signal) => this.#follow(taskId, signal),
      stop: () => this.call.delete('/v1/try-on/{id}', { path: { id: taskId } }),
    });
  }

  /** Absolute address of a picture the service named. */
  addressOf(url: string): string {
    return this.#client.addressOf(url);
  }

  #follow(taskId: string, signal: AbortSignal): AsyncGenerator<TryOnStatus> {
    return follow(this.#client, (until, work) => problems(signal, this.#withSession(until, work)), taskId, signal);
  }

  async #withSession<Done>(signal: AbortSignal, work: (token: string) => Promise<Done>): Promise<Done> {
    const { token } = await this.open({ signal });
    try {
      return await work(token);
    } catch (cause) {
      if (asProblem(cause).status !== 401) throw cause;
      // It ran out on the way. Whoever asks second finds it renewed by the first.
      if (this.#session?.token === token) this.#session = null;
      return work((await this.open({ signal })).token);
    }
  }

  async #begin(): Promise<Session> {
    const { locale, region, customerToken } = this.#options;
    const wishes = {
      locale,
      region,
      customer_token: customerToken,
      resume_secret: this.#resumeSecret ?? undefined,
    };
    this.#session = await this.#sessions.post('/v1/sessions', { body: wishes });
    return this.#session;
  }
}

function unlessAborted<Done>(work: Promise<Done>, signal: AbortSignal): Promise<Done> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
