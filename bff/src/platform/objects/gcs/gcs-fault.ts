// What can go wrong at Google Cloud Storage, in our words. Google's own are left out: they name the service account.
import { ObjectsAway } from '../../faults/storage-fault.ts';

/** Google says no, for good: a missing right, a missing bucket, a key that is switched off. */
export class GcsRefused extends Error {
  readonly status: number;
  constructor(status: number, reason: string) {
    super(`Google refuses: ${status} ${reason}`);
    this.name = 'GcsRefused';
    this.status = status;
  }
}

/** Of these, Google's advice is to try again later: https://cloud.google.com/storage/docs/retry-strategy */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/** What the client throws is called by a number that Google answered with, or by a word of the network or of its own. */
export function gcsFault(thrown: unknown): Error {
  if (!(thrown instanceof Error)) return new ObjectsAway(String(thrown));
  if (thrown instanceof GcsRefused) return thrown;
  const { code, status } = thrown as { code?: unknown; status?: unknown };
  const number = [code, status].map(Number).find((one) => one >= 400 && one < 600);
  if (number === undefined) return isOfTheNetwork(thrown) ? new ObjectsAway(String(code ?? thrown.name)) : thrown;
  return PASSING.has(number) ? new ObjectsAway(String(number)) : new GcsRefused(number, reasonOf(thrown));
}

export function statusOf(thrown: unknown): number | null {
  const fault = gcsFault(thrown);
  return fault instanceof GcsRefused ? fault.status : null;
}

/** The driver of the network has words for it; what the client calls by words of its own, it has thought about itself. */
function isOfTheNetwork(error: Error): boolean {
  const { code, type } = error as { code?: unknown; type?: unknown };
  const word = typeof code === 'string' ? code : '';
  return (
    type === 'system' ||
    type === 'aborted' ||
    /^(E[A-Z_]+|UND_ERR_.+)$/.test(word) ||
    /premature close/i.test(error.message)
  );
}

function reasonOf(thrown: Error): string {
  const { errors } = thrown as { errors?: { reason?: unknown }[] };
  const reason = errors?.[0]?.reason;
  return typeof reason === 'string' && /^[a-zA-Z_]{1,60}$/.test(reason) ? reason : '';
}
