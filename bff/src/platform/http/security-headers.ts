// The headers every answer carries. Strict by default; only pictures, the SDK and what is answered to beacons may be used from other sites.
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * For our own pages: everything from this server, nothing inline, nobody may frame us.
 * `blob:` pictures are the shopper's own photo in the preview, before it is sent.
 * @param picturesFrom the origin that links to pictures lead to, where it is another.
 */
export function securityHeaders(picturesFrom: string | null): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:', ...(picturesFrom ? [picturesFrom] : [])],
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
    xFrameOptions: { action: 'deny' },
    // Ignored by browsers over plain http. Not for subdomains: those are the operator's, not ours.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
}

/** For what merchants' pages embed: helmet's default of `same-origin` would block it there. */
export const embeddable: RequestHandler = (_req, res, next) => {
  res.set('Cross-Origin-Resource-Policy', 'cross-origin');
  next();
};
