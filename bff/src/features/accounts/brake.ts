// Slows down whoever tries passwords: one person from one network soon, a network that tries many people later, and one person
// from everywhere at last and never for long, so that nobody can keep somebody else out (OWASP Authentication Cheat Sheet).
import type { Database } from '../../platform/database/database.ts';
import { problem } from '../problem.ts';
import { countAttempt, forgetAttempts, type Patience, uncountAttempt } from './attempts-store.ts';
import { ATTEMPTS_LIFETIME_MS } from './lifetime.ts';

export interface BrakeDeps {
  database: Database;
  /** Keyed: what is kept is nobody's address. */
  hashAttempt(about: string): string;
  networkOf(address: string): string;
  now(): Date;
}

const OF_BOTH: Patience = { free: 5, mostSeconds: 900 };
const OF_NETWORK: Patience = { free: 20, mostSeconds: 900 };
const OF_PERSON: Patience = { free: 30, mostSeconds: 60 };

/**
 * Lets somebody's password be tried.
 * @param attempt answers null where it was wrong.
 * @throws Problem rate_limited where there were too many wrong ones
 */
export async function braked<T>(
  deps: BrakeDeps,
  { email, address }: { email: string; address: string | undefined },
  attempt: () => Promise<T | null>,
): Promise<T | null> {
  const { database, hashAttempt } = deps;
  const { sql } = database;
  const network = deps.networkOf(address ?? '0.0.0.0');
  const subject = (...about: string[]) => hashAttempt(JSON.stringify(about));
  const both = subject('both', email, network);
  const counted = [
    { subject: subject('network', network), patience: OF_NETWORK },
    { subject: both, patience: OF_BOTH },
    { subject: subject('person', email), patience: OF_PERSON },
  ];
  const at = deps.now();
  // All or none: whoever is braked themselves leaves no mark on their network, where colleagues come in too.
  await database.transaction(async (trx) => {
    for (const { subject, patience } of counted) {
      const wait = await countAttempt(trx, subject, patience, at, new Date(at.getTime() - ATTEMPTS_LIFETIME_MS));
      if (wait !== null) throw tooMany(wait);
    }
  });
  let wrong = false;
  try {
    const succeeded = await attempt();
    wrong = succeeded === null;
    if (!wrong) await forgetAttempts(sql, both);
    return succeeded;
  } finally {
    // Also where the accounts do not answer: that is nobody's failure here.
    if (!wrong) for (const { subject } of counted) await uncountAttempt(sql, subject);
  }
}

function tooMany(seconds: number) {
  return problem('rate_limited', {
    detail: `Too many attempts; try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    headers: { 'Retry-After': String(seconds) },
  });
}
