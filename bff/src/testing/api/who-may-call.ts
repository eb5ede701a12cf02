// Who may call what: publishable keys and origins begin a session, its token opens whatever is the shopper's, a secret key
// whatever is the shop's; and none of the three opens what belongs to another.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { OPERATIONS, type Operation } from '../../contract/operations.ts';
import type { ProblemCode } from '../../contract/problems.ts';
import { type FittingRoom, OTHER_SHOP, SHOP, type Shopper } from '../fitting-room.ts';
import { asProblem, assertNothingHappens, assertRefused } from '../refusals.ts';

const ANY_ID = '0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10';

export function whoMayCall(room: () => FittingRoom): void {
  describe('beginning a session', () => {
    const begin = (headers: Record<string, string>) => room().http.post('/v1/sessions').set(headers).send({});
    const refuses = (headers: Record<string, string>, code: ProblemCode) => assertRefused(room(), begin(headers), code);

    it('needs a publishable key', async () => {
      await refuses({ Origin: SHOP.origin }, 'key_missing');
      await refuses({ Origin: SHOP.origin, Authorization: `Basic ${SHOP.key}` }, 'key_missing');
    });

    it('needs a key that some shop has', async () => {
      for (const key of ['pk_test_nobody', 'PK_TEST_DEMO', `${SHOP.key}x`]) {
        await refuses({ Origin: SHOP.origin, Authorization: `Bearer ${key}` }, 'key_unknown');
      }
    });

    it('refuses a key that was revoked', async () => {
      const { sql } = room().database;
      const key = 'pk_test_revoked';
      const { id: merchant_id } = await sql.selectFrom('merchants').select('id').executeTakeFirstOrThrow();
      await sql.insertInto('publishable_keys').values({ key, merchant_id, revoked_at: new Date() }).execute();
      await refuses({ Origin: SHOP.origin, Authorization: `Bearer ${key}` }, 'key_unknown');
    });

    it('needs an origin that this very shop allows, to the letter', async () => {
      const strange = [
        'null',
        OTHER_SHOP.origin,
        'http://shop.example',
        'https://shop.example:8443',
        'https://shop.example.evil.example',
        'https://SHOP.example',
        'https://shop.example/',
      ];
      for (const Origin of strange) {
        await refuses({ Origin, Authorization: `Bearer ${SHOP.key}` }, 'origin_not_allowed');
      }
    });

    it('tells a shop that its secret key is in its pages', async () => {
      const { secretKey } = await room().aMerchant();
      await refuses({ Origin: SHOP.origin, Authorization: `Bearer ${secretKey}` }, 'secret_key_in_browser');
      await refuses({ Authorization: `Bearer ${secretKey}` }, 'key_unknown');
    });

    it('refuses a request that says no origin', async () => {
      await refuses({ Authorization: `Bearer ${SHOP.key}` }, 'origin_not_allowed');
    });
  });

  const call = ({ method, path }: Operation) => room().http[method](path.replaceAll(/\{\w+\}/g, ANY_ID));

  /** Each operation with these headers: all refused alike, before anything else is looked at. */
  const refusesAll = (auth: Operation['auth'], headers: Record<string, string>, code: ProblemCode) =>
    assertNothingHappens(room(), async () => {
      const behind = OPERATIONS.filter((operation) => operation.auth === auth);
      assert.ok(behind.length > 0);
      for (const operation of behind) {
        const request = call(operation).set(headers);
        asProblem(await request, code, request);
      }
    });

  describe('everything after that', () => {
    const refuses = (headers: Record<string, string>, code: ProblemCode) => refusesAll('session', headers, code);
    const bearer = (token: string) => ({ Authorization: `Bearer ${token}`, Origin: SHOP.origin });

    it('needs a token', () => refuses({ Origin: SHOP.origin }, 'session_missing'));

    it('needs a token that we gave', async () => {
      const { session } = await room().aShopper();
      const swapped = session.token.endsWith('A') ? 'B' : 'A';
      await refuses(bearer(session.token.slice(0, -1) + swapped), 'session_expired');
      await assertRefused(room(), room().http.get('/v1/products').set(bearer(SHOP.key)), 'session_expired');
    });

    it('is not opened by a secret key either', async () => {
      const { secretKey } = await room().aMerchant();
      await refuses({ Authorization: `Bearer ${secretKey}` }, 'session_expired');
    });

    it('needs a token whose half hour is not over', async () => {
      const shopper = await room().aShopper();
      await endHalfHour(room(), shopper);
      await refuses(bearer(shopper.session.token), 'session_expired');
    });

    it('refuses a token on another page than it was begun on', async () => {
      const { session } = await room().aShopper();
      await refuses({ ...bearer(session.token), Origin: OTHER_SHOP.origin }, 'origin_not_allowed');
      await assertRefused(
        room(),
        room()
          .http.get('/v1/products')
          .set({ ...bearer(session.token), Origin: 'null' }),
        'origin_not_allowed',
      );
    });

    it('takes a token without an origin, since browsers leave it out of same-origin GETs', async () => {
      const { session } = await room().aShopper();
      await room()
        .http.get('/v1/products')
        .set({ Authorization: `Bearer ${session.token}` })
        .expect(200);
    });

    it('never stores a token as it is', async () => {
      const { session } = await room().aShopper();
      const { rows } = await sql<{ found: boolean }>`
        select exists (select 1 from app.sessions s where to_jsonb(s)::text like ${`%${session.token}%`}) as found`.execute(
        room().database.sql,
      );
      assert.deepEqual(rows, [{ found: false }]);
    });
  });

  it('what is about an account needs somebody who is signed in', () => refusesAll('account', {}, 'sign_in_needed'));

  describe('what a shop’s own server asks', () => {
    const refuses = (headers: Record<string, string>, code: ProblemCode) => refusesAll('secretKey', headers, code);

    it('needs a key', () => refuses({}, 'secret_key_missing'));

    it('needs a key that we gave', async () => {
      const { secretKey } = await room().aMerchant();
      for (const key of ['sk_test_nobody', 'sk_', secretKey.slice(0, -1), `${secretKey}x`])
        await refuses({ Authorization: `Bearer ${key}` }, 'secret_key_unknown');
    });

    it('is not opened by a publishable key or by a shopper’s token', async () => {
      const { session } = await room().aShopper();
      for (const token of [SHOP.key, session.token])
        for (const from of [{}, { Origin: SHOP.origin }] as Record<string, string>[])
          await refuses({ ...from, Authorization: `Bearer ${token}` }, 'secret_key_unknown');
    });

    it('is refused from any page, and says what to do with the key', async () => {
      const { secretKey } = await room().aMerchant();
      for (const Origin of [SHOP.origin, OTHER_SHOP.origin, 'null'])
        await refuses({ Origin, Authorization: `Bearer ${secretKey}` }, 'secret_key_in_browser');
    });

    it('is refused with a key whose time is over', async () => {
      const { secretKey } = await room().aMerchant();
      const { numUpdatedRows } = await room()
        .database.sql.updateTable('secret_keys')
        .set({ expires_at: new Date(Date.now() - 1) })
        .where('key_hash', '=', createHash('sha256').update(secretKey).digest('hex'))
        .executeTakeFirstOrThrow();
      assert.equal(numUpdatedRows, 1n);
      await refuses({ Authorization: `Bearer ${secretKey}` }, 'secret_key_unknown');
    });
  });
}

async function endHalfHour({ database }: FittingRoom, { session }: Shopper): Promise<void> {
  const token_hash = createHash('sha256').update(session.token).digest('hex');
  const { numUpdatedRows } = await database.sql
    .updateTable('sessions')
    .set({ expires_at: new Date(0) })
    .where('token_hash', '=', token_hash)
    .executeTakeFirstOrThrow();
  assert.equal(numUpdatedRows, 1n);
}
