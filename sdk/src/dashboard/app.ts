// What every view is given: whose shop it shows, the way to the service, and how it speaks to the merchant.
import type { Api } from './api.ts';
import type { Toast } from './ui/toasts.ts';

export type Role = 'owner' | 'editor' | 'viewer';

export interface Membership {
  id: string;
  name: string;
  role: Role;
}

export interface Account {
  id: string;
  email: string;
  name: string | null;
  merchants: Membership[];
}

export interface App {
  readonly api: Api;
  readonly account: Account;
  readonly merchant: Membership;
  /** Shows a short message at the edge; with `undo`, for as long as it can be taken back. */
  toast(toast: Toast): void;
  /** Says something to who cannot see that it has happened. */
  announce(text: string): void;
  /** Reads the account anew: something about it has changed. */
  refresh(): Promise<void>;
}

const RANK: Record<Role, number> = { viewer: 0, editor: 1, owner: 2 };

/** The server decides; this only keeps from offering what it would refuse. */
export function may(app: App, least: Role): boolean {
  return RANK[app.merchant.role] >= RANK[least];
}
