// The stand-in's side of a shopper's rights: agreeing, withdrawing, taking everything along, being erased or forgotten.
import type { ConsentReceipt } from '../client/resources.ts';
import { json, problem } from './responses.ts';
import { forget, has, id, returning, type Shopper, texts } from './stand-in-shops.ts';

/** By their own id: receipts outlive their shopper. */
const receipts = new Map<string, object>();

export async function consents(request: Request, shopper: Shopper, consentId?: string): Promise<Response> {
  if (request.method === 'DELETE') return withdraw(shopper, consentId!);
  const { version, locale, text_sha256, scopes } = (await request.json()) as ConsentReceipt;
  const token = request.headers.get('Authorization')!.slice('Bearer '.length);
  if (texts.get(token) !== text_sha256) return problem(409, 'consent_outdated');
  const given = { jurisdiction: 'other', gpc: false, given_at: new Date().toISOString() } as const;
  const consent: ConsentReceipt = { id: id(), version, locale, text_sha256, scopes, ...given };
  shopper.consent = consent;
  const secret = shopper.vouched ? null : `vfr_${id()}`;
  if (secret) returning.set(secret, shopper);
  receipts.set(consent.id, { receipt: { kind: 'consent', ...consent, withdrawn_at: null } });
  return json({ ...consent, resume_secret: secret }, 201);
}

function withdraw(shopper: Shopper, consentId: string): Response {
  if (has(shopper.key, 'stuck')) return problem(500, 'internal');
  if (shopper.consent?.id !== consentId) return problem(404, 'not_found');
  const answer = { ...shopper.consent, withdrawn_at: new Date().toISOString(), deleted: empty(shopper) };
  shopper.consent = null;
  return json(answer);
}

export function user(request: Request, shopper: Shopper): Response {
  if (has(shopper.key, 'stuck')) return problem(500, 'internal');
  if (request.method === 'GET') {
    const zip = new Uint8Array(300_000);
    zip.set([0x50, 0x4b, 0x03, 0x04]);
    return new Response(zip, { headers: { 'Content-Type': 'application/zip' } });
  }
  const receipt = {
    kind: 'deletion',
    id: id(),
    erased_at: new Date().toISOString(),
    deleted: { ...empty(shopper), try_ons: 1, sessions: 1, consents_anonymised: shopper.consent ? 1 : 0 },
    key_id: 'mk-stand-in',
    signature: 'A'.repeat(86),
  };
  receipts.set(receipt.id, { receipt, verified: true, public_key: 'A'.repeat(43) });
  forget(shopper);
  return json(receipt);
}

export function endSession(shopper: Shopper): Response {
  if (has(shopper.key, 'stuck')) return problem(500, 'internal');
  forget(shopper);
  return new Response(null, { status: 204 });
}

export function receipt(receiptId: string): Response {
  const found = receipts.get(receiptId);
  return found ? json(found) : problem(404, 'not_found');
}

/** Deletes what a shopper has here, and counts it. */
function empty(shopper: Shopper): Record<string, number> {
  const counts = { photos: shopper.photos.size, pictures: shopper.pictures, try_ons_stopped: 0 };
  shopper.photos.clear();
  shopper.vault.clear();
  shopper.pictures = 0;
  return counts;
}
