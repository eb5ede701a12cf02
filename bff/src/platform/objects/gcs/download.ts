// Reads an object whole, checked against Google's checksum. Not by the client's own download: every larger picture goes
// through so many streams there that Node reports a leak, which is none.
import { setTimeout as wait } from 'node:timers/promises';
import type { Bucket } from '@google-cloud/storage';
import { ObjectsAway } from '../../faults/storage-fault.ts';
import { type GcsSettings, REQUEST_LIMIT_MS } from './gcs-bucket.ts';
import { gcsFault } from './gcs-fault.ts';

/** The bytes do not match the checksum that came with them. */
export class DownloadDamaged extends Error {
  override name = 'DownloadDamaged';
}

/** After these, if it failed in passing. */
const PAUSES_MS = [300, 1_500];

/** @returns null where there is no such object. @throws ObjectsAway, GcsRefused, DownloadDamaged */
export async function download(
  bucket: Bucket,
  name: string,
  { endpoint, repeating = true }: Pick<GcsSettings, 'endpoint' | 'repeating'>,
): Promise<Uint8Array | null> {
  for (const pause of repeating ? PAUSES_MS : []) {
    try {
      return await downloadOnce(bucket, name, endpoint);
    } catch (fault) {
      if (!(fault instanceof ObjectsAway)) throw fault;
      await wait(pause);
    }
  }
  return downloadOnce(bucket, name, endpoint);
}

async function downloadOnce(bucket: Bucket, name: string, endpoint: string | undefined): Promise<Uint8Array | null> {
  const { storage } = bucket;
  const url = `${storage.apiEndpoint}/storage/v1/b/${bucket.name}/o/${encodeURIComponent(name)}?alt=media`;
  const headers = endpoint ? new Headers() : await signedIn(bucket, url);
  // As it is stored, or the checksum would be of something else.
  headers.set('Accept-Encoding', 'identity');
  const { answer, body } = await fetched(url, headers);
  if (answer.status === 404) return null;
  if (!answer.ok) throw gcsFault(Object.assign(new Error('no download'), { status: answer.status, ...errorIn(body) }));
  const told = /crc32c=([^,]+)/.exec(answer.headers.get('x-goog-hash') ?? '')?.[1];
  const checksum = storage.crc32cGenerator();
  checksum.update(body);
  if (!told || !checksum.validate(told)) throw new DownloadDamaged('the object does not match its checksum');
  return body;
}

async function signedIn({ storage }: Bucket, url: string): Promise<Headers> {
  return storage.authClient.getRequestHeaders(url).catch((error) => {
    throw gcsFault(error);
  });
}

/** Whatever is thrown here, the network is to blame. */
async function fetched(url: string, headers: Headers): Promise<{ answer: Response; body: Buffer }> {
  try {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(REQUEST_LIMIT_MS) });
    return { answer, body: Buffer.from(await answer.arrayBuffer()) };
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    throw new ObjectsAway(cause?.code ?? name ?? 'no answer');
  }
}

/** `{error: {errors: [{reason}]}}`, unless something in between has answered. */
function errorIn(body: Buffer): { errors?: unknown } {
  try {
    return JSON.parse(body.toString()).error ?? {};
  } catch {
    return {};
  }
}
