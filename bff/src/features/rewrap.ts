// After a change of the master key: what each feature keeps sealed under an older one is sealed again under the new one, in
// short batches, so that the older one is needed for stored objects and signatures alone. Harmless to stop and to repeat.
import { setTimeout as delay } from 'node:timers/promises';
import { sql as template } from 'kysely';
import type { MasterKeys } from '../platform/crypto/master-keys.ts';
import type { Sql } from '../platform/database/database.ts';
import type { TellProgress } from '../platform/process/progress.ts';

/** A column of envelopes in a table whose `master_key_id` says which key each is sealed under. */
export interface SealedColumn {
  table: string;
  /** Text; may be null. */
  column: string;
  /** Other columns that are part of what an envelope is bound to. */
  boundTo: readonly string[];
  /** @throws EnvelopeError */
  reseal(keys: MasterKeys, sealed: string, row: Record<string, string>): { sealed: string; masterKeyId: string };
}

/** One quick statement each. */
const BATCH = 100;
/** Longer than from asking for a key to writing what it has sealed. */
const IN_FLIGHT_MS = 1_000;

/** @returns how many were sealed again. */
export async function rewrapAll(
  sql: Sql,
  keys: MasterKeys,
  columns: readonly SealedColumn[],
  tell: TellProgress,
): Promise<number> {
  const before = await rewrapOnce(sql, keys, columns, tell);
  // A request that began before the change may have written just now.
  await delay(IN_FLIGHT_MS);
  return before + (await rewrapOnce(sql, keys, columns, tell));
}

async function rewrapOnce(
  sql: Sql,
  keys: MasterKeys,
  columns: readonly SealedColumn[],
  tell: TellProgress,
): Promise<number> {
  let done = 0;
  for (const column of columns) {
    for (let batch = -1; batch !== 0; done += batch) {
      batch = await rewrapBatch(sql, keys, column);
      if (batch > 0) tell(`sealed anew: ${done + batch}`);
    }
  }
  return done;
}

async function rewrapBatch(sql: Sql, keys: MasterKeys, sealed: SealedColumn): Promise<number> {
  const { table, column, boundTo, reseal } = sealed;
  const active = keys.activeId;
  const bound = template.join(
    boundTo.map((name) => template`, ${template.ref(name)}`),
    template``,
  );
  const { rows } = await template<{ id: string; sealed: string | null } & Record<string, string>>`
    select id, ${template.ref(column)} as sealed ${bound} from ${template.table(`app.${table}`)}
    where master_key_id <> ${active} order by id limit ${BATCH}`.execute(sql);
  if (rows.length === 0) return 0;
  const changes = rows.map((row) => {
    const anew = row.sealed === null ? null : reseal(keys, row.sealed, row);
    return { id: row.id, before: row.sealed, after: anew?.sealed ?? null, key: anew?.masterKeyId ?? active };
  });
  // Only where it is still what was read: a key that was shredded meanwhile stays shredded.
  await template`
    update ${template.table(`app.${table}`)} as t
    set ${template.ref(column)} = change.after, master_key_id = change.key
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change (id uuid, before text, after text, key text)
    where t.id = change.id and t.${template.ref(column)} is not distinct from change.before`.execute(sql);
  return rows.length;
}

/** How many envelopes each master key has, by table. */
export async function countByMasterKey(
  sql: Sql,
  columns: readonly SealedColumn[],
): Promise<Record<string, Record<string, number>>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { table } of columns) {
    const { rows } = await template<{ key: string; count: number }>`
      select master_key_id as key, count(*)::int as count from ${template.table(`app.${table}`)}
      group by master_key_id`.execute(sql);
    for (const { key, count } of rows) counts[key] = { ...counts[key], [table]: count };
  }
  return counts;
}
