// Requests for every operation of the OpenAPI document: right, nearly right and absurd, in each of their parts.
import fc from 'fast-check';
import { absurdValue, nearlyValid, type Schema, validValue } from './schemas.ts';

/** The OpenAPI document, as far as requests are made from it. */
export interface Document {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, Schema> };
}
export interface DocumentedOperation {
  operationId: string;
  security?: Record<string, unknown>[];
  parameters?: { in: 'path' | 'query' | 'header'; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export const CREDENTIALS = ['right', 'other', 'none', 'garbage', 'expired', 'another-kind'] as const;
export type Credential = (typeof CREDENTIALS)[number];

/** Still with `$photo` and the like in it, so that it can be made smaller and sent again. */
export interface PlannedRequest {
  operationId: string;
  method: string;
  /** With its parameters filled in. */
  path: string;
  query: [string, string][];
  headers: Record<string, string>;
  credential: Credential;
  origin: 'own' | 'other' | 'none' | 'null';
  body: PlannedBody;
}
export type PlannedBody =
  | { kind: 'none' }
  | { kind: 'json'; value: unknown; type: string }
  | { kind: 'text'; text: string; type: string }
  | { kind: 'picture'; change: 'none' | 'half' | 'noise' | 'nothing'; type: string };

/** After these the shopper has to come in anew, which takes longer than anything else. */
const RARE = new Set(['eraseShopper', 'endSession', 'withdrawConsent']);
const METHODS = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS'];
/** First lines of lists of orders. */
const ORDERS = ['order_id,amount,currency,returned_at', 'Name,Total,Currency,Created at,Lineitem sku'];
const TYPES = ['application/json', 'application/json; charset=utf-8', 'application/JSON;charset=latin1', 'text/plain'];
const MORE_TYPES = ['image/jpeg', 'application/octet-stream', 'multipart/form-data; boundary=x', 'nonsense', ''];

const rarely = <T>(usual: fc.Arbitrary<T>, unusual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: unusual });

export function anyRequest(document: Document): fc.Arbitrary<PlannedRequest> {
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestFor(document, path, method.toUpperCase(), operation)),
  );
  return fc.oneof(...operations.map((arbitrary, i) => ({ weight: RARE.has(ids[i] ?? '') ? 1 : 4, arbitrary })));
}

function requestFor(document: Document, path: string, method: string, operation: DocumentedOperation) {
  const { schemas } = document.components;
  const parameters = operation.parameters ?? [];
  const value = (schema: Schema, name: string) =>
    fc
      .oneof({ weight: 4, arbitrary: validValue(schema, schemas, name) }, { weight: 1, arbitrary: absurdValue })
      .map(asText);
  const named = (where: string) => parameters.filter((parameter) => parameter.in === where);
  const some = (where: string) =>
    fc.record(Object.fromEntries(named(where).map(({ name, schema }) => [name, value(schema, name)])), {
      requiredKeys: [],
    });
  const ids = fc.record(
    Object.fromEntries(
      named('path').map(({ name, schema }) => [name, value(schema, path.slice(0, path.indexOf(`{${name}}`)))]),
    ),
  );
  return fc
    .record({
      method: rarely(fc.constant(method), fc.constantFrom(...METHODS)),
      ids,
      query: fc.oneof(fc.constant({}), some('query')),
      moreQuery: rarely(fc.constant({}), fc.dictionary(fc.string({ maxLength: 8 }), fc.string(), { maxKeys: 2 })),
      headers: some('header'),
      moreHeaders: rarely(fc.constant({}), strangeHeaders),
      credential: rarely(fc.constant<Credential>('right'), fc.constantFrom(...CREDENTIALS)),
      origin: rarely(fc.constant('own' as const), fc.constantFrom('own', 'other', 'none', 'null')),
      body: bodyFor(operation, schemas),
    })
    .map(
      ({ method, ids, query, moreQuery, headers, moreHeaders, credential, origin, body }): PlannedRequest => ({
        operationId: operation.operationId,
        method,
        path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] || 'x'),
        query: Object.entries({ ...query, ...moreQuery }).map(([name, text]) => [name, String(text)]),
        headers: { ...headers, ...moreHeaders } as Record<string, string>,
        credential,
        origin,
        body,
      }),
    );
}

const strangeHeaders: fc.Arbitrary<Record<string, string>> = fc.constantFrom<Record<string, string>>(
  { accept: 'text/event-stream' },
  { accept: 'text/html' },
  { accept: '*/*;q=0' },
  { 'accept-language': 'x'.repeat(300) },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'nonsense' },
  { 'sec-gpc': '1' },
  { 'x-forwarded-for': "'; drop table" },
  { 'x-http-method-override': 'DELETE' },
  { 'last-event-id': 'x' },
  { range: 'bytes=0-' },
  { 'if-none-match': '*' },
  { host: 'evil.example' },
  { 'access-control-request-method': 'DELETE' },
);

function bodyFor({ requestBody }: DocumentedOperation, schemas: Record<string, Schema>): fc.Arbitrary<PlannedBody> {
  const type = rarely(fc.constant('application/json'), fc.constantFrom(...TYPES, ...MORE_TYPES));
  const json = (value: fc.Arbitrary<unknown>) => fc.record({ kind: fc.constant('json' as const), value, type });
  const text = fc.record({
    kind: fc.constant('text' as const),
    text: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        '{',
        'null',
        '{}{}',
        '[1,',
        '{"a":1e999}',
        '"\\ud800"',
        '\u0000',
        '['.repeat(3_000),
        'x'.repeat(70_000),
      ),
    ),
    type,
  });
  const picture = fc.record({
    kind: fc.constant('picture' as const),
    change: rarely(fc.constant('none' as const), fc.constantFrom('none', 'half', 'noise', 'nothing')),
    type: rarely(fc.constant('image/jpeg'), fc.constantFrom(...TYPES, ...MORE_TYPES)),
  });
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', '"a ""b"""', '=1+1', '9', '$listed'),
  );
  const list = fc.record({
    kind: fc.constant('text' as const),
    text: fc
      .tuple(
        fc.constantFrom(
          'id,title,price',
          'Handle,Title,Variant Price,Image Src',
          'Name,Type,SKU,Images,Parent',
          ...ORDERS,
          'x',
        ),
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
      )
      .map(([header, rows]) => [header, ...rows.map((row) => row.join(','))].join('\n')),
    type: rarely(fc.constant('text/csv'), fc.constantFrom(...TYPES, ...MORE_TYPES)),
  });
  const none = fc.constant<PlannedBody>({ kind: 'none' });
  if (!requestBody) return fc.oneof({ weight: 8, arbitrary: none }, json(absurdValue), text);
  const schema = requestBody.content['application/json']?.schema;
  if (requestBody.content['text/csv'])
    return fc.oneof({ weight: 5, arbitrary: list }, json(absurdValue), text, picture, none);
  if (!schema) return fc.oneof({ weight: 5, arbitrary: picture }, json(absurdValue), text, none);
  return fc.oneof(
    { weight: 5, arbitrary: json(validValue(schema, schemas)) },
    { weight: 3, arbitrary: json(nearlyValid(schema, schemas)) },
    json(absurdValue),
    text,
    picture,
    none,
  );
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
