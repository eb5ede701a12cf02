// Deletes stored objects whose rows a transaction deletes: noted down in that transaction, carried out after it, and
// made up for by the sweeps where a kill or a fault came between. So no row ever names a missing object, and no object
// outlives its row for longer than a minute.
import type { Database, Sql, Trx } from '../platform/database/database.ts';
import type { ObjectStore } from '../platform/objects/objects.ts';
import type { Feature } from './feature.ts';
import { oneByOne } from './one-by-one.ts';

export interface StoredObject {
  store: 'sealed' | 'signable';
  name: string;
}

/** @returns what deletes them; to be called once the transaction is committed. */
export type DeleteObjects = (trx: Trx, objects: StoredObject[]) => Promise<() => Promise<void>>;

const BATCH = 100;

export function objectDeletions({ database, objects }: { database: Database; objects: ObjectStore }) {
  const { sql } = database;

  const carryOut = (due: StoredObject[]) =>
    oneByOne(due, async ({ store, name }) => {
      await objects[store].delete(name);
      await sql.deleteFrom('object_deletions').where('store', '=', store).where('name', '=', name).execute();
    });

  async function carryOutAll(): Promise<number> {
    const { done, fault } = await carryOut(await listDue(sql));
    if (fault && done.length === 0) throw fault;
    return done.length;
  }

  return {
    async deleteObjects(trx: Trx, due: StoredObject[]) {
      await schedule(trx, due);
      return async () => {
        const { fault } = await carryOut(due);
        if (fault) throw fault;
      };
    },
    retention: carryOutAll,
    sweepOrphans: carryOutAll,
  } satisfies Feature & Record<string, unknown>;
}

async function schedule(trx: Trx, objects: StoredObject[]): Promise<void> {
  if (objects.length === 0) return;
  await trx
    .insertInto('object_deletions')
    .values(objects.map(({ store, name }) => ({ store, name })))
    .onConflict((conflict) => conflict.columns(['store', 'name']).doNothing())
    .execute();
}

async function listDue(sql: Sql): Promise<StoredObject[]> {
  return sql.selectFrom('object_deletions').select(['store', 'name']).orderBy('since').limit(BATCH).execute();
}
