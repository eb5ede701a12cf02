// The demo store as a site of its own, as it was built before the start.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import express, { type Response, Router } from 'express';
import { embeddable } from './security-headers.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * The store's two folders in which a name says its content: eight characters of esbuild's hash, ten of ours. The pattern
 * alone would not do: `/garments/blazer-charcoal.jpg` looks much like it, and is replaced under the same name.
 */
const STORE_CONTENT = /^(assets|pictures)\/[\w.-]+-([A-Z0-9]{8}|[0-9a-f]{10})\.\w+$/;

/** @param folder the built store; its own 404 page answers a browser that asks for a page that is not there. */
export function storefront(folder: string): Router {
  const router = Router();
  const caching = (res: Response, path: string) =>
    res.set('Cache-Control', STORE_CONTENT.test(relative(folder, path)) ? IMMUTABLE : 'no-cache');
  // Whoever tries the demo shop's key in a page of their own is shown its products there.
  router.use('/garments', embeddable);
  router.use(express.static(folder, { cacheControl: false, setHeaders: caching }));
  router.use((req, res, next) => {
    const wantsPage = req.method === 'GET' && req.accepts(['json', 'html']) === 'html';
    const file = join(folder, req.path.startsWith('/ar/') ? 'ar/404.html' : '404.html');
    if (!wantsPage || !existsSync(file)) return next();
    res.status(404).set('Cache-Control', 'no-store').sendFile(file);
  });
  return router;
}
