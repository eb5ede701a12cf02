// Magento: the form has the article number, the script of the swatches says which simple product the choices lead to.
import { addressOf, findInScripts, type Reading, type Thing } from './markup.ts';

export function magento(form: HTMLFormElement, chosen?: string): Reading {
  const { index, images } = findInScripts('text/x-magento-init', (thing) => thing.index && thing.images) ?? {};
  const variant = chosen ?? simpleProduct((index ?? {}) as Record<string, Thing>, new FormData(form));
  const pictures = variant && (images as Record<string, Thing[]> | undefined)?.[variant];
  return {
    productId: form.dataset.productSku,
    variant,
    picture: pictures && addressOf(pictures.find(({ isMain }) => isMain) ?? pictures),
  };
}

/** The one that has every option as it is chosen. */
function simpleProduct(index: Record<string, Thing>, form: FormData): string | null {
  for (const [id, options] of Object.entries(index))
    if (Object.entries(options).every(([name, option]) => form.get(`super_attribute[${name}]`) === String(option)))
      return id;
  return null;
}
