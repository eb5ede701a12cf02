// The stand-in's vault: the pictures a shopper has, listed in pages, deleted, copied to save or share.
import type { Render } from '../client/resources.ts';
import { drawing } from './drawings.ts';
import { json, problem } from './responses.ts';
import { has, id, inHours, type Shopper, shopOf } from './stand-in-shops.ts';

/** What links lead to once they have run out. */
const RUN_OUT = '/stand-in/picture/run-out';
const LOOKS = ['result', 'ana', 'marcus', 'mei', 'preview'];
const PRODUCTS = ['breton-stripe-shirt', 'linen-shirt', 'gone'];

export function vault(request: Request, url: URL, shopper: Shopper, [renderId, copy]: string[]): Response {
  if (copy) return drawing('result');
  const { key } = shopper;
  if (has(key, 'stuck')) return problem(500, 'internal');
  if (renderId && request.method === 'DELETE') {
    if (!shopper.vault.delete(renderId)) return problem(404, 'not_found');
    shopper.pictures--;
    return new Response(null, { status: 204 });
  }
  if (has(key, 'many') && !shopOf(key).filled) fill(shopper, url.origin);
  const all = [...shopper.vault.values()].sort((one, other) => other.created_at.localeCompare(one.created_at));
  const limit = Number(url.searchParams.get('limit') ?? 24);
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const items = all.slice(from, from + limit);
  const stale = has(key, 'stale') && ++shopOf(key).lists === 1;
  return json({
    items: stale ? items.map((one) => ({ ...one, url: url.origin + RUN_OUT, urls_expire_at: inHours(-0.1) })) : items,
    next_cursor: all.length > from + limit ? String(from + limit) : null,
  });
}

/** Thirty pictures of the last weeks. */
function fill(shopper: Shopper, origin: string): void {
  shopOf(shopper.key).filled = true;
  for (let number = 0; number < 30; number++) {
    const render = aRender(id(), PRODUCTS[number % PRODUCTS.length]!, origin, inHours(-13 * number - 1));
    keepRender(shopper, { ...render, url: `${origin}/stand-in/picture/${LOOKS[number % LOOKS.length]}` });
  }
}

export function keepRender(shopper: Shopper, render: Render): void {
  shopper.vault.set(render.id, render);
  shopper.pictures = shopper.vault.size;
}

export function aRender(renderId: string, productId: string, origin: string, createdAt: string): Render {
  return {
    id: renderId,
    product_id: productId,
    colour: null,
    engine: 'stand-in',
    model: null,
    prompt_version: null,
    width: 768,
    height: 1024,
    url: `${origin}/stand-in/picture/result`,
    change_mask_url: null,
    warnings: [],
    urls_expire_at: inHours(0.25),
    created_at: createdAt,
  };
}
