// A PostgreSQL database with what Supabase brings to Realtime's policies, and the question that Realtime asks it about whoever
// wants to hear or speak in a private channel.
// https://github.com/supabase/realtime: tenants/authorization.ex; https://github.com/supabase/postgres: auth.jwt
import pg from 'pg';
import { postgresServer } from './postgres-server.ts';

export interface Claims {
  role?: unknown;
  sub?: unknown;
}

export interface SupabaseDatabase extends AsyncDisposable {
  run(statements: string): Promise<void>;
  /** Whether a message of the topic can be seen with these claims, and whether one can be written. */
  rightsOf(claims: Claims, topic: string, extension?: 'broadcast' | 'presence'): Promise<Rights>;
}

export interface Rights {
  hears: boolean;
  speaks: boolean;
}

export async function aSupabaseDatabase(): Promise<SupabaseDatabase> {
  const client = new pg.Client({ connectionString: await (await postgresServer()).newDatabase() });
  await client.connect();
  await client.query(BROUGHT);
  let turn = Promise.resolve<unknown>(undefined);
  /** There is one connection, and each question is a transaction. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  return {
    run: async (statements) => void (await inTurn(() => client.query(statements))),
    rightsOf: (claims, topic, extension = 'broadcast') => inTurn(() => rightsOf(client, claims, topic, extension)),
    [Symbol.asyncDispose]: () => inTurn(() => client.end()),
  };
}

async function rightsOf(client: pg.Client, claims: Claims, topic: string, extension: string): Promise<Rights> {
  await client.query('begin');
  try {
    const { rows: sent } = await client.query(
      'insert into realtime.messages (topic, extension) values ($1, $2) returning id',
      [topic, extension],
    );
    await client.query(
      `select set_config('role', $1, true), set_config('realtime.topic', $2, true),
        set_config('request.jwt.claims', $3, true), set_config('request.jwt.claim.sub', $4, true),
        set_config('request.jwt.claim.role', $1, true)`,
      [claims.role, topic, JSON.stringify(claims), claims.sub ?? null],
    );
    const { rows } = await client.query('select id from realtime.messages where id = $1', [sent[0].id]);
    const speaks = await client
      .query('insert into realtime.messages (topic, extension) values ($1, $2)', [topic, extension])
      .then(
        () => true,
        () => false,
      );
    return { hears: rows.length > 0, speaks };
  } finally {
    await client.query('rollback');
  }
}

const BROUGHT = `
  create schema realtime;
  create schema auth;
  create table realtime.messages (id bigserial primary key, topic text not null, extension text not null, private boolean default true);
  alter table realtime.messages enable row level security;
  create function realtime.topic() returns text language sql stable as
    $$ select nullif(current_setting('realtime.topic', true), '')::text $$;
  create function auth.jwt() returns jsonb language sql stable as
    $$ select coalesce(nullif(current_setting('request.jwt.claim', true), ''), nullif(current_setting('request.jwt.claims', true), ''))::jsonb $$;
  grant usage on schema realtime, auth to anon, authenticated;
  grant select, insert on realtime.messages to anon, authenticated;
  grant usage on all sequences in schema realtime to anon, authenticated`;
