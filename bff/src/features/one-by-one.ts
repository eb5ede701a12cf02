// Does the same to each of a batch, each for itself: one that fails keeps none of those behind it, and is not kept quiet about.
import { storageFault } from '../platform/faults/storage-fault.ts';

/**
 * @returns the ones it was done to, and the first fault, which is the caller's to throw once those are written down.
 * @throws where the storage is full or away, which would be the same for all.
 */
export async function oneByOne<T>(
  batch: readonly T[],
  act: (one: T) => Promise<unknown>,
): Promise<{ done: T[]; fault: Error | null }> {
  const done: T[] = [];
  let fault: Error | null = null;
  for (const one of batch) {
    try {
      await act(one);
      done.push(one);
    } catch (error) {
      if (storageFault(error)) throw error;
      fault ??= error instanceof Error ? error : new Error('not an error', { cause: error });
    }
  }
  return { done, fault };
}
