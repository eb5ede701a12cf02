// A server that speaks Supabase Realtime's REST endpoint as its controller does: 202 and an empty body for messages it takes,
// 422 with what is wrong, 401 without a key. And its sockets, on which pages hear those messages: see realtime-sockets.ts.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { errors, exportJWK, generateKeyPair, importJWK, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { type BroadcastMessage, type RealtimeSockets, realtimeSockets } from './realtime-sockets.ts';
import { aSupabaseDatabase, type SupabaseDatabase } from './supabase-database.ts';

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

type Behaviour = 'answers 500' | 'hangs' | 'not at all';

export interface RealtimeStandIn extends AsyncDisposable {
  /** What a server needs in its environment to tell its shoppers through it. */
  environment: Record<string, string>;
  /** In the order in which they came. */
  heard: readonly BroadcastMessage[];
  /** From now on it does nothing but this. */
  misbehave(how: Behaviour): void;
  /** In what ways it has already. */
  misbehaved: ReadonlySet<Behaviour>;
  /** The claims of a token, as whoever decides by them gets to see them. @throws where no key of the project has signed it. */
  claimsOf(token: string): Promise<JWTPayload>;
  /** The project's database, whose policies say who hears and speaks. */
  database: SupabaseDatabase;
  sockets: Pick<RealtimeSockets, 'confirmTokens' | 'isHeld'>;
  /** From now on it takes this one's time for over. */
  expire(token: string): void;
}

export async function startRealtimeStandIn(): Promise<RealtimeStandIn> {
  const [publishableKey, secretKey] = ['sb_publishable_realtime-stand-in', 'sb_secret_realtime-stand-in'];
  const database = await aSupabaseDatabase();
  const expired = new Set<string>();
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'imported', alg: 'ES256', use: 'sig' };
  const { d: _, ...publicHalf } = jwk;
  const heard: BroadcastMessage[] = [];
  const misbehaved = new Set<Behaviour>();
  let behaviour: Behaviour = 'not at all';

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (behaviour !== 'not at all') misbehaved.add(behaviour);
    if (behaviour === 'hangs') return;
    if (behaviour === 'answers 500') return void res.writeHead(500).end('{"message":"upstream"}');
    if (req.method !== 'POST' || req.url !== '/realtime/v1/api/broadcast') return void res.writeHead(404).end();
    // None of the two kinds of keys is a token: the gateway puts one in its place, where both headers say the same.
    const { apikey, authorization } = req.headers;
    const isKnown = apikey === secretKey || apikey === publishableKey;
    if (!isKnown || authorization !== `Bearer ${apikey}`) return void res.writeHead(401).end();
    const batch = Batch.safeParse(JSON.parse(await bodyOf(req)));
    if (!batch.success) return void res.writeHead(422).end(JSON.stringify({ errors: batch.error.issues }));
    for (const message of batch.data.messages) {
      // The secret key's role passes every policy. What somebody else may not say is dropped, and they hear nothing of it.
      const maySpeak =
        apikey === secretKey || !message.private || (await database.rightsOf({ role: 'anon' }, message.topic)).speaks;
      if (!maySpeak) continue;
      heard.push(message);
      sockets.deliver(message);
    }
    res.writeHead(202).end();
  }

  async function claimsOf(token: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, await importJWK(publicHalf, 'ES256'), {
      requiredClaims: ['role', 'exp', 'iat'],
    });
    return payload;
  }

  /** In Realtime's words. */
  async function claimsOnSocket(token: string): Promise<JWTPayload> {
    try {
      if (expired.has(token)) throw new errors.JWTExpired('expired', {});
      return await claimsOf(token);
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new Error('InvalidJWTToken: Token has expired 1 seconds ago');
      if (error instanceof errors.JWTClaimValidationFailed) {
        throw new Error('InvalidJWTToken: Fields `role` and `exp` are required in JWT');
      }
      throw new Error('JwtSignatureError: Failed to validate JWT signature');
    }
  }

  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy());
  });
  const sockets = realtimeSockets(server, {
    isKey: (apikey) => apikey === publishableKey,
    claimsOf: claimsOnSocket,
    mayHear: async (claims, topic) => (await database.rightsOf(claims, topic)).hears,
    privateOnly: true,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the realtime stand-in got no port');
  return {
    environment: {
      SUPABASE_URL: `http://127.0.0.1:${address.port}`,
      SUPABASE_PUBLISHABLE_KEY: publishableKey,
      SUPABASE_SECRET_KEY: secretKey,
      SUPABASE_JWT_KEY: JSON.stringify(jwk),
      VISIONFIT_REALTIME: '1',
    },
    heard,
    misbehave: (how) => {
      behaviour = how;
    },
    misbehaved,
    claimsOf,
    database,
    sockets,
    expire: (token) => void expired.add(token),
    async [Symbol.asyncDispose]() {
      sockets.close();
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
      await database[Symbol.asyncDispose]();
    },
  };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
