// Somebody who works for a shop, in a browser: signed in by the cookie they got, on a page of the server's own.
import { AcceptInvitation, Account, type Role } from '../contract/accounts.ts';
import { type FittingRoom, merchantIdOf, SHOP } from './fitting-room.ts';

export const PASSWORD = 'a boat by the quiet harbour';

export class Person {
  readonly account: Account;
  readonly merchant: string;
  readonly cookie: string;
  readonly #room: FittingRoom;

  constructor(room: FittingRoom, account: Account, merchant: string, cookie: string) {
    this.#room = room;
    this.account = account;
    this.merchant = merchant;
    this.cookie = cookie;
  }

  get(path: string) {
    return this.#room.http.get(path).set(this.headers());
  }

  post(path: string) {
    return this.#room.http.post(path).set(this.headers());
  }

  put(path: string) {
    return this.#room.http.put(path).set(this.headers());
  }

  patch(path: string) {
    return this.#room.http.patch(path).set(this.headers());
  }

  delete(path: string) {
    return this.#room.http.delete(path).set(this.headers());
  }

  headers() {
    return { Cookie: this.cookie, Origin: ownOrigin(this.#room), 'VisionFit-Merchant': this.merchant };
  }
}

export function ownOrigin({ server }: FittingRoom): string {
  return `http://127.0.0.1:${server.port}`;
}

/** What a browser would send back. */
export function cookieOf({ headers }: { headers: Record<string, unknown> }): string {
  return String([headers['set-cookie']].flat()[0] ?? '').split(';')[0] ?? '';
}

/** Invited by whoever runs the server; comes in by the link. */
export async function aPerson(room: FittingRoom, role: Role, email: string, shop = SHOP): Promise<Person> {
  const merchant = await merchantIdOf(room.database, shop);
  const { link } = await room.server.operate({ command: 'invite-member', merchant, email, role });
  const token = tokenOf(String(link));
  const answer = await room.http
    .post('/v1/account/invitations/accept')
    .set({
      Origin: ownOrigin(room),
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    })
    .send(AcceptInvitation.parse({ token, password: PASSWORD, name: email.split('@')[0] }))
    .expect(201);
  return new Person(room, Account.parse(answer.body), merchant, cookieOf(answer));
}

/** Of a link that lets somebody in. */
export function tokenOf(link: string): string {
  const token = new URLSearchParams(new URL(link).hash.slice(1));
  return token.get('invitation') ?? token.get('first-run') ?? '';
}
