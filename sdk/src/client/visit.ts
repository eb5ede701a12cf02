// One shopper's visit to one shop: the session and what was agreed to, shared by all tags of the page.
// A session is over after 30 minutes, which pass quickly while shopping: the next one is asked for without a question
// and is the same shopper's, because it comes with the resume secret that was given with their consent. Whether they
// still agree is for the service to say; a receipt is only ever given for a box that was ticked.
import { Client } from './client.ts';
import { asProblem } from './problem.ts';
import type { ConsentScope, ConsentText, ProductDetails, Quota, ResolveProduct, Session } from './resources.ts';
import {
  type AwaitedRender,
  forgetSessions,
  recallOnDevice,
  recallRender,
  recallSession,
  rememberOnDevice,
  rememberRender,
  rememberSession,
} from './visit-memory.ts';

export interface VisitSettings {
  /** Address of the service. */
  api: string;
  publishableKey: string;
  /** BCP 47 tag of the words the dialog is shown in; the consent text comes in the same language. */
  locale: string;
  /** ISO 3166 code of where the shopper is, as the shop says it. */
  region: string | null;
  /** How the shop vouches for a customer who is signed in. Never stored anywhere. */
  customerToken: string | null;
}

const visits = new Map<string, Visit>();

/** The visit with these settings; the same one for every tag on the page. Another customer is another visit. */
export function visitOf(settings: VisitSettings): Visit {
  const { api, publishableKey, locale, region, customerToken } = settings;
  const shop = `${api} ${publishableKey}`;
  const name = `${shop} ${locale} ${region ?? ''}`;
  let visit = visits.get(name);
  if (visit?.customerToken !== customerToken) {
    // These alone: a visit outlives the tag that began it.
    visit = new Visit({ api, publishableKey, locale, region, customerToken }, shop, name);
    visits.set(name, visit);
  }
  return visit!;
}

/** Methods throw Problem, or the signal's reason when aborted. */
export class Visit {
  readonly client: Client;
  /** Called when there is no visit to go on with: the shopper withdrew, was erased or forgotten. */
  readonly onOver = new Set<() => void>();
  readonly #settings: VisitSettings;
  /** Service and publishable key. */
  readonly shop: string;
  readonly #name: string;
  #session: Session | null = null;

  constructor(settings: VisitSettings, shop: string, name: string) {
    this.client = new Client(settings.api);
    this.#settings = settings;
    this.shop = shop;
    this.#name = name;
    if (!settings.customerToken) this.#session = recallSession(name);
  }

  get customerToken(): string | null {
    return this.#settings.customerToken;
  }

  get locale(): string {
    return this.#settings.locale;
  }

  /** As last heard; null before the first. */
  get session(): Session | null {
    return this.#session;
  }

  /** Try-ons left today, as last heard. */
  get quota(): Quota | null {
    return this.#session?.quota ?? null;
  }

  async open(signal: AbortSignal): Promise<Session> {
    if (!this.#session || isOver(this.#session)) await this.#renew(signal);
    return this.#session!;
  }

  product(id: string, signal: AbortSignal): Promise<ProductDetails> {
    return this.withSession(signal, (token) => this.client.getProduct(token, id, signal));
  }

  /** The product of a page. */
  resolve(asked: ResolveProduct, signal: AbortSignal): Promise<ProductDetails> {
    return this.withSession(signal, (token) => this.client.create('/v1/products/resolve', token, asked, signal));
  }

  /**
   * @param text What was read: the session's own may be another one by now, which nobody has agreed to.
   * @param scopes The boxes that were ticked.
   */
  async agree(text: ConsentText, scopes: ConsentScope[], signal: AbortSignal): Promise<void> {
    const { resume_secret, ...consent } = await this.withSession(signal, (token) =>
      this.client.createConsent(token, text, scopes, signal),
    );
    if (resume_secret) rememberOnDevice(this.shop, resume_secret);
    this.#keep({ ...this.#session!, consent });
  }

  /** The service no longer knows of the agreement, or its text has changed: the next opening begins anew. */
  forget(): void {
    this.#keep(null);
  }

  /** The shopper withdrew: they are still themselves, with nothing agreed to and nothing here. */
  withdrawn(): void {
    this.#end({ ...this.#session!, consent: null });
  }

  /** The service has forgotten the shopper, or is to forget them on this device: the next opening is a stranger's. */
  gone(): void {
    // A customer's visit leaves alone what this device has of somebody who is not signed in.
    if (!this.#session?.vouched) {
      rememberOnDevice(this.shop, null);
      forgetSessions(this.shop);
      for (const visit of visits.values()) if (visit.shop === this.shop && !visit.customerToken) visit.#end(null);
    }
    this.#end(null);
  }

  /** The picture that the shopper waits for in this shop, from an earlier page. */
  get awaited(): AwaitedRender | null {
    const render = recallRender();
    return render?.shop === this.shop ? render : null;
  }

  /** Does the work with a token that holds; where it has just run out, once more with the next one. */
  async withSession<Answer>(signal: AbortSignal, work: (token: string) => Promise<Answer>): Promise<Answer> {
    const { token } = await this.open(signal);
    try {
      return await work(token);
    } catch (cause) {
      if (asProblem(cause).status !== 401) throw cause;
      await this.#renew(signal);
      return work(this.#session!.token);
    }
  }

  async #renew(signal: AbortSignal): Promise<void> {
    const { publishableKey, locale, region, customerToken } = this.#settings;
    this.#keep(
      await this.client.createSession(
        publishableKey,
        {
          locale,
          // Undefined is left out of the JSON.
          region: region ?? undefined,
          resume_secret: recallOnDevice(this.shop) ?? undefined,
          customer_token: customerToken ?? undefined,
        },
        signal,
      ),
    );
  }

  /** What is left, as just heard. */
  count(quota: Quota): void {
    if (this.#session) this.#keep({ ...this.#session, quota });
  }

  #keep(session: Session | null): void {
    this.#session = session;
    if (!this.#settings.customerToken) rememberSession(this.#name, session);
  }

  #end(session: Session | null): void {
    this.#keep(session);
    if (this.awaited) rememberRender(null);
    for (const tell of this.onOver) tell();
  }
}

/** Its time is up, or the day it had used up is over. */
export function isOver({ expires_at, quota }: Session): boolean {
  const now = Date.now();
  return Date.parse(expires_at) < now || (quota.remaining === 0 && Date.parse(quota.resets_at) < now);
}
