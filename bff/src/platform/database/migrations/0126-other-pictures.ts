// Every picture that a product is drawn from is looked at again, not only its main one.
import { statements } from './statements.ts';

export const otherPictures = statements(
  // Named by a hash of its address: addresses are too long for a key.
  'alter table app.product_sources drop constraint product_sources_part_check',
  `alter table app.product_sources add constraint product_sources_part_check
    check (part in ('page', 'picture') or part ~ '^picture [0-9a-f]{64}$')`,

  // Those there are already, in the course of a day; not at once, for a server of the release before would take them for
  // pictures that their products have no more.
  `insert into app.product_sources (merchant_id, product_id, part, url, host, since, next_at)
    select merchant_id, product_id, 'picture ' || encode(sha256(convert_to(image_url, 'UTF8')), 'hex'), image_url,
      lower(substring(image_url from '^https?://([^/?#]+)')), now(), now() + interval '1 hour' + random() * interval '1 day'
    from app.product_pictures where image_url ~ '^https?://[^/?#]'`,
);
