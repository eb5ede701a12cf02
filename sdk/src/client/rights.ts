// What shoppers may demand of the service about themselves. Every function throws Problem.
import type { DeletionReceipt, WithdrawnConsent } from './resources.ts';
import type { Visit } from './visit.ts';
import { MEASUREMENTS, rememberOnDevice } from './visit-memory.ts';

/** Takes back what was agreed to; photos and pictures are deleted with it. */
export async function withdraw(visit: Visit, consentId: string, signal: AbortSignal): Promise<WithdrawnConsent> {
  const withdrawn = await visit.withSession(signal, (token) =>
    visit.client.json<WithdrawnConsent>(`/v1/consents/${consentId}`, token, { method: 'DELETE', signal }),
  );
  visit.withdrawn();
  return withdrawn;
}

/** One ZIP with everything. @param heard Told how many bytes have come, as they come. */
export function exportEverything(visit: Visit, heard: (bytes: number) => void, signal: AbortSignal): Promise<Blob> {
  return visit.withSession(signal, async (token) => {
    const response = await visit.client.fetch('/v1/user/export', token, { signal });
    let bytes = 0;
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.length;
        heard(bytes);
        controller.enqueue(chunk);
      },
    });
    // Read to its end here: a connection that breaks in the middle must not leave half a file behind.
    return new Response(response.body!.pipeThrough(counting), {
      headers: { 'Content-Type': 'application/zip' },
    }).blob();
  });
}

/** Deletes everything about the shopper, for good. */
export async function erase(visit: Visit, signal: AbortSignal): Promise<DeletionReceipt> {
  const receipt = await visit.withSession(signal, (token) =>
    visit.client.json<DeletionReceipt>('/v1/user', token, { method: 'DELETE', signal }),
  );
  rememberOnDevice(MEASUREMENTS, null);
  visit.gone();
  return receipt;
}

/** Ends this device's way back to the shopper; what is stored stays until its time is up. */
export async function forgetDevice(visit: Visit, signal: AbortSignal): Promise<void> {
  await visit.withSession(signal, (token) =>
    visit.client.fetch('/v1/sessions/current', token, { method: 'DELETE', signal }),
  );
  rememberOnDevice(MEASUREMENTS, null);
  visit.gone();
}
