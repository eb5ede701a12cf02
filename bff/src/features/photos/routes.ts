// POST /v1/photos
import { Router } from 'express';
import { Photo } from '../../contract/photos.ts';
import type { Sql } from '../../platform/database/database.ts';
import { binaryBody } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { Problem } from '../../platform/http/problem.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import { problem } from '../problem.ts';
import type { Authenticate, Shopper } from '../shopper.ts';
import { type TakePhotoDeps, takePhoto } from './take-photo.ts';

const MAX_BYTES = 15 * 1024 * 1024;

export interface PhotoRoutesDeps extends TakePhotoDeps {
  authenticate: Authenticate;
  /** @throws Problem consent_required */
  requireConsent(sql: Sql, shopper: Shopper): Promise<void>;
  /** Per client address. */
  photosPerMinute: number;
}

export function photosRoutes(deps: PhotoRoutesDeps): Router {
  const router = Router();
  router.post('/v1/photos', perMinute(deps.photosPerMinute, 'photos'), async (req, res) => {
    const shopper = await deps.authenticate(req);
    // Before the body is read: a photo nobody agreed to must not even reach memory.
    await deps.requireConsent(deps.sql, shopper);
    const upload = await binaryBody(req, res, ['image/*', 'application/octet-stream'], MAX_BYTES).catch(asPhotoProblem);
    sendJson(res, 201, Photo, await takePhoto(deps, shopper, upload));
  });
  return router;
}

function asPhotoProblem(error: unknown): never {
  if (error instanceof Problem && error.code === 'body_too_large') {
    throw problem('photo_too_large', { headers: error.headers });
  }
  throw error;
}
