// The route that answers a request: what requests are counted and traced by.
import type { Request } from 'express';

/** Not the path: what is in it are ids, of which there is no end. @returns null until a route has been found, and where there is none. */
export function routeOf(req: Request): string | null {
  return req.route ? `${req.baseUrl}${req.route.path}` : null;
}
