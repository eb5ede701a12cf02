// What a machine of Google's has beside its storage: the metadata server that says which service account it runs as and hands
// out tokens, and IAM, which signs for whoever brings one of them.
// https://cloud.google.com/compute/docs/metadata/querying-metadata and
// https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/signBlob
import { randomBytes, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, refuseByIam } from './replies.ts';

export interface MachineAccount {
  /** Whether the account has the role Service Account Token Creator on itself. */
  maySign: boolean;
  /** As the metadata server says it; a workload that is bound to no service account has its pool's name. */
  email: string;
  /** Of the tokens that it hands out from now on. */
  tokenSeconds: number;
  /** Whatever was asked, by its last word: `email`, `token`, `signBlob`. */
  readonly asked: Readonly<Record<string, number>>;
}

interface Key {
  email: string;
  privateKey: string;
  privateKeyId: string;
}

const METADATA = '/computeMetadata/v1/';
const IAM = /^\/v1\/projects\/-\/serviceAccounts\/([^/]+):signBlob$/;

/** `answer` leaves alone, and says so, what is asked of the storage. */
export function machineAccount(key: Key, bodyOf: (req: IncomingMessage) => Promise<Buffer>) {
  const tokens = new Set<string>();
  const asked: Record<string, number> = {};
  const count = (what: string) => {
    asked[what] = (asked[what] ?? 0) + 1;
  };
  const account: MachineAccount = {
    maySign: true,
    email: key.email,
    tokenSeconds: 3_599,
    asked,
  };

  function metadata(req: IncomingMessage, res: ServerResponse, path: string): void {
    res.setHeader('Metadata-Flavor', 'Google');
    res.setHeader('Server', 'Metadata Server for VM');
    // So that no page can be made to fetch it, and no proxy hands it on.
    if (req.headers['metadata-flavor'] !== 'Google' || req.headers['x-forwarded-for']) {
      text(res, 403, 'Forbidden');
      return;
    }
    count(path.split('/').at(-1) ?? '');
    const told = {
      instance: 'service-accounts/\n',
      'universe/universe-domain': 'googleapis.com',
      'instance/service-accounts/default/email': account.email,
    }[path];
    if (told !== undefined) text(res, 200, told);
    else if (path === 'instance/service-accounts/default/token') token(res);
    else text(res, 404, 'Not Found');
  }

  function token(res: ServerResponse): void {
    const made = `ya29.c.${randomBytes(24).toString('base64url')}`;
    tokens.add(made);
    json(res, 200, { access_token: made, expires_in: account.tokenSeconds, token_type: 'Bearer' });
  }

  async function signBlob(req: IncomingMessage, res: ServerResponse, email: string): Promise<void> {
    count('signBlob');
    const [scheme, token = ''] = (req.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || !tokens.has(token)) return refuseByIam(res, 401, 'UNAUTHENTICATED');
    if (!account.maySign || email !== key.email) return refuseByIam(res, 403, 'PERMISSION_DENIED');
    const { payload } = JSON.parse((await bodyOf(req)).toString());
    const bytes = Buffer.from(String(payload), 'base64');
    if (bytes.length === 0 || bytes.toString('base64') !== payload) return refuseByIam(res, 400, 'INVALID_ARGUMENT');
    json(res, 200, {
      keyId: key.privateKeyId,
      signedBlob: sign('RSA-SHA256', bytes, key.privateKey).toString('base64'),
    });
  }

  return {
    account,
    async answer(req: IncomingMessage, res: ServerResponse, { pathname }: URL): Promise<boolean> {
      const email = req.method === 'POST' ? IAM.exec(pathname)?.[1] : undefined;
      if (email !== undefined) await signBlob(req, res, decodeURIComponent(email));
      else if (pathname.startsWith(METADATA)) metadata(req, res, pathname.slice(METADATA.length).replace(/\/$/, ''));
      else return false;
      return true;
    },
  };
}

function text(res: ServerResponse, status: number, body: string): void {
  res.writeHead(status, { 'content-type': 'application/text' }).end(body);
}
