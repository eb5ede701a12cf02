// Why a call to Google's models came to nothing, told apart by what is to be done about it. Upstream's own words stay out:
// they may quote what was sent, and faults are logged.
import type { ApiError } from '@google/genai';
import { z } from 'zod';

export type GenAiFaultKind =
  /** Too many requests, or too few machines: the same call may succeed later. Not billed. */
  | 'overloaded'
  | 'timed_out'
  /** There is no model of that name any more, or not for this key. */
  | 'unknown_model'
  | 'key_refused'
  /** Everything else: a dropped connection, half an answer, a fault on their side, a request they do not understand. */
  | 'broken';

interface GenAiFaultFacts {
  retryAfterMs: number | null;
  supportCodes: number[];
  billed: boolean;
}

export class GenAiFault extends Error {
  readonly kind: GenAiFaultKind;
  /** How long they ask to be left alone; null where they do not say. Milliseconds. */
  readonly retryAfterMs: number | null;
  /** Numbers by which Vertex says why a request was blocked; a fault that has some is a refusal. */
  readonly supportCodes: readonly number[];
  /**
   * Whether it has to be paid for all the same. An answer that says it failed is not billed
   * (https://ai.google.dev/gemini-api/docs/billing, read 2026-11-26); where none came, it may have been drawn.
   */
  readonly billed: boolean;
  constructor(
    kind: GenAiFaultKind,
    what: string,
    { retryAfterMs = null, supportCodes = [], billed = true }: Partial<GenAiFaultFacts> = {},
  ) {
    super(`the call to Google failed: ${what}`);
    this.name = 'GenAiFault';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
    this.supportCodes = supportCodes;
    this.billed = billed;
  }
}

/** https://cloud.google.com/apis/design/errors; a failed answer that has another shape still has its HTTP status. */
const ErrorBody = z.object({
  error: z.object({
    status: z.string().optional(),
    details: z
      .array(z.looseObject({ reason: z.string().optional(), retryDelay: z.string().optional() }))
      .optional()
      .catch(undefined),
  }),
});

/** @param retryAfter the answer's header; the client drops it. */
export function faultOf(thrown: unknown, retryAfter: string | null): GenAiFault {
  if (isApiError(thrown)) return ofAnswer(thrown, retryAfter);
  if (thrown instanceof SyntaxError) return new GenAiFault('broken', 'the answer was not whole');
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
  return new GenAiFault('broken', `no connection (${/^[A-Z_\d]{3,40}$/.test(code) ? code : 'unknown cause'})`);
}

/** By its looks: its class would load the whole client, which a server without a key does not need. */
function isApiError(thrown: unknown): thrown is ApiError {
  return (
    thrown instanceof Error && thrown.name === 'ApiError' && 'status' in thrown && typeof thrown.status === 'number'
  );
}

function ofAnswer({ status, message }: ApiError, retryAfter: string | null): GenAiFault {
  const { name, reasons, retryDelayMs } = details(message);
  const what = `status ${status}${name ? ` ${name}` : ''}`;
  if (status === 429 || status === 503 || status === 529) {
    return new GenAiFault('overloaded', what, { retryAfterMs: headerMs(retryAfter) ?? retryDelayMs, billed: false });
  }
  if (status === 408 || status === 504) return new GenAiFault('timed_out', what, { billed: false });
  if (status === 404) return new GenAiFault('unknown_model', what, { billed: false });
  if (status === 401 || status === 403 || reasons.includes('API_KEY_INVALID'))
    return new GenAiFault('key_refused', what, { billed: false });
  return new GenAiFault('broken', what, { supportCodes: supportCodesIn(message), billed: false });
}

/** As Vertex writes them: "... Support codes: 58061214, 17301594". */
export function supportCodesIn(text: string): number[] {
  const codes = /support codes?: *(\d{6,9}(?:, *\d{6,9})*)/i.exec(text)?.[1];
  return codes ? codes.split(',').map(Number) : [];
}

function details(message: string) {
  try {
    const { error } = ErrorBody.parse(JSON.parse(message));
    const said = error.details ?? [];
    const seconds = said.map(({ retryDelay }) => /^(\d+(?:\.\d+)?)s$/.exec(retryDelay ?? '')?.[1]).find(Boolean);
    return {
      // A constant of theirs; anything else could be a sentence about what we sent.
      name: /^[A-Z_]{2,40}$/.exec(error.status ?? '')?.[0],
      reasons: said.map(({ reason }) => reason),
      retryDelayMs: seconds === undefined ? null : Number(seconds) * 1_000,
    };
  } catch {
    return { name: undefined, reasons: [], retryDelayMs: null };
  }
}

/** Seconds or a date, RFC 9110 section 10.2.3. */
function headerMs(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1_000;
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
