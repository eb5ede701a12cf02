// Something that is worked out from a request at most once, whoever asks.
import type { Request } from 'express';

/** A second call with the same request gets the first one's promise. */
export function oncePerRequest<T>(work: (req: Request) => Promise<T>): (req: Request) => Promise<T> {
  const done = new WeakMap<Request, Promise<T>>();
  return (req) => {
    const known = done.get(req) ?? work(req);
    done.set(req, known);
    return known;
  };
}
