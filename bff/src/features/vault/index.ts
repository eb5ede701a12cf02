// The vault: the pictures a shopper has had made, for as long as they last.
import type { Sql, Trx } from '../../platform/database/database.ts';
import { accessBy } from '../access.ts';
import type { Feature } from '../feature.ts';
import { oneByOne } from '../one-by-one.ts';
import type { Shopper, TaskId } from '../shopper.ts';
import { sweepOrphans } from '../sweep-orphans.ts';
import { exportRenders } from './export-renders.ts';
import { type FinishedPicture, type KeepDeps, keepRender, MASKS, RENDERS } from './keep-render.ts';
import { removeRenders } from './remove-renders.ts';
import { asRender } from './render-links.ts';
import { type VaultRoutesDeps, vaultRoutes } from './routes.ts';
import {
  deleteRenders,
  findRenderOfTask,
  hasRenders,
  listExpiredRenders,
  listOutlivedRenders,
  lockRender,
  namedObjects,
  type WhichRenders,
} from './store.ts';

const SWEEP_BATCH = 50;

export interface VaultDeps extends VaultRoutesDeps {
  pictureDaysOf: KeepDeps['pictureDaysOf'];
  now(): Date;
}

export function vaultFeature(deps: VaultDeps) {
  const { pictures, now } = deps;
  const { sql } = deps.database;
  const remove = (trx: Trx, shopper: Shopper, which: WhichRenders) =>
    removeRenders(deps.deleteObjects, trx, shopper, which);
  return {
    routes: vaultRoutes(deps),

    keepRender: (shopper: Shopper, finished: FinishedPicture) => keepRender({ ...deps, sql }, shopper, finished, now()),

    lockRender,

    /** As part of a withdrawal or of the end of a try-on. */
    removeRenders: remove,
    eraseShopper: (trx: Trx, shopper: Shopper) => remove(trx, shopper, 'all'),
    exportShopper: (on: Sql, shopper: Shopper) => exportRenders(on, pictures, shopper),

    async renderOfTask(shopper: Shopper, task: TaskId, baseUrl: string) {
      const row = await findRenderOfTask(sql, shopper, task);
      return row && asRender(row, pictures, baseUrl);
    },

    hasPictures: hasRenders,

    /** Objects first: a row without its object would be found again, an object without its row would not. */
    async retention(at: Date) {
      const expired = await listExpiredRenders(sql, at, SWEEP_BATCH);
      const room = SWEEP_BATCH - expired.length;
      if (room > 0) expired.push(...(await listOutlivedRenders(sql, at, room)));
      const { done, fault } = await oneByOne(expired, async ({ object, mask_object }) => {
        await pictures.delete(object);
        if (mask_object) await pictures.delete(mask_object);
      });
      if (fault && done.length === 0) throw fault;
      await deleteRenders(
        sql,
        done.map(({ id }) => id),
      );
      await deps.audit(sql, ...done.map(({ shopper }) => accessBy('sweeper', 'picture_deleted', shopper)));
      return done.length;
    },

    async sweepOrphans(storedBefore: Date | null) {
      const sweep = (prefix: string) =>
        sweepOrphans(pictures, prefix, storedBefore, (names) => namedObjects(sql, names));
      return (await sweep(RENDERS)) + (await sweep(MASKS));
    },
  } satisfies Feature & Record<string, unknown>;
}
