// The product's other sizes and colours, beside the picture: a colour with a picture of its own is tried on at once, a size
// goes into the cart.
import { css, html, nothing } from 'lit';
import type { Product, ProductDetails } from '../client/resources.ts';
import type { ChosenProductVariant } from '../events.ts';
import type { ResultWords } from '../i18n/result.en.ts';

const KINDS = ['colour', 'size'] as const;
type Kind = (typeof KINDS)[number];
/** What the shopper has chosen here. */
export type Choice = { [kind in Kind]?: string | null };

/** The flow, as far as it is needed here. */
interface ChoosingTryOn {
  product: (Product & Partial<ProductDetails>) | null;
  choice: Choice;
  readonly isLook: boolean;
  /** There before there is anything to choose. */
  readonly resultWords: ResultWords | null;
  readonly page: { readonly variant: string | null };
  readonly fitting: { readonly picture: { askAnew(): void } } | null;
}

/** What the product is wanted in; where nothing was chosen here, what its page has chosen. */
export function variantOf({ product, page, choice }: ChoosingTryOn): ChosenProductVariant {
  const variants = product?.variants ?? [];
  const onPage = variants.find(({ id, sku }) => page.variant && [id, sku].includes(page.variant));
  // Of a variant that the catalogue does not know nobody can say what colour it is.
  const known = onPage ?? (page.variant ? null : product);
  const { size, colour }: Choice = { colour: known?.colour, size: onPage?.size, ...choice };
  const found = variants.find((one) => one.size === (size ?? null) && one.colour === (colour ?? null));
  return { ...(found?.id && { id: found.id }), sku: found?.sku, size, colour };
}

/** The colour to draw; nothing where the main picture is all there is. */
export function colourOf(flow: ChoosingTryOn): string | undefined {
  const { colour } = variantOf(flow);
  return colour && pictureIn(flow, colour) ? colour : undefined;
}

function pictureIn({ product }: ChoosingTryOn, name: string): string | null | undefined {
  return product?.variants?.find(({ colour, image_url }) => colour === name && image_url)?.image_url;
}

export const choicesStyles = css`
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 4px 0 0;
    padding: 0;
    border: 0;
  }

  label {
    display: grid;
    position: relative;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding-inline: 12px;
    place-items: center;
  }

  input {
    position: absolute;
    inset: 0;
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    appearance: none;
  }

  :checked {
    border: 2px solid;
  }

  :has(> :disabled) {
    text-decoration: line-through;
  }
`;

/** Nothing where there is nothing to choose. @param drawAnew the step, once something was chosen. */
export function choices(flow: ChoosingTryOn, drawAnew: () => void) {
  const variants = flow.product?.variants ?? [];
  const chosen = variantOf(flow);
  const choose = (kind: Kind, name: string) => {
    flow.choice = { ...flow.choice, [kind]: name };
    drawAnew();
    const image_url = kind === 'colour' && pictureIn(flow, name);
    if (!image_url) return;
    flow.product = { ...flow.product!, garment: { ...flow.product!.garment, image_url } };
    flow.fitting!.picture.askAnew();
  };
  return KINDS.map((kind) => {
    const names = new Set(variants.flatMap((one) => one[kind] ?? []));
    // A past picture stays in the colour that it was made in: its photo may be gone.
    if (names.size < 2 || (flow.isLook && kind === 'colour')) return nothing;
    return html`<fieldset>
      <legend class="muted small">${flow.resultWords![kind]}</legend>
      ${[...names].map((name) => {
        // A colour may always be looked at; of sizes those count that there are in the chosen colour.
        const isGone =
          kind === 'size' &&
          variants.every(
            ({ size, colour, availability }) =>
              size !== name || availability === 'out_of_stock' || (chosen.colour ?? colour) !== colour,
          );
        return html`<label
          ><input
            type="radio"
            name=${kind}
            .checked=${chosen[kind] === name}
            ?disabled=${isGone}
            @change=${() => choose(kind, name)}
          />${name}</label
        >`;
      })}
    </fieldset>`;
  });
}
