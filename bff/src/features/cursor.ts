// Cursors of list endpoints: the sort key of the last item, opaque to clients and checked when it comes back.
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { Id } from '../contract/common.ts';
import { problem } from './problem.ts';

export function encodeCursor(position: z.core.util.JSONType): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws Problem query_invalid */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, position: T): z.output<T> | null {
  if (cursor === undefined) return null;
  const parsed = z.safeParse(position, parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  throw problem('query_invalid', {
    members: { errors: [{ pointer: '/cursor', message: 'Not a cursor of this list' }] },
  });
}

/** Beyond it JavaScript has no date (ECMAScript, time values), and within it Postgres has every one. */
const LAST_INSTANT_MS = 8_640_000_000_000_000;
const NewestFirst = z.tuple([z.int().min(0).max(LAST_INSTANT_MS), Id]);

/** Where a list that runs from the newest to the oldest goes on. */
export interface After {
  createdAt: Date;
  id: string;
}

/** @throws Problem query_invalid */
export function decodeAfter(cursor: string | undefined): After | null {
  const position = decodeCursor(cursor, NewestFirst);
  return position && { createdAt: new Date(position[0]), id: position[1] };
}

export function encodeAfter({ created_at, id }: { created_at: Date; id: string }): string {
  return encodeCursor([created_at.getTime(), id]);
}

/** Of a list in the order of `created_at` and `id`, both falling: what comes after it. */
export function comesAfter({ createdAt, id }: After) {
  return sql<SqlBool>`(created_at, id) < (${createdAt}::timestamptz, ${id}::uuid)`;
}

/** One row more than asked for is read, to know whether there is a next page. */
export function page<T>(rows: T[], limit: number, cursorOf: (last: T) => string): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
