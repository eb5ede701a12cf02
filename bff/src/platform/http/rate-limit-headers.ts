// `RateLimit` and `RateLimit-Policy` for limits that are counted elsewhere than in the brakes of rate-limit.ts, in the
// very form in which express-rate-limit writes draft-ietf-httpapi-ratelimit-headers-08 there.
import { createHash } from 'node:crypto';

export interface RateLimitState {
  /** Names the policy. */
  name: string;
  limit: number;
  remaining: number;
  windowSeconds: number;
  resetSeconds: number;
  /** Who shares the count; only a fingerprint of it goes out. */
  partition: string;
}

export function rateLimitHeaders(states: readonly RateLimitState[]): Record<string, string> {
  return {
    RateLimit: states
      .map(({ name, remaining, resetSeconds }) => `"${name}"; r=${remaining}; t=${resetSeconds}`)
      .join(', '),
    'RateLimit-Policy': states
      .map(
        ({ name, limit, windowSeconds, partition }) =>
          `"${name}"; q=${limit}; w=${windowSeconds}; pk=:${key(partition)}:`,
      )
      .join(', '),
  };
}

function key(partition: string): string {
  return Buffer.from(createHash('sha256').update(partition).digest('hex').slice(0, 12)).toString('base64');
}
