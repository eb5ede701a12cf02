// A server that speaks the wire of Supabase Auth, as far as its own client speaks it with us: signing in, refreshing,
// inviting, making, deleting, and the public keys that its tokens are verified by. Mails go nowhere; the test reads them.
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

interface User {
  id: string;
  email: string;
  /** Null until they have followed the link. */
  password: string | null;
}

export interface SupabaseStandIn extends AsyncDisposable {
  url: string;
  publishableKey: string;
  secretKey: string;
  /** Follows the link of an invitation. */
  accept(email: string, password: string): void;
  /** A token as this project issues them, but for the claims given; undefined leaves one out. */
  sign(claims: JWTPayload): Promise<string>;
  /** HS256, by a key that everybody knows: what a verifier falls for that lets the token choose how it is verified. */
  signWithPublicKey(claims: JWTPayload): Promise<string>;
  /** Whether every request is answered with 503. */
  fail(always: boolean): void;
  readonly keysFetched: number;
}

/** Known from a leak; Supabase can be told to refuse such. */
export const LEAKED_PASSWORD = 'correct horse battery staple';

const KID = 'a-key';
const HOUR = 3_600;

export async function startSupabaseStandIn(): Promise<SupabaseStandIn> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: KID, alg: 'ES256', use: 'sig', key_ops: ['verify'] };
  const [publishableKey, secretKey] = ['sb_publishable_stand-in', 'sb_secret_stand-in'];
  const users = new Map<string, User>();
  const refreshTokens = new Map<string, string>();
  let failing = false;
  let keysFetched = 0;
  let url = '';

  const issued = (claims: JWTPayload): JWTPayload => {
    const now = Math.floor(Date.now() / 1_000);
    return { iss: `${url}/auth/v1`, aud: 'authenticated', iat: now, exp: now + HOUR, is_anonymous: false, ...claims };
  };
  const sign = (claims: JWTPayload) =>
    new SignJWT(issued(claims)).setProtectedHeader({ alg: 'ES256', kid: KID, typ: 'JWT' }).sign(privateKey);

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url ?? '/', url);
    const asked = `${req.method} ${pathname.replace('/auth/v1', '')}`;
    if (failing) return refuse(res, 503, 'unexpected_failure');
    if (asked === 'GET /.well-known/jwks.json') {
      keysFetched++;
      return json(res, 200, { keys: [jwk] });
    }
    const isAdmin = req.headers.apikey === secretKey && req.headers.authorization === `Bearer ${secretKey}`;
    if (req.headers.apikey !== publishableKey && !isAdmin) return refuse(res, 401, 'no_authorization');
    if (asked === 'POST /token') return token(res, searchParams.get('grant_type'), await bodyOf(req));
    if (!isAdmin) return refuse(res, 403, 'not_admin');
    if (asked === 'POST /invite') return invite(res, await bodyOf(req));
    if (asked === 'POST /admin/users') return create(res, await bodyOf(req));
    const id = /^(GET|PUT|DELETE) \/admin\/users\/([\w-]+)$/.exec(asked)?.[2];
    const user = [...users.values()].find((one) => one.id === id);
    if (!user) return refuse(res, 404, 'user_not_found');
    if (req.method === 'GET') return json(res, 200, shown(user));
    if (req.method === 'PUT') return update(res, user, await bodyOf(req));
    users.delete(user.email);
    for (const [refresh, owner] of refreshTokens) if (owner === user.id) refreshTokens.delete(refresh);
    json(res, 200, {});
  }

  async function token(res: ServerResponse, grant: string | null, body: Record<string, unknown>): Promise<void> {
    if (grant === 'password') {
      const user = users.get(String(body.email).toLowerCase());
      if (!user?.password || user.password !== body.password) return refuse(res, 400, 'invalid_credentials');
      return session(res, user);
    }
    const owner = refreshTokens.get(String(body.refresh_token));
    const user = [...users.values()].find(({ id }) => id === owner);
    if (grant !== 'refresh_token' || !user) return refuse(res, 400, 'refresh_token_not_found');
    refreshTokens.delete(String(body.refresh_token));
    return session(res, user);
  }

  async function session(res: ServerResponse, user: User): Promise<void> {
    const refresh_token = randomBytes(12).toString('base64url');
    refreshTokens.set(refresh_token, user.id);
    const { id: sub, email } = user;
    json(res, 200, {
      access_token: await sign({ sub, email, role: 'authenticated', session_id: randomUUID() }),
      token_type: 'bearer',
      expires_in: HOUR,
      expires_at: Math.floor(Date.now() / 1_000) + HOUR,
      refresh_token,
      user: shown(user),
    });
  }

  function invite(res: ServerResponse, body: Record<string, unknown>): void {
    const email = String(body.email).toLowerCase();
    const user = { id: randomUUID(), email, password: null };
    if (users.has(email)) refuse(res, 422, 'email_exists');
    else {
      users.set(email, user);
      json(res, 200, shown(user));
    }
  }

  function create(res: ServerResponse, body: Record<string, unknown>): void {
    const user = { id: randomUUID(), email: String(body.email).toLowerCase(), password: String(body.password) };
    if (users.has(user.email)) refuse(res, 422, 'email_exists');
    else if (user.password === LEAKED_PASSWORD) refuse(res, 422, 'weak_password');
    else {
      users.set(user.email, user);
      json(res, 200, shown(user));
    }
  }

  function update(res: ServerResponse, user: User, body: Record<string, unknown>): void {
    if (body.password === LEAKED_PASSWORD) refuse(res, 422, 'weak_password');
    else {
      user.password = String(body.password);
      for (const [refresh, owner] of refreshTokens) if (owner === user.id) refreshTokens.delete(refresh);
      json(res, 200, shown(user));
    }
  }

  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the accounts stand-in got no port');
  url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    publishableKey,
    secretKey,
    accept(email, password) {
      const user = users.get(email);
      if (!user) throw new Error('nobody has invited them');
      user.password = password;
    },
    sign,
    signWithPublicKey: (claims) =>
      new SignJWT(issued(claims))
        .setProtectedHeader({ alg: 'HS256', kid: KID, typ: 'JWT' })
        .sign(new TextEncoder().encode(JSON.stringify(jwk))),
    fail: (always) => {
      failing = always;
    },
    get keysFetched() {
      return keysFetched;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

function shown({ id, email }: User): object {
  const at = new Date().toISOString();
  return {
    id,
    email,
    aud: 'authenticated',
    role: 'authenticated',
    app_metadata: {},
    user_metadata: {},
    created_at: at,
  };
}

function json(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json', 'x-supabase-api-version': '2024-01-01' });
  res.end(JSON.stringify(body));
}

/** As from the version of 2024 on, with the code in words. */
function refuse(res: ServerResponse, status: number, code: string): void {
  json(res, status, { code, message: `The stand-in says ${code}.` });
}

async function bodyOf(req: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}
