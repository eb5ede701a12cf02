// The words that differ from one kind of garment to the next.

export interface Prompt {
  /** Of every word in it, those around it included. */
  version: string;
  /** What image 2 shows, with its article. */
  garment: string;
  /** How it is put on, and what gives way to it. */
  wear: string;
  /** What of the clothes stays. */
  keep: string;
}
