// What a merchant can be told about their own shop, as the feature in which it happens says it.
import type { z } from 'zod';
import type { ProductSourceChangedData } from '../contract/webhooks.ts';
import type { Trx } from '../platform/database/database.ts';
import type { MerchantId } from './shopper.ts';

export type ShopEvent = { type: 'product.source_changed'; data: z.infer<typeof ProductSourceChangedData> };

/** As part of the transaction in which it happens: it is told if that is committed, and never if it is not. */
export type AnnounceShopEvent = (trx: Trx, merchant: MerchantId, event: ShopEvent) => Promise<void>;
