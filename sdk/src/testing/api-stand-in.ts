// A stand-in for the service that speaks the contract over real HTTP, for the element's tests and for looking at it.
// What it should do differently is written in the publishable key: `pk_test_hints_held` answers with photo hints and
// holds the render until it is released. Every test thus has its own service, and a failing one shows its scenario.
import type { Product, Quota, Render, Session, TryOnStatus } from '../client/resources.ts';
import { CONSENT, CONSENT_AR } from './consent-texts.ts';
import { drawing } from './drawings.ts';
import { eventStream, json, problem } from './responses.ts';

/** Words a publishable key may hold after `pk_test_`; anything else in it only tells two tests apart. */
type Facet =
  | 'down' // sessions answer 503
  | 'used' // nothing left today, known from the start
  | 'last' // nothing left today, known when asking for the picture
  | 'hints' // the photo check has hints
  | 'nobody' // the photo is refused
  | 'expired' // the first session is over when the photo is sent
  | 'refused' // the pair is refused
  | 'broken' // the first render fails, the next one does not
  | 'cut' // the first event stream ends in the middle
  | 'polling' // statuses come as JSON only
  | 'held'; // the render waits for POST /stand-in/release

interface Shopper {
  key: string;
  agreed: boolean;
  photos: Set<string>;
}

interface Shop {
  sessions: number;
  used: number;
  released: boolean;
  streams: number;
  tasks: Map<string, { productId: string; number: number; polls: number }>;
  /** Task of each idempotency key. */
  wishes: Map<string, string>;
  requests: { method: string; path: string; query: string; type: string | null; wish: string | null }[];
}

const shops = new Map<string, Shop>();
const shoppers = new Map<string, Shopper>();

/** Answers requests below /v1/ and /stand-in/; null for any other path. */
export async function apiStandIn(request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  if (url.pathname.startsWith('/stand-in/')) return control(url);
  if (!url.pathname.startsWith('/v1/')) return null;
  const bearer = request.headers.get('Authorization')?.slice('Bearer '.length) ?? '';
  if (url.pathname === '/v1/sessions') {
    record(bearer, request, url);
    return createSession(bearer, url.origin, ((await request.json()) as { locale: string }).locale);
  }
  const shopper = shoppers.get(bearer);
  if (!shopper) return problem(401, 'session_expired');
  record(shopper.key, request, url);
  return answer(request, url, shopper);
}

async function answer(request: Request, url: URL, shopper: Shopper): Promise<Response> {
  const { key } = shopper;
  const shop = shopOf(key);
  const [, , resource, ...rest] = url.pathname.split('/');
  switch (resource) {
    case 'products':
      return rest[0] === 'gone' ? problem(404, 'not_found') : json(product(rest[0]!, url.origin));
    case 'consents': {
      const { version, locale, text_sha256, scopes } = (await request.json()) as Record<string, unknown>;
      shopper.agreed = true;
      const given = { jurisdiction: 'other', gpc: false, given_at: new Date().toISOString(), resume_secret: null };
      return json({ id: id(), version, locale, text_sha256, scopes, ...given }, 201);
    }
    case 'photos': {
      await request.arrayBuffer();
      if (has(key, 'expired') && shop.sessions === 1) return problem(401, 'session_expired');
      if (!shopper.agreed) return problem(403, 'consent_required');
      if (has(key, 'nobody')) return problem(422, 'photo_no_person');
      const photo = id();
      shopper.photos.add(photo);
      const hints = has(key, 'hints')
        ? [
            { code: 'dim', message: '' },
            { code: 'arms_close', message: '' },
          ]
        : [];
      return json({ id: photo, lifetime: 'visit', width: 768, height: 1024, hints, expires_at: inHours(2) }, 201);
    }
    case 'try-on':
      return rest[0] === 'generate' ? generate(request, shopper, shop) : status(request, url, key, rest[1]!);
    case 'user':
      return drawing('result');
    default:
      return problem(404, 'not_found');
  }
}

function createSession(key: string, origin: string, locale: string): Response {
  if (has(key, 'down')) return problem(503, 'not_ready');
  const token = id();
  shoppers.set(token, { key, agreed: false, photos: new Set() });
  shopOf(key).sessions++;
  const session: Session = {
    token,
    expires_at: inHours(0.5),
    merchant: { name: 'Stand-in' },
    plan: 'free',
    vouched: false,
    quota: quota(key),
    consent_text: locale.startsWith('ar') ? CONSENT_AR : CONSENT,
    consent: null,
    house_models: ['Ana', 'Marcus', 'Mei'].map((name) => ({
      id: name.toLowerCase(),
      name,
      image_url: `${origin}/stand-in/picture/${name.toLowerCase()}`,
    })),
  };
  return json(session, 201);
}

async function generate(request: Request, shopper: Shopper, shop: Shop): Promise<Response> {
  const body = (await request.json()) as { photo_id: string; product_id: string };
  if (!shopper.photos.has(body.photo_id)) return problem(404, 'not_found');
  if (has(shopper.key, 'last')) {
    shop.used = 5;
    return problem(429, 'quota_exhausted', { quota: quota(shopper.key) });
  }
  const wish = request.headers.get('Idempotency-Key') ?? id();
  const task = shop.wishes.get(wish) ?? id();
  if (!shop.wishes.has(wish)) {
    shop.used++;
    shop.wishes.set(wish, task);
    shop.tasks.set(task, { productId: body.product_id, number: shop.wishes.size, polls: 0 });
  }
  return json({ task_id: task, quota: quota(shopper.key) }, 202);
}

function status(request: Request, url: URL, key: string, taskId: string): Response {
  const shop = shopOf(key);
  const task = shop.tasks.get(taskId);
  if (!task) return problem(404, 'not_found');
  const at = (stage: TryOnStatus['stage'], percent: number) => statusOf(key, taskId, stage, percent, url.origin);
  const end = () => {
    if (has(key, 'refused')) return at('refused', 100);
    return has(key, 'broken') && task.number === 1 ? at('failed', 100) : at('done', 100);
  };
  if (has(key, 'polling') || !request.headers.get('Accept')?.includes('text/event-stream'))
    return json(++task.polls < 2 ? at('rendering', 40) : end());
  return eventStream(async (send) => {
    for (const [stage, percent] of [
      ['queued', 0],
      ['preparing', 15],
      ['rendering', 40],
    ] as const)
      send(at(stage, percent));
    if (has(key, 'cut') && ++shop.streams === 1) return;
    await until(() => !has(key, 'held') || shop.released);
    send(at('finishing', 90));
    send(end());
  });
}

function statusOf(key: string, taskId: string, stage: TryOnStatus['stage'], percent: number, origin: string) {
  const shop = shopOf(key);
  const reason = stage === 'refused' ? 'pair_arms_cross_torso' : stage === 'failed' ? 'internal' : null;
  const render: Render = {
    id: taskId,
    product_id: shop.tasks.get(taskId)!.productId,
    engine: 'stand-in',
    width: 768,
    height: 1024,
    url: `${origin}/stand-in/picture/result`,
    change_mask_url: null,
    urls_expire_at: inHours(0.25),
    created_at: new Date().toISOString(),
  };
  const answer: TryOnStatus = {
    task_id: taskId,
    stage,
    percent,
    message: stage,
    render: stage === 'done' ? render : null,
    reason: reason && { code: reason, message: 'Change something.' },
    quota: quota(key),
  };
  return answer;
}

function product(productId: string, origin: string): Product {
  return {
    id: productId,
    title: 'Breton stripe shirt',
    brand: null,
    url: null,
    price: { amount: '39.00', currency: 'EUR' },
    garment: { kind: 'top', image_url: `${origin}/stand-in/picture/garment` },
  };
}

/** For tests: what was asked so far, letting a held render go on, and the pictures. */
function control(url: URL): Response {
  const [, , what, name] = url.pathname.split('/');
  if (what === 'picture') return drawing(name!);
  const shop = shopOf(url.searchParams.get('key') ?? '');
  if (what === 'release') shop.released = true;
  return json(shop.requests);
}

function record(key: string, request: Request, url: URL): void {
  shopOf(key).requests.push({
    method: request.method,
    path: url.pathname,
    query: url.search,
    type: request.headers.get('Content-Type'),
    wish: request.headers.get('Idempotency-Key'),
  });
}

function shopOf(key: string): Shop {
  const shop: Shop = shops.get(key) ?? {
    sessions: 0,
    used: 0,
    released: false,
    streams: 0,
    tasks: new Map(),
    wishes: new Map(),
    requests: [],
  };
  shops.set(key, shop);
  return shop;
}

function has(key: string, facet: Facet): boolean {
  return key.split('_').includes(facet);
}

function quota(key: string): Quota {
  const remaining = has(key, 'used') ? 0 : Math.max(0, 5 - shopOf(key).used);
  return { limit: 5, remaining, resets_at: inHours(9) };
}

function inHours(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}

function id(): string {
  return crypto.randomUUID();
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}
