// A stand-in for the service that speaks the contract over real HTTP, for the element's tests and for looking at it.
// What it should do differently is written in the publishable key: `pk_test_hints_held` answers with photo hints and
// holds the render until it is released. Every test thus has its own service, and a failing one shows its scenario.
import type { ConsentText, CreateSession, ResolveProduct, Session } from '../client/resources.ts';
import { CONSENT, CONSENT_AR } from './consent-texts.ts';
import { drawing } from './drawings.ts';
import { json, problem } from './responses.ts';
import { photos } from './stand-in-photos.ts';
import { consents, endSession, receipt, user } from './stand-in-rights.ts';
import {
  aShopper,
  has,
  id,
  inHours,
  quota,
  returning,
  type Shopper,
  sessions,
  shopOf,
  texts,
} from './stand-in-shops.ts';
import { sizing } from './stand-in-sizing.ts';
import { generate, product, resolve, status } from './stand-in-try-on.ts';
import { vault } from './stand-in-vault.ts';

/** Answers requests below /v1/ and /stand-in/; null for any other path. */
export async function apiStandIn(request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  if (url.pathname.startsWith('/stand-in/')) return control(url);
  if (!url.pathname.startsWith('/v1/')) return null;
  const [, , resource, ...rest] = url.pathname.split('/');
  if (resource === 'events') {
    shopOf(url.searchParams.get('key') ?? '').told.push(((await request.json()) as { events: object[] }).events);
    return new Response(null, { status: 204 });
  }
  if (resource === 'status') return json({ try_ons: 'available', longest_wait_seconds: 0 });
  if (resource === 'receipts') return receipt(rest[0]!);
  const bearer = request.headers.get('Authorization')?.slice('Bearer '.length) ?? '';
  if (url.pathname === '/v1/sessions') {
    await record(bearer, request, url);
    return createSession(bearer, url.origin, (await request.json()) as CreateSession);
  }
  const shopper = sessions.get(bearer);
  if (!shopper) return problem(401, 'session_expired');
  await record(shopper.key, request, url);
  return answer(request, url, shopper, resource!, rest);
}

async function answer(request: Request, url: URL, shopper: Shopper, resource: string, rest: string[]) {
  switch (resource) {
    case 'products':
      if (rest[0] === 'resolve') return resolve((await request.json()) as ResolveProduct, url.origin);
      return rest[0] === 'gone' ? problem(404, 'not_found') : json(product(rest[0]!, url.origin));
    case 'sessions':
      return endSession(shopper);
    case 'consents':
      return consents(request, shopper, rest[0]);
    case 'photos':
      return photos(request, url, shopper, rest);
    case 'try-on':
      return rest[0] === 'generate' ? generate(request, shopper) : status(request, url, shopper, rest[1]!);
    case 'sizing':
      return sizing(request, shopper);
    case 'reports': {
      if (has(shopper.key, 'reported')) return problem(409, 'already_reported');
      const { reason } = (await request.json()) as { reason: string };
      return json({ id: id(), reason, created_at: new Date().toISOString() }, 201);
    }
    case 'user':
      return rest[0] === 'vault' ? vault(request, url, shopper, rest.slice(1)) : user(request, shopper);
    default:
      return problem(404, 'not_found');
  }
}

function createSession(key: string, origin: string, wishes: CreateSession): Response {
  if (has(key, 'down')) return problem(503, 'not_ready');
  const { locale = 'en', resume_secret: secret = '', customer_token: customer = '' } = wishes;
  const known = has(key, 'forgetful') ? undefined : (returning.get(key + customer) ?? returning.get(secret));
  const shopper = known ?? aShopper(key, customer !== '');
  if (customer) returning.set(key + customer, shopper);
  const token = id();
  sessions.set(token, shopper);
  const number = ++shopOf(key).sessions;
  const text = consentText(locale, has(key, 'outdated') ? number : 1);
  texts.set(token, text.sha256);
  const session: Session = {
    token,
    expires_at: inHours(0.5),
    merchant: { name: 'Stand-in' },
    plan: has(key, 'pro') ? 'pro' : 'free',
    vouched: shopper.vouched,
    quota: quota(key),
    consent_text: text,
    consent: shopper.consent?.text_sha256 === text.sha256 ? shopper.consent : null,
    house_models: ['Ana', 'Marcus', 'Mei'].map((name) => ({
      id: name.toLowerCase(),
      name,
      image_url: `${origin}/stand-in/picture/${name.toLowerCase()}`,
    })),
  };
  return json(session, 201);
}

function consentText(locale: string, edition: number): ConsentText {
  const text = locale.startsWith('ar') ? CONSENT_AR : CONSENT;
  return { ...text, sha256: `${edition}${text.sha256.slice(1)}` };
}

/** For tests: what was asked so far, the bytes of the last photo, letting a held render go on, and the pictures. */
function control(url: URL): Response {
  const [, , what, name] = url.pathname.split('/');
  if (what === 'picture') return name === 'run-out' ? problem(403, 'link_expired') : drawing(name!);
  const shop = shopOf(url.searchParams.get('key') ?? '');
  if (what === 'photo') return new Response(shop.lastPhoto);
  if (what === 'release') shop.released = true;
  if (what === 'beacons') return json(shop.told.length);
  return json(what === 'events' ? shop.told.flat() : shop.requests);
}

async function record(key: string, request: Request, url: URL): Promise<void> {
  const type = request.headers.get('Content-Type');
  shopOf(key).requests.push({
    method: request.method,
    path: url.pathname,
    query: url.search,
    type,
    wish: request.headers.get('Idempotency-Key'),
    body: type === 'application/json' ? await request.clone().json() : null,
  });
}
