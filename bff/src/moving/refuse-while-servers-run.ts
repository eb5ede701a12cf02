// What is moved has to be of one moment: nobody may be at work on it. The embedded database has its lock for this.
import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';
import { SERVERS } from '../platform/database/postgres.ts';
import { MoveRefused } from './manifest.ts';

/** @throws MoveRefused */
export async function refuseWhileServersRun({ sql: db, inProcess }: Database): Promise<void> {
  if (inProcess) return;
  const { rows } = await sql<{ connections: number }>`
    select count(*)::int as connections from pg_stat_activity
    where datname = current_database() and application_name = ${SERVERS}`.execute(db);
  const connections = rows[0]?.connections ?? 0;
  if (connections === 0) return;
  throw new MoveRefused(
    `Servers are at work on this database (${connections} connections): stop them first, or rows and pictures would be of ` +
      'two moments.',
  );
}
