// Which product a line of an order means, where a list has no ids: by its SKU, or by its title. What could be two is none.
import type { FindProduct } from '../../order-csv/dialect.ts';
import type { MerchantId } from '../shopper.ts';

export type ListNames = (
  merchant: MerchantId,
  after: string,
  limit: number,
) => Promise<{ id: string; title: string; skus: string[] }[]>;

const AT_ONCE = 500;

export async function findProductIn(merchant: MerchantId, listNames: ListNames): Promise<FindProduct> {
  const bySku = new Map<string, string | null>();
  const byTitle = new Map<string, string | null>();
  const put = (map: Map<string, string | null>, name: string, id: string) => {
    const known = map.get(name);
    map.set(name, known === undefined || known === id ? id : null);
  };
  for (let after = ''; ; ) {
    const page = await listNames(merchant, after, AT_ONCE);
    for (const { id, title, skus } of page) {
      put(byTitle, title.toLowerCase(), id);
      for (const sku of skus) put(bySku, sku, id);
    }
    if (page.length < AT_ONCE) break;
    after = page.at(-1)!.id;
  }
  return ({ sku, name }) => {
    const found = sku === '' ? undefined : bySku.get(sku);
    if (found !== undefined) return found;
    const title = name.toLowerCase();
    // "Linen shirt - M / White": the title, and the variant's behind it.
    return byTitle.get(title) ?? byTitle.get(title.replace(/ - [^-]*$/, '')) ?? null;
  };
}
