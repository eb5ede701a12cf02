// What is settled for a shop: what its owner can change, and beside it what only whoever runs the server can.
import { z } from 'zod';
import { Dollars, words } from './common.ts';
import { ConsentLanguage } from './consents.ts';
import { Currency } from './events.ts';
import { PictureDays, ShopperLinks } from './merchants.ts';
import { Plan } from './sessions.ts';
import { BadgeCorner } from './try-on.ts';

/** A place, or UTC, that the server and PostgreSQL know by the same name; an offset is no place. */
export const TimeZone = z
  .string()
  .regex(/^(UTC|[A-Z][a-z_A-Z]+\/[\w/+-]+)$/, 'A time zone is written like Europe/Berlin')
  .refine(isTimeZone, 'There is no such time zone')
  .meta({ description: "IANA name: where the shop's days begin", example: 'Europe/Berlin' });

/** Percent of visitors. */
export const Holdout = z.int().min(0).max(50);

const Colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'A colour is written like #1f3a4d')
  .meta({ example: '#1f3a4d' });

/** Few and narrow: it goes into pages as it stands. */
export const Look = z
  .strictObject({
    surface: Colour.meta({ description: 'What the dialog is drawn on: `--vf-surface`' }),
    accent: Colour.meta({ description: 'The main button: `--vf-accent`' }),
    radius: z.int().min(0).max(32).meta({ description: 'How round corners are, in pixels: `--vf-radius`' }),
    font: z.enum(['page', 'system', 'serif']).meta({ description: 'page: as around the button; else `--vf-font`' }),
  })
  .meta({ id: 'Look' });
export type Look = z.infer<typeof Look>;

/** Beside the law's: contact, a link to the privacy notice, what else the shop owes. */
const ConsentNote = words(600);
const ConsentNoteIn = z
  .partialRecord(ConsentLanguage, ConsentNote)
  .meta({ description: 'In place of `consent_note` for whoever reads the consent text in this language' });

const Limit = z.int().min(1);

export const Settings = z
  .strictObject({
    name: z.string().meta({ description: 'As shoppers read it in the consent text' }),
    time_zone: z.string(),
    currency: z.string().nullable().meta({
      description:
        'Which of those that orders come in is shown first, and which prices of a list are in that does not say it',
    }),
    holdout: z
      .strictObject({
        percent: Holdout.meta({ description: 'Of visitors to whom the button is not shown, to measure what it does' }),
        since: z.iso.date().nullable().meta({ description: 'When the experiment with this share began' }),
      })
      .meta({ description: 'Another share begins another experiment' }),
    picture_days: PictureDays.meta({ description: 'Days until a picture is deleted' }),
    shopper_links: ShopperLinks,
    badge_corner: BadgeCorner.meta({ description: 'Where "AI preview" stands in pictures that are saved or shared' }),
    look: Look.nullable().meta({
      description: 'Of the fitting room, as the dashboard writes it into the snippet; null: as it comes',
    }),
    consent_note: z.string().nullable().meta({
      description: "The shop's own words beneath what the law and this server say; other words ask every shopper anew",
    }),
    consent_note_in: ConsentNoteIn,
    spend_cap: z.union([Dollars, z.literal('none'), z.literal('default')]).meta({
      description: 'Dollars in a month; default: what whoever runs the server has set for all',
    }),
    plan: Plan.meta({ description: 'Set by whoever runs the server' }),
    shopify_domain: z.string().nullable().meta({ description: 'Set by whoever runs the server' }),
    limits: z
      .strictObject({
        per_shopper_day: Limit,
        per_shopper_hour: Limit.nullable(),
        per_address_day: Limit,
        per_shop_day: Limit,
      })
      .meta({ description: 'Try-ons, by the plan and by whoever runs the server' }),
    photos: z.strictObject({ visit_minutes: z.int(), kept_days: z.int() }).meta({
      description:
        'How long photos are there after their last try-on: for the visit, or where the shopper asked to keep them',
    }),
  })
  .meta({ id: 'Settings' });
export type Settings = z.infer<typeof Settings>;

export const ChangeSettings = z
  .strictObject({
    name: words(200),
    time_zone: TimeZone,
    currency: Currency.nullable(),
    holdout_percent: Holdout,
    picture_days: PictureDays,
    shopper_links: ShopperLinks,
    badge_corner: BadgeCorner,
    look: Look.nullable(),
    consent_note: ConsentNote.nullable(),
    consent_note_in: ConsentNoteIn,
    spend_cap: z.union([
      Dollars.refine((text) => Number(text) <= 10_000_000, 'At most 10000000.00'),
      z.literal('none'),
      z.literal('default'),
    ]),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Name at least one field')
  .meta({ id: 'ChangeSettings', description: 'Whatever is left out stays as it is' });
export type ChangeSettings = z.infer<typeof ChangeSettings>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
