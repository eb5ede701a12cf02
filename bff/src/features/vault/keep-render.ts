// Puts a finished picture into the vault in two steps, so that a kill between them leaves nothing but an object to sweep.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { RenderReadyData } from '../../contract/webhooks.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import type { Fidelity } from '../../renderers/fidelity/fidelity.ts';
import type { DrawnBy } from '../../renderers/renderer.ts';
import type { MerchantId, Shopper, TaskId } from '../shopper.ts';
import { pictureEnd } from './lifetime.ts';
import { asFidelity } from './show-fidelity.ts';
import { insertRender, namedObjects } from './store.ts';

export interface FinishedPicture {
  taskId: TaskId;
  productId: string;
  /** Of the variant whose picture it was drawn from; null: the main picture. */
  colour: string | null;
  engine: string;
  drawnBy?: DrawnBy | undefined;
  fidelity?: Fidelity | undefined;
  /** JPEG. */
  picture: Uint8Array;
  /** PNG, where the engine reports one. */
  changeMask: Uint8Array | null;
  width: number;
  height: number;
}

export const RENDERS = 'render-';
export const MASKS = 'mask-';

/** As in the webhook. */
export type ToldRender = Pick<z.infer<typeof RenderReadyData>, 'render_id' | 'fidelity'>;

/** Bytes that are stored and wait for their row. */
export interface StoredPicture {
  /** As part of the transaction that closes the task. @returns what the merchant is told of it. */
  insertRow(trx: Trx): Promise<ToldRender>;
  /** Where somebody else had closed the task, e.g. the shopper stopped it: takes the bytes away unless they have a row. */
  discard(): Promise<void>;
}

export interface KeepDeps {
  sql: Sql;
  pictures: Pick<SignableObjects, 'put' | 'delete'>;
  /** How long the shop keeps pictures. */
  pictureDaysOf(sql: Sql, merchant: MerchantId): Promise<number>;
}

/** Names come from the task, so a repeated render overwrites instead of leaving a second copy. */
export async function keepRender(
  { sql, pictures, pictureDaysOf }: KeepDeps,
  shopper: Shopper,
  finished: FinishedPicture,
  now: Date,
): Promise<StoredPicture> {
  const fidelity = finished.fidelity ?? null;
  const object = `${RENDERS}${finished.taskId}.jpg`;
  const mask_object = finished.changeMask && `${MASKS}${finished.taskId}.png`;
  const [days] = await Promise.all([
    pictureDaysOf(sql, shopper.merchantId),
    pictures.put(object, finished.picture),
    mask_object && finished.changeMask && pictures.put(mask_object, finished.changeMask),
  ]);
  const expires_at = pictureEnd(now, days);
  return {
    async insertRow(trx) {
      const id = randomUUID();
      await insertRender(trx, shopper, finished.taskId, {
        id,
        product_id: finished.productId,
        colour: finished.colour,
        object,
        mask_object,
        width: finished.width,
        height: finished.height,
        engine: finished.engine,
        model: finished.drawnBy?.model ?? null,
        prompt_version: finished.drawnBy?.promptVersion ?? null,
        fidelity,
        created_at: now,
        expires_at,
      });
      return { render_id: id, fidelity: asFidelity(fidelity) };
    },
    async discard() {
      const names = [object, ...(mask_object ? [mask_object] : [])];
      const named = await namedObjects(sql, names);
      for (const name of names) if (!named.has(name)) await pictures.delete(name);
    },
  };
}
