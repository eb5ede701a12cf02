// Requests to Google beside its client, signed in as the client is, and asked again as patiently as a shopper waits.
import { setTimeout as wait } from 'node:timers/promises';
import type { Bucket } from '@google-cloud/storage';
import { ObjectsAway } from '../../faults/storage-fault.ts';
import { type GcsSettings, REQUEST_LIMIT_MS } from './gcs-bucket.ts';
import { gcsFault } from './gcs-fault.ts';

export interface Answer {
  headers: Headers;
  body: Buffer;
}

/** Beside `GET`, and who asks where nobody has to sign in. */
export interface Question extends Pick<RequestInit, 'method' | 'body'> {
  headers: Record<string, string>;
  /** Else nobody is told who asks. */
  signedIn: boolean;
}

/** After these, if it failed in passing. */
const PAUSES_MS = [300, 1_500];

/** @returns null where there is nothing of that name. @throws ObjectsAway, GcsRefused */
export async function askGoogle(
  bucket: Bucket,
  url: string,
  question: Question,
  { repeating = true }: Pick<GcsSettings, 'repeating'>,
): Promise<Answer | null> {
  for (const pause of repeating ? PAUSES_MS : []) {
    try {
      return await askOnce(bucket, url, question);
    } catch (fault) {
      if (!(fault instanceof ObjectsAway)) throw fault;
      await wait(pause);
    }
  }
  return askOnce(bucket, url, question);
}

async function askOnce(bucket: Bucket, url: string, question: Question): Promise<Answer | null> {
  const { signedIn, headers: given, ...init } = question;
  const headers = signedIn ? await whoAsks(bucket, url) : new Headers();
  for (const [name, value] of Object.entries(given)) headers.set(name, value);
  const { answer, body } = await fetched(url, { ...init, headers });
  if (answer.status === 404) return null;
  if (!answer.ok) throw gcsFault(Object.assign(new Error('refused'), { status: answer.status, ...errorIn(body) }));
  return { headers: answer.headers, body };
}

/** With a token that is kept until shortly before its end. */
async function whoAsks({ storage }: Bucket, url: string): Promise<Headers> {
  return storage.authClient.getRequestHeaders(url).catch((error) => {
    throw gcsFault(error);
  });
}

/** Whatever is thrown here, the network is to blame. */
async function fetched(url: string, init: RequestInit): Promise<{ answer: Response; body: Buffer }> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(REQUEST_LIMIT_MS) });
    return { answer, body: Buffer.from(await answer.arrayBuffer()) };
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    throw new ObjectsAway(cause?.code ?? name ?? 'no answer');
  }
}

/** `{error: {errors: [{reason}]}}` of Storage, `{error: {status}}` of IAM, unless something in between has answered. */
function errorIn(body: Buffer): { errors?: unknown } {
  try {
    const { errors, status } = JSON.parse(body.toString()).error ?? {};
    return { errors: errors ?? [{ reason: status }] };
  } catch {
    return {};
  }
}
