// A shopper's own channel: told once the picture is there, open to this shopper alone by the policy that the guide gives, and
// never the reason why a try-on fails.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { ShopperChannel } from '../../contract/channels.ts';
import { type FittingRoom, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';
import { postgresServer } from '../../testing/postgres-server.ts';
import { type RealtimeStandIn, startRealtimeStandIn } from '../../testing/realtime-stand-in.ts';

const GUIDE = new URL('../../../../docs/guide/supabase.md', import.meta.url);

describe('a shopper’s channel of Supabase Realtime', () => {
  let supabase: RealtimeStandIn;
  let room: FittingRoom;
  before(async () => {
    supabase = await startRealtimeStandIn();
    room = await openFittingRoom(supabase.environment);
  });
  after(async () => {
    await room[Symbol.asyncDispose]();
    await supabase[Symbol.asyncDispose]();
  });

  const channelOf = async (shopper: Shopper) => {
    const { channel } = ShopperChannel.parse((await shopper.get('/v1/user/channel').expect(200)).body);
    assert.ok(channel);
    return { ...channel, claims: await supabase.claimsOf(channel.token) };
  };
  const aPicture = async (shopper: Shopper) => {
    const { task_id } = await shopper.tryOn(await shopper.addPhoto());
    return shopper.outcome(task_id);
  };

  it('is told of a picture that is there, privately, and without a link to it', async () => {
    const shopper = await (await room.aShopper()).withConsent();
    const { topic } = await channelOf(shopper);
    const { task_id, render } = await aPicture(shopper);
    while (!supabase.heard.some((message) => message.topic === topic)) await new Promise((go) => setTimeout(go, 5));
    const messages = supabase.heard.filter((message) => message.topic === topic);
    const payload = { task_id, render_id: render?.id, product_id: render?.product_id };
    assert.deepEqual(messages, [{ topic, event: 'render.ready', payload, private: true }]);
  });

  it('is not told of what has failed', async () => {
    const shopper = await (await room.aShopper()).withConsent();
    const { topic } = await channelOf(shopper);
    room.engine.next('refused');
    assert.equal((await aPicture(shopper)).stage, 'refused');
    assert.ok(!supabase.heard.some((message) => message.topic === topic));
  });

  it('lets in whoever has the session, as long as it lasts, as nobody who is signed in to the project', async () => {
    const shopper = await room.aShopper();
    const { claims, topic, expires_at } = await channelOf(shopper);
    assert.equal(topic, `shopper:${claims.sub}`);
    assert.deepEqual([claims.role, claims.iss, claims.email], ['anon', 'visionfit', undefined]);
    assert.equal(expires_at, shopper.session.expires_at);
    assert.equal(claims.exp, Math.floor(Date.parse(expires_at) / 1_000));
  });

  it('is open to this shopper alone, by the policy in the guide', async () => {
    const [mine, other] = [await channelOf(await room.aShopper()), await channelOf(await room.aShopper())];
    const client = new pg.Client({ connectionString: await aSupabaseDatabase() });
    await client.connect();
    try {
      await client.query(await policyInGuide());
      // As Realtime decides on a join: with the role and the claims of the token, whether a message of the topic can be seen.
      const mayJoin = async (claims: object, topic: string, extension = 'broadcast') => {
        await client.query('begin');
        const { rows: sent } = await client.query(
          'insert into realtime.messages (topic, extension) values ($1, $2) returning id',
          [topic, extension],
        );
        await client.query(
          `select set_config('request.jwt.claims', $1, true), set_config('realtime.topic', $2, true), set_config('role', 'anon', true)`,
          [JSON.stringify(claims), topic],
        );
        const { rows } = await client.query('select id from realtime.messages where id = $1', [sent[0].id]);
        const writing = await client
          .query(`insert into realtime.messages (topic, extension) values ($1, 'broadcast')`, [topic])
          .then(
            () => true,
            () => false,
          );
        await client.query('rollback');
        return { hears: rows.length > 0, speaks: writing };
      };
      assert.deepEqual(await mayJoin(mine.claims, mine.topic), { hears: true, speaks: false });
      assert.deepEqual(await mayJoin(mine.claims, other.topic), { hears: false, speaks: false });
      assert.deepEqual(await mayJoin(mine.claims, mine.topic, 'presence'), { hears: false, speaks: false });
      assert.deepEqual(await mayJoin({ role: 'anon' }, mine.topic), { hears: false, speaks: false });
      assert.deepEqual(await mayJoin({ role: 'anon' }, 'shopper:'), { hears: false, speaks: false });
    } finally {
      await client.end();
    }
  });

  it('harms no try-on while Supabase hangs or fails, and says so once', async () => {
    for (const how of ['answers 500', 'hangs'] as const) {
      supabase.misbehave(how);
      const shopper = await (await room.aShopper()).withConsent();
      assert.equal((await aPicture(shopper)).stage, 'done');
    }
    while (!room.log().includes('Supabase Realtime answers 500')) await new Promise((go) => setTimeout(go, 5));
    assert.equal(room.log().split('Supabase Realtime answers').length, 2);
    supabase.misbehave('not at all');
  });
});

/** The statements that the guide tells to run, as they stand there. */
async function policyInGuide(): Promise<string> {
  const [, policy = ''] = /```sql\n([^`]*)```/.exec(await readFile(GUIDE, 'utf8')) ?? [];
  assert.match(policy, /realtime\.messages/);
  return policy;
}

/**
 * With what Supabase brings to it: the table, and the two functions that its own policies call.
 * https://github.com/supabase/realtime: priv/repo/migrations; https://github.com/supabase/postgres: auth.jwt
 */
async function aSupabaseDatabase(): Promise<string> {
  const url = await (await postgresServer()).newDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    create schema realtime;
    create schema auth;
    create table realtime.messages (id bigserial primary key, topic text not null, extension text not null, private boolean default true);
    alter table realtime.messages enable row level security;
    create function realtime.topic() returns text language sql stable as
      $$ select nullif(current_setting('realtime.topic', true), '')::text $$;
    create function auth.jwt() returns jsonb language sql stable as
      $$ select coalesce(nullif(current_setting('request.jwt.claim', true), ''), nullif(current_setting('request.jwt.claims', true), ''))::jsonb $$;
    grant usage on schema realtime, auth to anon, authenticated;
    grant select, insert on realtime.messages to anon, authenticated;
    grant usage on all sequences in schema realtime to anon, authenticated`);
  await client.end();
  return url;
}
