// Who the generated requests speak for, and what is really there for them to be about. Whoever is used up by a request that
// worked (an erasure, a deletion) is followed by somebody new.
import assert from 'node:assert/strict';
import sharp from 'sharp';
import type { Operation } from '../../contract/operations.ts';
import { A_PRODUCT, type FittingRoom, type Merchant, OTHER_SHOP, SHOP, type Shopper } from '../fitting-room.ts';
import { aPerson } from '../person.ts';
import { askedThroughShop, idOf } from '../traces.ts';
import type { Credential } from './requests.ts';
import { KNOWN, type Known } from './schemas.ts';

type Auth = Operation['auth'];

export interface Cast {
  /** The headers that say who asks. */
  credentials(auth: Auth, credential: Credential): Record<string, string>;
  /** Text in which `$photo` and the like are replaced by what is there. */
  fill(text: string): string;
  /** The same within a body. */
  fillValue(value: unknown): unknown;
  readonly jpeg: Buffer;
  /** Brings back what a request that worked has used up. */
  after(operationId: string, answer: { status: number }): Promise<void>;
}

const CHANGES_PRODUCTS = new Set(['updateProduct', 'removeProduct']);
const LISTED = 'product-of-the-cast';
/** Keys, origins and settings on which everything else here stands. */
const SETTLES = new Set(['changeSettings', 'createKey', 'putOrigins', 'inviteMember']);
const HOOK = 'https://hooks.example/';
const ENDS_A_VISIT = new Set(['eraseShopper', 'endSession', 'withdrawConsent', 'createPrivacyRequest']);
const USES_UP = new Set([
  'deletePhoto',
  'deleteRender',
  'stopTryOn',
  'deleteBlock',
  'deleteWebhook',
  'deleteImport',
  'deleteOrdersImport',
]);
/** Meanwhile the requests are about things that are gone, which is as good a case. */
const RENEWED_AFTER = 4;

export async function theCast(room: FittingRoom): Promise<Cast> {
  const jpeg = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#a98' } })
    .jpeg()
    .toBuffer();
  const merchant: Merchant = await room.aMerchant();
  const otherMerchant = await room.aMerchant(OTHER_SHOP);
  let owner = await aPerson(room, 'owner', 'owner@cast.example');
  const otherOwner = await aPerson(room, 'owner', 'owner@other-cast.example', OTHER_SHOP);
  const stranger = await room.aShopper(OTHER_SHOP);
  const late = await room.aShopper();
  await room.database.sql
    .updateTable('sessions')
    .set({ expires_at: new Date(0) })
    .where('locale', '=', 'en')
    .where('merchant_id', '=', merchant.id)
    .execute();

  await merchant.post('/v1/merchant/products').send({ id: LISTED, title: 'Cape' }).expect(201);
  const triedOn = await room.database.sql
    .selectFrom('products')
    .select(['status', 'garment_kind', 'image_url', 'garment_object', 'removed_at'])
    .where('merchant_id', '=', merchant.id)
    .where('id', '=', A_PRODUCT)
    .executeTakeFirstOrThrow();

  const shops = await Promise.all(
    [merchant, otherMerchant].map(({ id }) =>
      room.database.sql.selectFrom('merchants').select(['id', 'name']).where('id', '=', id).executeTakeFirstOrThrow(),
    ),
  );
  let shopper: Shopper;
  let things: Record<Known, string>;
  let usedUp = 0;
  let owners = 0;

  async function aNewShopper(): Promise<void> {
    shopper = await room.aShopper();
    const { sha256: consentText, version: consentVersion, locale } = shopper.session.consent_text;
    things = { ...things, consent: (await shopper.agree()).id, consentText, consentVersion, locale };
    await newThings();
  }

  async function newThings(): Promise<void> {
    const upload = await shopper.post('/v1/photos').type('image/jpeg').send(jpeg);
    if (upload.status !== 201) return aNewShopper();
    const asked = await shopper.askFor(upload.body);
    if (asked.status !== 202) return aNewShopper();
    const { render } = await shopper.outcome(asked.body.task_id);
    if (!render) return aNewShopper();
    const { body: report } = await shopper.post('/v1/reports').send({ render_id: render.id, reason: 'other' });
    const { body: block } = await merchant
      .post('/v1/merchant/blocks')
      .send({ customer_id: 'somebody else', reason: 'To be lifted' });
    await dropWebhooks('all');
    const { body: webhook } = await merchant.post('/v1/merchant/webhooks').send({ url: HOOK });
    const { body: delivery } = await merchant.post(`/v1/merchant/webhooks/${webhook.id}/test`);
    await room.database.sql.deleteFrom('csv_imports').execute();
    const { body: list } = await merchant
      .post('/v1/merchant/products/import-csv')
      .type('text/csv')
      .send('id,title\nlisted,Cape\n');
    const { body: orders } = await merchant
      .post('/v1/merchant/orders/import-csv?apply=true')
      .type('text/csv')
      .send('order_id,returned_at\nof-the-cast,2026-01-02\n');
    const ids = {
      // So many files a minute may be sent: beyond them the last one is spoken of, gone as it is.
      list: list.id ?? things.list,
      orders: orders.id ?? things.orders,
      webhook: webhook.id,
      delivery: delivery.id,
      demand: await askedThroughShop(room, await idOf(room, shopper)),
      photo: upload.body.id,
      task: asked.body.task_id,
      render: render.id,
      report: report.id,
      block: block.id,
    };
    for (const [name, id] of Object.entries(ids)) assert.equal(typeof id, 'string', name);
    things = { ...things, ...ids, product: A_PRODUCT, listed: LISTED, url: HOOK };
  }

  const people = (whose: 'right' | 'other' | 'expired'): Record<string, string> => {
    const { Cookie, 'VisionFit-Merchant': merchant } = (whose === 'other' ? otherOwner : owner).headers();
    return { Cookie: whose === 'expired' ? 'visionfit=vfa_old' : Cookie, 'VisionFit-Merchant': merchant };
  };
  const tokens: Record<
    Exclude<Auth, 'account' | 'member'>,
    (credential: 'right' | 'other' | 'expired') => string | null
  > = {
    session: (whose) => ({ right: shopper, other: stranger, expired: late })[whose].session.token,
    publishableKey: (whose) => ({ right: SHOP.key, other: OTHER_SHOP.key, expired: 'pk_test_revoked' })[whose],
    secretKey: (whose) =>
      ({ right: merchant.secretKey, other: otherMerchant.secretKey, expired: 'sk_test_old' })[whose],
    none: () => null,
  };
  const ANOTHER: Record<Auth, keyof typeof tokens> = {
    session: 'secretKey',
    secretKey: 'publishableKey',
    publishableKey: 'session',
    account: 'session',
    member: 'secretKey',
    none: 'session',
  };

  things = {} as Record<Known, string>;
  await aNewShopper();

  const placeholder = new RegExp(`\\$(${[...KNOWN].sort((a, b) => b.length - a.length).join('|')})`, 'g');
  const fill = (text: string) => text.replaceAll(placeholder, (_, name: Known) => things[name]);
  const fillValue = (value: unknown): unknown => {
    if (typeof value === 'string') return fill(value);
    if (Array.isArray(value)) return value.map(fillValue);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fillValue(inner)]));
  };

  return {
    jpeg,
    fill,
    fillValue,
    credentials(auth, credential) {
      if (credential === 'none') return {};
      if (credential === 'garbage') return { Authorization: 'Bearer vfs_$%&', Cookie: 'visionfit=$%&; =; visionfit' };
      const isPersons = auth === 'account' || auth === 'member';
      if (isPersons && credential !== 'another-kind') return people(credential);
      const kind = credential === 'another-kind' || isPersons ? ANOTHER[auth] : auth;
      const token = tokens[kind](credential === 'another-kind' ? 'right' : credential);
      return token ? { Authorization: `Bearer ${token}` } : {};
    },
    async after(operationId, { status }) {
      if (status >= 300) return;
      if (operationId === 'importCsv') await forgetLists();
      if (operationId === 'createBlock') await liftBlocks();
      if (SETTLES.has(operationId)) await settleAgain();
      if (operationId === 'signOut') await changeOwner();
      if (operationId === 'createWebhook') await dropWebhooks();
      if (CHANGES_PRODUCTS.has(operationId)) await offerAgain();
      if (ENDS_A_VISIT.has(operationId)) await aNewShopper();
      if (USES_UP.has(operationId) && ++usedUp >= RENEWED_AFTER) {
        usedUp = 0;
        await newThings();
      }
    },
  };

  /** A shop may have so many people: who has signed out is none of them any more, nor who was invited and never came. */
  async function changeOwner(): Promise<void> {
    const { sql } = room.database;
    const { account, merchant } = owner;
    await sql.deleteFrom('members').where('merchant_id', '=', merchant).where('account_id', '=', account.id).execute();
    await sql.deleteFrom('invitations').where('merchant_id', '=', merchant).execute();
    owner = await aPerson(room, 'owner', `owner-${++owners}@cast.example`);
  }

  /** What everybody here tries on stays what it was. */
  async function offerAgain(): Promise<void> {
    await room.database.sql
      .updateTable('products')
      .set(triedOn)
      .where('merchant_id', '=', merchant.id)
      .where('id', '=', A_PRODUCT)
      .execute();
  }

  /** A shop stays as it was. */
  async function settleAgain(): Promise<void> {
    const { sql } = room.database;
    for (const [shop, origin] of [
      [shops[0], SHOP.origin],
      [shops[1], OTHER_SHOP.origin],
    ] as const) {
      if (!shop) continue;
      const { id, name } = shop;
      const as_it_was = { name, picture_days: 30, shopper_links: 'own', holdout: 0, holdout_since: null } as const;
      await sql.updateTable('merchants').set(as_it_was).where('id', '=', id).execute();
      await sql.deleteFrom('merchant_origins').where('merchant_id', '=', id).execute();
      await sql.insertInto('merchant_origins').values({ merchant_id: id, origin }).execute();
    }
    await sql.deleteFrom('publishable_keys').where('key', 'not in', [SHOP.key, OTHER_SHOP.key]).execute();
    const hints = [merchant, otherMerchant].map(({ secretKey }) => secretKey.slice(-4));
    await sql.deleteFrom('secret_keys').where('hint', 'not in', hints).execute();
    await sql.updateTable('secret_keys').set({ expires_at: null }).execute();
    await sql.deleteFrom('invitations').execute();
  }

  /** Nor more than a few lists that wait. */
  async function forgetLists(): Promise<void> {
    await room.database.sql.deleteFrom('csv_imports').where('id', '!=', things.list).execute();
  }

  /** A shop may have a few only. */
  async function dropWebhooks(which: 'all' | 'others' = 'others'): Promise<void> {
    const { body } = await merchant.get('/v1/merchant/webhooks');
    for (const { id } of body.items as { id: string }[])
      if (which === 'all' || id !== things.webhook) await merchant.delete(`/v1/merchant/webhooks/${id}`);
  }

  /** A block of a generated report would shut out everybody here: they all come from this machine. */
  async function liftBlocks(): Promise<void> {
    await room.database.sql.deleteFrom('blocks').where('id', '!=', things.block).execute();
  }
}
