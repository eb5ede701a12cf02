// People whose accounts are at Supabase: what the product lets them do is still said by its own rows.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type FittingRoom, openFittingRoom } from '../../testing/fitting-room.ts';
import { cookieOf, ownOrigin, PASSWORD, Person, tokenOf } from '../../testing/person.ts';
import { LEAKED_PASSWORD, type SupabaseStandIn, startSupabaseStandIn } from '../../testing/supabase-stand-in.ts';

describe('people whose accounts are at Supabase', () => {
  let standIn: SupabaseStandIn;
  let room: FittingRoom;
  let owner: Person;
  before(async () => {
    standIn = await startSupabaseStandIn();
    const { url, publishableKey, secretKey } = standIn;
    room = await openFittingRoom({
      SUPABASE_URL: url,
      SUPABASE_PUBLISHABLE_KEY: publishableKey,
      SUPABASE_SECRET_KEY: secretKey,
    });
  });
  after(async () => {
    await room?.[Symbol.asyncDispose]();
    await standIn?.[Symbol.asyncDispose]();
  });
  const post = (path: string, body: object) => room.http.post(path).set('Origin', ownOrigin(room)).send(body);
  const credentials = { email: 'ana@shop.example', password: PASSWORD };

  it('come in by the same link and password, and are told where Supabase does not take one', async () => {
    const given = { token: tokenOf(String(room.server.firstRunUrl)), ...credentials };
    const leaked = await post('/v1/account/first-run', { ...given, password: LEAKED_PASSWORD });
    assert.equal(leaked.body.errors[0].pointer, '/password');
    const answer = await post('/v1/account/first-run', given).expect(201);
    owner = new Person(room, answer.body, answer.body.merchants[0].id, cookieOf(answer));
    await post('/v1/account/sessions', credentials).expect(201);
    await owner.get('/v1/merchant/members').expect(200);
    assert.deepEqual(await room.database.sql.selectFrom('accounts').select('id').execute(), []);
  });

  it('are asked in by a mail of Supabase’s, so that nobody has a link to hand over', async () => {
    const { body } = await owner.post('/v1/merchant/members').send({ email: 'bea@shop.example', role: 'editor' });
    assert.equal(body.link, null);
  });

  it('work with the project’s own token too, for the shops they are members of', async () => {
    const as = async (claims: object) => ({
      Authorization: `Bearer ${await standIn.sign({ role: 'authenticated', ...claims })}`,
      'VisionFit-Merchant': owner.merchant,
    });
    const ana = await as({ sub: owner.account.id, email: credentials.email });
    const settings = () => room.http.get('/v1/merchant/settings');
    await settings().set(ana).expect(200);
    const stranger = await as({ sub: randomUUID(), email: 'nobody@shop.example' });
    assert.equal((await settings().set(stranger).expect(403)).body.code, 'not_a_member');
    await settings()
      .set({ ...ana, Authorization: 'Bearer made-up' })
      .expect(401);
    await room.database.sql.deleteFrom('members').execute();
    assert.equal((await settings().set(ana).expect(403)).body.code, 'not_a_member');
  });

  it('are not told that their password is wrong while Supabase is away', async () => {
    standIn.fail(true);
    for (let n = 0; n < 7; n++) await post('/v1/account/sessions', credentials).expect(503);
    standIn.fail(false);
    await post('/v1/account/sessions', credentials).expect(201);
  });
});
