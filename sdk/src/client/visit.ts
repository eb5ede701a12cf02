// One shopper's visit to one shop: the session, what was agreed to and the photos sent, shared by all tags of the page.
// What the service has forgotten meanwhile (30 minutes pass quickly while shopping) is made again without a question,
// as long as the text that was agreed to is still the same.
import { Client } from './client.ts';
import { follow } from './follow.ts';
import { asProblem } from './problem.ts';
import type {
  ConsentScope,
  GivenConsent,
  Photo,
  Product,
  Quota,
  Session,
  SharedCopyWishes,
  TryOnStatus,
} from './resources.ts';
import { type Agreed, recall, remember } from './visit-memory.ts';

export interface VisitSettings {
  /** Address of the service. */
  api: string;
  publishableKey: string;
  /** BCP 47 tag of the words the dialog is shown in; the consent text comes in the same language. */
  locale: string;
}

const visits = new Map<string, Visit>();

/** The visit with these settings; the same one for every tag on the page. */
export function visitOf(settings: VisitSettings): Visit {
  const name = [settings.api, settings.publishableKey, settings.locale].join(' ');
  const visit = visits.get(name) ?? new Visit(settings, name);
  visits.set(name, visit);
  return visit;
}

/** Methods throw Problem, or the signal's reason when aborted. */
export class Visit {
  readonly client: Client;
  readonly #settings: VisitSettings;
  readonly #name: string;
  #session: Session | null = null;
  /** What was agreed to, and the hash of its text; both outlive the session, the receipt does not. */
  #agreed: Agreed | null = null;
  #photos = new WeakMap<Blob, Photo>();

  constructor(settings: VisitSettings, name: string) {
    this.client = new Client(settings.api);
    this.#settings = settings;
    this.#name = name;
    const before = recall(name);
    if (before) {
      this.#session = before.session;
      this.#agreed = before.agreed;
    }
  }

  /** Try-ons left today, as last heard. */
  get quota(): Quota | null {
    return this.#session?.quota ?? null;
  }

  /** The session, and whether its consent text has been agreed to in this visit. */
  async open(signal: AbortSignal): Promise<{ session: Session; agreed: boolean }> {
    if (!this.#session || isOver(this.#session)) await this.#renew(signal);
    const session = this.#session!;
    return { session, agreed: this.#agreed?.sha256 === session.consent_text.sha256 };
  }

  product(id: string, signal: AbortSignal): Promise<Product> {
    return this.#withSession(signal, (token) => this.client.getProduct(token, id, signal));
  }

  /** @param scopes The boxes that were ticked. */
  async agree(scopes: ConsentScope[], signal: AbortSignal): Promise<void> {
    const receipt = await this.#withSession(signal, (token) => this.#sendConsent(token, scopes, signal));
    this.#keep(agreedTo(receipt));
  }

  /** The service no longer knows of the agreement, or its text has changed: the next opening begins anew. */
  forget(): void {
    this.#session = null;
    this.#agreed = null;
  }

  /** Sends the photo to be checked. A photo that cannot work is a Problem whose code starts with `photo_`. */
  check(photo: Blob, signal: AbortSignal): Promise<Photo> {
    return this.#withSession(signal, async (token) => {
      const stored = this.#photos.get(photo) ?? (await this.client.createPhoto(token, photo, signal));
      this.#photos.set(photo, stored);
      return stored;
    });
  }

  /**
   * Asks for the picture and follows it to its end.
   * @param key Idempotency key of this wish; repeat it when repeating the wish.
   */
  async *tryOn(photo: Blob, productId: string, key: string, signal: AbortSignal): AsyncGenerator<TryOnStatus> {
    const ask = () =>
      this.#withSession(signal, async (token) => {
        const { id } = this.#photos.get(photo) ?? (await this.check(photo, signal));
        const { task_id, quota } = await this.client.generate(token, id, productId, key, signal);
        return { token, taskId: task_id, quota };
      });
    const { token, taskId, quota } = await ask().catch((cause) => {
      // The photo's time was up (2 hours at most) while the dialog stood open: send it once more.
      if (asProblem(cause).code !== 'not_found') throw cause;
      this.#photos.delete(photo);
      return ask();
    });
    this.#count(quota);
    for await (const status of follow(this.client, token, taskId, signal)) {
      this.#count(status.quota);
      yield status;
    }
  }

  /** A copy of a render to save or share, with the badge in that corner. */
  sharedCopy(renderId: string, corner: SharedCopyWishes['corner'], signal: AbortSignal): Promise<Blob> {
    const wishes = { language: this.#settings.locale, corner };
    return this.#withSession(signal, (token) => this.client.getSharedCopy(token, renderId, wishes, signal));
  }

  async #withSession<Answer>(signal: AbortSignal, work: (token: string) => Promise<Answer>): Promise<Answer> {
    const { session } = await this.open(signal);
    try {
      return await work(session.token);
    } catch (cause) {
      if (asProblem(cause).status !== 401) throw cause;
      await this.#renew(signal);
      return work(this.#session!.token);
    }
  }

  /** A new session is a new shopper to the service: consent is recorded anew, photos are sent anew. */
  async #renew(signal: AbortSignal): Promise<void> {
    const { publishableKey, locale } = this.#settings;
    this.#session = await this.client.createSession(publishableKey, locale, signal);
    this.#photos = new WeakMap();
    const { token, consent_text: text } = this.#session;
    if (this.#agreed?.sha256 === text.sha256) {
      this.#keep(agreedTo(await this.#sendConsent(token, this.#agreed.scopes, signal)));
    } else {
      this.#keep(null);
    }
  }

  #sendConsent(token: string, scopes: ConsentScope[], signal: AbortSignal): Promise<GivenConsent> {
    return this.client.createConsent(token, this.#session!.consent_text, scopes, signal);
  }

  #count(quota: Quota): void {
    if (!this.#session) return;
    this.#session = { ...this.#session, quota };
    this.#keep(this.#agreed);
  }

  #keep(agreed: Agreed | null): void {
    this.#agreed = agreed;
    remember(this.#name, { session: this.#session!, agreed });
  }
}

function agreedTo({ id, text_sha256, scopes }: GivenConsent): Agreed {
  return { receiptId: id, sha256: text_sha256, scopes };
}

/** Its time is up, or the day it had used up is over. */
function isOver({ expires_at, quota }: Session): boolean {
  const now = Date.now();
  return Date.parse(expires_at) < now || (quota.remaining === 0 && Date.parse(quota.resets_at) < now);
}
