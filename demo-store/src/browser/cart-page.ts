// The cart's page: draws the stored lines from the templates the build made, and changes them.
import { type Cart, type Line, load, remove, save, setQuantity, setSize } from './cart.ts';
import { need } from './dom.ts';
import { notify } from './notice.ts';

export function cartPage(section: HTMLElement): void {
  const list = need('[data-cart-lines]', section);
  const draw = () => {
    // Garments that left the catalogue have no template and are not shown.
    const lines = load().flatMap((line) => {
      const template = section.querySelector<HTMLTemplateElement>(
        `template[data-line="${CSS.escape(line.productId)}"]`,
      );
      return template ? [{ line, template }] : [];
    });
    const focus = focusedControl(list);
    list.replaceChildren(...lines.map(({ line, template }) => lineElement(line, template)));
    focus?.();
    need('[data-cart-empty]', section).hidden = lines.length > 0;
    need('[data-cart-end]', section).hidden = lines.length === 0;
    const currency = lines[0]?.template.dataset.currency ?? 'EUR';
    const total = lines.reduce((sum, { line, template }) => sum + sumOf(line, template), 0);
    need('[data-cart-total]', section).textContent = money(total, currency);
  };
  addEventListener('cart-change', draw);
  addEventListener('storage', draw);
  draw();
}

function lineElement(line: Line, template: HTMLTemplateElement): Node {
  const element = need('.line', template.content).cloneNode(true) as HTMLElement;
  element.dataset.key = line.productId;
  const change = (next: Cart) => save(next);

  const size = need<HTMLSelectElement>('[data-size]', element);
  size.value = line.size;
  size.addEventListener('change', () => change(setSize(load(), line, size.value)));

  const quantity = need<HTMLSelectElement>('[data-quantity]', element);
  quantity.value = String(line.quantity);
  quantity.addEventListener('change', () => change(setQuantity(load(), line, Number(quantity.value))));

  need('[data-remove]', element).addEventListener('click', () => {
    const before = load();
    change(remove(before, line));
    need('#content').focus({ preventScroll: true });
    notify('removed', template.dataset.title ?? line.productId, () => change(before));
  });
  need('[data-sum]', element).textContent = money(sumOf(line, template), template.dataset.currency ?? 'EUR');
  return element;
}

const sumOf = (line: Line, template: HTMLTemplateElement) => Number(template.dataset.amount) * line.quantity;

function money(amount: number, currency: string): string {
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount);
}

/** Redrawing replaces the select that is in use: remembers which one, to hand the focus to its successor. */
function focusedControl(list: HTMLElement): (() => void) | null {
  const controls = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('select, button')];
  const index = controls(list).indexOf(document.activeElement as HTMLElement);
  return index < 0 ? null : () => controls(list)[index]?.focus();
}
