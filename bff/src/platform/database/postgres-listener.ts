// Hears notifications on a connection of its own: LISTEN belongs to a session, and a pool hands its sessions round.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** After a loss; whoever listens polls as well, so nobody waits for this. */
const RECONNECT_MS = 1_000;

export interface PostgresListener {
  /** @returns how to stop. @throws where the server cannot be reached the first time. */
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Connects when it is first needed, and again whenever the connection is lost. @param onError told about each loss. */
export function postgresListener(connection: pg.ClientConfig, onError: (error: Error) => void): PostgresListener {
  const listeners = new Set<{ channel: string; onNotify(payload: string): void }>();
  const closing = new AbortController();
  let client: Promise<pg.Client> | undefined;

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client(connection);
    fresh.on('notification', ({ channel, payload }) => {
      for (const one of listeners) if (one.channel === channel) one.onNotify(payload ?? '');
    });
    fresh.on('error', onError);
    await fresh.connect();
    fresh.once('end', () => {
      if (closing.signal.aborted) return;
      client = reconnect();
      // Ended by `close` alone, and then nobody waits for it.
      client.catch(() => {});
    });
    for (const channel of new Set([...listeners].map((one) => one.channel))) await subscribe(fresh, channel);
    return fresh;
  }

  async function reconnect(): Promise<pg.Client> {
    while (true) {
      await wait(RECONNECT_MS, undefined, { ref: false, signal: closing.signal });
      try {
        return await connect();
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  return {
    async listen(channel, onNotify) {
      const listener = { channel, onNotify };
      listeners.add(listener);
      client ??= connect();
      try {
        await subscribe(await client, channel);
      } catch (error) {
        listeners.delete(listener);
        if (listeners.size === 0) client = undefined;
        throw error;
      }
      return async () => {
        listeners.delete(listener);
      };
    },
    async close() {
      closing.abort();
      listeners.clear();
      const last = await client?.catch(() => undefined);
      await last?.end();
    },
  };
}

/** Repeating it changes nothing; a channel nobody listens to any more costs nothing until the connection ends. */
async function subscribe(client: pg.Client, channel: string): Promise<void> {
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
}
