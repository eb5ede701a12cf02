// One attempt: the event, signed with every secret that is valid, to the merchant's server through the one door to the outside.
import { Webhook } from 'standardwebhooks';
import { type WebhookFault, WebhookPayload } from '../../contract/webhooks.ts';
import { type SafeFetch, SafeFetchError, type SafeFetchErrorCode } from '../../platform/safe-fetch/safe-fetch.ts';
import type { DueDelivery } from './deliveries-store.ts';
import { pauseOf } from './retry-schedule.ts';

const ANSWER_WITHIN_MS = 10_000;

export type Answered =
  | { kind: 'delivered'; httpStatus: number }
  | { kind: 'failed'; httpStatus: number | null; fault: WebhookFault; pauseMs: number | null };

/**
 * Of what comes back only the status and a pause that is asked for are looked at; nothing of it is kept or logged.
 * @param secrets newest first.
 * @throws the signal's reason, where it fires before there is an answer.
 */
export async function send(
  { safeFetch, now }: { safeFetch: SafeFetch; now(): Date },
  { endpoint, event }: DueDelivery,
  secrets: readonly string[],
  signal: AbortSignal,
): Promise<Answered> {
  const body = JSON.stringify(
    WebhookPayload.parse({ type: event.type, timestamp: event.occurredAt.toISOString(), data: event.data }),
  );
  const sentAt = now();
  try {
    const { status, headers } = await safeFetch(endpoint.url, {
      accept: [],
      timeoutMs: ANSWER_WITHIN_MS,
      signal,
      post: {
        contentType: 'application/json',
        body,
        headers: {
          'webhook-id': event.id,
          'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
          'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(event.id, sentAt, body)).join(' '),
        },
      },
    });
    if (status >= 200 && status < 300) return { kind: 'delivered', httpStatus: status };
    return { kind: 'failed', httpStatus: status, fault: 'status', pauseMs: pauseOf(headers.get('retry-after'), now()) };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SafeFetchError)) throw error;
    return { kind: 'failed', httpStatus: null, fault: FAULTS[error.code] ?? 'unreachable', pauseMs: null };
  }
}

/**
 * The others are one: telling an unknown name from one that leads inside would tell which internal names there are.
 */
const FAULTS: Partial<Record<SafeFetchErrorCode, WebhookFault>> = {
  timeout: 'timeout',
  redirect_not_allowed: 'redirected',
  answer_invalid: 'answer_invalid',
};
