// POST /v1/photos, GET /v1/photos, GET /v1/photos/:id/content, DELETE /v1/photos/:id
import { Router } from 'express';
import { Id } from '../../contract/common.ts';
import { CreatePhotoQuery, Photo, PhotoList } from '../../contract/photos.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { binaryBody, pathParam, query } from '../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../platform/http/output.ts';
import { Problem } from '../../platform/http/problem.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import type { Audit } from '../access.ts';
import type { TellStep } from '../fitting-step.ts';
import { problem } from '../problem.ts';
import type { Authenticate, PhotoId } from '../shopper.ts';
import { type DeletePhotoDeps, deletePhoto } from './delete-photo.ts';
import { listPhotos, showPhoto } from './show-photos.ts';
import { requireConsentFor, type TakePhotoDeps, takePhoto } from './take-photo.ts';

const MAX_BYTES = 15 * 1024 * 1024;

export interface PhotoRoutesDeps extends TakePhotoDeps, DeletePhotoDeps {
  authenticate: Authenticate;
  audit: Audit;
  once: Once;
  tellStep: TellStep;
  /** Per client address. */
  photosPerMinute: number;
}

export function photosRoutes(deps: PhotoRoutesDeps): Router {
  const router = Router();
  router.post(
    '/v1/photos',
    perMinute(deps.photosPerMinute, 'photos'),
    deps.once(async (req, res, keep) => {
      const shopper = await deps.authenticate(req);
      const { lifetime } = query(req, CreatePhotoQuery);
      // Before the body is read: a photo nobody agreed to must not even reach memory.
      await requireConsentFor(deps, deps.database.sql, shopper, lifetime, req.ip);
      const upload = await binaryBody(req, res, ['image/*', 'application/octet-stream'], MAX_BYTES).catch(
        asPhotoProblem,
      );
      const photo = await takePhoto(deps, shopper, upload, lifetime, keep(201, Photo));
      deps.tellStep(req, shopper, { type: 'photo' });
      sendJson(res, 201, Photo, photo);
    }),
  );
  router.get('/v1/photos', async (req, res) => {
    const shopper = await deps.authenticate(req);
    sendJson(res, 200, PhotoList, { items: await listPhotos(deps, shopper) });
  });
  router.get('/v1/photos/:id/content', async (req, res) => {
    const shopper = await deps.authenticate(req);
    const photo = await showPhoto(deps, shopper, pathParam(req, 'id', Id) as PhotoId);
    res.set('Cache-Control', 'no-store').type('image/jpeg');
    res.send(Buffer.from(photo.buffer, photo.byteOffset, photo.byteLength));
  });
  router.delete('/v1/photos/:id', async (req, res) => {
    const shopper = await deps.authenticate(req);
    await deletePhoto(deps, shopper, pathParam(req, 'id', Id) as PhotoId);
    sendNothing(res);
  });
  return router;
}

function asPhotoProblem(error: unknown): never {
  if (error instanceof Problem && error.code === 'body_too_large') {
    throw problem('photo_too_large', { headers: error.headers });
  }
  throw error;
}
