// A whole server for tests: real composition, database, queue and files on a temporary home; only the engine is quick.
// Speaks the product's words, so that a test reads like what a shopper does.
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import type { z } from 'zod';
import { readConfig, readSecrets } from '../config.ts';
import { type ConsentScope, GivenConsent } from '../contract/consents.ts';
import { Photo, type PhotoLifetime } from '../contract/photos.ts';
import { type CreateSession, Session } from '../contract/sessions.ts';
import { TryOnAccepted, TryOnStatus } from '../contract/try-on.ts';
import type { Engine } from '../engine.ts';
import { createServer, type RunningServer } from '../main.ts';
import { signCustomerToken } from '../platform/crypto/customer-tokens.ts';
import { hashToken, newSecretKey } from '../platform/crypto/tokens.ts';
import type { Database } from '../platform/database/database.ts';
import type { SafeFetch } from '../platform/safe-fetch/safe-fetch.ts';
import { openProductShop } from './product-shop.ts';
import { type QuickEngine, quickEngine } from './quick-engine.ts';
import { putReadyDatabase } from './ready-database.ts';
import { openTestLog } from './test-logs.ts';

export const SHOP = { key: 'pk_test_demo', origin: 'https://shop.example' };
/** Another shop on the same server, with one product of its own. */
export const OTHER_SHOP = { key: 'pk_test_other', origin: 'https://other.example', productId: 'other-hat' };
const OTHER_MERCHANT = '0d3e0d3e-0000-4000-8000-000000000002';

export const A_PRODUCT = 'breton-stripe-shirt';
export const PHOTO_FILE = join(import.meta.dirname, '../../../demo-store/public/models/ana.jpg');

export interface FittingRoom extends AsyncDisposable {
  server: RunningServer;
  engine: QuickEngine;
  database: Database;
  home: string;
  /** Requests without any credential. */
  http: ReturnType<typeof supertest>;
  /** Everything logged so far. */
  log(): string;
  /** Moves the server's clock. */
  later(milliseconds: number): void;
  aShopper(shop?: { key: string; origin: string }, visit?: Visit): Promise<Shopper>;
  /** Whom the shop vouches for. @param customerId the shop's own. */
  aCustomer(customerId: string, shop?: { key: string; origin: string }, visit?: Visit): Promise<Shopper>;
  /** The shop's word for its customer, for an hour from now on the server's clock. */
  customerToken(customerId: string, shop?: { key: string }): Promise<string>;
  /** The shop's own server, with a secret key made for it. */
  aMerchant(shop?: { key: string }): Promise<Merchant>;
}

/** How a shopper comes. */
export type Visit = z.input<typeof CreateSession> & {
  /** Whether their browser sends Global Privacy Control. */
  gpc?: boolean;
};

export interface RoomOptions {
  /** The internet; left out, one with nobody in it but a shop with a product page. */
  safeFetch?: SafeFetch;
  /** In place of the quick one, which then has nothing to do. */
  engine?: Engine;
  /** Called when the server has begun to listen and is not ready yet. */
  whileStarting?(server: RunningServer): Promise<void>;
}

export async function openFittingRoom(
  env: Record<string, string> = {},
  options: RoomOptions = {},
): Promise<FittingRoom> {
  const home = await mkdtemp(join(tmpdir(), 'visionfit-'));
  if (!env.DATABASE_URL) await putReadyDatabase(home);
  const engine = quickEngine();
  const internet = options.safeFetch ? null : await openProductShop();
  let offset = 0;
  let logged = '';
  const keepLog = openTestLog();
  const opened = Promise.withResolvers<Database>();
  const plenty = {
    VISIONFIT_SESSIONS_PER_MINUTE: '10000',
    VISIONFIT_PHOTOS_PER_MINUTE: '10000',
    VISIONFIT_EXPORTS_PER_MINUTE: '10000',
    VISIONFIT_EVENTS_PER_MINUTE: '10000',
    VISIONFIT_SIGN_INS_PER_MINUTE: '10000',
    VISIONFIT_TRY_ONS_PER_ADDRESS: '10000',
  };
  const config = readConfig({ PORT: '0', VISIONFIT_HOME: home, LOG_LEVEL: 'trace', ...plenty, ...env });
  const server = await createServer(config, readSecrets(env), {
    engine: options.engine ?? engine,
    safeFetch: options.safeFetch ?? internet?.fetch,
    now: () => new Date(Date.now() + offset),
    logDestination: {
      write(line) {
        logged += line;
        keepLog(line);
      },
    },
    async onOpen(database) {
      await openShops(database);
      opened.resolve(database);
    },
  });
  try {
    await options.whileStarting?.(server);
    await server.ready;
  } catch (error) {
    // Or the test's process would never end.
    await server.close();
    await internet?.[Symbol.asyncDispose]();
    throw error;
  }
  const http = supertest(`http://127.0.0.1:${server.port}`);
  const database = await opened.promise;
  const secrets = new Map<string, string>();
  async function customerToken(customerId: string, shop: { key: string } = SHOP): Promise<string> {
    const secret = secrets.get(shop.key) ?? (await customerSecretOf(server, database, shop));
    secrets.set(shop.key, secret);
    return signCustomerToken(customerId, new Date(Date.now() + offset + 3_600_000), secret);
  }
  return {
    server,
    engine,
    database,
    home,
    http,
    log: () => logged,
    later: (milliseconds) => {
      offset += milliseconds;
    },
    aShopper: (shop = SHOP, visit = {}) => Shopper.enter(http, shop, visit),
    aCustomer: async (customerId, shop = SHOP, visit = {}) =>
      Shopper.enter(http, shop, { ...visit, customer_token: await customerToken(customerId, shop) }),
    customerToken,
    aMerchant: async (shop = SHOP) => Merchant.withKey(http, database, shop),
    async [Symbol.asyncDispose]() {
      await server.close();
      await internet?.[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** One visitor of one shop, with the steps they take. Every answer is checked against the contract on its way. */
export class Shopper {
  readonly session: Session;
  readonly #http: FittingRoom['http'];
  readonly #origin: string;
  readonly #gpc: boolean;

  private constructor(http: FittingRoom['http'], origin: string, gpc: boolean, session: Session) {
    this.#http = http;
    this.#origin = origin;
    this.#gpc = gpc;
    this.session = session;
  }

  static async enter(
    http: FittingRoom['http'],
    shop: { key: string; origin: string },
    { gpc = false, ...asked }: Visit,
  ): Promise<Shopper> {
    const { body } = await http
      .post('/v1/sessions')
      .set({ Authorization: `Bearer ${shop.key}`, Origin: shop.origin, ...(gpc && { 'Sec-GPC': '1' }) })
      .send(asked)
      .expect(201);
    return new Shopper(http, shop.origin, gpc, Session.parse(body));
  }

  get(path: string) {
    return this.#http.get(path).set(this.#credentials());
  }

  post(path: string) {
    return this.#http.post(path).set(this.#credentials());
  }

  patch(path: string) {
    return this.#http.patch(path).set(this.#credentials());
  }

  put(path: string) {
    return this.#http.put(path).set(this.#credentials());
  }

  delete(path: string) {
    return this.#http.delete(path).set(this.#credentials());
  }

  #credentials() {
    const gpc = this.#gpc && { 'Sec-GPC': '1' };
    return { Authorization: `Bearer ${this.session.token}`, Origin: this.#origin, ...gpc };
  }

  async withConsent(): Promise<this> {
    await this.agree();
    return this;
  }

  async agree(scopes: ConsentScope[] = ['adult', 'render']): Promise<GivenConsent> {
    const { version, locale, sha256 } = this.session.consent_text;
    const { body } = await this.post('/v1/consents').send({ version, locale, text_sha256: sha256, scopes }).expect(201);
    return GivenConsent.parse(body);
  }

  async addPhoto(lifetime: PhotoLifetime = 'visit'): Promise<Photo> {
    const { body } = await this.post(`/v1/photos?lifetime=${lifetime}`)
      .type('image/jpeg')
      .send(await readFile(PHOTO_FILE))
      .expect(201);
    return Photo.parse(body);
  }

  async tryOn(photo: Photo, productId: string = A_PRODUCT): Promise<TryOnAccepted> {
    const { body } = await this.askFor(photo, productId).expect(202);
    return TryOnAccepted.parse(body);
  }

  askFor(photo: { id: string }, productId: string = A_PRODUCT) {
    return this.post('/v1/try-on/generate').send({ photo_id: photo.id, product_id: productId });
  }

  async status(taskId: string): Promise<TryOnStatus> {
    const { body } = await this.get(`/v1/try-on/status/${taskId}`).expect(200);
    return TryOnStatus.parse(body);
  }

  /** Every status of the event stream, to its end. */
  async follow(taskId: string): Promise<TryOnStatus[]> {
    const { text } = await this.get(`/v1/try-on/status/${taskId}`)
      .set('Accept', 'text/event-stream')
      .buffer(true)
      .parse((res, done) => {
        let read = '';
        res.setEncoding('utf8');
        res.on('data', (chunk: string) => {
          read += chunk;
        });
        res.on('end', () => done(null, read));
      })
      .expect(200)
      .then(({ body }) => ({ text: String(body) }));
    return text
      .split('\n\n')
      .filter((event) => event.includes('event: status'))
      .map((event) => TryOnStatus.parse(JSON.parse(event.slice(event.indexOf('data: ') + 6))));
  }

  /** The outcome, however long it takes. */
  async outcome(taskId: string): Promise<TryOnStatus> {
    const last = (await this.follow(taskId)).at(-1);
    if (!last) throw new Error('the event stream said nothing');
    return last;
  }
}

/** A shop's server: calls with a secret key and without an Origin. */
export class Merchant {
  readonly secretKey: string;
  readonly id: string;
  readonly #http: FittingRoom['http'];

  private constructor(http: FittingRoom['http'], id: string, secretKey: string) {
    this.#http = http;
    this.id = id;
    this.secretKey = secretKey;
  }

  static async withKey(http: FittingRoom['http'], database: Database, shop: { key: string }): Promise<Merchant> {
    const merchant_id = await merchantIdOf(database, shop);
    const key = newSecretKey('test');
    await database.sql
      .insertInto('secret_keys')
      .values({ id: randomUUID(), merchant_id, key_hash: hashToken(key), hint: key.slice(-4) })
      .execute();
    return new Merchant(http, merchant_id, key);
  }

  get(path: string) {
    return this.#http.get(path).set(this.#credentials());
  }

  post(path: string) {
    return this.#http.post(path).set(this.#credentials());
  }

  patch(path: string) {
    return this.#http.patch(path).set(this.#credentials());
  }

  put(path: string) {
    return this.#http.put(path).set(this.#credentials());
  }

  delete(path: string) {
    return this.#http.delete(path).set(this.#credentials());
  }

  #credentials() {
    return { Authorization: `Bearer ${this.secretKey}` };
  }
}

/** The id that no shopper's answer tells. */
export async function merchantIdOf({ sql }: Database, shop: { key: string }): Promise<string> {
  const { merchant_id } = await sql
    .selectFrom('publishable_keys')
    .select('merchant_id')
    .where('key', '=', shop.key)
    .executeTakeFirstOrThrow();
  return merchant_id;
}

async function customerSecretOf(server: RunningServer, database: Database, shop: { key: string }): Promise<string> {
  const merchant = await merchantIdOf(database, shop);
  const made = await server.operate({ command: 'rotate-customer-secret', merchant, overlap_seconds: 86_400 });
  return String(made.customer_secret);
}

/** Finds them there where a test starts a second time on one home. */
async function openShops(database: Database): Promise<void> {
  const { sql } = database;
  const demo = await sql.selectFrom('merchants').select('id').where('demo', '=', true).executeTakeFirst();
  await sql
    .insertInto('merchants')
    .values({ id: OTHER_MERCHANT, name: 'Other' })
    .onConflict((known) => known.doNothing())
    .execute();
  await sql
    .insertInto('publishable_keys')
    .values({ key: OTHER_SHOP.key, merchant_id: OTHER_MERCHANT })
    .onConflict((known) => known.doNothing())
    .execute();
  await sql
    .insertInto('merchant_origins')
    .values([
      ...(demo ? [{ merchant_id: demo.id, origin: SHOP.origin }] : []),
      { merchant_id: OTHER_MERCHANT, origin: OTHER_SHOP.origin },
    ])
    .onConflict((known) => known.doNothing())
    .execute();
  await sql
    .insertInto('products')
    .values({
      merchant_id: OTHER_MERCHANT,
      id: OTHER_SHOP.productId,
      title: 'Hat',
      garment_kind: 'top',
      image_url: 'https://other.example/hat.jpg',
    })
    .onConflict((known) => known.doNothing())
    .execute();
}
