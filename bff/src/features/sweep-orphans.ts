// Finds stored objects that no row names any more (a kill or a fault between the two) and deletes them.
import { oneByOne } from './one-by-one.ts';

interface Names {
  list(prefix: string): AsyncIterable<{ name: string; storedAt: Date }>;
  delete(name: string): Promise<void>;
}

/** Far longer than from storing an object to writing its row. */
export const ORPHAN_AGE_MS = 3_600_000;

/** Small enough for one quick statement. */
const BATCH = 200;

/**
 * @param storedBefore younger ones stay, for the sake of whoever is just storing; null where that is nobody.
 * @param named of these names, the ones that a row still names.
 * @returns how many were deleted. @throws after all others, where one could not be.
 */
export async function sweepOrphans(
  store: Names,
  prefix: string,
  storedBefore: Date | null,
  named: (names: string[]) => Promise<Set<string>>,
): Promise<number> {
  let deleted = 0;
  let batch: string[] = [];
  let failed: Error | null = null;
  const settle = async () => {
    if (batch.length === 0) return;
    const kept = await named(batch);
    const orphans = batch.filter((name) => !kept.has(name));
    const { fault } = await oneByOne(orphans, async (name) => {
      // Asked again: a picture that has come anew is the very object, however old, and its row may have been written since.
      if ((await named([name])).has(name)) return;
      await store.delete(name);
      deleted++;
    });
    failed ??= fault;
    batch = [];
  };
  for await (const { name, storedAt } of store.list(prefix)) {
    if (storedBefore && storedAt >= storedBefore) continue;
    batch.push(name);
    if (batch.length === BATCH) await settle();
  }
  await settle();
  if (failed) throw failed;
  return deleted;
}
