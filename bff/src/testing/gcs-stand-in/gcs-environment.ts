// What a server or a command needs in its environment to keep its objects in the stand-in's bucket.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GcsStandIn } from './gcs-stand-in.ts';

/** @param folder where the key file goes. */
export async function gcsEnvironment(standIn: GcsStandIn, folder: string): Promise<Record<string, string>> {
  const file = join(folder, 'service-account.json');
  await writeFile(file, JSON.stringify(standIn.account), { mode: 0o600 });
  return { GCS_BUCKET: standIn.bucket, GCS_CREDENTIALS: file, GCS_ENDPOINT: standIn.url };
}
