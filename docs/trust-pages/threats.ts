// The threat model: what could go wrong, what is done about it, and the tests that hold it. A test of this folder looks for
// each of them in its file, so that none can be renamed or dropped without this page noticing.

/** STRIDE, in plain words. */
export const KINDS = {
  spoofing: 'Being somebody else',
  tampering: 'Changing what is not yours',
  repudiation: 'Denying what was done',
  disclosure: 'Seeing what is private',
  denial: 'Keeping others from being served',
  elevation: 'Doing what one may not',
} as const;

export interface Threat {
  kind: keyof typeof KINDS;
  threat: string;
  answer: string;
  /** For the impact assessment, where it is the shopper who would suffer. */
  risk?: { before: 'high' | 'medium' | 'low'; after: 'medium' | 'low' };
  heldBy: readonly { file: string; test: string }[];
}

export const THREATS: readonly Threat[] = [
  {
    kind: 'elevation',
    threat: 'Somebody who works for a shop does more than their role allows, or goes on after they were removed',
    answer:
      'Each operation names its least role in the contract, and one place holds every request against it. Membership is asked in our own rows at each request, however long a session would last.',
    heldBy: [
      {
        file: 'bff/src/testing/api/roles.ts',
        test: 'may do what the contract says of their role, in every operation',
      },
      { file: 'bff/src/testing/api/roles.ts', test: 'works for that shop and for no other, and learns of none' },
      { file: 'bff/src/testing/api/roles.ts', test: 'is out at once when removed, and when they sign out' },
    ],
  },
  {
    kind: 'spoofing',
    threat: 'Passwords of a shop’s people are guessed, here or after the table was stolen',
    answer:
      'Argon2id with OWASP’s parameters; the same answer and as much work for unknown addresses; attempts are counted before they are made, by person, by network and by both, and each wrong one doubles the wait.',
    heldBy: [
      {
        file: 'bff/src/features/accounts/accounts.test.ts',
        test: 'are not told whether the address or the password is wrong, and wait longer with every wrong one',
      },
      {
        file: 'bff/src/features/accounts/accounts.test.ts',
        test: 'are braked by their network when they try many people, however many at once',
      },
      {
        file: 'bff/src/platform/accounts/local/local-accounts.test.ts',
        test: 'keeps neither a password nor a token that anybody could use, and forgets what has run out',
      },
    ],
  },
  {
    kind: 'spoofing',
    threat: 'Another site has the browser of somebody who is signed in do something (CSRF)',
    answer: 'The cookie is SameSite=Strict and no page reads it; what changes something needs an Origin of our own.',
    heldBy: [
      {
        file: 'bff/src/testing/api/roles.ts',
        test: 'comes from a page of this server’s own, whatever they change',
      },
      {
        file: 'bff/src/features/accounts/accounts.test.ts',
        test: 'get a cookie that no page reads, no other site sends, and no table has',
      },
    ],
  },
  {
    kind: 'elevation',
    threat: 'Whoever finds a shop’s secret key makes themselves at home: another key, another owner',
    answer: 'Keys and people are settled by somebody who is signed in, never by a key.',
    heldBy: [
      {
        file: 'bff/src/testing/api/roles.ts',
        test: 'is never a secret key where keys are made or people let in',
      },
    ],
  },
  {
    kind: 'elevation',
    threat:
      'Who gets into one shopper’s channel of Supabase Realtime listens to another’s, or does what users of the project may',
    answer:
      'A token names one shopper, ends with the session, and has the role of nobody in particular; the policy lets it hear the one channel of that name, and send nothing. Messages carry ids and no link.',
    heldBy: [
      {
        file: 'bff/src/features/realtime/realtime.test.ts',
        test: 'is open to this shopper alone, by the policy in the guide',
      },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'An export of a whole installation falls into other hands',
    answer:
      'No key is in it, and photos and pictures are sealed: the master keys are moved apart. Its rows are as readable as the database.',
    risk: { before: 'high', after: 'medium' },
    heldBy: [
      {
        file: 'bff/src/moving/moving.test.ts',
        test: 'writes all of it into a folder, in which no picture can be seen and no key lies',
      },
    ],
  },
  {
    kind: 'tampering',
    threat: 'Forged or repeated events make the fitting room look better, or worse, than it is',
    answer:
      'Each event counts once, on a day that the server’s own clock vouches for; steps in the fitting room are counted by the server, money is told by the shop’s; two pages that name two arms of one order cancel each other out.',
    heldBy: [
      {
        file: 'bff/src/features/events/events.test.ts',
        test: 'are the same as a plain recount, whatever is told twice, late or by a wrong clock',
      },
      {
        file: 'bff/src/features/events/events.test.ts',
        test: 'let nobody who makes up order numbers move an order to the other arm',
      },
      {
        file: 'bff/src/features/insights/insights.test.ts',
        test: 'do not bend under what is forged, repeated, back-dated, bought twice or returned without a purchase',
      },
    ],
  },
  {
    kind: 'tampering',
    threat: 'A product’s title becomes a formula that runs when a merchant opens a file of figures in a spreadsheet',
    answer: 'Whatever could begin a formula begins with an apostrophe in files of ours.',
    heldBy: [
      {
        file: 'bff/src/features/insights/insights.test.ts',
        test: 'are tables for a spreadsheet, in which no title is a formula and no currency is added to another',
      },
    ],
  },
  {
    kind: 'denial',
    threat: 'One shop’s thousand try-ons in line keep the shoppers of every other shop waiting',
    answer: 'Shops take turns: one of each that has any waiting, then the next, whoever came first.',
    heldBy: [
      {
        file: 'bff/src/platform/queue/queue.test.ts',
        test: 'delays nobody by more than one task, however many another shop has waiting, and starves neither',
      },
    ],
  },
  {
    kind: 'disclosure',
    threat:
      'Pictures in a bucket of Google Cloud Storage are open to the world, or live on after a shopper has erased them',
    answer:
      'A command checks and sets what decides it: no public access, no versions, no soft delete. Photos are sealed before they go there; a link to a picture is signed, lasts minutes, and finds nothing once the shopper has erased it.',
    risk: { before: 'high', after: 'low' },
    heldBy: [
      {
        file: 'bff/src/main.gcs.test.ts',
        test: 'sends a browser to the bucket for a picture, keeps photos sealed there, and erases both',
      },
      {
        file: 'bff/src/cli/objects.test.ts',
        test: 'says what of a new bucket is not as it has to be, and changes nothing',
      },
      {
        file: 'bff/src/platform/objects/objects.contract.ts',
        test: 'are not shown by a link once it has ended, nor by one that was changed',
      },
    ],
  },
  {
    kind: 'tampering',
    threat: 'The tag’s script is changed on its way or on the server, and every shop runs it',
    answer:
      'Each release lies under its own number and publishes the hash of every file. A page pinned to it runs no other file, neither the loader nor what that loads; the release stays where it is when the server moves on.',
    heldBy: [
      {
        file: 'tests/e2e/developers/pinned.ts',
        test: 'runs a pinned release from another site only where every file is the one that was published',
      },
      {
        file: 'bff/src/platform/http/sdk-files.test.ts',
        test: 'still has the release before, whole for pages pinned to it, and its files for pages that were open meanwhile',
      },
    ],
  },
  {
    kind: 'tampering',
    threat: 'What stands in a product’s page or a list, such as a title, runs as a script in a merchant’s dashboard',
    answer:
      'Everything is drawn as text. The dashboard’s page runs no script but its own files, takes no markup from strings except from its own templates, and can be framed by nobody.',
    heldBy: [
      {
        file: 'bff/src/platform/http/dashboard-files.test.ts',
        test: 'answer every address of a view with one document that lets nothing inline run',
      },
      {
        file: 'tests/e2e/dashboard.test.ts',
        test: 'finds every view without a fault in light and dark, and narrow enough for a phone',
      },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'A secret key of a shop ends up in a page, or one shopper’s session with another on a shop’s own server',
    answer:
      'The client refuses to be made with a secret key where there is a document, and the service refuses such a request. Each client is one shopper, keeps nothing on the device and shares nothing with another.',
    heldBy: [
      {
        file: 'tests/e2e/developers/client.ts',
        test: 'is one shopper however many calls begin at once, and the same one after the session has run out',
      },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'The camera of a shopper stays on when they have turned away, or a photo is sent that they did not choose',
    answer:
      'It runs only while its picture is on screen, and one that comes late is let go. A photo is sent on a press of its own, which cannot be the one that was meant to cancel.',
    heldBy: [
      { file: 'sdk/src/try-on/camera.test.ts', test: 'when it comes after the shopper has gone' },
      { file: 'sdk/src/try-on/camera.test.ts', test: 'and on again with the tab, or after the privacy panel' },
      { file: 'sdk/src/try-on/camera.test.ts', test: 'is not sent by the press that was meant for "Cancel"' },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'A picture that a shopper deleted stays, because they closed the page before the deletion was sent',
    answer:
      'The time in which it can be taken back ends when the screen closes or the page is hidden, and the request outlives the page.',
    heldBy: [
      { file: 'sdk/src/try-on/history.test.ts', test: 'deletes even where the page goes away before' },
      { file: 'sdk/src/try-on/history.test.ts', test: 'puts it back and says so where it could not be deleted' },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'The tab tells the next person what somebody tried on before them',
    answer:
      'It remembers the ids of the one picture that is awaited, until it has been seen or the agreement is withdrawn; without that shopper’s own session they open nothing.',
    heldBy: [
      {
        file: 'sdk/src/try-on/awaited.test.ts',
        test: 'leaves in the tab the ids of what is awaited, and those only as long as it is',
      },
      { file: 'sdk/src/try-on/awaited.test.ts', test: 'takes back the agreement, and nothing is awaited any more' },
      { file: 'sdk/src/try-on/awaited.test.ts', test: 'says nothing where the picture is not to be had any more' },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'Body measurements given for a size are kept, or read by somebody else',
    answer:
      'They are worked with while the request is answered and written nowhere: no table, no log. On the device they stay only where the shopper ticks the box for it.',
    risk: { before: 'medium', after: 'low' },
    heldBy: [
      {
        file: 'bff/src/features/sizing/give-advice.test.ts',
        test: 'keeps nothing of it: not in the database, not in the log',
      },
      { file: 'sdk/src/try-on/size-advice.test.ts', test: 'is nothing, unless the box is ticked' },
    ],
  },
  {
    kind: 'tampering',
    threat: 'A broken or hostile file of products leaves a shop with half a catalogue, a formula or a full disk',
    answer:
      'It is read within limits and put aside; the catalogue changes only when the shop says so, in steps that go on after a stop. What a spreadsheet would run is left out, and what the shop has said itself is never overwritten.',
    heldBy: [
      {
        file: 'bff/src/features/products/csv/import-csv.test.ts',
        test: 'leaves nothing of a broken file, however much of it was good',
      },
      {
        file: 'bff/src/features/products/csv/import-csv.test.ts',
        test: 'goes on where it was cut short, and is done once',
      },
      {
        file: 'bff/src/product-csv/read-products.test.ts',
        test: 'has every value that cannot be used named with its line, its column and what to do',
      },
    ],
  },
  {
    kind: 'denial',
    threat: 'A slow engine makes try-ons free, and so unlimited',
    answer:
      'After 15 s a shopper gets their own try-on back; what counts for the shop and the network address stays counted until it is known that no picture came.',
    heldBy: [
      {
        file: 'bff/src/features/try-on/end-waits.test.ts',
        test: 'is given back, once, and the shopper is told so; the picture that comes later is free and in the vault',
      },
    ],
  },
  {
    kind: 'tampering',
    threat:
      'A shop’s page, by carelessness or design, makes what shoppers are asked unreadable: its own styles, its colours, or a policy under which half of it does not run',
    answer:
      "Of what a page does to all its elements only the font reaches the dialog; text is black or white where a shop’s colours leave no other choice; and it runs under `style-src 'self'` and required trusted types. What a shop says of a part by name (`::part`) it can still spoil; the badge it cannot hide.",
    heldBy: [
      { file: 'sdk/src/try-on/look.test.ts', test: 'changes the font and nothing else' },
      { file: 'sdk/src/try-on/look.test.ts', test: 'are readable with surface and accent alone, whatever these are' },
      { file: 'sdk/src/load-chunk.test.ts', test: 'tells of a shop whose policy forbids the chunks' },
    ],
  },
  {
    kind: 'denial',
    threat:
      'A product page is made to break whoever imports it: endless, enormous, nested without end, or no product at all',
    answer:
      'It is read in a thread of its own, at most 6 MB, 8 s and 256 MB, by a parser that stops at 200,000 elements; no script runs. What is no single product with a usable picture is refused, and nothing of it is kept.',
    heldBy: [
      {
        file: 'bff/src/features/products/import-product.test.ts',
        test: 'refuses every page that is no product of one’s own, each with what to try, and keeps nothing of it',
      },
      {
        file: 'bff/src/product-page/read-product-page.test.ts',
        test: 'does not bring the reader down, however it is built',
      },
    ],
  },
  {
    kind: 'tampering',
    threat:
      'Somebody has our server fetch what they like, or draw another picture as a shop’s product, by lying about a page',
    answer:
      'Nothing of what a browser says of a page is believed. The server fetches the page itself, through the one door to the outside, only from the shop’s own origins unless it allows others, also after redirects; once for all who wait, and so many a day. Colours are drawn only from pictures that it has read there.',
    heldBy: [
      {
        file: 'bff/src/features/products/resolve-product.test.ts',
        test: 'is not read from another shop’s page, nor by way of a redirect of one’s own',
      },
      {
        file: 'bff/src/features/products/resolve-product.test.ts',
        test: 'says which colour is chosen, by the variant or by the picture that the page shows',
      },
    ],
  },
  {
    kind: 'spoofing',
    threat: 'Another website uses a shop’s publishable key',
    answer: 'The key works only on the shop’s own origins, compared to the letter; `null` never matches.',
    heldBy: [
      {
        file: 'bff/src/testing/api/who-may-call.ts',
        test: 'needs an origin that this very shop allows, to the letter',
      },
      {
        file: 'bff/src/testing/api/other-sites.ts',
        test: 'of no shop cannot read an answer, however it came by a token',
      },
    ],
  },
  {
    kind: 'spoofing',
    threat: 'Somebody guesses or replays a session token',
    answer: 'Tokens are 256 random bits, kept only as hashes, tied to shop and origin, and last 30 minutes.',
    risk: { before: 'medium', after: 'low' },
    heldBy: [
      { file: 'bff/src/testing/api/who-may-call.ts', test: 'needs a token whose half hour is not over' },
      { file: 'bff/src/testing/api/who-may-call.ts', test: 'refuses a token on another page than it was begun on' },
      { file: 'bff/src/testing/api/who-may-call.ts', test: 'never stores a token as it is' },
    ],
  },
  {
    kind: 'spoofing',
    threat: 'A shop’s secret key ends up in its pages',
    answer: 'A secret key that comes with an Origin is refused with the advice to revoke it; only its hash is kept.',
    heldBy: [
      {
        file: 'bff/src/testing/api/who-may-call.ts',
        test: 'is refused from any page, and says what to do with the key',
      },
      {
        file: 'bff/src/features/merchants/show-merchant.test.ts',
        test: 'shows no secret key and no hash of one, and stores none',
      },
    ],
  },
  {
    kind: 'spoofing',
    threat: 'What a device has kept is used in another shop, on another page or after it was taken back',
    answer:
      'It works in one shop and on one origin, and erasing, withdrawing or “forget me” end it; others are not told apart.',
    risk: { before: 'medium', after: 'low' },
    heldBy: [
      {
        file: 'bff/src/features/sessions/resume-session.test.ts',
        test: 'starts anew on another origin of the shop, and in another shop',
      },
      { file: 'bff/src/features/sessions/resume-session.test.ts', test: 'ends with an erasure' },
    ],
  },
  {
    kind: 'spoofing',
    threat: 'The next person at a shared computer finds a customer’s pictures',
    answer:
      'A customer is known by the shop’s signed word alone, which expires; their device is given nothing to keep.',
    risk: { before: 'high', after: 'low' },
    heldBy: [
      {
        file: 'bff/src/features/sessions/customers.test.ts',
        test: 'is given no secret by the consent, so that whoever sits there next finds nothing',
      },
      {
        file: 'bff/src/features/sessions/customers.test.ts',
        test: 'is refused, not made anonymous, where the shop’s word does not hold',
      },
    ],
  },
  {
    kind: 'tampering',
    threat: 'A stored photo or picture is changed, or put in the place of another',
    answer: 'AES-256-GCM covers name, kind and owner too: whatever was changed or moved does not open.',
    heldBy: [
      { file: 'bff/src/platform/crypto/envelope.test.ts', test: 'does not open once any single byte was changed' },
      {
        file: 'bff/src/platform/objects/files.test.ts',
        test: 'does not open once changed, copied to another name, or moved to the other kind',
      },
    ],
  },
  {
    kind: 'tampering',
    threat: 'A link to a picture is edited to show another picture or to last longer',
    answer: 'The signature covers path, end and key.',
    heldBy: [
      { file: 'bff/src/platform/crypto/signed-urls.test.ts', test: 'is worth nothing once any part was changed' },
    ],
  },
  {
    kind: 'tampering',
    threat: 'Somebody sends a shop’s server made-up news in our name',
    answer: 'Every webhook is signed with a secret of that one receiver (Standard Webhooks), kept sealed here.',
    heldBy: [
      {
        file: 'bff/src/features/webhooks/tell-the-shop.test.ts',
        test: 'cannot be made up by anybody who has not got the secret',
      },
      { file: 'bff/src/features/webhooks/deliver.test.ts', test: 'has secrets that stand nowhere in the clear' },
    ],
  },
  {
    kind: 'spoofing',
    threat: 'Somebody has a shop’s customers erased, or gets at their data, with a webhook that is not Shopify’s',
    answer:
      'The raw body’s HMAC is checked in constant time before anything is looked at; topic and shop, which are not signed, must agree with it.',
    heldBy: [
      {
        file: 'bff/src/features/shopify/shopify.test.ts',
        test: 'are refused without the right signature, and leave nothing',
      },
      {
        file: 'bff/src/features/shopify/shopify.test.ts',
        test: 'cannot be passed off as another one or as another shop’s, though their headers are not signed',
      },
    ],
  },
  {
    kind: 'tampering',
    threat: 'A picture is passed off as a photo',
    answer: 'Every picture says in its file that AI made it, and every copy that leaves says so in words.',
    risk: { before: 'medium', after: 'low' },
    heldBy: [
      { file: 'bff/src/features/vault/share-render.test.ts', test: 'cannot be had without the badge' },
      {
        file: 'bff/src/features/vault/share-render.test.ts',
        test: 'the picture behind the signed link says what it is',
      },
    ],
  },
  {
    kind: 'repudiation',
    threat: 'It is disputed what a shopper agreed to',
    answer:
      'A receipt names version and fingerprint of the exact words, which are kept; only today’s words are accepted.',
    heldBy: [
      {
        file: 'bff/src/features/privacy/erase-shopper.test.ts',
        test: 'keeps the proof that somebody agreed, without who it was',
      },
      {
        file: 'bff/src/features/consent/give-consent.test.ts',
        test: 'can be proved years later: anyone gets the exact words, and their hash is the receipt’s',
      },
      {
        file: 'bff/src/features/consent/give-consent.test.ts',
        test: 'is to the text that this session was shown, and to no other',
      },
      {
        file: 'bff/src/features/consent/consent-text.test.ts',
        test: 'knows no duration but the ones it is given',
      },
    ],
  },
  {
    kind: 'repudiation',
    threat: 'It is disputed whether a shopper was erased',
    answer: 'The deletion receipt is signed (Ed25519); anyone can check it without us.',
    heldBy: [
      {
        file: 'bff/src/features/privacy/erase-shopper.test.ts',
        test: 'hands out a receipt that says how much, that nobody is in, and that anyone can verify',
      },
      {
        file: 'bff/src/features/privacy/erase-shopper.test.ts',
        test: 'says of a receipt that was changed that it does not hold',
      },
    ],
  },
  {
    kind: 'repudiation',
    threat: 'It is disputed who has seen a shopper’s data',
    answer: 'Every access is written to a log that the database lets nobody change, without a name in it.',
    risk: { before: 'medium', after: 'low' },
    heldBy: [
      {
        file: 'bff/src/features/audit/audit.test.ts',
        test: 'tells the shopper who has had what of theirs in hand, in order',
      },
      { file: 'bff/src/features/audit/audit.test.ts', test: 'cannot be changed, not even by the server itself' },
    ],
  },
  {
    kind: 'repudiation',
    threat: 'It is disputed what the operator has changed or looked up',
    answer:
      'Every change by command, and every look into the log, leaves an entry in the same log, in the same transaction; looks at a shopper stand in the shopper’s own export.',
    heldBy: [
      {
        file: 'bff/src/features/merchants/operator/written-down.test.ts',
        test: 'is written down, command by command, without a name, a key or a domain',
      },
      {
        file: 'bff/src/features/merchants/operator/written-down.test.ts',
        test: 'is undone with its entry where the entry cannot be written',
      },
      {
        file: 'bff/src/features/audit/look-up-accesses.test.ts',
        test: 'is itself in the log, and in what the shopper can download',
      },
    ],
  },
  {
    kind: 'tampering',
    threat: 'A photo of somebody else, of a child or of an undressed person is used',
    answer:
      'Asked for in the consent, refused where an engine sees it, reported in two taps, and the shop can shut whoever does it out. How far each goes is said in the guide on misuse.',
    risk: { before: 'high', after: 'medium' },
    heldBy: [
      {
        file: 'bff/src/features/blocks/block-shopper.test.ts',
        test: 'refuses everything new, and leaves what is theirs to them',
      },
      {
        file: 'bff/src/features/try-on/render-try-on.test.ts',
        test: 'passes on what an engine refuses to draw, in its words',
      },
    ],
  },
  {
    kind: 'tampering',
    threat: 'An engine draws another face, or another body',
    answer:
      'Of an engine that draws whole pictures the garment alone is taken; everything else is the photo’s own pixels, and a picture in which the body was changed is thrown away.',
    risk: { before: 'high', after: 'medium' },
    heldBy: [
      { file: 'bff/src/renderers/protect/protect.test.ts', test: 'turns down a picture of somebody else' },
      {
        file: 'bff/src/renderers/protect/protected-renderer.test.ts',
        test: 'takes the garment from it and everything else from the photo',
      },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'A photo is sent to another company without its shopper’s agreement, or with more than the picture needs',
    answer:
      'An engine that runs elsewhere has to say which company gets the photo and for how long, and the consent text is made from that. Sent are the scaled-down photo, the garment and a fixed prompt.',
    risk: { before: 'high', after: 'medium' },
    heldBy: [
      { file: 'bff/src/main.gemini.test.ts', test: 'asks for what it does: the photo goes to Google, for 55 days' },
      {
        file: 'bff/src/renderers/gemini/gemini-renderer.test.ts',
        test: 'names the role of each picture before it comes, and sends none larger than the model draws',
      },
      {
        file: 'bff/src/renderers/gemini/gemini-renderer.test.ts',
        test: 'writes neither key nor words nor pictures into the log, whatever fails',
      },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'A shopper or shop reads what belongs to another',
    answer: 'Shop and shopper are part of every query; whatever is not theirs is not found.',
    risk: { before: 'high', after: 'low' },
    heldBy: [
      {
        file: 'bff/src/features/try-on/submit-try-on.test.ts',
        test: 'knows no try-on of another shopper or another shop',
      },
      {
        file: 'bff/src/features/privacy/withdraw-consent.test.ts',
        test: 'knows no receipt of another shopper or another shop',
      },
      { file: 'bff/src/testing/api/auth-matrix.ts', test: 'has every operation in it, and no other' },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'The disk or a backup of it is stolen',
    answer:
      'Photos are sealed under a key per shopper, wrapped by a master key; pictures are encrypted. Erasing a shopper destroys their key first.',
    risk: { before: 'high', after: 'low' },
    heldBy: [
      { file: 'bff/src/platform/objects/files.test.ts', test: 'cannot be read, and belongs to its owner alone' },
      {
        file: 'bff/src/features/privacy/erase-shopper.test.ts',
        test: 'leaves no row of any table and no object that leads to them',
      },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'The master key has been seen by somebody who should not have it',
    answer:
      'One command changes it under running servers; shoppers’ keys and shops’ secrets are wrapped anew. Pictures keep the key they were made with until they are deleted.',
    risk: { before: 'medium', after: 'low' },
    heldBy: [
      {
        file: 'bff/src/features/rotate-master-key.test.ts',
        test: 'leaves every object as it is, and every one of them opens',
      },
      { file: 'bff/src/features/rotate-master-key.test.ts', test: 'is finished by running it again after a kill' },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'Photos outlive what was promised',
    answer: 'A sweep deletes them every minute by the same numbers that the consent text is made from.',
    risk: { before: 'high', after: 'low' },
    heldBy: [
      {
        file: 'bff/src/features/sweep-costs.test.ts',
        test: 'takes everything that is due, however many batches that are',
      },
      {
        file: 'bff/src/features/sweeps.test.ts',
        test: 'is gone with the visit: the photo and its object, the session',
      },
      {
        file: 'bff/src/features/sweeps.test.ts',
        test: 'is a kept photo one year after it came, however often it is used',
      },
      {
        file: 'bff/src/features/photos/delete-photo.test.ts',
        test: 'takes the photo and what the engine knew of it, and leaves the pictures',
      },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'A photo tells where it was taken',
    answer: 'Only a re-encoded copy without any metadata is kept; the file that was sent is not.',
    risk: { before: 'high', after: 'low' },
    heldBy: [
      {
        file: 'bff/src/platform/images/images.test.ts',
        test: 'tells neither where nor with what it was taken, nor what was hidden behind its end',
      },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'Tokens, links, addresses or photos end up in the log',
    answer: 'Three nets in the logger, and a scan of everything that was logged during all tests.',
    risk: { before: 'medium', after: 'low' },
    heldBy: [
      { file: 'bff/src/platform/telemetry/logger.test.ts', test: 'shows no session token, wherever it stands' },
      {
        file: 'bff/src/platform/telemetry/logger.test.ts',
        test: 'shows no bytes of a photo, neither raw nor as base64',
      },
      { file: 'bff/src/main.bad-pictures.test.ts', test: 'leaves nothing in the log, of all of the above' },
      {
        file: 'bff/src/testing/leaks/find-leaks.test.ts',
        test: 'fails as a command where something is planted, and where there is no log at all',
      },
    ],
  },
  {
    kind: 'denial',
    threat: 'A shop imports a hundred thousand products, and looking at their pictures keeps shoppers waiting',
    answer:
      'One product is looked at at a time, at most six pictures of it; it rests as long as it works, and stops between two steps when a try-on needs the processor.',
    heldBy: [
      {
        file: 'bff/src/features/products/readiness.test.ts',
        test: 'looks at the newest first, each once, and gives way to try-ons; of one that fails the log says which',
      },
    ],
  },
  {
    kind: 'denial',
    threat: 'A picture is made to fill memory or processor (bombs, lies in headers, drawings)',
    answer: 'Type by content, four decoders and no others, 15 MB, 50 megapixels, ten seconds.',
    heldBy: [
      { file: 'bff/src/main.bad-pictures.test.ts', test: 'is small as a file and 256 megapixels large' },
      { file: 'bff/src/main.bad-pictures.test.ts', test: 'is a drawing or an animation, formats that no camera makes' },
      {
        file: 'bff/src/platform/images/hostile.test.ts',
        test: 'is refused by its header where it has more pixels than any camera, in every format',
      },
      {
        file: 'bff/src/platform/images/hostile.test.ts',
        test: 'is refused where it says the same part of itself again and again',
      },
      {
        file: 'bff/src/features/photos/take-photo.test.ts',
        test: 'has 15 MiB at most, also where it does not say how long it is',
      },
    ],
  },
  {
    kind: 'denial',
    threat: 'A receiver of webhooks, or its name server, never answers',
    answer: 'Two calls at a time per receiver, ten seconds each; names are looked up without holding a thread.',
    heldBy: [
      { file: 'bff/src/features/webhooks/deliver.test.ts', test: 'is not held up by another shop’s slow server' },
      {
        file: 'bff/src/platform/safe-fetch/resolve-names.test.ts',
        test: 'that stays silent is given up at the deadline and holds up nothing else',
      },
    ],
  },
  {
    kind: 'denial',
    threat: 'Our daily looks at the pages of products weigh upon the shop that has them',
    answer: 'One thing of a host at a time with five seconds between, spread over the day, and only what has changed.',
    heldBy: [
      {
        file: 'bff/src/features/products/sources/sources.test.ts',
        test: 'looks without a hurry, one thing of a host at a time',
      },
    ],
  },
  {
    kind: 'denial',
    threat: 'A request that nobody thought of brings the server down or out of its word',
    answer:
      'Thousands of requests are made from the API’s own document, right, nearly right and absurd, in every run of the tests.',
    heldBy: [{ file: 'bff/src/main.fuzz.test.ts', test: 'keeps what it announces' }],
  },
  {
    kind: 'denial',
    threat: 'Try-ons are asked for by the thousand',
    answer: 'Counted in the same transaction as the task, exactly, however many come at once.',
    heldBy: [
      {
        file: 'bff/src/features/try-on/submit-try-on.test.ts',
        test: 'admits exactly five of twenty requests that come at once',
      },
    ],
  },
  {
    kind: 'denial',
    threat: 'The server is killed in the middle of its work',
    answer: 'Quota, task and job are one transaction; a restart finishes what was begun, once.',
    heldBy: [
      { file: 'bff/src/testing/crash/in-each-stage.ts', test: 'finishes a try-on that had just been accepted' },
      {
        file: 'bff/src/testing/crash/survives-halfway.ts',
        test: 'sends again what was on its way, and answers what was done without doing it again',
      },
    ],
  },
  {
    kind: 'denial',
    threat: 'A server is replaced by a newer one while shoppers are there',
    answer:
      'It stops being ready first, answers what has begun, sends streams elsewhere and puts renders back as if never started.',
    heldBy: [{ file: 'bff/src/ending.test.ts', test: 'drops nobody when two servers are replaced under load' }],
  },
  {
    kind: 'elevation',
    threat: 'An address that the shop gave leads our server into the network behind it (SSRF)',
    answer:
      'One door for every outside request: every address checked, the connection pinned to the checked one, every redirect again.',
    heldBy: [
      {
        file: 'bff/src/platform/safe-fetch/pinned-connection.test.ts',
        test: 'gets no second look: the connection goes to the address that was checked',
      },
      {
        file: 'bff/src/platform/safe-fetch/pinned-connection.test.ts',
        test: 'gets no connection when it answers publicly first and privately on the next request',
      },
    ],
  },
  {
    kind: 'elevation',
    threat: 'A shop has its webhooks sent into our network',
    answer:
      'The same door, also for what is sent: no redirect at all, names looked up anew each time, nothing read back.',
    heldBy: [
      {
        file: 'bff/src/platform/safe-fetch/post.test.ts',
        test: 'is refused when the name that was public has moved inside since the last one',
      },
      { file: 'bff/src/features/webhooks/deliver.test.ts', test: 'does not say which names lead inside' },
    ],
  },
  {
    kind: 'elevation',
    threat: 'A minor uses the fitting room',
    answer:
      'Whoever does not say that they are 18 gets no consent, and without it neither photo nor try-on is taken; Vertex is asked for adults only, and what an engine says of a minor is a refusal.',
    risk: { before: 'high', after: 'medium' },
    heldBy: [
      {
        file: 'bff/src/features/consent/give-consent.test.ts',
        test: 'is none without being 18, and without it neither a photo nor a try-on is taken',
      },
    ],
  },
  {
    kind: 'disclosure',
    threat: 'A photo goes to a company that its shopper was not told of, or whose terms forbid it',
    answer:
      'Just before a call the router holds each company against the text that the shopper agreed to, as far as it is still today’s; without a text it asks nobody.',
    risk: { before: 'high', after: 'low' },
    heldBy: [
      { file: 'bff/src/engine.test.ts', test: 'sends a photo to nobody whom the shopper has not agreed to' },
      {
        file: 'bff/src/main.router.test.ts',
        test: 'sends nobody’s photo to an unpaid service who may be where its terms forbid it, and says so',
      },
    ],
  },
  {
    kind: 'denial',
    threat: 'A shop’s money for pictures is spent by a failing engine, by retries or by a crowd',
    answer:
      'A price is set aside in the statement that writes a call down, against the month’s cap; a try-on pays for three calls at most, and none is repeated that was refused or took too long.',
    heldBy: [
      {
        file: 'bff/src/main.router.test.ts',
        test: 'keeps to the month’s cap to the cent, however many ask at once, and draws here what is left',
      },
      {
        file: 'bff/src/testing/crash/paid-call.ts',
        test: 'has the picture drawn by another model after its restart, and knows what both have cost',
      },
      {
        file: 'bff/src/renderers/router/choose.test.ts',
        test: 'pays for three calls of one try-on and no more; what was not billed does not count',
      },
    ],
  },
  {
    kind: 'elevation',
    threat: 'The provider’s own API reads our tables (Supabase)',
    answer: 'A schema of our own, closed to its roles, row level security on every table.',
    heldBy: [
      {
        file: 'bff/src/platform/database/postgres.test.ts',
        test: 'is closed to the roles that a provider’s API answers as, whatever the project grants them by default',
      },
      {
        file: 'bff/src/platform/database/database.test.ts',
        test: 'keeps every table behind row level security, for the day someone exposes the schema',
      },
    ],
  },
];
