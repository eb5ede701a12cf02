// What the stand-in for the service remembers: shops, their shoppers, and what each publishable key asks it to do.
import type { ConsentReceipt, Photo, PhotoLifetime, Quota, Render } from '../client/resources.ts';

/** Words a publishable key may hold after `pk_test_`; anything else in it only tells two tests apart. */
export type Facet =
  | 'down' // sessions answer 503
  | 'used' // nothing left today, known from the start
  | 'last' // nothing left today, known when asking for the picture
  | 'pro' // a shop on the pro plan
  | 'closed' // the shop's own quota is used up, known when asking for the picture
  | 'blocked' // the shop does not serve this shopper
  | 'full' // no room for another photo
  | 'hints' // the photo check has hints
  | 'nobody' // the photo is refused
  | 'expired' // the first session is over when the photo is sent
  | 'forgetful' // resume secrets do not work any more
  | 'outdated' // the consent text changes with every session
  | 'refused' // the pair is refused
  | 'broken' // the first render fails, the next one does not
  | 'cut' // the first event stream ends in the middle
  | 'over' // and with it the session
  | 'polling' // statuses come as JSON only
  | 'doubtful' // the garment of every picture is a little off
  | 'held' // the render waits for POST /stand-in/release
  | 'crowded' // the render waits for others until POST /stand-in/release
  | 'preview' // a quick picture comes before the final one
  | 'late' // the render takes longer than anybody waits
  | 'many' // there are thirty pictures from before
  | 'stale' // the links of the first list of pictures have run out
  | 'reported' // every picture has been reported often enough
  | 'brandless' // knows no brand's sizes
  | 'stuck'; // rights, the vault and size advice answer 500

export interface Shopper {
  key: string;
  vouched: boolean;
  consent: ConsentReceipt | null;
  photos: Map<string, { photo: Photo; bytes: ArrayBuffer; type: string }>;
  pictures: number;
  vault: Map<string, Render>;
}

export interface Asked {
  method: string;
  path: string;
  query: string;
  type: string | null;
  wish: string | null;
  /** Of a JSON request. */
  body: unknown;
}

export interface Shop {
  sessions: number;
  used: number;
  released: boolean;
  streams: number;
  /** Lists of pictures answered. */
  lists: number;
  /** Whether the pictures from before are there. */
  filled: boolean;
  tasks: Map<string, { productId: string; colour: string | null; number: number; polls: number }>;
  /** Task of each idempotency key. */
  wishes: Map<string, string>;
  requests: Asked[];
  /** What pages have told of it, request by request. */
  told: object[][];
  /** As it came. */
  lastPhoto: ArrayBuffer | null;
}

const shops = new Map<string, Shop>();
/** By session token. */
export const sessions = new Map<string, Shopper>();
/** What the text of each session sums up to, by its token. */
export const texts = new Map<string, string>();
/** By resume secret or customer token. */
export const returning = new Map<string, Shopper>();

export function shopOf(key: string): Shop {
  const shop: Shop = shops.get(key) ?? {
    sessions: 0,
    used: 0,
    released: false,
    streams: 0,
    lists: 0,
    filled: false,
    tasks: new Map(),
    wishes: new Map(),
    requests: [],
    told: [],
    lastPhoto: null,
  };
  shops.set(key, shop);
  return shop;
}

export function aShopper(key: string, vouched: boolean): Shopper {
  return { key, vouched, consent: null, photos: new Map(), pictures: 0, vault: new Map() };
}

/** Nobody comes back as this shopper. */
export function forget(shopper: Shopper): void {
  for (const known of [sessions, returning])
    for (const [name, other] of known) if (other === shopper) known.delete(name);
}

export function has(key: string, facet: Facet): boolean {
  return key.split('_').includes(facet);
}

export function quota(key: string): Quota {
  const limit = has(key, 'pro') ? 500 : 5;
  const remaining = has(key, 'used') ? 0 : Math.max(0, limit - shopOf(key).used);
  return { limit, remaining, resets_at: inHours(9) };
}

export function aPhoto(lifetime: PhotoLifetime, hints: Photo['hints']): Photo {
  return { id: id(), lifetime, width: 768, height: 1024, hints, expires_at: inHours(lifetime === 'kept' ? 720 : 2) };
}

export function inHours(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}

export function id(): string {
  return crypto.randomUUID();
}
