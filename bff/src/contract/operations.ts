// The operations of the API, one row each: who may call, what goes in, what comes out, how it may say no.
// The OpenAPI document and the test that compares it with the server's routes are both made from this list.
import { z } from 'zod';
import { Block, BlockPage, CreateBlock } from './blocks.ts';
import { Id, IdempotencyHeaders } from './common.ts';
import { CreateConsent, GivenConsent } from './consents.ts';
import { EngineCallPage, EngineCallQuery } from './engine-calls.ts';
import { ImportedProduct, ImportProduct } from './imports.ts';
import { MerchantRenderPage } from './merchant-renders.ts';
import { Merchant } from './merchants.ts';
import { CreatePhotoQuery, Photo, PhotoList } from './photos.ts';
import { DeletionReceipt, ShownReceipt, WithdrawnConsent } from './privacy.ts';
import { PrivacyRequestPage, ShopifyHeaders, ShopifyReceived } from './privacy-requests.ts';
import type { ProblemCode } from './problems.ts';
import { PageQuery, Product, ProductId, ProductPage } from './products.ts';
import { CreateReport, MerchantReportPage, Report, ReportQuery } from './reports.ts';
import { CreateSession, Session } from './sessions.ts';
import { AskSizeAdvice, SizeAdvice } from './sizing.ts';
import { GenerateTryOn, SharedCopyQuery, TryOnAccepted, TryOnStatus, Vault } from './try-on.ts';
import {
  CreatedWebhook,
  CreateWebhook,
  RotatedWebhookSecret,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryPage,
  WebhookList,
} from './webhooks.ts';

export interface Operation {
  id: string;
  method: 'get' | 'post' | 'delete';
  /** OpenAPI path template. */
  path: string;
  tag:
    | 'Sessions'
    | 'Consent'
    | 'Photos'
    | 'Products'
    | 'Sizing'
    | 'Try-on'
    | 'Vault'
    | 'Privacy'
    | 'Pictures'
    | 'Merchant'
    | 'Webhooks'
    | 'Reports'
    | 'Operations';
  summary: string;
  description: string;
  auth: 'publishableKey' | 'session' | 'secretKey' | 'none';
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: { json: z.ZodType } | { binary: readonly string[] };
  /** No content: 204. */
  success: { status: number; description: string; content: Record<string, z.ZodType> };
  problems: readonly ProblemCode[];
}

/** What a signed picture URL carries; made by the server, never by a client. */
export const PictureQuery = z.strictObject({
  expires: z
    .string()
    .regex(/^\d{1,12}$/)
    .meta({ description: 'Unix seconds' }),
  kid: z.string().max(64).meta({ description: 'Id of the signing key' }),
  signature: z.string().max(128).meta({ description: 'HMAC-SHA-256, base64url' }),
});

export const Health = z
  .strictObject({
    status: z.enum(['ok', 'starting', 'stopping', 'failing']),
    checks: z.record(z.string(), z.enum(['ok', 'waiting', 'failing'])).optional(),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

const json = (schema: z.ZodType) => ({ 'application/json': schema });
const session = ['session_missing', 'session_expired', 'origin_not_allowed', 'rate_limited'] as const;
const secretKey = ['secret_key_missing', 'secret_key_unknown', 'secret_key_in_browser', 'rate_limited'] as const;
const body = ['body_malformed', 'body_invalid', 'content_type_unsupported', 'body_too_large'] as const;
/** Of what takes none: one that comes all the same is read. */
const ignoredBody = ['body_malformed', 'content_type_unsupported', 'body_too_large'] as const;
/** Of everything that can be repeated under an Idempotency-Key: whatever answers 201 or 202. */
const once = ['header_invalid', 'idempotency_in_flight', 'idempotency_key_reused'] as const;
const byId = z.object({ id: Id });
/** Of what reads somebody's product page. */
const page = [
  'page_not_public',
  'page_unreachable',
  'page_redirects',
  'page_too_slow',
  'page_too_large',
  'page_too_complex',
  'page_not_html',
  'page_turned_away',
  'page_robot_check',
  'page_behind_login',
  'page_not_found',
  'page_is_list',
  'page_many_products',
  'page_needs_javascript',
  'page_without_product',
] as const;

export const OPERATIONS: readonly Operation[] = [
  {
    id: 'createSession',
    method: 'post',
    path: '/v1/sessions',
    tag: 'Sessions',
    summary: 'Start a session',
    description:
      "Called by the tag when the dialog opens. The publishable key names the shop, the page's `Origin` must be one the shop allows. Without more the shopper is somebody new. With a `resume_secret` from an earlier consent they are who they were; one that no longer works is ignored. With a `customer_token` they are the shop's own customer, on any device; one that does not hold is refused. The token lasts 30 minutes. The answer carries the consent text that must be shown, in the shopper's language where we have it.",
    auth: 'publishableKey',
    headers: IdempotencyHeaders,
    body: { json: CreateSession },
    success: { status: 201, description: 'The session', content: json(Session) },
    problems: [
      'shopper_blocked',
      ...once,
      ...body,
      'key_missing',
      'key_unknown',
      'secret_key_in_browser',
      'origin_not_allowed',
      'customer_token_invalid',
      'rate_limited',
    ],
  },
  {
    id: 'endSession',
    method: 'delete',
    path: '/v1/sessions/current',
    tag: 'Sessions',
    summary: 'Forget the shopper on this device',
    description:
      "Ends the session and revokes whatever resume secrets this page's origin has been given for the shopper. Nothing else is deleted: pictures and photos last as long as they would have. To delete them too, erase the shopper.",
    auth: 'session',
    success: { status: 204, description: 'Ended', content: {} },
    problems: [...session],
  },
  {
    id: 'createConsent',
    method: 'post',
    path: '/v1/consents',
    tag: 'Consent',
    summary: 'Record what the shopper agreed to',
    description:
      'Send back the version, locale and hash of the text that was shown, after the shopper ticked the box. Without a receipt no photo is accepted.',
    auth: 'session',
    headers: IdempotencyHeaders,
    body: { json: CreateConsent },
    success: { status: 201, description: 'The receipt', content: json(GivenConsent) },
    problems: ['shopper_blocked', ...session, ...once, ...body, 'consent_outdated'],
  },
  {
    id: 'createPhoto',
    method: 'post',
    path: '/v1/photos',
    tag: 'Photos',
    summary: 'Send a photo of the shopper',
    description:
      'The body is the image itself (JPEG, PNG, WebP or AVIF; 15 MB and 50 megapixels at most). The photo is turned upright, stripped of all metadata, fitted into 1536 x 1536 and checked; only that copy is kept, encrypted, for as long as `lifetime` says. To keep it for next time the shopper must have ticked `keep_photo`. A photo that cannot work is refused with a code that says why, and nothing of it is stored.',
    auth: 'session',
    headers: IdempotencyHeaders,
    query: CreatePhotoQuery,
    body: { binary: ['image/*', 'application/octet-stream'] },
    success: { status: 201, description: 'The stored photo', content: json(Photo) },
    problems: [
      'shopper_blocked',
      ...session,
      ...once,
      'query_invalid',
      'consent_required',
      'keep_not_agreed',
      'content_type_unsupported',
      'photo_not_an_image',
      'photo_heic',
      'photo_damaged',
      'photo_too_many_pixels',
      'photo_too_large',
      'photo_too_small',
      'photo_no_person',
      'photo_several_people',
      'photo_back_turned',
      'photo_face_only',
      'photo_blurred',
      'photo_too_dark',
      'photo_overexposed',
      'photo_minor',
      'photo_indecent',
    ],
  },
  {
    id: 'listPhotos',
    method: 'get',
    path: '/v1/photos',
    tag: 'Photos',
    summary: "List the shopper's photos",
    description: 'Those that are still here, newest first: the ones of this visit, and the ones kept for next time.',
    auth: 'session',
    success: { status: 200, description: 'The photos', content: json(PhotoList) },
    problems: [...session],
  },
  {
    id: 'getPhotoContent',
    method: 'get',
    path: '/v1/photos/{id}/content',
    tag: 'Photos',
    summary: 'Get a photo back',
    description:
      "The copy that is kept, decrypted, for the shopper whose session it is. No photo has a link that works by itself: fetch it with the session's token and show it from memory.",
    auth: 'session',
    params: byId,
    success: {
      status: 200,
      description: 'The photo',
      content: { 'image/jpeg': z.string().meta({ format: 'binary' }) },
    },
    problems: [...session, 'not_found'],
  },
  {
    id: 'deletePhoto',
    method: 'delete',
    path: '/v1/photos/{id}',
    tag: 'Photos',
    summary: 'Delete a photo',
    description:
      'At once, with its stored copy. Try-ons that are using it stop and are not counted. Pictures made from it stay in the vault.',
    auth: 'session',
    params: byId,
    success: { status: 204, description: 'Deleted', content: {} },
    problems: [...session, 'not_found'],
  },
  {
    id: 'listProducts',
    method: 'get',
    path: '/v1/products',
    tag: 'Products',
    summary: "List the shop's products",
    description: 'Ordered by id. Follow `next_cursor` until it is null.',
    auth: 'session',
    query: PageQuery,
    success: { status: 200, description: 'One page', content: json(ProductPage) },
    problems: [...session, 'query_invalid'],
  },
  {
    id: 'getProduct',
    method: 'get',
    path: '/v1/products/{id}',
    tag: 'Products',
    summary: 'Get one product',
    description: "By the merchant's own id.",
    auth: 'session',
    params: z.object({ id: ProductId }),
    success: { status: 200, description: 'The product', content: json(Product) },
    problems: [...session, 'not_found'],
  },
  {
    id: 'getSizeAdvice',
    method: 'post',
    path: '/v1/sizing/advice',
    tag: 'Sizing',
    summary: 'Ask which size would fit',
    description:
      "From the product's size chart and a few measurements of the body, or a size that fits well. Fixed rules, no model: the same question has the same answer, with the reason per measurement as codes and numbers. Where they do not suffice the answer is `unsure` and says why. Nothing of the request is stored or logged.",
    auth: 'session',
    body: { json: AskSizeAdvice },
    success: { status: 200, description: 'The advice', content: json(SizeAdvice) },
    problems: [...session, ...body, 'not_found'],
  },
  {
    id: 'generateTryOn',
    method: 'post',
    path: '/v1/try-on/generate',
    tag: 'Try-on',
    summary: 'Ask for a picture of the shopper in a product',
    description:
      "Counts against what the shop's plan allows per shopper, per network address and for the whole shop, and queues the render, together or not at all. A render that is refused or fails gives the try-on back. `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-08) say what is left to this shopper; a 429 also names the limit that was reached, and `Retry-After` the seconds until it opens.",
    auth: 'session',
    headers: IdempotencyHeaders,
    body: { json: GenerateTryOn },
    success: { status: 202, description: 'Queued', content: json(TryOnAccepted) },
    problems: [
      'shopper_blocked',
      ...session,
      ...body,
      ...once,
      'not_found',
      'consent_required',
      'quota_exhausted',
      'shop_quota_exhausted',
      'address_quota_exhausted',
    ],
  },
  {
    id: 'getTryOnStatus',
    method: 'get',
    path: '/v1/try-on/status/{id}',
    tag: 'Try-on',
    summary: 'Follow a try-on',
    description:
      'One JSON document, or with `Accept: text/event-stream` a stream of `status` events whose data is that same document, sent at every change of stage or percent. The last event has stage done, refused or failed; then the stream ends.',
    auth: 'session',
    params: byId,
    success: {
      status: 200,
      description: 'The status now, or the stream of statuses',
      content: {
        ...json(TryOnStatus),
        'text/event-stream': z
          .string()
          .meta({ description: 'Server-sent events named `status`; data is a TryOnStatus as JSON' }),
      },
    },
    problems: [...session, 'not_found'],
  },
  {
    id: 'stopTryOn',
    method: 'delete',
    path: '/v1/try-on/{id}',
    tag: 'Try-on',
    summary: 'Stop a try-on, or delete its picture',
    description:
      'One that is under way stops with stage failed and reason `cancelled`, and is not counted. Of one that is done the picture is deleted; it stays counted. Repeating the request changes nothing.',
    auth: 'session',
    params: byId,
    success: { status: 200, description: 'The status afterwards', content: json(TryOnStatus) },
    problems: [...session, 'not_found'],
  },
  {
    id: 'listVault',
    method: 'get',
    path: '/v1/user/vault',
    tag: 'Vault',
    summary: "List the shopper's pictures",
    description: 'Newest first, with fresh signed URLs. Follow `next_cursor` until it is null.',
    auth: 'session',
    query: PageQuery,
    success: { status: 200, description: 'One page', content: json(Vault) },
    problems: [...session, 'query_invalid'],
  },
  {
    id: 'deleteRender',
    method: 'delete',
    path: '/v1/user/vault/{id}',
    tag: 'Vault',
    summary: 'Delete a picture',
    description: 'By the id of the render. At once, with its change mask; links to it stop working.',
    auth: 'session',
    params: byId,
    success: { status: 204, description: 'Deleted', content: {} },
    problems: [...session, 'not_found'],
  },
  {
    id: 'getSharedCopy',
    method: 'get',
    path: '/v1/user/vault/{id}/copy',
    tag: 'Vault',
    summary: 'Get a copy of a picture to save or share',
    description:
      'By the id of the render. The copy has the size of the picture, the words "AI preview" in one of its corners and the provenance note in its XMP. Use it for everything that leaves your page; the picture behind the signed URL has the note, but not the words.',
    auth: 'session',
    params: byId,
    query: SharedCopyQuery,
    success: { status: 200, description: 'The copy', content: { 'image/jpeg': z.string().meta({ format: 'binary' }) } },
    problems: [...session, 'query_invalid', 'not_found'],
  },
  {
    id: 'createReport',
    method: 'post',
    path: '/v1/reports',
    tag: 'Reports',
    summary: 'Report a picture to the shop',
    description:
      "One of the shopper's own pictures, with what is wrong with it. The shop sees the reason, the product, the engine and the shopper's words, never the picture. Five reports of one picture at most.",
    auth: 'session',
    headers: IdempotencyHeaders,
    body: { json: CreateReport },
    success: { status: 201, description: 'The report', content: json(Report) },
    problems: [...session, ...once, ...body, 'not_found', 'already_reported'],
  },
  {
    id: 'withdrawConsent',
    method: 'delete',
    path: '/v1/consents/{id}',
    tag: 'Privacy',
    summary: 'Withdraw consent',
    description:
      "Stops the shopper's running try-ons (not counted) and deletes their photos and pictures. The receipt stays and says when it was withdrawn; earlier receipts of the same shopper are withdrawn with it. No photo is accepted until they agree anew. Repeating the request changes nothing.",
    auth: 'session',
    params: byId,
    success: { status: 200, description: 'The receipt, and what was deleted', content: json(WithdrawnConsent) },
    problems: [...session, 'not_found'],
  },
  {
    id: 'exportShopper',
    method: 'get',
    path: '/v1/user/export',
    tag: 'Privacy',
    summary: 'Get everything we hold about the shopper',
    description:
      'One ZIP, streamed: pictures (with the words "AI preview" in them) and their change masks, photos that are not deleted yet, and consents, try-ons and sessions as JSON, with a README.',
    auth: 'session',
    success: {
      status: 200,
      description: 'The ZIP',
      content: { 'application/zip': z.string().meta({ format: 'binary' }) },
    },
    problems: [...session],
  },
  {
    id: 'eraseShopper',
    method: 'delete',
    path: '/v1/user',
    tag: 'Privacy',
    summary: 'Erase the shopper',
    description:
      "Destroys the key their photos are encrypted with, ends their sessions and stops their try-ons in one transaction, and deletes photos, pictures and history. Consent receipts stay without anything that leads to the shopper. Answers with a signed receipt; keep it, for the session's token is void from now on.",
    auth: 'session',
    success: { status: 200, description: 'The deletion receipt', content: json(DeletionReceipt) },
    problems: [...session],
  },
  {
    id: 'getReceipt',
    method: 'get',
    path: '/v1/receipts/{id}',
    tag: 'Privacy',
    summary: 'Check a receipt',
    description:
      'Of a deletion: the receipt, whether its signature holds, and the public key to check that yourself. Of a consent: the exact words with their version and fingerprint, the boxes that were ticked, and the times. Neither says anything about a person.',
    auth: 'none',
    params: byId,
    success: { status: 200, description: 'The receipt', content: json(ShownReceipt) },
    problems: ['not_found', 'rate_limited'],
  },
  {
    id: 'getPicture',
    method: 'get',
    path: '/v1/pictures/{name}',
    tag: 'Pictures',
    summary: 'Fetch a picture by its signed URL',
    description:
      'The URL comes whole from another operation and is its own permission for 15 minutes at most; do not build it.',
    auth: 'none',
    params: z.object({ name: z.string() }),
    query: PictureQuery,
    success: {
      status: 200,
      description: 'The picture',
      content: {
        'image/jpeg': z.string().meta({ format: 'binary' }),
        'image/png': z.string().meta({ format: 'binary' }),
      },
    },
    problems: ['picture_link_invalid', 'not_found', 'rate_limited'],
  },
  {
    id: 'getMerchant',
    method: 'get',
    path: '/v1/merchant',
    tag: 'Merchant',
    summary: 'Get how the shop is set up',
    description:
      'Plan, settings, origins and keys, what pictures have cost this month, and notices of what waits for the shop to act. Secret keys are told by their last four characters.',
    auth: 'secretKey',
    success: { status: 200, description: 'The shop', content: json(Merchant) },
    problems: [...secretKey],
  },
  {
    id: 'importProduct',
    method: 'post',
    path: '/v1/merchant/products/import',
    tag: 'Merchant',
    summary: 'Import a product from its page',
    description:
      "Reads a public product page: Shopify's own data, JSON-LD, microdata, RDFa, Open Graph, Twitter's card, and last what people see. Each fact says where it stood and how sure it is; nothing is guessed where the page needs JavaScript. The likeliest main picture is fetched and kept. The same page again brings its product up to date. What cannot be imported whole is not imported at all.",
    auth: 'secretKey',
    headers: IdempotencyHeaders,
    body: { json: ImportProduct },
    success: { status: 201, description: 'The product as it is now in the catalogue', content: json(ImportedProduct) },
    problems: [...secretKey, ...once, ...body, ...page, 'product_without_picture', 'garment_kind_unknown'],
  },
  {
    id: 'listEngineCalls',
    method: 'get',
    path: '/v1/merchant/engine-calls',
    tag: 'Merchant',
    summary: 'Read which engines were asked',
    description:
      'Newest first, all or of one try-on: who was asked, why, what came of it, how long it took and what it cost. Only where an engine of another company is used. Kept as long as the try-on. Follow `next_cursor` until it is null.',
    auth: 'secretKey',
    query: EngineCallQuery,
    success: { status: 200, description: 'One page', content: json(EngineCallPage) },
    problems: [...secretKey, 'query_invalid'],
  },
  {
    id: 'listReports',
    method: 'get',
    path: '/v1/merchant/reports',
    tag: 'Merchant',
    summary: 'Read what shoppers have reported',
    description:
      'Newest first, all or of one reason; kept for 180 days. A report says what is wrong with a picture of which product by which engine, and the words the shopper chose; nothing of who they are. Follow `next_cursor` until it is null.',
    auth: 'secretKey',
    query: ReportQuery,
    success: { status: 200, description: 'One page', content: json(MerchantReportPage) },
    problems: [...secretKey, 'query_invalid'],
  },
  {
    id: 'listRenders',
    method: 'get',
    path: '/v1/merchant/renders',
    tag: 'Merchant',
    summary: 'Read how faithful the pictures are',
    description:
      "Newest first, for as long as the shoppers' pictures last: of which product, by which engine, model and version of its prompt, and how faithfully each shows the garment. Never the picture itself, and nothing of whom it shows. Follow `next_cursor` until it is null.",
    auth: 'secretKey',
    query: PageQuery,
    success: { status: 200, description: 'One page', content: json(MerchantRenderPage) },
    problems: [...secretKey, 'query_invalid'],
  },
  {
    id: 'createBlock',
    method: 'post',
    path: '/v1/merchant/blocks',
    tag: 'Merchant',
    summary: 'Shut a shopper out',
    description:
      'By a report, or by the id of a customer the shop vouches for. Their running try-ons stop; sessions, consents, photos and try-ons are refused with `shopper_blocked`. What they have stays theirs to see, take along and delete while their session lasts. By a report of somebody the shop does not vouch for, whoever comes from the same address is blocked for 180 days as well; the block itself lasts two years. Blocking the same shopper again renews it.',
    auth: 'secretKey',
    headers: IdempotencyHeaders,
    body: { json: CreateBlock },
    success: { status: 201, description: 'The block', content: json(Block) },
    problems: [...secretKey, ...once, ...body, 'not_found'],
  },
  {
    id: 'listBlocks',
    method: 'get',
    path: '/v1/merchant/blocks',
    tag: 'Merchant',
    summary: 'List whom the shop has shut out',
    description: 'Newest first. Follow `next_cursor` until it is null.',
    auth: 'secretKey',
    query: PageQuery,
    success: { status: 200, description: 'One page', content: json(BlockPage) },
    problems: [...secretKey, 'query_invalid'],
  },
  {
    id: 'deleteBlock',
    method: 'delete',
    path: '/v1/merchant/blocks/{id}',
    tag: 'Merchant',
    summary: 'Let a shopper in again',
    description: 'Lifts the block, of the address too.',
    auth: 'secretKey',
    params: byId,
    success: { status: 204, description: 'Lifted', content: {} },
    problems: [...secretKey, 'not_found'],
  },
  {
    id: 'createWebhook',
    method: 'post',
    path: '/v1/merchant/webhooks',
    tag: 'Webhooks',
    summary: 'Be told what happens',
    description:
      'Where to, and which events. The answer holds the secret that every webhook is signed with (Standard Webhooks); it is shown this once. At most 5 per shop.',
    auth: 'secretKey',
    headers: IdempotencyHeaders,
    body: { json: CreateWebhook },
    success: { status: 201, description: 'The webhook and its secret', content: json(CreatedWebhook) },
    problems: [...secretKey, ...once, ...body, 'webhook_limit_reached'],
  },
  {
    id: 'listWebhooks',
    method: 'get',
    path: '/v1/merchant/webhooks',
    tag: 'Webhooks',
    summary: "List the shop's webhooks",
    description: 'Oldest first, with how they are doing: since when one fails, and why one was disabled.',
    auth: 'secretKey',
    success: { status: 200, description: 'All of them', content: json(WebhookList) },
    problems: [...secretKey],
  },
  {
    id: 'deleteWebhook',
    method: 'delete',
    path: '/v1/merchant/webhooks/{id}',
    tag: 'Webhooks',
    summary: 'Delete a webhook',
    description: 'With its deliveries, also those on their way.',
    auth: 'secretKey',
    params: byId,
    success: { status: 204, description: 'Deleted', content: {} },
    problems: [...secretKey, 'not_found'],
  },
  {
    id: 'enableWebhook',
    method: 'post',
    path: '/v1/merchant/webhooks/{id}/enable',
    tag: 'Webhooks',
    summary: 'Enable a webhook that was disabled',
    description:
      'Events are sent to it again from now on, and deliveries that still wait go on. What is dead can be replayed.',
    auth: 'secretKey',
    params: byId,
    success: { status: 200, description: 'The webhook', content: json(Webhook) },
    problems: [...secretKey, 'not_found'],
  },
  {
    id: 'rotateWebhookSecret',
    method: 'post',
    path: '/v1/merchant/webhooks/{id}/rotate-secret',
    tag: 'Webhooks',
    summary: 'Get a new secret',
    description: 'For a day every webhook is signed with the new one and the one before.',
    auth: 'secretKey',
    headers: IdempotencyHeaders,
    params: byId,
    success: { status: 201, description: 'The new secret', content: json(RotatedWebhookSecret) },
    problems: [...secretKey, ...once, ...ignoredBody, 'not_found'],
  },
  {
    id: 'testWebhook',
    method: 'post',
    path: '/v1/merchant/webhooks/{id}/test',
    tag: 'Webhooks',
    summary: 'Send a test',
    description: 'A `webhook.test` event, like any other: signed, retried, to be seen among the deliveries.',
    auth: 'secretKey',
    headers: IdempotencyHeaders,
    params: byId,
    success: { status: 202, description: 'Its delivery', content: json(WebhookDelivery) },
    problems: [...secretKey, ...once, ...ignoredBody, 'not_found', 'webhook_disabled'],
  },
  {
    id: 'listWebhookDeliveries',
    method: 'get',
    path: '/v1/merchant/webhooks/{id}/deliveries',
    tag: 'Webhooks',
    summary: "List a webhook's deliveries",
    description: 'Of the last 30 days, newest first. Follow `next_cursor` until it is null.',
    auth: 'secretKey',
    params: byId,
    query: PageQuery,
    success: { status: 200, description: 'One page', content: json(WebhookDeliveryPage) },
    problems: [...secretKey, 'query_invalid', 'not_found'],
  },
  {
    id: 'replayWebhookDelivery',
    method: 'post',
    path: '/v1/merchant/webhooks/{id}/deliveries/{delivery}/replay',
    tag: 'Webhooks',
    summary: 'Send an event once more',
    description: 'As a new delivery under the same `webhook-id`, whatever became of the one before.',
    auth: 'secretKey',
    headers: IdempotencyHeaders,
    params: z.object({ id: Id, delivery: Id }),
    success: { status: 202, description: 'The new delivery', content: json(WebhookDelivery) },
    problems: [...secretKey, ...once, ...ignoredBody, 'not_found', 'webhook_disabled'],
  },
  {
    id: 'listPrivacyRequests',
    method: 'get',
    path: '/v1/merchant/privacy-requests',
    tag: 'Merchant',
    summary: "List what the shop's customers have demanded",
    description:
      'What has come by way of Shopify in the last 30 days, newest first: data requests, whose export can be fetched, and redactions, which run by themselves. Follow `next_cursor` until it is null.',
    auth: 'secretKey',
    query: PageQuery,
    success: { status: 200, description: 'One page', content: json(PrivacyRequestPage) },
    problems: [...secretKey, 'query_invalid'],
  },
  {
    id: 'exportPrivacyRequest',
    method: 'get',
    path: '/v1/merchant/privacy-requests/{id}/export',
    tag: 'Merchant',
    summary: "Fetch a customer's data, to hand it to them",
    description:
      'Of a data request, within 30 days: the same ZIP that the shopper gets from `GET /v1/user/export`, as of now. It is for the customer who has asked for it and for nobody else; that it was fetched is noted.',
    auth: 'secretKey',
    params: byId,
    success: {
      status: 200,
      description: 'The ZIP',
      content: { 'application/zip': z.string().meta({ format: 'binary' }) },
    },
    problems: [...secretKey, 'not_found'],
  },
  {
    id: 'receiveShopifyWebhook',
    method: 'post',
    path: '/v1/shopify/webhooks',
    tag: 'Webhooks',
    summary: "Shopify's compliance webhooks",
    description:
      'For Shopify alone, which signs the body: `customers/data_request`, `customers/redact` and `shop/redact`. Answered at once; the work goes on behind. The same webhook twice is one. 404 where the server has no `SHOPIFY_API_SECRET`.',
    auth: 'none',
    headers: ShopifyHeaders,
    body: { binary: ['application/json'] },
    success: { status: 200, description: 'Received', content: json(ShopifyReceived) },
    problems: [...body, 'not_found', 'header_invalid', 'shopify_signature_invalid', 'rate_limited'],
  },
  {
    id: 'livez',
    method: 'get',
    path: '/livez',
    tag: 'Operations',
    summary: 'Is the process alive?',
    description: 'Depends on nothing but the process. A failure means: restart it.',
    auth: 'none',
    success: { status: 200, description: 'Alive', content: json(Health) },
    problems: [],
  },
  {
    id: 'readyz',
    method: 'get',
    path: '/readyz',
    tag: 'Operations',
    summary: 'Can it take traffic?',
    description:
      'Database, queue and engine are up. 503 with the same document while starting or stopping, so that a balancer waits.',
    auth: 'none',
    success: { status: 200, description: 'Ready', content: json(Health) },
    problems: [],
  },
  {
    id: 'getOpenApi',
    method: 'get',
    path: '/openapi.json',
    tag: 'Operations',
    summary: 'This document',
    description: 'OpenAPI 3.1.',
    auth: 'none',
    success: { status: 200, description: 'OpenAPI 3.1', content: json(z.looseObject({ openapi: z.string() })) },
    problems: [],
  },
];
