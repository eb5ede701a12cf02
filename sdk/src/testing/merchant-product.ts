// A product as a merchant's page has it, and the service that keeps it: guarded by an ETag, drawn from the picture the
// merchant names, else from the best one.
import type { MerchantProduct } from '../dashboard/catalogue/resources.ts';
import type { Service } from './merchant-desk.ts';
import { json, problem } from './responses.ts';

const pictureOf = (fill: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="120"><path fill="${fill}" d="M0 0h90v120H0z"/></svg>`)}`;
export const [FLAT, WORN, DETAIL] = ['green', 'grey', 'tan'].map(pictureOf) as [string, string, string];
/** Of whoever imported it. */
const read = { source: 'json-ld', confidence: 0.95 } as const;
const look = { width: 900, height: 1_200, chosen: false };

export const SHIRT: MerchantProduct = {
  ...{ id: 'linen-shirt', status: 'active', wearable: true, title: 'Linen shirt', brand: 'Maison', description: null },
  ...{ url: null, category: null, tags: [], price: null, availability: null, sku: null, gtin: null, variants: [] },
  ...{ size_chart: null, garment: { kind: 'top', image_url: FLAT } },
  images: [FLAT, WORN, DETAIL].map((url) => ({ ...read, url })),
  readiness: {
    ...{ score: 80, checks: [{ name: 'picture', ok: true, problem: null }], looked_at: '2026-11-26T10:00:00.000Z' },
    pictures: [
      { ...look, url: FLAT, shows: 'flat', fit: 0.9, chosen: true },
      { ...look, url: WORN, shows: 'worn', fit: 0.6 },
      { ...look, url: DETAIL, shows: null, fit: 0 },
    ],
  },
  ...{ sources: { title: read, image_url: read }, source_state: { page: null, picture: null, pictures: [] } },
  ...{ imported_from: null, imported_at: null, removed_at: null },
  ...{ created_at: '2026-11-20T10:00:00.000Z', updated_at: '2026-11-20T10:00:00.000Z' },
};

export interface Kept {
  service: Service;
  /** Somebody else changes it. */
  elsewhere(change: Partial<MerchantProduct>): void;
  /** The next change is refused with this. */
  refuse(response: Response): void;
}

export function kept(product: MerchantProduct): Kept {
  let now = product;
  let version = 1;
  let refusal: Response | null = null;
  const answer = () => new Response(JSON.stringify(now), { headers: { ETag: `"${version}"` } });
  const change = (body: unknown) => {
    const { image_url, follow_import, ...facts } = body as Record<string, unknown> & { follow_import?: string[] };
    now = { ...now, ...facts };
    if (image_url !== undefined) drawFrom(image_url as string, 'merchant');
    if (follow_import?.includes('image_url')) drawFrom(product.garment.image_url!, 'json-ld');
    version++;
  };
  const drawFrom = (image_url: string, source: 'merchant' | 'json-ld') => {
    const sources = { ...now.sources, image_url: { source, confidence: 1 } };
    now = { ...now, garment: { ...now.garment, image_url }, sources };
  };
  return {
    service({ method, path, body, ifMatch }) {
      if (path === '/house-models') return json({ items: [] });
      if (path !== `/products/${product.id}`) return null;
      if (method === 'GET') return answer();
      const refused = refusal;
      refusal = null;
      if (refused) return refused;
      if (ifMatch !== `"${version}"`) return problem(412, 'product_changed');
      change(body);
      return answer();
    },
    elsewhere(changes) {
      now = { ...now, ...changes };
      version++;
    },
    refuse: (response) => {
      refusal = response;
    },
  };
}
