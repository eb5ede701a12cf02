// The cart: a list in this browser's storage, changed by pure functions, so that what a button does can be tested without a page.
export interface Line {
  productId: string;
  /** Empty while the shopper has not chosen one. */
  size: string;
  quantity: number;
}

export type Cart = readonly Line[];

export const MOST_OF_ONE = 9;
const KEY = 'ferrow.cart';

const same = (a: Line, b: Pick<Line, 'productId' | 'size'>) => a.productId === b.productId && a.size === b.size;

/** One more of this garment in this size. */
export function add(cart: Cart, productId: string, size: string): Cart {
  const line = cart.find((candidate) => same(candidate, { productId, size }));
  return line ? setQuantity(cart, line, line.quantity + 1) : [...cart, { productId, size, quantity: 1 }];
}

/** Between 1 and 9: nought is `remove`, which can be undone. */
export function setQuantity(cart: Cart, line: Line, quantity: number): Cart {
  const kept = Math.min(Math.max(Math.trunc(quantity), 1), MOST_OF_ONE);
  return cart.map((other) => (same(other, line) ? { ...other, quantity: kept } : other));
}

/** A size that is in the cart already takes this line's pieces over. */
export function setSize(cart: Cart, line: Line, size: string): Cart {
  if (size === line.size) return cart;
  const twin = cart.find((other) => same(other, { productId: line.productId, size }));
  if (twin) return setQuantity(remove(cart, line), twin, twin.quantity + line.quantity);
  return cart.map((other) => (same(other, line) ? { ...other, size } : other));
}

export function remove(cart: Cart, line: Line): Cart {
  return cart.filter((other) => !same(other, line));
}

export function pieces(cart: Cart): number {
  return cart.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** What was stored, or an empty cart where it is missing, unreadable or forbidden. */
export function load(): Cart {
  try {
    return parse(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Keeps the cart and tells the page. Where storage is forbidden the cart lives as long as the page. */
export function save(cart: Cart): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(cart));
  } catch {
    // A full or forbidden storage must not stop the shopper on this page.
  }
  dispatchEvent(new CustomEvent<Cart>('cart-change', { detail: cart }));
}

/** @throws SyntaxError when the text is not JSON. Entries of another shape are dropped. */
export function parse(text: string | null): Cart {
  const value: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(value) ? value.filter(isLine) : [];
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false;
  const { productId, size, quantity } = value as Record<string, unknown>;
  return (
    typeof productId === 'string' &&
    typeof size === 'string' &&
    Number.isInteger(quantity) &&
    Number(quantity) >= 1 &&
    Number(quantity) <= MOST_OF_ONE
  );
}
