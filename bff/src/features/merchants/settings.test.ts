// What an owner settles: it counts from the next request on, is written down with their name, and is nobody else's.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import { aPerson, type Person } from '../../testing/person.ts';

for (const engine of databases()) {
  describe(`what an owner settles, on ${engine.name}`, () => {
    let room: FittingRoom;
    let owner: Person;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      owner = await aPerson(room, 'owner', 'ana@other.example', OTHER_SHOP);
    });
    after(() => room[Symbol.asyncDispose]());

    const SETTINGS = '/v1/merchant/settings';
    const begin = (Origin: string, key = OTHER_SHOP.key) =>
      room.http
        .post('/v1/sessions')
        .set({ Authorization: `Bearer ${key}`, Origin })
        .send({});
    const audited = async () => (await owner.get('/v1/merchant/audit?limit=100').expect(200)).body.items;

    it('changes what is named and nothing else', async () => {
      const before = (await owner.get(SETTINGS).expect(200)).body;
      assert.equal(before.spend_cap, 'default');
      const change = {
        name: 'The Other Shop',
        time_zone: 'Asia/Kathmandu',
        currency: 'NPR',
        picture_days: 7,
        shopper_links: 'any',
        badge_corner: 'bottom-left',
        look: { surface: '#fbf6f1', accent: '#96421f', radius: 12, font: 'serif' },
        consent_note: 'Write to privacy@other.example, or read https://other.example/privacy.',
        consent_note_in: { de: 'Schreiben Sie an privacy@other.example.' },
        spend_cap: '12.50',
      };
      const { body: after } = await owner.patch(SETTINGS).send(change).expect(200);
      assert.deepEqual(after, { ...before, ...change });
      const session = await begin(OTHER_SHOP.origin).expect(201);
      assert.ok(JSON.stringify(session.body.consent_text).includes('The Other Shop'));
      assert.equal((await owner.patch(SETTINGS).send({ spend_cap: 'none' })).body.spend_cap, 'none');
      const nothing = { look: null, consent_note: null, consent_note_in: {}, currency: null };
      const { body: without } = await owner.patch(SETTINGS).send(nothing).expect(200);
      assert.deepEqual(without, { ...without, ...nothing });
    });

    it('says something of its own beneath the consent text, and whoever agreed to the text before is asked anew', async () => {
      const note = (consent_note: string | null) => owner.patch(SETTINGS).send({ consent_note }).expect(200);
      const shopper = await room.aShopper(OTHER_SHOP);
      await shopper.agree();
      const ask = async () => (await shopper.askFor({ id: randomUUID() })).body.code;
      assert.equal(await ask(), 'not_found', 'agreed, and only the photo is not there');
      await note('Write to privacy@other.example.');
      assert.equal(await ask(), 'consent_required');
      const { consent_text: shown } = (await begin(OTHER_SHOP.origin)).body;
      const own = shown.points.at(-2);
      assert.match(own.heading, /^A note from /);
      assert.equal(own.text, 'Write to privacy@other.example.');
      const { body: read } = await owner.get('/v1/merchant/consent-text?locale=en').expect(200);
      assert.deepEqual(read, shown);
      const french = (await owner.get('/v1/merchant/consent-text?locale=fr&region=FR').expect(200)).body;
      assert.deepEqual([french.locale, french.jurisdiction], ['fr', 'eu']);
      await note(null);
      assert.equal((await begin(OTHER_SHOP.origin)).body.consent_text.points.length, shown.points.length - 1);
    });

    it('says it in the shopper’s language where the shop has written it, else in its first words, and asks those anew who read others', async () => {
      const settle = (change: object) => owner.patch(SETTINGS).send(change).expect(200);
      const noteIn = async (locale: string) => {
        const { body } = await owner.get(`/v1/merchant/consent-text?locale=${locale}`).expect(200);
        return body.points.at(-2).text;
      };
      await settle({ consent_note: 'Write to us.' });
      const shopper = await room.aShopper(OTHER_SHOP);
      await shopper.agree();
      const ask = async () => (await shopper.askFor({ id: randomUUID() })).body.code;
      await settle({ consent_note_in: { de: 'Schreiben Sie uns.' } });
      assert.deepEqual(await Promise.all(['de-AT', 'en', 'fr'].map(noteIn)), [
        ...['Schreiben Sie uns.', 'Write to us.', 'Write to us.'],
      ]);
      assert.equal(await ask(), 'not_found', 'their words are the same');
      await settle({ consent_note_in: { de: 'Schreiben Sie uns.', en: 'Do write to us.' } });
      assert.equal(await ask(), 'consent_required');
      const { consent_text: shown } = (await begin(OTHER_SHOP.origin)).body;
      assert.equal(shown.points.at(-2).text, 'Do write to us.');
      await settle({ consent_note: null, consent_note_in: { de: 'Schreiben Sie uns.' } });
      assert.equal(await noteIn('de'), 'Schreiben Sie uns.');
      assert.notEqual(await noteIn('en'), 'Write to us.');
      await owner
        .patch(SETTINGS)
        .send({ consent_note_in: { xx: 'In no language' } })
        .expect(422);
      await owner
        .patch(SETTINGS)
        .send({ consent_note_in: { de: 'x'.repeat(601) } })
        .expect(422);
      await settle({ consent_note_in: {} });
    });

    it('begins another experiment with another holdout, and none with the same', async () => {
      const set = async (holdout_percent: number) =>
        (await owner.patch(SETTINGS).send({ holdout_percent })).body.holdout;
      const first = await set(10);
      assert.equal(first.percent, 10);
      room.later(3 * 86_400_000);
      assert.deepEqual(await set(10), first);
      assert.notEqual((await set(20)).since, first.since);
      assert.deepEqual(await set(0), { percent: 0, since: null });
      room.later(-3 * 86_400_000);
    });

    it('refuses what makes no sense, naming every field, and changes nothing then', async () => {
      const before = (await owner.get(SETTINGS).expect(200)).body;
      const wrong = {
        name: ' ',
        time_zone: '+01:00',
        currency: 'ZZZ',
        holdout_percent: 51,
        picture_days: 0,
        look: { surface: 'red', accent: '#123456', radius: 12, font: '"><script>' },
        consent_note: 'x'.repeat(601),
        plan: 'pro',
      };
      const { body } = await owner.patch(SETTINGS).send(wrong).expect(422);
      assert.deepEqual(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort(), [
        '/consent_note',
        '/currency',
        '/holdout_percent',
        '/look/font',
        '/look/surface',
        '/name',
        '/picture_days',
        '/plan',
        '/time_zone',
      ]);
      await owner.patch(SETTINGS).send({}).expect(422);
      assert.deepEqual((await owner.get(SETTINGS)).body, before);
    });

    it('lets the tag work on exactly the pages that are named', async () => {
      const put = (origins: unknown[]) => owner.put('/v1/merchant/origins').send({ origins });
      const { body } = await put(['https://NEW.example/', 'https://new.example', OTHER_SHOP.origin]).expect(200);
      assert.deepEqual(body.origins, ['https://new.example', OTHER_SHOP.origin]);
      await begin('https://new.example').expect(201);
      for (const bad of ['new.example', 'https://*.example', 'https://new.example/path', 'ftp://new.example', 7])
        await put([bad]).expect(422);
      await put([OTHER_SHOP.origin]).expect(200);
      await begin('https://new.example').expect(403);
      // Another shop's pages are its own.
      await begin(SHOP.origin, SHOP.key).expect(201);
    });

    it('makes keys that are shown once, changes them over and revokes them', async () => {
      const make = (given: object) => owner.post('/v1/merchant/keys').send(given);
      const asServer = (key: string) => room.http.get('/v1/merchant').set('Authorization', `Bearer ${key}`);
      const { key: old } = (await make({ kind: 'secret' }).expect(201)).body;
      await asServer(old).expect(200);
      const { body: rotated } = await make({ kind: 'secret', others_expire_in: 3_600 }).expect(201);
      await asServer(old).expect(200);
      room.later(3_600_001);
      await asServer(old).expect(401);
      await asServer(rotated.key).expect(200);
      const { body: list } = await owner.get('/v1/merchant/keys').expect(200);
      assert.ok(!JSON.stringify(list).includes(rotated.key));
      const { id } = list.secret.find(({ hint }: { hint: string }) => hint === rotated.key.slice(-4));
      await owner.delete(`/v1/merchant/keys/${id}`).expect(204);
      await asServer(rotated.key).expect(401);
      const { key } = (await make({ kind: 'publishable' }).expect(201)).body;
      await begin(OTHER_SHOP.origin, key).expect(201);
      await owner.delete(`/v1/merchant/keys/${key}`).expect(204);
      await begin(OTHER_SHOP.origin, key).expect(401);
      assert.equal((await owner.delete(`/v1/merchant/keys/${SHOP.key}`)).status, 404, 'of another shop');
      for (let n = 0; n < 19; n++) await make({ kind: 'publishable' }).expect(201);
      assert.equal((await make({ kind: 'publishable' })).body.code, 'key_limit_reached');
    });

    it('is written down with who it was, page by page, and whoever looks is seen looking', async () => {
      const entries = await audited();
      const actions = entries.map(({ action }: { action: string }) => action);
      for (const action of ['settings_changed', 'time_zone_set', 'retention_set', 'spend_cap_set', 'holdout_set'])
        assert.ok(actions.includes(action), action);
      for (const action of ['origins_set', 'secret_key_rotated', 'key_revoked', 'member_joined'])
        assert.ok(actions.includes(action), action);
      const byPeople = entries.filter(({ account }: { account: object | null }) => account);
      assert.ok(byPeople.every(({ account }: { account: { email: string } }) => account.email === 'ana@other.example'));
      assert.equal((await audited())[0].action, 'audit_read');
      const { body: first } = await owner.get('/v1/merchant/audit?limit=3').expect(200);
      const { body: second } = await owner.get(`/v1/merchant/audit?limit=3&cursor=${first.next_cursor}`).expect(200);
      assert.ok(second.items[0].id < first.items[2].id);
    });

    it('exports and erases a shopper who has turned to the shop, by receipt or by customer', async () => {
      const requests = '/v1/merchant/privacy-requests';
      const shopper = await room.aShopper(OTHER_SHOP);
      const receipt = await shopper.agree();
      const { body: wanted } = await owner
        .post(requests)
        .send({ kind: 'export', consent_receipt_id: receipt.id })
        .expect(201);
      assert.deepEqual([wanted.found, wanted.status, wanted.asked_by], [true, 'open', 'shop']);
      assert.equal(Date.parse(wanted.due_at) - Date.parse(wanted.received_at), 28 * 86_400_000);
      const zip = await owner.get(`${requests}/${wanted.id}/export`).responseType('blob').expect(200);
      assert.equal(zip.body.subarray(0, 2).toString(), 'PK');
      const { body: erased } = await owner
        .post(requests)
        .send({ kind: 'erase', consent_receipt_id: receipt.id })
        .expect(201);
      const done = async () => {
        const { body } = await owner.get(requests).expect(200);
        return body.items.find(({ id }: { id: string }) => id === erased.id);
      };
      for (let n = 0; n < 100 && (await done()).status !== 'done'; n++) await new Promise((go) => setTimeout(go, 50));
      const { receipt_id } = await done();
      await room.http.get(`/v1/receipts/${receipt_id}`).expect(200);
      await shopper.get('/v1/user/vault').expect(401);
      // A receipt of another shop's shopper finds nobody here.
      const elsewhere = await (await room.aShopper(SHOP)).agree();
      const { body: nobody } = await owner.post(requests).send({ kind: 'erase', consent_receipt_id: elsewhere.id });
      assert.deepEqual([nobody.found, nobody.status], [false, 'done']);
    });
  });
}
