// The id of a product in a list: the shop's own where it can be one, else one that is always made of it the same way.
import { hash } from 'node:crypto';

const USABLE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

export function productIdOf(handle: string): string {
  if (USABLE.test(handle)) return handle;
  const readable = handle
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._:-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 55)
    .replace(/-+$/, '');
  // Two handles that differ in other scripts only are two products.
  return `${readable || 'product'}-${hash('sha256', handle, 'hex').slice(0, 8)}`;
}

/** What Shopify makes of a title where a list has no handle. */
export function handleOfTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
