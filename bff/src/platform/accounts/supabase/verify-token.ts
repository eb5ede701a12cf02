// Verifies Supabase's access tokens by its public keys. Not by its own client: that one checks neither issuer nor audience,
// asks the network twice for every made-up key, and throws where a token names no algorithm.
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { AccountsAway } from '../../faults/storage-fault.ts';
import type { Account } from '../accounts.ts';

/** What Supabase signs with; HS256 is not among them, whose key would be ours to keep. */
const ALGORITHMS = ['ES256', 'RS256'];
const AUDIENCE = 'authenticated';
/** Of the two machines' clocks. */
const CLOCK_SECONDS = 5;

/** Of a person who has signed in with an address; Supabase has sessions without one, which are nobody. */
const Claims = z.object({
  sub: z.uuid(),
  email: z.email(),
  role: z.literal('authenticated'),
  is_anonymous: z.literal(false).optional(),
});

export interface VerifyOptions {
  /** Of the project, without a path. */
  url: string;
  /** Keys are fetched again after so long, or for a key that is not known, at most twice a minute. */
  keysLastMs?: number;
}

export function tokenVerifier({
  url,
  keysLastMs = 600_000,
}: VerifyOptions): (token: string) => Promise<Account | null> {
  const issuer = `${url}/auth/v1`;
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { cacheMaxAge: keysLastMs });
  return async (token) => {
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, keys, {
        issuer,
        audience: AUDIENCE,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_SECONDS,
        requiredClaims: ['exp', 'sub'],
      }));
    } catch (error) {
      if (isAboutTheToken(error)) return null;
      throw new AccountsAway(error instanceof errors.JOSEError ? error.code : 'no answer');
    }
    const claims = Claims.safeParse(payload);
    return claims.success ? { id: claims.data.sub, email: claims.data.email } : null;
  };
}

/** Everything else was thrown on the way to the keys. */
function isAboutTheToken(error: unknown): boolean {
  return [
    errors.JWTExpired,
    errors.JWTInvalid,
    errors.JWTClaimValidationFailed,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].some((kind) => error instanceof kind);
}
