// Serves signable objects to whoever holds a signed URL: the URL is the permission, so the answer must not linger in caches.
import { type Request, Router } from 'express';
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
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    res
      .set({ 'Cache-Control': 'private, no-store', 'Content-Disposition': 'inline', 'Accept-Ranges': 'bytes' })
      .type(name.endsWith('.png') ? 'image/png' : 'image/jpeg');
    const part = partOf(req, whole.length);
    if (!part) return void res.send(whole);
    res
      .status(206)
      .set('Content-Range', `bytes ${part.start}-${part.end}/${whole.length}`)
      .send(whole.subarray(part.start, part.end + 1));
  });
  return router;
}

/** Only one is ever given; to whoever asks for several, or for what is not there, the whole is a lawful answer as well. */
function partOf(req: Request, size: number): { start: number; end: number } | null {
  const parts = req.range(size);
  if (!Array.isArray(parts) || parts.type !== 'bytes' || parts.length !== 1) return null;
  return parts[0] ?? null;
}
