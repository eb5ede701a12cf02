// Reads an object whole, checked against Google's checksum. Not by the client's own download: every larger picture goes
// through so many streams there that Node reports a leak, which is none.
import type { Bucket } from '@google-cloud/storage';
import { askGoogle } from './ask-google.ts';
import type { GcsSettings } from './gcs-bucket.ts';

/** The bytes do not match the checksum that came with them. */
export class DownloadDamaged extends Error {
  override name = 'DownloadDamaged';
}

/** @returns null where there is no such object. @throws ObjectsAway, GcsRefused, DownloadDamaged */
export async function download(
  bucket: Bucket,
  name: string,
  settings: Pick<GcsSettings, 'endpoint' | 'repeating'>,
): Promise<Uint8Array | null> {
  const { storage } = bucket;
  const url = `${storage.apiEndpoint}/storage/v1/b/${bucket.name}/o/${encodeURIComponent(name)}?alt=media`;
  // As it is stored, or the checksum would be of something else.
  const headers = { 'Accept-Encoding': 'identity' };
  const answer = await askGoogle(bucket, url, { headers, signedIn: !settings.endpoint }, settings);
  if (!answer) return null;
  const told = /crc32c=([^,]+)/.exec(answer.headers.get('x-goog-hash') ?? '')?.[1];
  const checksum = storage.crc32cGenerator();
  checksum.update(answer.body);
  if (!told || !checksum.validate(told)) throw new DownloadDamaged('the object does not match its checksum');
  return answer.body;
}
