// Why an outside request did not give an answer, as a stable code, and a sentence that may be shown to anybody.

const SENTENCES = {
  url_invalid: 'The address is not a web address.',
  scheme_not_allowed: 'Only http and https addresses are fetched.',
  credentials_not_allowed: 'The address must not carry a user name or password.',
  port_not_allowed: 'Only the ports 80 and 443 are fetched from.',
  host_not_allowed: 'The address must name a public host; numeric addresses and local names are not fetched.',
  dns_failed: 'The host name could not be resolved.',
  address_not_public: 'The host is not on the public internet.',
  connect_failed: 'The host could not be reached, or its certificate is not valid.',
  redirect_not_allowed: 'The host redirected in a way that is not followed.',
  too_many_redirects: 'The host redirected too often.',
  timeout: 'The host took too long to answer.',
  aborted: 'The request was called off.',
  too_large: 'The answer is larger than allowed.',
  content_type_not_allowed: 'The answer is not of a kind that was asked for.',
  encoding_not_allowed: 'The answer is compressed in a way that was not offered.',
  answer_invalid: 'The host broke off or did not answer in valid HTTP.',
} as const;

export type SafeFetchErrorCode = keyof typeof SENTENCES;

/**
 * The message is one fixed sentence per code and names no host or address. The cause, where there is one, is for the
 * operator's log. Mind when answering strangers: `dns_failed` against `address_not_public` tells which internal names
 * exist, so show both as one.
 */
export class SafeFetchError extends Error {
  readonly code: SafeFetchErrorCode;

  constructor(code: SafeFetchErrorCode, options?: ErrorOptions) {
    super(SENTENCES[code], options);
    this.name = 'SafeFetchError';
    this.code = code;
  }
}

const TIMEOUTS = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT']);

/** What undici, zlib or a socket threw, in our words. */
export function asSafeFetchError(error: unknown): SafeFetchError {
  if (error instanceof SafeFetchError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new SafeFetchError(TIMEOUTS.has(code) ? 'timeout' : 'answer_invalid', { cause: error });
}
