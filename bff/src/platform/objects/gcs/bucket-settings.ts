// What our bucket has to be like, told from what it is like: an erased picture must be gone and not merely hidden, nobody
// may reach an object but by a signed link, and a shop's page must be able to show what a link leads to.
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Bucket, BucketMetadata } from '@google-cloud/storage';
import { type GcsSettings, openBucket } from './gcs-bucket.ts';
import { gcsFault } from './gcs-fault.ts';
import { BucketUnusable, openGcsObjects } from './gcs-objects.ts';

interface Setting {
  name: string;
  /** As Google's JSON API has it. */
  wanted: unknown;
  read(metadata: BucketMetadata): unknown;
  /** Makes it so. */
  patch: Record<string, unknown>;
}

export interface SettingState {
  setting: string;
  is: unknown;
  wanted: unknown;
}

export interface BucketState {
  bucket: string;
  /** Where Google keeps it, such as EUROPE-WEST4: nothing can change that. */
  location: string;
  /** What is not as it has to be. */
  differs: SettingState[];
}

/**
 * The links are the permission and carry no cookie, so any shop's page may use them; its own server checked the shop.
 * https://cloud.google.com/storage/docs/cross-origin
 */
const CORS = [{ origin: ['*'], method: ['GET', 'HEAD'], responseHeader: ['Content-Type'], maxAgeSeconds: 3_600 }];

/** What versioning has left behind goes at once, and so does what an interrupted upload by somebody else has. */
const LIFECYCLE = [
  { action: { type: 'Delete' }, condition: { age: 0, isLive: false } },
  { action: { type: 'AbortIncompleteMultipartUpload' }, condition: { age: 1 } },
];

function settings(kmsKey: string | undefined): Setting[] {
  return [
    {
      name: 'public access prevention',
      wanted: 'enforced',
      read: ({ iamConfiguration }) => iamConfiguration?.publicAccessPrevention,
      patch: { iamConfiguration: { publicAccessPrevention: 'enforced' } },
    },
    {
      name: 'uniform bucket-level access',
      wanted: true,
      read: ({ iamConfiguration }) => iamConfiguration?.uniformBucketLevelAccess?.enabled ?? false,
      patch: { iamConfiguration: { uniformBucketLevelAccess: { enabled: true } } },
    },
    {
      name: 'versioning',
      wanted: false,
      read: ({ versioning }) => versioning?.enabled ?? false,
      patch: { versioning: { enabled: false } },
    },
    {
      name: 'soft delete, in seconds',
      wanted: 0,
      read: ({ softDeletePolicy }) => Number(softDeletePolicy?.retentionDurationSeconds ?? 0),
      patch: { softDeletePolicy: { retentionDurationSeconds: '0' } },
    },
    {
      name: 'retention policy, in seconds',
      wanted: null,
      read: ({ retentionPolicy }) => (retentionPolicy ? Number(retentionPolicy.retentionPeriod) : null),
      patch: { retentionPolicy: null },
    },
    {
      name: 'hold on new objects',
      wanted: false,
      read: ({ defaultEventBasedHold }) => defaultEventBasedHold ?? false,
      patch: { defaultEventBasedHold: false },
    },
    {
      name: 'lifecycle',
      wanted: LIFECYCLE,
      read: ({ lifecycle }) => lifecycle?.rule ?? [],
      patch: { lifecycle: { rule: LIFECYCLE } },
    },
    { name: 'CORS', wanted: CORS, read: ({ cors }) => cors ?? [], patch: { cors: CORS } },
    {
      name: 'default encryption key',
      wanted: kmsKey ?? null,
      read: ({ encryption }) => encryption?.defaultKmsKeyName ?? null,
      patch: { encryption: { defaultKmsKeyName: kmsKey ?? null } },
    },
  ];
}

/** Asks for the right `storage.buckets.get`. @throws BucketUnusable */
export async function checkBucket(given: GcsSettings): Promise<BucketState> {
  const bucket = await openBucket(given);
  return stateOf(given, await metadataOf(bucket));
}

/** Changes what differs and nothing else; needs `storage.buckets.update` too. @throws BucketUnusable */
export async function applyBucketSettings(given: GcsSettings): Promise<{ changed: SettingState[]; now: BucketState }> {
  const bucket = await openBucket(given);
  const before = stateOf(given, await metadataOf(bucket));
  for (const { name, patch } of settings(given.kmsKey)) {
    if (!before.differs.some(({ setting }) => setting === name)) continue;
    await bucket.setMetadata(patch as BucketMetadata).catch(unusable(bucket, `${name} cannot be changed: `));
  }
  return { changed: before.differs, now: stateOf(given, await metadataOf(bucket)) };
}

/**
 * Does with an object of its own all that the server will do with others.
 * @throws BucketUnusable where it may not, or where a browser would not be shown what a link leads to.
 */
export async function tryBucket(given: GcsSettings): Promise<void> {
  const now = () => new Date();
  const { signable } = await openGcsObjects({ ...given, installation: 'check', now });
  const name = `check-${randomUUID()}.png`;
  const bytes = Buffer.from(name);
  try {
    await signable.put(name, bytes);
    if (!bytes.equals((await signable.get(name)) ?? Buffer.of()))
      throw new Error('an object does not come back as it was');
    const { url } = await signable.signUrl(name, 60);
    const shown = await fetch(url, { headers: { Origin: 'https://shop.example' } });
    if (!shown.ok) throw new Error(`a signed link is answered with ${shown.status}`);
    if (!shown.headers.has('access-control-allow-origin'))
      throw new Error('a page is not shown what a link leads to (CORS)');
  } catch (error) {
    throw new BucketUnusable(given.bucket, error instanceof Error ? error.message : String(error));
  } finally {
    await signable.delete(name).catch(() => {});
  }
}

function stateOf({ bucket, kmsKey }: GcsSettings, metadata: BucketMetadata): BucketState {
  const differs = settings(kmsKey).flatMap(({ name: setting, wanted, read }) => {
    const is = read(metadata);
    return isDeepStrictEqual(is, wanted) ? [] : [{ setting, is, wanted }];
  });
  return { bucket, location: String(metadata.location ?? ''), differs };
}

async function metadataOf(bucket: Bucket): Promise<BucketMetadata> {
  const [metadata] = await bucket.getMetadata().catch(unusable(bucket, ''));
  return metadata;
}

function unusable({ name }: Bucket, what: string): (error: unknown) => never {
  return (error) => {
    throw new BucketUnusable(name, what + gcsFault(error).message);
  };
}
