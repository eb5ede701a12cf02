// Serves signable objects to whoever holds a signed URL: the URL is the permission, so the answer must not linger in caches.
import { Router } from 'express';
import { httpProblem } from './problem.ts';
import { embeddable } from './security-headers.ts';

/** The parts of the object store this route needs. */
export interface SignedPictures {
  /** Whether path and query are a link of ours that still lasts. */
  verifyUrl(pathAndQuery: string): boolean;
  get(name: string): Promise<Uint8Array | null>;
}

/** Where links point; the object's name follows. */
export const PICTURES_PATH = '/v1/pictures/';

export function picturesRoutes(pictures: SignedPictures): Router {
  const router = Router();
  router.get(`${PICTURES_PATH}:name`, embeddable, async (req, res) => {
    if (!pictures.verifyUrl(req.originalUrl)) throw httpProblem('picture_link_invalid');
    const name = String(req.params.name);
    const bytes = await pictures.get(name);
    if (!bytes) throw httpProblem('not_found', { detail: 'This picture has been deleted.' });
    res
      .set({ 'Cache-Control': 'private, no-store', 'Content-Disposition': 'inline' })
      .type(name.endsWith('.png') ? 'image/png' : 'image/jpeg')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
  return router;
}
