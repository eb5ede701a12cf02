// The SDK for every site: one channel that follows the newest release of a major version, and each release under its own
// number, which never changes. What lies there and what it hashes to is said by manifest.json beside the files.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import { embeddable } from './security-headers.ts';
import { IMMUTABLE, sendBuilt } from './send-built.ts';

const FIVE_MINUTES = 'public, max-age=300';

/** What the loader loads: `result-DbzQvdUw.js`, with eight characters of Rolldown's hash. */
const NAMED_BY_CONTENT = /^[\w-]+-[\w-]{8}\.js$/;
/** Below /sdk: a major version or a whole one, and what browsers load. */
const ADDRESS = /^\/v(\d+|\d+\.\d+\.\d+)\/([\w-]+\.(js|json|md))$/;
const TYPES = { js: 'text/javascript', json: 'application/json', md: 'text/markdown' };

export interface SdkFolders {
  /** What `npm run build` made: the files, and a compressed `.br` beside those that are loaded. */
  built: string;
  /** The version in it. */
  version: string;
  /** Folders `v1.2.3` of releases that this server had before (keep-release.ts). */
  kept: string;
}

export function sdkFiles({ built, version, kept }: SdkFolders): Router {
  const [major = ''] = version.split('.');
  const router = Router();
  // Files, not operations: no routes that the API's description would have to name.
  router.use('/sdk', embeddable, forEverySite, (req, res, next) => {
    const [, asked = '', name = '', extension] = ADDRESS.exec(req.path) ?? [];
    if (!extension || !['GET', 'HEAD'].includes(req.method)) return next();
    const folder = folderOf(asked, name);
    if (!folder) return next();
    const byContent = NAMED_BY_CONTENT.test(name);
    sendBuilt(req, res, next, {
      folder,
      name,
      type: `${TYPES[extension as keyof typeof TYPES]}; charset=utf-8`,
      cacheControl: byContent || asked !== major ? IMMUTABLE : FIVE_MINUTES,
      compressible: true,
    });
  });
  return router;

  /** The one that has the file. */
  function folderOf(asked: string, name: string): string | undefined {
    const candidates = [
      ...(asked === version || asked === major ? [built] : []),
      // A page that was opened before this release asks for the files of the one before it.
      ...(asked === major && NAMED_BY_CONTENT.test(name) ? olderOf(kept, major) : []),
      ...(asked !== version && asked !== major ? [join(kept, `v${asked}`)] : []),
    ];
    return candidates.find((folder) => existsSync(join(folder, name)));
  }
}

function olderOf(kept: string, major: string): string[] {
  if (!existsSync(kept)) return [];
  const names = readdirSync(kept).filter((name) => /^v(\d+)\.\d+\.\d+$/.exec(name)?.[1] === major);
  return names.map((name) => join(kept, name));
}

/** A module script from another site is fetched with CORS, even without credentials. */
const forEverySite: RequestHandler = (_req, res, next) => {
  res.set({ 'Access-Control-Allow-Origin': '*', 'Timing-Allow-Origin': '*' });
  next();
};
