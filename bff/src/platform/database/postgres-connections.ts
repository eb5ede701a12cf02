// The driver's connections, for everybody who shares them: statements get names, and the driver gets a word for the server
// being away. It says that in sentences and in codes of the network, which elsewhere mean other things.
import type { Socket } from 'node:net';
import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { DatabaseAway } from '../faults/storage-fault.ts';
import { statementNames } from './statement-names.ts';

export interface PostgresConnections extends PostgresPool {
  /** One statement on any connection. @throws DatabaseAway, or what the server says. */
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export function sayingWhenAway(pool: pg.Pool): PostgresConnections {
  surviveLosses(pool);
  const named = statementNames();
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect().catch(tell);
      return {
        query: ((text: string, values: unknown[]) =>
          client.query(named(text, values)).catch(tell)) as typeof client.query,
        release: (destroy) => client.release(destroy),
      };
    },
    query: (text, values) => pool.query(named(text, values)).catch(tell),
    end: () => pool.end(),
  };
}

/**
 * A connection may be lost while somebody has it between two statements. The next of these rejects, which is where it is
 * told; an error event that nobody hears would end the process.
 */
export function surviveLosses(pool: pg.Pool): void {
  pool.on('connect', (client) => client.on('error', () => {}));
}

/** Of the driver's client, and not in its types. */
interface Inner {
  readonly connection: { readonly stream: Socket };
  /** Whether the server has answered all that it was asked. */
  readonly readyForQuery: boolean;
}

/**
 * Ends a connection on which a statement gets no answer: the statement rejects, and the pool has room for another one. The
 * socket's own limit takes no timer per statement. @param milliseconds 0: no limit.
 */
export function limitSilence(client: pg.ClientBase, milliseconds: number): void {
  const inner = client as pg.ClientBase & Inner;
  const { stream } = inner.connection;
  stream.setTimeout(milliseconds);
  stream.on('timeout', () => {
    // Nobody asks anything. What has passed once begins anew only if it is set again.
    if (inner.readyForQuery) stream.setTimeout(milliseconds);
    else stream.destroy(new Error(`the server has said nothing for ${milliseconds} ms`));
  });
}

function tell(error: unknown): never {
  throw isOfTheConnection(error) ? new DatabaseAway(error) : error;
}

/** Neither said by the server nor thrown by code that is wrong. */
function isOfTheConnection(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return false;
  return error instanceof AggregateError || (error instanceof Error && error.constructor === Error);
}
