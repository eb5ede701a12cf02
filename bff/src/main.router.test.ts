// A whole server that chooses among several models, over the real wire to the stand-in: who is asked, why, what is written
// down and what it costs.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { z } from 'zod';
import { EngineCallPage } from './contract/engine-calls.ts';
import { Merchant as ShownMerchant } from './contract/merchants.ts';
import type { Engine } from './engine.ts';
import { createLogger } from './platform/telemetry/logger.ts';
import { ALL_KINDS, type Candidate } from './renderers/router/candidate.ts';
import { withLastResort } from './renderers/router/last-resort.ts';
import { router } from './renderers/router/router.ts';
import { databases } from './testing/databases.ts';
import {
  type FittingRoom,
  merchantIdOf,
  OTHER_SHOP,
  openFittingRoom,
  SHOP,
  type Visit,
} from './testing/fitting-room.ts';
import { MODELS, wired } from './testing/gemini-on-stand-in.ts';

const [FIRST, SECOND] = MODELS as [string, string];
const CENT = 10_000;

/** Two models of four cents and a cent, the local engine behind them; every one of them draws for real, and quickly. */
async function openRoutedRoom(
  env: Record<string, string>,
  {
    local = true,
    tier = 'paid',
    timeoutMs = 20_000,
  }: { local?: boolean; tier?: 'paid' | 'unpaid'; timeoutMs?: number } = {},
) {
  const wire = await wired();
  const log = createLogger({ level: 'silent' });
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const prices = [4 * CENT, CENT];
  const candidates: Candidate[] = await Promise.all(
    [FIRST, SECOND].map(async (model, index) => {
      const { renderer } = await wire.engine({ models: [model], timeoutMs });
      const { engine } = renderer;
      const processors = renderer.processors.map((processor) => ({ ...processor, tier }));
      return { engine, model, renderer, processors, kinds: ALL_KINDS, microdollars: prices[index]! };
    }),
  );
  const routed = router({ candidates: () => candidates, log, now });
  const renderer = local ? withLastResort(routed, wire.artist.renderer, now) : routed;
  const engine: Engine = { ...wire.artist, renderer, slots: 64 };
  const room = await openFittingRoom(env, { engine });
  return {
    ...room,
    later(milliseconds: number) {
      offset += milliseconds;
      room.later(milliseconds);
    },
    standIn: wire.standIn,
    artist: wire.artist,
    async [Symbol.asyncDispose]() {
      await room[Symbol.asyncDispose]();
      await wire[Symbol.asyncDispose]();
    },
  };
}
type RoutedRoom = Awaited<ReturnType<typeof openRoutedRoom>>;

const attemptsOf = (room: FittingRoom, task_id: string) =>
  room.database.sql
    .selectFrom('engine_attempts')
    .select(['number', 'engine', 'model', 'why', 'outcome', 'microdollars', 'code'])
    .where('task_id', '=', task_id)
    .orderBy('number')
    .execute();

const spentBy = async (room: FittingRoom) => {
  const merchant = await room.aMerchant();
  const { body } = await merchant.get('/v1/merchant').expect(200);
  return ShownMerchant.parse(body);
};

async function aShopperWithPhoto(room: FittingRoom, visit: Visit = {}) {
  const shopper = await (await room.aShopper(SHOP, visit)).withConsent();
  return { shopper, photo: await shopper.addPhoto() };
}

async function drawn(room: FittingRoom, visit: Visit = {}) {
  const one = await aShopperWithPhoto(room, visit);
  const { task_id } = await one.shopper.tryOn(one.photo);
  return { ...one, task_id, outcome: await one.shopper.outcome(task_id), tried: await attemptsOf(room, task_id) };
}

for (const database of databases()) {
  describe(`a fitting room with several models, on ${database.name}`, () => {
    let room: RoutedRoom;
    before(async () => {
      room = await openRoutedRoom(await database.environment());
    });
    after(() => room?.[Symbol.asyncDispose]());

    it('asks the preferred one, writes that down, and tells the shopper in their export', async () => {
      const { shopper, outcome, tried } = await drawn(room);
      assert.deepEqual([outcome.render?.engine, outcome.render?.model], ['gemini', FIRST]);
      const call = { number: 1, engine: 'gemini', model: FIRST, outcome: 'rendered', microdollars: 4 * CENT };
      assert.deepEqual(tried, [{ ...call, why: 'preferred', code: null }]);
      assert.equal((await spentBy(room)).spending.spent, '0.04');
      const { body } = await shopper
        .get('/v1/user/export')
        .buffer(true)
        .parse((res, done) => {
          const chunks: Buffer[] = [];
          res.on('data', (chunk: Buffer) => chunks.push(chunk));
          res.on('end', () => done(null, Buffer.concat(chunks)));
        })
        .expect(200);
      assert.ok(Buffer.from(body).includes('engines.json'));
    });

    it('asks the next one where it is overloaded, and shuts it out after three faults', async () => {
      const overload = { answer: 'error', status: 503, model: FIRST } as const;
      room.standIn.next(overload, overload, overload);
      for (let fault = 0; fault < 3; fault++) {
        const { outcome, tried } = await drawn(room);
        assert.equal(outcome.render?.model, SECOND);
        assert.deepEqual(
          tried.map(({ model, outcome: came, microdollars }) => [model, came, microdollars]),
          [
            [FIRST, 'overloaded', 0],
            [SECOND, 'rendered', CENT],
          ],
        );
        assert.equal(tried[1]?.why, `gemini/${FIRST} is overloaded`);
      }
      const calls = room.standIn.heard.length;
      const { tried } = await drawn(room);
      assert.deepEqual(
        tried.map(({ model, why }) => [model, why]),
        [[SECOND, `gemini/${FIRST} is shut out after faults`]],
      );
      assert.equal(room.standIn.heard.length, calls + 1, 'the first one was left alone');
    });

    it('sees after a while whether it is well again, with one call', async () => {
      room.later(20_000);
      const { outcome, tried } = await drawn(room);
      assert.equal(outcome.render?.model, FIRST);
      assert.equal(tried[0]?.why, 'to see whether it is well again');
      assert.equal((await drawn(room)).tried[0]?.why, 'preferred');
    });

    it('keeps a picture that could not be written down at once, and pays for no other', async () => {
      const { sql: db } = room.database;
      await sql`create sequence app.endings`.execute(db);
      await sql`
        create function app.fail_once() returns trigger language plpgsql as $$ begin
          if nextval('app.endings') = 1 then raise 'in the way' using errcode = '40P01'; end if;
          return new;
        end $$`.execute(db);
      await sql`
        create trigger fail_once before update on app.engine_attempts for each row execute function app.fail_once()`.execute(
        db,
      );
      const { outcome, tried } = await drawn(room);
      await sql`drop function app.fail_once cascade`.execute(db);
      assert.equal(outcome.stage, 'done');
      assert.deepEqual(
        tried.map(({ outcome }) => outcome),
        ['rendered'],
      );
    });

    it('asks another one first after a fault that may pass', async () => {
      room.standIn.next({ answer: 'half', model: FIRST });
      const { outcome, tried } = await drawn(room);
      assert.equal(outcome.render?.model, SECOND);
      const [first, second] = tried;
      assert.deepEqual([first?.outcome, first?.microdollars], ['broken', 4 * CENT], 'it may have been drawn');
      assert.equal(second?.why, `gemini/${FIRST} has failed already`);
    });

    it('does not shop around after a refusal of what may be drawn; asks another where one only found no way', async () => {
      const calls = room.standIn.heard.length;
      room.standIn.next({ answer: 'finish', reason: 'IMAGE_SAFETY', model: FIRST });
      const refused = await drawn(room);
      assert.deepEqual([refused.outcome.stage, refused.outcome.reason?.code], ['refused', 'pair_not_allowed']);
      assert.deepEqual(
        refused.tried.map(({ outcome, code }) => [outcome, code]),
        [['refused', 'pair_not_allowed']],
      );
      assert.equal(room.standIn.heard.length, calls + 1);
      room.standIn.next({ answer: 'finish', reason: 'NO_IMAGE', model: FIRST });
      const { outcome, tried } = await drawn(room);
      assert.equal(outcome.render?.model, SECOND);
      assert.deepEqual(
        tried.map((one) => [one.outcome, one.code]),
        [
          ['refused', 'pair_not_drawn'],
          ['rendered', null],
        ],
      );
    });

    it('shows the shop who was asked and why, page by page, and nothing of another shop or of who it was for', async () => {
      const shop = await room.aMerchant();
      const all: z.infer<typeof EngineCallPage>['items'] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body } = await shop.get('/v1/merchant/engine-calls').query({ limit: 3, ...(cursor && { cursor }) });
        const { items, next_cursor } = EngineCallPage.parse(body);
        all.push(...items);
        cursor = next_cursor;
      }
      const rows = await room.database.sql.selectFrom('engine_attempts').selectAll().execute();
      assert.equal(all.length, rows.length);
      assert.ok(all.length > 6);
      const times = all.map(({ started_at }) => started_at);
      assert.deepEqual(times, times.toSorted().toReversed());
      for (const { shopper_id } of rows) assert.ok(!JSON.stringify(all).includes(shopper_id));
      const { task_id } = all[0]!;
      const { body } = await shop.get('/v1/merchant/engine-calls').query({ task_id }).expect(200);
      assert.deepEqual(
        body.items,
        all.filter((call) => call.task_id === task_id),
      );
      const other = await room.aMerchant(OTHER_SHOP);
      assert.deepEqual((await other.get('/v1/merchant/engine-calls').expect(200)).body.items, []);
    });

    it('keeps to the month’s cap to the cent, however many ask at once, and draws here what is left', async () => {
      const merchant = await merchantIdOf(room.database, SHOP);
      const before = Number((await spentBy(room)).spending.spent);
      const cap = (dollars: number | 'none') => room.server.operate({ command: 'set-spend-cap', merchant, dollars });
      await cap(before + 0.1);
      const shoppers = await Promise.all(Array.from({ length: 20 }, () => aShopperWithPhoto(room)));
      const engines = await Promise.all(
        shoppers.map(async ({ shopper, photo }) => {
          const { stage, render } = await shopper.outcome((await shopper.tryOn(photo)).task_id);
          assert.equal(stage, 'done');
          return render?.model ?? render?.engine;
        }),
      );
      const { spending, notices } = await spentBy(room);
      assert.equal(Number(spending.spent), Math.round((before + 0.1) * 100) / 100);
      const times = (name: string) => engines.filter((engine) => engine === name).length;
      assert.equal(times(FIRST) * 4 + times(SECOND), 10);
      assert.equal(times('quick'), 20 - times(FIRST) - times(SECOND));
      const [notice] = notices;
      assert.ok(notice?.kind === 'spend_cap_near' && notice.percent === 100);
      const { tried } = await drawn(room);
      assert.deepEqual([tried[0]?.engine, tried[0]?.why], ['quick', 'no other engine is left: spend_cap']);
      await cap((before + 0.1) / 0.85);
      const [near] = (await spentBy(room)).notices;
      assert.ok(near?.kind === 'spend_cap_near' && near.percent === 85, JSON.stringify(near));
      await cap('none');
      assert.deepEqual((await spentBy(room)).notices, []);
      assert.equal((await drawn(room)).outcome.render?.model, FIRST);
    });
  });

  describe(`a fitting room without an engine of its own, on ${database.name}`, () => {
    let room: RoutedRoom;
    before(async () => {
      room = await openRoutedRoom(
        { ...(await database.environment()), VISIONFIT_SPEND_CAP: '0.05' },
        { local: false, tier: 'unpaid', timeoutMs: 1_000 },
      );
    });
    after(() => room?.[Symbol.asyncDispose]());
    const inAmerica = { region: 'US' };

    it('sends nobody’s photo to an unpaid service who may be where its terms forbid it, and says so', async () => {
      const calls = room.standIn.heard.length;
      for (const visit of [{ region: 'DE' }, { region: 'CH' }, { region: 'GB' }, { region: 'EG' }, {}]) {
        const { shopper, outcome, tried } = await drawn(room, visit);
        const text = shopper.session.consent_text.points.map((point) => point.text).join('\n');
        assert.match(text, /sent to no other company/);
        assert.deepEqual([outcome.stage, outcome.reason?.code], ['failed', 'engine_not_agreed']);
        assert.equal(outcome.quota.remaining, 5);
        assert.deepEqual(tried, []);
      }
      assert.equal(room.standIn.heard.length, calls);
      const { shopper, outcome } = await drawn(room, inAmerica);
      assert.equal(outcome.render?.model, FIRST);
      const text = shopper.session.consent_text.points.map((point) => point.text).join('\n');
      assert.match(text, /Google \(Gemini API\), .*may also use it to improve its products/);
    });

    it('ends honestly and uncounted where the month’s money is used up', async () => {
      assert.equal((await drawn(room, inAmerica)).outcome.render?.model, SECOND, 'a cent was left');
      const { outcome, tried } = await drawn(room, inAmerica);
      assert.deepEqual([outcome.stage, outcome.reason?.code], ['failed', 'shop_budget_used_up']);
      assert.equal(outcome.quota.remaining, 5);
      assert.deepEqual(tried, []);
    });

    it('does not pay twice for a call that took too long, and writes it down before it is made', async () => {
      const merchant = await merchantIdOf(room.database, SHOP);
      await room.server.operate({ command: 'set-spend-cap', merchant, dollars: 'none' });
      room.standIn.next({ answer: 'silence', model: FIRST });
      const { shopper, photo } = await aShopperWithPhoto(room, inAmerica);
      const calls = room.standIn.heard.length;
      const { task_id } = await shopper.tryOn(photo);
      while (room.standIn.heard.length === calls) await new Promise((resolve) => setTimeout(resolve, 5));
      const [running] = await attemptsOf(room, task_id);
      assert.deepEqual([running?.outcome, running?.microdollars], [null, 4 * CENT]);
      const outcome = await shopper.outcome(task_id);
      assert.equal(outcome.render?.model, SECOND);
      const tried = await attemptsOf(room, task_id);
      assert.deepEqual(
        tried.map((one) => [one.model, one.outcome, one.microdollars]),
        [
          [FIRST, 'timed_out', 4 * CENT],
          [SECOND, 'rendered', CENT],
        ],
      );
    });
  });
}
