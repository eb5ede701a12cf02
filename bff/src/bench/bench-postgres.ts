import { type PostgresServer, startPostgresServer } from '../testing/postgres-server.ts';

/**
 * PostgreSQL as it stands on a small server of its own, with two processors and 4 GB: a quarter of the memory for what it has
 * read, as its manual advises (20.4.1). The tests' server has a thirtieth of that, and what it reads again comes through
 * another process each time.
 */
export function benchPostgres(): Promise<PostgresServer> {
  return startPostgresServer({ sharedBuffers: '1GB' });
}
