// Blocks: whom a shop has shut out of its fitting room.
import type { Sql } from '../../platform/database/database.ts';
import type { Feature } from '../feature.ts';
import { problem } from '../problem.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';
import { BLOCK_LIFETIME_MS } from './lifetime.ts';
import { type BlockRoutesDeps, blocksRoutes } from './routes.ts';
import { endBlocks, findBlocksOf, isBlocked } from './store.ts';

export function blocksFeature(deps: BlockRoutesDeps) {
  const { database, hashes, now } = deps;

  return {
    routes: blocksRoutes(deps),

    /**
     * Where a shopper begins a session or asks for something new.
     * @param address that they come from, where the request is at hand.
     * @throws Problem shopper_blocked
     */
    async refuseBlocked(sql: Sql, shopper: Shopper, address?: string): Promise<void> {
      const at = now();
      const suspect = {
        shoppers: hashes.allOfShopper(shopper.id),
        addresses: address === undefined ? [] : hashes.allOfAddress(address),
      };
      const madeAfter = new Date(at.getTime() - BLOCK_LIFETIME_MS);
      if (await isBlocked(sql, shopper, suspect, { now: at, madeAfter })) throw problem('shopper_blocked');
    },

    /** By which block each of these is shut out, where one does; of several the newest. */
    async blocksOf(sql: Sql, merchant: MerchantId, shoppers: ShopperId[]): Promise<Map<ShopperId, string>> {
      const named = new Map(shoppers.flatMap((id) => hashes.allOfShopper(id).map((hash) => [hash, id] as const)));
      const madeAfter = new Date(now().getTime() - BLOCK_LIFETIME_MS);
      const found = await findBlocksOf(sql, merchant, { shoppers, hashes: [...named.keys()] }, madeAfter);
      const blocks = new Map<ShopperId, string>();
      for (const { id, shopper_hash, shopper_id } of found)
        for (const shopper of [named.get(shopper_hash ?? ''), shopper_id as ShopperId | null])
          if (shopper) blocks.set(shopper, id);
      return blocks;
    },

    /** There is no `eraseShopper`: what is kept leads nowhere, and a block that an erasure lifts would be none. */
    retention: (at: Date) =>
      endBlocks(database.sql, { now: at, madeBefore: new Date(at.getTime() - BLOCK_LIFETIME_MS) }),
  } satisfies Feature & Record<string, unknown>;
}
