// Reads the one credential a request may carry.
import type { Request } from 'express';

/** @returns the token of `Authorization: Bearer <token>` (RFC 6750), or null. */
export function bearerToken(req: Request): string | null {
  return /^Bearer ([A-Za-z0-9._~+/-]{1,512}=*)$/i.exec(req.get('authorization') ?? '')?.[1] ?? null;
}
