// Who is signed in and for which shop: kept by the dashboard, asked of the service at the start and after every change.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asProblem } from '../client/problem.ts';
import { type Api, apiFor } from './api.ts';
import type { Account, Membership } from './app.ts';
import { nameShop, shopOfAddress } from './router.ts';

export type SessionState =
  | { is: 'starting' }
  | { is: 'signed-out'; ended: boolean }
  | { is: 'failed'; cause: unknown }
  /** `merchant` is null where they belong to no shop; `foreign`: where the address names one that they do not belong to. */
  | { is: 'signed-in'; account: Account; merchant: Membership | null; foreign: boolean; api: Api };

/** Which shop was looked at last; no more than a convenience of this browser. */
const LAST_SHOP = 'visionfit.dashboard.shop';

/** A Lit controller. */
export class Session implements ReactiveController {
  state: SessionState = { is: 'starting' };
  /** Before anybody is signed in. */
  readonly api = apiFor(null, () => undefined);
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.refresh();
  }

  /** Reads the account; whoever is not signed in is asked to be. */
  async refresh(): Promise<void> {
    try {
      const { value: account } = await this.api.etagged<Account>('/v1/account');
      this.#signedIn(account, this.state.is === 'signed-in' ? this.state.merchant?.id : null);
    } catch (cause) {
      const { status } = asProblem(cause);
      this.#become(status === 401 ? { is: 'signed-out', ended: false } : { is: 'failed', cause });
    }
  }

  /** Goes over to the shop that the address names, where it is another one. */
  follow(): void {
    if (this.state.is !== 'signed-in') return;
    const { account, merchant, foreign } = this.state;
    const asked = shopOfAddress();
    if (foreign || (asked && asked !== merchant?.id)) this.#signedIn(account, merchant?.id);
  }

  async signOut(): Promise<void> {
    await this.api.etagged('/v1/account/sessions/current', { method: 'DELETE' }).catch(() => undefined);
    this.#become({ is: 'signed-out', ended: false });
  }

  /** @param before the shop that was shown so far. */
  #signedIn(account: Account, before: string | null | undefined): void {
    const { merchants } = account;
    const asked = shopOfAddress();
    const member = (wanted: string | null | undefined) => merchants.find(({ id }) => id === wanted);
    const merchant = member(asked) ?? member(before) ?? member(keptShop()) ?? merchants[0] ?? null;
    const foreign = asked !== null && asked !== merchant?.id;
    if (merchant && !foreign) keepShop(merchant.id);
    nameShop(merchants.length > 1 && merchant ? merchant.id : null);
    const api = apiFor(merchant?.id ?? null, () => this.#become({ is: 'signed-out', ended: true }));
    this.#become({ is: 'signed-in', account, merchant, foreign, api });
  }

  #become(state: SessionState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

function keptShop(): string | null {
  try {
    return localStorage.getItem(LAST_SHOP);
  } catch {
    return null; // storage may be shut; then the first shop is shown
  }
}

function keepShop(id: string): void {
  try {
    localStorage.setItem(LAST_SHOP, id);
  } catch {
    // as above
  }
}
