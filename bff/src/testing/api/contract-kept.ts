// The contract is the truth: the server has exactly the operations it lists, and every answer is what it announces.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Response, Test } from 'supertest';
import { openApiDocument } from '../../contract/openapi.ts';
import { OPERATIONS } from '../../contract/operations.ts';
import { A_PRODUCT, type FittingRoom, PHOTO_FILE, SHOP } from '../fitting-room.ts';
import { GARMENT_POINTS } from '../garment-points.ts';
import { beginOrderList } from '../order-list.ts';
import { aPerson, ownOrigin, PASSWORD, tokenOf } from '../person.ts';
import { PRODUCT_PAGE } from '../product-shop.ts';
import { asShopifyShop, sendAsShopify, shopifyPayloads } from '../shopify.ts';

export function contractKept(room: () => FittingRoom): void {
  describe('the contract', () => {
    it('lists every route there is, and no other', () => {
      const listed = OPERATIONS.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
      assert.deepEqual(routesOf(room().server.app.router).sort(), listed.sort());
    });

    it('is what /openapi.json says, to anybody', async () => {
      const { body, headers } = await room().http.get('/openapi.json').set('Origin', 'https://any.example').expect(200);
      assert.deepEqual(body, JSON.parse(JSON.stringify(openApiDocument())));
      assert.equal(headers['access-control-allow-origin'], '*');
      const described = Object.values<Record<string, { operationId: string }>>(body.paths).flatMap((path) =>
        Object.values(path).map(({ operationId }) => operationId),
      );
      assert.deepEqual(described.sort(), OPERATIONS.map(({ id }) => id).sort());
    });

    it('is kept by the answer of every operation', async () => {
      const answered = new Set<string>();
      const keeps = async (id: string, request: Test) => {
        const answer = await request;
        announced(id, answer);
        answered.add(id);
        return answer.body;
      };
      const { http } = room();

      const begin = http.post('/v1/sessions').set({ Authorization: `Bearer ${SHOP.key}`, Origin: SHOP.origin });
      const { consent_text } = await keeps('createSession', begin.send({ locale: 'ar-EG' }));
      assert.equal(consent_text.locale, 'ar');

      const shopper = await room().aShopper();
      const { version, locale, sha256: text_sha256 } = shopper.session.consent_text;
      const agreed = { version, locale, text_sha256, scopes: ['adult', 'render'] };
      const consent = await keeps('createConsent', shopper.post('/v1/consents').send(agreed));
      const jpeg = await readFile(PHOTO_FILE);
      const photo = await keeps('createPhoto', shopper.post('/v1/photos').type('image/jpeg').send(jpeg));
      assert.deepEqual((await keeps('listPhotos', shopper.get('/v1/photos'))).items, [photo]);
      await keeps('getPhotoContent', shopper.get(`/v1/photos/${photo.id}/content`).responseType('blob'));
      await keeps('listProducts', shopper.get('/v1/products?limit=3'));
      await keeps('getProduct', shopper.get(`/v1/products/${A_PRODUCT}`));
      const page = { url: `${SHOP.origin}/products/x`, product_id: A_PRODUCT };
      await keeps('resolveProduct', shopper.post('/v1/products/resolve').send(page));
      const question = { product_id: A_PRODUCT, measurements: { chest: 92 } };
      await keeps('listSizedBrands', shopper.get(`/v1/sizing/brands?product_id=${A_PRODUCT}`));
      await keeps('getSizeAdvice', shopper.post('/v1/sizing/advice').send(question));

      const { task_id } = await keeps('generateTryOn', shopper.askFor(photo));
      await shopper.outcome(task_id);
      const { render } = await keeps('getTryOnStatus', shopper.get(`/v1/try-on/status/${task_id}`));
      assert.equal(render.product_id, A_PRODUCT);
      const vault = await keeps('listVault', shopper.get('/v1/user/vault'));
      assert.equal(vault.items[0].id, render.id);
      const link = new URL(render.url);
      await keeps('getPicture', http.get(link.pathname + link.search).responseType('blob'));
      await keeps('getSharedCopy', shopper.get(`/v1/user/vault/${render.id}/copy`).responseType('blob'));
      await keeps('exportShopper', shopper.get('/v1/user/export').responseType('blob'));

      const shop = await room().aMerchant();
      assert.equal((await keeps('listRenders', shop.get('/v1/merchant/renders'))).items[0].id, render.id);

      const report = { render_id: render.id, reason: 'garment_wrong', note: 'The sleeve is too short.' };
      await keeps('createReport', shopper.post('/v1/reports').send(report));

      await keeps('deleteRender', shopper.delete(`/v1/user/vault/${render.id}`));
      await keeps('deletePhoto', shopper.delete(`/v1/photos/${photo.id}`));
      await keeps('stopTryOn', shopper.delete(`/v1/try-on/${task_id}`));
      assert.equal((await keeps('getChannel', shopper.get('/v1/user/channel'))).channel, null);
      await keeps('getStatus', http.get('/v1/status'));
      await keeps('getReceipt', http.get(`/v1/receipts/${consent.id}`));
      await keeps('withdrawConsent', shopper.delete(`/v1/consents/${consent.id}`));
      const erased = await keeps('eraseShopper', shopper.delete('/v1/user'));
      await keeps('getReceipt', http.get(`/v1/receipts/${erased.id}`));

      await keeps('endSession', (await room().aShopper()).delete('/v1/sessions/current'));
      const merchant = await room().aMerchant();
      assert.equal((await keeps('getMerchant', merchant.get('/v1/merchant'))).id, merchant.id);
      const product = { url: PRODUCT_PAGE };
      await keeps('importProduct', merchant.post('/v1/merchant/products/import').send(product));
      const catalogue = '/v1/merchant/products';
      const added = await keeps('createProduct', merchant.post(catalogue).send({ id: 'cape', title: 'Cape' }));
      const cape = `${catalogue}/${added.id}`;
      await keeps('getMerchantProduct', merchant.get(cape));
      await keeps('updateProduct', merchant.patch(cape).send({ kind: 'outerwear' }));
      await keeps('removeProduct', merchant.delete(cape));
      await keeps('restoreProduct', merchant.post(`${cape}/restore`));
      const garment = `${catalogue}/${A_PRODUCT}/garment`;
      await keeps('getProductGarment', merchant.get(garment));
      await keeps('setProductGarment', merchant.put(garment).send(GARMENT_POINTS));
      await keeps('resetProductGarment', merchant.delete(garment));
      const { items: models } = await keeps('listHouseModels', merchant.get('/v1/merchant/house-models'));
      const test = merchant.post(`${catalogue}/${A_PRODUCT}/test-render`).send({ model: models[0].id });
      await keeps('drawTestRender', test.responseType('blob'));
      const found = await keeps('listMerchantProducts', merchant.get(`${catalogue}?text=cape`));
      assert.equal(found.items[0].garment.kind, 'outerwear');
      const lists = '/v1/merchant/imports';
      const { text: template } = await http.get('/v1/import-template.csv').expect(200);
      await keeps('getImportTemplate', http.get('/v1/import-template.csv').responseType('blob'));
      const file = () => merchant.post(`${catalogue}/import-csv`).type('text/csv').send(template);
      const list = await keeps('importCsv', file());
      await keeps('applyImport', merchant.post(`${lists}/${list.id}/apply`));
      await keeps('getImport', merchant.get(`${lists}/${list.id}`));
      await keeps('listImports', merchant.get(lists));
      const { body: unwanted } = await file().expect(201);
      await keeps('deleteImport', merchant.delete(`${lists}/${unwanted.id}`));
      await keeps('listEngineCalls', merchant.get('/v1/merchant/engine-calls'));
      const seen = { id: randomUUID(), type: 'seen', at: new Date().toISOString() };
      const told = { sent_at: new Date().toISOString(), events: [seen] };
      const tag = http.post(`/v1/events?key=${SHOP.key}`).set('Origin', SHOP.origin);
      await keeps('createEvents', tag.type('text/plain').send(JSON.stringify(told)));
      const order = {
        order_id: '1001',
        items: [{ product_id: A_PRODUCT, quantity: 1 }],
        amount: '49',
        currency: 'EUR',
      };
      await keeps('recordOrder', merchant.post('/v1/merchant/orders').send(order));
      await keeps('getOrdersTemplate', http.get('/v1/orders-template.csv').responseType('blob'));
      const orders = 'order_id,amount,returned_at\n1003,=1,\n';
      const listed = merchant.post('/v1/merchant/orders/import-csv').type('text/csv').send(orders);
      assert.equal((await keeps('importOrdersCsv', listed)).problems.items[0].code, 'formula');
      const counting = await beginOrderList(merchant, orders);
      await keeps('getOrdersImport', merchant.get(`/v1/merchant/orders/imports/${counting.id}`));
      await keeps('listOrdersImports', merchant.get('/v1/merchant/orders/imports'));
      await keeps('deleteOrdersImport', merchant.delete(`/v1/merchant/orders/imports/${counting.id}`));
      await keeps('recordReturn', merchant.post('/v1/merchant/returns').send({ order_id: '1002' }));
      assert.equal(
        (await keeps('listEventsAside', merchant.get('/v1/merchant/events-aside'))).items[0].order_id,
        '1002',
      );
      assert.equal((await keeps('getProof', merchant.get('/v1/merchant/proof'))).since, null);
      const insights = '/v1/merchant/insights';
      assert.equal((await keeps('getInsights', merchant.get(insights))).now.steps.purchased.count, 1);
      await keeps('listInsightsByDay', merchant.get(`${insights}/days`));
      await keeps('listInsightsByDevice', merchant.get(`${insights}/devices`));
      const byProduct = await keeps('listInsightsByProduct', merchant.get(`${insights}/products`));
      assert.ok(byProduct.items.some(({ product_id }: { product_id: string }) => product_id === A_PRODUCT));
      await keeps('listInsightsRefusals', merchant.get(`${insights}/refusals`));
      const reports = await keeps('listReports', merchant.get('/v1/merchant/reports'));
      assert.equal(reports.items[0].shopper_gone, true);
      const dealt = merchant.patch(`/v1/merchant/reports/${reports.items[0].id}`).send({ dealt_with: true });
      assert.ok((await keeps('changeReport', dealt)).dealt_with_at);
      const blocked = { customer_id: 'customer-of-the-contract', reason: 'Only to see the answer' };
      const block = await keeps('createBlock', merchant.post('/v1/merchant/blocks').send(blocked));
      assert.deepEqual((await keeps('listBlocks', merchant.get('/v1/merchant/blocks'))).items, [block]);
      await keeps('deleteBlock', merchant.delete(`/v1/merchant/blocks/${block.id}`));

      await asShopifyShop(room(), merchant.id);
      const customer = await room().aCustomer('207119551');
      const demanded = { topic: 'customers/data_request', body: shopifyPayloads['customers/data_request'](207119551) };
      await keeps('receiveShopifyWebhook', sendAsShopify(room(), demanded));
      const [demand] = (await keeps('listPrivacyRequests', merchant.get('/v1/merchant/privacy-requests'))).items;
      const fetched = `/v1/merchant/privacy-requests/${demand.id}/export`;
      await keeps('exportPrivacyRequest', merchant.get(fetched).responseType('blob'));
      await customer.delete('/v1/user').expect(200);

      const hooks = '/v1/merchant/webhooks';
      const hook = await keeps('createWebhook', merchant.post(hooks).send({ url: 'https://hooks.example/' }));
      const tested = await keeps('testWebhook', merchant.post(`${hooks}/${hook.id}/test`));
      const deliveries = await keeps('listWebhookDeliveries', merchant.get(`${hooks}/${hook.id}/deliveries`));
      assert.deepEqual(
        deliveries.items.map(({ id }: { id: string }) => id),
        [tested.id],
      );
      const again = `${hooks}/${hook.id}/deliveries/${tested.id}/replay`;
      assert.equal((await keeps('replayWebhookDelivery', merchant.post(again))).event_id, tested.event_id);
      await keeps('rotateWebhookSecret', merchant.post(`${hooks}/${hook.id}/rotate-secret`));
      await keeps('enableWebhook', merchant.post(`${hooks}/${hook.id}/enable`));
      assert.equal((await keeps('listWebhooks', merchant.get(hooks))).items.length, 1);
      await keeps('deleteWebhook', merchant.delete(`${hooks}/${hook.id}`));

      const owner = await aPerson(room(), 'owner', 'owner@contract.example');
      const own = { Origin: ownOrigin(room()) };
      const credentials = { email: 'owner@contract.example', password: PASSWORD };
      await keeps('signIn', http.post('/v1/account/sessions').set(own).send(credentials));
      assert.equal((await keeps('getAccount', owner.get('/v1/account'))).merchants[0].id, owner.merchant);
      const another = { current_password: PASSWORD, password: 'a quite different password' };
      await keeps('changePassword', owner.put('/v1/account/password').send(another));
      const [current] = (await keeps('listAccountSessions', owner.get('/v1/account/sessions'))).items;
      assert.ok(current.current);
      await http
        .post('/v1/account/sessions')
        .set(own)
        .send({ ...credentials, password: another.password })
        .expect(201);
      const { items: sessions } = (await owner.get('/v1/account/sessions').expect(200)).body;
      const { id: other } = sessions.find((session: { current: boolean }) => !session.current);
      await keeps('endAccountSession', owner.delete(`/v1/account/sessions/${other}`));
      const team = '/v1/merchant/members';
      const asked = { email: 'asked@contract.example', role: 'viewer' };
      const { link: handedOver } = await keeps('inviteMember', owner.post(team).send(asked));
      const accepted = { token: tokenOf(handedOver), password: 'yet another long password' };
      const joined = await keeps(
        'acceptInvitation',
        http.post('/v1/account/invitations/accept').set(own).send(accepted),
      );
      await keeps('changeMember', owner.patch(`${team}/${joined.id}`).send({ role: 'editor' }));
      const { items: members } = await keeps('listMembers', owner.get(team));
      assert.equal(members.find(({ id }: { id: string }) => id === joined.id).role, 'editor');
      await keeps('removeMember', owner.delete(`${team}/${joined.id}`));
      const settled = await keeps('getSettings', owner.get('/v1/merchant/settings'));
      const changed = await keeps('changeSettings', owner.patch('/v1/merchant/settings').send({ currency: 'EUR' }));
      assert.deepEqual(changed, { ...settled, currency: 'EUR' });
      const note = { consent_note: 'Write to privacy@contract.example.' };
      await keeps('changeSettings', owner.patch('/v1/merchant/settings').send(note));
      const { points } = await keeps('getConsentText', owner.get('/v1/merchant/consent-text?locale=de'));
      assert.equal(points.at(-2).text, note.consent_note);
      const { key } = await keeps('createKey', owner.post('/v1/merchant/keys').send({ kind: 'publishable' }));
      assert.ok((await keeps('listKeys', owner.get('/v1/merchant/keys'))).publishable.length > 1);
      await keeps('revokeKey', owner.delete(`/v1/merchant/keys/${key}`));
      const { origins } = await keeps('getOrigins', owner.get('/v1/merchant/origins'));
      await keeps('putOrigins', owner.put('/v1/merchant/origins').send({ origins }));
      await keeps('checkPage', owner.post('/v1/merchant/page-check').send({ url: PRODUCT_PAGE }));
      const request = { kind: 'export', customer_id: 'nobody-we-know' };
      await keeps('createPrivacyRequest', owner.post('/v1/merchant/privacy-requests').send(request));
      await keeps('getProcessingRecord', owner.get('/v1/merchant/processing-record'));
      const { items: entries } = await keeps('listAuditEntries', owner.get('/v1/merchant/audit'));
      assert.equal(entries[0].action, 'privacy_request_made');
      assert.equal(entries[0].account.email, 'owner@contract.example');
      await keeps('signOut', owner.delete('/v1/account/sessions/current'));
      // Closed here, and over: accounts.test.ts has servers on which they are not.
      answered.add('signUp').add('firstRun');

      await keeps('livez', http.get('/livez'));
      await keeps('readyz', http.get('/readyz'));
      await keeps('getOpenApi', http.get('/openapi.json'));
      assert.deepEqual([...answered].sort(), OPERATIONS.map(({ id }) => id).sort());
    });
  });
}

function announced(id: string, { status, headers, body, text }: Response): void {
  const operation = OPERATIONS.find((listed) => listed.id === id);
  assert.ok(operation, id);
  const { success } = operation;
  assert.equal(status, success.status, `${id}: ${status} ${text}`);
  assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/);
  const type = String(headers['content-type'] ?? '').split(';')[0] ?? '';
  const schema = success.content[type];
  // No content announced: none came.
  if (Object.keys(success.content).length === 0) assert.equal(type, '');
  else if (type === 'application/json') schema?.parse(body);
  else assert.ok(schema && Buffer.isBuffer(body) && body.length > 0, `${id} answers ${type}`);
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

/** Express' own list, through all routers. None of them is mounted under a prefix. */
function routesOf(router: { stack: unknown }): string[] {
  return (router.stack as Layer[]).flatMap(({ route, handle }) => {
    if (route) return Object.keys(route.methods).map((method) => `${method} ${route.path}`);
    return handle?.stack ? routesOf({ stack: handle.stack }) : [];
  });
}
