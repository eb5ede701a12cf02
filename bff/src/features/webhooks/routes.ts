// Everything under /v1/merchant/webhooks
import { type Request, Router } from 'express';
import { Id } from '../../contract/common.ts';
import { PageQuery } from '../../contract/products.ts';
import {
  CreatedWebhook,
  CreateWebhook,
  RotatedWebhookSecret,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryPage,
  WebhookList,
} from '../../contract/webhooks.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { jsonBody, noBody, pathParam, query } from '../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../platform/http/output.ts';
import { decodeAfter, encodeAfter, page } from '../cursor.ts';
import { problem } from '../problem.ts';
import type { AuthenticateMerchant } from '../shopper.ts';
import { listDeliveries } from './deliveries-store.ts';
import { deleteEndpoint, enableEndpoint, findEndpoint, listEndpoints } from './endpoints-store.ts';
import { type RegisterDeps, registerWebhook } from './register-webhook.ts';
import { NO_WEBHOOK, rotateWebhookSecret } from './rotate-webhook-secret.ts';
import { replayDelivery, type SendAgainDeps, testWebhook } from './send-again.ts';
import { asDelivery, asWebhook } from './show-webhooks.ts';

export type WebhookRoutesDeps = RegisterDeps &
  SendAgainDeps & { authenticateMerchant: AuthenticateMerchant; once: Once };

export function webhookRoutes(deps: WebhookRoutesDeps): Router {
  const { sql } = deps.database;
  const router = Router();
  const merchantOf = async (req: Request) => (await deps.authenticateMerchant(req)).id;

  router.post(
    '/v1/merchant/webhooks',
    deps.once(async (req, res, keep) => {
      const merchant = await merchantOf(req);
      const asked = await jsonBody(req, res, CreateWebhook);
      sendJson(res, 201, CreatedWebhook, await registerWebhook(deps, merchant, asked, keep(201, CreatedWebhook)));
    }),
  );

  router.get('/v1/merchant/webhooks', async (req, res) => {
    const rows = await listEndpoints(sql, await merchantOf(req));
    sendJson(res, 200, WebhookList, { items: rows.map(asWebhook) });
  });

  router.delete('/v1/merchant/webhooks/:id', async (req, res) => {
    const merchant = await merchantOf(req);
    if (!(await deleteEndpoint(sql, merchant, pathParam(req, 'id', Id)))) throw noWebhook();
    sendNothing(res);
  });

  router.post('/v1/merchant/webhooks/:id/enable', async (req, res) => {
    const merchant = await merchantOf(req);
    const row = await enableEndpoint(sql, merchant, pathParam(req, 'id', Id));
    if (!row) throw noWebhook();
    sendJson(res, 200, Webhook, asWebhook(row));
  });

  router.post(
    '/v1/merchant/webhooks/:id/rotate-secret',
    deps.once(async (req, res, keep) => {
      const merchant = await merchantOf(req);
      await noBody(req, res);
      const kept = keep(201, RotatedWebhookSecret);
      sendJson(
        res,
        201,
        RotatedWebhookSecret,
        await rotateWebhookSecret(deps, merchant, pathParam(req, 'id', Id), kept),
      );
    }),
  );

  router.post(
    '/v1/merchant/webhooks/:id/test',
    deps.once(async (req, res, keep) => {
      const merchant = await merchantOf(req);
      await noBody(req, res);
      const kept = keep(202, WebhookDelivery);
      sendJson(res, 202, WebhookDelivery, await testWebhook(deps, merchant, pathParam(req, 'id', Id), kept));
    }),
  );

  router.get('/v1/merchant/webhooks/:id/deliveries', async (req, res) => {
    const merchant = await merchantOf(req);
    const id = pathParam(req, 'id', Id);
    const { cursor, limit } = query(req, PageQuery);
    const after = decodeAfter(cursor);
    if (!(await findEndpoint(sql, merchant, id))) throw noWebhook();
    const rows = await listDeliveries(sql, merchant, id, { after, limit: limit + 1 });
    const { items, next } = page(rows, limit, encodeAfter);
    sendJson(res, 200, WebhookDeliveryPage, { items: items.map(asDelivery), next_cursor: next });
  });

  router.post(
    '/v1/merchant/webhooks/:id/deliveries/:delivery/replay',
    deps.once(async (req, res, keep) => {
      const merchant = await merchantOf(req);
      await noBody(req, res);
      const [id, delivery] = [pathParam(req, 'id', Id), pathParam(req, 'delivery', Id)];
      sendJson(
        res,
        202,
        WebhookDelivery,
        await replayDelivery(deps, merchant, id, delivery, keep(202, WebhookDelivery)),
      );
    }),
  );

  return router;
}

function noWebhook() {
  return problem('not_found', { detail: NO_WEBHOOK });
}
