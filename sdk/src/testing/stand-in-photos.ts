// The stand-in's photos: taken, listed, shown to the one who sent them, deleted.
import type { PhotoLifetime } from '../client/resources.ts';
import { json, problem } from './responses.ts';
import { aPhoto, has, type Shopper, shopOf } from './stand-in-shops.ts';

export async function photos(request: Request, url: URL, shopper: Shopper, rest: string[]): Promise<Response> {
  const [photoId, content] = rest;
  if (!photoId) {
    if (request.method === 'POST') return takePhoto(request, url, shopper);
    return json({ items: [...shopper.photos.values()].map(({ photo }) => photo) });
  }
  const kept = shopper.photos.get(photoId);
  if (!kept) return problem(404, 'not_found');
  if (content) return new Response(kept.bytes, { headers: { 'Content-Type': kept.type } });
  shopper.photos.delete(photoId);
  return new Response(null, { status: 204 });
}

async function takePhoto(request: Request, url: URL, shopper: Shopper): Promise<Response> {
  const { key, consent } = shopper;
  const shop = shopOf(key);
  const bytes = await request.arrayBuffer();
  shop.lastPhoto = bytes;
  if (has(key, 'expired') && shop.sessions === 1) return problem(401, 'session_expired');
  if (!consent) return problem(403, 'consent_required');
  if (has(key, 'blocked')) return problem(403, 'shopper_blocked');
  if (has(key, 'full')) return problem(503, 'storage_full');
  if (has(key, 'nobody')) return problem(422, 'photo_no_person');
  const lifetime = (url.searchParams.get('lifetime') ?? 'visit') as PhotoLifetime;
  if (lifetime === 'kept' && !consent.scopes.includes('keep_photo')) return problem(403, 'consent_required');
  const photo = aPhoto(
    lifetime,
    has(key, 'hints')
      ? [
          { code: 'dim', message: '' },
          { code: 'arms_close', message: '' },
        ]
      : [],
  );
  shopper.photos.set(photo.id, { photo, bytes, type: request.headers.get('Content-Type') ?? 'image/jpeg' });
  return json(photo, 201);
}
