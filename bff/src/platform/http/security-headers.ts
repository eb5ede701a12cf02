// The headers every answer carries. Strict by default; only pictures and the SDK may be used from other sites.
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * For our own pages: everything from this server, nothing inline, nobody may frame us.
 * `blob:` pictures are the shopper's own photo in the preview, before it is sent.
 */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'blob:', 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  // Answered by whatever ends TLS; sent from plain http it does nothing.
  strictTransportSecurity: { maxAge: 31_536_000 },
});

/** For what merchants' pages embed: helmet's default of `same-origin` would block it there. */
export const embeddable: RequestHandler = (_req, res, next) => {
  res.set('Cross-Origin-Resource-Policy', 'cross-origin');
  next();
};
