// A shop reads what was asked of which engine for its try-ons, and why: nothing of who they are for.
import { z } from 'zod';
import { Id } from '../../contract/common.ts';
import type { EngineCallPage, EngineCallQuery } from '../../contract/engine-calls.ts';
import type { Sql } from '../../platform/database/database.ts';
import { decodeCursor, encodeCursor, page } from '../cursor.ts';
import { dollars } from '../dollars.ts';
import type { MerchantId, TaskId } from '../shopper.ts';
import { listCallsOf } from './attempts-store.ts';

const Position = z.tuple([z.int().min(0).max(8_640_000_000_000_000), Id, z.int().min(1).max(1_000_000)]);

/** Newest first. @throws Problem query_invalid */
export async function listCalls(
  sql: Sql,
  merchant: MerchantId,
  { task_id, cursor, limit }: z.infer<typeof EngineCallQuery>,
): Promise<z.infer<typeof EngineCallPage>> {
  const position = decodeCursor(cursor, Position);
  const after = position && { startedAt: new Date(position[0]), taskId: position[1], number: position[2] };
  const rows = await listCallsOf(sql, merchant, (task_id as TaskId | undefined) ?? null, after, limit + 1);
  const { items, next } = page(rows, limit, ({ started_at, task_id: task, number }) =>
    encodeCursor([started_at.getTime(), task, number]),
  );
  return {
    items: items.map(({ microdollars, started_at, ...call }) => ({
      ...call,
      started_at: started_at.toISOString(),
      cost: dollars(microdollars),
    })),
    next_cursor: next,
  };
}
