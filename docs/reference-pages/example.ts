// Example values and curl lines, made from the same schemas that the server checks requests with.
import { type Endpoint, type OpenApi, resolve, type Schema } from './document.ts';

/** What a number or a word usually is, where the schema only says what it may be. */
const USUAL: Record<string, unknown> = {
  limit: 5,
  remaining: 4,
  width: 768,
  height: 1024,
  title: 'Breton stripe shirt',
  amount: '64.00',
  currency: 'EUR',
};

/** A value the schema would accept, or a `<placeholder>` where only another answer can give one. */
export function exampleOf(document: OpenApi, schema: Schema, name = 'value'): unknown {
  const known = resolve(document, schema);
  if (Object.hasOwn(USUAL, name)) return USUAL[name];
  const given = known.example ?? known.examples?.[0] ?? known.default ?? known.const ?? known.enum?.[0];
  if (given !== undefined) return given;
  // Of what may be absent: the answer right after asking, when nothing has come yet.
  if (known.anyOf?.some(({ type }) => type === 'null') || [known.type].flat().includes('null')) return null;
  if (known.properties)
    return Object.fromEntries(
      Object.entries(known.properties).map(([key, value]) => [key, exampleOf(document, value, key)]),
    );
  if (known.anyOf?.[0]) return exampleOf(document, known.anyOf[0], name);
  if (known.items) return [exampleOf(document, known.items, name)];
  if (known.type === 'integer' || known.type === 'number') return known.minimum ?? 0;
  if (known.type === 'boolean') return true;
  return `<${name}>`;
}

/** One command to paste; `$API`, `$TOKEN` and the like are explained on the reference's first page. */
export function curl(document: OpenApi, { method, path, operation }: Endpoint): string {
  const [auth, beside] = Object.keys(operation.security[0] ?? {});
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => exampleInPath(document, operation.parameters, name));
  const lines = [`curl ${method === 'GET' ? '' : `-X ${method} `}"$API${url}"`];
  if (auth === 'publishableKey') lines.push('-H "Authorization: Bearer pk_test_demo"', '-H "Origin: $API"');
  if (auth === 'secretKey') lines.push('-H "Authorization: Bearer $SECRET_KEY"');
  if (auth === 'session') lines.push('-H "Authorization: Bearer $TOKEN"');
  if (auth === 'accountSession') lines.push('-b cookies.txt', '-H "Origin: $API"');
  if (beside === 'merchant') lines.push('-H "VisionFit-Merchant: $MERCHANT"');
  for (const header of operation.parameters?.filter((parameter) => parameter.in === 'header') ?? [])
    lines.push(`-H "${header.name}: $(uuidgen)"`);
  const [type, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (type === 'application/json' && body)
    lines.push('-H "Content-Type: application/json"', `-d '${JSON.stringify(exampleOf(document, body.schema))}'`);
  else if (type) lines.push('-H "Content-Type: image/jpeg"', '--data-binary @photo.jpg');
  if (Object.keys(operation.responses['200']?.content ?? {}).includes('application/zip'))
    lines.push('--output export.zip');
  return lines.join(' \\\n  ');
}

function exampleInPath(document: OpenApi, parameters: Endpoint['operation']['parameters'], name: string): string {
  const parameter = parameters?.find((candidate) => candidate.in === 'path' && candidate.name === name);
  return String(parameter ? exampleOf(document, parameter.schema, name) : `<${name}>`);
}
