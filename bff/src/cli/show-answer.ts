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
  if (isObject(value)) {
    return [`${label}:`, ...Object.entries(value).flatMap(([inner, one]) => shown(inner, one, `${indent}  `))];
  }
  return [`${label}: ${value ?? 'none'}`];
}

function inOneLine(item: unknown): string {
  if (!isObject(item)) return String(item);
  return Object.entries(item)
    .map(
      ([name, value]) =>
        `${name.replaceAll('_', ' ')} ${typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? 'none')}`,
    )
    .join(', ');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
