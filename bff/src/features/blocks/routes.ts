// POST, GET /v1/merchant/blocks, DELETE /v1/merchant/blocks/:id
import { Router } from 'express';
import { Block, BlockPage, CreateBlock } from '../../contract/blocks.ts';
import { Id } from '../../contract/common.ts';
import { PageQuery } from '../../contract/products.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { jsonBody, pathParam, query } from '../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../platform/http/output.ts';
import { byMerchant } from '../access.ts';
import { decodeAfter, encodeAfter, page } from '../cursor.ts';
import { problem } from '../problem.ts';
import type { AuthenticateMerchant } from '../shopper.ts';
import { asBlock, type BlockDeps, blockShopper } from './block-shopper.ts';
import { deleteBlock, listBlocks } from './store.ts';

export interface BlockRoutesDeps extends BlockDeps {
  authenticateMerchant: AuthenticateMerchant;
  once: Once;
}

export function blocksRoutes(deps: BlockRoutesDeps): Router {
  const { database, audit, authenticateMerchant } = deps;
  const router = Router();
  router.post(
    '/v1/merchant/blocks',
    deps.once(async (req, res, keep) => {
      const merchant = await authenticateMerchant(req);
      const asked = await jsonBody(req, res, CreateBlock);
      sendJson(res, 201, Block, await blockShopper(deps, merchant, asked, keep(201, Block)));
    }),
  );
  router.get('/v1/merchant/blocks', async (req, res) => {
    const merchant = await authenticateMerchant(req);
    const { cursor, limit } = query(req, PageQuery);
    const rows = await listBlocks(database.sql, merchant.id, decodeAfter(cursor), limit + 1);
    const { items, next } = page(rows, limit, encodeAfter);
    sendJson(res, 200, BlockPage, { items: items.map(asBlock), next_cursor: next });
  });
  router.delete('/v1/merchant/blocks/:id', async (req, res) => {
    const merchant = await authenticateMerchant(req);
    const id = pathParam(req, 'id', Id);
    await database.transaction(async (trx) => {
      if (!(await deleteBlock(trx, merchant.id, id))) {
        throw problem('not_found', { detail: 'This shop has no block of that id.' });
      }
      // The hash in the block leads to nobody from here.
      await audit(trx, byMerchant('unblocked', merchant, null));
    });
    sendNothing(res);
  });
  return router;
}
