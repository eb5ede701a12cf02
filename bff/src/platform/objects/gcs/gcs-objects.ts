// Objects in a bucket of Google Cloud Storage: photos sealed before they leave this process, pictures as they are, encrypted
// at rest by Google, with links that a browser takes straight to the bucket.
import { createHash } from 'node:crypto';
import type { Bucket, File } from '@google-cloud/storage';
import { openEnvelope, sealEnvelope } from '../../crypto/envelope.ts';
import { LONGEST_LINK_SECONDS } from '../../crypto/signed-urls.ts';
import { checkObjectName, ObjectExists, type ObjectStore, ObjectUnreadable } from '../objects.ts';
import { DownloadDamaged, download } from './download.ts';
import { type GcsSettings, openBucket } from './gcs-bucket.ts';
import { gcsFault, statusOf } from './gcs-fault.ts';
import { openLinks, type SignLink } from './sign-links.ts';

export interface GcsObjectsOptions extends GcsSettings {
  /** Begins every name, so that two installations in one bucket leave each other's objects alone. */
  installation: string;
  now(): Date;
}

/** The bucket cannot be used as the settings say; the message is for whoever made them. */
export class BucketUnusable extends Error {
  constructor(bucket: string, why: string) {
    super(`The bucket ${bucket}, which GCS_BUCKET names, cannot be used: ${why}`);
    this.name = 'BucketUnusable';
  }
}

/**
 * @throws BucketUnusable where the bucket, the right to list it or that to sign links is missing, or nobody answers;
 * ServiceAccountUnusable where there is no key and this machine is no service account.
 */
export async function openGcsObjects(options: GcsObjectsOptions): Promise<ObjectStore> {
  const { bucket: name, installation } = options;
  const bucket = await openBucket(options);
  const signLink = await openLinks(bucket, options);
  const unusable = (why: string) => (error: unknown) => {
    throw new BucketUnusable(name, why + gcsFault(error).message);
  };
  await bucket.getFiles({ prefix: `${installation}/`, maxResults: 1, autoPaginate: false }).catch(unusable(''));
  const objects = gcsObjects(bucket, signLink, options);
  if (!options.account) await objects.signable.signUrl('a-first-link', 1).catch(unusable(MAY_NOT_SIGN));
  return objects;
}

const MAY_NOT_SIGN =
  'links to its pictures cannot be signed. Without a key file, the server’s service account needs the role Service ' +
  'Account Token Creator on itself, and the project the IAM Service Account Credentials API: ';

function gcsObjects(bucket: Bucket, signLink: SignLink, options: GcsObjectsOptions): ObjectStore {
  const { installation, now } = options;
  const sealed = namesUnder(bucket, `${installation}/sealed/`, options);
  const signable = namesUnder(bucket, `${installation}/signable/`, options);
  return {
    sealed: {
      put: async (name, bytes, owner) =>
        sealed.put(name, sealEnvelope(bytes, owner, ['sealed', checkObjectName(name), owner.shopperId]), 'replacing'),
      async get(name, owner) {
        const envelope = await sealed.get(name, 'sealed');
        if (envelope === null) return null;
        try {
          return openEnvelope(envelope, (id) => (id === owner.id ? owner.secret : null), [
            'sealed',
            name,
            owner.shopperId,
          ]);
        } catch (cause) {
          throw new ObjectUnreadable('sealed', { cause });
        }
      },
      delete: sealed.delete,
      list: sealed.list,
    },
    envelopes: {
      get: (name) => sealed.get(name, 'sealed'),
      put: (name, envelope) => sealed.put(name, envelope, 'replacing'),
    },
    signable: {
      put: (name, bytes) => signable.put(name, bytes, 'replacing'),
      putNew: (name, bytes) => signable.put(name, bytes, 'if there is none'),
      get: (name) => signable.get(name, 'signable'),
      delete: signable.delete,
      list: signable.list,
      async signUrl(name, ttlSeconds) {
        if (!(ttlSeconds >= 1 && ttlSeconds <= LONGEST_LINK_SECONDS)) {
          throw new RangeError(`a signed link lasts 1 to ${LONGEST_LINK_SECONDS} seconds, not ${ttlSeconds}`);
        }
        return signLink(signable.file(name), Math.floor(now().getTime() / 1_000), Math.floor(ttlSeconds));
      },
    },
  };
}

/** What a browser is told about a picture that it fetches by a link: the link is the permission, so no cache may keep it. */
const SHOWN = { cacheControl: 'private, no-store', contentDisposition: 'inline' };

function namesUnder(bucket: Bucket, prefix: string, options: GcsObjectsOptions) {
  const { kmsKey } = options;
  const file = (name: string): File =>
    bucket.file(prefix + checkObjectName(name), { ...(kmsKey && { kmsKeyName: kmsKey }) });
  return {
    file,

    async put(name: string, bytes: Uint8Array, how: 'replacing' | 'if there is none'): Promise<void> {
      try {
        await file(name).save(bytes, {
          // All in one request, which is there whole or not at all.
          resumable: false,
          // Google compares before it stores, and the client compares what Google says it has stored.
          validation: 'crc32c',
          metadata: {
            ...SHOWN,
            contentType: typeOf(name),
            md5Hash: createHash('md5').update(bytes).digest('base64'),
          },
          ...(how === 'if there is none' && { preconditionOpts: { ifGenerationMatch: 0 } }),
        });
      } catch (error) {
        throw statusOf(error) === 412 ? new ObjectExists() : gcsFault(error);
      }
    },

    async get(name: string, kind: 'sealed' | 'signable'): Promise<Uint8Array | null> {
      try {
        return await download(bucket, prefix + checkObjectName(name), options);
      } catch (fault) {
        throw fault instanceof DownloadDamaged ? new ObjectUnreadable(kind, { cause: fault }) : fault;
      }
    },

    async delete(name: string): Promise<void> {
      await file(name)
        .delete({ ignoreNotFound: true })
        .catch((error) => {
          throw gcsFault(error);
        });
    },

    async *list(names: string): AsyncIterable<{ name: string; storedAt: Date }> {
      try {
        // With only some of the fields, the client hands them out as they come.
        const found = bucket.getFilesStream({
          prefix: prefix + names,
          fields: 'items(name,timeCreated),nextPageToken',
        }) as AsyncIterable<{ name: string; timeCreated: string }>;
        for await (const { name, timeCreated } of found) {
          yield { name: name.slice(prefix.length), storedAt: new Date(timeCreated) };
        }
      } catch (error) {
        throw gcsFault(error);
      }
    },
  };
}

function typeOf(name: string): string {
  const type = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', avif: 'image/avif' }[
    name.split('.')[1] ?? ''
  ];
  return type ?? 'application/octet-stream';
}
