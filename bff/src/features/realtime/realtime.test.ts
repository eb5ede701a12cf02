// A shopper's own channel: told once the picture is there, open to this shopper alone by the policy that the guide gives, and
// never the reason why a try-on fails.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { ShopperChannel } from '../../contract/channels.ts';
import { type FittingRoom, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';
import { type RealtimeStandIn, startRealtimeStandIn } from '../../testing/realtime-stand-in.ts';

const GUIDE = new URL('../../../../docs/guide/supabase.md', import.meta.url);

describe('a shopper’s channel of Supabase Realtime', () => {
  let supabase: RealtimeStandIn;
  let room: FittingRoom;
  before(async () => {
    supabase = await startRealtimeStandIn();
    await supabase.database.run(await policyInGuide());
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
    const { rightsOf } = supabase.database;
    assert.deepEqual(await rightsOf(mine.claims, mine.topic), { hears: true, speaks: false });
    assert.deepEqual(await rightsOf(mine.claims, other.topic), { hears: false, speaks: false });
    assert.deepEqual(await rightsOf(mine.claims, mine.topic, 'presence'), { hears: false, speaks: false });
    assert.deepEqual(await rightsOf({ role: 'anon' }, mine.topic), { hears: false, speaks: false });
    assert.deepEqual(await rightsOf({ role: 'anon' }, 'shopper:'), { hears: false, speaks: false });
  });

  it('tells a page that listens as the guide says, by Supabase’s own client', async () => {
    const shopper = await (await room.aShopper()).withConsent();
    await using page = await listenAsInGuide(async () => channelOf(shopper));
    assert.equal(await page.status, 'SUBSCRIBED');
    const { task_id } = await aPicture(shopper);
    assert.equal(await page.shown, task_id);
  });

  it('goes on with the next token, which the page fetches before the last one ends', async () => {
    const shopper = await (await room.aShopper()).withConsent();
    const first = await channelOf(shopper);
    let current = { ...first, expires_at: new Date(Date.now() + 30_000).toISOString() };
    await using page = await listenAsInGuide(async () => current);
    assert.equal(await page.status, 'SUBSCRIBED');
    // Another one of the same shopper's: tokens of the same second are the same.
    while (current.token === first.token) current = await channelOf(shopper);
    // A beat during which the one before is not answered yet, on a busy machine, carries no token but connects anew.
    for (let waits = 0; !supabase.sockets.isHeld(current.token); waits++) {
      if (waits % 200 === 0) await page.beat();
      await new Promise((go) => setTimeout(go, 5));
    }
    supabase.expire(first.token);
    await supabase.sockets.confirmTokens();
    const { task_id } = await aPicture(shopper);
    assert.equal(await page.shown, task_id);
  });

  it('is shut to whoever holds another’s token, or one that has ended', async () => {
    const [mine, other] = [await channelOf(await room.aShopper()), await channelOf(await room.aShopper())];
    await using stranger = await listenAsInGuide(async () => ({ ...mine, topic: other.topic }));
    assert.match(await stranger.status, /^CHANNEL_ERROR Unauthorized: You do not have permissions to read/);
    supabase.expire(mine.token);
    await using late = await listenAsInGuide(async () => mine);
    assert.match(await late.status, /^CHANNEL_ERROR InvalidJWTToken: Token has expired/);
  });

  it('harms no try-on while Supabase hangs or fails, and says so once', async () => {
    // Of its own: one that has failed in the last minute, for whatever reason, says nothing more.
    await using room = await openFittingRoom(supabase.environment);
    const said = () => room.log().split('"msg":"realtime"').length - 1;
    for (const how of ['answers 500', 'hangs'] as const) {
      supabase.misbehave(how);
      const shopper = await (await room.aShopper()).withConsent();
      // Nobody waits for Supabase: it may be told of a picture only now, or not, where its last connection just ends.
      while (!supabase.misbehaved.has(how)) {
        assert.equal((await aPicture(shopper)).stage, 'done');
        await new Promise((go) => setTimeout(go, 100));
      }
      while (said() === 0) await new Promise((go) => setTimeout(go, 5));
    }
    assert.equal(said(), 1);
    supabase.misbehave('not at all');
  });
});

/** The statements that the guide tells to run, as they stand there. */
async function policyInGuide(): Promise<string> {
  const [, policy = ''] = /```sql\n([^`]*)```/.exec(await readFile(GUIDE, 'utf8')) ?? [];
  assert.match(policy, /realtime\.messages/);
  return policy;
}

/** Runs the guide's own lines. @param channelOf what the server answers the page. */
async function listenAsInGuide(channelOf: () => Promise<object>) {
  const [, sample = ''] = /```js\n([\s\S]*?)```/.exec(await readFile(GUIDE, 'utf8')) ?? [];
  const lines = sample.replace(/^import .*$/m, '').replace('.subscribe()', '.subscribe(told)');
  const shown = Promise.withResolvers<string>();
  const status = Promise.withResolvers<string>();
  let client: SupabaseClient | undefined;
  const given = {
    server: 'http://fitting.example',
    token: 'the session’s',
    fetch: async () => Response.json({ channel: await channelOf() }),
    show: shown.resolve,
    told: (what: string, error?: Error) => status.resolve(error ? `${what} ${error.message}` : what),
    createClient(url: string, key: string, options: object) {
      client = createClient(url, key, options);
      return client;
    },
  };
  const run = new AsyncFunction(...Object.keys(given), lines);
  await run(...Object.values(given));
  return {
    status: status.promise,
    shown: shown.promise,
    /** As it does every 25 s. */
    beat: async () => void (await client?.realtime.sendHeartbeat()),
    async [Symbol.asyncDispose]() {
      await client?.removeAllChannels();
      await client?.realtime.disconnect();
    },
  };
}

const AsyncFunction = (async () => {}).constructor as new (
  ...names: string[]
) => (...values: unknown[]) => Promise<void>;
