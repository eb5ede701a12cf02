// Agreeing: to the words that were shown and no others, and for as long as they are today's.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import type { ConsentText } from '../../contract/consents.ts';
import { PublicConsent } from '../../contract/privacy.ts';
import { canonicalJson } from '../../platform/crypto/canonical-json.ts';
import { databases } from '../../testing/databases.ts';
import {
  type FittingRoom,
  OTHER_SHOP,
  openFittingRoom,
  PHOTO_FILE,
  SHOP,
  type Shopper,
} from '../../testing/fitting-room.ts';
import { aKnownShopper, idOf } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`agreeing, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const asked = ({ version, locale, sha256 }: ConsentText) => ({
      version,
      locale,
      text_sha256: sha256,
      scopes: ['adult', 'render'],
    });
    const receiptsOf = async (shopperId: string) =>
      room.database.sql.selectFrom('consent_receipts').selectAll().where('shopper_id', '=', shopperId).execute();

    it('is recorded with the place, the language, the boxes and the signal of the browser', async () => {
      const shopper = await room.aShopper(SHOP, { locale: 'ar-EG', region: 'US-IL', gpc: true });
      const { consent_text: text } = shopper.session;
      assert.deepEqual([text.locale, text.jurisdiction], ['ar', 'us']);
      const receipt = await shopper.agree(['adult', 'render', 'keep_photo']);
      assert.deepEqual(
        [receipt.locale, receipt.jurisdiction, receipt.gpc, receipt.scopes],
        ['ar', 'us', true, ['adult', 'render', 'keep_photo']],
      );
      const [row] = await receiptsOf(await idOf(room, shopper));
      assert.deepEqual([row?.jurisdiction, row?.gpc, row?.text_sha256], ['us', true, text.sha256]);
    });

    it('is none without being 18, and without it neither a photo nor a try-on is taken', async () => {
      const shopper = await room.aShopper();
      const given = asked(shopper.session.consent_text);
      for (const scopes of [['render'], ['render', 'keep_photo'], ['adult'], []]) {
        await shopper
          .post('/v1/consents')
          .send({ ...given, scopes })
          .expect(422);
      }
      assert.deepEqual(await receiptsOf(await idOf(room, shopper)), []);
      const upload = shopper
        .post('/v1/photos')
        .type('image/jpeg')
        .send(await readFile(PHOTO_FILE));
      assert.equal((await upload.expect(403)).body.code, 'consent_required');
      const { body } = await shopper.askFor({ id: randomUUID() }).expect(403);
      assert.equal(body.code, 'consent_required');
    });

    it('is to the text that this session was shown, and to no other', async () => {
      const shopper = await room.aShopper(SHOP, { locale: 'en-US' });
      const visits = [{}, { locale: 'de-DE' }, { locale: 'ar-US' }, { locale: 'en-US', gpc: true }];
      const others = await Promise.all([
        ...visits.map((visit) => room.aShopper(SHOP, visit)),
        room.aShopper(OTHER_SHOP, { locale: 'en-US' }),
      ]);
      for (const { session } of others) {
        const { body } = await shopper.post('/v1/consents').send(asked(session.consent_text)).expect(409);
        assert.equal(body.code, 'consent_outdated');
      }
      assert.deepEqual(await receiptsOf(await idOf(room, shopper)), []);
      await shopper.agree();
    });

    it('waits for a new session where the browser begins to send the signal', async () => {
      const shopper = await room.aShopper();
      const send = () => shopper.post('/v1/consents').send(asked(shopper.session.consent_text));
      assert.equal((await send().set('Sec-GPC', '1').expect(409)).body.code, 'consent_outdated');
      await send().set('Sec-GPC', '0').expect(201);
    });

    it('leaves one receipt, one way back and one entry, however often the same is said in a session', async () => {
      const shopper = await room.aShopper();
      const id = await idOf(room, shopper);
      const { sql } = room.database;
      const entries = async () =>
        (await sql.selectFrom('audit_log').select('action').where('action', '=', 'consent_given').execute()).length;
      const before = await entries();
      const first = await shopper.agree();
      const again = [await shopper.agree(), await shopper.agree(['render', 'adult'])];
      for (const { resume_secret, scopes, ...receipt } of again) {
        const { resume_secret: secret, scopes: _, ...given } = first;
        assert.deepEqual(receipt, given);
        assert.notEqual(resume_secret, secret);
      }
      const left = async () => ({
        receipts: (await receiptsOf(id)).length,
        secrets: (await sql.selectFrom('resume_secrets').select('origin').where('shopper_id', '=', id).execute())
          .length,
        entries: (await entries()) - before,
      });
      assert.deepEqual(await left(), { receipts: 1, secrets: 1, entries: 1 });
      const comeBackBy = (resume_secret = '') => room.aShopper(SHOP, { resume_secret });
      const back = await comeBackBy(again.at(-1)?.resume_secret ?? '');
      assert.equal(await idOf(room, back), id);
      assert.notEqual(await idOf(room, await comeBackBy(first.resume_secret ?? '')), id);

      // Anything else is said anew, and so is everything after a withdrawal and in another session.
      const more = await shopper.agree(['adult', 'render', 'keep_photo']);
      const less = await shopper.agree();
      await shopper.delete(`/v1/consents/${less.id}`).expect(200);
      const anew = await shopper.agree();
      room.later(60_000);
      const later = await (await comeBackBy(anew.resume_secret ?? '')).agree();
      assert.equal(new Set([first, more, less, anew, later].map((receipt) => receipt.id)).size, 5);
      assert.deepEqual(await left(), { receipts: 5, secrets: 2, entries: 5 });
    });

    it('can be proved years later: anyone gets the exact words, and their hash is the receipt’s', async () => {
      const { shopper, receipt } = await aKnownShopper(room);
      const { title, points, agreements } = shopper.session.consent_text;
      await shopper.delete('/v1/user').expect(200);
      const { body } = await room.http.get(`/v1/receipts/${receipt.id}`).expect(200);
      const { text } = PublicConsent.parse(body);
      assert.deepEqual(text, { title, points, agreements });
      const hash = createHash('sha256').update(canonicalJson(text)).digest('hex');
      assert.equal(hash, receipt.text_sha256);
    });

    it('keeps every text once, with the first time it was shown', async () => {
      const visit = { locale: 'ar', region: 'CH' };
      const { sha256 } = (await room.aShopper(SHOP, visit)).session.consent_text;
      const kept = () =>
        room.database.sql.selectFrom('consent_texts').selectAll().where('sha256', '=', sha256).execute();
      const first = await kept();
      assert.equal(first.length, 1);
      room.later(60_000);
      await room.aShopper(SHOP, visit);
      assert.deepEqual(await kept(), first);
    });

    it('is in the export with its words', async () => {
      const { shopper, receipt } = await aKnownShopper(room);
      const { body } = await shopper.get('/v1/user/export').responseType('blob').expect(200);
      const [consent] = JSON.parse(Buffer.from(unzipSync(body)['consents.json'] ?? []).toString());
      assert.equal(consent.id, receipt.id);
      assert.deepEqual(consent.scopes, ['adult', 'render']);
      const { title, points, agreements } = shopper.session.consent_text;
      assert.deepEqual(consent.text, { title, points, agreements });
    });

    it('leaves no receipt behind of a shopper who is erased at the same moment', async () => {
      const { shopper, id } = await aKnownShopper(room);
      const before = await room.database.sql.selectFrom('consent_receipts').select('id').execute();
      const sending = halfSent(room, shopper, asked(shopper.session.consent_text));
      // Goes the same way behind it: once it is answered, the half request has shown its token.
      await shopper.get('/v1/products?limit=1').expect(200);
      await shopper.delete('/v1/user').expect(200);
      assert.deepEqual(await sending.finish(), { status: 401, code: 'session_expired' });
      assert.deepEqual(await receiptsOf(id), []);
      assert.deepEqual(await room.database.sql.selectFrom('consent_receipts').select('id').execute(), before);
    });

    it('leaves none behind either where both are well under way', async () => {
      for (let round = 0; round < 10; round++) {
        const shopper = await room.aShopper();
        const id = await idOf(room, shopper);
        const agree = () => shopper.post('/v1/consents').send(asked(shopper.session.consent_text));
        const answers = await Promise.all([agree(), agree(), shopper.delete('/v1/user'), agree(), agree()]);
        assert.ok(answers.every(({ status }) => [200, 201, 401].includes(status)));
        assert.deepEqual(await receiptsOf(id), []);
      }
    });

    // Last, since it changes what the shop says of itself for all.
    it('counts only as long as the words are still the same: then uploads and try-ons ask again', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const { sql } = room.database;
      const rename = (name: string) => sql.updateTable('merchants').set({ name }).where('demo', '=', true).execute();
      const { name } = shopper.session.merchant;
      const upload = () => shopper.post('/v1/photos').type('image/jpeg').send('x');
      await rename('Another controller');
      assert.equal((await upload().expect(403)).body.code, 'consent_required');
      assert.equal((await shopper.askFor(photo).expect(403)).body.code, 'consent_required');
      const text = asked(shopper.session.consent_text);
      assert.equal((await shopper.post('/v1/consents').send(text).expect(409)).body.code, 'consent_outdated');
      await rename(name);
      await shopper.askFor(photo).expect(202);
    });
  });
}

describe('agreeing again and again', () => {
  it('is braked for an address that does so more often in a minute than sessions may begin', async () => {
    await using room = await openFittingRoom({ VISIONFIT_SESSIONS_PER_MINUTE: '2' });
    const shopper = await room.aShopper();
    for (let n = 0; n < 2; n++) await shopper.agree();
    const { version, locale, sha256: text_sha256 } = shopper.session.consent_text;
    const asked = { version, locale, text_sha256, scopes: ['adult', 'render'] };
    const { body, headers } = await shopper.post('/v1/consents').send(asked).expect(429);
    assert.equal(body.code, 'rate_limited');
    assert.ok(Number(headers['retry-after']) > 0);
  });
});

/** A consent whose headers and half its body are on their way. */
function halfSent(room: FittingRoom, { session }: Shopper, consent: object) {
  const body = Buffer.from(JSON.stringify(consent));
  const half = body.length / 2;
  const headers = {
    Authorization: `Bearer ${session.token}`,
    Origin: SHOP.origin,
    'Content-Type': 'application/json',
    'Content-Length': body.length,
  };
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number | undefined; code: string }>();
  const sending = request({ port: room.server.port, path: '/v1/consents', method: 'POST', headers }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    answer.on('end', () => resolve({ status: answer.statusCode, code: JSON.parse(text).code }));
  });
  sending.on('error', reject).write(body.subarray(0, half));
  return {
    finish() {
      sending.end(body.subarray(half));
      return promise;
    },
  };
}
