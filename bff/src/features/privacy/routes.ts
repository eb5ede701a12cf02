// DELETE /v1/consents/:id, GET /v1/user/export, DELETE /v1/user, GET /v1/receipts/:id
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { Id } from '../../contract/common.ts';
import { DeletionReceipt, ShownReceipt, WithdrawnConsent } from '../../contract/privacy.ts';
import { pathParam } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import type { Authenticate } from '../shopper.ts';
import { type EraseDeps, eraseShopper } from './erase-shopper.ts';
import { type ExportDeps, exportShopper } from './export-shopper.ts';
import { type ShowDeps, showReceipt } from './show-receipt.ts';
import { type WithdrawDeps, withdrawConsent } from './withdraw-consent.ts';

export type PrivacyRoutesDeps = EraseDeps &
  ExportDeps &
  ShowDeps &
  WithdrawDeps & { authenticate: Authenticate; exportsPerMinute: number };

/** Per client address. */
const RECEIPTS_PER_MINUTE = 60;

export function privacyRoutes(deps: PrivacyRoutesDeps): Router {
  const router = Router();

  router.delete('/v1/consents/:id', async (req, res) => {
    const shopper = await deps.authenticate(req);
    sendJson(res, 200, WithdrawnConsent, await withdrawConsent(deps, shopper, pathParam(req, 'id', Id)));
  });

  router.get('/v1/user/export', perMinute(deps.exportsPerMinute, 'exports'), async (req, res) => {
    const shopper = await deps.authenticate(req);
    res.set({ 'Cache-Control': 'no-store', 'Content-Disposition': 'attachment; filename="visionfit-export.zip"' });
    res.type('application/zip');
    // Whoever asks what there would be has been given nothing.
    if (req.method === 'HEAD') return void res.end();
    // A fault on the way breaks the connection off, so that half a ZIP cannot be taken for a whole one.
    await pipeline(Readable.from(exportShopper(deps, shopper)), res);
  });

  router.delete('/v1/user', async (req, res) => {
    const shopper = await deps.authenticate(req);
    sendJson(res, 200, DeletionReceipt, await eraseShopper(deps, shopper));
  });

  router.get('/v1/receipts/:id', perMinute(RECEIPTS_PER_MINUTE, 'receipts'), async (req, res) => {
    sendJson(res, 200, ShownReceipt, await showReceipt(deps, pathParam(req, 'id', Id)));
  });

  return router;
}
