// The page a tag sits in, as a try-on needs it: which product it is about, how the service is asked for it, and its cart.
// A chunk of its own that is loaded with the dialog's, on intent.
import { asProblem } from '../client/problem.ts';
import type { ProductDetails } from '../client/resources.ts';
import type { Visit } from '../client/visit.ts';
import { announce, type ChosenProductVariant, tell } from '../events.ts';
import { formOf } from './platforms.ts';
import { readPage } from './read-page.ts';
import { shopifyHere } from './shopify.ts';

/** What the page adds to the attributes of its tag. Two of the same content are about the same try-on. */
export interface PageSettings {
  /** As the shop has it; empty until the service has found the page's product. */
  productId: string;
  /** Of the variant that the page shows. */
  picture: string | null;
  host: HostPage;
}

export function pageSettings(tag: HTMLElement): PageSettings {
  const { productId, picture } = readPage(tag);
  return { productId: productId ?? '', picture, host: new HostPage(tag, null) };
}

/** Private fields only: as JSON, one is like another (see `isFor` of the dialog). */
export class HostPage {
  readonly #tag: HTMLElement;
  /** Of another product than the page's: its service id. */
  readonly #elsewhere: string | null;
  #found: string | null = null;

  constructor(tag: HTMLElement, elsewhere: string | null) {
    this.#tag = tag;
    this.#elsewhere = elsewhere;
  }

  /** Whether the page is about this product: on another one the shop could not tell what goes into the cart. */
  get isHere(): boolean {
    return this.#elsewhere === null;
  }

  /** The page as a try-on of this product needs it. */
  elsewhere(productId: string): HostPage {
    const here = [this.#found, readPage(this.#tag).productId].includes(productId);
    return here ? this : new HostPage(this.#tag, productId);
  }

  /** Id or article number of the variant that is chosen on the page. */
  get variant(): string | null {
    return this.isHere ? readPage(this.#tag).variant : null;
  }

  /** Throws Problem. */
  async findProduct(visit: Visit, signal: AbortSignal): Promise<ProductDetails> {
    const product = await this.#ask(visit, signal);
    if (this.isHere) this.#found = product.id;
    return product;
  }

  /** By its id where the merchant has given one; what the catalogue does not have is found by its page. */
  #ask(visit: Visit, signal: AbortSignal): Promise<ProductDetails> {
    const { url, productId, variant, picture, isGiven, isOwn } = readPage(this.#tag);
    const id = this.#elsewhere ?? (isGiven ? productId : null);
    const byPage = () => visit.resolve({ url, product_id: productId, variant, picture_url: picture }, signal);
    // What is chosen on the page is to be seen, also where the product is given.
    if (!id || (isOwn && variant && !this.#elsewhere)) return byPage();
    return visit.product(id, signal).catch((cause) => {
      if (this.#elsewhere || !isOwn || asProblem(cause).code !== 'not_found') throw cause;
      return byPage();
    });
  }

  /**
   * Into the page's own cart, unless the storefront prevents it: then it does that itself.
   * @throws Problem `not_added`; @returns nothing where there is nothing to wait for.
   */
  addToCart(productId: string, variant: ChosenProductVariant): Promise<void> | undefined {
    const tag = this.#tag;
    tell(tag, 'added_to_cart');
    const goesOn = announce(tag, 'visionfit:add-to-cart', { productId, variant });
    const { isOwn, variant: onPage } = readPage(tag);
    const [shop, form] = [shopifyHere(), formOf(tag)];
    if (goesOn && isOwn && (shop || form))
      return import('./cart.ts').then(({ addToPageCart }) => addToPageCart(shop, form, variant, onPage));
  }
}
