// V4 signed links to pictures. With a key file they are signed here and nobody is asked. Without one, the server runs as a
// service account on a machine of Google's (Cloud Run, GKE), and IAM signs each with a key that nobody but Google has.
import type { Bucket, File } from '@google-cloud/storage';
import { z } from 'zod';
import { ServiceAccountUnusable } from '../../google-account.ts';
import { askGoogle } from './ask-google.ts';
import type { GcsSettings } from './gcs-bucket.ts';
import { gcsFault } from './gcs-fault.ts';

export interface SignedLink {
  url: string;
  expiresAt: Date;
}

/** @param from and how long, in seconds. */
export type SignLink = (file: File, from: number, seconds: number) => Promise<SignedLink>;

/** @throws ServiceAccountUnusable where there is no key, and this machine is no service account. */
export async function openLinks(bucket: Bucket, settings: GcsSettings): Promise<SignLink> {
  if (settings.account) return (file, from, seconds) => signed(file, from, seconds);
  return kept(await signedByIam(bucket, settings));
}

async function signed(file: File, from: number, seconds: number): Promise<SignedLink> {
  const expiresAt = new Date((from + seconds) * 1_000);
  const [url] = await file.getSignedUrl({
    version: 'v4',
    action: 'read',
    accessibleAt: from * 1_000,
    expires: expiresAt,
  });
  return { url, expiresAt };
}

/** Of the machine's service account, as the client asks its metadata server for it. */
async function signedByIam(bucket: Bucket, settings: GcsSettings): Promise<SignLink> {
  const account = await machineAccount(bucket);
  return async (file, from, seconds) => {
    let fault: unknown;
    const sign = (text: string) =>
      signBlob(bucket, account, text, settings).catch((error) => {
        fault = error;
        throw error;
      });
    // The client would ask the metadata server for the account before each link, and put what IAM answers into an error of
    // its own that says neither whether it may be tried again nor why.
    const authClient = { getCredentials: async () => ({ client_email: account }), sign };
    file.storage = Object.create(file.storage, { authClient: { value: authClient } });
    try {
      return await signed(file, from, seconds);
    } catch (error) {
      throw fault ?? error;
    }
  };
}

async function machineAccount({ storage }: Bucket): Promise<string> {
  const { client_email: account } = await storage.authClient
    .getCredentials()
    .catch(() => ({ client_email: undefined }));
  if (account?.includes('@')) return account;
  throw new ServiceAccountUnusable(
    'GCS_BUCKET is set and no key file is named, neither by GCS_CREDENTIALS nor by GOOGLE_APPLICATION_CREDENTIALS; and ' +
      (account
        ? 'this machine runs as a workload without a service account, which cannot sign links.'
        : 'this machine runs as no service account of Google Cloud.'),
  );
}

const Signed = z.object({ signedBlob: z.base64().min(1) });

/** https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/signBlob @returns base64 */
async function signBlob(bucket: Bucket, account: string, text: string, settings: GcsSettings): Promise<string> {
  const iam = settings.endpoint ?? 'https://iamcredentials.googleapis.com';
  const url = `${iam}/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:signBlob`;
  const answer = await askGoogle(
    bucket,
    url,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ payload: Buffer.from(text).toString('base64') }),
      signedIn: true,
    },
    settings,
  );
  if (!answer) throw gcsFault(Object.assign(new Error('no such account'), { status: 404 }));
  return Signed.parse(JSON.parse(answer.body.toString())).signedBlob;
}

/** Some kilobytes each: what a busy quarter of an hour shows. */
const MOST_KEPT = 5_000;

/** A link is handed out again while half of its time is left: a list that is looked at twice is signed once. */
function kept(sign: SignLink): SignLink {
  const links = new Map<string, { until: number; link: Promise<SignedLink> }>();
  return (file, from, seconds) => {
    const id = `${seconds} ${file.name}`;
    const known = links.get(id);
    if (known && from < known.until) return known.link;
    const link = sign(file, from, seconds);
    links.delete(id);
    links.set(id, { until: from + seconds / 2, link });
    link.catch(() => links.get(id)?.link === link && links.delete(id));
    const [oldest] = links.keys();
    if (links.size > MOST_KEPT && oldest !== undefined) links.delete(oldest);
    return link;
  };
}
