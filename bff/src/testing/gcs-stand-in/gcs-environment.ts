// What a server or a command needs in its environment to keep its objects in the stand-in's bucket, with a key or without.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GcsStandIn } from './gcs-stand-in.ts';

/** @param folder where the key file goes. */
export async function gcsEnvironment(standIn: GcsStandIn, folder: string): Promise<Record<string, string>> {
  const file = join(folder, 'service-account.json');
  await writeFile(file, JSON.stringify(standIn.account), { mode: 0o600 });
  return { GCS_BUCKET: standIn.bucket, GCS_CREDENTIALS: file, GCS_ENDPOINT: standIn.url };
}

/** The same for a server on a machine that runs as the account, and has no key. */
export function keylessEnvironment(standIn: GcsStandIn): Record<string, string> {
  return { GCS_BUCKET: standIn.bucket, GCS_ENDPOINT: standIn.url };
}

/**
 * This process on such a machine, as Google's client is told of it: by variables of its own, for as long as it is held.
 * @param standIn null: on no machine of Google's.
 */
export function onMachineOf(standIn: GcsStandIn | null): Disposable {
  const set = {
    METADATA_SERVER_DETECTION: standIn ? 'assume-present' : 'none',
    GCE_METADATA_HOST: standIn ? new URL(standIn.url).host : undefined,
  };
  const before = Object.keys(set).map((name) => [name, process.env[name]] as const);
  const put = (entries: Iterable<readonly [string, string | undefined]>) => {
    for (const [name, value] of entries) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  put(Object.entries(set));
  return { [Symbol.dispose]: () => put(before) };
}
