import { type PostgresServer, startPostgresServer } from '../testing/postgres-server.ts';

/**
 * PostgreSQL as it stands on a small server of its own, with two processors and 4 GB: a quarter of the memory for what it has
 * read, as its manual advises (20.4.1). The tests' server has a thirtieth of that, and what it reads again comes through
 * another process each time.
 */
export function benchPostgres(): Promise<PostgresServer> {
  return startPostgresServer({ sharedBuffers: '1GB' });
}

/**
 * For processes that come and go: PostgreSQL's own default. Without huge pages, which take a setting of the machine's kernel,
 * every connection that begins or ends has its share of a gigabyte mapped or unmapped in pages of 4 kB, and the kernel lets
 * nobody else have that processor until it is done.
 */
export function benchPostgresOfConnections(): Promise<PostgresServer> {
  return startPostgresServer({ sharedBuffers: '128MB' });
}
