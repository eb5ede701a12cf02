// What of an error goes into the log. Not its other fields: a database error carries the statement's parameters.

export interface ErrorDescription {
  type: string;
  message: string;
  code?: string;
  /** Where it was thrown; the message is not repeated here. */
  stack?: string[];
  cause?: ErrorDescription;
}

/** Causes of causes beyond this are left out. */
const DEPTH = 4;

export function describeError(thrown: unknown): ErrorDescription {
  return describe(thrown, DEPTH);
}

function describe(thrown: unknown, depth: number): ErrorDescription {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: String(thrown) };
  const description: ErrorDescription = { type: thrown.name, message: thrown.message };
  if ('code' in thrown && typeof thrown.code === 'string') description.code = thrown.code;
  if (thrown.stack !== undefined) description.stack = frames(thrown.stack);
  if (thrown.cause !== undefined && depth > 0) description.cause = describe(thrown.cause, depth - 1);
  return description;
}

function frames(stack: string): string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
}
