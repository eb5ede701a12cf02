// SQL of where products come from: their pages and pictures elsewhere, what was seen there last and when to look again.
import { hash } from 'node:crypto';
import { sql as raw } from 'kysely';
import type { Sql, Trx } from '../../../platform/database/database.ts';
import type { SourcePart } from '../../../platform/database/tables.ts';
import type { MerchantId } from '../../shopper.ts';
import type { Known } from './schedule.ts';
import { isOther } from './source-state.ts';

/** Of which product, and which of its parts. */
export interface OfSource {
  merchantId: MerchantId;
  productId: string;
  part: SourcePart;
}

/** The part that another picture than the main one is. */
export function otherPicture(url: string): SourcePart {
  return `picture ${hash('sha256', url)}`;
}

export interface Source extends OfSource, Known {
  url: string;
  etag: string | null;
  lastModified: string | null;
}

export interface Watched extends OfSource {
  url: string;
  /** As it is now; null where that is not known. */
  fingerprint: string | null;
}

/** From now on it is looked at, beginning with how it is now. */
export async function watch(trx: Sql, source: Watched, at: Date, nextAt: Date): Promise<void> {
  const { merchantId, productId, part, url, fingerprint } = source;
  const begins = {
    ...{ url, host: new URL(url).host, etag: null, last_modified: null, first_fingerprint: fingerprint, fingerprint },
    ...{ state: 'unchanged' as const, since: at, missing_since: null, unreached: 0, next_at: nextAt, look_id: null },
  };
  await trx
    .insertInto('product_sources')
    .values({ merchant_id: merchantId, product_id: productId, part, ...begins })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'product_id', 'part']).doUpdateSet(begins))
    .execute();
  await showState(trx, source, 'unchanged', at);
}

/** On the product, where its merchant reads it. */
async function showState(
  trx: Sql,
  { merchantId, productId, part, url }: OfSource & { url: string },
  state: Known['state'],
  since: Date,
): Promise<void> {
  const shown = JSON.stringify({ [part]: { state, since: since.toISOString(), url } });
  await raw`
    update app.products set source_state = source_state || ${shown}::jsonb
    where merchant_id = ${merchantId} and id = ${productId}`.execute(trx);
}

/**
 * Takes one that is due of each host that has not been asked since `restedSince`, so that nobody else does; goes from host
 * to host by the index. Those of products that are not sold here are put off.
 */
export async function takeDue(
  trx: Trx,
  { at, restedSince, putOffTo }: { at: Date; restedSince: Date; putOffTo: Date },
  limit: number,
): Promise<{ id: string; host: string }[]> {
  const { rows } = await raw<{ id: string | null; host: string }>`
    with recursive hosts as (
      (select host from app.product_sources order by host limit 1)
      union all
      select next.host from hosts cross join lateral (
        select host from app.product_sources where host > hosts.host order by host limit 1) next),
    due as materialized (
      select first.* from hosts cross join lateral (
        select merchant_id, product_id, part from app.product_sources s
        where s.host = hosts.host and s.next_at <= ${at}
        order by s.next_at limit 1 for update skip locked) first
      where not exists (
        select from app.product_sources s where s.host = hosts.host and s.looked_at > ${restedSince})
      limit ${limit})
    update app.product_sources s set
      look_id = case when p.removed_at is null and p.listed then gen_random_uuid() end,
      looked_at = case when p.removed_at is null and p.listed then ${at}::timestamptz end,
      next_at = ${putOffTo}
    from due join app.products p on p.merchant_id = due.merchant_id and p.id = due.product_id
    where s.merchant_id = due.merchant_id and s.product_id = due.product_id and s.part = due.part
    returning s.look_id as id, s.host`.execute(trx);
  return rows.filter((row): row is { id: string; host: string } => row.id !== null);
}

const COLUMNS = [
  ...(['merchant_id', 'product_id', 'part', 'url', 'etag', 'last_modified', 'first_fingerprint'] as const),
  ...(['fingerprint', 'state', 'since', 'missing_since', 'unreached'] as const),
] as const;

/** @param hold nobody else changes it until the transaction ends. @returns null where that look is over. */
export async function findLook(sql: Sql, id: string, { hold = false } = {}): Promise<Source | null> {
  let one = sql.selectFrom('product_sources').select(COLUMNS).where('look_id', '=', id);
  if (hold) one = one.forUpdate();
  const row = await one.executeTakeFirst();
  if (!row) return null;
  return {
    merchantId: row.merchant_id as MerchantId,
    productId: row.product_id,
    part: row.part,
    url: row.url,
    etag: row.etag,
    lastModified: row.last_modified,
    firstFingerprint: row.first_fingerprint,
    fingerprint: row.fingerprint,
    state: row.state,
    since: row.since,
    missingSince: row.missing_since,
    unreached: row.unreached,
  };
}

/** What came of a look, which is over with it. */
export async function noteLook(trx: Trx, source: Source & { nextAt: Date }): Promise<void> {
  const { merchantId, productId, part } = source;
  await trx
    .updateTable('product_sources')
    .set({
      ...{ etag: source.etag, last_modified: source.lastModified, look_id: null, next_at: source.nextAt },
      ...{ first_fingerprint: source.firstFingerprint, fingerprint: source.fingerprint, state: source.state },
      ...{ since: source.since, missing_since: source.missingSince, unreached: source.unreached },
    })
    .where('merchant_id', '=', merchantId)
    .where('product_id', '=', productId)
    .where('part', '=', part)
    .execute();
  await showState(trx, source, source.state, source.since);
}

/** The product has another page or picture by now. Of another picture than the main one our copy goes with it. */
export async function forget(trx: Trx, { merchantId, productId, part, url }: Source): Promise<void> {
  await trx
    .deleteFrom('product_sources')
    .where('merchant_id', '=', merchantId)
    .where('product_id', '=', productId)
    .where('part', '=', part)
    .execute();
  if (part === 'page' || part === 'picture') return;
  await trx
    .deleteFrom('product_pictures')
    .where('merchant_id', '=', merchantId)
    .where('product_id', '=', productId)
    .where('image_url', '=', url)
    .execute();
  await raw`
    update app.products set source_state = source_state - ${part}::text
    where merchant_id = ${merchantId} and id = ${productId}`.execute(trx);
}

/** There are no copies any more of other pictures than the main one. */
export async function forgetOthers(trx: Trx, merchantId: MerchantId, productId: string): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('product_sources')
    .where('merchant_id', '=', merchantId)
    .where('product_id', '=', productId)
    .where('part', 'not in', ['page', 'picture'])
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return;
  await raw`
    update app.products
    set source_state = jsonb_strip_nulls(jsonb_build_object('page', source_state -> 'page', 'picture', source_state -> 'picture'))
    where merchant_id = ${merchantId} and id = ${productId}`.execute(trx);
}

/** Whether it is what the product has now. */
export async function isStill(sql: Sql, { merchantId, productId, part, url }: Source): Promise<boolean> {
  const product = sql
    .selectFrom('products')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('id', '=', productId);
  const whoseItIs = () => {
    if (part === 'page') return product.where('imported_from', '=', url);
    if (part === 'picture') return product.where('image_url', '=', url).where('garment_object', 'is not', null);
    const copy = sql
      .selectFrom('product_pictures')
      .select('garment_object')
      .where('merchant_id', '=', merchantId)
      .where('product_id', '=', productId)
      .where('image_url', '=', url);
    return product.where(({ exists }) => exists(copy)).where(isOther(raw`to_jsonb(${url}::text)`));
  };
  return (await whoseItIs().executeTakeFirst()) !== undefined;
}
