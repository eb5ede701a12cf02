// What recording a try-on costs, by what the database says it has read: the shopper waits for it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Trx } from '../../platform/database/database.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom } from '../../testing/fitting-room.ts';
import { rowsRead } from '../../testing/rows-read.ts';
import type { MerchantId, PhotoId, Shopper, ShopperId, TaskId } from '../shopper.ts';
import { insertTask } from './store.ts';

/** After so many the planner begins to prefer whichever index is small. */
const FEW = 120;
const MANY = 3_000;
const SOME_ROWS = 10;

for (const engine of databases()) {
  describe(`recording a try-on, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shop: MerchantId;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      const { rows } = await sql<{ id: MerchantId }>`
        select merchant_id as id from app.publishable_keys where key = ${OTHER_SHOP.key}`.execute(room.database.sql);
      shop = rows[0]!.id;
    });
    after(() => room[Symbol.asyncDispose]());

    it('reads nothing of what others in the shop have tried on, also where there was next to nothing once', async () => {
      await room.database.transaction(async (trx) => {
        await tryOns(trx, shop, FEW);
        for (let n = 0; n < 10; n++) assert.equal(await one(trx, shop), null);
        await tryOns(trx, shop, MANY);
        const before = await rowsRead(trx, 'app', 'tasks');
        assert.equal(await one(trx, shop), null);
        const read = (await rowsRead(trx, 'app', 'tasks')) - before;
        assert.ok(read <= SOME_ROWS, `${read} read`);
      });
    });
  });
}

/** Of as many shoppers. */
async function tryOns(trx: Trx, shop: MerchantId, count: number): Promise<void> {
  await sql`
    with shoppers as (
      insert into app.shoppers (id, merchant_id, master_key_id, created_at)
      select gen_random_uuid(), ${shop}::uuid, 'none', now() from generate_series(1, ${count}::int) returning id
    )
    insert into app.tasks (id, merchant_id, shopper_id, product_id, made_from)
    select gen_random_uuid(), ${shop}::uuid, id, ${OTHER_SHOP.productId}, encode(sha256(id::text::bytea), 'hex')
    from shoppers`.execute(trx);
}

async function one(trx: Trx, merchantId: MerchantId): Promise<TaskId | null> {
  const id = randomUUID() as ShopperId;
  const photoId = randomUUID() as PhotoId;
  await sql`
    with shopper as (
      insert into app.shoppers (id, merchant_id, master_key_id, created_at)
      values (${id}::uuid, ${merchantId}::uuid, 'none', now()) returning id
    )
    insert into app.photos (id, merchant_id, shopper_id, object, width, height, expires_at)
    select ${photoId}::uuid, ${merchantId}::uuid, id, ${photoId}::text, 1, 1, now() + interval '1 hour'
    from shopper`.execute(trx);
  return insertTask(trx, { id, merchantId } as Shopper, {
    id: randomUUID() as TaskId,
    photoId,
    productId: OTHER_SHOP.productId,
    colour: null,
    madeFrom: id,
    charge: { day: '2026-01-01', scopes: [] },
    device: 'desktop',
    now: new Date(),
  });
}
