// Who the generated requests speak for, and what is really there for them to be about. Whoever is used up by a request that
// worked (an erasure, a deletion) is followed by somebody new.
import assert from 'node:assert/strict';
import sharp from 'sharp';
import { A_PRODUCT, type FittingRoom, type Merchant, OTHER_SHOP, SHOP, type Shopper } from '../fitting-room.ts';
import { askedThroughShop, idOf } from '../traces.ts';
import type { Credential } from './requests.ts';
import { KNOWN, type Known } from './schemas.ts';

type Auth = 'publishableKey' | 'session' | 'secretKey' | 'none';

export interface Cast {
  /** The value of the Authorization header; null for none. */
  authorization(auth: Auth, credential: Credential): string | null;
  /** Text in which `$photo` and the like are replaced by what is there. */
  fill(text: string): string;
  /** The same within a body. */
  fillValue(value: unknown): unknown;
  readonly jpeg: Buffer;
  /** Brings back what a request that worked has used up. */
  after(operationId: string, answer: { status: number }): Promise<void>;
}

const HOOK = 'https://hooks.example/';
const ENDS_A_VISIT = new Set(['eraseShopper', 'endSession', 'withdrawConsent']);
const USES_UP = new Set(['deletePhoto', 'deleteRender', 'stopTryOn', 'deleteBlock', 'deleteWebhook']);
/** Meanwhile the requests are about things that are gone, which is as good a case. */
const RENEWED_AFTER = 4;

export async function theCast(room: FittingRoom): Promise<Cast> {
  const jpeg = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#a98' } })
    .jpeg()
    .toBuffer();
  const merchant: Merchant = await room.aMerchant();
  const otherMerchant = await room.aMerchant(OTHER_SHOP);
  const stranger = await room.aShopper(OTHER_SHOP);
  const late = await room.aShopper();
  await room.database.sql
    .updateTable('sessions')
    .set({ expires_at: new Date(0) })
    .where('locale', '=', 'en')
    .where('merchant_id', '=', merchant.id)
    .execute();

  let shopper: Shopper;
  let things: Record<Known, string>;
  let usedUp = 0;

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
    const ids = {
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
    things = { ...things, ...ids, product: A_PRODUCT, url: HOOK };
  }

  const tokens: Record<Auth, (credential: 'right' | 'other' | 'expired') => string | null> = {
    session: (whose) => ({ right: shopper, other: stranger, expired: late })[whose].session.token,
    publishableKey: (whose) => ({ right: SHOP.key, other: OTHER_SHOP.key, expired: 'pk_test_revoked' })[whose],
    secretKey: (whose) =>
      ({ right: merchant.secretKey, other: otherMerchant.secretKey, expired: 'sk_test_old' })[whose],
    none: () => null,
  };
  const ANOTHER: Record<Auth, Auth> = {
    session: 'secretKey',
    secretKey: 'publishableKey',
    publishableKey: 'session',
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
    authorization(auth, credential) {
      if (credential === 'none') return null;
      if (credential === 'garbage') return 'Bearer vfs_$%&';
      const token = credential === 'another-kind' ? tokens[ANOTHER[auth]]('right') : tokens[auth](credential);
      return token && `Bearer ${token}`;
    },
    async after(operationId, { status }) {
      if (status >= 300) return;
      if (operationId === 'createBlock') await liftBlocks();
      if (operationId === 'createWebhook') await dropWebhooks();
      if (ENDS_A_VISIT.has(operationId)) await aNewShopper();
      if (USES_UP.has(operationId) && ++usedUp >= RENEWED_AFTER) {
        usedUp = 0;
        await newThings();
      }
    },
  };

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
