// Work that goes through several hands: each begins with the next thing while the one before is in the hands after it.

/** What `source` gives, of which the next is always under way. @throws what it throws, when its turn comes */
export async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = source.next();
      // Heard of in its turn, if anybody still asks then.
      next.catch(() => {});
      yield value;
    }
  } finally {
    // Nothing is left under way.
    await source.return(undefined);
  }
}
