// What every refused request promises, checked in one place: a problem document that the contract announces, nothing
// stored, nothing charged, and in the log the one line that it was refused.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Response, Test } from 'supertest';
import { ProblemDocument } from '../contract/common.ts';
import { OPERATIONS, type Operation } from '../contract/operations.ts';
import { PROBLEMS, type ProblemCode } from '../contract/problems.ts';
import { PUT_ASIDE } from '../features/products/csv/pieces-store.ts';
import type { FittingRoom } from './fitting-room.ts';

/** Sends the request and holds the answer to all of it. */
export async function assertRefused(room: FittingRoom, request: Test, code: ProblemCode): Promise<ProblemDocument> {
  return assertNothingHappens(room, async () => asProblem(await request, code, request));
}

/** For many requests in a row, none of which may leave anything behind. */
export async function assertNothingHappens<T>(room: FittingRoom, act: () => Promise<T>): Promise<T> {
  const stored = await everythingStored(room);
  const logged = room.log().length;
  const result = await act();
  assert.deepEqual(await everythingStored(room), stored);
  assert.deepEqual(noteworthy(room.log().slice(logged)), []);
  return result;
}

/** What a log says beside refused requests and the sweep of every minute, which may come in between: nothing. */
export function noteworthy(log: string): string[] {
  return log.split('\n').filter((line) => line && !/"msg":"(retention|request refused)"/.test(line));
}

/** @param request where it went, to look up whether that operation may refuse so. */
export function asProblem(answer: Response, code: ProblemCode, request: { method: string; url: string }) {
  const where = `${request.method} ${new URL(request.url).pathname}`;
  assert.equal(answer.body.code, code, `${where} answers ${answer.status} ${answer.text}`);
  const problem = ProblemDocument.parse(answer.body);
  assert.equal(answer.status, PROBLEMS[code].status, where);
  assert.equal(problem.status, answer.status);
  assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.match(problem.request_id, /^[0-9a-f-]{36}$/);
  assert.equal(answer.headers['x-request-id'], problem.request_id);
  assert.ok(problem.detail.endsWith('.'), problem.detail);
  const operation = operationAt(request.method, new URL(request.url).pathname);
  // Every operation of the API may come too early or find the disk full; the OpenAPI document says so for all of them.
  if (operation && !['not_ready', 'storage_full', 'storage_unavailable'].includes(code)) {
    assert.ok(operation.problems.includes(code), `${operation.id} does not announce ${code}`);
  }
  return problem;
}

/** The operation that an address belongs to; undefined where the contract has none. */
export function operationAt(method: string, path: string): Operation | undefined {
  return OPERATIONS.find(
    (operation) =>
      operation.method === method.toLowerCase() &&
      new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
}

const MAY_EXPIRE = ['sessions', 'secret_keys', 'account_sessions', 'account_tokens'];

/**
 * Every row of every table and every object's name. What has expired, or is put aside of a list that has been applied, may go at
 * any moment and does not count, nor does when a key was used, or a webhook that is tried again meanwhile.
 */
async function everythingStored({ database, home }: FittingRoom) {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'app' order by 1`.execute(
    database.sql,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    // Written some ms after the request that they count, and so perhaps after an earlier one's in the middle of this.
    if (['counted_marks', 'event_counts', 'experiment_days', 'figures_due', 'figures', 'revenue_days'].includes(name))
      continue;
    const stillThere = MAY_EXPIRE.includes(name)
      ? sql`where coalesce(expires_at, 'infinity') > now()`
      : (PUT_ASIDE as readonly string[]).includes(name)
        ? sql`where import_id not in (select id from app.csv_imports where state = 'applied')`
        : sql``;
    const found = await sql<{ row: string }>`
      select (to_jsonb(t) - 'last_used_at' - 'attempts' - 'next_attempt_at' - 'last_fault' - 'last_status')::text as row from ${sql.table(`app.${name}`)} t ${stillThere} order by 1`.execute(
      database.sql,
    );
    rows[name] = found.rows.map(({ row }) => row);
  }
  return { rows, objects: (await readdir(await objectsFolder(home), { recursive: true })).sort() };
}

/** On a PostgreSQL server each database has a folder of its own in the home. */
async function objectsFolder(home: string): Promise<string> {
  const folder = (await readdir(home)).find((name) => name.startsWith('postgres-'));
  return join(home, folder ?? '', 'objects');
}
