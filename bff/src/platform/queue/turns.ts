// Whose job comes next, where a queue takes turns: everybody who has work waiting gets one after the other, however much of
// it each has. Decided when a job is queued, as its priority, so that fetching stays one look along an index: the turn that
// is next, or the one after the last that this group waits for ("start-time fair queueing", Goyal, Vin and Cheng 1996).
import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';

/** Live jobs come before batch ones: their turns end where those of batch jobs begin. Priorities are 32 bits. */
const TURNS = { live: { first: 0, last: 999_999_999 }, batch: { first: 1_000_000_000, last: 1_999_999_999 } } as const;

export type Urgency = keyof typeof TURNS;

/**
 * Two jobs of one group that are queued in the same instant may share a turn. The look-ups are the database's own, for a
 * setting that only a function can have: see migration 0147.
 * @param queue its name in pg-boss. @param group undefined: in the order they came.
 */
export async function nextTurn(trx: Trx, queue: string, group: string | undefined, urgency: Urgency): Promise<number> {
  const { first, last } = TURNS[urgency];
  const { rows } = await sql<{ turn: number }>`
    select app.next_turn(${queue}, ${group ?? null}, ${first}, ${last}) as turn`.execute(trx);
  return rows[0]?.turn ?? first;
}

/**
 * For a group's last turn; pg-boss has an index for the next one of all. Once: even where it is there, making it waits for
 * everybody who is writing jobs, and whoever wants to write one waits behind it.
 */
export async function indexTurns(trx: Trx): Promise<void> {
  const { rows } = await sql`select 1 where to_regclass('pgboss.visionfit_turns') is null`.execute(trx);
  if (rows.length === 0) return;
  await sql`
    create index if not exists visionfit_turns on pgboss.job (name, group_id, priority)
    where state < 'active'`.execute(trx);
}
