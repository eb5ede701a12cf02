// Finds whatever a server still holds about one shopper: in any table, under whatever column, and in the object store.
import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Photo } from '../contract/photos.ts';
import type { FittingRoom, Shopper } from './fitting-room.ts';

type Row = Record<string, unknown>;

/** The number that stands for the shopper in the database; no answer of the API tells it. */
export async function idOf(room: FittingRoom, shopper: Shopper): Promise<string> {
  const hash = createHash('sha256').update(shopper.session.token).digest('hex');
  const row = await room.database.sql
    .selectFrom('sessions')
    .select('shopper_id')
    .where('token_hash', '=', hash)
    .executeTakeFirstOrThrow();
  return row.shopper_id;
}

/** By table, the rows in which the shopper's id stands anywhere. */
export async function tracesOf({ database }: FittingRoom, shopperId: string): Promise<Map<string, Row[]>> {
  const traces = new Map<string, Row[]>();
  for (const table of await tables(database, '%')) {
    const { rows } = await sql<{ row: Row }>`
      select to_jsonb(t) as row from ${sql.table(`app.${table}`)} t
      where to_jsonb(t)::text like ${`%${shopperId}%`}`.execute(database.sql);
    if (rows.length > 0)
      traces.set(
        table,
        rows.map(({ row }) => row),
      );
  }
  return traces;
}

/** Tables whose rows say whose they are. */
export function personalTables({ database }: FittingRoom): Promise<string[]> {
  return tables(database, 'shopper_id');
}

/** Names of stored objects of shoppers; garment pictures are the shop's. */
export async function storedObjects({ home }: FittingRoom): Promise<string[]> {
  const files = await readdir(home, { recursive: true });
  return files.flatMap((file) => /[/\\](?:photo|render|mask|preview)-[^/\\]+$/.exec(file)?.[0].slice(1) ?? []).sort();
}

/** With a row in every table about shoppers, a photo, and one picture; but for being a customer, see below. */
export async function aKnownShopper(room: FittingRoom) {
  return known(room, await room.aShopper());
}

/** Whom their shop vouches for: with a row in `customers`, and none that lets a device come back. */
export async function aKnownCustomer(room: FittingRoom, customerId: string) {
  return known(room, await room.aCustomer(customerId));
}

async function known(room: FittingRoom, shopper: Shopper) {
  const receipt = await shopper.agree();
  const photo: Photo = await shopper.addPhoto();
  const asked = await shopper.askFor(photo).set('Idempotency-Key', randomUUID()).expect(202);
  const { render } = await shopper.outcome(asked.body.task_id);
  if (!render) throw new Error('the quick engine made no picture');
  await shopper.post('/v1/reports').send({ render_id: render.id, reason: 'other', note: 'My own words.' }).expect(201);
  const id = await idOf(room, shopper);
  await askedThroughShop(room, id);
  await askedOfAnEngine(room, id, asked.body.task_id);
  return { shopper, receipt, photo, render, id };
}

/** As a data request of Shopify's leaves it. @returns the id of the request. */
export async function askedThroughShop({ database }: FittingRoom, shopper_id: string): Promise<string> {
  const { sql } = database;
  const { merchant_id } = await sql
    .selectFrom('shoppers')
    .select('merchant_id')
    .where('id', '=', shopper_id)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  await sql
    .insertInto('privacy_requests')
    .values({
      id,
      merchant_id,
      kind: 'data_request',
      webhook_id: randomUUID(),
      part: 0,
      found: true,
      shopper_id,
      shopify_data_request_id: '9999',
      receipt_id: null,
      received_at: new Date(),
      done_at: null,
    })
    .execute();
  return id;
}

/** As an engine that runs elsewhere leaves it. */
async function askedOfAnEngine({ database }: FittingRoom, shopper_id: string, task_id: string): Promise<void> {
  const { merchant_id } = await database.sql
    .selectFrom('shoppers')
    .select('merchant_id')
    .where('id', '=', shopper_id)
    .executeTakeFirstOrThrow();
  const call = { engine: 'gemini', model: 'a-model', garment_kind: 'top', why: 'preferred' } as const;
  const ended = { outcome: 'rendered', code: null, milliseconds: 3_000, retry_after_ms: null } as const;
  const month = `${new Date().toISOString().slice(0, 7)}-01`;
  const at = { started_at: new Date(), month, microdollars: 37_500 };
  await database.sql
    .insertInto('engine_attempts')
    .values({ task_id, number: 1, merchant_id, shopper_id, ...call, ...at, ...ended })
    .execute();
}

async function tables(database: FittingRoom['database'], column: '%' | 'shopper_id'): Promise<string[]> {
  const { rows } = await sql<{ table_name: string }>`
    select distinct table_name from information_schema.columns
    where table_schema = 'app' and column_name like ${column} order by 1`.execute(database.sql);
  return rows.map((row) => row.table_name);
}
