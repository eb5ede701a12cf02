// Verifies signed URLs as Google Cloud Storage does, from its description alone:
// https://cloud.google.com/storage/docs/authentication/canonical-requests and .../signatures
import { createHash, verify } from 'node:crypto';

export interface SignedRequest {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Why Google would turn a link down, by the code of its XML API; null: it is good. */
export type LinkFault = 'MissingSecurityHeader' | 'SignatureDoesNotMatch' | 'ExpiredToken' | 'NotYetValid';

const LONGEST_SECONDS = 7 * 86_400;

/** @param publicKey of the service account, PEM. */
export function faultOfLink(request: SignedRequest, email: string, publicKey: string, now: Date): LinkFault | null {
  const { searchParams } = request.url;
  const given = (name: string) => searchParams.get(`X-Goog-${name}`);
  const [algorithm, credential, date, expires, signed, signature] = [
    given('Algorithm'),
    given('Credential'),
    given('Date'),
    given('Expires'),
    given('SignedHeaders'),
    given('Signature'),
  ];
  if (!algorithm || !credential || !date || !expires || !signed || !signature) return 'MissingSecurityHeader';
  const scope = `${date.slice(0, 8)}/auto/storage/goog4_request`;
  const seconds = Number(expires);
  const asItShouldBe =
    algorithm === 'GOOG4-RSA-SHA256' &&
    credential === `${email}/${scope}` &&
    signed.split(';').includes('host') &&
    Number.isInteger(seconds) &&
    seconds >= 1 &&
    seconds <= LONGEST_SECONDS;
  const text = [algorithm, date, scope, sha256(canonicalRequest(request, signed))].join('\n');
  if (!asItShouldBe || !verify('RSA-SHA256', Buffer.from(text), publicKey, Buffer.from(signature, 'hex'))) {
    return 'SignatureDoesNotMatch';
  }
  const begins = momentOf(date);
  if (now.getTime() < begins) return 'NotYetValid';
  return now.getTime() >= begins + seconds * 1_000 ? 'ExpiredToken' : null;
}

function canonicalRequest({ method, url, headers }: SignedRequest, signed: string): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Goog-Signature')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
  // Google listens on 443, so a host has no port there, and the client signs it without.
  const headerOf = (name: string) => (name === 'host' ? url.hostname : String(headers[name] ?? '').trim());
  const lines = signed.split(';').map((name) => `${name}:${headerOf(name)}\n`);
  return [method, url.pathname, query.join('&'), lines.join(''), signed, 'UNSIGNED-PAYLOAD'].join('\n');
}

/** @param text as in 20261126T135500Z. */
function momentOf(text: string): number {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
