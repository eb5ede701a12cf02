// The two databases that the product runs on, so that a test can be written once and held by both.
import type { Database } from '../platform/database/database.ts';
import { openEmbeddedDatabase } from '../platform/database/embedded.ts';
import { openPostgresDatabase } from '../platform/database/postgres.ts';
import { aHome } from '../platform/home/home.fixture.ts';
import { openEmbeddedQueues } from '../platform/queue/embedded.ts';
import { openPostgresQueues } from '../platform/queue/postgres.ts';
import type { JobQueues } from '../platform/queue/queue.ts';
import { newReadyDatabase, putReadyDatabase, rethrow } from './ready-database.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly database: Database;
  /** Opens the queues on it as a starting server does; closing it is the caller's. */
  openQueues(onError: (error: Error) => void): Promise<JobQueues>;
}

export interface DatabaseEngine {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** A fresh one with its schema. */
  open(options?: { transactionLimitMs?: number }): Promise<TestDatabase>;
  /** What a whole server needs in its environment to stand on a fresh one. */
  environment(): Promise<Record<string, string>>;
}

/** `for (const engine of databases()) describe(...)` is how every suite about SQL begins. */
export function databases(): readonly DatabaseEngine[] {
  return [embedded, postgres];
}

const embedded: DatabaseEngine = {
  name: 'PGlite',
  async open(options) {
    const home = await aHome();
    await putReadyDatabase(home.path);
    const database = await openEmbeddedDatabase(home, options);
    return {
      database,
      openQueues: (onError) => openEmbeddedQueues(database, onError),
      async [Symbol.asyncDispose]() {
        await database.close();
        await home[Symbol.asyncDispose]();
      },
    };
  },
  environment: async () => ({}),
};

const postgres: DatabaseEngine = {
  name: 'PostgreSQL',
  async open(options) {
    const url = await newReadyDatabase();
    const database = await openPostgresDatabase({ url, connections: 5, onError: rethrow, ...options });
    return {
      database,
      openQueues: (onError) => openPostgresQueues(database, onError),
      [Symbol.asyncDispose]: () => database.close(),
    };
  },
  environment: async () => ({ DATABASE_URL: await newReadyDatabase() }),
};
