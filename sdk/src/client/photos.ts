// Photos on their way to the service and back. Every function throws Problem.
import type { ChosenPhoto } from './chosen-photo.ts';
import type { Photo } from './resources.ts';
import type { Visit } from './visit.ts';

/** Sends the photo to be checked, once. One that cannot work is a Problem whose code starts with `photo_`. */
export async function checkPhoto(visit: Visit, photo: ChosenPhoto, signal: AbortSignal): Promise<Photo> {
  const { bytes, lifetime } = photo;
  photo.stored ??= await visit.withSession(signal, (token) =>
    visit.client.create<Photo>(`/v1/photos?lifetime=${lifetime}`, token, bytes, signal),
  );
  return photo.stored;
}

/** The bytes of a photo: by token, never by an address that could be passed on. */
export function photoBytes(visit: Visit, id: string, signal: AbortSignal): Promise<Blob> {
  return visit.withSession(signal, async (token) =>
    (await visit.client.fetch(`/v1/photos/${id}/content`, token, { signal })).blob(),
  );
}

/** The bytes of a house model's picture. */
export async function pictureAt(visit: Visit, url: string, signal: AbortSignal): Promise<Blob> {
  return (await visit.client.fetch(url, null, { signal })).blob();
}
