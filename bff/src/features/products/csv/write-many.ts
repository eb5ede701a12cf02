// SQL that writes many products at once. Each column is a text that the database cuts up.
import { type RawBuilder, sql as raw } from 'kysely';
import type { Trx } from '../../../platform/database/database.ts';
import type { MerchantId } from '../../shopper.ts';
import { BETWEEN, BETWEEN_WORDS, type ColumnName, type Columns, NOTHING } from './columns.ts';

type Table = Exclude<ColumnName, 'words' | 'source'>;

/** Written at every change. */
const CHANGED: Record<Exclude<Table, 'id' | 'position'>, 'text' | 'jsonb'> = {
  ...({ title: 'text', brand: 'text', description: 'text', url: 'text', category: 'jsonb', tags: 'jsonb' } as const),
  ...({ price_amount: 'text', price_currency: 'text', price_regular: 'text', availability: 'text' } as const),
  ...({ sku: 'text', gtin: 'text', variants: 'jsonb', images: 'jsonb', garment_kind: 'text' } as const),
  ...({ image_url: 'text', garment_object: 'text', status: 'text', list_digest: 'text' } as const),
};
const COLUMNS = Object.keys(CHANGED) as (keyof typeof CHANGED)[];
const WORDS = raw`array_to_tsvector(string_to_array(x.words, ${raw.lit(BETWEEN_WORDS)}))`;

/** One whose id has just been given to another product is passed over. */
export async function insertMany(trx: Trx, merchantId: MerchantId, made: Columns, at: Date): Promise<void> {
  if (made.count === 0) return;
  await raw`
    insert into app.products
      (merchant_id, id, position, ${list(COLUMNS)}, sources, search, imported_at, updated_at, created_at)
    select ${merchantId}::uuid, x.id, x.position::integer, ${list(COLUMNS.map(typed))},
      ${made.sources}::jsonb -> x.source::integer, ${WORDS}, ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz
    from ${cutUp(made, ['id', 'position', ...COLUMNS])}
    on conflict (merchant_id, id) do nothing`.execute(trx);
}

export async function updateMany(trx: Trx, merchantId: MerchantId, changed: Columns, at: Date): Promise<void> {
  if (changed.count === 0) return;
  await raw`
    update app.products p set ${list(COLUMNS.map((name) => `${name} = ${typed(name)}`))},
      sources = ${changed.sources}::jsonb -> x.source::integer, search = ${WORDS},
      listed = true, imported_at = ${at}::timestamptz, updated_at = ${at}::timestamptz
    from ${cutUp(changed, ['id', ...COLUMNS])}
    where p.merchant_id = ${merchantId}::uuid and p.id = x.id`.execute(trx);
}

function typed(name: keyof typeof CHANGED): string {
  return CHANGED[name] === 'text' ? `x.${name}` : `x.${name}::${CHANGED[name]}`;
}

function list(parts: readonly string[]): RawBuilder<unknown> {
  return raw.raw(parts.join(', '));
}

function cutUp({ text }: Columns, names: readonly ColumnName[]): RawBuilder<unknown> {
  const all = [...names, 'source', 'words'] as const;
  const columns = all.map(
    (name) => raw`string_to_array(${text[name]}::text, ${raw.lit(BETWEEN)}, ${raw.lit(NOTHING)})`,
  );
  return raw`unnest(${raw.join(columns)}) as x(${list(all)})`;
}
