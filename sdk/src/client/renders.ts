// Pictures: asked for, followed to their end, found again, copied. Loaded with the screen that shows them.
import type { ChosenPhoto } from './chosen-photo.ts';
import { follow } from './follow.ts';
import { checkPhoto, photoBytes } from './photos.ts';
import { asProblem, Problem } from './problem.ts';
import type { SharedCopyWishes, TryOnAccepted, TryOnStatus } from './resources.ts';
import type { Visit } from './visit.ts';
import type { AwaitedRender } from './visit-memory.ts';

/**
 * Asks for the picture. Throws Problem.
 * @param key Idempotency key of this wish; repeat it when repeating the wish.
 */
export async function askFor(
  visit: Visit,
  photo: ChosenPhoto,
  product: { id: string; colour?: string | undefined },
  key: string,
  signal: AbortSignal,
): Promise<AwaitedRender> {
  const ask = async () => {
    const { id } = await checkPhoto(visit, photo, signal);
    const wish = { photo_id: id, product_id: product.id, colour: product.colour };
    const { task_id, quota } = await visit.withSession(signal, (token) =>
      visit.client.create<TryOnAccepted>('/v1/try-on/generate', token, wish, signal, key),
    );
    visit.count(quota);
    return { shop: visit.shop, task: task_id, product: product.id, photo: id };
  };
  return ask().catch((cause) => {
    if (asProblem(cause).code !== 'not_found') throw cause;
    // A photo that was to be kept and is not there was deleted on purpose: it is not sent once more.
    if (photo.lifetime === 'kept') throw new Problem('photo_gone', 404);
    // Its time was up (2 hours at most, or with its first picture) while the dialog stood open: send it once more.
    photo.stored = null;
    return ask();
  });
}

/** Every status of a picture, the last of them done, refused or failed. Throws Problem or the signal's reason. */
export async function* followToItsEnd(visit: Visit, task: string, signal: AbortSignal): AsyncGenerator<TryOnStatus> {
  for await (const status of follow(visit.client, visit.withSession.bind(visit), task, signal)) {
    visit.count(status.quota);
    yield status;
  }
}

/** How it stands with a picture; the addresses in it are fresh. Throws Problem. */
export function statusOf(visit: Visit, task: string, signal: AbortSignal): Promise<TryOnStatus> {
  return visit.withSession(signal, (token) =>
    visit.client.json<TryOnStatus>(`/v1/try-on/status/${task}`, token, { signal }),
  );
}

/** The photo that a picture was made from. Throws Problem where it is gone by now. */
export function photoOf({ photo }: AwaitedRender, visit: Visit, signal: AbortSignal): Promise<Blob> {
  return photoBytes(visit, photo, signal);
}

/** A copy to save or share: it says what it is, in words in this corner and in its metadata. Throws Problem. */
export function sharedCopy(
  visit: Visit,
  renderId: string,
  corner: NonNullable<SharedCopyWishes['corner']>,
  signal: AbortSignal,
): Promise<Blob> {
  const query = new URLSearchParams({ language: visit.locale, corner });
  const path = `/v1/user/vault/${renderId}/copy?${query}`;
  return visit.withSession(signal, async (token) => (await visit.client.fetch(path, token, { signal })).blob());
}
