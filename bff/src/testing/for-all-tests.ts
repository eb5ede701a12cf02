// What `npm test` starts once for all test files: a PostgreSQL server of their own takes three seconds to make and start.
import { type PostgresServer, SHARED_SERVER, startPostgresServer } from './postgres-server.ts';

let server: PostgresServer;

export async function globalSetup(): Promise<void> {
  server = await startPostgresServer();
  process.env[SHARED_SERVER] = server.address;
}

export async function globalTeardown(): Promise<void> {
  await server.stop();
}
