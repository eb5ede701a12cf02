// For tables in which much is put aside for minutes: on the embedded database nobody else tidies up after a deletion.
import { sql as raw } from 'kysely';
import type { Trx } from './database.ts';

const WORTH_GIVING_BACK = 1024 * 1024;

/** Where there is nothing in these tables they give their room back, which a deletion alone does not. */
export async function giveRoomBack(trx: Trx, tables: readonly string[]): Promise<void> {
  const names = tables.map((table) => raw.id('app', table));
  const sizes = tables.map((table) => raw`pg_total_relation_size(${`app.${table}`}::regclass)`);
  const { rows } = await raw<{ large: boolean }>`
    select ${raw.join(sizes, raw` + `)} > ${WORTH_GIVING_BACK}::bigint as large`.execute(trx);
  if (!rows[0]?.large) return;
  await raw`lock table ${raw.join(names)} in access exclusive mode`.execute(trx);
  for (const name of names) {
    const { rows: left } = await raw`select 1 from ${name} limit 1`.execute(trx);
    if (left.length > 0) return;
  }
  await raw`truncate ${raw.join(names)}`.execute(trx);
}
