// Under which something is known to have been counted, where it has no id of its own.

/** A hash in the form of an id. @param hash 64 hexadecimal digits. */
export function asMark(hash: string): string {
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
