// The shopper's pictures: listed, deleted. Every function throws Problem.
import { asProblem } from './problem.ts';
import type { Vault } from './resources.ts';
import { retrying } from './retry.ts';
import type { Visit } from './visit.ts';

/** Newest first. @param cursor `next_cursor` of the page before; null for the first. */
export function listRenders(visit: Visit, cursor: string | null, limit: number, signal: AbortSignal): Promise<Vault> {
  const query = new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) });
  return retrying(signal, () =>
    visit.withSession(signal, (token) => visit.client.json<Vault>(`/v1/user/vault?${query}`, token, { signal })),
  );
}

/** Goes through even where the page is left meanwhile. One that is already gone is deleted. */
export async function deleteRender(visit: Visit, id: string, signal: AbortSignal): Promise<void> {
  const request = { method: 'DELETE', keepalive: true, signal } as const;
  await retrying(signal, () =>
    visit.withSession(signal, (token) => visit.client.fetch(`/v1/user/vault/${id}`, token, request)),
  ).catch((cause) => {
    if (asProblem(cause).code !== 'not_found') throw cause;
  });
}
