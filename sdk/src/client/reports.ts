// Tells the shop what is wrong with a picture.
import type { ReportReason } from './resources.ts';
import type { Visit } from './visit.ts';

/** @param note In the shopper's own words; nothing when there are none. Throws Problem. */
export async function report(
  visit: Visit,
  renderId: string,
  reason: ReportReason,
  note: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const body = { render_id: renderId, reason, note };
  await visit.withSession(signal, (token) => visit.client.create('/v1/reports', token, body, signal));
}
