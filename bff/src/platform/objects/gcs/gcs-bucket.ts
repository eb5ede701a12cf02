// The bucket through Google's own client, set up so that its pitfalls are left behind.
import type { Bucket } from '@google-cloud/storage';
import type { ServiceAccount } from '../../google-account.ts';

export interface GcsSettings {
  bucket: string;
  /** A key file's; null: the service account that this machine of Google's runs as, which has no key. See sign-links.ts. */
  account: ServiceAccount | null;
  /** `projects/…/cryptoKeys/…`: objects are encrypted under this key of the operator's. Left out: as the bucket says. */
  kmsKey: string | undefined;
  /** Where another server than Google's answers, which stores and, where there is no key, signs; nobody signs in to store. */
  endpoint: string | undefined;
  /** Whether a request that failed in passing is made again, which is so unless said otherwise. */
  repeating?: boolean;
}

/** Of one request; a picture of a few megabytes takes a second or two. */
export const REQUEST_LIMIT_MS = 20_000;
/** Of all attempts at one thing. A shopper waits for it, and a job can be tried again as a whole. */
const TOTAL_SECONDS = 15;

/** Where links lead to. */
export function gcsOrigin({ endpoint }: Pick<GcsSettings, 'endpoint'>): string {
  return new URL(endpoint ?? 'https://storage.googleapis.com').origin;
}

export async function openBucket({ bucket, account, endpoint, repeating = true }: GcsSettings): Promise<Bucket> {
  // A quarter of a second and 20 MB, for those who use it.
  const { IdempotencyStrategy, Storage } = await import('@google-cloud/storage');
  const storage = new Storage({
    // Nothing that we ask of a bucket names a project; to find out its own, the client would run gcloud.
    projectId: account?.project_id ?? 'none',
    timeout: REQUEST_LIMIT_MS,
    retryOptions: {
      autoRetry: repeating,
      maxRetries: 2,
      totalTimeout: TOTAL_SECONDS,
      maxRetryDelay: 4,
      // Everything we ask for means the same when it is asked twice. By its own rule the client would, after the first
      // writing without a precondition, switch off all repeating for as long as it lives.
      idempotencyStrategy: IdempotencyStrategy.RetryAlways,
    },
    ...(endpoint && { apiEndpoint: endpoint, useAuthWithCustomEndpoint: false }),
  });
  // Given to the constructor, it has the same effect and a warning on the console. Not signed in by a token of our own
  // making, as with Vertex AI: https://github.com/googleapis/google-cloud-cpp/pull/10369
  if (account) storage.authClient.jsonContent = account;
  return storage.bucket(bucket);
}
