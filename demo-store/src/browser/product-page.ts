// A product page's two ways into the cart: the shop's own button and the fitting room's.
import { add, load, save } from './cart.ts';
import { need } from './dom.ts';
import { notify } from './notice.ts';

export function productPage(article: HTMLElement): void {
  const form = need<HTMLFormElement>('[data-buy]', article);
  const missing = need('[data-size-missing]', form);
  const chosenSize = () => String(new FormData(form).get('size') ?? '');

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!chosenSize()) {
      missing.textContent = missing.dataset.text ?? '';
      need<HTMLInputElement>('input[name=size]', form).focus();
      return;
    }
    put(article.dataset.product ?? '', chosenSize());
  });
  form.addEventListener('change', () => {
    missing.textContent = '';
  });
  // From the fitting room a size may still be open; the cart's page asks for it.
  document.addEventListener('visionfit:add-to-cart', (event) => {
    const { productId, variant } = (event as CustomEvent<{ productId: string; variant: { size?: string } }>).detail;
    put(productId, variant.size ?? chosenSize());
  });

  function put(productId: string, size: string) {
    const before = load();
    save(add(before, productId, size));
    notify('added', article.dataset.title ?? productId, () => save(before));
  }
}
