// A server that speaks Supabase Realtime's REST endpoint as its controller does: 202 and an empty body for messages it takes,
// 422 with what is wrong, 401 without a key. And the way into a private channel: whose token names one of the project's keys.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, importJWK, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';

/** https://github.com/supabase/realtime: broadcast_controller.ex, `message_changeset` */
const Batch = z.object({
  messages: z
    .array(
      z.object({
        topic: z.string().min(1),
        event: z.string().min(1),
        payload: z.record(z.string(), z.unknown()),
        private: z.boolean().default(false),
      }),
    )
    .min(1),
});
export type BroadcastMessage = z.infer<typeof Batch>['messages'][number];

export interface RealtimeStandIn extends AsyncDisposable {
  /** What a server needs in its environment to tell its shoppers through it. */
  environment: Record<string, string>;
  /** In the order in which they came. */
  heard: readonly BroadcastMessage[];
  /** From now on it does nothing but this. */
  misbehave(how: 'answers 500' | 'hangs' | 'not at all'): void;
  /** The claims of a token, as whoever decides by them gets to see them. @throws where no key of the project has signed it. */
  claimsOf(token: string): Promise<JWTPayload>;
}

export async function startRealtimeStandIn(): Promise<RealtimeStandIn> {
  const secretKey = 'sb_secret_realtime-stand-in';
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'imported', alg: 'ES256', use: 'sig' };
  const { d: _, ...publicHalf } = jwk;
  const heard: BroadcastMessage[] = [];
  let behaviour: 'answers 500' | 'hangs' | 'not at all' = 'not at all';

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (behaviour === 'hangs') return;
    if (behaviour === 'answers 500') return void res.writeHead(500).end('{"message":"upstream"}');
    if (req.method !== 'POST' || req.url !== '/realtime/v1/api/broadcast') return void res.writeHead(404).end();
    const { apikey, authorization } = req.headers;
    if (apikey !== secretKey || authorization !== `Bearer ${secretKey}`) return void res.writeHead(401).end();
    const batch = Batch.safeParse(JSON.parse(await bodyOf(req)));
    if (!batch.success) return void res.writeHead(422).end(JSON.stringify({ errors: batch.error.issues }));
    heard.push(...batch.data.messages);
    res.writeHead(202).end();
  }

  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the realtime stand-in got no port');
  return {
    environment: {
      SUPABASE_URL: `http://127.0.0.1:${address.port}`,
      SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_realtime-stand-in',
      SUPABASE_SECRET_KEY: secretKey,
      SUPABASE_JWT_KEY: JSON.stringify(jwk),
      VISIONFIT_REALTIME: '1',
    },
    heard,
    misbehave: (how) => {
      behaviour = how;
    },
    claimsOf: async (token) => (await jwtVerify(token, await importJWK(publicHalf, 'ES256'))).payload,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
