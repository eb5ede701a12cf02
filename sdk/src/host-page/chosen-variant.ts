// Which variant was chosen on the page last, as far as its platform tells by events or in the address; what stands in the
// product form is read when it is needed. Listens once, for all tags of the page and as long as it lives.
import { addressOf, type Thing } from './markup.ts';

export interface ChosenVariant {
  variant: string;
  picture: string | null;
}

/** What an event may carry. */
interface Told {
  product?: { handle?: string };
  promise?: Promise<Answer>;
  detail?: Answer;
}
type Answer = { variant?: Thing | null; resource?: Thing } | undefined;

let chosen: ChosenVariant | null = null;
let inAddress = variantInAddress();
let hearsJQuery = false;

/** Null where nothing newer is known than what stands in the form. */
export function chosenVariant(): ChosenVariant | null {
  lookAtAddress();
  hearJQuery();
  return chosen;
}

function choose(variant?: Thing | null): void {
  const id = variant?.id ?? variant?.variation_id;
  const picture = addressOf(variant?.image ?? variant?.featured_image);
  chosen = id ? { variant: String(id).split('/').pop()!, picture } : null; // gid://shopify/ProductVariant/1
}

/** Of the platform's product: another one may be chosen from in a list beside the page's own. */
function hear({ product, promise, detail }: Told): void {
  const handle = product?.handle;
  if (handle && !location.pathname.split('/').includes(encodeURI(handle))) return;
  Promise.resolve(promise ?? detail).then(
    (told) => choose(told?.variant ?? told?.resource),
    () => undefined, // the theme could not find it either
  );
}

export function variantInAddress(): string | null {
  return new URLSearchParams(location.search).get('variant');
}

/** Shopify's address names the variant; themes change it as one is chosen, and the back button changes it back. */
function lookAtAddress(): void {
  const variant = variantInAddress();
  if (variant === inAddress) return;
  inAddress = variant;
  choose({ id: variant });
}

/** Before the page's own listeners: what they tell in answer to the same event is newer. */
function listen(type: string, hear: (event: Event & Told) => void, target: EventTarget = document): void {
  target.addEventListener(type, hear as EventListener, true);
}

/** WooCommerce tells through jQuery alone. */
function hearJQuery(): void {
  const { jQuery } = globalThis as { jQuery?: (on: Document) => { on(heard: object): void } };
  if (!jQuery || hearsJQuery) return;
  hearsJQuery = true;
  jQuery(document).on({
    found_variation: (_: unknown, variation: Thing) => choose(variation),
    reset_data: () => choose(),
  });
}

// Shopify's standard event (June 2026), which tells on itself; what themes call it, and what any shop may call it, with
// `detail.variant` or Horizon's `detail.resource`.
for (const type of ['shopify:product:select', 'variant-change', 'variant:update']) listen(type, hear);
// The form is newer than what was heard before, save for how many somebody wants.
listen('change', ({ target }) => (target as HTMLInputElement).type !== 'number' && choose());
listen('popstate', lookAtAddress, globalThis);
const { navigation } = globalThis as { navigation?: EventTarget };
if (navigation) listen('currententrychange', lookAtAddress, navigation);
