// One product with everything a shopper chooses from, and how a page asks for the product that it sells.
import { z } from 'zod';
import { ProductVariant } from './imports.ts';
import { Product } from './products.ts';

export const ProductDetails = Product.extend({
  variants: z
    .array(ProductVariant)
    .meta({ description: 'Sizes and colours it comes in, as far as the shop says them' }),
  colour: z.string().nullable().meta({
    description: 'Of the variant that was asked for, where it is known. Send it on to `POST /v1/try-on/generate`',
  }),
}).meta({ id: 'ProductDetails' });
export type ProductDetails = z.infer<typeof ProductDetails>;

/** None of it is believed: the service fetches the page itself, and looks there. */
export const ResolveProduct = z
  .strictObject({
    url: z.string().trim().min(1).max(2_000).meta({
      description: 'The product page as the shopper has it before them',
      example: 'https://shop.example/products/linen-shirt',
    }),
    product_id: z.string().max(500).nullish().meta({
      description: "The shop's own id of it, as its page says it; where the catalogue has it, no page is fetched",
    }),
    variant: z.string().max(500).nullish().meta({
      description: "The shop platform's id or article number of the variant that is chosen on the page",
    }),
    picture_url: z.string().max(2_000).nullish().meta({
      description: 'Address of the picture that the page shows of it; counts where it is a variant’s',
    }),
  })
  .meta({ id: 'ResolveProduct' });
export type ResolveProduct = z.infer<typeof ResolveProduct>;
