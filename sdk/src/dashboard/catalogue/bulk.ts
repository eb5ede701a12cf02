// What can be done with many products at once: a few requests at a time, with a way to take all of it back.
import { asProblem } from '../../client/problem.ts';
import { fill } from '../../i18n/words.ts';
import type { App } from '../app.ts';
import { number, plural } from '../ui/format.ts';
import { sentenceOf } from '../ui/states.ts';
import { words } from '../words/catalogue.en.ts';
import type { MerchantProduct } from './resources.ts';

/** More at once would only wait for each other on the server. */
const AT_ONCE = 4;

type Change = (product: MerchantProduct) => Promise<MerchantProduct>;

interface Doing {
  said: { one: string; other: string };
  change: Change;
  back: Change;
  /** Told of each product as it has become. */
  changed(product: MerchantProduct): void;
}

export async function doWithAll(app: App, products: MerchantProduct[], doing: Doing): Promise<void> {
  const { done, why } = await each(products, doing.change, doing.changed);
  const text =
    done.length === products.length
      ? plural(doing.said, done.length)
      : fill(words.done.some, { done: number(done.length), all: number(products.length), why });
  app.toast({
    text,
    tone: done.length === products.length ? 'plain' : 'danger',
    ...(done.length > 0 && {
      undo: async () => {
        const undone = await each(done, doing.back, doing.changed);
        app.toast({ text: undone.why || words.done.undone });
      },
    }),
  });
}

async function each(products: MerchantProduct[], change: Change, changed: Doing['changed']) {
  const waiting = [...products];
  const done: MerchantProduct[] = [];
  let why = '';
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      try {
        changed(await change(one));
        // As it was before: that is what is gone back to.
        done.push(one);
      } catch (cause) {
        why = sentenceOf(cause);
        if (asProblem(cause).status === 401) return;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { done, why };
}

export function tagging(app: App, tag: string): Pick<Doing, 'said' | 'change' | 'back'> {
  const { api } = app;
  const put = (id: string, tags: string[]) => api.patch('/v1/merchant/products/{id}', { path: { id }, body: { tags } });
  return {
    said: words.done.tagged,
    change: ({ id, tags }) => put(id, tags.includes(tag) ? tags : [...tags, tag]),
    back: ({ id, tags, sources }) => backTo(app, id, { tags }, 'tags', sources.tags?.source === 'merchant'),
  };
}

export function notWearable(app: App): Pick<Doing, 'said' | 'change' | 'back'> {
  return {
    said: words.done.notWearable,
    change: ({ id }) => app.api.patch('/v1/merchant/products/{id}', { path: { id }, body: { kind: null } }),
    back: ({ id, garment, sources }) =>
      backTo(app, id, { kind: garment.kind }, 'kind', sources.kind?.source === 'merchant'),
  };
}

export function removing({ api }: App): Pick<Doing, 'said' | 'change' | 'back'> {
  const remove: Change = ({ id }) => api.delete('/v1/merchant/products/{id}', { path: { id } });
  const restore: Change = ({ id }) => api.post('/v1/merchant/products/{id}/restore', { path: { id } });
  return { said: words.done.removed, change: remove, back: restore };
}

export function restoring(app: App): Pick<Doing, 'said' | 'change' | 'back'> {
  const { change, back } = removing(app);
  return { said: words.done.restored, change: back, back: change };
}

/** What an import had said is the import's again. */
async function backTo(
  { api }: App,
  id: string,
  was: { tags: string[] } | { kind: MerchantProduct['garment']['kind'] },
  field: 'tags' | 'kind',
  wasMerchants: boolean,
): Promise<MerchantProduct> {
  const path = { id };
  const product = await api.patch('/v1/merchant/products/{id}', { path, body: was });
  if (wasMerchants) return product;
  return api.patch('/v1/merchant/products/{id}', { path, body: { follow_import: [field] } });
}
