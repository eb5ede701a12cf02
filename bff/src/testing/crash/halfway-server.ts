// The whole server as a process of its own for tests of what a kill cuts in half: on the test's internet, with a merchant
// whose key the test knows, on a clock that can be ahead, and able to do what it is asked for without ever answering.
import { randomUUID } from 'node:crypto';
import { ServerResponse } from 'node:http';
import { readConfig, readSecrets } from '../../config.ts';
import { createServer } from '../../main.ts';
import { hashToken } from '../../platform/crypto/tokens.ts';
import type { Database } from '../../platform/database/database.ts';
import { onTermination } from '../../platform/process/shutdown.ts';
import { Internet } from '../../platform/safe-fetch/internet.fixture.ts';
import { quickEngine } from '../quick-engine.ts';
import { HELD } from './survives-halfway.ts';

const { HALFWAY_INTERNET = '', HALFWAY_SECRET_KEY = '', HALFWAY_AHEAD_MS = '0', HALFWAY_HOLD } = process.env;

const server = await createServer(readConfig(), readSecrets(), {
  engine: quickEngine(),
  safeFetch: Internet.of(HALFWAY_INTERNET).fetch,
  now: () => new Date(Date.now() + Number(HALFWAY_AHEAD_MS)),
  async onOpen(database) {
    await knowSecretKey(database);
    if (HALFWAY_HOLD) holdAnswers(database);
  },
});
onTermination(server.close);
await server.ready;
console.log('VisionFit is ready');

async function knowSecretKey({ sql }: Database): Promise<void> {
  const { id } = await sql.selectFrom('merchants').select('id').where('demo', '=', true).executeTakeFirstOrThrow();
  await sql
    .insertInto('secret_keys')
    .values({ id: randomUUID(), merchant_id: id, key_hash: hashToken(HALFWAY_SECRET_KEY), hint: 'test' })
    .onConflict((known) => known.column('key_hash').doNothing())
    .execute();
}

/**
 * Whatever has a key is done and committed, and then not answered until the kill: where the answer is kept in a statement of
 * its own, before that, otherwise just before it would be sent.
 */
function holdAnswers({ sql }: Database): void {
  const hold = () => console.log(HELD);
  const executor = sql.getExecutor();
  const { executeQuery } = executor;
  executor.executeQuery = (query, ...rest) => {
    if (!query.sql.startsWith('update "app"."idempotency_keys" set "answer"')) {
      return Reflect.apply(executeQuery, executor, [query, ...rest]);
    }
    hold();
    return new Promise(() => {});
  };
  const { end } = ServerResponse.prototype;
  ServerResponse.prototype.end = function (this: ServerResponse, ...args: unknown[]) {
    if (this.req.headers['idempotency-key'] === undefined) return Reflect.apply(end, this, args);
    hold();
    return this;
  } as typeof end;
}
