// A schema as a Markdown table: field, type, meaning.
import { nameOf, type OpenApi, type Parameter, resolve, type Schema } from './document.ts';

/** One row per field; objects inside are spelled out with a dotted name, the document's own schemas are linked. */
export function fieldTable(document: OpenApi, schema: Schema): string {
  const rows = fieldRows(document, resolve(document, schema), '');
  return ['| Field | Type | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function fieldRows(document: OpenApi, schema: Schema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : ' *(optional)*';
    const row = `| \`${prefix}${name}\`${optional} | ${typeOf(field)} | ${meaning(field)} |`;
    const present = field.anyOf?.find(({ type }) => type !== 'null') ?? field;
    const inner = present.items ?? present;
    const nested = nameOf(inner) ? [] : fieldRows(document, inner, `${prefix}${name}${present.items ? '[]' : ''}.`);
    return [row, ...nested];
  });
}

export function parameterTable(parameters: Parameter[]): string {
  const rows = parameters.map(
    ({ name, in: place, required, description, schema }) =>
      `| \`${name}\`${required ? '' : ' *(optional)*'} | ${place} | ${typeOf(schema)} | ${meaning({ ...schema, description: description ?? schema.description })} |`,
  );
  return ['| Parameter | In | Type | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

export function typeOf(schema: Schema): string {
  const name = nameOf(schema);
  if (name) return `[${name}](./schemas#${name.toLowerCase()})`;
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  const types = [schema.type ?? 'any'].flat().join(' or ');
  return schema.format ? `${types} (${schema.format})` : types;
}

function meaning(schema: Schema): string {
  const said = [schema.description, limits(schema), schema.default !== undefined && `Default \`${schema.default}\`.`];
  // In a table cell a pipe would end the cell and a line break the row.
  return said.filter(Boolean).map(sentence).join(' ').replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function limits({ minimum, maximum, maxLength }: Schema): string | null {
  const from = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? `at least ${minimum}` : '';
  const to = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `at most ${maximum}` : '';
  const length = maxLength === undefined ? '' : `at most ${maxLength} characters`;
  const text = [from, to, length].filter(Boolean).join(', ');
  return text && text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(text: string | false | null | undefined): string {
  return text ? text.replace(/([^.])$/, '$1.') : '';
}
