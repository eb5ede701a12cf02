// The tables that make up an installation, as the database itself describes them: a table that is added is moved without
// anybody thinking of it.
import { sql } from 'kysely';
import type { Sql } from '../platform/database/database.ts';
import { givenUpName, QUEUES, type QueueDefinition } from '../platform/queue/queues.ts';

export interface MovedTable {
  /** With its schema, such as `app.merchants`. */
  name: string;
  /** Quoted. */
  from: string;
  /** Those that can be written, quoted. */
  columns: readonly string[];
  /** The same on every server, whatever its language sorts by. */
  orderBy: string;
  /** Of the rows that are moved. */
  where: string;
}

/** What every database has of its own. */
const OWN = new Set(['app.installation', 'app.import_progress']);
const isOwn = (name: string) => OWN.has(name) || name.startsWith('app.kysely_');

const JOBS = 'pgboss.job';

/** Parents before their children. */
export async function listTables(db: Sql): Promise<MovedTable[]> {
  const { rows } = await sql<{
    name: string;
    parents: string[];
    columns: string[];
    key: { name: string; text: boolean }[];
  }>`
    select relation.oid::regclass::text as name,
      array(select distinct confrelid::regclass::text from pg_constraint
        where conrelid = relation.oid and contype = 'f' and confrelid <> relation.oid) as parents,
      array(select quote_ident(attname) from pg_attribute
        where attrelid = relation.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      coalesce((select jsonb_agg(jsonb_build_object('name', quote_ident(attname),
            'text', atttypid = any(array['text', 'varchar']::regtype[])) order by place)
          from pg_index, unnest(indkey) with ordinality as part (number, place)
            join pg_attribute on attnum = part.number
          where indrelid = relation.oid and indisprimary and attrelid = relation.oid), '[]'::jsonb) as key
    from pg_class relation join pg_namespace schema on schema.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition
      and (nspname = 'app' or relation.oid = to_regclass(${JOBS}))
    order by 1`.execute(db);
  const tables = rows.filter(({ name }) => !isOwn(name));
  return inOrder(tables).map(({ name, columns, key }) => ({
    name,
    from: name,
    columns,
    orderBy:
      key.map((column) => `moved.${column.name}${column.text ? ' collate "C"' : ''}`).join(', ') || lineOf('moved'),
    where: name === JOBS ? openJobs() : 'true',
  }));
}

/** A row in one line. */
export function lineOf(alias: string): string {
  return `to_jsonb(${alias})::text`;
}

/** Done ones say nothing that the product's own rows do not say. */
function openJobs(): string {
  const names = Object.values<QueueDefinition>(QUEUES).flatMap((queue) => [queue.name, givenUpName(queue)]);
  return `name in (${names.map((name) => `'${name}'`).join(', ')}) and state not in ('completed', 'cancelled')`;
}

/** @throws where two tables need each other, which none do today. */
function inOrder<Table extends { name: string; parents: string[] }>(tables: readonly Table[]): Table[] {
  const placed = new Set<string>();
  const ordered: Table[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ parents }) => parents.every((parent) => placed.has(parent) || !names.has(parent)));
    if (ready.length === 0)
      throw new Error(`tables that refer to each other cannot be moved: ${[...names].join(', ')}`);
    for (const table of ready) {
      placed.add(table.name);
      ordered.push(table);
    }
    waiting = waiting.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}

/** Names of the migrations that have run. */
export async function schemaOf(db: Sql): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from app.kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
