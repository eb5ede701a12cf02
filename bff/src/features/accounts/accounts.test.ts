// How people come in: the first by the console's link, others by an invitation or their password; and how they go again.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom } from '../../testing/fitting-room.ts';
import { aPerson, cookieOf, ownOrigin, PASSWORD, Person, tokenOf } from '../../testing/person.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const OWNER = { email: 'ana@shop.example', password: PASSWORD };

for (const engine of databases()) {
  describe(`people of a shop, on ${engine.name}`, () => {
    let room: FittingRoom;
    let owner: Person;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const post = (path: string, body: object, headers: object = {}) =>
      room.http
        .post(path)
        .set({ Origin: ownOrigin(room), ...headers })
        .send(body);
    const signIn = (given: object) => post('/v1/account/sessions', given);
    const code = (answer: { status: number; body: { code?: string } }) => `${answer.status} ${answer.body.code}`;
    const kept = async () => {
      const { sql } = room.database;
      const tables = ['people', 'account_sessions', 'invitations', 'first_run_links', 'sign_in_attempts', 'accounts'];
      return JSON.stringify(
        await Promise.all(
          tables.map((table) =>
            sql
              .selectFrom(table as 'people')
              .selectAll()
              .execute(),
          ),
        ),
      );
    };

    it('begin with the link that the console shows, once, as owner of the demo shop', async () => {
      const link = String(room.server.firstRunUrl);
      assert.match(link, /^http:\/\/localhost:\d+\/dashboard#first-run=vfl_/);
      const token = tokenOf(link);
      assert.ok(!(await kept()).includes(token) && !room.log().includes(token));
      const given = { token, ...OWNER, name: 'Ana' };
      assert.equal(code(await post('/v1/account/first-run', { ...given, token: 'vfl_made-up' })), '403 link_invalid');
      const weak = await post('/v1/account/first-run', { ...given, password: 'aaaaaaaaaaaaaaa' });
      assert.equal(weak.body.errors[0].pointer, '/password');
      const own = await post('/v1/account/first-run', { ...given, password: 'ana@shop.example' });
      assert.equal(code(own), '422 body_invalid');
      const answer = await post('/v1/account/first-run', given).expect(201);
      const [shop] = answer.body.merchants;
      assert.deepEqual([shop.role, answer.body.merchants.length, answer.body.name], ['owner', 1, 'Ana']);
      owner = new Person(room, answer.body, shop.id, cookieOf(answer));
      assert.equal((await owner.get('/v1/merchant').expect(200)).body.id, shop.id);
      assert.equal(code(await post('/v1/account/first-run', given)), '403 link_invalid');
    });

    it('get a cookie that no page reads, no other site sends, and no table has', async () => {
      const answer = await signIn({ ...OWNER, email: 'Ana@Shop.Example' }).expect(201);
      const [header] = [answer.headers['set-cookie']].flat();
      for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/'])
        assert.ok(String(header).includes(attribute), header);
      const token = cookieOf(answer).split('=')[1] ?? '';
      assert.match(token, /^vfa_[\w-]{43}$/);
      assert.ok(!(await kept()).includes(token) && !room.log().includes(token));
      assert.ok(!room.log().includes(PASSWORD) && !room.log().includes(OWNER.email));
    });

    it('sign in from a page of this server only', async () => {
      for (const Origin of ['https://shop.example', 'null', 'http://localhost:1']) {
        assert.equal(code(await post('/v1/account/sessions', OWNER, { Origin })), '403 origin_not_ours');
      }
      assert.equal(code(await room.http.post('/v1/account/sessions').send(OWNER)), '403 origin_not_ours');
    });

    it('are not told whether the address or the password is wrong, and wait longer with every wrong one', async () => {
      const nobody = { email: 'nobody@shop.example', password: PASSWORD };
      const wrong = { ...OWNER, password: 'not the one' };
      const answers = [await signIn(nobody), await signIn(wrong)];
      const [first, second] = answers.map(({ status, body }) => ({ status, ...body, request_id: '' }));
      assert.deepEqual(first, second);
      for (let n = 0; n < 4; n++) assert.equal(code(await signIn(wrong)), '401 sign_in_refused');
      for (const seconds of [1, 2, 4, 8]) {
        room.later(seconds * 1_000);
        assert.equal(code(await signIn(wrong)), '401 sign_in_refused');
      }
      const braked = await signIn(wrong);
      assert.equal(code(braked), '429 rate_limited');
      const wait = Number(braked.headers['retry-after']);
      assert.ok(wait > 8 && wait <= 16, String(wait));
      // The right one waits as well, or waiting would tell which it is.
      assert.equal(code(await signIn(OWNER)), '429 rate_limited');
      room.later(wait * 1_000);
      await signIn(OWNER).expect(201);
      // That is forgotten now, for whoever knows the password.
      assert.equal(code(await signIn(wrong)), '401 sign_in_refused');
      assert.ok(!(await kept()).includes('127.0.0.1'));
      room.later(15 * MINUTE);
    });

    it('who are braked themselves keep no colleague of their network out', async () => {
      room.later(2 * DAY);
      const wrong = { email: 'clumsy@shop.example', password: 'not the one' };
      for (const seconds of [0, 0, 0, 0, 0, 1, 2, 4, 8]) {
        room.later(seconds * 1_000);
        assert.equal(code(await signIn(wrong)), '401 sign_in_refused');
      }
      // The next wait is 16 seconds, which a slow machine does not sit out by asking.
      for (let n = 0; n < 35; n++) assert.equal(code(await signIn(wrong)), '429 rate_limited');
      await signIn(OWNER).expect(201);
      room.later(2 * DAY);
    });

    it('are braked by their network when they try many people, however many at once', async () => {
      const tries = await Promise.all(
        Array.from({ length: 30 }, (_, n) => signIn({ email: `person-${n}@shop.example`, password: 'not the one' })),
      );
      const braked = tries.filter(({ status }) => status === 429).length;
      assert.ok(braked >= 9 && braked < 30, `${braked} of 30`);
      room.later(2 * DAY);
    });

    it('see where they are signed in, and end it there', async () => {
      const agent = { 'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) AppleWebKit/605 Version/19 Safari/604' };
      const there = cookieOf(await post('/v1/account/sessions', OWNER, agent).expect(201));
      owner = new Person(room, owner.account, owner.merchant, cookieOf(await signIn(OWNER).expect(201)));
      const { items } = (await owner.get('/v1/account/sessions').expect(200)).body;
      const devices = items.map(({ device, current }: { device: string; current: boolean }) => [device, current]);
      assert.ok(devices.some(([device, current]: [string, boolean]) => device === 'Safari on iPhone' && !current));
      assert.equal(items.filter(({ current }: { current: boolean }) => current).length, 1);
      const phone = items.find(({ device }: { device: string }) => device === 'Safari on iPhone');
      const stranger = await aPerson(room, 'owner', 'bea@other.example', OTHER_SHOP);
      await stranger.delete(`/v1/account/sessions/${phone.id}`).expect(404);
      await owner.delete(`/v1/account/sessions/${phone.id}`).expect(204);
      await room.http.get('/v1/account').set('Cookie', there).expect(401);
    });

    it('stay signed in for a week from their last use, and for 30 days in all', async () => {
      const cookie = cookieOf(await signIn(OWNER).expect(201));
      const get = () => room.http.get('/v1/account').set('Cookie', cookie);
      for (let week = 0; week < 4; week++) {
        await get().expect(200);
        room.later(7 * DAY - MINUTE);
      }
      await get().expect(200);
      room.later(2 * DAY + 5 * MINUTE);
      await get().expect(401);
      await room.server.sweep();
      owner = new Person(room, owner.account, owner.merchant, cookieOf(await signIn(OWNER).expect(201)));
    });

    it('are out everywhere else when they choose another password', async () => {
      const there = cookieOf(await signIn(OWNER).expect(201));
      const change = (given: object) => owner.put('/v1/account/password').send(given);
      const password = 'a lighthouse in the fog';
      assert.equal(code(await change({ current_password: 'not the one', password })), '403 password_wrong');
      await change({ current_password: PASSWORD, password }).expect(204);
      await room.http.get('/v1/account').set('Cookie', there).expect(401);
      await owner.get('/v1/account').expect(200);
      assert.equal(code(await signIn(OWNER)), '401 sign_in_refused');
      await change({ current_password: password, password: PASSWORD }).expect(204);
    });

    it('are asked in by an owner, by a link that works once, for whoever has it and can be them', async () => {
      const invite = (email: string, role = 'editor') => owner.post('/v1/merchant/members').send({ email, role });
      const { body: first } = await invite('Cleo@Shop.Example').expect(201);
      const { body: second } = await invite('cleo@shop.example', 'viewer').expect(201);
      assert.equal(first.invitation.email, 'cleo@shop.example');
      const accept = (link: string, given: object = {}, headers: object = {}) =>
        post('/v1/account/invitations/accept', { token: tokenOf(link), ...given }, headers);
      assert.equal(code(await accept(first.link, { password: PASSWORD })), '403 link_invalid', 'the newer one counts');
      assert.equal(code(await accept(second.link)), '401 sign_in_needed');
      assert.equal(code(await accept(second.link, { password: 'too short' })), '422 body_invalid');
      const cleo = await accept(second.link, { password: PASSWORD, name: 'Cleo' }).expect(201);
      assert.deepEqual(cleo.body.merchants[0].role, 'viewer');
      assert.equal(code(await accept(second.link, { password: PASSWORD })), '403 link_invalid');
      assert.equal(code(await invite('cleo@shop.example')), '409 already_member');

      // Somebody who has an account shows that it is theirs: the link alone is not enough.
      const merchant = (await aPerson(room, 'owner', 'dora@other.example', OTHER_SHOP)).merchant;
      const asked = { command: 'invite-member', merchant, email: 'cleo@shop.example', role: 'editor' };
      const { link } = await room.server.operate(asked);
      const wrong = await accept(String(link), { password: 'somebody who found the link' });
      assert.equal(code(wrong), '401 sign_in_refused');
      const both = await accept(String(link), {}, { Cookie: cookieOf(cleo) }).expect(201);
      assert.equal(both.body.merchants.length, 2);
      const { link: again } = await room.server.operate({ ...asked, email: 'eve@other.example' });
      room.later(8 * DAY);
      assert.equal(code(await accept(String(again), { password: PASSWORD })), '403 link_invalid');
      room.later(-8 * DAY);
      assert.ok(!(await kept()).includes(tokenOf(String(again))));
    });

    it('always leave an owner, also when two send each other away at once', async () => {
      const path = ({ account }: Person) => `/v1/merchant/members/${account.id}`;
      assert.equal(code(await owner.delete(path(owner))), '409 last_owner');
      assert.equal(code(await owner.patch(path(owner)).send({ role: 'editor' })), '409 last_owner');
      const other = await aPerson(room, 'owner', 'finn@shop.example');
      const both = await Promise.all([owner.delete(path(other)), other.delete(path(owner))]);
      const { rows } = { rows: await room.database.sql.selectFrom('members').selectAll().execute() };
      const owners = rows.filter((row) => row.merchant_id === owner.merchant && row.role === 'owner');
      assert.equal(owners.length, 1, both.map(code).join());
    });

    it('are forgotten a month after they work for no shop any more', async () => {
      const { sql } = room.database;
      const gone = await aPerson(room, 'viewer', 'gone@shop.example');
      await sql.deleteFrom('members').where('account_id', '=', gone.account.id).execute();
      room.later(61 * DAY);
      await room.server.sweep();
      const left = async (table: 'people' | 'accounts') =>
        (await sql.selectFrom(table).select('email').execute()).map(({ email }) => email);
      for (const table of ['people', 'accounts'] as const) {
        assert.ok(!(await left(table)).includes('gone@shop.example'), table);
        assert.ok((await left(table)).includes('bea@other.example'), table);
      }
    });

    it('open no shop of their own where the server does not let them', async () => {
      const asked = { email: 'new@shop.example', password: PASSWORD, shop_name: 'New' };
      assert.equal(code(await post('/v1/account/sign-up', asked)), '403 sign_up_closed');
    });
  });
}

describe('a server without a demo shop, reached over https, where anybody may open a shop', () => {
  let room: FittingRoom;
  const own = 'https://fit.example.com';
  before(async () => {
    room = await openFittingRoom({ VISIONFIT_DEMO: '0', VISIONFIT_SIGN_UP: '1', PUBLIC_URL: own });
  });
  after(() => room[Symbol.asyncDispose]());
  const post = (path: string, body: object) => room.http.post(path).set('Origin', own).send(body);

  it('makes the first person the owner of its only shop', async () => {
    const link = String(room.server.firstRunUrl);
    assert.ok(link.startsWith(`${own}/dashboard#first-run=`), link);
    const answer = await post('/v1/account/first-run', { token: tokenOf(link), ...OWNER }).expect(201);
    assert.deepEqual(
      answer.body.merchants.map(({ name, role }: { name: string; role: string }) => [name, role]),
      [['Other', 'owner']],
    );
    const cookie = String([answer.headers['set-cookie']].flat()[0]);
    assert.match(cookie, /^__Host-visionfit=/);
    assert.ok(cookie.includes('Secure') && cookie.includes('Path=/') && !cookie.includes('Domain'), cookie);
  });

  it('makes a free shop with whoever signs up as its owner, who sees no other', async () => {
    const asked = { email: 'gil@new.example', password: PASSWORD, name: 'Gil', shop_name: 'Gil’s' };
    const answer = await post('/v1/account/sign-up', asked).expect(201);
    const [shop] = answer.body.merchants;
    const gil = { Cookie: cookieOf(answer), 'VisionFit-Merchant': shop.id };
    const { body } = await room.http.get('/v1/merchant').set(gil).expect(200);
    assert.deepEqual([body.name, body.plan, body.origins, body.publishable_keys.length], ['Gil’s', 'free', [], 1]);
    assert.equal((await post('/v1/account/sign-up', asked)).body.code, 'account_exists');
  });
});
