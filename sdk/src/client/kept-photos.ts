// The photo a shopper asked to keep: found again, shown to them, deleted.
import { photoBytes } from './photos.ts';
import type { Photo, PhotoList } from './resources.ts';
import type { Visit } from './visit.ts';

/** The newest one, with its bytes; null when there is none. Throws Problem. */
export async function keptPhoto(visit: Visit, signal: AbortSignal): Promise<{ photo: Photo; bytes: Blob } | null> {
  const { items } = await visit.withSession(signal, (token) =>
    visit.client.json<PhotoList>('/v1/photos', token, { signal }),
  );
  const photo = items.find(({ lifetime }) => lifetime === 'kept'); // newest first
  return photo ? { photo, bytes: await photoBytes(visit, photo.id, signal) } : null;
}

export async function deletePhoto(visit: Visit, id: string, signal: AbortSignal): Promise<void> {
  await visit.withSession(signal, (token) =>
    visit.client.fetch(`/v1/photos/${id}`, token, { method: 'DELETE', signal }),
  );
}
