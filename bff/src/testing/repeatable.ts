// For every operation that makes something: how to ask for it, the same way as often as one likes, and in another way.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Test } from 'supertest';
import { type FittingRoom, type Merchant, PHOTO_FILE, SHOP } from './fitting-room.ts';
import { aPerson } from './person.ts';
import { PRODUCT_PAGE } from './product-shop.ts';

export interface Making {
  /** A fresh copy of one and the same request, without a key. */
  same(): Test;
  /** Differs in its body or query, and is as good. */
  other(): Test;
}

type Maker = (room: FittingRoom) => Promise<Making>;

/** @throws where an operation has no line here yet: whoever adds one that makes something adds it too. */
export function aMaking(room: FittingRoom, operation: string): Promise<Making> {
  const maker = MAKERS[operation];
  assert.ok(maker, `${operation} makes something; say in testing/repeatable.ts how to ask for it`);
  return maker(room);
}

const MAKERS: Record<string, Maker> = {
  async createSession({ http }) {
    const begin = (locale: string) =>
      http
        .post('/v1/sessions')
        .set({ Authorization: `Bearer ${SHOP.key}`, Origin: SHOP.origin })
        .send({ locale });
    return { same: () => begin('en'), other: () => begin('ar') };
  },
  async createConsent(room) {
    const shopper = await room.aShopper();
    const { version, locale, sha256: text_sha256 } = shopper.session.consent_text;
    const agree = (scopes: string[]) => shopper.post('/v1/consents').send({ version, locale, text_sha256, scopes });
    return { same: () => agree(['adult', 'render']), other: () => agree(['render', 'adult']) };
  },
  async createPhoto(room) {
    const shopper = await (await room.aShopper()).withConsent();
    const jpeg = await readFile(PHOTO_FILE);
    const send = (lifetime: string) => shopper.post(`/v1/photos?lifetime=${lifetime}`).type('image/jpeg').send(jpeg);
    return { same: () => send('visit'), other: () => send('render') };
  },
  async generateTryOn(room) {
    const shopper = await (await room.aShopper()).withConsent();
    const photo = await shopper.addPhoto();
    return { same: () => shopper.askFor(photo), other: () => shopper.askFor(photo, 'white-tshirt') };
  },
  async createReport(room) {
    const shopper = await (await room.aShopper()).withConsent();
    const photo = await shopper.addPhoto();
    const { render } = await shopper.outcome((await shopper.tryOn(photo)).task_id);
    const report = (note: string) => shopper.post('/v1/reports').send({ render_id: render?.id, reason: 'other', note });
    return { same: () => report('Mine.'), other: () => report('Not mine.') };
  },
  async importProduct(room) {
    const merchant = await room.aMerchant();
    const read = (kind: string) => merchant.post('/v1/merchant/products/import').send({ url: PRODUCT_PAGE, kind });
    return { same: () => read('top'), other: () => read('outerwear') };
  },
  async createProduct(room) {
    const merchant = await room.aMerchant();
    const id = `product-${randomUUID()}`;
    const create = (of: string) => merchant.post('/v1/merchant/products').send({ id: of, title: 'Cape' });
    return { same: () => create(id), other: () => create(`${id}-too`) };
  },
  async importCsv(room) {
    const merchant = await room.aMerchant();
    const list = (title: string) =>
      merchant.post('/v1/merchant/products/import-csv').type('text/csv').send(`id,title\nlisted,${title}\n`);
    return { same: () => list('Shirt'), other: () => list('Coat') };
  },
  async createBlock(room) {
    const merchant = await room.aMerchant();
    const customer_id = `customer-${randomUUID()}`;
    const block = (reason: string) => merchant.post('/v1/merchant/blocks').send({ customer_id, reason });
    return { same: () => block('Ours.'), other: () => block('Not ours.') };
  },
  async createWebhook(room) {
    const merchant = await room.aMerchant();
    const create = (events: string[]) =>
      merchant.post('/v1/merchant/webhooks').send({ url: 'https://hooks.example/', events });
    return { same: () => create(['shopper.erased']), other: () => create(['consent.withdrawn']) };
  },
  rotateWebhookSecret: async (room) => ofWebhook(room, '/rotate-secret'),
  testWebhook: async (room) => ofWebhook(room, '/test'),
  async replayWebhookDelivery(room) {
    const { merchant, path } = await aWebhook(room);
    const { body } = await merchant.post(`${path}/test`).expect(202);
    return bodiless(merchant, `${path}/deliveries/${body.id}/replay`);
  },
  async inviteMember(room) {
    const owner = await anOwner(room);
    const email = `${randomUUID()}@asked.example`;
    const invite = (role: string) => owner.post('/v1/merchant/members').send({ email, role });
    return { same: () => invite('viewer'), other: () => invite('editor') };
  },
  async createKey(room) {
    const owner = await anOwner(room);
    const create = (kind: string) => owner.post('/v1/merchant/keys').send({ kind });
    return { same: () => create('publishable'), other: () => create('secret') };
  },
  async createPrivacyRequest(room) {
    const merchant = await room.aMerchant();
    const customer_id = `customer-${randomUUID()}`;
    const ask = (kind: string) => merchant.post('/v1/merchant/privacy-requests').send({ kind, customer_id });
    return { same: () => ask('export'), other: () => ask('erase') };
  },
};

const anOwner = (room: FittingRoom) => aPerson(room, 'owner', `${randomUUID()}@owner.example`);

async function ofWebhook(room: FittingRoom, what: string): Promise<Making> {
  const { merchant, path } = await aWebhook(room);
  return bodiless(merchant, path + what);
}

/** One that waits for nothing, in a shop with room for it. */
async function aWebhook(room: FittingRoom) {
  const merchant = await room.aMerchant();
  const all = '/v1/merchant/webhooks';
  for (const { id } of (await merchant.get(all)).body.items) await merchant.delete(`${all}/${id}`).expect(204);
  const { body } = await merchant.post(all).send({ url: 'https://hooks.example/' }).expect(201);
  return { merchant, path: `${all}/${body.id}` };
}

function bodiless(merchant: Merchant, path: string): Making {
  return { same: () => merchant.post(path), other: () => merchant.post(`${path}?otherwise=1`) };
}
