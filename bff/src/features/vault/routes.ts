// GET /v1/user/vault, DELETE /v1/user/vault/:id, GET /v1/user/vault/:id/copy, GET /v1/merchant/renders
import { type Request, Router } from 'express';
import { Id } from '../../contract/common.ts';
import { MerchantRenderPage } from '../../contract/merchant-renders.ts';
import { PageQuery } from '../../contract/products.ts';
import { type BadgeCorner, SharedCopyQuery, Vault } from '../../contract/try-on.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import { pathParam, query } from '../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import { type Audit, byShopper } from '../access.ts';
import { decodeAfter, encodeAfter, page } from '../cursor.ts';
import type { DeleteObjects } from '../object-deletions.ts';
import type { Authenticate, AuthenticateMerchant, MerchantId } from '../shopper.ts';
import { deleteRender } from './delete-render.ts';
import { asRender } from './render-links.ts';
import { shareRender } from './share-render.ts';
import { asMerchantRender } from './show-fidelity.ts';
import { listRenders, listRendersOfShop } from './store.ts';

export interface VaultRoutesDeps {
  database: Database;
  pictures: SignableObjects;
  deleteObjects: DeleteObjects;
  authenticate: Authenticate;
  authenticateMerchant: AuthenticateMerchant;
  audit: Audit;
  /** Where the shop wants the badge, where nothing else is asked for. */
  badgeCornerOf(sql: Sql, merchant: MerchantId): Promise<BadgeCorner>;
  baseUrl(req: Request): string;
}

/** Each is drawn anew: enough to save a whole vault, too little to keep the cores busy. */
const COPIES_PER_MINUTE = 60;

export function vaultRoutes({
  database,
  pictures,
  deleteObjects,
  authenticate,
  authenticateMerchant,
  audit,
  badgeCornerOf,
  baseUrl,
}: VaultRoutesDeps): Router {
  const { sql } = database;
  const router = Router();
  router.get('/v1/user/vault', async (req, res) => {
    const shopper = await authenticate(req);
    const { cursor, limit } = query(req, PageQuery);
    const rows = await listRenders(sql, shopper, decodeAfter(cursor), limit + 1);
    const { items, next } = page(rows, limit, encodeAfter);
    const renders = await Promise.all(items.map((row) => asRender(row, pictures, baseUrl(req))));
    if (renders.length > 0) await audit(sql, byShopper('vault_listed', shopper, renders.length));
    sendJson(res, 200, Vault, { items: renders, next_cursor: next });
  });
  router.get('/v1/user/vault/:id/copy', perMinute(COPIES_PER_MINUTE, 'copies'), async (req, res) => {
    const shopper = await authenticate(req);
    const { language, corner: asked } = query(req, SharedCopyQuery);
    const corner = asked ?? (await badgeCornerOf(sql, shopper.merchantId));
    const copy = await shareRender({ sql, pictures }, shopper, pathParam(req, 'id', Id), { language, corner });
    await audit(sql, byShopper('picture_copied', shopper));
    res.set({ 'Cache-Control': 'no-store', 'Content-Disposition': 'attachment; filename="try-on.jpg"' });
    res.type('image/jpeg').send(Buffer.from(copy.buffer, copy.byteOffset, copy.byteLength));
  });
  router.delete('/v1/user/vault/:id', async (req, res) => {
    const shopper = await authenticate(req);
    await deleteRender({ database, deleteObjects }, shopper, pathParam(req, 'id', Id));
    sendNothing(res);
  });
  router.get('/v1/merchant/renders', async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const { cursor, limit } = query(req, PageQuery);
    const rows = await listRendersOfShop(sql, id, decodeAfter(cursor), limit + 1);
    const { items, next } = page(rows, limit, encodeAfter);
    sendJson(res, 200, MerchantRenderPage, { items: items.map(asMerchantRender), next_cursor: next });
  });
  return router;
}
