// Supabase Realtime. Sent by its REST endpoint, which hands a message on and keeps none; `realtime.send` in SQL would leave
// three days' worth of them in the database. https://supabase.com/docs/guides/realtime/broadcast
import { importJWK, SignJWT } from 'jose';
import type { PrivateKeyOfProject } from './project-key.ts';
import type { Realtime } from './realtime.ts';

export interface SupabaseRealtimeOptions {
  /** Of the project, without a path. */
  url: string;
  publishableKey: string;
  secretKey: string;
  signingKey: PrivateKeyOfProject;
  /** Told about messages that did not go out, at most once a minute. */
  onError(error: Error): void;
}

/** A picture's message is of no use later: by then the page has asked. */
const REQUEST_LIMIT_MS = 3_000;
const QUIET_MS = 60_000;
const ALGORITHM = 'ES256';
/**
 * Not `authenticated`: whatever a project lets its signed-in users do is not for shoppers. As `anon` they may do what
 * anybody may who has the publishable key, and the policy on `realtime.messages` adds their own channel.
 */
const ROLE = 'anon';
/** Not the project's own: nothing that verifies tokens of people may take one of these. */
const ISSUER = 'visionfit';

/** A message was not taken; the answer's text may quote it. */
class NotTold extends Error {
  override name = 'NotTold';
}

export function supabaseRealtime({
  url,
  publishableKey,
  secretKey,
  signingKey,
  onError,
}: SupabaseRealtimeOptions): Realtime {
  const key = importJWK(signingKey, ALGORITHM);
  let quietUntil = 0;
  return {
    async tell({ person, event, payload }) {
      try {
        const answer = await fetch(`${url}/realtime/v1/api/broadcast`, {
          method: 'POST',
          headers: { apikey: secretKey, authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
          body: JSON.stringify({ messages: [{ topic: topicOf(person), event, payload, private: true }] }),
          signal: AbortSignal.timeout(REQUEST_LIMIT_MS),
        });
        await answer.body?.cancel();
        if (!answer.ok) throw new NotTold(`Supabase Realtime answers ${answer.status}`);
      } catch (error) {
        if (Date.now() < quietUntil) return;
        quietUntil = Date.now() + QUIET_MS;
        onError(error instanceof Error ? error : new NotTold(String(error)));
      }
    },

    async letIn(person, until) {
      const token = await new SignJWT({ role: ROLE })
        .setProtectedHeader({ alg: ALGORITHM, kid: signingKey.kid, typ: 'JWT' })
        .setIssuer(ISSUER)
        .setSubject(person)
        .setIssuedAt()
        .setExpirationTime(until)
        .sign(await key);
      return { url, publishableKey, topic: topicOf(person), token };
    },
  };
}

/** As the policy in the guide has it, which lets in whoever's token names the same person. */
function topicOf(person: string): string {
  return `shopper:${person}`;
}
