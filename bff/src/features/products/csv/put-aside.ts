// A product of a list as it is put aside: its draft, what is known of it without looking at it again, and a digest of all
// that the list says of it. Plain functions, for they run in the thread that reads.
import { hash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { CsvFormat } from '../../../contract/csv-imports.ts';
import type { ProductField } from '../../../contract/imports.ts';
import type { Draft } from '../../../product-csv/draft.ts';
import { RULES } from '../../../product-csv/finish.ts';
import type { GarmentKind } from '../../../product-page/garment-kind.ts';

export interface Facts {
  line: number;
  titled: boolean;
  pictured: boolean;
  worn: boolean;
  status: 'active' | 'draft' | 'archived';
  variants: number;
  pictures: number;
  /** Of what there were more than are kept. */
  cut: NonNullable<Draft['cut']>;
}

/** What is put aside together: products that follow each other in the list. */
export interface Piece {
  ids: string[];
  digests: string[];
  facts: PackedFacts;
  /** Its drafts, packed. */
  body: Uint8Array;
}

/** Of many products: a hundred thousand small objects would be as many megabytes. */
export interface PackedFacts {
  lines: Int32Array;
  flags: Uint8Array;
  variants: Uint16Array;
  pictures: Uint16Array;
}

const STATUSES = ['active', 'draft', 'archived'] as const;

export function roomForFacts(products: number): PackedFacts {
  return {
    lines: new Int32Array(products),
    flags: new Uint8Array(products),
    variants: new Uint16Array(products),
    pictures: new Uint16Array(products),
  };
}

export function noteFacts(
  { lines, flags, variants, pictures }: PackedFacts,
  at: number,
  draft: Draft,
  kind: GarmentKind | null,
): void {
  lines[at] = draft.line;
  variants[at] = draft.variants.length;
  pictures[at] = draft.images.length;
  flags[at] =
    (draft.title ? 1 : 0) |
    (draft.images.length > 0 ? 2 : 0) |
    (kind ? 4 : 0) |
    (STATUSES.indexOf(draft.status ?? 'active') << 3) |
    (draft.cut?.includes('variants') ? 32 : 0) |
    (draft.cut?.includes('images') ? 64 : 0);
}

export function factsAt({ lines, flags, variants, pictures }: PackedFacts, at: number): Facts {
  const flag = flags[at]!;
  return {
    line: lines[at]!,
    titled: (flag & 1) !== 0,
    pictured: (flag & 2) !== 0,
    worn: (flag & 4) !== 0,
    status: STATUSES[(flag >> 3) & 3]!,
    variants: variants[at]!,
    pictures: pictures[at]!,
    cut: [...((flag & 32) !== 0 ? (['variants'] as const) : []), ...((flag & 64) !== 0 ? (['images'] as const) : [])],
  };
}

/** What the result depends on beside the rows. */
export function saltOf(format: CsvFormat, tells: readonly ProductField[]): string {
  return `${RULES} ${format} ${JSON.stringify(tells)}`;
}

/** What the list says of a product; where its rows stand in it says nothing. As JSON. */
function saying(draft: Draft): string {
  return JSON.stringify({ ...draft, line: undefined, images: draft.images.map(({ url }) => url) });
}

export interface Packed {
  drafts: Draft[];
  /** Of each; to find it out is a good part of reading. */
  kinds: (GarmentKind | null)[];
}

/**
 * A fifth of their size, for less time than the database would need for the rest.
 * @returns also a digest of each, which is another wherever the list says something else of it.
 */
export function pack({ drafts, kinds }: Packed, salt: string): { body: Uint8Array; digests: string[] } {
  // Written out once for both: it is a good part of reading.
  const said = drafts.map(saying);
  const digests = said.map((text) => hash('sha1', `${salt}\n${text}`, 'hex'));
  const places = drafts.map(({ line, images }) => [line, ...images.map(({ position }) => position)]);
  const text = `{"kinds":${JSON.stringify(kinds)},"places":${JSON.stringify(places)},"said":[${said.join(',')}]}`;
  // A copy, for memory of zlib's cannot be moved to another thread.
  return { body: new Uint8Array(zstdCompressSync(text, FASTEST)), digests };
}

interface Written {
  kinds: Packed['kinds'];
  /** Of each its line, and the positions of its pictures. */
  places: [line: number, ...positions: number[]][];
  said: (Omit<Draft, 'line' | 'images'> & { images: string[] })[];
}

export function unpack(body: Uint8Array): Packed {
  const { kinds, places, said } = JSON.parse(zstdDecompressSync(body).toString()) as Written;
  const drafts = said.map((one, at) => {
    const [line, ...positions] = places[at]!;
    return { ...one, line, images: one.images.map((url, n) => ({ url, position: positions[n]! })) };
  });
  return { drafts, kinds };
}

const FASTEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
