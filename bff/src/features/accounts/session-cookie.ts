// The cookie of whoever is signed in: no page can read it, no other site can have it sent, and over https no other host can set
// it (the prefix __Host-, RFC 6265bis 4.1.3.2).
import type { Request, Response } from 'express';

export interface SessionCookie {
  read(req: Request): string | null;
  set(req: Request, res: Response, token: string, expires: Date): void;
  clear(req: Request, res: Response): void;
}

/** @param baseUrl this server as the client of a request knows it. */
export function sessionCookie(baseUrl: (req: Request) => string): SessionCookie {
  const formOf = (req: Request) => {
    const secure = baseUrl(req).startsWith('https:');
    const attributes = { httpOnly: true, sameSite: 'strict', path: '/', secure } as const;
    return { name: secure ? '__Host-visionfit' : 'visionfit', attributes };
  };
  return {
    read: (req) => cookieOf(req, formOf(req).name),
    set(req, res, token, expires) {
      const { name, attributes } = formOf(req);
      res.cookie(name, token, { ...attributes, expires });
    },
    clear(req, res) {
      const { name, attributes } = formOf(req);
      res.clearCookie(name, attributes);
    },
  };
}

/** The first of that name; ours need no decoding. */
function cookieOf(req: Request, name: string): string | null {
  for (const pair of (req.get('cookie') ?? '').split(';')) {
    const [key = '', value = ''] = pair.trim().split('=', 2);
    if (key === name && /^[\w-]{1,200}$/.test(value)) return value;
  }
  return null;
}
