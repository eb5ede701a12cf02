// Cursors of list endpoints: the sort key of the last item, opaque to clients and checked when it comes back.
import { z } from 'zod';
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
