// The tag's attributes, documented once: the manifest, the frameworks' types and the documentation are made from this.

/** Read when they are needed, so they may change at any time. */
export interface TryOnAttributes {
  /** The shop's public key, `pk_...`. Required. */
  'publishable-key': string;
  /** The shop's own product id (SKU or handle). Left out: what the page says of itself. */
  product?: string;
  /** Address of the product's page, where the tag stands on another one. */
  'product-url'?: string;
  /** The platform's id or the article number of a variant. Left out: the one that is chosen on the page. */
  variant?: string;
  /** Address of the picture that shows it. Left out: the variant's on the page. */
  picture?: string;
  /** Address of the service. Left out: where the script came from; of the npm package, what `define({ api })` was told. */
  api?: string;
  /** BCP 47 tag of the dialog's language. Left out: the closest `lang` of the page. */
  locale?: string;
  /** ISO 3166 code of where the shopper is (`US-IL`), where the shop knows it; decides on the wording of the consent. */
  region?: string;
  /** `light` or `dark`, where the page's `color-scheme` does not say it; otherwise (`auto`) the dialog follows the page. */
  theme?: 'light' | 'dark' | 'auto';
  /** Percent of visitors, 0 to 50, to whom the button is not shown, so that its worth can be measured. */
  holdout?: string;
  /** How a shop vouches for its signed-in customer; changing or removing it begins a fresh visit. */
  'customer-token'?: string;
}

/** Their names, for code that has to tell them from a framework's own. */
export const ATTRIBUTES = [
  'publishable-key',
  'product',
  'product-url',
  'variant',
  'picture',
  'api',
  'locale',
  'region',
  'theme',
  'holdout',
  'customer-token',
] as const satisfies readonly (keyof TryOnAttributes)[];

/** As names in JavaScript: `publishableKey`. */
export type TryOnProperties = { [Name in keyof TryOnAttributes as Camel<Name>]: TryOnAttributes[Name] };

/** `add-to-cart` as `addToCart`. */
export type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;
