// From a JSON schema of the OpenAPI document to values: valid ones, ones that are nearly so, and absurd ones.
import fc from 'fast-check';

/** What the document's schemas are made of, as far as requests use it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

/** Stands in a request for the id of something that is really there, e.g. `$photo`; known when it is sent. */
export const KNOWN = [
  ...(['photo', 'task', 'render', 'consent', 'consentText', 'consentVersion', 'locale', 'product'] as const),
  ...(['report', 'block', 'webhook', 'delivery', 'demand', 'url', 'listed', 'list', 'orders'] as const),
] as const;
export type Known = (typeof KNOWN)[number];

/** Part of the name of a field, or of a path, and what its id is of. */
const FITTING: [string, Known][] = [
  ['deliveries', 'delivery'],
  ['webhooks', 'webhook'],
  ['privacy-requests', 'demand'],
  ['url', 'url'],
  ['merchant/products', 'listed'],
  ['merchant/imports', 'list'],
  ['orders/imports', 'orders'],
  ['photo', 'photo'],
  ['render', 'render'],
  ['vault', 'render'],
  ['report', 'report'],
  ['product', 'product'],
  ['try-on', 'task'],
  ['consent', 'consent'],
  ['receipt', 'consent'],
  ['block', 'block'],
  ['sha256', 'consentText'],
  ['version', 'consentVersion'],
  ['locale', 'locale'],
];

const known = fc.constantFrom(...KNOWN.map((name) => `$${name}`));

/** @param name of the field or parameter, which tells the id of what belongs there. */
export function validValue(schema: Schema, schemas: Record<string, Schema>, name = ''): fc.Arbitrary<unknown> {
  const of = (inner: Schema, its = name) => validValue(inner, schemas, its);
  if (schema.$ref) return of(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => of(choice)));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => of({ ...schema, type })));
  switch (schema.type) {
    case 'string':
      return text(schema, name);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000 });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const { minItems: minLength = 0, maxItems = 4 } = schema;
      return fc.uniqueArray(of(schema.items ?? {}), { minLength, maxLength: Math.min(maxItems, 4) });
    }
    case 'object': {
      const members = Object.entries(schema.properties ?? {}).map(([its, inner]) => [its, of(inner, its)] as const);
      return fc.record(Object.fromEntries(members), { requiredKeys: schema.required ?? [] });
    }
    default:
      return fc.jsonValue();
  }
}

function text({ format, pattern, minLength = 0, maxLength = 40 }: Schema, name: string): fc.Arbitrary<string> {
  const fitting = fc.constant(`$${FITTING.find(([part]) => name.includes(part))?.[1] ?? 'photo'}`);
  if (format === 'uuid') return fc.oneof({ weight: 6, arbitrary: fitting }, known, fc.uuid());
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  const given = FITTING.some(([part]) => name.includes(part));
  if (pattern) {
    const matching = fc.stringMatching(new RegExp(pattern)).map((found) => found.slice(0, maxLength));
    return given
      ? fc.oneof({ weight: 5, arbitrary: fitting }, matching)
      : fc.oneof({ weight: 5, arbitrary: matching }, known);
  }
  if (given) return fc.oneof({ weight: 5, arbitrary: fitting }, fc.webUrl(), fc.string({ unit: 'binary' }));
  const anything = fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, 300) });
  // Valid JSON, and what many databases have no place for.
  const withNul = anything.map((some) => `${some.slice(0, maxLength - 1)}\u0000`);
  return fc.oneof({ weight: 6, arbitrary: anything }, { weight: 1, arbitrary: withNul });
}

/** Whatever a program with a fault, or somebody with a plan, might put where something sensible belongs. */
export const absurdValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  known,
  fc.constantFrom<unknown>(
    ...[null, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, '', ' ', '\u0000', 'a\u0000b', '\ud800', '\u202e'],
    ...["' or 1=1 --", '../../etc/passwd', '%00', '{{7*7}}', '<script>', 'null', '__proto__', 'NaN', '9'.repeat(400)],
    ...[[], {}, [[]], { length: 1e9 }, 'x'.repeat(5_000), { constructor: { prototype: { admin: true } } }],
  ),
);

/** Nearly right: one thing in it taken out, added or put in place of another. */
export function nearlyValid(schema: Schema, schemas: Record<string, Schema>): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      validValue(schema, schemas),
      fc.constantFrom('drop', 'add', 'replace'),
      fc.nat(),
      fc.constantFrom('__proto__', 'constructor', 'id', 'merchant_id', 'shopper_id', 'a/b~c', ''),
      absurdValue,
    )
    .map(([value, how, at, added, absurd]) => {
      if (value === null || typeof value !== 'object') return absurd;
      const members = Object.entries(value);
      const picked = members.length > 0 ? at % members.length : 0;
      const changed = members.flatMap(([name, inner], i): [string, unknown][] => {
        if (i !== picked || how === 'add') return [[name, inner]];
        return how === 'drop' ? [] : [[name, absurd]];
      });
      if (how === 'add') changed.push([added, absurd]);
      return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
    });
}
