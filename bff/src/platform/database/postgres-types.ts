// Makes `pg` give the JavaScript values that the embedded database gives, so that no code can tell the two apart.
import pg, { type CustomTypesConfig } from 'pg';

const { types } = pg;
const { builtins } = types;
/** `date[]` and `int8[]`, which `pg` has no names for. */
const DATE_ARRAY = 1182;
const INT8_ARRAY: number = 1016;

const asItIs = (text: string) => text;
/** Counts and ids of ours stay far below 2^53; `pg` gives text for the sake of those that do not. */
const asNumber = (text: string) => Number(text);
const elements = (text: string) => (types.getTypeParser(INT8_ARRAY) as (text: string) => (string | null)[])(text);

const PARSERS: Record<number, (text: string) => unknown> = {
  [builtins.INT8]: asNumber,
  [INT8_ARRAY]: (text) => elements(text).map((element) => (element === null ? null : Number(element))),
  // `pg` would make a Date of local midnight, which east of Greenwich is the day before.
  [builtins.DATE]: asItIs,
  [DATE_ARRAY]: elements,
  [builtins.INTERVAL]: asItIs,
  [builtins.BYTEA]: (text) => new Uint8Array(Buffer.from(text.slice('\\x'.length), 'hex')),
};

/** For one connection; the driver's global table stays as it is. */
export const sameTypesAsEmbedded: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS[oid]) || types.getTypeParser(oid, format)) as CustomTypesConfig['getTypeParser'],
};
