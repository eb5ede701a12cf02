// The stand-in's products and renders: asked for, followed to their end, shown.
import type { ProductDetails, ProductVariant, Render, ResolveProduct, TryOnStatus } from '../client/resources.ts';
import { eventStream, json, problem } from './responses.ts';
import { has, id, inHours, quota, type Shopper, sessions, shopOf } from './stand-in-shops.ts';
import { SIZE_CHART } from './stand-in-sizing.ts';
import { aRender, keepRender } from './stand-in-vault.ts';

/** One that the shop sells in two colours, each with its picture, and two sizes. */
export const IN_COLOURS = 'linen-shirt';

export function product(productId: string, origin: string): ProductDetails {
  return {
    id: productId,
    title: productId === 'linen-shirt' ? 'Linen shirt' : 'Breton stripe shirt',
    brand: null,
    url: `${origin}/shop/?product=${productId}`,
    price: { amount: '39.00', currency: 'EUR' },
    garment: { kind: 'top', image_url: `${origin}/stand-in/picture/garment` },
    size_chart: productId === 'one-size' ? null : SIZE_CHART,
    variants: productId === IN_COLOURS ? variants(origin) : [],
    colour: null,
  };
}

function variants(origin: string): ProductVariant[] {
  return ['Navy', 'Sand'].flatMap((colour, c) =>
    ['S', 'M'].map((size, s) => ({
      id: `4000${c}${s}`,
      sku: `LS-${size}-${colour}`,
      gtin: null,
      size,
      colour,
      price: null,
      availability: colour === 'Sand' && size === 'S' ? ('out_of_stock' as const) : ('in_stock' as const),
      image_url: `${origin}/stand-in/picture/${colour.toLowerCase()}`,
    })),
  );
}

/** What a page that sells something is about; the address of one that does not says why. */
export function resolve({ url, product_id, variant }: ResolveProduct, origin: string): Response {
  const { pathname } = new URL(url);
  const [, code] = /^\/none\/(\w+)$/.exec(pathname) ?? [];
  if (code) return problem(422, code);
  // The catalogue has it no more, and the page of the tests sells nothing.
  if (product_id === 'gone') return problem(422, 'page_without_product');
  const found = product(product_id ?? pathname.split('/').at(-1)!, origin);
  const shown = found.variants.find(({ id }) => id === variant);
  if (!shown) return json(found);
  return json({ ...found, colour: shown.colour, garment: { ...found.garment, image_url: shown.image_url } });
}

export async function generate(request: Request, shopper: Shopper): Promise<Response> {
  const shop = shopOf(shopper.key);
  const body = (await request.json()) as { photo_id: string; product_id: string; colour?: string };
  if (!shopper.photos.has(body.photo_id)) return problem(404, 'not_found');
  if (has(shopper.key, 'closed')) {
    const closed = { limit: 900, remaining: 0, resets_at: inHours(3) };
    return problem(429, 'shop_quota_exhausted', { quota: closed });
  }
  if (has(shopper.key, 'last')) {
    shop.used = 5;
    return problem(429, 'quota_exhausted', { quota: quota(shopper.key) });
  }
  const wish = request.headers.get('Idempotency-Key') ?? id();
  const task = shop.wishes.get(wish) ?? id();
  if (!shop.wishes.has(wish)) {
    shop.used++;
    shop.wishes.set(wish, task);
    shop.tasks.set(task, {
      productId: body.product_id,
      colour: body.colour ?? null,
      number: shop.wishes.size,
      polls: 0,
    });
  }
  return json({ task_id: task, quota: quota(shopper.key) }, 202);
}

export function status(request: Request, url: URL, shopper: Shopper, taskId: string): Response {
  const { key } = shopper;
  const shop = shopOf(key);
  const task = shop.tasks.get(taskId);
  if (!task) return problem(404, 'not_found');
  const at = (stage: TryOnStatus['stage'], percent: number) => statusOf(key, taskId, stage, percent, url.origin);
  const end = () => {
    if (has(key, 'refused')) return at('refused', 100);
    if (has(key, 'broken') && task.number === 1) return at('failed', 100);
    const done = at('done', 100);
    keepRender(shopper, done.render!);
    return done;
  };
  if (has(key, 'polling') || !request.headers.get('Accept')?.includes('text/event-stream'))
    return json(++task.polls < 2 && !shopper.vault.has(taskId) ? at('rendering', 40) : end());
  return eventStream(async (send) => {
    for (const [stage, percent] of [
      ['queued', 0],
      ['preparing', 15],
      ['rendering', 40],
    ] as const) {
      send(at(stage, percent));
      await until(() => !has(key, 'crowded') || shop.released);
    }
    if (has(key, 'cut') && ++shop.streams === 1) {
      if (has(key, 'over')) for (const [token, other] of sessions) if (other === shopper) sessions.delete(token);
      return;
    }
    if (has(key, 'late')) send(at('late', 45));
    await until(() => !has(key, 'held') || shop.released);
    send(at('finishing', 90));
    send(end());
  });
}

const DOUBTS: Render['warnings'] = [
  { code: 'colour_may_differ', message: 'The server says that the colour may be off.' },
  { code: 'length_may_differ', message: 'The server says that the length may be off.' },
];

function statusOf(key: string, taskId: string, stage: TryOnStatus['stage'], percent: number, origin: string) {
  const shop = shopOf(key);
  const reason = stage === 'refused' ? 'pair_arms_cross_torso' : stage === 'failed' ? 'internal' : null;
  const { productId, colour } = shop.tasks.get(taskId)!;
  const render = { ...aRender(taskId, productId, origin, new Date().toISOString()), colour };
  if (has(key, 'doubtful')) render.warnings = DOUBTS;
  const answer: TryOnStatus = {
    task_id: taskId,
    stage,
    percent,
    message: stage,
    render: stage === 'done' ? render : null,
    preview:
      has(key, 'preview') && percent >= 40 && percent < 100
        ? { url: `${origin}/stand-in/picture/preview`, url_expires_at: inHours(0.05), width: 768, height: 1024 }
        : null,
    counted: !reason && (!has(key, 'late') || has(key, 'preview')),
    reason: reason && { code: reason, message: 'Change something.' },
    quota: quota(key),
  };
  return answer;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}
