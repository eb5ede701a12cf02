// What shoppers demand through their shop.
import { statements } from './statements.ts';

export const privacyRequests = statements(
  // No reference to shoppers: the request stays, about nobody, once it is fulfilled by erasing them.
  `create table app.privacy_requests (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    kind text not null check (kind in ('data_request', 'customer_redaction', 'shop_redaction')),
    webhook_id text not null,
    part integer not null,
    found boolean not null,
    shopper_id uuid,
    shopify_data_request_id text,
    receipt_id uuid,
    received_at timestamptz not null,
    done_at timestamptz,
    unique (merchant_id, webhook_id, part)
  )`,
  'create index privacy_requests_listing on app.privacy_requests (merchant_id, received_at desc, id desc)',
  'create index privacy_requests_shopper on app.privacy_requests (merchant_id, shopper_id) where shopper_id is not null',
  'create index privacy_requests_age on app.privacy_requests (received_at)',
  'alter table app.privacy_requests enable row level security',
);
