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
         * @description Ends the shopper's sessions on this page's origin, those of other tabs and languages too, and revokes whatever resume secrets it has been given for them. Nothing else is deleted: pictures and photos last as long as they would have. To delete them too, erase the shopper.
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
         * @description Send back the version, locale and hash of the text that was shown, after the shopper ticked the box. Without a receipt no photo is accepted. Whoever agrees to the very same again in the same session gets the receipt that is there, with a new `resume_secret` in place of the last.
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
         * @description What can be tried on, in the shop's own order; all of it, or what a search finds. Follow `next_cursor` until it is null. Send the `ETag` of an answer you still have as `If-None-Match`.
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
    "/v1/products/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the product of a page
         * @description For a tag without a product id, and for a link that a shopper brings. What the catalogue has is answered at once. Otherwise the server reads the page itself, as an import does, and puts the product into the catalogue: pages of the shop's own origins, or of any shop's where it allows that (then they are in no list). What the caller says of the page is never believed. The same page is read once a day at most.
         */
        post: operations["resolveProduct"];
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
    "/v1/sizing/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the brands of which an owned size can be given
         * @description Those that the shop sells something of the same kind of, with a size chart of bodies. None where it has none.
         */
        get: operations["listSizedBrands"];
        put?: never;
        post?: never;
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
    "/v1/user/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Be told through Supabase Realtime
         * @description Where the server has a Supabase project for it, what lets this shopper into their own private channel, in which `render.ready` is told once a picture is there: `task_id`, `render_id` and `product_id`. A hint beside the event stream, which tells everything; a message may be lost.
         */
        get: operations["getChannel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may a page count on?
         * @description Whether a try-on that is asked for now will be drawn soon. The same for everybody, and five seconds old at most.
         */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
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
         * @description The URL comes whole from another operation and is its own permission for 15 minutes at most; do not build it. Where pictures are kept elsewhere, it leads there.
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
    "/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See where one is signed in
         * @description The last used first. A session lasts a week from its last use, and 30 days at most.
         */
        get: operations["listAccountSessions"];
        put?: never;
        /**
         * Sign in
         * @description For the people who work for a shop. Sets a cookie that no page can read (HttpOnly, SameSite=Strict); the request has to come from a page of this server. Wrong passwords make the next attempts wait: soon for one person from one network, later for a network, at last and shortly for one person from everywhere.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Come in as the first
         * @description By the link that the server prints when it starts and nobody has an account yet; it works once and for a day. Makes the account, an owner of the shop that is there, and signs in.
         */
        post: operations["firstRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a shop
         * @description Makes an account and a shop on the free plan, and signs in. Only where the server allows it (`VISIONFIT_SIGN_UP=1`).
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description By the link that was handed over or mailed; it works once and for a week. Somebody new chooses a password; whoever has an account gives theirs, or is signed in already. Signs in.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who is signed in
         * @description And for which shops they work, as what.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose another password
         * @description Ends all other sessions of theirs.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/sessions/current": {
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
         * Sign out
         * @description Ends this session and takes the cookie back.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/sessions/{id}": {
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
         * Sign out somewhere else
         * @description Ends one of the sessions in the list, at once.
         */
        delete: operations["endAccountSession"];
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
         * @description Plan, settings, origins and keys, what pictures have cost this month, and notices of what waits for the shop to act. Secret keys are told by their last four characters. Takes a secret key, or somebody with the role `viewer`.
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
    "/v1/merchant/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who works for the shop
         * @description Whoever came first first, and who has been asked to. Takes somebody with the role `viewer`; no secret key will do.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Ask somebody in
         * @description By their e-mail address. Where no mail is sent the answer has the link, which is to be handed over to them and to nobody else; it works once and for a week. Asking the same address again makes a new link, and the one before stops working. At most 100 people per shop. Takes somebody with the role `owner`; no secret key will do.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/members/{id}": {
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
         * Remove somebody, or take an invitation back
         * @description By the id in the list. They are out with their next request. The last owner cannot be removed. Takes somebody with the role `owner`; no secret key will do.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change what somebody may do
         * @description From their next request on. The last owner stays one. Takes somebody with the role `owner`; no secret key will do.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/v1/merchant/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what is settled
         * @description What an owner may change, and beside it what only whoever runs the server can. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Settle something
         * @description Name, times, holdout, spend cap and so on; whatever is left out stays. Another holdout begins another experiment. Shoppers agree anew where their consent text says it. Takes a secret key, or somebody with the role `owner`.
         */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/v1/merchant/consent-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the consent text as shoppers do
         * @description In a language, and for a region where it is another: the law's part, this server's, and the shop's own note. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["getConsentText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shop's keys
         * @description Those that still work. Secret keys are told by their last four characters. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key
         * @description Publishable for pages, secret for servers. A secret key is shown this once. With `others_expire_in` it takes the place of those before, which work on for as long. At most 20 of each kind. Takes somebody with the role `owner`; no secret key will do.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/keys/{id}": {
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
         * Revoke a key
         * @description At once: a secret key by its id, a publishable key by itself. Takes somebody with the role `owner`; no secret key will do.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/origins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See on which pages the tag works
         * @description Origins, as browsers send them. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["getOrigins"];
        /**
         * Settle on which pages the tag works
         * @description All of them: one that is left out is refused from its next request on. Scheme, host and port; no path and no pattern. Takes a secret key, or somebody with the role `owner`.
         */
        put: operations["putOrigins"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the shop's audit log
         * @description Newest first, of a year: who has had whose data in hand, and who has changed what. Shoppers have no names in it. Follow `next_cursor` until it is null. Takes a secret key, or somebody with the role `owner`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/page-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check whether the tag works on a page
         * @description Opens the page as a shopper's browser would get it and says step by step: the tag is there, its key is the shop's, its origin is allowed, its product is in the catalogue; and what to do where one is not. Takes a secret key, or somebody with the role `editor`.
         */
        post: operations["checkPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the catalogue
         * @description Everything in it, drafts and what cannot be worn too, in the shop's own order; all of it, or what a search finds. Follow `next_cursor` until it is null. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listMerchantProducts"];
        put?: never;
        /**
         * Add a product
         * @description With whatever you say of it. It is last in the list. Shoppers see it once it is active and has a kind and a picture; the picture is fetched when it is first needed. Takes a secret key, or somebody with the role `editor`.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one product of the catalogue
         * @description Also one that has been taken out. Its `ETag` is what `If-Match` takes. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["getMerchantProduct"];
        put?: never;
        post?: never;
        /**
         * Take a product out
         * @description Shoppers no longer see it, and no list brings it back; you can. Pictures that shoppers have made with it stay theirs. Repeating the request changes nothing. Takes a secret key, or somebody with the role `editor`.
         */
        delete: operations["removeProduct"];
        options?: never;
        head?: never;
        /**
         * Correct a product
         * @description Fields that you send are yours from now on: no import overwrites them, until you name them in `follow_import`. All others stay as they are. Takes a secret key, or somebody with the role `editor`.
         */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/v1/merchant/products/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a product back
         * @description As it was when it was taken out. Repeating the request changes nothing. Takes a secret key, or somebody with the role `editor`.
         */
        post: operations["restoreProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products/{id}/garment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See where its neck, shoulders, armpits and hem are
         * @description As they were found in the picture that is drawn from, or as you have put them right. The local engine lays the garment out by them. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["getProductGarment"];
        /**
         * Put these points right
         * @description All of them, as shares of the picture. They belong to the picture: another one has its own. The next try-on goes by them; pictures that shoppers have stay as they are. Takes a secret key, or somebody with the role `editor`.
         */
        put: operations["setProductGarment"];
        post?: never;
        /**
         * Go back to the points that were found
         * @description Repeating the request changes nothing. Takes a secret key, or somebody with the role `editor`.
         */
        delete: operations["resetProductGarment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/house-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who can wear a product as a test
         * @description People whose photos came with the server. None where it was installed without them. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listHouseModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products/{id}/test-render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See a product on a house model
         * @description Drawn while you wait, by this server itself where it can; kept nowhere and counted nowhere. With `points` as they would be drawn by, before they are saved. At most 60 a minute from one address. Takes a secret key, or somebody with the role `editor`.
         */
        post: operations["drawTestRender"];
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
         * @description Reads a public product page: Shopify's own data, JSON-LD, microdata, RDFa, Open Graph, Twitter's card, and last what people see. Each fact says where it stood and how sure it is; nothing is guessed where the page needs JavaScript. The likeliest main picture is fetched and kept. The same page again brings its product up to date, but for what you have said of it yourself. What cannot be imported whole is not imported at all. Takes a secret key, or somebody with the role `editor`.
         */
        post: operations["importProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/products/import-csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a list of products
         * @description The body is the file itself: an export of Shopify (either kind) or WooCommerce, or our template filled in; with commas, semicolons or tabs, in UTF-8, at most 100 MB and 250,000 rows. Nothing in the catalogue changes: the answer says what would, shows the first products and names every problem with its line. Then apply it, within a day. A file that cannot be read as a whole is refused, and nothing of it is kept. Takes a secret key, or somebody with the role `editor`.
         */
        post: operations["importCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what has been read
         * @description Newest first, also one that is just being read. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow an import
         * @description What was read, and how far it has come. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        /**
         * Forget an import
         * @description What was read is deleted; the catalogue stays as it is. Takes a secret key, or somebody with the role `editor`.
         */
        delete: operations["deleteImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a list into the catalogue
         * @description Begins it and answers at once; follow `progress`. A few products at a time, between which shoppers are served; whatever interrupts it, it goes on until all of it is in. Fields that the file has no column for, and whatever you have said of a product yourself, stay as they are. What is in the catalogue and not in the file stays too. Repeating the request changes nothing. Takes a secret key, or somebody with the role `editor`.
         */
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the template
         * @description A CSV file with all columns of our own format and three rows to show how they are meant.
         */
        get: operations["getImportTemplate"];
        put?: never;
        post?: never;
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
         * @description Newest first, all or of one try-on: who was asked, why, what came of it, how long it took and what it cost. Only where an engine of another company is used. Kept as long as the try-on. Follow `next_cursor` until it is null. Takes a secret key, or somebody with the role `viewer`.
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
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what happens on a page
         * @description Counted by day, product, kind of device and arm; nothing that names a visitor is sent or kept. Made for `navigator.sendBeacon`: the key may stand in the query, and the body may be JSON sent as `text/plain`. An event's `id` counts once. Times are made right by what the page's clock is off; what is older than 7 days, ahead, or told by a clock more than a day off is put aside with a reason. A visitor who sends `Sec-GPC: 1` is not counted. Answers as soon as it is understood; counts of the last 50 ms are lost if the server is killed.
         */
        post: operations["createEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell of a purchase
         * @description From the shop's own server, where money is counted. The same `order_id` again is `known` and changes nothing; a return that was told before its purchase is counted now. Takes a secret key, or somebody with the role `editor`.
         */
        post: operations["recordOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell of a return
         * @description Of an order that `POST /v1/merchant/orders` has told of. Without one it is `set_aside` until the order comes; a second return of the same order is `set_aside` for good. Takes a secret key, or somebody with the role `editor`.
         */
        post: operations["recordReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/import-csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell of purchases and returns by a list
         * @description The body is the file itself: Shopify’s export of orders, or our template filled in; with commas, semicolons or tabs, in UTF-8, at most 100 MB and 250,000 rows. Nothing changes unless `apply=true`: the answer says what would count, and names every problem with its line. With `apply=true` the answer comes as soon as all of the file has been read, with an `id`: follow it under `/v1/merchant/orders/imports/{id}` while it counts, a few orders at a time, between which shoppers are served; whatever interrupts it, it goes on until all of it has counted. Each order counts as if `POST /v1/merchant/orders` and `/returns` had told of it, and what they have told of before stays as it is; so the same file can be sent as often as you like. A file that cannot be read as a whole is refused, and nothing of it counts. Takes a secret key, or somebody with the role `editor`.
         */
        post: operations["importOrdersCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lists of orders
         * @description Those that are counting or have counted in the last seven days, newest first. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listOrdersImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a list of orders
         * @description How far it has come, and what it has come to. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["getOrdersImport"];
        put?: never;
        post?: never;
        /**
         * Forget a list of orders
         * @description What was read is deleted, with the problems that were found in it. What has counted of it stays counted; what has not, no longer will. Takes a secret key, or somebody with the role `editor`.
         */
        delete: operations["deleteOrdersImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders-template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the template for orders
         * @description A CSV file with the columns of our own format and three rows to show how they are meant.
         */
        get: operations["getOrdersTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/events-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what was not counted, and why
         * @description The newest 500, by day, type and reason; returns with their order. Kept for 90 days. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listEventsAside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the shop's experiment
         * @description Conversion, length of visits and return rate of visitors who see the button and of those who do not, with intervals that hold however often one looks, and how many visitors it still takes. No lift is told before it is one, and none at all while the arms are not as large as they were to be. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["getProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the fitting room does for the shop
         * @description The funnel, rates, waiting times and money of a period beside the period of the same length before it. Days are the shop’s own; each currency stands for itself. With `Accept: text/csv` or `format=csv` as a file. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["getInsights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/insights/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the figures of each day
         * @description Every day of the period, oldest first, beside the day as many days before as the period has. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listInsightsByDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/insights/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the figures of each kind of device
         * @description All kinds, also those on which nothing was. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listInsightsByDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/insights/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the figures of each product
         * @description Those with which anything happened in either period, in the order asked for, page by page with `skip` and `limit`; as a file all of them. An order counts for each product in it. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listInsightsByProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/insights/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read why try-ons ended without a picture
         * @description By reason, the most frequent first. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listInsightsRefusals"];
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
         * @description Newest first, all or of one reason, or those alone that are open; kept for 180 days. A report says what is wrong with a picture of which product by which engine, and the words the shopper chose; nothing of who they are. Follow `next_cursor` until it is null. Takes a secret key, or somebody with the role `viewer`.
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
    "/v1/merchant/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say that a report has been dealt with
         * @description Or, with `false`, that it is open. Nothing else changes, and the shopper is not told. Takes a secret key, or somebody with the role `editor`.
         */
        patch: operations["changeReport"];
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
         * @description Newest first, for as long as the shoppers' pictures last: of which product, by which engine, model and version of its prompt, and how faithfully each shows the garment. Never the picture itself, and nothing of whom it shows. Follow `next_cursor` until it is null. Takes a secret key, or somebody with the role `viewer`.
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
         * @description Newest first. Follow `next_cursor` until it is null. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listBlocks"];
        put?: never;
        /**
         * Shut a shopper out
         * @description By a report, or by the id of a customer the shop vouches for. Their running try-ons stop; sessions, consents, photos and try-ons are refused with `shopper_blocked`. What they have stays theirs to see, take along and delete while their session lasts. By a report of somebody the shop does not vouch for, whoever comes from the same address is blocked for 180 days as well; the block itself lasts two years. Blocking the same shopper again renews it. Takes a secret key, or somebody with the role `editor`.
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
         * @description Lifts the block, of the address too. Takes a secret key, or somebody with the role `editor`.
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
         * @description Oldest first, with how they are doing: since when one fails, and why one was disabled. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Be told what happens
         * @description Where to, and which events. The answer holds the secret that every webhook is signed with (Standard Webhooks); it is shown this once. At most 5 per shop. Takes a secret key, or somebody with the role `owner`.
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
         * @description With its deliveries, also those on their way. Takes a secret key, or somebody with the role `owner`.
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
         * @description Events are sent to it again from now on, and deliveries that still wait go on. What is dead can be replayed. Takes a secret key, or somebody with the role `owner`.
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
         * @description For a day every webhook is signed with the new one and the one before. Takes a secret key, or somebody with the role `owner`.
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
         * @description A `webhook.test` event, like any other: signed, retried, to be seen among the deliveries. Takes a secret key, or somebody with the role `editor`.
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
         * @description Of the last 30 days, newest first. Follow `next_cursor` until it is null. Takes a secret key, or somebody with the role `viewer`.
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
         * @description As a new delivery under the same `webhook-id`, whatever became of the one before. Takes a secret key, or somebody with the role `editor`.
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
         * @description What has come by way of Shopify in the last 30 days, newest first: data requests, whose export can be fetched, and redactions, which run by themselves. Follow `next_cursor` until it is null. Takes a secret key, or somebody with the role `owner`.
         */
        get: operations["listPrivacyRequests"];
        put?: never;
        /**
         * Export or erase one shopper for them
         * @description For whoever turns to the shop instead of the fitting room: by the shop's own id of a customer it vouches for, or by the number of the consent receipt that the shopper was given. An export can then be fetched for 30 days; an erasure begins at once. Both have a month by law (GDPR, Art. 12(3)). Takes a secret key, or somebody with the role `owner`.
         */
        post: operations["createPrivacyRequest"];
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
         * @description Of a data request, within 30 days: the same ZIP that the shopper gets from `GET /v1/user/export`, as of now. It is for the customer who has asked for it and for nobody else; that it was fetched is noted. Takes a secret key, or somebody with the role `owner`.
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
    "/v1/merchant/processing-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the shop's record of processing
         * @description What is held about shoppers and shops, why, on which legal basis and for how long (GDPR, Art. 30), from the very lists that the server deletes by; with the days that the shop has chosen. Takes a secret key, or somebody with the role `viewer`.
         */
        get: operations["getProcessingRecord"];
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
    "product.source_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["on product.source_changed"];
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
            locale?: string;
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
        /** @enum {string} */
        Availability: "in_stock" | "out_of_stock" | "preorder" | "backorder" | "discontinued";
        /**
         * @description ready: a score of 75 and more. improvable: of 50 and more. unknown: its pictures have not been looked at yet.
         * @enum {string}
         */
        ReadinessLevel: "ready" | "improvable" | "not_ready" | "unknown";
        ResolveProduct: {
            /**
             * @description The product page as the shopper has it before them
             * @example https://shop.example/products/linen-shirt
             */
            url: string;
            /** @description The shop's own id of it, as its page says it; where the catalogue has it, no page is fetched */
            product_id?: string | null;
            /** @description The shop platform's id or article number of the variant that is chosen on the page */
            variant?: string | null;
            /** @description Address of the picture that the page shows of it; counts where it is a variant’s */
            picture_url?: string | null;
        };
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
            /**
             * @description One of those that `GET /v1/sizing/brands` lists; capitals do not matter
             * @example Ferrow
             */
            brand: string;
            /** @example M */
            size: string;
        } | {
            standard: components["schemas"]["StandardChart"];
            /** @enum {string} */
            size: "XXS" | "XS" | "S" | "M" | "L" | "XL" | "XXL" | "3XL";
        } | {
            /**
             * @description Another product of the shop, with a chart
             * @example breton-stripe-shirt
             */
            product_id: string;
            /** @example M */
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
            /** @description One of the product’s variants’, where its picture is to be drawn from. Left out: the main picture */
            colour?: string;
        };
        /** @enum {string} */
        BadgeCorner: "top-left" | "top-right" | "bottom-left" | "bottom-right";
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
        SignIn: {
            /**
             * Format: email
             * @description Compared without regard to case
             * @example ana@shop.example
             */
            email: string;
            /** Format: password */
            password: string;
        };
        FirstRun: {
            token: string;
            /**
             * Format: email
             * @description Compared without regard to case
             * @example ana@shop.example
             */
            email: string;
            /**
             * Format: password
             * @description At least 12 characters; a sentence is fine
             */
            password: string;
            /** @example Ana Lima */
            name?: string;
        };
        SignUp: {
            /**
             * Format: email
             * @description Compared without regard to case
             * @example ana@shop.example
             */
            email: string;
            /**
             * Format: password
             * @description At least 12 characters; a sentence is fine
             */
            password: string;
            /** @example Ana Lima */
            name?: string;
            /** @description Of the shop that is made; shoppers read it in the consent text */
            shop_name: string;
        };
        AcceptInvitation: {
            token: string;
            /**
             * Format: password
             * @description Of somebody new the one they choose, at least 12 characters; of somebody who has an account theirs. Not needed while they are signed in.
             */
            password?: string;
            /** @example Ana Lima */
            name?: string;
        };
        ChangePassword: {
            /** Format: password */
            current_password: string;
            /**
             * Format: password
             * @description At least 12 characters; a sentence is fine
             */
            password: string;
        };
        InviteMember: {
            /**
             * Format: email
             * @description Compared without regard to case
             * @example ana@shop.example
             */
            email: string;
            role: components["schemas"]["Role"];
        };
        /**
         * @description viewer: reads. editor: also keeps the catalogue and what belongs to daily work. owner: also settings, keys, team and the privacy of shoppers.
         * @enum {string}
         */
        Role: "viewer" | "editor" | "owner";
        ChangeMember: {
            role: components["schemas"]["Role"];
        };
        /** @description Whatever is left out stays as it is */
        ChangeSettings: {
            name?: string;
            /**
             * @description IANA name: where the shop's days begin
             * @example Europe/Berlin
             */
            time_zone?: string;
            currency?: string | null;
            holdout_percent?: number;
            picture_days?: number;
            shopper_links?: components["schemas"]["ShopperLinks"];
            badge_corner?: components["schemas"]["BadgeCorner"];
            look?: components["schemas"]["Look"] | null;
            consent_note?: string | null;
            /** @description In place of `consent_note` for whoever reads the consent text in this language */
            consent_note_in?: {
                [key: string]: string;
            };
            spend_cap?: string | "none" | "default";
        };
        /** @enum {string} */
        ShopperLinks: "none" | "own" | "any";
        Look: {
            /**
             * @description What the dialog is drawn on: `--vf-surface`
             * @example #1f3a4d
             */
            surface: string;
            /**
             * @description The main button: `--vf-accent`
             * @example #1f3a4d
             */
            accent: string;
            /** @description How round corners are, in pixels: `--vf-radius` */
            radius: number;
            /**
             * @description page: as around the button; else `--vf-font`
             * @enum {string}
             */
            font: "page" | "system" | "serif";
        };
        CreateKey: {
            /** @constant */
            kind: "publishable";
            /** @default false */
            live?: boolean;
        } | {
            /** @constant */
            kind: "secret";
            /**
             * @description Whoever has a live key gets live ones in any case
             * @default false
             */
            live?: boolean;
            /** @description Rotates: seconds that the secret keys before still work. Left out: they stay. */
            others_expire_in?: number;
        };
        /** @description All of them; what is left out works no longer */
        PutOrigins: {
            origins: string[];
        };
        CheckPage: {
            /**
             * Format: uri
             * @description A product page of the shop
             * @example https://shop.example/products/shirt
             */
            url: string;
        };
        /**
         * @description changed: it says or shows something else than when it was imported; import it again to take that over. gone: it has answered 404 or 410 for a day. One that cannot be reached stays what it was.
         * @enum {string}
         */
        SourceState: "unchanged" | "changed" | "gone";
        CreateProduct: {
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            id: string;
            title: string;
            brand?: string | null;
            description?: string | null;
            url?: string | null;
            category?: string[] | null;
            tags?: string[];
            price?: {
                amount: string;
                currency: string;
                /** @default null */
                regular?: string | null;
            } | null;
            availability?: components["schemas"]["Availability"] | null;
            sku?: string | null;
            gtin?: string | null;
            variants?: {
                id?: string;
                /** @default null */
                sku?: string | null;
                /** @default null */
                gtin?: string | null;
                /** @default null */
                size?: string | null;
                /** @default null */
                colour?: string | null;
                /** @default null */
                price?: components["schemas"]["ListedPrice"] | null;
                /** @default null */
                availability?: components["schemas"]["Availability"] | null;
                /** @default null */
                image_url?: string | null;
            }[];
            size_chart?: components["schemas"]["SizeChart"] | null;
            /** @description Null: it cannot be worn */
            kind?: components["schemas"]["GarmentKind"] | null;
            /** @description The picture to draw from, at a public address; fetched when it is first needed */
            image_url?: string | null;
            status?: components["schemas"]["ProductStatus"];
        };
        ListedPrice: {
            amount: string;
            currency: string;
            /** @description What it cost before it was reduced */
            regular: string | null;
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
        /** @enum {string} */
        GarmentKind: "top" | "bottom" | "dress" | "outerwear";
        /**
         * @description Shoppers see what is active.
         * @enum {string}
         */
        ProductStatus: "active" | "draft" | "archived";
        UpdateProduct: {
            title?: string;
            brand?: string | null;
            description?: string | null;
            url?: string | null;
            category?: string[] | null;
            tags?: string[];
            price?: {
                amount: string;
                currency: string;
                /** @default null */
                regular?: string | null;
            } | null;
            availability?: components["schemas"]["Availability"] | null;
            sku?: string | null;
            gtin?: string | null;
            variants?: {
                id?: string;
                /** @default null */
                sku?: string | null;
                /** @default null */
                gtin?: string | null;
                /** @default null */
                size?: string | null;
                /** @default null */
                colour?: string | null;
                /** @default null */
                price?: components["schemas"]["ListedPrice"] | null;
                /** @default null */
                availability?: components["schemas"]["Availability"] | null;
                /** @default null */
                image_url?: string | null;
            }[];
            size_chart?: components["schemas"]["SizeChart"] | null;
            /** @description Null: it cannot be worn */
            kind?: components["schemas"]["GarmentKind"] | null;
            /** @description The picture to draw from, at a public address; fetched when it is first needed */
            image_url?: string | null;
            status?: components["schemas"]["ProductStatus"];
            /** @description Fields you no longer want to say yourself: they stay as they are until an import says otherwise */
            follow_import?: ("title" | "brand" | "description" | "category" | "price" | "availability" | "sku" | "gtin" | "variants" | "size_chart" | "kind" | "url" | "tags" | "status" | "image_url" | "images")[];
        };
        GarmentPoints: {
            /** @description Left in the picture */
            left: components["schemas"]["GarmentHalfPoints"];
            right: components["schemas"]["GarmentHalfPoints"];
            /** @description On the lowest row that has the width of the torso */
            hem: components["schemas"]["PicturePoint"];
        };
        PicturePoint: {
            x: number;
            y: number;
        };
        GarmentHalfPoints: {
            /** @description Where the collar meets the shoulder seam */
            neck: components["schemas"]["PicturePoint"];
            /** @description The highest point of the collar; `neck` again where it does not stand up */
            collar_top: components["schemas"]["PicturePoint"];
            /** @description The top of the armhole */
            shoulder: components["schemas"]["PicturePoint"];
            armpit: components["schemas"]["PicturePoint"];
        };
        TestRenderBody: {
            /**
             * @description Which house model wears it
             * @example ana
             */
            model: string;
            /** @description To see what they do before they are saved. Left out: as they were found or put right */
            points?: components["schemas"]["GarmentPoints"];
        };
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
            /** @description A picture that shows its size chart, where no page says it in a table. It is read where the server has a model that can; the chart comes with the source picture */
            size_chart_image_url?: string;
        };
        EventBatch: {
            /**
             * Format: date-time
             * @description Now, by the page's own clock: what it is off by is made good
             * @example 2026-11-23T10:15:00.000Z
             */
            sent_at: string;
            events: components["schemas"]["PageEvent"][];
        };
        PageEvent: {
            /** @enum {string} */
            type: "seen" | "opened" | "compared" | "added_to_cart";
            /**
             * Format: uuid
             * @description Made by the page, fresh for each event: the same one twice is counted once
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened, by the page's own clock
             * @example 2026-11-23T10:15:00.000Z
             */
            at: string;
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id?: string;
            arm?: components["schemas"]["DrawnArm"];
            /**
             * @description This visitor's first of its type, as far as the page knows
             * @default false
             */
            first?: boolean;
        } | {
            /** @constant */
            type: "purchased";
            /**
             * Format: uuid
             * @description Made by the page, fresh for each event: the same one twice is counted once
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened, by the page's own clock
             * @example 2026-11-23T10:15:00.000Z
             */
            at: string;
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id?: string;
            arm?: components["schemas"]["DrawnArm"];
            /**
             * @description This visitor's first of its type, as far as the page knows
             * @default false
             */
            first?: boolean;
            /**
             * @description The shop's own order number
             * @example 1001
             */
            order_id: string;
        } | {
            /** @constant */
            type: "left";
            /**
             * Format: uuid
             * @description Made by the page, fresh for each event: the same one twice is counted once
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened, by the page's own clock
             * @example 2026-11-23T10:15:00.000Z
             */
            at: string;
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id?: string;
            arm?: components["schemas"]["DrawnArm"];
            /**
             * @description This visitor's first of its type, as far as the page knows
             * @default false
             */
            first?: boolean;
            /** @description How long the visit has lasted by now */
            seconds: number;
            /** @description How long it had lasted when this was last told; 0 at first */
            before: number;
            /** @description The arm, where it was drawn in this very visit. Only such a visit, a visitor's first, is timed in an experiment */
            drawn?: components["schemas"]["DrawnArm"];
        };
        /**
         * @description A visitor's arm and the percent it was drawn with, just as the tag keeps it in `localStorage['visionfit:arm']`. Of an experiment are only those drawn with its own percentage
         * @example shown-10
         */
        DrawnArm: string;
        RecordOrder: {
            /**
             * @description The shop's own order number
             * @example 1001
             */
            order_id: string;
            items: {
                /**
                 * @description The merchant's own product id
                 * @example breton-stripe-shirt
                 */
                product_id: string;
                quantity: number;
            }[];
            /**
             * @description What was paid, a decimal as text
             * @example 49.90
             */
            amount: string;
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
            /**
             * Format: date-time
             * @description Left out: now
             * @example 2026-11-23T10:15:00.000Z
             */
            purchased_at?: string;
            /** @description Where the shop has kept it with the cart; it outweighs what a page says of the same order. Without a percentage it is taken for the one that is set */
            arm?: components["schemas"]["DrawnArm"];
            /** @description Whether it is this visitor's first in the experiment: only that one counts there. Left out: yes, unless a page says no */
            first?: boolean;
        };
        RecordReturn: {
            /**
             * @description The shop's own order number
             * @example 1001
             */
            order_id: string;
            /**
             * Format: date-time
             * @description Left out: now
             * @example 2026-11-23T10:15:00.000Z
             */
            returned_at?: string;
        };
        /**
         * @description unknown: an order that the shop’s server alone has told of
         * @enum {string}
         */
        Device: "phone" | "tablet" | "desktop" | "unknown";
        ChangeReport: {
            dealt_with: boolean;
        };
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
        WebhookEventType: "render.ready" | "render.failed" | "consent.withdrawn" | "shopper.erased" | "product.source_changed" | "webhook.disabled";
        CreatePrivacyRequest: {
            /** @enum {string} */
            kind: "export" | "erase";
            /** @description The shop's own id of a customer it vouches for */
            customer_id: string;
        } | {
            /** @enum {string} */
            kind: "export" | "erase";
            /**
             * Format: uuid
             * @description The number that the shopper was given when they agreed
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            consent_receipt_id: string;
        };
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
        ProductSourceChangedData: {
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            product_id: string;
            /** @enum {string} */
            part: "page" | "picture";
            /** @description Of the page or the picture: of the main one, or of another that is drawn from */
            url: string;
            state: components["schemas"]["SourceState"];
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            since: string;
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
        ProductDetails: {
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
            /** @description Sizes and colours it comes in, as far as the shop says them */
            variants: components["schemas"]["ProductVariant"][];
            /** @description Of the variant that was asked for, where it is known. Send it on to `POST /v1/try-on/generate` */
            colour: string | null;
        };
        ProductVariant: {
            /** @description The shop platform's own, where it tells */
            id?: string;
            sku: string | null;
            gtin: string | null;
            size: string | null;
            colour: string | null;
            price: components["schemas"]["ListedPrice"] | null;
            availability: components["schemas"]["Availability"] | null;
            image_url: string | null;
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
             * @description no_chart: the shop has given none. measurement_missing: it would make the advice possible, or surer. implausible: cannot be an adult's, perhaps the unit is wrong. below_chart, above_chart: outside of all sizes. measurements_disagree: no size suits all of them. from_owned_size: concluded, not measured. owned_size_unknown: that size is not in that chart. ease_assumed: the chart is of garments, and how wide they are meant to be is assumed. ease_unknown: it cannot even be assumed. chart_read: a program has copied the chart out of the shop’s text or picture.
             * @enum {string}
             */
            code: "no_chart" | "measurement_missing" | "implausible" | "below_chart" | "above_chart" | "measurements_disagree" | "from_owned_size" | "owned_size_unknown" | "ease_assumed" | "ease_unknown" | "chart_read";
            measurement: components["schemas"]["Measurement"] | null;
        };
        SizedBrands: {
            /** @description By name */
            items: {
                /** @example Ferrow */
                brand: string;
                /** @description As on the label, in the order of the chart with most of them */
                sizes: string[];
            }[];
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
            /** @description In which it was asked for; null for the main picture, and for pictures that are older than this field */
            colour: string | null;
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
        ShopperChannel: {
            /** @description null: this server tells through its own event stream alone */
            channel: {
                /**
                 * Format: uri
                 * @description Of the Supabase project
                 */
                url: string;
                /** @description What the project’s client is made with */
                publishable_key: string;
                /** @description Of the private channel, and of no other */
                topic: string;
                /** @description Lets this shopper in, e.g. by `supabase.realtime.setAuth(token)` */
                token: string;
                /**
                 * Format: date-time
                 * @description Of the token: with the session. Ask again before
                 * @example 2026-11-23T10:15:00.000Z
                 */
                expires_at: string;
            } | null;
        };
        ServiceStatus: {
            /**
             * @description `slow`: a picture asked for now may take longer than 15 seconds. `unavailable`: nobody is drawing. An answer of 503, or none, means the same.
             * @enum {string}
             */
            try_ons: "available" | "slow" | "unavailable";
            /** @description Of the try-ons that nobody has begun to draw */
            longest_wait_seconds: number;
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
        Account: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            email: string;
            name: string | null;
            /** @description The shops they work for; name one of them in `VisionFit-Merchant` */
            merchants: {
                /**
                 * Format: uuid
                 * @description UUID (RFC 9562)
                 * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
                 */
                id: string;
                name: string;
                role: components["schemas"]["Role"];
            }[];
        };
        AccountSessionList: {
            items: components["schemas"]["AccountSession"][];
        };
        AccountSession: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /** @description The one that asks */
            current: boolean;
            /**
             * @description What the browser said it is
             * @example Firefox on Linux
             */
            device: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description To the minute
             * @example 2026-11-23T10:15:00.000Z
             */
            last_used_at: string;
            /**
             * Format: date-time
             * @description A week after the last use, and 30 days after signing in at the latest
             * @example 2026-11-23T10:15:00.000Z
             */
            expires_at: string;
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
                /** @description Whose product pages shoppers may try on from, beside what is in the catalogue */
                shopper_links: components["schemas"]["ShopperLinks"];
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
        MemberList: {
            items: components["schemas"]["Member"][];
            /** @description Those that have not been accepted and still can be */
            invitations: components["schemas"]["Invitation"][];
        };
        Member: {
            /**
             * Format: uuid
             * @description Of their account
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            email: string;
            name: string | null;
            role: components["schemas"]["Role"];
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            since: string;
            you: boolean;
        };
        Invitation: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            email: string;
            role: components["schemas"]["Role"];
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            invited_at: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            expires_at: string;
        };
        InvitedMember: {
            invitation: components["schemas"]["Invitation"];
            /** @description To hand over to them; it is shown this once and lets in whoever opens it first. Null: it has been mailed to them. */
            link: string | null;
        };
        Settings: {
            /** @description As shoppers read it in the consent text */
            name: string;
            time_zone: string;
            /** @description Which of those that orders come in is shown first, and which prices of a list are in that does not say it */
            currency: string | null;
            /** @description Another share begins another experiment */
            holdout: {
                /** @description Of visitors to whom the button is not shown, to measure what it does */
                percent: number;
                /** @description When the experiment with this share began */
                since: string | null;
            };
            /** @description Days until a picture is deleted */
            picture_days: number;
            shopper_links: components["schemas"]["ShopperLinks"];
            /** @description Where "AI preview" stands in pictures that are saved or shared */
            badge_corner: components["schemas"]["BadgeCorner"];
            /** @description Of the fitting room, as the dashboard writes it into the snippet; null: as it comes */
            look: components["schemas"]["Look"] | null;
            /** @description The shop's own words beneath what the law and this server say; other words ask every shopper anew */
            consent_note: string | null;
            /** @description In place of `consent_note` for whoever reads the consent text in this language */
            consent_note_in: {
                [key: string]: string;
            };
            /** @description Dollars in a month; default: what whoever runs the server has set for all */
            spend_cap: string | "none" | "default";
            /** @description Set by whoever runs the server */
            plan: components["schemas"]["Plan"];
            /** @description Set by whoever runs the server */
            shopify_domain: string | null;
            /** @description Try-ons, by the plan and by whoever runs the server */
            limits: {
                per_shopper_day: number;
                per_shopper_hour: number | null;
                per_address_day: number;
                per_shop_day: number;
            };
            /** @description How long photos are there after their last try-on: for the visit, or where the shopper asked to keep them */
            photos: {
                visit_minutes: number;
                kept_days: number;
            };
        };
        KeyList: {
            publishable: components["schemas"]["PublishableKey"][];
            /** @description Those that still work; a key itself is shown once, when it is made */
            secret: components["schemas"]["SecretKey"][];
        };
        PublishableKey: {
            key: string;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
        };
        SecretKey: {
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
        };
        CreatedKey: {
            /** @description A secret key is shown this once */
            key: string;
            others_expire_at: string | null;
        };
        Origins: {
            /**
             * @example [
             *       "https://shop.example",
             *       "https://www.shop.example"
             *     ]
             */
            origins: string[];
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            next_cursor: string | null;
        };
        AuditEntry: {
            id: number;
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            at: string;
            /** @enum {string} */
            actor: "shopper" | "merchant" | "operator" | "worker" | "sweeper" | "shopify";
            /** @description Which of the people of the shop */
            account: {
                /**
                 * Format: uuid
                 * @description UUID (RFC 9562)
                 * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
                 */
                id: string;
                /** @description Null: the account is gone */
                email: string | null;
            } | null;
            /** @description Which of the shop's secret keys */
            key_id: string | null;
            /**
             * @description More may come
             * @example photo_opened
             */
            action: string;
            /** @description How many, where it was a list */
            items: number;
            /** @description The same letters for the same shopper, and nothing else about them; null: about none in particular */
            shopper: string | null;
            request_id: string | null;
        };
        PageCheck: {
            /** @description After redirects */
            url: string;
            /** @description Whether every step is ok */
            works: boolean;
            steps: {
                /** @enum {string} */
                check: "page_opens" | "tag_is_there" | "key_is_yours" | "origin_is_allowed" | "product_is_known" | "holdout_is_set";
                /**
                 * @description unknown: an earlier step has to work first
                 * @enum {string}
                 */
                state: "ok" | "failed" | "unknown";
                /**
                 * @description Stable; what exactly is wrong
                 * @example origin_missing
                 */
                code: string | null;
                /** @description What was found and what to do, for a person */
                message: string;
            }[];
            /** @description The product of the catalogue that the tag would open */
            product_id: string | null;
        };
        MerchantProductPage: {
            items: components["schemas"]["MerchantProduct"][];
            next_cursor: string | null;
        };
        MerchantProduct: {
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            id: string;
            status: components["schemas"]["ProductStatus"];
            /** @description Whether it is a garment with a picture. What is not stays in the catalogue and is never offered. */
            wearable: boolean;
            title: string;
            brand: string | null;
            /** @description Plain text */
            description: string | null;
            url: string | null;
            /** @description From the widest to the narrowest */
            category: string[] | null;
            tags: string[];
            price: components["schemas"]["ListedPrice"] | null;
            availability: components["schemas"]["Availability"] | null;
            sku: string | null;
            gtin: string | null;
            variants: components["schemas"]["ProductVariant"][];
            size_chart: components["schemas"]["SizeChart"] | null;
            garment: {
                /** @description Null: nothing that can be worn, or nothing we can draw */
                kind: components["schemas"]["GarmentKind"] | null;
                /** @description What is drawn from: the one you have said, else the best of its pictures */
                image_url: string | null;
            };
            images: components["schemas"]["ProductPicture"][];
            /** @description How fit it is for the fitting room. Null: its pictures have not been looked at since they changed; asking for the product has that done at once. */
            readiness: components["schemas"]["ProductReadiness"] | null;
            /** @description Where each fact stood. What a merchant has said is never overwritten by an import. */
            sources: {
                [key: string]: components["schemas"]["FactSource"];
            };
            source_state: components["schemas"]["ProductSourceState"];
            imported_from: string | null;
            imported_at: string | null;
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
            updated_at: string;
            /** @description Null: it is in the catalogue */
            removed_at: string | null;
        };
        ProductPicture: {
            /**
             * @description page: what people see. prose, picture: a model has copied it out of your description, or of the picture that you named. csv: your list. merchant: you said it, and no import changes it.
             * @enum {string}
             */
            source: "shopify" | "json-ld" | "microdata" | "rdfa" | "open-graph" | "twitter" | "page" | "prose" | "picture" | "csv" | "merchant";
            /**
             * @description Look at what is below 0.7
             * @example 0.92
             */
            confidence: number;
            url: string;
        };
        ProductReadiness: {
            score: number;
            checks: components["schemas"]["ReadinessCheck"][];
            /** @description Those that were looked at, in the order of the product */
            pictures: components["schemas"]["LookedAtPicture"][];
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            looked_at: string;
        };
        ReadinessCheck: {
            /** @enum {string} */
            name: "wearable" | "picture" | "resolution" | "size_chart";
            ok: boolean;
            problem: {
                code: string;
                /** @description One sentence that says what to mend */
                message: string;
            } | null;
        };
        LookedAtPicture: {
            url: string;
            /** @description Null: it could not be fetched or read */
            shows: components["schemas"]["PictureShows"] | null;
            /** @description To be drawn from, by the engines of this server */
            fit: number;
            width: number | null;
            height: number | null;
            /** @description Whether it is the one that is drawn from */
            chosen: boolean;
        };
        /**
         * @description flat: one thing alone, laid out, hung up or as if on nobody, taken for the garment. worn: somebody wears it. detail: a part of it. not_garment: nothing in it stands out, or what does has the outline of a shoe, a bag or a card; most hats, cups and the like pass as flat.
         * @enum {string}
         */
        PictureShows: "flat" | "worn" | "detail" | "size_chart" | "logo" | "not_garment";
        FactSource: {
            /**
             * @description page: what people see. prose, picture: a model has copied it out of your description, or of the picture that you named. csv: your list. merchant: you said it, and no import changes it.
             * @enum {string}
             */
            source: "shopify" | "json-ld" | "microdata" | "rdfa" | "open-graph" | "twitter" | "page" | "prose" | "picture" | "csv" | "merchant";
            /**
             * @description Look at what is below 0.7
             * @example 0.92
             */
            confidence: number;
        };
        /** @description Looked at about once a day. Nothing of it changes the product by itself. */
        ProductSourceState: {
            /** @description Null: it was not imported from a page */
            page: {
                state: components["schemas"]["SourceState"];
                /**
                 * Format: date-time
                 * @description UTC instant (ISO 8601)
                 * @example 2026-11-23T10:15:00.000Z
                 */
                since: string;
            } | null;
            /** @description Of its `image_url`. Null: its picture has not been fetched, or is not from elsewhere */
            picture: {
                state: components["schemas"]["SourceState"];
                /**
                 * Format: date-time
                 * @description UTC instant (ISO 8601)
                 * @example 2026-11-23T10:15:00.000Z
                 */
                since: string;
            } | null;
            /** @description The others that have been fetched to be drawn from: of colours, and the best of the gallery */
            pictures: {
                state: components["schemas"]["SourceState"];
                /**
                 * Format: date-time
                 * @description UTC instant (ISO 8601)
                 * @example 2026-11-23T10:15:00.000Z
                 */
                since: string;
                url: string;
            }[];
        };
        ProductGarment: {
            /** @description The picture that the points are in: the one that is drawn from */
            image_url: string;
            /** @description Null: nobody has looked at the picture yet, or it is none that the local engine can lay out */
            points: components["schemas"]["GarmentPoints"] | null;
            /** @description Whose points these are */
            said_by: ("server" | "merchant") | null;
        };
        HouseModelList: {
            items: {
                /** @example ana */
                id: string;
                name: string;
            }[];
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
            url: string | null;
            price: components["schemas"]["ListedPrice"] | null;
            availability: components["schemas"]["Availability"] | null;
            sku: string | null;
            /** @description Only with the right check digit */
            gtin: string | null;
            variants: components["schemas"]["ProductVariant"][];
            /** @description What its sizes measure, where the page, its description or the picture that you named says it soundly */
            size_chart: components["schemas"]["SizeChart"] | null;
            garment: {
                /** @description Null only where you have said that it cannot be worn */
                kind: components["schemas"]["GarmentKind"] | null;
                /** @description What a try-on that begins now is drawn from */
                image_url: string | null;
                /**
                 * @description first: the first of the page that can be used; the rest of its gallery is looked at next, within seconds where the server is idle, and the product names the best of them from then on, with what each shows in its readiness. best: its gallery has been looked at already. merchant: you have said it, and it stays.
                 * @enum {string}
                 */
                chosen: "first" | "best" | "merchant";
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
        CsvImport: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /**
             * @description ready: read, and nothing has changed yet. applied: the catalogue says what the file says.
             * @enum {string}
             */
            state: "reading" | "ready" | "applying" | "applied";
            /** @description Null until the first line has been read */
            format: components["schemas"]["CsvFormat"] | null;
            /** @description Of prices whose own is not in the file */
            currency: string | null;
            /** @description While reading: rows, of how many is not known. From then on products of the file. */
            progress: {
                done: number;
                of: number | null;
            };
            counts: components["schemas"]["CsvCounts"];
            /** @description The first ten products */
            preview: components["schemas"]["CsvPreviewProduct"][];
            problems: {
                /** @description At most twenty of a kind and two hundred in all */
                items: components["schemas"]["CsvProblem"][];
                /** @description How many there are of each */
                by_code: {
                    [key: string]: number;
                };
                /** @description How many are not in items */
                more: number;
            };
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Then it is deleted, applied or not; the catalogue stays as it is
             * @example 2026-11-23T10:15:00.000Z
             */
            expires_at: string;
            applied_at: string | null;
        };
        /**
         * @description shopify: with "URL handle" and "Product image URL". shopify_classic: with "Handle" and "Image Src". plain: our template.
         * @enum {string}
         */
        CsvFormat: "shopify" | "shopify_classic" | "woocommerce" | "plain";
        CsvCounts: {
            rows: number;
            /** @description All of them: new, changed, unchanged, left out and taken out */
            products: number;
            new: number;
            changed: number;
            unchanged: number;
            /** @description Products with an error */
            left_out: number;
            /** @description You have taken them out of the catalogue; they stay out */
            taken_out: number;
            variants: number;
            pictures: number;
            drafts: number;
            archived: number;
            not_wearable: number;
        };
        CsvPreviewProduct: {
            line: number;
            /**
             * @description The merchant's own product id
             * @example breton-stripe-shirt
             */
            id: string;
            title: string;
            /** @enum {string} */
            status: "active" | "draft" | "archived";
            kind: components["schemas"]["GarmentKind"] | null;
            price: {
                amount: string;
                currency: string;
            } | null;
            image_url: string | null;
            variants: number;
            /** @enum {string} */
            change: "new" | "changed" | "unchanged" | "taken_out";
        };
        CsvProblem: {
            /** @enum {string} */
            code: "id_missing" | "title_missing" | "parent_unknown" | "row_length" | "column_repeated" | "column_ignored" | "formula" | "value_too_long" | "value_not_text" | "price_unreadable" | "currency_missing" | "currency_unknown" | "gtin_wrong" | "status_unknown" | "availability_unknown" | "kind_unknown" | "address_unusable" | "too_many_variants" | "too_many_pictures" | "picture_missing" | "not_wearable" | "taken_out" | "amount_unreadable" | "date_missing" | "date_unreadable" | "date_ahead" | "date_too_old" | "not_paid" | "partly_refunded" | "order_repeated" | "return_repeated" | "no_purchase" | "product_unknown";
            /**
             * @description error: the product, the variant, or the order or its return is left out. warning: a value is left out. notice: good to know, nothing is left out.
             * @enum {string}
             */
            severity: "error" | "warning" | "notice";
            /** @description In the file, the first is 1 */
            line: number;
            column: string | null;
            /** @description Its first 80 characters */
            value: string | null;
            /** @description What is wrong and what to do */
            message: string;
        };
        CsvImportList: {
            items: components["schemas"]["CsvImport"][];
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
        Recorded: {
            /**
             * @description The shop's own order number
             * @example 1001
             */
            order_id: string;
            /** @enum {string} */
            outcome: "counted" | "known" | "set_aside";
            reason: components["schemas"]["AsideReason"] | null;
        };
        /**
         * @description too_late: older than 7 days. in_future: more than 5 minutes ahead. clock_wrong: the page's clock is more than a day off. bot: told by a program. arm_disputed: two pages told two arms of one order. no_purchase: a return of an order nobody has told of. already_returned: the same return again.
         * @enum {string}
         */
        AsideReason: "too_late" | "in_future" | "clock_wrong" | "bot" | "arm_disputed" | "no_purchase" | "already_returned";
        ImportedOrdersCsv: components["schemas"]["OrdersCsvReport"] | components["schemas"]["OrdersImport"];
        OrdersCsvReport: {
            /**
             * @description Nothing has changed
             * @constant
             */
            state: "read";
            format: components["schemas"]["OrdersCsvFormat"];
            counts: components["schemas"]["OrdersCsvCounts"];
            /** @description Of the purchases that count, in the order of currencies; decimals as text */
            amounts: {
                /**
                 * @description ISO 4217
                 * @example EUR
                 */
                currency: string;
                purchases: number;
                amount: string;
            }[];
            problems: {
                /** @description At most twenty of a kind and two hundred in all */
                items: components["schemas"]["CsvProblem"][];
                /** @description How many there are of each */
                by_code: {
                    [key: string]: number;
                };
                /** @description How many are not in items */
                more: number;
            };
        };
        /**
         * @description shopify: with "Name", "Total" and "Lineitem sku". plain: our template.
         * @enum {string}
         */
        OrdersCsvFormat: "shopify" | "plain";
        OrdersCsvCounts: {
            rows: number;
            /** @description Counted now, or to be counted */
            purchases: number;
            /** @description Told before, by a list or by your server: nothing changes */
            purchases_known: number;
            /** @description Counted now, or to be counted */
            returns: number;
            returns_known: number;
            /** @description Orders and returns with an error, which count nowhere */
            set_aside: number;
        };
        OrdersImport: {
            /**
             * Format: uuid
             * @description UUID (RFC 9562)
             * @example 0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10
             */
            id: string;
            /**
             * @description applied: all of it has counted
             * @enum {string}
             */
            state: "applying" | "applied";
            /** @description Orders; counts, amounts and problems are those of as many as are done */
            progress: {
                done: number;
                of: number;
            };
            format: components["schemas"]["OrdersCsvFormat"];
            counts: components["schemas"]["OrdersCsvCounts"];
            /** @description Of the purchases that count, in the order of currencies; decimals as text */
            amounts: {
                /**
                 * @description ISO 4217
                 * @example EUR
                 */
                currency: string;
                purchases: number;
                amount: string;
            }[];
            problems: {
                /** @description At most twenty of a kind and two hundred in all */
                items: components["schemas"]["CsvProblem"][];
                /** @description How many there are of each */
                by_code: {
                    [key: string]: number;
                };
                /** @description How many are not in items */
                more: number;
            };
            /**
             * Format: date-time
             * @description UTC instant (ISO 8601)
             * @example 2026-11-23T10:15:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Then this is deleted; what has counted stays
             * @example 2026-11-23T10:15:00.000Z
             */
            expires_at: string;
            applied_at: string | null;
        };
        OrdersImportList: {
            items: components["schemas"]["OrdersImport"][];
        };
        AsideList: {
            items: {
                /** Format: date */
                day: string;
                /** @enum {string} */
                type: "seen" | "opened" | "consented" | "photo" | "try_on" | "result" | "compared" | "size_asked" | "added_to_cart" | "purchased" | "returned" | "left";
                reason: components["schemas"]["AsideReason"];
                order_id: string | null;
                count: number;
            }[];
        };
        Proof: {
            /** @description Percent of visitors to whom the button is not shown */
            holdout: number;
            /** @description When the experiment began, a day in the shop's time zone; null: there is none. It is read over the last 400 days at most */
            since: string | null;
            /** @description Since then, whose arm was drawn with this percentage */
            visitors: {
                shown: number;
                held_out: number;
            };
            /** @description Somebody is missing in one of the arms: nothing can be compared */
            mismatched: boolean;
            /** @description Percentages that pages have drawn with since yesterday, other than the one that is set, and how often such a page was seen: they count in no experiment until their tag is given the one that is set */
            elsewhere: {
                holdout: number;
                seen: number;
            }[];
            /**
             * @description server: the shop's own server tells of purchases, and only those count. pages: it does not
             * @enum {string}
             */
            purchases_from: "server" | "pages";
            /** @description Share of visitors who purchase */
            conversion: components["schemas"]["Reading"];
            /** @description How long a visitor's first visit lasts, the one in which their arm was drawn */
            visit_seconds: components["schemas"]["Reading"];
            /** @description Share of visitors' first orders returned, of those the shop's server has told of */
            return_rate: components["schemas"]["Reading"];
            /** @description The lift of conversion that is worth knowing, as asked */
            smallest: number;
            /** @description How many more it takes until such a lift will have been seen in four of five experiments; null: not known yet */
            visitors_needed: number | null;
        };
        /** @description Every interval holds at 95 % over all looks together, however often and for how long one looks */
        Reading: {
            /**
             * @description too_early: too little in one of the arms. open: it may be larger, smaller or the same. larger, smaller: with the button than without. mismatched: the arms are not as large as they were to be, so nothing is compared.
             * @enum {string}
             */
            verdict: "too_early" | "open" | "larger" | "smaller" | "mismatched";
            shown: {
                value: number;
                low: number;
                high: number;
            } | null;
            held_out: {
                value: number;
                low: number;
                high: number;
            } | null;
            /** @description Of shown less held out */
            difference: {
                low: number;
                high: number;
            } | null;
            /** @description Relative to held out, 0.1 being a tenth more; null unless the verdict is larger or smaller */
            lift: {
                value: number;
                low: number;
                high: number;
            } | null;
        };
        InsightsOverview: {
            /** @example Europe/Paris */
            time_zone: string;
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            period_before: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            /**
             * @description server: the shop’s own server tells of purchases, and only those count. pages: it does not
             * @enum {string}
             */
            purchases_from: "server" | "pages";
            now: components["schemas"]["Figures"];
            /** @description Of the same length, just before */
            before: components["schemas"]["Figures"];
        };
        Figures: {
            /** @description The funnel. result: pictures that came. returned: orders bought in this period that have come back since. consented and photo belong to no product: null where one is chosen or they are shown by product. */
            steps: {
                seen: components["schemas"]["StepCount"];
                opened: components["schemas"]["StepCount"];
                consented: components["schemas"]["StepCount"] | null;
                photo: components["schemas"]["StepCount"] | null;
                try_on: components["schemas"]["StepCount"];
                result: components["schemas"]["StepCount"];
                compared: components["schemas"]["StepCount"];
                size_asked: components["schemas"]["StepCount"];
                added_to_cart: components["schemas"]["StepCount"];
                purchased: components["schemas"]["StepCount"];
                returned: components["schemas"]["StepCount"];
            };
            /** @description First purchases per visitor who has seen the button. Null: nobody has */
            conversion: number | null;
            /** @description Average length of a visit */
            visit_seconds: number | null;
            /** @description Orders that came back, per order */
            return_rate: number | null;
            /** @description From asking to the picture; within 5 %. Null: no picture came */
            wait_ms: {
                p50: number;
                p95: number;
                p99: number;
            } | null;
            /** @description Try-ons that ended without a picture */
            refused: number;
            /** @description On engines for try-ons, at list price, in US dollars */
            spent: string;
            /** @description `spent` per picture that came; null: none came */
            cost_per_try_on: string | null;
            /** @description Each currency for itself; as told by the shop’s server. Empty by product: an order’s amount is not split among what is in it. */
            revenue: components["schemas"]["Revenue"][];
        };
        StepCount: {
            /** @description How often */
            count: number;
            /** @description Of these, how many were a visitor’s first */
            visitors: number;
        };
        Revenue: {
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
            orders: number;
            /**
             * @description A decimal as text
             * @example 1049.90
             */
            amount: string;
            /** @description Of these orders, how many have come back */
            returned: number;
            /**
             * @description A decimal as text
             * @example 1049.90
             */
            returned_amount: string;
        };
        /** @description Every day of the period, oldest first, also those on which nothing was */
        InsightsByDay: {
            /** @example Europe/Paris */
            time_zone: string;
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            period_before: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            /**
             * @description server: the shop’s own server tells of purchases, and only those count. pages: it does not
             * @enum {string}
             */
            purchases_from: "server" | "pages";
            items: {
                /** Format: date */
                day: string;
                /**
                 * Format: date
                 * @description What it is compared with
                 */
                day_before: string;
                now: components["schemas"]["Figures"];
                /** @description Of the same length, just before */
                before: components["schemas"]["Figures"];
            }[];
        };
        InsightsByDevice: {
            /** @example Europe/Paris */
            time_zone: string;
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            period_before: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            /**
             * @description server: the shop’s own server tells of purchases, and only those count. pages: it does not
             * @enum {string}
             */
            purchases_from: "server" | "pages";
            items: {
                device: components["schemas"]["Device"];
                now: components["schemas"]["Figures"];
                /** @description Of the same length, just before */
                before: components["schemas"]["Figures"];
            }[];
        };
        InsightsByProduct: {
            /** @example Europe/Paris */
            time_zone: string;
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            period_before: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            /**
             * @description server: the shop’s own server tells of purchases, and only those count. pages: it does not
             * @enum {string}
             */
            purchases_from: "server" | "pages";
            /** @description Products that anything happened with in either period */
            total: number;
            items: {
                /** @description Null: what belongs to no product of the shop */
                product_id: string | null;
                /** @description Null: not in the catalogue any more */
                title: string | null;
                now: components["schemas"]["Figures"];
                /** @description Of the same length, just before */
                before: components["schemas"]["Figures"];
            }[];
        };
        /** @description Why try-ons ended without a picture, the most frequent first */
        InsightsRefusals: {
            /** @example Europe/Paris */
            time_zone: string;
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            period_before: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            /**
             * @description server: the shop’s own server tells of purchases, and only those count. pages: it does not
             * @enum {string}
             */
            purchases_from: "server" | "pages";
            items: {
                /**
                 * @description Code of a problem
                 * @example engine_failed
                 */
                reason: string;
                now: {
                    count: number;
                    /** @description Of all try-ons that ended */
                    share: number;
                };
                before: {
                    count: number;
                    /** @description Of all try-ons that ended */
                    share: number;
                };
            }[];
        };
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
            /** @description When the shop said so; null: it is open */
            dealt_with_at: string | null;
            /** @description Of the block that shuts its shopper out; null: none does */
            block_id: string | null;
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
            /**
             * @description Whether it came by way of Shopify or from the shop itself
             * @enum {string}
             */
            asked_by: "shopify" | "shop";
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
            /**
             * Format: date-time
             * @description When the shopper has to have their answer (GDPR, Art. 12(3))
             * @example 2026-11-23T10:15:00.000Z
             */
            due_at: string;
            done_at: string | null;
            /**
             * Format: date-time
             * @description When this entry is deleted, and the export can no longer be fetched
             * @example 2026-11-23T10:15:00.000Z
             */
            expires_at: string;
        };
        ProcessingRecord: {
            items: components["schemas"]["ProcessingActivity"][];
        };
        ProcessingActivity: {
            /** @example Photos */
            title: string;
            /** @description Which data exactly */
            what: string;
            /** @enum {string} */
            whose: "shoppers" | "shops";
            purpose: string;
            /** @description Article of the GDPR, and why it applies */
            basis: string;
            kept: {
                /** @description 0: only worked with, never stored. Null: for good */
                milliseconds: number | null;
                /**
                 * @description Counted from what; reads on after the time
                 * @example after its last try-on
                 */
                from: string;
                /** @description Whether it is the shop that has chosen it */
                chosen: boolean;
            }[];
            protection: string;
            seen_by: string;
            /** @description What becomes of it when the shopper is erased */
            left: string;
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
                /** @description Every word has to begin a word of the product: of its id, title, brand, numbers, category, tags, colours or the beginning of its description. Case and accents do not matter. */
                text?: string;
                /** @description One it is filed under, whole; case does not matter */
                category?: string;
                /** @description One of its tags, whole; case does not matter */
                tag?: string;
                availability?: components["schemas"]["Availability"];
                readiness?: components["schemas"]["ReadinessLevel"];
                updated_since?: string;
            };
            header?: {
                /** @description ETags of answers you still have: where nothing has changed you get a 304 and no body */
                "if-none-match"?: string;
            };
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
            /** @description Nothing has changed since the answer with one of these tags */
            304: {
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
            header?: {
                /** @description ETags of answers you still have: where nothing has changed you get a 304 and no body */
                "if-none-match"?: string;
            };
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
                    "application/json": components["schemas"]["ProductDetails"];
                };
            };
            /** @description Nothing has changed since the answer with one of these tags */
            304: {
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
    resolveProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveProduct"];
            };
        };
        responses: {
            /** @description The product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDetails"];
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `body_invalid`: Body has the wrong shape. `page_not_public`: Not a public web page. `page_unreachable`: Page cannot be reached. `page_redirects`: Page redirects in a way that is not followed. `page_too_slow`: Page does not end in time. `page_too_large`: Page is too large. `page_too_complex`: Page cannot be read in time. `page_not_html`: Not a web page. `page_turned_away`: The shop turned us away. `page_robot_check`: Only a check against robots came. `page_behind_login`: Page is behind a login. `page_not_found`: No such page. `page_is_list`: A list, not a product. `page_many_products`: Several products on one page. `page_needs_javascript`: Page needs JavaScript. `page_without_product`: No product found. `product_without_picture`: No usable picture. `garment_kind_unknown`: Kind of garment unknown. `link_not_allowed`: Not from this page. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests. `links_exhausted`: Enough new pages for today. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    listSizedBrands: {
        parameters: {
            query: {
                /** @description The merchant's own product id */
                product_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SizedBrands"];
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
                /** @description Where the badge stands in the picture; left out, where the shop wants it */
                corner?: components["schemas"]["BadgeCorner"];
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    getChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channel, or null */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperChannel"];
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
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceStatus"];
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
    listAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that last */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSessionList"];
                };
            };
            /** @description `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_ours`: Not from a page of this server. */
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
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Who has signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
            /** @description `sign_in_refused`: E-mail or password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    firstRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstRun"];
            };
        };
        responses: {
            /** @description Who has signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
            /** @description `link_invalid`: Link used or too old. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_exists`: There is an account of this address. */
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
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            /** @description Who has signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
            /** @description `sign_up_closed`: No sign-up here. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_exists`: There is an account of this address. */
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
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description Who has signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
            /** @description `sign_in_needed`: Not signed in. `sign_in_refused`: E-mail or password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link_invalid`: Link used or too old. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_ours`: Not from a page of this server. */
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
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_ours`: Not from a page of this server. `password_wrong`: Password is wrong. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_ours`: Not from a page of this server. */
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
    endAccountSession: {
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
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin_not_ours`: Not from a page of this server. */
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    listMembers: {
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
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. `person_needed`: Not with a secret key. */
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
    inviteMember: {
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
                "application/json": components["schemas"]["InviteMember"];
            };
        };
        responses: {
            /** @description The invitation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedMember"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. `person_needed`: Not with a secret key. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. `already_member`: Works for the shop already. `member_limit_reached`: As many people as a shop may have. */
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
    removeMember: {
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
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. `person_needed`: Not with a secret key. */
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
            /** @description `last_owner`: The last owner stays. */
            409: {
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
    changeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMember"];
            };
        };
        responses: {
            /** @description The member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. `person_needed`: Not with a secret key. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_owner`: The last owner stays. */
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
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSettings"];
            };
        };
        responses: {
            /** @description The settings as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    getConsentText: {
        parameters: {
            query?: {
                locale?: string;
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text of today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentText"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    createKey: {
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
                "application/json": components["schemas"]["CreateKey"];
            };
        };
        responses: {
            /** @description The key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedKey"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. `person_needed`: Not with a secret key. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. `key_limit_reached`: As many keys as a shop may have. */
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
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. `person_needed`: Not with a secret key. */
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
    getOrigins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The origins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Origins"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    putOrigins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutOrigins"];
            };
        };
        responses: {
            /** @description The origins as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Origins"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    listAuditEntries: {
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
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    checkPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPage"];
            };
        };
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCheck"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    listMerchantProducts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Every word has to begin a word of the product: of its id, title, brand, numbers, category, tags, colours or the beginning of its description. Case and accents do not matter. */
                text?: string;
                /** @description One it is filed under, whole; case does not matter */
                category?: string;
                /** @description One of its tags, whole; case does not matter */
                tag?: string;
                availability?: components["schemas"]["Availability"];
                readiness?: components["schemas"]["ReadinessLevel"];
                updated_since?: string;
                /** @description removed: what has been taken out and can be put back. Left out: everything else */
                status?: "active" | "draft" | "archived" | "removed";
                wearable?: string;
                /** @description Those whose page or picture is so */
                source_state?: components["schemas"]["SourceState"];
            };
            header?: {
                /** @description ETags of answers you still have: where nothing has changed you get a 304 and no body */
                "if-none-match"?: string;
            };
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
                    "application/json": components["schemas"]["MerchantProductPage"];
                };
            };
            /** @description Nothing has changed since the answer with one of these tags */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    createProduct: {
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
                "application/json": components["schemas"]["CreateProduct"];
            };
        };
        responses: {
            /** @description The product */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantProduct"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. `product_exists`: There is a product of this id. */
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
    getMerchantProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags of answers you still have: where nothing has changed you get a 304 and no body */
                "if-none-match"?: string;
            };
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
                    "application/json": components["schemas"]["MerchantProduct"];
                };
            };
            /** @description Nothing has changed since the answer with one of these tags */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    removeProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the product as you read it: where somebody has changed it since, you get `product_changed` */
                "if-match"?: string;
            };
            path: {
                /** @description The merchant's own product id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product, with the time of its removal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantProduct"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `product_changed`: The product has changed. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `header_invalid`: Header has the wrong shape. */
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
    updateProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the product as you read it: where somebody has changed it since, you get `product_changed` */
                "if-match"?: string;
            };
            path: {
                /** @description The merchant's own product id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProduct"];
            };
        };
        responses: {
            /** @description The product as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantProduct"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `product_changed`: The product has changed. */
            412: {
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
    restoreProduct: {
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
                    "application/json": components["schemas"]["MerchantProduct"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    getProductGarment: {
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
            /** @description The points */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductGarment"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    setProductGarment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's own product id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GarmentPoints"];
            };
        };
        responses: {
            /** @description The points as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductGarment"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `garment_unseen`: The picture has not been fetched yet. */
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
    resetProductGarment: {
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
            /** @description The points as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductGarment"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `garment_unseen`: The picture has not been fetched yet. */
            409: {
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
    listHouseModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The house models */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseModelList"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    drawTestRender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's own product id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestRenderBody"];
            };
        };
        responses: {
            /** @description The picture, marked as made by software */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `body_invalid`: Body has the wrong shape. `test_render_refused`: It cannot be drawn. */
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. `product_exists`: There is a product of this id. */
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
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. `body_invalid`: Body has the wrong shape. `page_not_public`: Not a public web page. `page_unreachable`: Page cannot be reached. `page_redirects`: Page redirects in a way that is not followed. `page_too_slow`: Page does not end in time. `page_too_large`: Page is too large. `page_too_complex`: Page cannot be read in time. `page_not_html`: Not a web page. `page_turned_away`: The shop turned us away. `page_robot_check`: Only a check against robots came. `page_behind_login`: Page is behind a login. `page_not_found`: No such page. `page_is_list`: A list, not a product. `page_many_products`: Several products on one page. `page_needs_javascript`: Page needs JavaScript. `page_without_product`: No product found. `product_without_picture`: No usable picture. `size_chart_without_picture`: No usable picture of the size chart. `garment_kind_unknown`: Kind of garment unknown. */
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
    importCsv: {
        parameters: {
            query?: {
                /** @description Currency of the prices (ISO 4217), where the file does not say it (Shopify’s and WooCommerce’s never do). Left out: the one that your settings name, else the one that all your products with a price have */
                currency?: string;
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
                "text/csv": string;
                "text/plain": string;
                "text/tab-separated-values": string;
                "application/csv": string;
                "application/vnd.ms-excel": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description What was read */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CsvImport"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight`: The same request is still being answered. `csv_too_many_imports`: As many imports as a shop may have waiting. */
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
            /** @description `header_invalid`: Header has the wrong shape. `idempotency_key_reused`: Idempotency-Key already used for another request. `query_invalid`: Query has the wrong shape. `csv_empty`: The file has no rows. `csv_not_text`: The file is not CSV. `csv_encoding_unknown`: The file is not UTF-8. `csv_quote_open`: A quote is never closed. `csv_quote_misplaced`: A quote stands where none may. `csv_row_too_long`: A row is too long. `csv_too_many_columns`: Too many columns. `csv_too_many_rows`: Too many rows. `csv_columns_unknown`: Columns not recognised. */
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
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CsvImportList"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    getImport: {
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
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CsvImport"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    deleteImport: {
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `csv_still_reading`: The file is still being read. `csv_being_applied`: The import is being applied. */
            409: {
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
    applyImport: {
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
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CsvImport"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `csv_still_reading`: The file is still being read. */
            409: {
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
    getImportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    createEvents: {
        parameters: {
            query?: {
                /** @description The publishable key, for `navigator.sendBeacon`, which can send no Authorization header */
                key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventBatch"];
            };
        };
        responses: {
            /** @description Understood */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `key_missing`: Publishable key missing. `key_unknown`: Publishable key unknown. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `origin_not_allowed`: Origin not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `body_invalid`: Body has the wrong shape. `query_invalid`: Query has the wrong shape. */
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
    recordOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOrder"];
            };
        };
        responses: {
            /** @description What became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    recordReturn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReturn"];
            };
        };
        responses: {
            /** @description What became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    importOrdersCsv: {
        parameters: {
            query?: {
                /** @description true: it counts. Left out: the file is read, and what would count is said */
                apply?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "text/plain": string;
                "text/tab-separated-values": string;
                "application/csv": string;
                "application/vnd.ms-excel": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description What would count of it, or how far it has come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedOrdersCsv"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `csv_too_many_imports`: As many imports as a shop may have waiting. */
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
            /** @description `query_invalid`: Query has the wrong shape. `csv_empty`: The file has no rows. `csv_not_text`: The file is not CSV. `csv_encoding_unknown`: The file is not UTF-8. `csv_quote_open`: A quote is never closed. `csv_quote_misplaced`: A quote stands where none may. `csv_row_too_long`: A row is too long. `csv_too_many_columns`: Too many columns. `csv_too_many_rows`: Too many rows. `csv_columns_unknown`: Columns not recognised. */
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
    listOrdersImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersImportList"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    getOrdersImport: {
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
            /** @description The list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersImport"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    deleteOrdersImport: {
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    getOrdersTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
    listEventsAside: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsideList"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    getProof: {
        parameters: {
            query?: {
                smallest?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it says today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    getInsights: {
        parameters: {
            query?: {
                /** @description First day, in the shop’s time zone. Left out: 28 days up to `to` */
                from?: string;
                /** @description Last day, inclusive. Left out, or ahead: today */
                to?: string;
                /** @description How many days up to `to`, in place of `from` */
                days?: number;
                product?: string;
                device?: components["schemas"]["Device"];
                /** @description none: visitors in no experiment */
                arm?: "shown" | "held_out" | "none";
                /** @description As `Accept: text/csv` */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightsOverview"];
                    "text/csv": string;
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    listInsightsByDay: {
        parameters: {
            query?: {
                /** @description First day, in the shop’s time zone. Left out: 28 days up to `to` */
                from?: string;
                /** @description Last day, inclusive. Left out, or ahead: today */
                to?: string;
                /** @description How many days up to `to`, in place of `from` */
                days?: number;
                product?: string;
                device?: components["schemas"]["Device"];
                /** @description none: visitors in no experiment */
                arm?: "shown" | "held_out" | "none";
                /** @description As `Accept: text/csv` */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightsByDay"];
                    "text/csv": string;
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    listInsightsByDevice: {
        parameters: {
            query?: {
                /** @description First day, in the shop’s time zone. Left out: 28 days up to `to` */
                from?: string;
                /** @description Last day, inclusive. Left out, or ahead: today */
                to?: string;
                /** @description How many days up to `to`, in place of `from` */
                days?: number;
                product?: string;
                device?: components["schemas"]["Device"];
                /** @description none: visitors in no experiment */
                arm?: "shown" | "held_out" | "none";
                /** @description As `Accept: text/csv` */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightsByDevice"];
                    "text/csv": string;
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    listInsightsByProduct: {
        parameters: {
            query?: {
                /** @description First day, in the shop’s time zone. Left out: 28 days up to `to` */
                from?: string;
                /** @description Last day, inclusive. Left out, or ahead: today */
                to?: string;
                /** @description How many days up to `to`, in place of `from` */
                days?: number;
                product?: string;
                device?: components["schemas"]["Device"];
                /** @description none: visitors in no experiment */
                arm?: "shown" | "held_out" | "none";
                /** @description As `Accept: text/csv` */
                format?: "json" | "csv";
                /** @description The most first */
                order?: "seen" | "opened" | "try_on" | "added_to_cart" | "purchased" | "returned" | "refused";
                skip?: number;
                /** @description A CSV has them all */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightsByProduct"];
                    "text/csv": string;
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    listInsightsRefusals: {
        parameters: {
            query?: {
                /** @description First day, in the shop’s time zone. Left out: 28 days up to `to` */
                from?: string;
                /** @description Last day, inclusive. Left out, or ahead: today */
                to?: string;
                /** @description How many days up to `to`, in place of `from` */
                days?: number;
                product?: string;
                device?: components["schemas"]["Device"];
                /** @description none: visitors in no experiment */
                arm?: "shown" | "held_out" | "none";
                /** @description As `Accept: text/csv` */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightsRefusals"];
                    "text/csv": string;
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
                /** @description open: not dealt with. Left out: all */
                state?: "open" | "dealt_with";
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    changeReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID (RFC 9562) */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeReport"];
            };
        };
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantReport"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    createPrivacyRequest: {
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
                "application/json": components["schemas"]["CreatePrivacyRequest"];
            };
        };
        responses: {
            /** @description The request */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequest"];
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
    getProcessingRecord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRecord"];
                };
            };
            /** @description `secret_key_missing`: Secret key missing. `secret_key_unknown`: Secret key unknown. `sign_in_needed`: Not signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `secret_key_in_browser`: Secret key in a browser. `not_a_member`: Not one of the shop’s people. `role_too_low`: Not with your role. `origin_not_ours`: Not from a page of this server. */
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
            /** @description `body_too_slow`: Body came too slowly. */
            408: {
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
    "on product.source_changed": {
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
                    type: "product.source_changed";
                    /**
                     * Format: date-time
                     * @description UTC instant (ISO 8601)
                     * @example 2026-11-23T10:15:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["ProductSourceChangedData"];
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
/** Every code of a problem document that this version of the API knows; there may be more one day. */
export type ProblemCode =
    | "body_malformed"
    | "body_invalid"
    | "query_invalid"
    | "header_invalid"
    | "body_too_large"
    | "body_too_slow"
    | "content_type_unsupported"
    | "not_found"
    | "method_not_allowed"
    | "rate_limited"
    | "internal"
    | "not_ready"
    | "storage_full"
    | "storage_unavailable"
    | "key_missing"
    | "key_unknown"
    | "origin_not_allowed"
    | "secret_key_missing"
    | "secret_key_unknown"
    | "secret_key_in_browser"
    | "person_needed"
    | "sign_in_needed"
    | "sign_in_refused"
    | "sign_up_closed"
    | "password_wrong"
    | "link_invalid"
    | "account_exists"
    | "origin_not_ours"
    | "not_a_member"
    | "role_too_low"
    | "last_owner"
    | "already_member"
    | "member_limit_reached"
    | "key_limit_reached"
    | "customer_token_invalid"
    | "session_missing"
    | "session_expired"
    | "consent_required"
    | "consent_outdated"
    | "keep_not_agreed"
    | "photo_not_an_image"
    | "photo_heic"
    | "photo_damaged"
    | "photo_too_many_pixels"
    | "photo_too_large"
    | "photo_too_small"
    | "photo_no_person"
    | "photo_several_people"
    | "photo_back_turned"
    | "photo_face_only"
    | "photo_blurred"
    | "photo_too_dark"
    | "photo_minor"
    | "photo_indecent"
    | "photo_overexposed"
    | "page_not_public"
    | "page_unreachable"
    | "page_redirects"
    | "page_too_slow"
    | "page_too_large"
    | "page_too_complex"
    | "page_not_html"
    | "page_turned_away"
    | "page_robot_check"
    | "page_behind_login"
    | "page_not_found"
    | "page_is_list"
    | "page_many_products"
    | "page_needs_javascript"
    | "page_without_product"
    | "product_without_picture"
    | "size_chart_without_picture"
    | "garment_kind_unknown"
    | "product_exists"
    | "product_changed"
    | "garment_unseen"
    | "test_render_refused"
    | "csv_empty"
    | "csv_not_text"
    | "csv_encoding_unknown"
    | "csv_quote_open"
    | "csv_quote_misplaced"
    | "csv_row_too_long"
    | "csv_too_many_columns"
    | "csv_too_many_rows"
    | "csv_columns_unknown"
    | "csv_too_many_imports"
    | "csv_still_reading"
    | "csv_being_applied"
    | "link_not_allowed"
    | "links_exhausted"
    | "quota_exhausted"
    | "shop_quota_exhausted"
    | "address_quota_exhausted"
    | "idempotency_key_reused"
    | "idempotency_in_flight"
    | "shopper_blocked"
    | "already_reported"
    | "shopify_signature_invalid"
    | "webhook_limit_reached"
    | "webhook_disabled"
    | "picture_link_invalid";
