// One try-on: ask for a render, follow its true stages, get a picture, a refusal with a reason, or a failure that costs nothing.
import { z } from 'zod';
import { Id, Instant, Locale, Quota } from './common.ts';
import { PictureWarning } from './fidelity.ts';
import { ProductId } from './products.ts';

export const GenerateTryOn = z
  .strictObject({
    photo_id: Id,
    product_id: ProductId,
    colour: z.string().max(500).optional().meta({
      description: 'One of the product’s variants’, where its picture is to be drawn from. Left out: the main picture',
    }),
  })
  .meta({ id: 'GenerateTryOn' });

export const TryOnAccepted = z.strictObject({ task_id: Id, quota: Quota }).meta({ id: 'TryOnAccepted' });
export type TryOnAccepted = z.infer<typeof TryOnAccepted>;

export const TryOnStage = z
  .enum(['queued', 'preparing', 'rendering', 'finishing', 'late', 'done', 'refused', 'failed'])
  .meta({
    id: 'TryOnStage',
    description:
      'late: 15 seconds have passed without the final picture. It is still being made and becomes done, refused or failed; a shopper who has left finds it in the vault.',
  });
export type TryOnStage = z.infer<typeof TryOnStage>;

/** A finished picture. URLs are signed and last 15 minutes at most; ask again for fresh ones. */
export const Render = z
  .strictObject({
    id: Id,
    product_id: ProductId,
    colour: z.string().nullable().meta({
      description:
        'In which it was asked for; null for the main picture, and for pictures that are older than this field',
    }),
    engine: z.string().meta({ example: 'local' }),
    model: z.string().nullable().meta({
      description: "Which model of the engine's maker drew it; null for an engine without one",
      example: 'gemini-nano-banana-2.1',
    }),
    prompt_version: z
      .string()
      .nullable()
      .meta({ description: 'Version of the words that the model was told', example: 'top-1' }),
    width: z.int(),
    height: z.int(),
    url: z.string(),
    change_mask_url: z
      .string()
      .nullable()
      .meta({ description: "PNG of the picture's size: white where the engine changed the photo" }),
    warnings: z.array(PictureWarning).meta({
      description: 'What of it may not be as the garment is, weakest first; empty where nothing is known to be off',
    }),
    urls_expire_at: Instant,
    created_at: Instant,
  })
  .meta({ id: 'Render' });
export type Render = z.infer<typeof Render>;

/** A quick picture, to look at until the final one comes: another one, and not kept. */
export const TryOnPreview = z
  .strictObject({ url: z.string(), url_expires_at: Instant, width: z.int(), height: z.int() })
  .meta({ id: 'TryOnPreview' });
export type TryOnPreview = z.infer<typeof TryOnPreview>;

export const TryOnStatus = z
  .strictObject({
    task_id: Id,
    stage: TryOnStage,
    percent: z.int().min(0).max(100),
    message: z.string().meta({ description: 'One sentence for the shopper' }),
    render: Render.nullable().meta({ description: 'Present when stage is done' }),
    preview: TryOnPreview.nullable().meta({
      description: 'Present where there is one, until there is an outcome; it is deleted then',
    }),
    counted: z.boolean().meta({
      description:
        'Whether it takes one of the shopper’s try-ons: not where no picture came, nor where it came late and there was no preview either',
    }),
    reason: z
      .strictObject({ code: z.string(), message: z.string().meta({ description: 'What to change' }) })
      .nullable()
      .meta({ description: 'Present when stage is refused or failed' }),
    quota: Quota,
  })
  .meta({ id: 'TryOnStatus' });
export type TryOnStatus = z.infer<typeof TryOnStatus>;

export const Vault = z
  .strictObject({ items: z.array(Render), next_cursor: z.string().nullable() })
  .meta({ id: 'Vault' });

/** How a copy to save or share should look. The badge can be moved, not left out. */
/** Of a picture: where the badge stands. */
export const BadgeCorner = z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']).meta({ id: 'BadgeCorner' });
export type BadgeCorner = z.infer<typeof BadgeCorner>;

export const SharedCopyQuery = z.strictObject({
  language: Locale.default('en').meta({ description: "Language of the badge's words; English where we have no other" }),
  corner: BadgeCorner.optional().meta({
    description: 'Where the badge stands in the picture; left out, where the shop wants it',
  }),
});
