// Who may ask: with the key in its header, or as a service account, by a token that it signed itself.
import { verify } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

/** https://google.aip.dev/auth/4111 */
const Claims = z.object({ iss: z.string(), scope: z.string(), exp: z.number() });
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

export function isAllowed(
  { headers }: Pick<IncomingMessage, 'headers'>,
  { apiKey, publicKey }: { apiKey: string; publicKey?: string },
): boolean {
  if (headers['x-goog-api-key'] === apiKey) return true;
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  return token !== undefined && publicKey !== undefined && isSignedBy(publicKey, token);
}

function isSignedBy(publicKey: string, token: string): boolean {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const signed = Buffer.from(`${header}.${claims}`);
  if (!verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64url'))) return false;
  const { scope, exp } = Claims.parse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
  return scope.split(' ').includes(SCOPE) && exp * 1_000 > Date.now();
}
