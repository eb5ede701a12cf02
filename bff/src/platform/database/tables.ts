// Every table of schema `app` as TypeScript sees it; the migrations beside it are what the database sees.
// Personal rows carry merchant_id and shopper_id, so that no query can forget whose they are.
import type { ColumnType, Generated, RawBuilder } from 'kysely';

/** Written as a Date, read as a Date. */
type Instant = ColumnType<Date, Date, Date>;
type CreatedAt = ColumnType<Date, Date | undefined, never>;
/** `YYYY-MM-DD` in UTC; text on both engines, because drivers disagree about the time zone of a Date. */
type Day = ColumnType<string, string, string>;
/** Read parsed, written as JSON text: a JavaScript array as a jsonb parameter works on PGlite and fails on `pg`. */
type Json<T> = ColumnType<T, string, string>;
type GeneratedJson<T> = ColumnType<T, string | undefined, string>;

export interface Tables {
  installation: InstallationTable;
  merchants: MerchantsTable;
  publishable_keys: PublishableKeysTable;
  secret_keys: SecretKeysTable;
  merchant_secrets: MerchantSecretsTable;
  merchant_origins: MerchantOriginsTable;
  products: ProductsTable;
  csv_imports: CsvImportsTable;
  csv_import_pieces: CsvImportPiecesTable;
  csv_import_additions: CsvImportAdditionsTable;
  product_sources: ProductSourcesTable;
  read_pages: ReadPagesTable;
  product_pictures: ProductPicturesTable;
  picture_looks: PictureLooksTable;
  garment_points: GarmentPointsTable;
  shoppers: ShoppersTable;
  sessions: SessionsTable;
  resume_secrets: ResumeSecretsTable;
  customers: CustomersTable;
  consent_texts: ConsentTextsTable;
  consent_receipts: ConsentReceiptsTable;
  idempotency_keys: IdempotencyKeysTable;
  object_deletions: ObjectDeletionsTable;
  deletion_receipts: DeletionReceiptsTable;
  photos: PhotosTable;
  quotas: QuotasTable;
  tasks: TasksTable;
  renders: RendersTable;
  engine_attempts: EngineAttemptsTable;
  engine_spend: EngineSpendTable;
  webhook_endpoints: WebhookEndpointsTable;
  webhook_secrets: WebhookSecretsTable;
  webhook_events: WebhookEventsTable;
  webhook_deliveries: WebhookDeliveriesTable;
  privacy_requests: PrivacyRequestsTable;
  reports: ReportsTable;
  blocks: BlocksTable;
  counted_marks: CountedMarksTable;
  event_counts: EventCountsTable;
  experiment_days: ExperimentDaysTable;
  events_aside: EventsAsideTable;
  orders: OrdersTable;
  order_lists: OrderListsTable;
  order_list_pieces: OrderListPiecesTable;
  figures: FiguresTable;
  revenue_days: RevenueDaysTable;
  figures_due: FiguresDueTable;
  spend_days: SpendDaysTable;
  audit_log: AuditLogTable;
  accounts: AccountsTable;
  account_tokens: AccountTokensTable;
  people: PeopleTable;
  members: MembersTable;
  invitations: InvitationsTable;
  account_sessions: AccountSessionsTable;
  first_run_links: FirstRunLinksTable;
  sign_in_attempts: SignInAttemptsTable;
}

/** One row, made with the schema. */
export interface InstallationTable {
  id: Generated<string>;
}

export interface MerchantsTable {
  id: string;
  name: string;
  plan: Generated<'free' | 'pro'>;
  /** How long a picture is kept, 1 to 365. */
  picture_days: Generated<number>;
  /** E.g. `shop.myshopify.com`: whose webhooks are about this merchant. */
  shopify_domain: string | null;
  /** Whose product pages shoppers may try on from. */
  shopper_links: Generated<'none' | 'own' | 'any'>;
  /** Seeded for the demo store; works in demo mode only. */
  demo: Generated<boolean>;
  /** What an operator has set in place of the plan's limits. */
  limits: ColumnType<LimitOverrides, string | undefined, string>;
  /** What its calls of paid engines may cost in a month; null: the server's default. */
  spend_cap_microdollars: ColumnType<number | null, number | null | undefined, number | null>;
  /** Set expressly: no cap, whatever the server's default. */
  spend_uncapped: Generated<boolean>;
  /** IANA name: where its days begin. */
  time_zone: Generated<string>;
  /** Percent of visitors to whom the button is not shown, 0 to 50. */
  holdout: Generated<number>;
  /** When the experiment with it began; null: there is none. */
  holdout_since: Day | null;
  /** ISO 4217: which of those that orders come in is shown first. */
  currency: ColumnType<string | null, string | null | undefined, string | null>;
  /** Of a picture that is saved or shared. */
  badge_corner: Generated<'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'>;
  /** Of its fitting room; null: as it comes. */
  look: ColumnType<Look | null, string | null | undefined, string | null>;
  /** Its own words beneath the consent text. */
  consent_note: ColumnType<string | null, string | null | undefined, string | null>;
  /** By language, where it is another. */
  consent_note_in: GeneratedJson<Record<string, string>>;
  created_at: CreatedAt;
}

interface Look {
  surface: string;
  accent: string;
  radius: number;
  font: 'page' | 'system' | 'serif';
}

/** By name, as the try-on feature's plans have them. */
interface LimitOverrides {
  per_shopper_day?: number | undefined;
  per_shopper_hour?: number | null | undefined;
  per_address_day?: number | undefined;
  per_shop_day?: number | undefined;
}

export interface PublishableKeysTable {
  key: string;
  merchant_id: string;
  created_at: CreatedAt;
  revoked_at: Instant | null;
}

export interface SecretKeysTable {
  id: string;
  merchant_id: string;
  /** SHA-256, hex. The key itself is shown once and not stored. */
  key_hash: string;
  /** Its last four characters, to tell one from another. */
  hint: string;
  created_at: CreatedAt;
  /** Null: until it is revoked or rotated. */
  expires_at: Instant | null;
  /** To the hour. */
  last_used_at: Instant | null;
}

/** What the server has to read again, so it is sealed and not hashed. */
export interface MerchantSecretsTable {
  id: string;
  merchant_id: string;
  /** customer-tokens: what the shop signs its customers' tokens with. customer-hash: what we hash customer ids with. */
  purpose: 'customer-tokens' | 'customer-hash';
  /** Base64 of an envelope. */
  sealed: string;
  /** Which master key it is sealed under; what a key rotation has to reseal. */
  master_key_id: string;
  created_at: CreatedAt;
  /** Null: until it is rotated. */
  retires_at: Instant | null;
}

export interface MerchantOriginsTable {
  merchant_id: string;
  /** Exactly as a browser sends it: scheme, host and port, no path. */
  origin: string;
  created_at: CreatedAt;
}

export interface ProductsTable {
  merchant_id: string;
  /** The merchant's own id. */
  id: string;
  title: string;
  brand: string | null;
  description: string | null;
  url: string | null;
  /** Decimal as text, e.g. `49.00`: money is never a float. */
  price_amount: string | null;
  /** ISO 4217. */
  price_currency: string | null;
  /** Null where it is nothing that is worn, or nothing that can be tried on. */
  garment_kind: 'top' | 'bottom' | 'dress' | 'outerwear' | null;
  /** Where the shop shows it; null where it has no picture. */
  image_url: string | null;
  /** Our copy in the `signable` store; null until it has been fetched. */
  garment_object: string | null;
  /** As the contract's SizeChart; whoever reads it checks it. */
  size_chart: Json<unknown> | null;
  sku: string | null;
  /** Digits that check. */
  gtin: string | null;
  /** As the shop files it, from the widest to the narrowest. */
  category: Json<string[]> | null;
  /** What it cost before it was reduced, in the same currency. */
  price_regular: string | null;
  availability: 'in_stock' | 'out_of_stock' | 'preorder' | 'backorder' | 'discontinued' | null;
  /** As the contract's ProductVariant, ... */
  variants: GeneratedJson<unknown[]>;
  /** ... ProductPicture, the likeliest main one first, ... */
  images: GeneratedJson<unknown[]>;
  /** ... and FactSource, by field: where it stood and how sure that is. Empty where the shop gave it itself. */
  sources: GeneratedJson<Record<string, unknown>>;
  /** The page it was read from. */
  imported_from: string | null;
  imported_at: Instant | null;
  /** Shoppers see what is active. */
  status: Generated<'active' | 'draft' | 'archived'>;
  tags: GeneratedJson<string[]>;
  /** As the contract's ProductReadiness, once its pictures have been looked at; cleared by what makes it look different. */
  readiness: Json<unknown> | null;
  /** 0 to 100, for finding products by it. */
  readiness_score: number | null;
  /** The picture that is best drawn from, where that is not `image_url`. */
  best_image_url: string | null;
  /** Whoever looks at it has so long; then somebody else may. Or when to look again, where its picture was away. */
  look_from: Instant | null;
  /** What it is found by; null until somebody has worked it out. Made by `search-words.ts`, read by Postgres alone. */
  search: ColumnType<string | null, RawBuilder<string> | null | undefined, RawBuilder<string> | null>;
  /** Of what the last list said of it: the same again changes nothing. */
  list_digest: string | null;
  /** What was seen last of its page and its pictures, and at which address. The rest is in `product_sources`. */
  source_state: GeneratedJson<Partial<Record<SourcePart, SeenSource>>>;
  /** When its page was last read for a shopper; null where the shop itself has said what it is. */
  read_at: Instant | null;
  /** False for what a shopper has brought from another shop. */
  listed: Generated<boolean>;
  /** Order in the shop's own list. */
  position: Generated<number>;
  created_at: CreatedAt;
  updated_at: ColumnType<Date, Date | undefined, Date>;
  /** Taken out of the catalogue; the row stays while renders point at it. */
  removed_at: Instant | null;
}

/** What one of a product's pictures shows. */
export interface PictureLooksTable {
  merchant_id: string;
  product_id: string;
  image_url: string;
  /** Of our copy of it, hex; null where it could not be had. */
  picture_sha256: string | null;
  /** As vision's PictureVerdict. */
  look: Json<unknown> | null;
  looked_at: Instant;
}

/** What a merchant says of a picture of theirs. */
export interface GarmentPointsTable {
  merchant_id: string;
  /** Beginning of the SHA-256 of our copy, as it is named. */
  picture: string;
  /** As the contract's GarmentPoints. */
  points: Json<unknown>;
  said_at: Instant;
}

/** A list of products that has been read, or is being read. */
export interface CsvImportsTable {
  id: string;
  merchant_id: string;
  state: Generated<'reading' | 'ready' | 'applying' | 'applied'>;
  /** As the contract's CsvFormat; null until the first line has been read. */
  format: string | null;
  /** ISO 4217, of prices whose own is not in the file. */
  currency: string | null;
  /** Fields that the file speaks of: an empty cell of theirs means none. */
  tells: GeneratedJson<string[]>;
  /** As the contract's CsvCounts; null while it is being read. */
  counts: Json<unknown> | null;
  /** As the contract's CsvPreviewProduct. */
  preview: GeneratedJson<unknown[]>;
  problems: Json<unknown> | null;
  rows_read: Generated<number>;
  /** How many have been put aside, once all of them are. */
  products: number | null;
  /** Up to which number they have been put into the catalogue. */
  done: Generated<number>;
  /** Where its first product stands in the shop's list, if it is new; null until applied. */
  first_position: number | null;
  created_at: Instant;
  expires_at: Instant;
  applied_at: Instant | null;
}

/** `picture` alone is the main one; every other picture is named by the SHA-256 of its address. */
export type SourcePart = 'page' | 'picture' | `picture ${string}`;

interface SeenSource {
  state: 'unchanged' | 'changed' | 'gone';
  since: string;
  url: string;
}

/** Pages and pictures elsewhere that products come from, and when to look there again. */
export interface ProductSourcesTable {
  merchant_id: string;
  product_id: string;
  part: SourcePart;
  url: string;
  /** Of the address; each is asked for one thing at a time. */
  host: string;
  /** What the last answer said of its version. */
  etag: string | null;
  last_modified: string | null;
  /** SHA-256 of what there was when it was taken over, and of what there was last; null until it has been read. */
  first_fingerprint: string | null;
  fingerprint: string | null;
  state: Generated<'unchanged' | 'changed' | 'gone'>;
  since: Instant;
  /** Since when it answers that there is no such thing. */
  missing_since: Instant | null;
  /** Looks in a row that came to nothing. */
  unreached: Generated<number>;
  next_at: Instant;
  /** Of the look that is queued or going on. */
  look_id: string | null;
  /** When it was queued last. */
  looked_at: Instant | null;
}

/** Products of such a list that follow each other, put aside together. */
export interface CsvImportPiecesTable {
  import_id: string;
  /** In the order of the file, from 1. */
  first: number;
  last: number;
  merchant_id: string;
  /** One after the other with a space between, as are their digests: of each draft, and of how it is read. */
  product_ids: string;
  digests: string;
  /** Their drafts as `product-csv/draft.ts`, JSON under zstd. */
  body: Uint8Array;
}

/** What came of such a product after its piece had been put aside. */
export interface CsvImportAdditionsTable {
  import_id: string;
  number: number;
  /** Among all of the list. */
  place: number;
  merchant_id: string;
  draft: Json<unknown>;
}

export interface ShoppersTable {
  id: string;
  merchant_id: string;
  /** The shopper's sealing key under a master key, base64; null once erased, and with it every sealed object's content. */
  sealing_key_wrapped: string | null;
  /** Which master key wraps it; what a key rotation has to rewrap. */
  master_key_id: string;
  created_at: CreatedAt;
}

export interface SessionsTable {
  /** SHA-256 of the bearer token, hex. The token itself is not stored. */
  token_hash: string;
  merchant_id: string;
  shopper_id: string;
  origin: string;
  locale: Generated<string>;
  jurisdiction: Generated<'eu' | 'us' | 'other'>;
  /** Whether the browser sent `Sec-GPC: 1` when the session began. */
  gpc: Generated<boolean>;
  /** Of the consent text that this session was shown. */
  consent_text_sha256: string | null;
  expires_at: Instant;
  created_at: CreatedAt;
}

/** Every text that anybody was ever shown, once. */
export interface ConsentTextsTable {
  /** Of the canonical JSON of `text`. */
  sha256: string;
  version: string;
  locale: string;
  jurisdiction: 'eu' | 'us' | 'other';
  text: Json<{
    title: string;
    points: { heading: string; text: string }[];
    agreements: { scope: 'adult' | 'render' | 'keep_photo'; text: string; required: boolean }[];
  }>;
  first_shown_at: Instant;
}

/** Lets an anonymous shopper come back; issued with a consent receipt. */
export interface ResumeSecretsTable {
  /** SHA-256, hex. The secret itself is not stored. */
  secret_hash: string;
  merchant_id: string;
  shopper_id: string;
  /** The only one it works on. */
  origin: string;
  created_at: CreatedAt;
  last_used_at: ColumnType<Date, Date | undefined, Date>;
  expires_at: Instant;
}

/** A shopper whom their merchant vouches for, found again on any device. */
export interface CustomersTable {
  merchant_id: string;
  /** Of the shop's own customer id, keyed with the merchant's `customer-hash` secret. */
  customer_hash: string;
  shopper_id: string;
  /** Null: the merchant's. */
  plan: 'free' | 'pro' | null;
  created_at: CreatedAt;
  last_seen_at: ColumnType<Date, Date | undefined, Date>;
}

export interface ConsentReceiptsTable {
  id: string;
  merchant_id: string;
  /** Null once the shopper has been erased; the receipt alone proves what was agreed to. */
  shopper_id: string | null;
  version: string;
  locale: string;
  text_sha256: string;
  scopes: Json<('adult' | 'render' | 'keep_photo')[]>;
  /** Keyed hash, so that the receipt proves an address without holding it. */
  ip_hash: string | null;
  jurisdiction: Generated<'eu' | 'us' | 'other'>;
  /** Whether the browser sent `Sec-GPC: 1` with it. */
  gpc: Generated<boolean>;
  given_at: CreatedAt;
  withdrawn_at: Instant | null;
}

/** Requests that may be repeated. */
export interface IdempotencyKeysTable {
  /** SHA-256 of caller, route and key, hex. */
  key_hash: string;
  /** Null until it is known whose request it was. */
  merchant_id: string | null;
  shopper_id: string | null;
  /** Of query and body, hex: another request under the same key is refused. */
  request_sha256: string;
  /** Whose running request it is. */
  claim: string;
  claimed_at: Instant;
  /** Status, media type and body, sealed under a master key, base64; null while the request runs. */
  answer: string | null;
  created_at: CreatedAt;
  expires_at: Instant;
}

/** Stored objects that have lost their row and are about to go. */
export interface ObjectDeletionsTable {
  store: 'sealed' | 'signable';
  name: string;
  since: CreatedAt;
}

/** Proof that a shopper was erased; says nothing about who. */
export interface DeletionReceiptsTable {
  id: string;
  merchant_id: string;
  erased_at: Instant;
  /** How many of what. */
  deleted: Json<Record<string, number>>;
  key_id: string;
  /** Ed25519, base64url. */
  signature: string;
}

export interface PhotosTable {
  id: string;
  merchant_id: string;
  shopper_id: string;
  /** Name in the `sealed` store. */
  object: string;
  width: number;
  height: number;
  /** Of the normalised copy, keyed; tells a repeated photo without being searchable across shoppers. */
  sha256: string | null;
  hints: Json<unknown[]>;
  lifetime: Generated<'render' | 'visit' | 'kept'>;
  created_at: CreatedAt;
  /** Its last try-on; null before the first. */
  used_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  expires_at: Instant;
}

export interface QuotasTable {
  /** What is counted, e.g. `shopper:<id>`; the try-on feature's counters say which there are. */
  scope: string;
  day: Day;
  used: number;
  /** The limit that held when it was last counted. */
  most: number | null;
}

export type TaskStage = 'queued' | 'preparing' | 'rendering' | 'finishing' | 'done' | 'refused' | 'failed';

/** What came of reading a page for a shopper. */
export interface ReadPagesTable {
  merchant_id: string;
  /** Of its address, hex. */
  page_sha256: string;
  product_id: string | null;
  /** Code of the problem, where it gave no product. */
  problem: string | null;
  read_at: Instant;
}

/** Our copies of other pictures of a product than the main one. */
export interface ProductPicturesTable {
  merchant_id: string;
  product_id: string;
  image_url: string;
  garment_object: string;
}

export interface TasksTable {
  id: string;
  merchant_id: string;
  shopper_id: string;
  /** Null once the photo has been deleted. */
  photo_id: string | null;
  product_id: string;
  /** Of the variant whose picture is drawn from; null: the main picture. */
  colour: string | null;
  /** That asked for it; null where nobody has said. */
  device: string | null;
  stage: Generated<TaskStage>;
  percent: Generated<number>;
  reason_code: string | null;
  reason_message: string | null;
  engine: string | null;
  /** As the engine's maker calls it; null where it has none, and until the task is finished. */
  model: string | null;
  /** Of what the model was told. */
  prompt_version: string | null;
  /** The quota day this task is charged to; null once given back. */
  charged_day: Day | null;
  /** The counters it is charged to; null once it is finished, when nothing can be given back any more. */
  charged_scopes: Json<string[]> | null;
  /** Milliseconds per step, by name. */
  timings: Json<Record<string, number>> | null;
  created_at: CreatedAt;
  updated_at: ColumnType<Date, Date | undefined, Date>;
  finished_at: Instant | null;
  /** Hash of photo, garment, engines and their instructions; null where its picture may not stand for a repetition. */
  made_from: string | null;
  /** When the shopper had waited long enough; null where the outcome came before that. */
  late_at: Instant | null;
  /** Not counted for the shopper, whatever comes: it was late, and there was nothing to look at. */
  free: Generated<boolean>;
  /** Name in the `signable` store of a quick picture, to look at until the final one comes; null once it is finished. */
  preview_object: string | null;
  preview_width: number | null;
  preview_height: number | null;
  /** Kept by the database itself: whether there is a render of it. */
  has_picture: Generated<boolean>;
}

export interface RendersTable {
  id: string;
  /** At most one render per task: what makes a repeated closing step harmless. */
  task_id: string;
  merchant_id: string;
  shopper_id: string;
  product_id: string;
  /** Of the variant whose picture it was drawn from; null: the main picture. */
  colour: string | null;
  /** Names in the `signable` store. */
  object: string;
  mask_object: string | null;
  width: number;
  height: number;
  engine: string;
  /** As the engine's maker calls it; null where it has none. */
  model: string | null;
  /** Of what the model was told. */
  prompt_version: string | null;
  /** Null where it was not measured. */
  fidelity: Json<StoredFidelity> | null;
  created_at: CreatedAt;
  expires_at: Instant;
}

/** As it was judged when the picture was made. */
export interface StoredFidelity {
  axes: Record<
    'colour' | 'print' | 'length' | 'sleeves',
    { score: number; off: number } | { score: null; why: string }
  >;
  score: number | null;
  verdict: string;
  below: ('colour' | 'print' | 'length' | 'sleeves')[];
}

/** One call of an engine for one try-on, from before it is made. */
export interface EngineAttemptsTable {
  task_id: string;
  /** 1 for the first of its task. */
  number: number;
  merchant_id: string;
  shopper_id: string;
  engine: string;
  /** Null where the engine has but one. */
  model: string | null;
  garment_kind: 'top' | 'bottom' | 'dress' | 'outerwear';
  why: string;
  started_at: Instant;
  /** The first day of the month that it is paid in. */
  month: Day;
  /** The same in the shop's own time zone, to the day. */
  day: Generated<string | null>;
  /** What it costs, as far as is known: set aside before the call, 0 once it is known not to be billed. */
  microdollars: number;
  /** Null while it runs. */
  outcome:
    | 'rendered'
    | 'not_kept'
    | 'refused'
    | 'overloaded'
    | 'timed_out'
    | 'broken'
    | 'gone'
    | 'aborted'
    | 'cut_off'
    | null;
  /** Of a refusal, or why a picture was turned down. */
  code: string | null;
  milliseconds: number | null;
  retry_after_ms: number | null;
}

export interface EngineSpendTable {
  merchant_id: string;
  /** Its first day, in UTC. */
  month: Day;
  microdollars: number;
}

export interface ReportsTable {
  id: string;
  merchant_id: string;
  /** Null once the shopper has been erased, and with it the render and their words. */
  shopper_id: string | null;
  render_id: string | null;
  product_id: string;
  reason: 'not_me' | 'body_wrong' | 'garment_wrong' | 'indecent' | 'someone_else' | 'minor' | 'other';
  note: string | null;
  engine: string;
  created_at: ColumnType<Date, Date, never>;
  /** Null: nobody of the shop has said so. */
  dealt_with_at: ColumnType<Date | null, never, Date | null>;
}

/** Whom a shop has shut out, by keyed hashes alone. */
export interface BlocksTable {
  id: string;
  merchant_id: string;
  /** In the shop's own words. */
  reason: string;
  shopper_hash: string | null;
  customer_hash: string | null;
  address_hash: string | null;
  created_at: ColumnType<Date, Date, never>;
  /** Addresses change hands; null where none is blocked (any more). */
  address_until: Instant | null;
}

/** What has been counted already. */
export interface CountedMarksTable {
  merchant_id: string;
  /** Of an event, or a keyed hash in place of a shopper. */
  id: string;
  counted_at: Instant;
}

/** Counts of a day, in the shop's own time zone. */
export interface EventCountsTable {
  merchant_id: string;
  day: Day;
  type: string;
  /** Empty: none, or none that the shop has. */
  product_id: string;
  device: string;
  arm: string;
  /** Of a result its outcome, of a wait its length. */
  detail: string;
  /** int8: the driver gives text. */
  count: ColumnType<string, number, number>;
  /** Whose first it was. */
  visitors: ColumnType<string, number, number>;
  /** Sum of seconds or milliseconds. */
  amount: number;
  squares: number;
}

export interface EventsAsideTable {
  merchant_id: string;
  day: Day;
  type: string;
  reason: string;
  /** Empty: none. */
  order_id: string;
  count: ColumnType<string, number, number>;
  last_at: Instant;
}

export interface ExperimentDaysTable {
  merchant_id: string;
  /** Percent that its arms were drawn with. */
  holdout: number;
  day: Day;
  arm: 'shown' | 'held_out';
  seen: ColumnType<string, number, number>;
  visitors: ColumnType<string, number, number>;
  visits: ColumnType<string, number, number>;
  seconds: number;
  squares: number;
}

export interface OrdersTable {
  merchant_id: string;
  order_id: string;
  purchased_at: Instant;
  day: Day;
  device: string;
  /** Empty: not known, or disputed. */
  arm: string;
  arm_from: 'page' | 'shop' | 'nobody' | 'disputed';
  /** Percent that its arm was drawn with; null: nobody has said. */
  holdout: ColumnType<number | null, number | null | undefined, number | null>;
  /** Of its visitor. */
  first: boolean;
  items: Json<{ product_id: string; quantity: number }[]>;
  amount: string | null;
  currency: string | null;
  /** By the shop's own server. */
  confirmed_at: Instant | null;
  returned_at: Instant | null;
}

/** Lists of orders from when their merchant has said yes to them. */
export interface OrderListsTable {
  id: string;
  merchant_id: string;
  /** reading: its pieces are being put aside. */
  state: Generated<'reading' | 'applying' | 'applied'>;
  /** As the contract's OrdersCsvFormat. */
  format: string;
  /** As the contract's OrdersCsvCounts, amounts and problems: of what has counted so far. */
  counts: Json<unknown>;
  amounts: GeneratedJson<unknown[]>;
  problems: Json<unknown>;
  /** How many there are in its pieces, at first. */
  orders: number;
  /** Up to which number they have counted. */
  done: Generated<number>;
  created_at: Instant;
  expires_at: Instant;
  applied_at: Instant | null;
}

/** What such a list says of orders that have not counted yet. */
export interface OrderListPiecesTable {
  list_id: string;
  /** In the order of the file, from 1. */
  first: number;
  last: number;
  /** As `order-csv/told-order.ts`. */
  orders: Json<unknown[]>;
}

/** Append only: a trigger refuses every change, and every removal but by `app.prune_audit`. */
export interface AuditLogTable {
  id: ColumnType<number, never, never>;
  at: ColumnType<Date, Date, never>;
  actor: ColumnType<'shopper' | 'merchant' | 'operator' | 'worker' | 'sweeper' | 'shopify', string, never>;
  /** Which of the merchant's secret keys. */
  key_id: ColumnType<string | null, string | null | undefined, never>;
  /** Which of the merchant's people. */
  account_id: ColumnType<string | null, string | null | undefined, never>;
  action: ColumnType<string, string, never>;
  merchant_id: ColumnType<string | null, string | null, never>;
  /** Keyed hash of the shopper's id, hex. */
  subject: ColumnType<string | null, string | null, never>;
  /** How many, where it was a list. */
  items: ColumnType<number, number | undefined, never>;
  request_id: ColumnType<string | null, string | null, never>;
}

export interface PrivacyRequestsTable {
  id: string;
  merchant_id: string;
  kind: 'data_request' | 'customer_redaction' | 'shop_redaction';
  /** Shopify's, the same when it is sent again. */
  webhook_id: string;
  part: number;
  found: boolean;
  /** Null where there was none, and once they are erased. */
  shopper_id: string | null;
  shopify_data_request_id: string | null;
  receipt_id: string | null;
  received_at: Instant;
  done_at: Instant | null;
}

export interface WebhookEndpointsTable {
  id: string;
  merchant_id: string;
  url: string;
  /** Types of events it wants. */
  events: Json<string[]>;
  created_at: CreatedAt;
  /** Of the first failure since the last success. */
  failing_since: Instant | null;
  disabled_at: Instant | null;
  disabled_reason: 'gone' | 'failing' | null;
}

export interface WebhookSecretsTable {
  id: string;
  merchant_id: string;
  endpoint_id: string;
  /** Under a master key, base64. */
  sealed: string;
  /** Which one; what a key rotation has to rewrap. */
  master_key_id: string;
  created_at: CreatedAt;
  /** Null: until it is rotated. */
  expires_at: Instant | null;
}

export interface WebhookEventsTable {
  id: string;
  merchant_id: string;
  type: string;
  /** What merchants know the shopper by; cannot be led back to them once they are erased. */
  shopper_reference: string | null;
  data: Json<Record<string, unknown>>;
  occurred_at: Instant;
}

export interface WebhookDeliveriesTable {
  id: string;
  merchant_id: string;
  endpoint_id: string;
  event_id: string;
  status: Generated<'waiting' | 'delivered' | 'dead'>;
  attempts: Generated<number>;
  /** HTTP status of the last attempt's answer, where there was one. */
  last_status: number | null;
  last_fault: string | null;
  next_attempt_at: Instant | null;
  delivered_at: Instant | null;
  created_at: CreatedAt;
}

/** Accounts that are kept here. */
export interface AccountsTable {
  id: string;
  /** In lower case. */
  email: string;
  /** PHC string; null: they have been invited and have not chosen one. */
  password_hash: string | null;
  created_at: CreatedAt;
}

export interface AccountTokensTable {
  /** SHA-256, hex. */
  token_hash: string;
  account_id: string;
  kind: 'access' | 'refresh';
  expires_at: Instant;
}

/** Whoever works for a shop, wherever their account is kept. */
export interface PeopleTable {
  /** Of their account. */
  id: string;
  /** In lower case. */
  email: string;
  name: string | null;
  created_at: CreatedAt;
  /** When they chose a password; null: they have been invited. */
  entered_at: Instant | null;
}

type MemberRole = 'viewer' | 'editor' | 'owner';

export interface MembersTable {
  merchant_id: string;
  account_id: string;
  role: MemberRole;
  created_at: CreatedAt;
}

export interface InvitationsTable {
  id: string;
  merchant_id: string;
  /** In lower case. */
  email: string;
  role: MemberRole;
  /** SHA-256, hex. */
  token_hash: string;
  created_at: Instant;
  expires_at: Instant;
}

export interface AccountSessionsTable {
  id: string;
  account_id: string;
  /** SHA-256, hex. */
  token_hash: string;
  /** Browser and system, by name. */
  device: string;
  created_at: Instant;
  last_used_at: Instant;
  /** Moves on with every use. */
  expires_at: Instant;
  /** Does not. */
  ends_at: Instant;
}

export interface FirstRunLinksTable {
  token_hash: string;
  expires_at: Instant;
}

export interface SignInAttemptsTable {
  /** Keyed hash of whom the attempts were about. */
  subject: string;
  failures: number;
  last_failed_at: Instant;
}

/** What the counts of a day or month add up to; written and read as a whole, see `features/events/figures`. */
export interface FiguresTable {
  merchant_id: string;
  span: 'day' | 'month';
  starts: Day;
  /** `*`: all together, as in the next two. */
  device: string;
  arm: string;
  product_id: string;
}

export interface RevenueDaysTable {
  merchant_id: string;
  day: Day;
  device: string;
  arm: string;
  currency: string;
  orders: number;
  amount: ColumnType<string, string, string>;
  returned: number;
  returned_amount: ColumnType<string, string, string>;
}

export interface FiguresDueTable {
  merchant_id: string;
  span: 'day' | 'month';
  starts: Day;
  /** When the first change came that is not in the figures, and the last. */
  first_at: Instant;
  last_at: Instant;
}

export interface SpendDaysTable {
  merchant_id: string;
  day: Day;
  product_id: string;
  device: string;
  microdollars: number;
}
