// Reads an answer's body as far as the caller allows: its kind first, then its bytes, counted before and after decompression.
import type { Readable, Transform } from 'node:stream';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { SafeFetchError } from './safe-fetch-error.ts';

export interface BodyLimits {
  /** Media types, `image/*` for a whole family; undefined for any type, even none. */
  accept: readonly string[] | undefined;
  maxBytes: number;
  signal: AbortSignal;
}

/** What we offer, always and only: deflate has two readings and zstd would be one more decoder to trust. */
export const OFFERED_ENCODINGS = 'gzip, br';

const MEDIA_TYPE = /^([a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+)[ \t]*(;.*)?$/;

/** @returns `type/subtype` in lower case, or null where the header is missing, malformed or there are two. */
export function mediaTypeOf(headers: Headers): string | null {
  const value = headers.get('content-type')?.toLowerCase() ?? '';
  // Two headers arrive joined by a comma; only parameters may hold one, inside quotes.
  return value.replace(/"[^"]*"/g, '').includes(',') ? null : (MEDIA_TYPE.exec(value)?.[1] ?? null);
}

/** @throws SafeFetchError */
export async function readBody(body: Readable, headers: Headers, limits: BodyLimits): Promise<Uint8Array> {
  if (!isAccepted(mediaTypeOf(headers), limits.accept)) throw new SafeFetchError('content_type_not_allowed');
  const decoder = decoderFor(headers.get('content-encoding') ?? '');
  // An honest server says so beforehand; the others are counted.
  if (Number(headers.get('content-length')) > limits.maxBytes) throw new SafeFetchError('too_large');

  const chunks: Uint8Array[] = [];
  await pipeline(
    body,
    // The compressed bytes are counted too: both formats can go on for ever without putting out a byte.
    (source: AsyncIterable<Uint8Array>) => upTo(limits.maxBytes, source),
    decoder,
    async (source: AsyncIterable<Uint8Array>) => {
      for await (const chunk of upTo(limits.maxBytes, source)) chunks.push(chunk);
    },
    { signal: limits.signal },
  );
  return Buffer.concat(chunks);
}

function isAccepted(type: string | null, accept: BodyLimits['accept']): boolean {
  if (accept === undefined) return true;
  if (type === null) return false;
  return accept.some((wanted) => (wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted));
}

/** One coding or none. Stacked codings are only ever seen in attacks: each layer multiplies the last one's bomb. */
function decoderFor(contentEncoding: string): Transform {
  switch (contentEncoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new SafeFetchError('encoding_not_allowed');
  }
}

async function* upTo(maxBytes: number, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.length;
    if (total > maxBytes) throw new SafeFetchError('too_large');
    yield chunk;
  }
}
