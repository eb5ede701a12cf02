// Visitors who do everything a visitor may, several at once and without end, and who write down what the server has
// promised them: what it answered is true from then on, whatever happens to it; what it did not answer may be either way.
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from './random.ts';

/** What one visitor was told. */
export interface Visit {
  readonly tokenHash: string;
  photos: string[];
  /** Accepted try-ons. */
  tasks: string[];
  /** Tasks that the visitor asked to stop or whose photo they asked to delete, answered or not. */
  mayBeStopped: Set<string>;
  withdrawal: 'none' | 'asked' | 'answered';
  erasure: 'none' | 'asked' | 'answered';
}

/** Every answer that was neither a success nor an ordinary refusal, by its status and code. */
export type Troubles = Map<string, number>;

export interface Load {
  readonly visits: readonly Visit[];
  readonly troubles: Troubles;
  /** Lets visitors in, a server having come up, and resolves after so many answers; then nobody comes in any more. */
  answers(count: number): Promise<void>;
  /** Nobody comes any more; resolves when the last ones are gone. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  url: string;
  jpeg: Uint8Array<ArrayBuffer>;
  visitors: number;
  random: Random;
}

const PRODUCTS = ['breton-stripe-shirt', 'white-tshirt', 'navy-vneck-tshirt'];

/** Nobody comes before `answers` is called for the first time. */
export function startLoad(options: LoadOptions): Load {
  const visits: Visit[] = [];
  const troubles: Troubles = new Map();
  let stopping = false;
  let open = Promise.withResolvers<void>();
  let left = 0;
  let enough = () => {};
  const onAnswer = () => {
    if (--left === 0) enough();
  };
  const visitors = Array.from({ length: options.visitors }, async () => {
    while (true) {
      await open.promise;
      if (stopping) return;
      await visit({ ...options, visits, troubles, onAnswer }).catch((error) => {
        if (!(error instanceof Ended)) throw error;
      });
    }
  });
  return {
    visits,
    troubles,
    answers(count) {
      left = count;
      open.resolve();
      return new Promise((resolve) => {
        enough = () => {
          open = Promise.withResolvers();
          resolve();
        };
      });
    },
    async stop() {
      stopping = true;
      open.resolve();
      await Promise.all(visitors);
    },
  };
}

/** The visit cannot go on: the server has died, or has said no. */
class Ended extends Error {}

interface Visiting extends LoadOptions {
  visits: Visit[];
  troubles: Troubles;
  onAnswer(): void;
}

async function visit(on: Visiting): Promise<void> {
  const { random } = on;
  const session = await ask(on, 'POST', '/v1/sessions', 'pk_test_demo', { locale: 'en' });
  const token: string = session.token;
  const call = (method: string, path: string, body?: object | Uint8Array<ArrayBuffer>) =>
    ask(on, method, path, token, body);
  const visit: Visit = {
    tokenHash: createHash('sha256').update(token).digest('hex'),
    photos: [],
    tasks: [],
    mayBeStopped: new Set(),
    withdrawal: 'none',
    erasure: 'none',
  };
  on.visits.push(visit);

  const { version, locale, sha256 } = session.consent_text;
  const consent = await call('POST', '/v1/consents', {
    version,
    locale,
    text_sha256: sha256,
    scopes: ['adult', 'render'],
  });
  const photo = await call('POST', '/v1/photos', on.jpeg);
  visit.photos.push(photo.id);
  for (let asked = 0; asked < random.between(1, 4); asked++) {
    const product_id = PRODUCTS[Math.floor(random.between(0, PRODUCTS.length))] ?? '';
    visit.tasks.push((await call('POST', '/v1/try-on/generate', { photo_id: photo.id, product_id })).task_id);
    if (random.chance(0.5)) await wait(random.between(0, 400));
    const [task = ''] = visit.tasks;
    if (random.chance(0.2)) {
      visit.mayBeStopped.add(task);
      await call('DELETE', `/v1/try-on/${task}`);
    }
    await call('GET', `/v1/try-on/status/${task}`);
  }
  if (random.chance(0.15)) {
    for (const task of visit.tasks) visit.mayBeStopped.add(task);
    await call('DELETE', `/v1/photos/${photo.id}`);
  } else if (random.chance(0.2)) {
    visit.withdrawal = 'asked';
    await call('DELETE', `/v1/consents/${consent.id}`);
    visit.withdrawal = 'answered';
  }
  if (random.chance(0.25)) {
    visit.erasure = 'asked';
    await call('DELETE', '/v1/user');
    visit.erasure = 'answered';
  } else {
    await call('GET', '/v1/user/vault');
  }
}

/** @throws Ended */
async function ask(
  { url, troubles, onAnswer }: Visiting,
  method: string,
  path: string,
  token: string,
  body?: object | Uint8Array<ArrayBuffer>,
  // biome-ignore lint/suspicious/noExplicitAny: the contract's own tests read these; here only ids are taken from them.
): Promise<any> {
  const isPhoto = body instanceof Uint8Array;
  const headers = {
    origin: url,
    authorization: `Bearer ${token}`,
    ...(body && { 'content-type': isPhoto ? 'image/jpeg' : 'application/json' }),
  };
  const init = { method, headers, ...(body && { body: isPhoto ? body : JSON.stringify(body) }) };
  const { answer, text } = await fetch(url + path, init)
    .then(async (answer) => ({ answer, text: await answer.text() }))
    .catch(() => {
      throw new Ended('the server is gone');
    });
  onAnswer();
  const said = text ? JSON.parse(text) : {};
  if (answer.ok) return said;
  const what = `${answer.status} ${said.code}`;
  troubles.set(what, (troubles.get(what) ?? 0) + 1);
  throw new Ended(what);
}
