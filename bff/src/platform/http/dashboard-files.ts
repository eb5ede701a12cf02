// The merchant's dashboard as a page of this server: one document for every address below /dashboard, which then shows the
// view that the address names, and the scripts it loads.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import { IMMUTABLE, sendBuilt } from './send-built.ts';

/** What the build names by its content. */
const ASSET = /^\/assets\/([\w.-]+-[\w-]{8}\.(js|css))$/;
const FILE = /^\/(icon\.svg|licenses\.md)$/;
const TYPES = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', md: 'text/markdown' };

/**
 * Nothing inline, nothing from elsewhere but pictures: products' pictures lie in the merchants' shops. No string becomes
 * script or markup except by Lit's own policy.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** @param built folder of the built dashboard; without it its addresses are unknown ones. */
export function dashboardFiles(built: string): Router {
  const router = Router();
  // Files, not operations: no routes that the API's description would have to name.
  router.use('/dashboard', (req, res, next) => {
    if (!['GET', 'HEAD'].includes(req.method)) return next();
    const [, asset, kind] = ASSET.exec(req.path) ?? [];
    const [, file] = FILE.exec(req.path) ?? [];
    if (!asset && !file && req.path.includes('.')) return next();
    const name = asset ? `assets/${asset}` : (file ?? 'index.html');
    if (!existsSync(join(built, name))) return next();
    const extension = (kind ?? file?.split('.')[1] ?? '') as keyof typeof TYPES;
    // Addresses of views may say what a merchant looks for; no shop whose pictures are shown learns them.
    if (!asset && !file) res.set({ 'Content-Security-Policy': POLICY, 'Referrer-Policy': 'same-origin' });
    sendBuilt(req, res, next, {
      folder: built,
      name,
      type: `${TYPES[extension] ?? 'text/html'}; charset=utf-8`,
      cacheControl: asset ? IMMUTABLE : 'no-cache',
      compressible: asset !== undefined,
    });
  });
  return router;
}
