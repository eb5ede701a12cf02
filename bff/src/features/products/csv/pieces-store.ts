// SQL of what is put aside of a list until it is in the catalogue: its products in pieces, and what came later of some.
import { sql as raw } from 'kysely';
import type { Sql, Trx } from '../../../platform/database/database.ts';
import type { Draft } from '../../../product-csv/draft.ts';
import type { MerchantId } from '../../shopper.ts';
import type { Piece } from './put-aside.ts';
import type { Addition } from './reading.ts';

/** The tables of it. */
export const PUT_ASIDE = ['csv_import_pieces', 'csv_import_additions'] as const;

/** Of which import. */
export interface OfImport {
  merchantId: MerchantId;
  importId: string;
}

/** @param first number of its products in the list. */
export async function putAside(
  trx: Trx,
  { merchantId, importId }: OfImport,
  first: number,
  { ids, digests, body }: Omit<Piece, 'facts'>,
): Promise<void> {
  // Text of base64 is what both drivers write and read quickest.
  const packed = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64');
  await raw`
    insert into app.csv_import_pieces (import_id, first, merchant_id, last, product_ids, digests, body)
    values (${importId}, ${first}, ${merchantId}, ${first + ids.length - 1}, ${ids.join(' ')}, ${digests.join(' ')},
      decode(${packed}, 'base64'))
    on conflict (import_id, first) do update set digests = excluded.digests, body = excluded.body`.execute(trx);
}

export interface PieceHead {
  first: number;
  last: number;
  ids: string[];
  digests: string[];
}

/** The piece in which a number stands, without its drafts. */
export async function findPiece(
  sql: Sql,
  { merchantId, importId }: OfImport,
  number: number,
): Promise<PieceHead | null> {
  const row = await sql
    .selectFrom('csv_import_pieces')
    .select(['first', 'last', 'product_ids', 'digests'])
    .where('merchant_id', '=', merchantId)
    .where('import_id', '=', importId)
    .where('first', '<=', number)
    .orderBy('first', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || row.last < number) return null;
  const { first, last, product_ids, digests } = row;
  return { first, last, ids: product_ids.split(' '), digests: digests.split(' ') };
}

export async function bodyOfPiece(sql: Sql, { merchantId, importId }: OfImport, first: number): Promise<Uint8Array> {
  const { rows } = await raw<{ body: string }>`
    select encode(body, 'base64') as body from app.csv_import_pieces
    where merchant_id = ${merchantId} and import_id = ${importId} and first = ${first}`.execute(sql);
  return new Uint8Array(Buffer.from(rows[0]!.body, 'base64'));
}

export async function putAdditions(
  trx: Trx,
  { merchantId, importId }: OfImport,
  additions: (Addition & { place: number })[],
): Promise<void> {
  if (additions.length === 0) return;
  await raw`
    insert into app.csv_import_additions (import_id, number, place, merchant_id, draft)
    select ${importId}::uuid, number, place, ${merchantId}::uuid, draft
    from json_to_recordset(${JSON.stringify(additions)}::json) as x(number integer, place integer, draft json)`.execute(
    trx,
  );
}

/** In the order in which they came. */
export async function additionsOf(
  sql: Sql,
  { merchantId, importId }: OfImport,
  from: number,
  upTo: number,
): Promise<Addition[]> {
  const rows = await sql
    .selectFrom('csv_import_additions')
    .select(['number', 'draft'])
    .where('merchant_id', '=', merchantId)
    .where('import_id', '=', importId)
    .where('number', '>=', from)
    .where('number', '<=', upTo)
    .orderBy('number')
    .orderBy('place')
    .execute();
  return rows.map(({ number, draft }) => ({ number, draft: draft as Draft }));
}

/** Of one import, some. @returns whether there may be more. */
export async function deletePutAside(
  sql: Sql,
  { merchantId, importId }: OfImport,
  { pieces, additions }: { pieces: number; additions: number },
): Promise<boolean> {
  const some = await raw`
    delete from app.csv_import_pieces where import_id = ${importId} and first in (
      select first from app.csv_import_pieces
      where import_id = ${importId} and merchant_id = ${merchantId} order by first limit ${pieces})`.execute(sql);
  const more = await raw`
    delete from app.csv_import_additions where import_id = ${importId} and (number, place) in (
      select number, place from app.csv_import_additions
      where import_id = ${importId} and merchant_id = ${merchantId} order by number, place limit ${additions})`.execute(
    sql,
  );
  return Number(some.numAffectedRows) === pieces || Number(more.numAffectedRows) === additions;
}

/** One of which something is put aside that nobody needs any more. Looks at one row of each import. */
export async function importToClear(sql: Sql): Promise<OfImport | null> {
  for (const table of PUT_ASIDE) {
    const from = raw.id('app', table);
    const { rows } = await raw<OfImport>`
      with recursive aside as (
        (select import_id, merchant_id from ${from} order by import_id limit 1)
        union all
        select next.import_id, next.merchant_id from aside cross join lateral (
          select import_id, merchant_id from ${from} where import_id > aside.import_id order by import_id limit 1) next)
      select aside.import_id as "importId", aside.merchant_id as "merchantId" from aside
        left join app.csv_imports i on i.id = aside.import_id
      where i.id is null or i.state = 'applied' limit 1`.execute(sql);
    if (rows[0]) return rows[0];
  }
  return null;
}
