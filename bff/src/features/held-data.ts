// What is held about people, said once per feature beside the code that deletes it. The record of processing and the impact
// assessment in docs/ are made from this, and a test compares it with the tables, so that neither can drift from the server.

/** For how long, counted from what. */
export interface Keeping {
  /** Milliseconds, or the days a shop may choose; 0: only worked with, never stored; null: for good, see `left`. */
  time: number | { shopChooses: { least: number; most: number; default: number } } | null;
  /** Reads on after "30 minutes": "after its last try-on". */
  from: string;
}

export interface HeldData {
  /** Names the category in the documents, e.g. "Photos". */
  title: string;
  /** Tables of schema `app` that it lies in. */
  tables: readonly string[];
  /** Stored objects that belong to it: the start of their names. */
  objects?: { store: 'sealed' | 'signable'; prefixes: readonly string[] };
  /** Which data exactly, in words a shopper understands. */
  what: string;
  whose: 'shoppers' | 'shops';
  purpose: string;
  /** Article of the GDPR and why it applies. */
  basis: string;
  kept: readonly Keeping[];
  protection: string;
  /** Who ever gets to see it. */
  seenBy: string;
  /** What becomes of it when the shopper is erased. */
  left: string;
}
