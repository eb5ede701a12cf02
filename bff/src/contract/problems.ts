// Every way the API says no: stable code, HTTP status, title and what to do next. One catalogue, so docs, SDK and server cannot disagree.

interface ProblemKind {
  status: number;
  title: string;
  /** Said when the thrower has nothing more exact to say. */
  detail: string;
}

/** Codes are stable: programs and translations depend on them. */
export const PROBLEMS = {
  body_malformed: { status: 400, title: 'Body is not JSON', detail: 'Send one JSON object that parses.' },
  body_invalid: { status: 422, title: 'Body has the wrong shape', detail: 'Correct the fields listed in errors.' },
  query_invalid: {
    status: 422,
    title: 'Query has the wrong shape',
    detail: 'Correct the parameters listed in errors.',
  },
  header_invalid: { status: 422, title: 'Header has the wrong shape', detail: 'Correct the header named in errors.' },
  body_too_large: { status: 413, title: 'Body is too large', detail: 'Send a smaller body.' },
  body_too_slow: {
    status: 408,
    title: 'Body came too slowly',
    detail: 'Send it within a minute; a list within 15 minutes, and without a minute of silence.',
  },
  content_type_unsupported: {
    status: 415,
    title: 'Content type is not supported here',
    detail: 'Send application/json, or for photos the image bytes with their image/* type.',
  },
  not_found: { status: 404, title: 'Not found', detail: 'There is nothing here for this shopper and shop.' },
  method_not_allowed: { status: 405, title: 'Method not allowed', detail: 'See the Allow header for what works here.' },
  rate_limited: { status: 429, title: 'Too many requests', detail: 'Wait a moment, then try again.' },
  internal: {
    status: 500,
    title: 'Something broke on our side',
    detail: 'Try again; quote the request id if it stays.',
  },
  not_ready: { status: 503, title: 'Not ready', detail: 'The server is starting or stopping; try again in a moment.' },
  storage_full: {
    status: 503,
    title: 'Storage is full',
    detail: 'There is no room to store anything right now; try again in a moment.',
  },
  storage_unavailable: {
    status: 503,
    title: 'Storage is away',
    detail: 'What this is stored in does not answer right now; try again in a moment.',
  },

  key_missing: {
    status: 401,
    title: 'Publishable key missing',
    detail: "Send the shop's publishable key as Authorization: Bearer pk_...",
  },
  key_unknown: { status: 401, title: 'Publishable key unknown', detail: 'Check the publishable-key of the tag.' },
  origin_not_allowed: {
    status: 403,
    title: 'Origin not allowed',
    detail: "Add this page's origin to the shop's allowed origins.",
  },
  secret_key_missing: {
    status: 401,
    title: 'Secret key missing',
    detail: "Send one of the shop's secret keys as Authorization: Bearer sk_...",
  },
  secret_key_unknown: {
    status: 401,
    title: 'Secret key unknown',
    detail: "Send a secret key (sk_...) that is still valid; publishable keys and shoppers' tokens do not work here.",
  },
  secret_key_in_browser: {
    status: 403,
    title: 'Secret key in a browser',
    detail:
      'A secret key belongs on a server and this request comes from a page, so revoke the key and make a new one.',
  },
  person_needed: {
    status: 403,
    title: 'Not with a secret key',
    detail: 'Keys and the team are settled by somebody who is signed in, never by a key.',
  },
  sign_in_needed: { status: 401, title: 'Not signed in', detail: 'Sign in, then try again.' },
  sign_in_refused: {
    status: 401,
    title: 'E-mail or password is wrong',
    detail: 'Check both and try again; whoever runs this server can invite you anew.',
  },
  sign_up_closed: {
    status: 403,
    title: 'No sign-up here',
    detail: 'Ask the owner of your shop, or whoever runs this server, for an invitation.',
  },
  password_wrong: { status: 403, title: 'Password is wrong', detail: 'Give the password that you sign in with.' },
  link_invalid: {
    status: 403,
    title: 'Link used or too old',
    detail: 'Ask for a new invitation; the first link of a server is printed anew when it is restarted.',
  },
  account_exists: {
    status: 409,
    title: 'There is an account of this address',
    detail: 'Sign in with it, or use another address.',
  },
  origin_not_ours: {
    status: 403,
    title: 'Not from a page of this server',
    detail: 'Whoever is signed in works from the pages of this server; behind a proxy, set PUBLIC_URL to its address.',
  },
  not_a_member: {
    status: 403,
    title: 'Not one of the shop’s people',
    detail: 'Name a shop that you work for in the header VisionFit-Merchant.',
  },
  role_too_low: { status: 403, title: 'Not with your role', detail: 'Ask an owner of the shop.' },
  last_owner: {
    status: 409,
    title: 'The last owner stays',
    detail: 'Make somebody else an owner first.',
  },
  already_member: { status: 409, title: 'Works for the shop already', detail: 'Change their role instead.' },
  member_limit_reached: {
    status: 409,
    title: 'As many people as a shop may have',
    detail: 'Remove somebody, or take an invitation back.',
  },
  key_limit_reached: {
    status: 409,
    title: 'As many keys as a shop may have',
    detail: 'Revoke one that is not needed any more.',
  },
  customer_token_invalid: {
    status: 401,
    title: 'Customer token invalid',
    detail: "Make the token anew with the shop's customer secret, or leave it out.",
  },
  session_missing: { status: 401, title: 'Session missing', detail: 'Start a session and send its token as Bearer.' },
  session_expired: { status: 401, title: 'Session expired', detail: 'Start a new session.' },

  consent_required: {
    status: 403,
    title: 'Consent required',
    detail: 'Show the consent text and record the agreement before sending a photo.',
  },
  consent_outdated: {
    status: 409,
    title: 'Consent text has changed',
    detail: 'Start a new session, show its consent text and ask again.',
  },
  keep_not_agreed: {
    status: 403,
    title: 'Keeping the photo was not agreed to',
    detail: 'Ask for the keep_photo box too, or send the photo for this visit only.',
  },

  photo_not_an_image: {
    status: 415,
    title: 'Not a photo',
    detail: 'Use a photo in JPEG, PNG, WebP or AVIF format.',
  },
  photo_heic: {
    status: 415,
    title: 'HEIC photo',
    detail: 'This is a HEIC photo; export or share it as JPEG and try again.',
  },
  photo_damaged: { status: 422, title: 'Photo is damaged', detail: 'The file is incomplete; pick the original again.' },
  photo_too_many_pixels: {
    status: 422,
    title: 'Photo has too many pixels',
    detail: 'Use a photo of at most 50 megapixels.',
  },
  photo_too_large: { status: 413, title: 'Photo file is too large', detail: 'Use a photo file of at most 15 MB.' },
  photo_too_small: {
    status: 422,
    title: 'Photo is too small',
    detail: 'Use a photo whose shorter side has at least 240 pixels.',
  },
  photo_no_person: { status: 422, title: 'No person found', detail: 'Use a photo with you in it, from head to hips.' },
  photo_several_people: { status: 422, title: 'Several people', detail: 'Use a photo with only you in it.' },
  photo_back_turned: { status: 422, title: 'Seen from behind', detail: 'Face the camera and take the photo again.' },
  photo_face_only: {
    status: 422,
    title: 'Body not visible',
    detail: 'Step back until at least head, arms and hips are in the photo.',
  },
  photo_blurred: { status: 422, title: 'Photo is blurred', detail: 'Hold still, wipe the lens and take it again.' },
  photo_too_dark: {
    status: 422,
    title: 'Photo is too dark',
    detail: 'Turn on a light or face a window, then try again.',
  },
  photo_minor: {
    status: 422,
    title: 'Looks like a minor',
    detail: 'This fitting room is for adults; use a photo of yourself as an adult.',
  },
  photo_indecent: {
    status: 422,
    title: 'Too little on',
    detail: 'Use a photo of yourself dressed, for example in a T-shirt and trousers.',
  },
  photo_overexposed: { status: 422, title: 'Photo is too bright', detail: 'Avoid direct light behind or on you.' },

  page_not_public: {
    status: 422,
    title: 'Not a public web page',
    detail:
      'The address, or one it redirects to, is not on the public internet; give the address of the product page as shoppers open it.',
  },
  page_unreachable: {
    status: 422,
    title: 'Page cannot be reached',
    detail: 'The shop did not answer with a page; open the address in a browser, and try again when it works there.',
  },
  page_redirects: {
    status: 422,
    title: 'Page redirects in a way that is not followed',
    detail: 'Open the page in a browser and give the address that it ends up at, with https.',
  },
  page_too_slow: {
    status: 422,
    title: 'Page does not end in time',
    detail: 'The page did not arrive whole within 8 seconds; try again later, or give another address of the product.',
  },
  page_too_large: {
    status: 422,
    title: 'Page is too large',
    detail: 'The page has more than 6 MB, which no product page needs; check that the address leads to one.',
  },
  page_too_complex: {
    status: 422,
    title: 'Page cannot be read in time',
    detail: 'The page is built in a way that takes too long to read; check that the address leads to one product.',
  },
  page_not_html: {
    status: 422,
    title: 'Not a web page',
    detail:
      'There is a file of another kind at this address; give that of the product page itself, not of a picture or a list.',
  },
  page_turned_away: {
    status: 422,
    title: 'The shop turned us away',
    detail: 'The server of the shop refuses our requests; let the user agent VisionFit in, then try again.',
  },
  page_robot_check: {
    status: 422,
    title: 'Only a check against robots came',
    detail:
      'The shop shows a check against robots in place of the product; let the user agent VisionFit in, then try again.',
  },
  page_behind_login: {
    status: 422,
    title: 'Page is behind a login',
    detail: 'Only who is signed in sees this product; make its page public, or give the address of a public one.',
  },
  page_not_found: {
    status: 422,
    title: 'No such page',
    detail: 'The shop says that this page is not there; check the address, and whether the product is published.',
  },
  page_is_list: {
    status: 422,
    title: 'A list, not a product',
    detail: 'This page lists several products; open one of them and give its own address.',
  },
  page_many_products: {
    status: 422,
    title: 'Several products on one page',
    detail: 'This page describes several products and does not say which it is about; give the address of one of them.',
  },
  page_needs_javascript: {
    status: 422,
    title: 'Page needs JavaScript',
    detail:
      'Without JavaScript this page says nothing about the product; add JSON-LD of the type Product to its HTML, then try again.',
  },
  page_without_product: {
    status: 422,
    title: 'No product found',
    detail: 'Nothing on this page says that it sells something; add JSON-LD of the type Product, or check the address.',
  },
  product_without_picture: {
    status: 422,
    title: 'No usable picture',
    detail:
      'No picture of this product could be fetched and read; use JPEG, PNG, WebP or AVIF of at least 200 pixels at a public address.',
  },
  size_chart_without_picture: {
    status: 422,
    title: 'No usable picture of the size chart',
    detail:
      'What size_chart_image_url names could not be fetched and read; use JPEG, PNG, WebP or AVIF of at least 200 pixels at a public address, or leave it out.',
  },
  garment_kind_unknown: {
    status: 422,
    title: 'Kind of garment unknown',
    detail: 'Neither name nor category say what is worn here; send kind as top, bottom, dress or outerwear.',
  },

  product_exists: {
    status: 409,
    title: 'There is a product of this id',
    detail: 'Update that one, put it back where it was taken out, or use another id.',
  },
  product_changed: {
    status: 412,
    title: 'The product has changed',
    detail: 'Somebody has changed it since you read it; read it again, then send your change with its new ETag.',
  },
  garment_unseen: {
    status: 409,
    title: 'The picture has not been fetched yet',
    detail: 'Ask for the product, which has its pictures looked at, and try again in a few seconds.',
  },

  test_render_refused: {
    status: 422,
    title: 'It cannot be drawn',
    detail: 'The engine could not draw this product on this model; use a clearer picture of the garment alone.',
  },

  csv_empty: {
    status: 422,
    title: 'The file has no rows',
    detail: 'Send a file whose first line names the columns, with at least one row below it.',
  },
  csv_not_text: {
    status: 422,
    title: 'The file is not CSV',
    detail: 'Send a text file of comma-separated values; a picture or a workbook that is named .csv is none.',
  },
  csv_encoding_unknown: {
    status: 422,
    title: 'The file is not UTF-8',
    detail: 'Save it as "CSV UTF-8" and send it again.',
  },
  csv_quote_open: {
    status: 422,
    title: 'A quote is never closed',
    detail: 'Close the quote in the row that is named, and write a quote inside a value twice.',
  },
  csv_quote_misplaced: {
    status: 422,
    title: 'A quote stands where none may',
    detail: 'Put the whole value in quotes, and write a quote inside it twice.',
  },
  csv_row_too_long: {
    status: 422,
    title: 'A row is too long',
    detail: 'Shorten the row that is named to less than a megabyte.',
  },
  csv_too_many_columns: {
    status: 422,
    title: 'Too many columns',
    detail: 'At most 500 columns are read; keep those of the template.',
  },
  csv_too_many_rows: {
    status: 422,
    title: 'Too many rows',
    detail: 'At most 250000 rows are read at once; send the file in parts.',
  },
  csv_columns_unknown: {
    status: 422,
    title: 'Columns not recognised',
    detail: 'Name the columns in the first line as the export of Shopify or WooCommerce does, or our template.',
  },
  csv_too_many_imports: {
    status: 409,
    title: 'As many imports as a shop may have waiting',
    detail: 'Apply or delete one of those that are waiting, or wait until one is done, then send the file again.',
  },
  csv_still_reading: {
    status: 409,
    title: 'The file is still being read',
    detail: 'Wait until its state is ready, then try again.',
  },
  csv_being_applied: {
    status: 409,
    title: 'The import is being applied',
    detail: 'Wait until its state is applied; products can be corrected or taken out one by one afterwards.',
  },
  link_not_allowed: {
    status: 422,
    title: 'Not from this page',
    detail:
      'This shop lets shoppers try on from its own product pages only, or from none; open the product in the shop, or ask the shop to allow it.',
  },
  links_exhausted: {
    status: 429,
    title: 'Enough new pages for today',
    detail:
      'So many pages of this shop have been read today that no new one is; products it already has go on working.',
  },

  quota_exhausted: {
    status: 429,
    title: "Today's try-ons are used up",
    detail: 'Come back after the time in quota.resets_at; your earlier pictures stay in the vault.',
  },
  shop_quota_exhausted: {
    status: 429,
    title: "The shop's try-ons of today are used up",
    detail: 'Come back after the time in quota.resets_at; your earlier pictures stay in the vault.',
  },
  address_quota_exhausted: {
    status: 429,
    title: "Today's try-ons from this network are used up",
    detail: 'Come back after the time in quota.resets_at, or use another connection.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'Idempotency-Key already used for another request',
    detail: 'Use a fresh Idempotency-Key for each different request.',
  },
  idempotency_in_flight: {
    status: 409,
    title: 'The same request is still being answered',
    detail: 'Wait a second, then repeat it with the same Idempotency-Key to get its answer.',
  },
  shopper_blocked: {
    status: 403,
    title: 'Fitting room not available',
    detail:
      'The fitting room of this shop is not available to you. If that is a mistake, ask the shop; it can also hand out or delete what is kept about you.',
  },
  already_reported: {
    status: 409,
    title: 'Already reported',
    detail: 'This picture has been reported several times already; the shop has your reports.',
  },
  shopify_signature_invalid: {
    status: 401,
    title: 'Not a webhook of Shopify’s',
    detail: 'Its X-Shopify-Hmac-Sha256 is not that of the body under the secret of this app.',
  },
  webhook_limit_reached: {
    status: 409,
    title: 'As many webhooks as a shop may have',
    detail: 'Delete one that is not needed any more.',
  },
  webhook_disabled: {
    status: 409,
    title: 'Webhook is disabled',
    detail: 'See why it was disabled, mend the receiver, then enable it.',
  },
  picture_link_invalid: {
    status: 403,
    title: 'Picture link is invalid or expired',
    detail: 'Ask for the try-on or the vault again to get a fresh link.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}
