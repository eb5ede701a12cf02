// GET /v1/merchant/house-models, POST /v1/merchant/products/:id/test-render
import { Router } from 'express';
import { ProductId } from '../../contract/products.ts';
import { HouseModelList, TestRenderBody } from '../../contract/test-renders.ts';
import { jsonBody, pathParam } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import type { AuthenticateMerchant } from '../shopper.ts';
import { drawTestRender, type TestRenderDeps } from './draw-test-render.ts';

/** Each takes about a second of a core; who drags points asks about once a second. */
const DRAWN_PER_MINUTE = 60;

export interface TestRenderRoutesDeps extends TestRenderDeps {
  authenticateMerchant: AuthenticateMerchant;
}

export function testRenderRoutes(deps: TestRenderRoutesDeps): Router {
  const router = Router();

  router.get('/v1/merchant/house-models', async (req, res) => {
    await deps.authenticateMerchant(req);
    sendJson(res, 200, HouseModelList, { items: deps.models.map(({ id, name }) => ({ id, name })) });
  });

  router.post(
    '/v1/merchant/products/:id/test-render',
    perMinute(DRAWN_PER_MINUTE, 'test-renders'),
    async (req, res) => {
      const { id } = await deps.authenticateMerchant(req);
      const asked = await jsonBody(req, res, TestRenderBody);
      const gone = new AbortController();
      // Whoever has dragged on does not want the picture of before.
      res.on('close', () => gone.abort());
      const product = pathParam(req, 'id', ProductId);
      const picture = await drawTestRender(deps, id, product, asked, gone.signal).catch((error) => {
        if (!gone.signal.aborted) throw error;
      });
      if (picture) res.set('Cache-Control', 'no-store').type('image/jpeg').send(Buffer.from(picture));
    },
  );

  return router;
}
