// A file that a build made, compressed where the client can read that and the build has done it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';

/** For what is named by its content or its version. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

export interface BuiltFile {
  folder: string;
  name: string;
  /** With its charset. */
  type: string;
  cacheControl: string;
  /** Whether a `.br` may lie beside it. */
  compressible: boolean;
}

/** Goes on to `next` where the file is gone. */
export function sendBuilt(
  req: Request,
  res: Response,
  next: NextFunction,
  { folder, name, type, cacheControl, compressible }: BuiltFile,
): void {
  const isSmall = compressible && req.acceptsEncodings('br') && existsSync(join(folder, `${name}.br`));
  res.set({
    'Cache-Control': cacheControl,
    'Content-Type': type,
    ...(compressible && { Vary: 'Accept-Encoding' }),
    ...(isSmall && { 'Content-Encoding': 'br' }),
  });
  res.sendFile(isSmall ? `${name}.br` : name, { root: folder, cacheControl: false }, (error) => {
    // Gone since, or a client that hung up: in both cases there is nothing of it to send.
    if (error && !res.headersSent) next();
  });
}
