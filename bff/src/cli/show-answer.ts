// Puts what an operator's command answers into lines for a person: names and values under each other, lists as rows.

/** Said beneath a secret that was just made. */
const ONCE: Record<string, string> = {
  secret_key: 'The secret key is shown only this once.',
  customer_secret: 'The customer secret is shown only this once.',
};

export function showAnswer(answer: Record<string, unknown>): string {
  const lines = Object.entries(answer).flatMap(([name, value]) => shown(name, value, ''));
  const notes = Object.keys(answer).flatMap((name) => ONCE[name] ?? []);
  return [...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

function shown(name: string, value: unknown, indent: string): string[] {
  const label = `${indent}${name.replaceAll('_', ' ')}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${label}: none`];
    return [`${label}:`, ...value.map((item) => `${indent}  ${inOneLine(item)}`)];
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    return [`${label}:`, ...Object.entries(value).flatMap(([inner, one]) => shown(inner, one, `${indent}  `))];
  }
  return [`${label}: ${inWords(value)}`];
}

function inOneLine(item: unknown): string {
  if (!isObject(item)) return inWords(item);
  return Object.entries(item)
    .map(([name, value]) => `${name.replaceAll('_', ' ')} ${inWords(value)}`)
    .join(', ');
}

/** A time is the same whether it comes from a running server or out of the database itself. */
function inWords(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return JSON.stringify(value);
  if (!isObject(value)) return String(value ?? 'none');
  return Object.keys(value).length > 0 ? JSON.stringify(value) : 'none';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
