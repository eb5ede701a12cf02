// From products of a list as they were put aside to what is written of them: whole rows for those that are new, what is said
// for those that are there already. Plain functions, for they run in the thread that reads.
import type { FactSource, ProductField, ProductVariant } from '../../../contract/imports.ts';
import { finish } from '../../../product-csv/finish.ts';
import type { KeptProduct } from '../catalogue-store.ts';
import { allFrom, type PackedSources, type Sources, saysSomething } from '../packed-sources.ts';
import { afterImport, NOTHING_SAID, type Said } from '../said.ts';
import { type Columns, columnsOf, type Row } from './columns.ts';
import { type Packed, unpack } from './put-aside.ts';

export interface ToMakeReady {
  body: Uint8Array;
  tells: ProductField[];
  at: Date;
  /** Where in the piece they stand, and where in the shop's list they are to. */
  made: { at: number; position: number; digest: string }[];
  known: { at: number; digest: string }[];
  /** So many of its products are to be written at once. */
  size: number;
}

/** What is written at once. */
export interface Ready {
  /** Of the product in its piece that it goes up to. */
  upTo: number;
  made: Columns;
  known: SaidOf[];
}

/** What a list says of a product that is there already. */
export interface SaidOf {
  id: string;
  digest: string;
  said: Said & { title: string };
  sources: Sources;
}

const BY_LIST: FactSource = { source: 'csv', confidence: 1 };

/** In the order of the list. Those without a title are left out. */
export function makeReady({ body, tells, at, made, known, size }: ToMakeReady): Ready[] {
  const packed = unpack(body);
  const told = new Set(tells);
  const sources = allFrom(BY_LIST, told.has('status') ? [] : ['status']);
  const slices: Ready[] = [];
  for (let from = 0; from < packed.drafts.length; from += size) {
    const upTo = Math.min(from + size, packed.drafts.length);
    const isHere = (one: { at: number }) => from <= one.at && one.at < upTo;
    const rows = made.filter(isHere).flatMap((one) => {
      const is = saidOf(packed, one, told);
      return is ? [asNew(is, sources, one.position, at)] : [];
    });
    slices.push({
      upTo: upTo - 1,
      made: columnsOf(rows),
      known: known.filter(isHere).flatMap((one) => {
        const is = saidOf(packed, one, told);
        return is ? [{ ...is, sources: sourcesOf(is.said) }] : [];
      }),
    });
  }
  return slices;
}

/** What becomes of one that is there already. */
export function asChanged({ said, sources, digest }: SaidOf, known: KeptProduct, at: Date): KeptProduct {
  const merged = afterImport(known, withKnownPrices(said, known.fields.variants), sources);
  // Another one may lie at the same address by now: then it is fetched anew.
  const isChanged = known.sourceState.picture?.state === 'changed';
  const samePicture = known.fields.image_url === merged.fields.image_url && !isChanged;
  const garmentObject = samePicture ? known.garmentObject : null;
  return { ...known, ...merged, garmentObject, importedAt: at, listDigest: digest, updatedAt: at };
}

/** A list that tells no prices takes none away: each variant keeps its own. */
function withKnownPrices(said: SaidOf['said'], known: readonly ProductVariant[]): SaidOf['said'] {
  if (!said.variants || 'price' in said) return said;
  const nameOf = ({ sku, size, colour }: ProductVariant) => sku ?? `${size}\n${colour}`;
  const prices = new Map(known.map((variant) => [nameOf(variant), variant.price]));
  return { ...said, variants: said.variants.map((one) => ({ ...one, price: prices.get(nameOf(one)) ?? one.price })) };
}

function asNew({ id, digest, said }: Omit<SaidOf, 'sources'>, sources: PackedSources, position: number, at: Date): Row {
  return {
    id,
    fields: { ...NOTHING_SAID, ...said },
    sources,
    garmentObject: null,
    importedFrom: null,
    importedAt: at,
    listDigest: digest,
    sourceState: { page: null, picture: null, pictures: [] },
    position,
    createdAt: at,
    updatedAt: at,
    removedAt: null,
  };
}

function saidOf(
  { drafts, kinds }: Packed,
  { at, digest }: { at: number; digest: string },
  tells: ReadonlySet<ProductField>,
): Omit<SaidOf, 'sources'> | null {
  const draft = drafts[at]!;
  if (draft.title === null) return null;
  const said = finish(draft, draft.title, tells, kinds[at]);
  return { id: draft.id, digest, said };
}

function sourcesOf(said: object): Sources {
  const told = Object.entries(said).filter(([, value]) => saysSomething(value));
  return Object.fromEntries(told.map(([field]) => [field, BY_LIST]));
}
