// A sweep that finds nothing looks for it by indexes, however much there is: counted by what the database says it has read.
// Nobody has analyzed these tables, and on the embedded database nobody ever does.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Sql } from '../platform/database/database.ts';
import { databases } from '../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom } from '../testing/fitting-room.ts';

const ROWS = 4_000;
/** A plan that begins with a table and then finds that it need not go on has read a row or two of it. */
const A_FEW = 20;
const TABLES: Record<string, string> = {
  shoppers: `(id, merchant_id, master_key_id, created_at)
    select id, shop, 'none', now() - interval '10 days' from each_row`,
  sessions: `(token_hash, merchant_id, shopper_id, origin, expires_at)
    select n, shop, id, 'https://shop.example', now() + interval '1 hour' from each_row`,
  resume_secrets: `(secret_hash, merchant_id, shopper_id, origin, expires_at)
    select n, shop, id, 'https://shop.example', now() + interval '1 hour' from each_row`,
  photos: `(id, merchant_id, shopper_id, object, width, height, expires_at)
    select id, shop, id, n, 1, 1, now() + interval '1 hour' from each_row`,
  tasks: `(id, merchant_id, shopper_id, product_id, stage, finished_at)
    select id, shop, id, '${OTHER_SHOP.productId}', 'done', now() - interval '10 days' from each_row`,
  renders: `(id, task_id, merchant_id, shopper_id, product_id, object, width, height, engine, expires_at)
    select id, id, shop, id, '${OTHER_SHOP.productId}', n, 1, 1, 'quick', now() + interval '1 hour' from each_row`,
  quotas: `(scope, day, used) select n, current_date, 1 from each_row`,
  idempotency_keys: `(key_hash, merchant_id, shopper_id, request_sha256, claim, claimed_at, expires_at)
    select n, shop, id, n, id, now(), now() + interval '1 hour' from each_row`,
  audit_log: `(at, actor, action, merchant_id) select now(), 'shopper', 'photo_opened', shop from each_row`,
  webhook_events: `(id, merchant_id, type, data, occurred_at) select id, shop, 'render.ready', '{}', now() from each_row`,
  reports: `(id, merchant_id, product_id, reason, engine, created_at, shopper_id)
    select id, shop, '${OTHER_SHOP.productId}', 'other', 'quick', now(), id from each_row`,
  privacy_requests: `(id, merchant_id, kind, webhook_id, part, found, received_at)
    select id, shop, 'data_request', n, 0, false, now() from each_row`,
};

for (const engine of databases()) {
  describe(`a sweep of many rows, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      for (const [table, rows] of Object.entries(TABLES)) await fill(room.database.sql, table, rows);
    });
    after(() => room[Symbol.asyncDispose]());

    it('reads next to nothing where it finds nothing', async () => {
      const db = room.database.sql;
      const before = await rowsScanned(db);
      await room.server.sweep();
      const after = await rowsScanned(db);
      const tables = Object.keys(TABLES);
      const read = tables.map((table) => [table, (after.get(table) ?? 0) - (before.get(table) ?? 0)] as const);
      assert.deepEqual(
        read.filter(([, rows]) => rows > A_FEW),
        [],
      );
      for (const table of tables) assert.ok((await count(db, table)) >= ROWS, `${table} was swept`);
    });

    it('takes everything that is due, however many batches that are', async () => {
      const db = room.database.sql;
      const ended = { expires_at: new Date(Date.now() - 1_000) };
      const due = (rows: number) => sql<boolean>`substr(${sql.ref('object')}, 5)::int <= ${rows}`;
      await db.updateTable('photos').set(ended).where(due(120)).execute();
      await db.updateTable('sessions').set(ended).execute();
      const photos = await count(db, 'photos');
      await room.server.sweep();
      assert.equal(await count(db, 'photos'), photos - 120);
      assert.equal(await count(db, 'sessions'), 0);
    });
  });
}

async function fill(db: Sql, table: string, rows: string): Promise<void> {
  await sql`
    with each_row as (
      select 'row-' || n as n, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as id, shop
      from generate_series(1, ${sql.lit(ROWS)}) n,
        (select merchant_id as shop from app.publishable_keys where key = ${OTHER_SHOP.key}) shops
    )
    insert into ${sql.table(`app.${table}`)} ${sql.raw(rows)}`.execute(db);
  // Connections keep their plans until a table is seen to have changed, which on a server autovacuum does within a minute: a plan
  // of the time when there were three rows would be tried here, or not, as it comes by.
  await sql`alter table ${sql.table(`app.${table}`)} set (autovacuum_enabled = false)`.execute(db);
}

/** By sequential scans, since the database began. */
async function rowsScanned(db: Sql): Promise<Map<string, number>> {
  // Every connection keeps its counts to itself for a while; at once, so that each of them is asked.
  const flush = () => sql`select pg_stat_force_next_flush(), pg_sleep(0.02)`.execute(db);
  await Promise.all(Array.from({ length: 20 }, flush));
  const { rows } = await sql<{ table: string; read: string }>`
    select relname as table, seq_tup_read as read from pg_stat_user_tables where schemaname = 'app'`.execute(db);
  return new Map(rows.map(({ table, read }) => [table, Number(read)]));
}

async function count(db: Sql, table: string): Promise<number> {
  const { rows } = await sql<{ rows: string }>`select count(*) as rows from ${sql.table(`app.${table}`)}`.execute(db);
  return Number(rows[0]?.rows);
}
