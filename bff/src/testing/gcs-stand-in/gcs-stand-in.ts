// A server that speaks the wire of Google Cloud Storage, as far as its own client for Node speaks it with us: uploads in one
// request, metadata, downloads, lists, deletions, preconditions, a bucket's settings, and signed links, which it verifies. It
// also plays the machine that a server without a key file stands on.
import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CRC32C } from '@google-cloud/storage';
import { type MachineAccount, machineAccount } from './machine-account.ts';
import { empty, json, refuse, type StoredObject, sendBytes, xml } from './replies.ts';
import { readMultipart } from './uploads.ts';
import { faultOfLink } from './v4-signature.ts';

/** How the next requests fare; the rest as usual. */
export type Trouble =
  /** Hangs up in the middle of a download. */
  | { what: 'cut' }
  | { what: 'status'; status: number }
  /** Gets or sends other bytes than were sent. */
  | { what: 'garbled upload' }
  | { what: 'garbled download' };

export interface GcsStandIn extends AsyncDisposable {
  url: string;
  bucket: string;
  /** What Google Cloud's console hands out as a file; made at the start and good for nothing else. */
  account: {
    type: 'service_account';
    project_id: string;
    private_key_id: string;
    private_key: string;
    client_email: string;
  };
  /** The same account, as a machine of Google's that runs as it. */
  machine: MachineAccount;
  /** The bucket's settings, as the JSON API shows them. */
  settings: Record<string, unknown>;
  objects: ReadonlyMap<string, StoredObject>;
  /** What goes wrong with the next requests that it fits, each once. */
  trouble(...next: Trouble[]): void;
  /** Whether it hangs up on everybody, in the middle of an upload where it is one. */
  hangUp(always: boolean): void;
}

const PAGE = 2;

export async function startGcsStandIn(clock: { now(): Date } = { now: () => new Date() }): Promise<GcsStandIn> {
  const bucket = 'a-shop-pictures';
  const { privateKey, publicKey } = keyPair();
  const email = 'fitting-room@a-shop.iam.gserviceaccount.com';
  const privateKeyId = randomUUID();
  const machine = machineAccount({ email, privateKey, privateKeyId }, bodyOf);
  const objects = new Map<string, StoredObject>();
  const settings: Record<string, unknown> = newBucket(bucket);
  let troubles: Trouble[] = [];
  let hangingUp = false;
  let generation = 1_700_000_000_000_000;

  function takeTrouble(fits: (trouble: Trouble) => boolean): Trouble | undefined {
    const found = troubles.find(fits);
    troubles = troubles.filter((trouble) => trouble !== found);
    return found;
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', `http://${req.headers.host}`);
    if (hangingUp) {
      if (req.method === 'POST') req.once('data', () => req.destroy());
      else req.destroy();
      return;
    }
    if (url.pathname.startsWith('/computeMetadata/') && (await machine.answer(req, res, url))) return;
    const failing = takeTrouble(({ what }) => what === 'status');
    if (failing?.what === 'status') return refuse(res, failing.status, 'backendError');
    if (await machine.answer(req, res, url)) return;
    const [, path = '', rest = ''] =
      /^(\/storage\/v1\/b\/|\/upload\/storage\/v1\/b\/|\/)(.*)$/.exec(url.pathname) ?? [];
    const [named = '', , name] = rest.split('/');
    if (path === '/') return answerLink(req, res, url);
    if (named !== bucket) return refuse(res, 404, 'notFound');
    if (path.startsWith('/upload')) return upload(req, res, url.searchParams);
    if (!rest.includes('/')) return bucketItself(req, res);
    if (name === undefined) return list(res, url.searchParams);
    return object(req, res, decodeURIComponent(name), url.searchParams);
  }

  async function upload(req: IncomingMessage, res: ServerResponse, query: URLSearchParams): Promise<void> {
    const sent = readMultipart(await bodyOf(req), req.headers['content-type'] ?? '');
    const name = query.get('name');
    if (req.method !== 'POST' || query.get('uploadType') !== 'multipart' || !sent || !name) {
      return refuse(res, 400, 'invalid');
    }
    const expected = query.get('ifGenerationMatch');
    if (expected !== null && (objects.get(name)?.resource.generation ?? '0') !== expected) {
      return refuse(res, 412, 'conditionNotMet');
    }
    const garbled = takeTrouble(({ what }) => what === 'garbled upload');
    const bytes = garbled ? Buffer.concat([sent.bytes, Buffer.from('!')]) : sent.bytes;
    const checksums = checksumsOf(bytes);
    const { md5Hash: told } = sent.metadata;
    if (told !== undefined && told !== checksums.md5Hash) return refuse(res, 400, 'invalid');
    const at = clock.now().toISOString();
    const kmsKeyName = query.get('kmsKeyName');
    const resource = {
      ...sent.metadata,
      ...checksums,
      ...(kmsKeyName && { kmsKeyName: `${kmsKeyName}/cryptoKeyVersions/1` }),
      kind: 'storage#object',
      bucket,
      name,
      generation: String(generation++),
      metageneration: '1',
      size: String(bytes.length),
      timeCreated: at,
      updated: at,
    };
    objects.set(name, { bytes, resource });
    json(res, 200, resource);
  }

  async function bucketItself(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.method === 'PATCH') {
      merge(settings, JSON.parse((await bodyOf(req)).toString()));
      settings.metageneration = String(Number(settings.metageneration) + 1);
    } else if (req.method !== 'GET') return refuse(res, 405, 'methodNotAllowed');
    json(res, 200, settings);
  }

  function list(res: ServerResponse, query: URLSearchParams): void {
    const after = query.get('pageToken') ?? '';
    const matching = [...objects.keys()].sort().filter((name) => name.startsWith(query.get('prefix') ?? ''));
    const left = matching.filter((name) => name > after);
    const size = Math.min(Number(query.get('maxResults') ?? PAGE), PAGE);
    const page = left.slice(0, size);
    json(res, 200, {
      kind: 'storage#objects',
      ...(left.length > size && { nextPageToken: page.at(-1) }),
      items: page.map((name) => objects.get(name)?.resource),
    });
  }

  function object(req: IncomingMessage, res: ServerResponse, name: string, query: URLSearchParams): void {
    const found = objects.get(name);
    if (!found) refuse(res, 404, 'notFound');
    else if (req.method === 'DELETE') {
      objects.delete(name);
      empty(res, 204);
    } else if (req.method !== 'GET') refuse(res, 405, 'methodNotAllowed');
    else if (query.get('alt') === 'media') sendBytes(req, res, found, downloadTrouble());
    else json(res, 200, found.resource);
  }

  function answerLink(req: IncomingMessage, res: ServerResponse, url: URL): void {
    const method = req.method ?? 'GET';
    allowOrigin(req, res);
    if (method === 'OPTIONS') {
      empty(res, 200);
      return;
    }
    const fault = faultOfLink({ method, url, headers: req.headers }, email, publicKey, clock.now());
    const [, named, ...name] = url.pathname.split('/').map(decodeURIComponent);
    const found = named === bucket ? objects.get(name.join('/')) : undefined;
    if (fault) xml(res, fault === 'ExpiredToken' || fault === 'MissingSecurityHeader' ? 400 : 403, fault);
    else if (!found) xml(res, 404, 'NoSuchKey');
    else sendBytes(req, res, found, downloadTrouble());
  }

  function downloadTrouble(): 'cut' | 'garble' | undefined {
    const trouble = takeTrouble(({ what }) => what === 'cut' || what === 'garbled download');
    if (!trouble) return undefined;
    return trouble.what === 'cut' ? 'cut' : 'garble';
  }

  /** By the bucket's own rules; without any, nothing is said and a browser shows the answer to nobody. */
  function allowOrigin(req: IncomingMessage, res: ServerResponse): void {
    const { origin } = req.headers;
    const wanted = req.headers['access-control-request-method'] ?? req.method;
    const rules = (settings.cors ?? []) as { origin: string[]; method: string[]; responseHeader: string[] }[];
    const rule = rules.find((one) => origin && one.method.includes(String(wanted)) && one.origin.includes('*'));
    if (!rule) return;
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Access-Control-Expose-Headers', rule.responseHeader.join(', '));
  }

  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the storage stand-in got no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    bucket,
    account: {
      type: 'service_account',
      project_id: 'a-shop',
      private_key_id: privateKeyId,
      private_key: privateKey,
      client_email: email,
    },
    machine: machine.account,
    settings,
    objects,
    trouble: (...next) => {
      troubles.push(...next);
    },
    hangUp: (always) => {
      hangingUp = always;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

let made: { privateKey: string; publicKey: string } | undefined;
/** One for all of a process: making it takes as long as a whole test. */
function keyPair() {
  made ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return made;
}

/** As the console makes one whose maker has changed nothing. */
function newBucket(name: string): Record<string, unknown> {
  return {
    kind: 'storage#bucket',
    name,
    location: 'EUROPE-WEST4',
    metageneration: '1',
    iamConfiguration: { uniformBucketLevelAccess: { enabled: false }, publicAccessPrevention: 'inherited' },
    softDeletePolicy: { retentionDurationSeconds: '604800' },
  };
}

function checksumsOf(bytes: Buffer): { crc32c: string; md5Hash: string } {
  const crc32c = new CRC32C();
  crc32c.update(bytes);
  return { crc32c: crc32c.toString(), md5Hash: createHash('md5').update(bytes).digest('base64') };
}

/** JSON merge patch, https://www.rfc-editor.org/rfc/rfc7386: null takes a setting away. */
function merge(target: Record<string, unknown>, patch: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(patch)) {
    const known = target[name];
    if (value === null) delete target[name];
    else if (isObject(value)) {
      const inner = isObject(known) ? known : {};
      merge(inner, value);
      target[name] = inner;
    } else target[name] = value;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function bodyOf(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
