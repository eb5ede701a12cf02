// The one limit that every transaction has, on every database.
import { TransactionTimeout } from './database.ts';

/** Far above any honest transaction here (single milliseconds), far below a shopper's patience. */
export const TRANSACTION_LIMIT_MS = 5_000;

/** Rejecting inside the transaction's own callback rolls it back, which also frees whatever it was deadlocked with. */
export async function withinLimit<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TransactionTimeout(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
