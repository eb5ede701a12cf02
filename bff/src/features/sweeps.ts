// Keeps the promises about deletion: walks every feature's retention once a minute.
import type { Feature } from './feature.ts';

const ONE_MINUTE_MS = 60_000;

interface SweepLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** @returns how to stop; resolves when the sweep at hand has ended. */
export function startSweeps(features: Record<string, Feature>, now: () => Date, log: SweepLog): () => Promise<void> {
  let sweeping = Promise.resolve();
  const timer = setInterval(() => {
    // Chained, so that a slow sweep is followed, not joined, by the next.
    sweeping = sweeping.then(() => sweepAll(features, now(), log));
  }, ONE_MINUTE_MS).unref();
  return () => {
    clearInterval(timer);
    return sweeping;
  };
}

/** One pass over all features; one that fails does not keep the others from deleting. */
export async function sweepAll(features: Record<string, Feature>, at: Date, log: SweepLog): Promise<void> {
  for (const [feature, { retention }] of Object.entries(features)) {
    try {
      const deleted = (await retention?.(at)) ?? 0;
      if (deleted > 0) log.info({ feature, deleted }, 'retention');
    } catch (err) {
      log.error({ feature, err }, 'retention failed');
    }
  }
}
