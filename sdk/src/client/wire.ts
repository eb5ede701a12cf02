// Generated from bff/src/contract by `npm run generate`; do not edit.

export interface paths {
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a session
         * @description Called by the tag when the dialog opens. The publishable key names the shop, the page's `Origin` must be one the shop allows. Without more the shopper is somebody new. With a `resume_secret` from an earlier consent they are who they were; one that no longer works is ignored. With a `customer_token` they are the shop's own customer, on any device; one that does not hold is refused. The token lasts 30 minutes. The answer carries the consent text that must be shown, in the shopper's language where we have it.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget the shopper on this device
         * @description Ends the session and revokes whatever resume secrets this page's origin has been given for the shopper. Nothing else is deleted: pictures and photos last as long as they would have. To delete them too, erase the shopper.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what the shopper agreed to
         * @description Send back the version, locale and hash of the text that was shown, after the shopper ticked the box. Without a receipt no photo is accepted.
         */
        post: operations["createConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shopper's photos
         * @description Those that are still here, newest first: the ones of this visit, and the ones kept for next time.
         */
        get: operations["listPhotos"];
        put?: never;
        /**
         * Send a photo of the shopper
         * @description The body is the image itself (JPEG, PNG, WebP or AVIF; 15 MB and 50 megapixels at most). The photo is turned upright, stripped of all metadata, fitted into 1536 x 1536 and checked; only that copy is kept, encrypted, for as long as `lifetime` says. To keep it for next time the shopper must have ticked `keep_photo`. A photo that cannot work is refused with a code that says why, and nothing of it is stored.
         */
        post: operations["createPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photos/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a photo back
         * @description The copy that is kept, decrypted, for the shopper whose session it is. No photo has a link that works by itself: fetch it with the session's token and show it from memory.
         */
        get: operations["getPhotoContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a photo
         * @description At once, with its stored copy. Try-ons that are using it stop and are not counted. Pictures made from it stay in the vault.
         */
        delete: operations["deletePhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shop's products
         * @description Ordered by id. Follow `next_cursor` until it is null.
         */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one product
         * @description By the merchant's own id.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sizing/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask which size would fit
         * @description From the product's size chart and a few measurements of the body, or a size that fits well. Fixed rules, no model: the same question has the same answer, with the reason per measurement as codes and numbers. Where they do not suffice the answer is `unsure` and says why. Nothing of the request is stored or logged.
         */
        post: operations["getSizeAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/try-on/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a picture of the shopper in a product
         * @description Counts against what the shop's plan allows per shopper, per network address and for the whole shop, and queues the render, together or not at all. A render that is refused or fails gives the try-on back. `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-08) say what is left to this shopper; a 429 also names the limit that was reached, and `Retry-After` the seconds until it opens.
         */
        post: operations["generateTryOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/try-on/status/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a try-on
         * @description One JSON document, or with `Accept: text/event-stream` a stream of `status` events whose data is that same document, sent at every change of stage or percent. The last event has stage done, refused or failed; then the stream ends.
         */
        get: operations["getTryOnStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/try-on/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Stop a try-on, or delete its picture
         * @description One that is under way stops with stage failed and reason `cancelled`, and is not counted. Of one that is done the picture is deleted; it stays counted. Repeating the request changes nothing.
         */
        delete: operations["stopTryOn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user/vault": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shopper's pictures
         * @description Newest first, with fresh signed URLs. Follow `next_cursor` until it is null.
         */
        get: operations["listVault"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user/vault/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a picture
         * @description By the id of the render. At once, with its change mask; links to it stop working.
         */
        delete: operations["deleteRender"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user/vault/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a copy of a picture to save or share
         * @description By the id of the render. The copy has the size of the picture, the words "AI preview" in one of its corners and the provenance note in its XMP. Use it for everything that leaves your page; the picture behind the signed URL has the note, but not the words.
         */
        get: operations["getSharedCopy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a picture to the shop
         * @description One of the shopper's own pictures, with what is wrong with it. The shop sees the reason, the product, the engine and the shopper's words, never the picture. Five reports of one picture at most.
         */
        post: operations["createReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw consent
         * @description Stops the shopper's running try-ons (not counted) and deletes their photos and pictures. The receipt stays and says when it was withdrawn; earlier receipts of the same shopper are withdrawn with it. No photo is accepted until they agree anew. Repeating the request changes nothing.
         */
        delete: operations["withdrawConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get everything we hold about the shopper
         * @description One ZIP, streamed: pictures (with the words "AI preview" in them) and their change masks, photos that are not deleted yet, and consents, try-ons and sessions as JSON, with a README.
         */
        get: operations["exportShopper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase the shopper
         * @description Destroys the key their photos are encrypted with, ends their sessions and stops their try-ons in one transaction, and deletes photos, pictures and history. Consent receipts stay without anything that leads to the shopper. Answers with a signed receipt; keep it, for the session's token is void from now on.
         */
        delete: operations["eraseShopper"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check a receipt
         * @description Of a deletion: the receipt, whether its signature holds, and the public key to check that yourself. Of a consent: the exact words with their version and fingerprint, the boxes that were ticked, and the times. Neither says anything about a person.
         */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pictures/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch a picture by its signed URL
         * @description The URL comes whole from another operation and is its own permission for 15 minutes at most; do not build it.
         */
        get: operations["getPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how the shop is set up
         * @description Plan, settings, origins and keys, what pictures have cost this month, and notices of what waits for the shop to act. Secret keys are told by their last four characters.
         */
        get: operations["getMerchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a product from its page
         * @description Reads a public product page: Shopify's own data, JSON-LD, microdata, RDFa, Open Graph, Twitter's card, and last what people see. Each fact says where it stood and how sure it is; nothing is guessed where the page needs JavaScript. The likeliest main picture is fetched and kept. The same page again brings its product up to date. What cannot be imported whole is not imported at all.
         */
        post: operations["importProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/engine-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which engines were asked
         * @description Newest first, all or of one try-on: who was asked, why, what came of it, how long it took and what it cost. Only where an engine of another company is used. Kept as long as the try-on. Follow `next_cursor` until it is null.
         */
        get: operations["listEngineCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what shoppers have reported
         * @description Newest first, all or of one reason; kept for 180 days. A report says what is wrong with a picture of which product by which engine, and the words the shopper chose; nothing of who they are. Follow `next_cursor` until it is null.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/renders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how faithful the pictures are
         * @description Newest first, for as long as the shoppers' pictures last: of which product, by which engine, model and version of its prompt, and how faithfully each shows the garment. Never the picture itself, and nothing of whom it shows. Follow `next_cursor` until it is null.
         */
        get: operations["listRenders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom the shop has shut out
         * @description Newest first. Follow `next_cursor` until it is null.
         */
        get: operations["listBlocks"];
        put?: never;
        /**
         * Shut a shopper out
         * @description By a report, or by the id of a customer the shop vouches for. Their running try-ons stop; sessions, consents, photos and try-ons are refused with `shopper_blocked`. What they have stays theirs to see, take along and delete while their session lasts. By a report of somebody the shop does not vouch for, whoever comes from the same address is blocked for 180 days as well; the block itself lasts two years. Blocking the same shopper again renews it.
         */
        post: operations["createBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/blocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let a shopper in again
         * @description Lifts the block, of the address too.
         */
        delete: operations["deleteBlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shop's webhooks
         * @description Oldest first, with how they are doing: since when one fails, and why one was disabled.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Be told what happens
         * @description Where to, and which events. The answer holds the secret that every webhook is signed with (Standard Webhooks); it is shown this once. At most 5 per shop.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description With its deliveries, also those on their way.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a webhook that was disabled
         * @description Events are sent to it again from now on, and deliveries that still wait go on. What is dead can be replayed.
         */
        post: operations["enableWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a new secret
         * @description For a day every webhook is signed with the new one and the one before.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test
         * @description A `webhook.test` event, like any other: signed, retried, to be seen among the deliveries.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a webhook's deliveries
         * @description Of the last 30 days, newest first. Follow `next_cursor` until it is null.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/webhooks/{id}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event once more
         * @description As a new delivery under the same `webhook-id`, whatever became of the one before.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/privacy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what the shop's customers have demanded
         * @description What has come by way of Shopify in the last 30 days, newest first: data requests, whose export can be fetched, and redactions, which run by themselves. Follow `next_cursor` until it is null.
         */
        get: operations["listPrivacyRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/privacy-requests/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch a customer's data, to hand it to them
         * @description Of a data request, within 30 days: the same ZIP that the shopper gets from `GET /v1/user/export`, as of now. It is for the customer who has asked for it and for nobody else; that it was fetched is noted.
         */
        get: operations["exportPrivacyRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shopify/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shopify's compliance webhooks
         * @description For Shopify alone, which signs the body: `customers/data_request`, `customers/redact` and `shop/redact`. Answered at once; the work goes on behind. The same webhook twice is one. 404 where the server has no `SHOPIFY_API_SECRET`.
         */
        post: operations["receiveShopifyWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Depends on nothing but the process. A failure means: restart it.
         */
        get: operations["livez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it take traffic?
         * @description Database, queue and engine are up. 503 with the same document while starting or stopping, so that a balancer waits.
         */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description OpenAPI 3.1.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "render.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["on render.ready"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "render.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["on render.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "consent.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["on consent.withdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shopper.erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["on shopper.erased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["on webhook.disabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["on webhook.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        CreateSession: {
            /**
             * @description BCP 47 language tag
             * @default en
             * @example en
             */
            locale: string;
            /**
             * @description ISO 3166 country or subdivision the shopper is in, where the shop knows it; left out, the locale's region counts
             * @example US-IL
             */
            region?: string;
            /** @description From an earlier consent: continues as that shopper. One that no longer works is ignored. */
            resume_secret?: string;
            /** @description How a shop vouches for its signed-in customer: `v1.<base64url of the customer id>.<expiry, Unix seconds>.<base64url HMAC-SHA-256>`, the HMAC (in hex, if that is easier) being over everything before its dot, keyed with the shop's customer secret */
            customer_token?: string;
        };
        CreateConsent: {
            version: string;
            /**
             * @description BCP 47 language tag
             * @example en
             */
            locale: string;
            text_sha256: string;
            /**
             * @description The boxes that were ticked; adult and render are required
             * @example [
             *       "adult",
             *       "render"
             *     ]
             */
            scopes: components["schemas"]["ConsentScope"][];
        };
        /**
         * @description adult: I am 18 or older and the photo shows me. render: use my photo for this visit to make try-on pictures; the written release. keep_photo: keep my photo for next time.
         * @enum {string}
         */
        ConsentScope: "adult" | "render" | "keep_photo";
        /**
         * @description render: deleted as soon as its first try-on has ended. visit: until 30 minutes after its last try-on, 2 hours at most. kept: for next time, until 30 days after its last try-on; needs the keep_photo scope.
         * @enum {string}
         */
        PhotoLifetime: "render" | "visit" | "kept";
        AskSizeAdvice: {
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id: string;
            /** @description Of the measurements, and of the answer; cm where left out */
            unit?: components["schemas"]["LengthUnit"];
            /** @description Of the shopper's body; two or three say nearly everything */
            measurements?: {
                /** @example 92 */
                chest?: number;
                /** @example 76 */
                waist?: number;
                /** @example 98 */
                hips?: number;
                /** @example 170 */
                height?: number;
                /** @example 78 */
                inseam?: number;
                /** @example 25 */
                foot?: number;
            };
            /** @description Stands in for what was not measured */
            owned?: components["schemas"]["OwnedSize"];
            /** @description regular where left out */
            preference?: components["schemas"]["FitPreference"];
        };
        /** @enum {string} */
        LengthUnit: "cm" | "in";
        /** @description A size that fits the shopper well */
        OwnedSize: {
            standard: components["schemas"]["StandardChart"];
            /** @enum {string} */
            size: "XXS" | "XS" | "S" | "M" | "L" | "XL" | "XXL" | "3XL";
        } | {
            /**
             * @description Another product of the shop, with a chart
             * @example breton-stripe-shirt
             */
            product_id: string;
            size: string;
        };
        /** @enum {string} */
        StandardChart: "en13402_women" | "en13402_men";
        /** @enum {string} */
        FitPreference: "close" | "regular" | "relaxed";
        GenerateTryOn: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            photo_id: string;
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id: string;
        };
        CreateReport: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            render_id: string;
            reason: components["schemas"]["ReportReason"];
            /** @description In the shopper's own words */
            note?: string;
        };
        /**
         * @description not_me: I do not look like myself. body_wrong, garment_wrong: drawn wrong. indecent: shows too much. someone_else: a photo used without that person's agreement. minor: shows a child.
         * @enum {string}
         */
        ReportReason: "not_me" | "body_wrong" | "garment_wrong" | "indecent" | "someone_else" | "minor" | "other";
        ImportProduct: {
            /**
             * @description The product page as shoppers open it
             * @example https://shop.example/products/linen-shirt
             */
            url: string;
            /**
             * @description Your own id for it. Left out: the one it was imported under before, else the last part of its address
             * @example breton-stripe-shirt
             */
            id?: string;
            /** @description Which kind of garment it is. Left out: told from its name and its category */
            kind?: components["schemas"]["GarmentKind"];
        };
        /** @enum {string} */
        GarmentKind: "top" | "bottom" | "dress" | "outerwear";
        CreateBlock: {
            /**
             * Format: uuid
             * @description Whoever made the reported picture
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            report_id: string;
            /** @description In the shop's own words, for its own list */
            reason: string;
        } | {
            /** @description The shop's own id of a customer it vouches for */
            customer_id: string;
            /** @description In the shop's own words, for its own list */
            reason: string;
        };
        CreateWebhook: {
            /**
             * @description https, on port 443, of a host on the public internet; it may not redirect
             * @example https://shop.example/hooks/visionfit
             */
            url: string;
            /** @description Left out: all */
            events?: components["schemas"]["WebhookEventType"][];
        };
        /** @enum {string} */
        WebhookEventType: "render.ready" | "render.failed" | "consent.withdrawn" | "shopper.erased" | "webhook.disabled";
        RenderReadyData: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            task_id: string;
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            render_id: string;
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id: string;
            /** @description How faithfully the picture shows the garment; null where it is not measured: of the local engine */
            fidelity: components["schemas"]["Fidelity"] | null;
            /**
             * @description Stands for one shopper of this shop, the same in every event, and for nobody elsewhere. It cannot be led back to a person, by us least of all once they are erased.
             * @example shp_1cK0gY7m2wXhTq9ZrVb4Ng
             */
            shopper: string;
            /** @description Whether the shop has vouched for them as its customer */
            vouched: boolean;
        };
        Fidelity: {
            /** @description Of the weakest axis; null where none could be measured */
            score: number | null;
            /**
             * @description doubtful: an axis is below the bar, and the shopper is told which. Worse ones are not shown at all.
             * @enum {string}
             */
            verdict: "faithful" | "doubtful" | "unmeasured";
            colour: {
                /** @constant */
                measured: true;
                /** @description 1 is just as in the product picture, 0.5 is the bar */
                score: number;
                /** @description CIEDE2000 between product picture and render, lightness counting half, median over the garment */
                off: number;
            } | {
                /** @constant */
                measured: false;
                why: components["schemas"]["FidelityUnmeasured"];
            };
            print: {
                /** @constant */
                measured: true;
                /** @description 1 is just as in the product picture, 0.5 is the bar */
                score: number;
                /** @description 1 less the structural similarity of what is on the cloth; the edges of lettering count half where there is any */
                off: number;
            } | {
                /** @constant */
                measured: false;
                why: components["schemas"]["FidelityUnmeasured"];
            };
            length: {
                /** @constant */
                measured: true;
                /** @description 1 is just as in the product picture, 0.5 is the bar */
                score: number;
                /** @description How far the hem lies from where the product picture puts it, in torso lengths (shoulders to hips) */
                off: number;
            } | {
                /** @constant */
                measured: false;
                why: components["schemas"]["FidelityUnmeasured"];
            };
            sleeves: {
                /** @constant */
                measured: true;
                /** @description 1 is just as in the product picture, 0.5 is the bar */
                score: number;
                /** @description How far the cuffs lie from where the product picture puts them, in arm lengths (armhole to wrist) */
                off: number;
            } | {
                /** @constant */
                measured: false;
                why: components["schemas"]["FidelityUnmeasured"];
            };
        };
        /**
         * @description not_for_this_kind: such a garment is not laid on the body, so there is nothing to hold the picture against. not_laid: the product picture, or how the shopper stands, does not let it be laid. plain: nothing is on the cloth that could be told from folds. edge_unclear: the edge lies outside the picture, or borders on the same colour.
         * @enum {string}
         */
        FidelityUnmeasured: "not_for_this_kind" | "not_laid" | "plain" | "edge_unclear";
        RenderFailedData: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            task_id: string;
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id: string;
            /**
             * @description Code of the reason the shopper was told
             * @example photo_gone
             */
            reason: string;
            /**
             * @description Stands for one shopper of this shop, the same in every event, and for nobody elsewhere. It cannot be led back to a person, by us least of all once they are erased.
             * @example shp_1cK0gY7m2wXhTq9ZrVb4Ng
             */
            shopper: string;
            /** @description Whether the shop has vouched for them as its customer */
            vouched: boolean;
        };
        ConsentWithdrawnData: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            receipt_id: string;
            /**
             * @description Stands for one shopper of this shop, the same in every event, and for nobody elsewhere. It cannot be led back to a person, by us least of all once they are erased.
             * @example shp_1cK0gY7m2wXhTq9ZrVb4Ng
             */
            shopper: string;
            /** @description Whether the shop has vouched for them as its customer */
            vouched: boolean;
        };
        ShopperErasedData: {
            /**
             * Format: uuid
             * @description Of the deletion receipt, for anyone to verify
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            receipt_id: string;
            /**
             * @description Stands for one shopper of this shop, the same in every event, and for nobody elsewhere. It cannot be led back to a person, by us least of all once they are erased.
             * @example shp_1cK0gY7m2wXhTq9ZrVb4Ng
             */
            shopper: string;
            /** @description Whether the shop has vouched for them as its customer */
            vouched: boolean;
        };
        WebhookDisabledData: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            webhook_id: string;
            /**
             * @description gone: it answered 410. failing: every attempt of a whole day failed.
             * @enum {string}
             */
            reason: "gone" | "failing";
        };
        WebhookTestData: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            webhook_id: string;
        };
        Session: {
            /** @description Bearer token of this shopper; keep it in memory or session storage */
            token: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            expires_at: string;
            merchant: {
                name: string;
            };
            plan: components["schemas"]["Plan"];
            /** @description Whether this is a signed-in customer the shop vouches for */
            vouched: boolean;
            quota: components["schemas"]["Quota"];
            consent_text: components["schemas"]["ConsentText"];
            /** @description What this shopper has agreed to, where it is about exactly this text; null: show it and ask */
            consent: components["schemas"]["ConsentReceipt"] | null;
            /** @description Pictures a shopper may use when no photo is at hand; may be empty */
            house_models: {
                id: string;
                name: string;
                image_url: string;
            }[];
        };
        /**
         * @description free: a few try-ons a day. pro: unlimited within fair use.
         * @enum {string}
         */
        Plan: "free" | "pro";
        Quota: {
            limit: number;
            remaining: number;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            resets_at: string;
        };
        ConsentText: {
            /** @example 2026-11-25 */
            version: string;
            /**
             * @description BCP 47 language tag
             * @example en
             */
            locale: string;
            jurisdiction: components["schemas"]["Jurisdiction"];
            /** @description SHA-256 of the RFC 8785 canonical JSON of title, points and agreements */
            sha256: string;
            title: string;
            points: {
                heading: string;
                text: string;
            }[];
            agreements: {
                scope: components["schemas"]["ConsentScope"];
                /** @description The sentence beside the unticked box */
                text: string;
                /** @description Whether there is no try-on without it */
                required: boolean;
            }[];
        };
        /** @enum {string} */
        Jurisdiction: "eu" | "us" | "other";
        ConsentReceipt: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            version: string;
            /**
             * @description BCP 47 language tag
             * @example en
             */
            locale: string;
            jurisdiction: components["schemas"]["Jurisdiction"];
            text_sha256: string;
            scopes: components["schemas"]["ConsentScope"][];
            /** @description Whether the browser sent Global Privacy Control (`Sec-GPC: 1`) */
            gpc: boolean;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            given_at: string;
        };
        Problem: {
            /** @example https://visionfit.dev/problems/photo_several_people */
            type: string;
            title: string;
            status: number;
            /** @example photo_several_people */
            code: string;
            /** @description One sentence for a person: what is wrong and what to do next */
            detail: string;
            request_id: string;
            errors?: {
                /** @description RFC 6901 pointer into the body */
                pointer: string;
                message: string;
            }[];
            quota?: components["schemas"]["Quota"];
        };
        GivenConsent: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            version: string;
            /**
             * @description BCP 47 language tag
             * @example en
             */
            locale: string;
            jurisdiction: components["schemas"]["Jurisdiction"];
            text_sha256: string;
            scopes: components["schemas"]["ConsentScope"][];
            /** @description Whether the browser sent Global Privacy Control (`Sec-GPC: 1`) */
            gpc: boolean;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            given_at: string;
            /** @description Null for a shopper the shop vouches for: their customer token does the same */
            resume_secret: string | null;
        };
        Photo: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            lifetime: components["schemas"]["PhotoLifetime"];
            /** @description Pixels, after turning upright and fitting into 1536 x 1536 */
            width: number;
            height: number;
            hints: components["schemas"]["PhotoHint"][];
            /**
             * Format: date-time
             * @description When the photo is deleted at the latest
             * @example 2026-11-23T10:15:00.000Z
             */
            expires_at: string;
        };
        PhotoHint: {
            /** @enum {string} */
            code: "dim" | "bright" | "soft" | "arms_close" | "hips_cropped" | "small_person" | "turned";
            message: string;
        };
        PhotoList: {
            items: components["schemas"]["Photo"][];
        };
        ProductPage: {
            items: components["schemas"]["Product"][];
            next_cursor: string | null;
        };
        Product: {
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            id: string;
            title: string;
            brand: string | null;
            url: string | null;
            price: {
                amount: string;
                currency: string;
            } | null;
            garment: {
                kind: components["schemas"]["GarmentKind"];
                image_url: string;
            };
            /** @description What its sizes measure, where the shop says it */
            size_chart: components["schemas"]["SizeChart"] | null;
        };
        SizeChart: {
            /**
             * @description body: of those whom a size is made for. garment: of the finished garment itself; girths all the way round, not laid flat.
             * @enum {string}
             */
            measures: "body" | "garment";
            unit: components["schemas"]["LengthUnit"];
            /** @description From the smallest to the largest, each with the same measurements */
            sizes: {
                /**
                 * @description As on the label
                 * @example M
                 */
                size: string;
                measurements: {
                    chest?: components["schemas"]["LengthRange"];
                    waist?: components["schemas"]["LengthRange"];
                    hips?: components["schemas"]["LengthRange"];
                    height?: components["schemas"]["LengthRange"];
                    inseam?: components["schemas"]["LengthRange"];
                    foot?: components["schemas"]["LengthRange"];
                };
            }[];
            /** @description For charts of garments: by how much the garment is meant to be wider than the body (less than nothing where it stretches) */
            ease?: {
                chest?: components["schemas"]["LengthRange"];
                waist?: components["schemas"]["LengthRange"];
                hips?: components["schemas"]["LengthRange"];
                height?: components["schemas"]["LengthRange"];
                inseam?: components["schemas"]["LengthRange"];
                foot?: components["schemas"]["LengthRange"];
            };
        };
        /** @description Both the same where there is one number. */
        LengthRange: {
            min: number;
            max: number;
        };
        SizeAdvice: {
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id: string;
            /**
             * @description size: this one. between: the smaller sits close, the larger relaxed. unsure: see doubts.
             * @enum {string}
             */
            outcome: "size" | "between" | "unsure";
            /** @description One, two from the smaller to the larger, or none */
            sizes: string[];
            /**
             * @description high: everything the chart has was measured and sits as meant. low: something does not sit well, or it was concluded from a rough size.
             * @enum {string}
             */
            certainty: "high" | "medium" | "low" | "none";
            /** @description What the chart is of; null without one */
            measures: ("body" | "garment") | null;
            unit: components["schemas"]["LengthUnit"];
            /** @description Of the sizes advised and their neighbours, from the smallest to the largest; in each the measurement that decides comes first */
            fits: {
                size: string;
                measurements: components["schemas"]["MeasurementFit"][];
            }[];
            /** @description The weightiest first */
            doubts: components["schemas"]["SizeDoubt"][];
        };
        MeasurementFit: {
            measurement: components["schemas"]["Measurement"];
            fit: components["schemas"]["Fit"];
            /** @description A range where it was concluded from a size */
            yours: components["schemas"]["LengthRange"];
            /** @description Of this size, as the chart says it */
            chart: components["schemas"]["LengthRange"];
            /** @description Charts of bodies: by how much yours lies above (or, negative, below) the range; 0 within it. Charts of garments: what is left between garment and body. */
            difference: number;
        };
        /**
         * @description Measured on the body as ISO 8559-1 says: chest (or bust), waist and hips are girths; height, inseam (inside leg) and foot (its length) are lengths.
         * @enum {string}
         */
        Measurement: "chest" | "waist" | "hips" | "height" | "inseam" | "foot";
        /**
         * @description How one measurement sits in one size. close: at the upper end of what the size is made for; relaxed: at its lower end, or up to one size below.
         * @enum {string}
         */
        Fit: "too_small" | "close" | "regular" | "relaxed" | "too_large";
        SizeDoubt: {
            /**
             * @description no_chart: the shop has given none. measurement_missing: it would make the advice possible, or surer. implausible: cannot be an adult's, perhaps the unit is wrong. below_chart, above_chart: outside of all sizes. measurements_disagree: no size suits all of them. from_owned_size: concluded, not measured. owned_size_unknown: that size is not in that chart. ease_assumed: the chart is of garments, and how wide they are meant to be is assumed. ease_unknown: it cannot even be assumed.
             * @enum {string}
             */
            code: "no_chart" | "measurement_missing" | "implausible" | "below_chart" | "above_chart" | "measurements_disagree" | "from_owned_size" | "owned_size_unknown" | "ease_assumed" | "ease_unknown";
            measurement: components["schemas"]["Measurement"] | null;
        };
        TryOnAccepted: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            task_id: string;
            quota: components["schemas"]["Quota"];
        };
        TryOnStatus: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            task_id: string;
            stage: components["schemas"]["TryOnStage"];
            percent: number;
            /** @description One sentence for the shopper */
            message: string;
            /** @description Present when stage is done */
            render: components["schemas"]["Render"] | null;
            /** @description Present where there is one, until there is an outcome; it is deleted then */
            preview: components["schemas"]["TryOnPreview"] | null;
            /** @description Whether it takes one of the shopper’s try-ons: not where no picture came, nor where it came late and there was no preview either */
            counted: boolean;
            /** @description Present when stage is refused or failed */
            reason: {
                code: string;
                /** @description What to change */
                message: string;
            } | null;
            quota: components["schemas"]["Quota"];
        };
        /**
         * @description late: 15 seconds have passed without the final picture. It is still being made and becomes done, refused or failed; a shopper who has left finds it in the vault.
         * @enum {string}
         */
        TryOnStage: "queued" | "preparing" | "rendering" | "finishing" | "late" | "done" | "refused" | "failed";
        Render: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id: string;
            /** @example local */
            engine: string;
            /**
             * @description Which model of the engine's maker drew it; null for an engine without one
             * @example gemini-nano-banana-2.1
             */
            model: string | null;
            /**
             * @description Version of the words that the model was told
             * @example top-1
             */
            prompt_version: string | null;
            width: number;
            height: number;
            url: string;
            /** @description PNG of the picture's size: white where the engine changed the photo */
            change_mask_url: string | null;
            /** @description What of it may not be as the garment is, weakest first; empty where nothing is known to be off */
            warnings: components["schemas"]["PictureWarning"][];
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            urls_expire_at: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
        };
        PictureWarning: {
            /** @enum {string} */
            code: "colour_may_differ" | "print_may_differ" | "length_may_differ" | "sleeves_may_differ";
            /** @description One sentence for the shopper */
            message: string;
        };
        TryOnPreview: {
            url: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            url_expires_at: string;
            width: number;
            height: number;
        };
        Vault: {
            items: components["schemas"]["Render"][];
            next_cursor: string | null;
        };
        Report: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            reason: components["schemas"]["ReportReason"];
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
        };
        WithdrawnConsent: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            version: string;
            /**
             * @description BCP 47 language tag
             * @example en
             */
            locale: string;
            jurisdiction: components["schemas"]["Jurisdiction"];
            text_sha256: string;
            scopes: components["schemas"]["ConsentScope"][];
            /** @description Whether the browser sent Global Privacy Control (`Sec-GPC: 1`) */
            gpc: boolean;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            given_at: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            withdrawn_at: string;
            /**
             * @description How many of what, e.g. photos, pictures, try_ons
             * @example {
             *       "photos": 1,
             *       "pictures": 3
             *     }
             */
            deleted: {
                [key: string]: number;
            };
        };
        DeletionReceipt: {
            /** @constant */
            kind: "deletion";
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            erased_at: string;
            /**
             * @description How many of what, e.g. photos, pictures, try_ons
             * @example {
             *       "photos": 1,
             *       "pictures": 3
             *     }
             */
            deleted: {
                [key: string]: number;
            };
            /**
             * @description Which of our keys signed it
             * @example mk-5f1c09ae
             */
            key_id: string;
            /** @description Ed25519 over the RFC 8785 canonical JSON of all other members of this object, base64url */
            signature: string;
        };
        ShownReceipt: components["schemas"]["VerifiedDeletion"] | components["schemas"]["PublicConsent"];
        VerifiedDeletion: {
            receipt: components["schemas"]["DeletionReceipt"];
            /** @description Whether the signature holds */
            verified: boolean;
            /** @description Ed25519 public key to check it yourself: the `x` of a JWK, base64url */
            public_key: string | null;
        };
        PublicConsent: {
            receipt: {
                /** @constant */
                kind: "consent";
                /**
                 * Format: uuid
                 * @description UUID (RFC 9562)
                 * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
                 */
                id: string;
                version: string;
                /**
                 * @description BCP 47 language tag
                 * @example en
                 */
                locale: string;
                jurisdiction: components["schemas"]["Jurisdiction"];
                text_sha256: string;
                scopes: components["schemas"]["ConsentScope"][];
                /** @description Whether the browser sent Global Privacy Control (`Sec-GPC: 1`) */
                gpc: boolean;
                /**
                 * Format: date-time
                 * @description UTC instant (ISO 8601)
                 * @example 2026-11-23T10:15:00.000Z
                 */
                given_at: string;
                withdrawn_at: string | null;
            };
            /** @description The exact words; null where the receipt is from before they were kept */
            text: {
                title: string;
                points: {
                    heading: string;
                    text: string;
                }[];
                agreements: {
                    scope: components["schemas"]["ConsentScope"];
                    /** @description The sentence beside the unticked box */
                    text: string;
                    /** @description Whether there is no try-on without it */
                    required: boolean;
                }[];
            } | null;
        };
        Merchant: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            name: string;
            plan: components["schemas"]["Plan"];
            settings: {
                /** @description Days until a picture is deleted */
                picture_days: number;
                /** @example example.myshopify.com */
                shopify_domain: string | null;
            };
            /** @description The only pages on which the publishable keys work */
            origins: string[];
            publishable_keys: {
                key: string;
                /**
                 * Format: date-time
                 * @description UTC instant (ISO 8601)
                 * @example 2026-11-23T10:15:00.000Z
                 */
                created_at: string;
            }[];
            /** @description Those that still work; a key itself is shown once, when it is made */
            secret_keys: {
                /**
                 * Format: uuid
                 * @description UUID (RFC 9562)
                 * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
                 */
                id: string;
                /** @description The last four characters */
                hint: string;
                /**
                 * Format: date-time
                 * @description UTC instant (ISO 8601)
                 * @example 2026-11-23T10:15:00.000Z
                 */
                created_at: string;
                /** @description Null: until it is revoked or rotated */
                expires_at: string | null;
                /** @description To the hour */
                last_used_at: string | null;
            }[];
            spending: components["schemas"]["Spending"];
            /** @description What waits for the shop to act, oldest first; each goes when it is put right. More kinds may come: show their `message`. */
            notices: components["schemas"]["MerchantNotice"][];
        };
        Spending: {
            /**
             * @description In UTC
             * @example 2026-11
             */
            month: string;
            /**
             * @description What engines of other companies were asked for, at list prices, in US dollars; also pictures that were refused or that nobody waited for, as far as those are billed. The bill may differ.
             * @example 12.4125
             */
            spent: string;
            /**
             * @description What they may cost in a month; once it is reached, only engines that cost nothing draw. Null: no cap
             * @example 100.00
             */
            cap: string | null;
        };
        MerchantNotice: components["schemas"]["WebhookSwitchedOff"] | components["schemas"]["SpendCapNear"];
        WebhookSwitchedOff: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "webhook_switched_off";
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            webhook_id: string;
            url: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            since: string;
            /**
             * @description gone: it answered 410. failing: every attempt of a whole day failed.
             * @enum {string}
             */
            reason: "gone" | "failing";
            /** @description Events that were given up and have not been delivered since, of the last 30 days; replay them */
            dead_letters: number;
            /** @description What has happened and what to do, for a person */
            message: string;
        };
        SpendCapNear: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "spend_cap_near";
            month: string;
            spent: string;
            cap: string;
            /** @description From 80 on; 100: used up */
            percent: number;
            /** @description What has happened and what to do, for a person */
            message: string;
        };
        ImportedProduct: {
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            id: string;
            title: string;
            brand: string | null;
            /** @description Plain text */
            description: string | null;
            /** @description From the widest to the narrowest */
            category: string[] | null;
            url: string;
            price: components["schemas"]["ListedPrice"] | null;
            availability: components["schemas"]["Availability"] | null;
            sku: string | null;
            /** @description Only with the right check digit */
            gtin: string | null;
            variants: components["schemas"]["ProductVariant"][];
            /** @description What its sizes measure, where the page says it soundly */
            size_chart: components["schemas"]["SizeChart"] | null;
            garment: {
                kind: components["schemas"]["GarmentKind"];
                image_url: string;
            };
            /** @description The likeliest main picture first */
            images: components["schemas"]["ProductPicture"][];
            /** @description Where each fact stood; fields the page does not tell are left out */
            sources: {
                [key: string]: components["schemas"]["FactSource"];
            };
            imported_from: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            imported_at: string;
        };
        ListedPrice: {
            amount: string;
            currency: string;
            /** @description What it cost before it was reduced */
            regular: string | null;
        };
        /** @enum {string} */
        Availability: "in_stock" | "out_of_stock" | "preorder" | "backorder" | "discontinued";
        ProductVariant: {
            sku: string | null;
            gtin: string | null;
            size: string | null;
            colour: string | null;
            price: components["schemas"]["ListedPrice"] | null;
            availability: components["schemas"]["Availability"] | null;
            image_url: string | null;
        };
        ProductPicture: {
            /**
             * @description page: what people see. merchant: you said it.
             * @enum {string}
             */
            source: "shopify" | "json-ld" | "microdata" | "rdfa" | "open-graph" | "twitter" | "page" | "merchant";
            /**
             * @description Look at what is below 0.7
             * @example 0.92
             */
            confidence: number;
            url: string;
        };
        FactSource: {
            /**
             * @description page: what people see. merchant: you said it.
             * @enum {string}
             */
            source: "shopify" | "json-ld" | "microdata" | "rdfa" | "open-graph" | "twitter" | "page" | "merchant";
            /**
             * @description Look at what is below 0.7
             * @example 0.92
             */
            confidence: number;
        };
        EngineCallPage: {
            items: components["schemas"]["EngineCall"][];
            next_cursor: string | null;
        };
        EngineCall: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            task_id: string;
            /** @description 1 for the first call of its try-on */
            number: number;
            /** @example gemini */
            engine: string;
            /** @example gemini-nano-banana-2.1 */
            model: string | null;
            garment_kind: components["schemas"]["GarmentKind"];
            /**
             * @description Why this one was asked, for a person
             * @example preferred
             */
            why: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            started_at: string;
            /** @description Null while it runs */
            outcome: components["schemas"]["EngineCallOutcome"] | null;
            /** @description Of a refusal, or why the picture did not pass */
            code: string | null;
            milliseconds: number | null;
            /**
             * @description At list price, in US dollars; 0 where it is not billed
             * @example 0.0375
             */
            cost: string;
        };
        /**
         * @description not_kept: a picture came that did not pass our checks. gone: the model is not there any more. aborted: nobody waited for it any more. cut_off: the server was ended in the middle of it.
         * @enum {string}
         */
        EngineCallOutcome: "rendered" | "not_kept" | "refused" | "overloaded" | "timed_out" | "broken" | "gone" | "aborted" | "cut_off";
        MerchantReportPage: {
            items: components["schemas"]["MerchantReport"][];
            next_cursor: string | null;
        };
        MerchantReport: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            reason: components["schemas"]["ReportReason"];
            /** @description In the shopper's own words */
            note: string | null;
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id: string;
            engine: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
            /** @description Erased since; there is nobody left to block */
            shopper_gone: boolean;
        };
        MerchantRenderPage: {
            items: components["schemas"]["MerchantRender"][];
            next_cursor: string | null;
        };
        MerchantRender: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id: string;
            /** @example gemini */
            engine: string;
            /** @example gemini-nano-banana-2.1 */
            model: string | null;
            /** @example top-1 */
            prompt_version: string | null;
            /** @description Null where it is not measured: of the local engine */
            fidelity: components["schemas"]["Fidelity"] | null;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
        };
        Block: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /** @description In the shop's own words, for its own list */
            reason: string;
            /** @description Whether it is a customer whom the shop vouches for */
            customer: boolean;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            expires_at: string;
            /** @description Until when whoever comes from the same address is blocked too; null: nobody else is */
            address_expires_at: string | null;
        };
        BlockPage: {
            items: components["schemas"]["Block"][];
            next_cursor: string | null;
        };
        CreatedWebhook: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            url: string;
            events: components["schemas"]["WebhookEventType"][];
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
            /** @description Of the first failure since the last success */
            failing_since: string | null;
            /** @description Nothing is sent until it is enabled again */
            disabled: {
                /**
                 * Format: date-time
                 * @description UTC instant (ISO 8601)
                 * @example 2026-11-23T10:15:00.000Z
                 */
                at: string;
                /**
                 * @description gone: it answered 410. failing: every attempt of a whole day failed.
                 * @enum {string}
                 */
                reason: "gone" | "failing";
            } | null;
            /** @description What the signatures are checked with. Shown this once. */
            secret: string;
        };
        WebhookList: {
            items: components["schemas"]["Webhook"][];
        };
        Webhook: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            url: string;
            events: components["schemas"]["WebhookEventType"][];
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
            /** @description Of the first failure since the last success */
            failing_since: string | null;
            /** @description Nothing is sent until it is enabled again */
            disabled: {
                /**
                 * Format: date-time
                 * @description UTC instant (ISO 8601)
                 * @example 2026-11-23T10:15:00.000Z
                 */
                at: string;
                /**
                 * @description gone: it answered 410. failing: every attempt of a whole day failed.
                 * @enum {string}
                 */
                reason: "gone" | "failing";
            } | null;
        };
        RotatedWebhookSecret: {
            /** @description What the signatures are checked with. Shown this once. */
            secret: string;
            /**
             * Format: date-time
             * @description Until then every webhook is signed with both
             * @example 2026-11-23T10:15:00.000Z
             */
            previous_valid_until: string;
        };
        WebhookDelivery: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /**
             * Format: uuid
             * @description The `webhook-id` header of every attempt, replays included
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            event_id: string;
            type: string;
            /**
             * @description dead: given up after a day; replay it
             * @enum {string}
             */
            status: "waiting" | "delivered" | "dead";
            attempts: number;
            /** @description HTTP status of the last answer */
            last_status: number | null;
            last_fault: components["schemas"]["WebhookFault"] | null;
            next_attempt_at: string | null;
            delivered_at: string | null;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
        };
        /**
         * @description status: answered, but not with 2xx. unreachable: no connection to a public address with a valid certificate. webhook_disabled: it was its turn while the webhook was disabled. internal: our own fault.
         * @enum {string}
         */
        WebhookFault: "status" | "redirected" | "timeout" | "unreachable" | "answer_invalid" | "webhook_disabled" | "internal";
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            next_cursor: string | null;
        };
        PrivacyRequestPage: {
            items: components["schemas"]["PrivacyRequest"][];
            next_cursor: string | null;
        };
        PrivacyRequest: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /** @enum {string} */
            kind: "data_request" | "customer_redaction" | "shop_redaction";
            /** @description Whether there was a shopper of that customer */
            found: boolean;
            /**
             * @description A data request is done once it was fetched, a redaction once everything is deleted
             * @enum {string}
             */
            status: "open" | "done";
            shopify_data_request_id: string | null;
            /** @description Of the deletion receipt */
            receipt_id: string | null;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            received_at: string;
            done_at: string | null;
            /**
             * Format: date-time
             * @description When this entry is deleted, and the export can no longer be fetched
             * @example 2026-11-23T10:15:00.000Z
             */
            expires_at: string;
        };
        ShopifyReceived: {
            /** @constant */
            received: true;
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "starting" | "stopping" | "failing";
            checks?: {
                [key: string]: "ok" | "waiting" | "failing";
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSession"];
            };
        };
        responses: {
            /** @description The session */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_missing`: Publishable key missing. `key_unknown`: Publishable key unknown. `customer_token_invalid`: Customer token invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shopper_blocked`: Fitting room not available. `secret_key_in_browser`: Secret key in a browser. `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. `body_invalid`: Body has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConsent"];
            };
        };
        responses: {
            /** @description The receipt */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenConsent"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shopper_blocked`: Fitting room not available. `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. `consent_outdated`: Consent text has changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. `body_invalid`: Body has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPhotos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photos */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoList"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPhoto: {
        parameters: {
            query?: {
                lifetime?: components["schemas"]["PhotoLifetime"];
            };
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/*": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The stored photo */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shopper_blocked`: Fitting room not available. `origin_not_allowed`: Origin not allowed. `consent_required`: Consent required. `keep_not_agreed`: Keeping the photo was not agreed to. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `photo_too_large`: Photo file is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. `photo_not_an_image`: Not a photo. `photo_heic`: HEIC photo. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. `query_invalid`: Query has the wrong shape. `photo_damaged`: Photo is damaged. `photo_too_many_pixels`: Photo has too many pixels. `photo_too_small`: Photo is too small. `photo_no_person`: No person found. `photo_several_people`: Several people. `photo_back_turned`: Seen from behind. `photo_face_only`: Body not visible. `photo_blurred`: Photo is blurred. `photo_too_dark`: Photo is too dark. `photo_overexposed`: Photo is too bright. `photo_minor`: Looks like a minor. `photo_indecent`: Too little on. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPhotoContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photo */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_invalid`: Query has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's own product id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSizeAdvice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSizeAdvice"];
            };
        };
        responses: {
            /** @description The advice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SizeAdvice"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_invalid`: Body has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    generateTryOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateTryOn"];
            };
        };
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TryOnAccepted"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shopper_blocked`: Fitting room not available. `origin_not_allowed`: Origin not allowed. `consent_required`: Consent required. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_invalid`: Body has the wrong shape. `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. `quota_exhausted`: Today's try-ons are used up. `shop_quota_exhausted`: The shop's try-ons of today are used up. `address_quota_exhausted`: Today's try-ons from this network are used up. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTryOnStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status now, or the stream of statuses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TryOnStatus"];
                    "text/event-stream": string;
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopTryOn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TryOnStatus"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVault: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vault"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_invalid`: Query has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSharedCopy: {
        parameters: {
            query?: {
                /** @description Language of the badge's words; English where we have no other */
                language?: string;
                /** @description Where the badge stands in the picture */
                corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
            };
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The copy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_invalid`: Query has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReport"];
            };
        };
        responses: {
            /** @description The report */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. `already_reported`: Already reported. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. `body_invalid`: Body has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt, and what was deleted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawnConsent"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportShopper: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ZIP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseShopper: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionReceipt"];
                };
            };
            /** @description `session_missing`: Session missing. `session_expired`: Session expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownReceipt"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPicture: {
        parameters: {
            query: {
                /** @description Unix seconds */
                expires: string;
                /** @description Id of the signing key */
                kid: string;
                /** @description HMAC-SHA-256, base64url */
                signature: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description `picture_link_invalid`: Picture link is invalid or expired. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMerchant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportProduct"];
            };
        };
        responses: {
            /** @description The product as it is now in the catalogue */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedProduct"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. `body_invalid`: Body has the wrong shape. `page_not_public`: Not a public web page. `page_unreachable`: Page cannot be reached. `page_redirects`: Page redirects in a way that is not followed. `page_too_slow`: Page does not end in time. `page_too_large`: Page is too large. `page_too_complex`: Page cannot be read in time. `page_not_html`: Not a web page. `page_turned_away`: The shop turned us away. `page_robot_check`: Only a check against robots came. `page_behind_login`: Page is behind a login. `page_not_found`: No such page. `page_is_list`: A list, not a product. `page_many_products`: Several products on one page. `page_needs_javascript`: Page needs JavaScript. `page_without_product`: No product found. `product_without_picture`: No usable picture. `garment_kind_unknown`: Kind of garment unknown. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEngineCalls: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Of this try-on alone */
                task_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngineCallPage"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_invalid`: Query has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                reason?: components["schemas"]["ReportReason"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantReportPage"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_invalid`: Query has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRenders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantRenderPage"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_invalid`: Query has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBlocks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockPage"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_invalid`: Query has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBlock"];
            };
        };
        responses: {
            /** @description The block */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. `body_invalid`: Body has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lifted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description The webhook and its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. `webhook_limit_reached`: As many webhooks as a shop may have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. `body_invalid`: Body has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedWebhookSecret"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its delivery */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. `webhook_disabled`: Webhook is disabled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_invalid`: Query has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh random value per request, e.g. a UUID; repeat it when you repeat the request, and you get the same answer (for 24 hours, with `Idempotency-Replayed: true`) without doing anything twice */
                "idempotency-key"?: string;
            };
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
                /** @description UUID (RFC 9562) */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new delivery */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. `webhook_disabled`: Webhook is disabled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPrivacyRequests: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestPage"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_invalid`: Query has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPrivacyRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ZIP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveShopifyWebhook: {
        parameters: {
            query?: never;
            header: {
                "x-shopify-topic": "customers/data_request" | "customers/redact" | "shop/redact";
                "x-shopify-shop-domain": string;
                "x-shopify-webhook-id": string;
                /** @description HMAC-SHA-256 of the raw body under the secret of the app, base64 */
                "x-shopify-hmac-sha256"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description Received */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopifyReceived"];
                };
            };
            /** @description `body_malformed`: Body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `shopify_signature_invalid`: Not a webhook of Shopify’s. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: Body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_unsupported`: Content type is not supported here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_invalid`: Body has the wrong shape. `header_invalid`: Header has the wrong shape. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready`: Not ready. `storage_full`: Storage is full. `storage_unavailable`: Storage is away. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    livez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not ready */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `internal`: Something broke on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "on render.ready": {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in every attempt, to tell repetitions */
                "webhook-id": string;
                /** @description Unix seconds of this attempt */
                "webhook-timestamp": string;
                /** @description `v1,` and an HMAC-SHA-256 in base64; two with a space between while a secret is rotated */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "render.ready";
                    /**
                     * Format: date-time
                     * @description UTC instant (ISO 8601)
                     * @example 2026-11-23T10:15:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["RenderReadyData"];
                };
            };
        };
        responses: {
            /** @description Received. Anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on render.failed": {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in every attempt, to tell repetitions */
                "webhook-id": string;
                /** @description Unix seconds of this attempt */
                "webhook-timestamp": string;
                /** @description `v1,` and an HMAC-SHA-256 in base64; two with a space between while a secret is rotated */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "render.failed";
                    /**
                     * Format: date-time
                     * @description UTC instant (ISO 8601)
                     * @example 2026-11-23T10:15:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["RenderFailedData"];
                };
            };
        };
        responses: {
            /** @description Received. Anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on consent.withdrawn": {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in every attempt, to tell repetitions */
                "webhook-id": string;
                /** @description Unix seconds of this attempt */
                "webhook-timestamp": string;
                /** @description `v1,` and an HMAC-SHA-256 in base64; two with a space between while a secret is rotated */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "consent.withdrawn";
                    /**
                     * Format: date-time
                     * @description UTC instant (ISO 8601)
                     * @example 2026-11-23T10:15:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["ConsentWithdrawnData"];
                };
            };
        };
        responses: {
            /** @description Received. Anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on shopper.erased": {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in every attempt, to tell repetitions */
                "webhook-id": string;
                /** @description Unix seconds of this attempt */
                "webhook-timestamp": string;
                /** @description `v1,` and an HMAC-SHA-256 in base64; two with a space between while a secret is rotated */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "shopper.erased";
                    /**
                     * Format: date-time
                     * @description UTC instant (ISO 8601)
                     * @example 2026-11-23T10:15:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["ShopperErasedData"];
                };
            };
        };
        responses: {
            /** @description Received. Anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on webhook.disabled": {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in every attempt, to tell repetitions */
                "webhook-id": string;
                /** @description Unix seconds of this attempt */
                "webhook-timestamp": string;
                /** @description `v1,` and an HMAC-SHA-256 in base64; two with a space between while a secret is rotated */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "webhook.disabled";
                    /**
                     * Format: date-time
                     * @description UTC instant (ISO 8601)
                     * @example 2026-11-23T10:15:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["WebhookDisabledData"];
                };
            };
        };
        responses: {
            /** @description Received. Anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on webhook.test": {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in every attempt, to tell repetitions */
                "webhook-id": string;
                /** @description Unix seconds of this attempt */
                "webhook-timestamp": string;
                /** @description `v1,` and an HMAC-SHA-256 in base64; two with a space between while a secret is rotated */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "webhook.test";
                    /**
                     * Format: date-time
                     * @description UTC instant (ISO 8601)
                     * @example 2026-11-23T10:15:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["WebhookTestData"];
                };
            };
        };
        responses: {
            /** @description Received. Anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
