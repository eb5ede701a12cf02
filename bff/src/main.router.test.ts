// A whole server that chooses among several models, over the real wire to the stand-in: who is asked, why, what is written
// down and what it costs.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Merchant as ShownMerchant } from './contract/merchants.ts';
import type { Engine } from './engine.ts';
import { createLogger } from './platform/telemetry/logger.ts';
import { ALL_KINDS, type Candidate } from './renderers/router/candidate.ts';
import { withLastResort } from './renderers/router/last-resort.ts';
import { router } from './renderers/router/router.ts';
import { databases } from './testing/databases.ts';
import { type FittingRoom, openFittingRoom } from './testing/fitting-room.ts';
import { MODELS, wired } from './testing/gemini-on-stand-in.ts';

const [FIRST, SECOND] = MODELS as [string, string];
const CENT = 10_000;

/** Two models of four cents and a cent, the local engine behind them; every one of them draws for real, and quickly. */
async function openRoutedRoom(env: Record<string, string>, { local = true, timeoutMs = 20_000 } = {}) {
  const wire = await wired();
  const log = createLogger({ level: 'silent' });
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const prices = [4 * CENT, CENT];
  const candidates: Candidate[] = await Promise.all(
    [FIRST, SECOND].map(async (model, index) => {
      const { renderer } = await wire.engine({ models: [model], timeoutMs });
      const { engine, processors } = renderer;
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

async function aShopperWithPhoto(room: FittingRoom) {
  const shopper = await (await room.aShopper()).withConsent();
  return { shopper, photo: await shopper.addPhoto() };
}

async function drawn(room: FittingRoom) {
  const one = await aShopperWithPhoto(room);
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
  });
}
