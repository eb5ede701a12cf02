// One call of Google's client: within its time, ended when nobody waits, its faults told apart.
import { faultOf, GenAiFault } from './genai-fault.ts';

/**
 * The client ends a call that takes too long and one that nobody waits for in the same way; here they are told apart.
 * @param call hands both to the client.
 * @throws GenAiFault; DOMException AbortError when `signal` fires.
 */
export async function limited<T>(
  timeoutMs: number,
  signal: AbortSignal | null,
  call: (signal: AbortSignal, fetch: typeof globalThis.fetch) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const deadline = AbortSignal.timeout(timeoutMs);
  let retryAfter: string | null = null;
  // The client's own would follow a redirect with the photo, and drops the one header that says when to come back.
  const fetchOnce: typeof globalThis.fetch = async (url, init) => {
    const answer = await fetch(url, { ...init, redirect: 'error' });
    retryAfter = answer.headers.get('retry-after');
    return answer;
  };
  try {
    return await call(signal ? AbortSignal.any([signal, deadline]) : deadline, fetchOnce);
  } catch (error) {
    if (signal?.aborted) throw new DOMException('nobody waits for the picture any more', 'AbortError');
    if (deadline.aborted) throw new GenAiFault('timed_out', `no answer within ${timeoutMs} ms`);
    throw faultOf(error, retryAfter);
  }
}
