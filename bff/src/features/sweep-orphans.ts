// Finds stored objects that no row names any more (a kill or a fault between the two) and deletes them.

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
 * @returns how many were deleted.
 */
export async function sweepOrphans(
  store: Names,
  prefix: string,
  storedBefore: Date | null,
  named: (names: string[]) => Promise<Set<string>>,
): Promise<number> {
  let deleted = 0;
  let batch: string[] = [];
  const settle = async () => {
    if (batch.length === 0) return;
    const kept = await named(batch);
    const orphans = batch.filter((name) => !kept.has(name));
    for (const name of orphans) await store.delete(name);
    deleted += orphans.length;
    batch = [];
  };
  for await (const { name, storedAt } of store.list(prefix)) {
    if (storedBefore && storedAt >= storedBefore) continue;
    batch.push(name);
    if (batch.length === BATCH) await settle();
  }
  await settle();
  return deleted;
}
