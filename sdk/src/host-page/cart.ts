// Puts a product into the cart the way the page itself would: Shopify's action or its Ajax API, else the page's own product
// form, with what was chosen here chosen there. Loaded when somebody wants that.
import { Problem } from '../client/problem.ts';
import type { ChosenProductVariant } from '../events.ts';
import type { Shopify } from './shopify.ts';

/**
 * @param onPage id of the variant that is chosen on the page.
 * @throws Problem `not_added`.
 */
export async function addToPageCart(
  shop: Shopify | undefined,
  form: HTMLFormElement | null,
  { id, size, colour }: ChosenProductVariant,
  onPage: string | null,
): Promise<void> {
  const known = id ?? (size || colour ? shop && (await findAtShopify(shop, [size, colour], onPage)) : onPage);
  if (shop && known) return addAtShopify(shop, known);
  if (!form) return;
  for (const value of [colour, size]) if (value) choose(form, value);
  const button = form.querySelector<HTMLElement>('[type=submit], button:not([type])');
  // A press runs what the theme has put on its button; forms without one are sent.
  if (button) button.click();
  else form.requestSubmit();
}

interface Sold {
  id: number;
  options: string[];
}

/**
 * A catalogue that came by a list knows no ids of the platform, and what is chosen on the page may be another variant.
 * @returns the id of the one with these names that has most in common with the page's; nothing where the shop does not tell.
 * @throws Problem `not_added` where it has none.
 */
async function findAtShopify({ routes }: Shopify, names: (string | null | undefined)[], onPage: string | null) {
  const [path] = /\/products\/[^/]+/.exec(location.pathname) ?? [];
  const sold: Sold[] | undefined = await fetch(`${routes?.root ?? '/'}${path?.slice(1)}.js`)
    .then((answer) => answer.json())
    .then((product) => product.variants)
    .catch(() => undefined);
  if (!sold) return;
  const here = sold.find(({ id }) => String(id) === onPage);
  const alike = (one: Sold) => Number(one === here) + one.options.filter((name) => here?.options.includes(name)).length;
  const fits = ({ options }: Sold) => names.every((name) => !name || options.some((one) => isSame(one, name)));
  const [found] = sold.filter(fits).sort((a, b) => alike(b) - alike(a));
  if (!found) throw new Problem('not_added', 404);
  return String(found.id);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Dawn's and its many descendants' cart, which draws itself anew from what the request answers. */
interface DawnCart extends HTMLElement {
  getSectionsToRender?(): { id: string }[];
  renderContents?(answer: unknown): void;
}

/** @throws Problem `not_added` in the shop's own words. */
async function addAtShopify({ actions, routes }: Shopify, id: string): Promise<void> {
  if (actions?.updateCart) {
    const lines = [{ merchandiseId: `gid://shopify/ProductVariant/${id}`, quantity: 1 }];
    const { userErrors } = await actions.updateCart({ lines });
    if (userErrors?.length) throw new Problem('not_added', 0, userErrors[0]!.message);
    return;
  }
  const cart = document.querySelector<DawnCart>('cart-drawer, cart-notification');
  const sections = cart?.getSectionsToRender?.();
  const response = await fetch(`${routes?.root ?? '/'}cart/add.js`, {
    method: 'POST',
    body: new URLSearchParams({
      id,
      ...(sections && { sections: sections.map((section) => section.id).join(), sections_url: location.pathname }),
    }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Problem('not_added', response.status, answer.description);
  cart?.classList.remove('is-empty');
  cart?.renderContents?.(answer);
  document.dispatchEvent(new CustomEvent('cart:refresh', { bubbles: true }));
}

/** Chooses in the page's form what goes by this name there. */
function choose(form: HTMLFormElement, value: string): void {
  const wanted = value.toLowerCase();
  const choices = form.querySelectorAll<HTMLElement>('option, input[type=radio], .swatch-option');
  const choice = [...choices].find((one) => namesOf(one).some((name) => name?.trim().toLowerCase() === wanted));
  const list = choice?.closest('select');
  if (!list) {
    choice?.click();
    return;
  }
  list.value = (choice as HTMLOptionElement).value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

function namesOf(choice: HTMLElement & { value?: string; labels?: NodeListOf<HTMLElement> | null }) {
  const label = choice.labels?.[0];
  return [
    choice.textContent,
    choice.value,
    choice.ariaLabel,
    label?.textContent,
    label?.querySelector<HTMLElement>('[title]')?.title,
  ];
}
