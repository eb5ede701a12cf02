// The one error that may reach a client: a code from the product's catalogue, thrown anywhere, turned into HTTP only at the edge.

export interface ProblemKind {
  status: number;
  title: string;
  detail: string;
}

/** Codes that HTTP itself needs; the product's catalogue has these and its own. */
export type HttpProblemCode =
  | 'body_malformed'
  | 'body_invalid'
  | 'query_invalid'
  | 'header_invalid'
  | 'body_too_large'
  | 'body_too_slow'
  | 'content_type_unsupported'
  | 'not_found'
  | 'method_not_allowed'
  | 'rate_limited'
  | 'picture_link_invalid'
  | 'idempotency_in_flight'
  | 'idempotency_key_reused'
  | 'not_ready'
  | 'storage_full'
  | 'storage_unavailable'
  | 'internal';

export type ProblemCatalogue = Readonly<Record<HttpProblemCode, ProblemKind> & Record<string, ProblemKind>>;

/** What a problem document may say beyond code and detail (RFC 9457 extension members). */
export interface ProblemMembers {
  errors?: { pointer: string; message: string }[];
  quota?: { limit: number; remaining: number; resets_at: string };
}

interface ProblemOptions extends ErrorOptions {
  /** One sentence for a person; the catalogue's own when left out. */
  detail?: string;
  members?: ProblemMembers;
  headers?: Record<string, string>;
}

export class Problem extends Error {
  readonly code: string;
  readonly detail: string | undefined;
  readonly members: ProblemMembers;
  readonly headers: Record<string, string>;

  constructor(code: string, options: ProblemOptions = {}) {
    super(code, options);
    this.name = 'Problem';
    this.code = code;
    this.detail = options.detail;
    this.members = options.members ?? {};
    this.headers = options.headers ?? {};
  }
}

/** A problem of HTTP's own, its code checked by the compiler. */
export function httpProblem(code: HttpProblemCode, options?: ProblemOptions): Problem {
  return new Problem(code, options);
}
