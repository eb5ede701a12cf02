// The matrix of who may touch what: every operation has its place in it, and is tried with everybody else's credentials on
// ids that are really there. A new operation has to be placed here before the tests pass.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { OPERATIONS, type Operation } from '../../contract/operations.ts';
import { A_PRODUCT, type FittingRoom, type Merchant, OTHER_SHOP, SHOP, type Shopper } from '../fitting-room.ts';
import { GARMENT_POINTS } from '../garment-points.ts';
import { beginOrderList } from '../order-list.ts';
import { aPerson, type Person } from '../person.ts';
import { asProblem, assertNothingHappens } from '../refusals.ts';
import { askedThroughShop, idOf } from '../traces.ts';

/** Ids of one shopper's and one shop's things. */
interface Things {
  photo: string;
  task: string;
  render: string;
  consent: string;
  report: string;
  block: string;
  webhook: string;
  delivery: string;
  demand: string;
  product: string;
  import: string;
  ordersImport: string;
  member: string;
  invitation: string;
  key: string;
  accountSession: string;
}

type Place =
  /** The id in its path is one person's or one shop's: for anybody else it is not there. Further ids have their own names. `with`: its body, where an empty one has the wrong shape. */
  | { takes: keyof Things; with?: object }
  /** The same with an id in its body. */
  | { asksWith(things: Things, shop: 'own' | 'other'): object }
  /** A collection, or everything at once: none of anybody else's is in it. */
  | 'lists'
  /** Names nothing and is about the caller alone. */
  | 'caller'
  /** Of the shop's catalogue, which its shoppers share. */
  | 'catalogue'
  /** Needs no credential: what it shows says nothing about anybody, or its address is the permission. */
  | 'open';

const MATRIX: Record<string, Place> = {
  createSession: 'caller',
  endSession: 'caller',
  createConsent: 'caller',
  withdrawConsent: { takes: 'consent' },
  createPhoto: 'caller',
  listPhotos: 'lists',
  getPhotoContent: { takes: 'photo' },
  deletePhoto: { takes: 'photo' },
  listProducts: 'catalogue',
  getProduct: 'catalogue',
  resolveProduct: 'catalogue',
  getSizeAdvice: 'catalogue',
  listSizedBrands: 'catalogue',
  generateTryOn: {
    asksWith: ({ photo }, shop) => ({
      photo_id: photo,
      product_id: shop === 'own' ? A_PRODUCT : OTHER_SHOP.productId,
    }),
  },
  getTryOnStatus: { takes: 'task' },
  stopTryOn: { takes: 'task' },
  listVault: 'lists',
  deleteRender: { takes: 'render' },
  getSharedCopy: { takes: 'render' },
  createReport: { asksWith: ({ render }) => ({ render_id: render, reason: 'other' }) },
  exportShopper: 'lists',
  eraseShopper: 'caller',
  getChannel: 'caller',
  getStatus: 'open',
  getReceipt: 'open',
  getPicture: 'open',
  signIn: 'open',
  firstRun: 'open',
  signUp: 'open',
  acceptInvitation: 'open',
  getAccount: 'lists',
  changePassword: 'caller',
  listAccountSessions: 'lists',
  signOut: 'caller',
  endAccountSession: { takes: 'accountSession' },
  listMembers: 'lists',
  inviteMember: 'caller',
  changeMember: { takes: 'member', with: { role: 'viewer' } },
  removeMember: { takes: 'member' },
  getSettings: 'lists',
  changeSettings: 'caller',
  getConsentText: 'lists',
  listKeys: 'lists',
  createKey: 'caller',
  revokeKey: { takes: 'key' },
  getOrigins: 'lists',
  putOrigins: 'caller',
  listAuditEntries: 'lists',
  checkPage: 'caller',
  // About nobody of theirs: the answer is that nobody was found.
  createPrivacyRequest: 'caller',
  listMerchantProducts: 'lists',
  createProduct: 'caller',
  getMerchantProduct: { takes: 'product' },
  updateProduct: { takes: 'product' },
  removeProduct: { takes: 'product' },
  restoreProduct: { takes: 'product' },
  getProductGarment: { takes: 'product' },
  setProductGarment: { takes: 'product', with: GARMENT_POINTS },
  resetProductGarment: { takes: 'product' },
  // Of whoever came with the server.
  listHouseModels: 'lists',
  drawTestRender: { takes: 'product', with: { model: 'ana' } },
  importProduct: 'caller',
  importCsv: 'caller',
  listImports: 'lists',
  getImport: { takes: 'import' },
  applyImport: { takes: 'import' },
  deleteImport: { takes: 'import' },
  getImportTemplate: 'open',
  getOrdersTemplate: 'open',
  getMerchant: 'lists',
  listEngineCalls: 'lists',
  listRenders: 'lists',
  createEvents: 'caller',
  recordOrder: 'caller',
  recordReturn: 'caller',
  importOrdersCsv: 'caller',
  listOrdersImports: 'lists',
  getOrdersImport: { takes: 'ordersImport' },
  deleteOrdersImport: { takes: 'ordersImport' },
  listEventsAside: 'lists',
  getProof: 'lists',
  getInsights: 'lists',
  listInsightsByDay: 'lists',
  listInsightsByDevice: 'lists',
  listInsightsByProduct: 'lists',
  listInsightsRefusals: 'lists',
  listReports: 'lists',
  changeReport: { takes: 'report', with: { dealt_with: true } },
  createBlock: { asksWith: ({ report }) => ({ report_id: report, reason: 'Not ours' }) },
  listBlocks: 'lists',
  deleteBlock: { takes: 'block' },
  createWebhook: 'caller',
  listWebhooks: 'lists',
  deleteWebhook: { takes: 'webhook' },
  enableWebhook: { takes: 'webhook' },
  rotateWebhookSecret: { takes: 'webhook' },
  testWebhook: { takes: 'webhook' },
  listWebhookDeliveries: { takes: 'webhook' },
  replayWebhookDelivery: { takes: 'webhook' },
  listPrivacyRequests: 'lists',
  exportPrivacyRequest: { takes: 'demand' },
  getProcessingRecord: 'lists',
  receiveShopifyWebhook: 'open',
  livez: 'open',
  readyz: 'open',
  getOpenApi: 'open',
};

export function authMatrix(room: () => FittingRoom): void {
  describe('the matrix of who may touch what', () => {
    let owner: Shopper;
    let things: Things;
    let merchant: Merchant;
    let neighbour: Shopper;
    let stranger: Shopper;
    let otherMerchant: Merchant;
    let otherPerson: Person;

    before(async () => {
      owner = await room().aShopper();
      merchant = await room().aMerchant();
      const { id: consent } = await owner.agree();
      const photo = await owner.addPhoto();
      const { task_id } = await owner.tryOn(photo);
      const { render } = await owner.outcome(task_id);
      assert.ok(render);
      const { body: report } = await owner.post('/v1/reports').send({ render_id: render.id, reason: 'not_me' });
      const given = { customer_id: 'customer-of-the-matrix', reason: 'To be there' };
      const { body: block } = await merchant.post('/v1/merchant/blocks').send(given).expect(201);
      const { body: webhook } = await merchant
        .post('/v1/merchant/webhooks')
        .send({ url: 'https://hooks.example/matrix' })
        .expect(201);
      const { body: delivery } = await merchant.post(`/v1/merchant/webhooks/${webhook.id}/test`).expect(202);
      const { body: product } = await merchant
        .post('/v1/merchant/products')
        .send({ id: 'product-of-the-matrix', title: 'Top' })
        .expect(201);
      const { body: list } = await merchant
        .post('/v1/merchant/products/import-csv')
        .type('text/csv')
        .send('id,title\nlisted,Top\n')
        .expect(201);
      const { id: ordersImport } = await beginOrderList(merchant, 'order_id,returned_at\nof-the-matrix,2026-01-02\n');
      const person = await aPerson(room(), 'owner', 'owner@matrix.example');
      const { body: invited } = await person
        .post('/v1/merchant/members')
        .send({ email: 'invited@matrix.example', role: 'viewer' })
        .expect(201);
      const { body: keys } = await person.get('/v1/merchant/keys').expect(200);
      const { body: sessions } = await person.get('/v1/account/sessions').expect(200);
      things = {
        member: person.account.id,
        invitation: invited.invitation.id,
        key: keys.secret[0].id,
        accountSession: sessions.items[0].id,
        photo: photo.id,
        task: task_id,
        render: render.id,
        consent,
        report: report.id,
        block: block.id,
        webhook: webhook.id,
        delivery: delivery.id,
        demand: await askedThroughShop(room(), await idOf(room(), owner)),
        product: product.id,
        import: list.id,
        ordersImport,
      };
      neighbour = await (await room().aShopper()).withConsent();
      stranger = await (await room().aShopper(OTHER_SHOP)).withConsent();
      otherMerchant = await room().aMerchant(OTHER_SHOP);
      otherPerson = await aPerson(room(), 'owner', 'owner@other-matrix.example', OTHER_SHOP);
    });

    it('has every operation in it, and no other', () => {
      assert.deepEqual(Object.keys(MATRIX).sort(), OPERATIONS.map(({ id }) => id).sort());
      for (const { id, params, auth } of OPERATIONS) {
        const place = MATRIX[id];
        assert.equal(place === 'open', auth === 'none', id);
        if (params && auth !== 'none') assert.ok(place === 'catalogue' || typeof place === 'object', id);
      }
    });

    const pathOf = ({ id, path }: Operation): string => {
      const place = MATRIX[id];
      if (place === 'catalogue') return path.replace('{id}', A_PRODUCT);
      if (typeof place !== 'object' || !('takes' in place)) return path;
      return path.replace('{id}', things[place.takes]).replace('{delivery}', things.delivery);
    };
    /** Everybody of the right kind whom the owner's things are none of. */
    const others = ({ auth }: Operation) =>
      auth === 'secretKey' || auth === 'member' || auth === 'account'
        ? [{ who: auth === 'secretKey' ? otherMerchant : otherPerson, shop: 'other' as const }]
        : [
            { who: neighbour, shop: 'own' as const },
            { who: stranger, shop: 'other' as const },
          ];

    for (const operation of OPERATIONS) {
      const { id, method } = operation;
      const place = MATRIX[id];
      if (typeof place === 'object') {
        it(`${id}: what is somebody’s is not there for anybody else`, async () => {
          await assertNothingHappens(room(), async () => {
            for (const { who, shop } of others(operation)) {
              const request = who[method](pathOf(operation));
              if ('asksWith' in place) request.send(place.asksWith(things, shop));
              else if ('json' in (operation.body ?? {})) request.send(place.with ?? {});
              asProblem(await request, 'not_found', request);
            }
          });
        });
      }
      if (place === 'lists') {
        it(`${id}: has nothing of anybody else in it`, async () => {
          for (const { who } of others(operation)) {
            const { body } = await who[method](pathOf(operation)).responseType('blob').expect(200);
            // Archives are compressed; `own-things` looks into them.
            for (const [name, thing] of Object.entries(things)) assert.ok(!body.includes(thing), name);
          }
        });
      }
      if (operation.auth !== 'none') {
        it(`${id}: opens to no credential but its own kind`, async () => {
          const tokens = {
            publishableKey: SHOP.key,
            session: owner.session.token,
            secretKey: merchant.secretKey,
          };
          const wrong = Object.entries(tokens).filter(([kind]) => kind !== operation.auth);
          const credentials = [
            undefined,
            'Basic dXNlcjpwYXNz',
            'Bearer',
            'Bearer x',
            ...wrong.map(([, t]) => `Bearer ${t}`),
          ];
          await assertNothingHappens(room(), async () => {
            for (const authorization of credentials)
              for (const origin of [undefined, SHOP.origin]) {
                const request = room().http[method](pathOf(operation));
                if (authorization) request.set('Authorization', authorization);
                if (origin) request.set('Origin', origin);
                if ('json' in (operation.body ?? {})) request.send({});
                const { status, body } = await request;
                assert.ok([401, 403].includes(status), `${authorization} ${origin}: ${status} ${JSON.stringify(body)}`);
              }
          });
        });
      }
    }

    it('leaves to the owner what is theirs, when everybody else is erased', async () => {
      for (const other of [neighbour, stranger]) await other.delete('/v1/user').expect(200);
      await owner.get(`/v1/photos/${things.photo}/content`).expect(200);
      const { body } = await owner.get('/v1/user/vault').expect(200);
      assert.deepEqual(
        body.items.map(({ id }: { id: string }) => id),
        [things.render],
      );
      const listed = await merchant.get('/v1/merchant/blocks').expect(200);
      assert.ok(listed.body.items.some(({ id }: { id: string }) => id === things.block));
      await merchant.delete(`/v1/merchant/blocks/${things.block}`).expect(204);
      await merchant.delete(`/v1/merchant/webhooks/${things.webhook}`).expect(204);
    });
  });
}
