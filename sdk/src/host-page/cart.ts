// Puts a product into the cart the way the page itself would: Shopify's action or its Ajax API, else the page's own product
// form, with what was chosen here chosen there. Loaded when somebody wants that.
import { Problem } from '../client/problem.ts';
import type { ChosenProductVariant } from '../events.ts';
import type { Shopify } from './shopify.ts';

/** @throws Problem `not_added`. */
export async function addToPageCart(
  shop: Shopify | undefined,
  form: HTMLFormElement | null,
  { id, size, colour }: ChosenProductVariant,
): Promise<void> {
  if (shop && id) return addAtShopify(shop, id);
  if (!form) return;
  for (const value of [colour, size]) if (value) choose(form, value);
  const button = form.querySelector<HTMLElement>('[type=submit], button:not([type])');
  // A press runs what the theme has put on its button; forms without one are sent.
  if (button) button.click();
  else form.requestSubmit();
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
