// Who the people are that work for a shop: they sign in, are invited and removed somewhere else or here, and the product knows
// them by an id. Every adapter passes accounts.contract.ts.

/** A person with a mailbox. What they may do in which shop is not said here. */
export interface Account {
  /** UUID, for good. */
  id: string;
  /** In lower case. */
  email: string;
}

export interface SignedIn {
  account: Account;
  /** To be shown with every request, see `verify`. */
  accessToken: string;
  expiresAt: Date;
  /** Good for one `refresh`. */
  refreshToken: string;
}

export interface Accounts {
  /** Whether `invite` sends a mail by itself. Where it does not, whoever invites hands over a link of the product's own. */
  readonly mails: boolean;
  /**
   * Whose token it is. One that has been issued is good until it expires, also where its account has been removed since: an
   * hour at most, so whoever lets somebody in has to ask the product's own rows whether they still may.
   * @returns null where it is not one of ours, or no longer.
   * @throws AccountsAway where that cannot be told right now, which says nothing about the token.
   */
  verify(token: string): Promise<Account | null>;
  /** @returns null where the two do not belong together; which of them is wrong is nobody's business. @throws AccountsAway */
  signIn(email: string, password: string): Promise<SignedIn | null>;
  /** @returns null where the token was used, revoked or made up. @throws AccountsAway */
  refresh(refreshToken: string): Promise<SignedIn | null>;
  /**
   * Makes an account that waits for its password; sends a mail with a link, where it `mails`.
   * @param landing where the link leads in the end.
   * @returns null where somebody with that address is there already. @throws AccountsAway
   */
  invite(email: string, landing: URL): Promise<Account | null>;
  /**
   * Makes an account that can sign in at once: whoever calls answers for the address.
   * @returns null where somebody with that address is there already. @throws AccountsAway, PasswordRefused
   */
  create(email: string, password: string): Promise<Account | null>;
  /** Every refresh token of theirs is void from then on. @throws AccountsAway, PasswordRefused; where there is no such account */
  setPassword(id: string, password: string): Promise<void>;
  /** For good, with everything the accounts' side knows of them. Removing who is not there is fine. @throws AccountsAway */
  remove(id: string): Promise<void>;
  /** Deletes what has run out. @returns how many things. */
  sweep(now: Date): Promise<number>;
}

/** The accounts' side does not take this password, such as for one that is known from a leak. */
export class PasswordRefused extends Error {
  constructor() {
    super('the accounts do not take this password');
    this.name = 'PasswordRefused';
  }
}
