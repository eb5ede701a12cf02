// Files that were built before the start: the SDK for every site, and the demo store as a site of its own.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import { embeddable } from './security-headers.ts';

const FIVE_MINUTES = 'public, max-age=300';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The loader's chunks, at the top of the folder: `result-DbzQvdUw.js`, with eight characters of Rolldown's hash. */
const SDK_CHUNK = /^[\w-]+-[\w-]{8}\.js$/;
/**
 * The store's two folders in which a name says its content: eight characters of esbuild's hash, ten of ours. The pattern
 * alone would not do: `/garments/blazer-charcoal.jpg` looks much like it, and is replaced under the same name.
 */
const STORE_CONTENT = /^(assets|pictures)\/[\w.-]+-([A-Z0-9]{8}|[0-9a-f]{10})\.\w+$/;

/**
 * `/sdk/v1/` follows the newest 1.x, so its loader is cached briefly; `/sdk/v<version>/` never changes.
 * @param folder what `npm run build` made.
 */
export function sdkFiles(folder: string, version: string): Router {
  const router = Router();
  const current = (res: Response, path: string) =>
    res.set('Cache-Control', SDK_CHUNK.test(relative(folder, path)) ? IMMUTABLE : FIVE_MINUTES);
  const pinned = (res: Response) => res.set('Cache-Control', IMMUTABLE);
  router.use('/sdk', embeddable, forEverySite);
  router.use('/sdk/v1', express.static(folder, { index: false, cacheControl: false, setHeaders: current }));
  router.use(`/sdk/v${version}`, express.static(folder, { index: false, cacheControl: false, setHeaders: pinned }));
  return router;
}

/** A module script from another site is fetched with CORS, even without credentials. */
const forEverySite: RequestHandler = (_req, res, next) => {
  res.set('Access-Control-Allow-Origin', '*');
  next();
};

/** @param folder the built store; its own 404 page answers a browser that asks for a page that is not there. */
export function storefront(folder: string): Router {
  const router = Router();
  const caching = (res: Response, path: string) =>
    res.set('Cache-Control', STORE_CONTENT.test(relative(folder, path)) ? IMMUTABLE : 'no-cache');
  router.use(express.static(folder, { cacheControl: false, setHeaders: caching }));
  router.use((req, res, next) => {
    const wantsPage = req.method === 'GET' && req.accepts(['json', 'html']) === 'html';
    const file = join(folder, req.path.startsWith('/ar/') ? 'ar/404.html' : '404.html');
    if (!wantsPage || !existsSync(file)) return next();
    res.status(404).set('Cache-Control', 'no-store').sendFile(file);
  });
  return router;
}
