// What lists of products have in common, whoever asks: the filters, the order and where a page begins.
import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { ProductQuery } from '../../contract/catalogue.ts';
import { ProductId } from '../../contract/products.ts';
import { IMPROVABLE_FROM, READY_FROM, type ReadinessLevel } from '../../contract/readiness.ts';
import type { Tables } from '../../platform/database/tables.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { findsAsked } from './search-words.ts';

export interface After {
  position: number;
  id: string;
}

export type Filters = Pick<ProductQuery, 'text' | 'category' | 'tag' | 'availability' | 'readiness' | 'updated_since'>;

const Position = z.tuple([z.int32(), ProductId]);

function scored(level: ReadinessLevel): RawBuilder<SqlBool> {
  if (level === 'unknown') return sql<SqlBool>`readiness_score is null`;
  if (level === 'ready') return sql<SqlBool>`readiness_score >= ${READY_FROM}`;
  if (level === 'not_ready') return sql<SqlBool>`readiness_score < ${IMPROVABLE_FROM}`;
  return sql<SqlBool>`readiness_score >= ${IMPROVABLE_FROM} and readiness_score < ${READY_FROM}`;
}

/** @throws Problem query_invalid */
export function afterOf(cursor: string | undefined): After | null {
  const position = decodeCursor(cursor, Position);
  return position && { position: position[0], id: position[1] };
}

export function cursorAfter({ position, id }: After): string {
  return encodeCursor([position, id]);
}

/** In the shop's own order, from just after `after`. */
export function filtered<Row>(
  list: SelectQueryBuilder<Tables, 'products', Row>,
  { text, category, tag, availability, readiness, updated_since }: Filters,
  after: After | null,
  limit: number,
): SelectQueryBuilder<Tables, 'products', Row> {
  let asked = list.orderBy('position').orderBy('id').limit(limit);
  const found = findsAsked({ text, category, tag });
  if (found) asked = asked.where(found);
  if (readiness) asked = asked.where(scored(readiness));
  if (availability) asked = asked.where('availability', '=', availability);
  if (updated_since) asked = asked.where('updated_at', '>=', new Date(updated_since));
  if (!after) return asked;
  return asked.where(({ eb, refTuple, tuple }) => eb(refTuple('position', 'id'), '>', tuple(after.position, after.id)));
}
