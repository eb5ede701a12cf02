// What a merchant can be told about a shopper, as the feature in which it happens says it.
import type { z } from 'zod';
import type {
  ConsentWithdrawnData,
  RenderFailedData,
  RenderReadyData,
  ShopperErasedData,
} from '../contract/webhooks.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Shopper } from './shopper.ts';

/** The merchant gets to see a reference in place of the shopper. */
type Told<Schema extends z.ZodType> = Omit<z.infer<Schema>, 'shopper' | 'vouched'>;

export type ShopperEvent = { shopper: Shopper } & (
  | { type: 'render.ready'; data: Told<typeof RenderReadyData> }
  | { type: 'render.failed'; data: Told<typeof RenderFailedData> }
  | { type: 'consent.withdrawn'; data: Told<typeof ConsentWithdrawnData> }
  | { type: 'shopper.erased'; data: Told<typeof ShopperErasedData> }
);

/** As part of the transaction in which it happens: it is told if that is committed, and never if it is not. */
export type AnnounceEvent = (trx: Trx, event: ShopperEvent) => Promise<void>;
