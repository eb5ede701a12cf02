// Links that let somebody in: what they are for and their secret stand after the #, where no server's log has them.

export interface EntryLink {
  kind: 'first-run' | 'invitation' | 'sign-up';
  /** Empty where none is needed. */
  token: string;
}

/** Null: it is none. @param hash of the address, with its #. */
export function linkOf(hash: string): EntryLink | null {
  // Where the server lets anybody open a shop, it is linked to from wherever its owner wants.
  if (hash === '#sign-up') return { kind: 'sign-up', token: '' };
  const [, kind, token] = /^#(first-run|invitation)=([\w.~-]+)$/.exec(hash) ?? [];
  return kind && token ? { kind: kind as EntryLink['kind'], token } : null;
}
