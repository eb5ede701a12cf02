// Who is signed in and for which shop: kept by the dashboard, asked of the service at the start and after every change.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asProblem } from '../client/problem.ts';
import { type Api, apiFor } from './api.ts';
import type { Account, Membership } from './app.ts';

export type SessionState =
  | { is: 'starting' }
  | { is: 'signed-out'; ended: boolean }
  | { is: 'failed'; cause: unknown }
  | { is: 'signed-in'; account: Account; merchant: Membership | null; api: Api };

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
      const last = keptShop();
      const before = this.state.is === 'signed-in' ? this.state.merchant?.id : null;
      const wanted = before ?? last;
      const merchant = account.merchants.find(({ id }) => id === wanted) ?? account.merchants[0] ?? null;
      this.#signedIn(account, merchant);
    } catch (cause) {
      const { status } = asProblem(cause);
      this.#become(status === 401 ? { is: 'signed-out', ended: false } : { is: 'failed', cause });
    }
  }

  choose(merchantId: string): void {
    if (this.state.is !== 'signed-in') return;
    const { account } = this.state;
    const merchant = account.merchants.find(({ id }) => id === merchantId);
    if (!merchant) return;
    keepShop(merchantId);
    this.#signedIn(account, merchant);
  }

  async signOut(): Promise<void> {
    await this.api.etagged('/v1/account/sessions/current', { method: 'DELETE' }).catch(() => undefined);
    this.#become({ is: 'signed-out', ended: false });
  }

  #signedIn(account: Account, merchant: Membership | null): void {
    const api = apiFor(merchant?.id ?? null, () => this.#become({ is: 'signed-out', ended: true }));
    this.#become({ is: 'signed-in', account, merchant, api });
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
