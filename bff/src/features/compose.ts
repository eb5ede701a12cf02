// Puts the features together: each gets what it needs from the others as a function, and none knows another's files.
import { type Request, Router } from 'express';
import type { Accounts } from '../platform/accounts/accounts.ts';
import { keyedHash, keyedHashes } from '../platform/crypto/keyed-hashes.ts';
import type { MasterKeys } from '../platform/crypto/master-keys.ts';
import { makeSealingKey, unwrapSealingKey } from '../platform/crypto/sealing-keys.ts';
import { hashAddress, hashToken, newSessionToken } from '../platform/crypto/tokens.ts';
import type { Database, Sql } from '../platform/database/database.ts';
import { networkOf } from '../platform/http/client-network.ts';
import type { ObjectStore } from '../platform/objects/objects.ts';
import type { JobHandlers, JobQueues } from '../platform/queue/queue.ts';
import type { Realtime } from '../platform/realtime/realtime.ts';
import type { SafeFetch } from '../platform/safe-fetch/safe-fetch.ts';
import type { GarmentKind, Renderer } from '../renderers/renderer.ts';
import { byMerchant } from './access.ts';
import { accountsFeature } from './accounts/index.ts';
import { auditFeature, auditRoutes } from './audit/index.ts';
import { authoriseMerchant } from './authorise-merchant.ts';
import { blocksFeature } from './blocks/index.ts';
import { consentFeature } from './consent/index.ts';
import { enginesFeature, spendNotices } from './engines/index.ts';
import { eventsFeature } from './events/index.ts';
import type { Feature } from './feature.ts';
import { HELD_DATA } from './held-data-of-all.ts';
import { idempotencyFeature } from './idempotency/index.ts';
import { insightsFeature } from './insights/index.ts';
import { merchantsFeature } from './merchants/index.ts';
import { objectDeletions } from './object-deletions.ts';
import { pageCheckFeature } from './page-check/index.ts';
import { PHOTO_TIMES, type PhotoVerdict, photosFeature } from './photos/index.ts';
import { privacyFeature } from './privacy/index.ts';
import { processingRecordFeature } from './processing-record/index.ts';
import { type JudgePicture, productsFeature, type ReadingModel } from './products/index.ts';
import { proofFeature } from './proof/index.ts';
import { realtimeFeature } from './realtime/index.ts';
import { reportsFeature } from './reports/index.ts';
import { type HouseModel, sessionsFeature } from './sessions/index.ts';
import { shopifyFeature } from './shopify/index.ts';
import type { MerchantId, RequireConsent, Shopper } from './shopper.ts';
import { sizingFeature } from './sizing/index.ts';
import { statusFeature } from './status/index.ts';
import { type HouseModel as TestModel, testRendersFeature } from './test-renders/index.ts';
import { type Limits, tryOnFeature, tryOnLimits } from './try-on/index.ts';
import { vaultFeature } from './vault/index.ts';
import { webhookNotices, webhooksFeature } from './webhooks/index.ts';

/** What the features stand on; `main.ts` chooses each of these. */
export interface Foundations {
  database: Database;
  queues: JobQueues;
  objects: ObjectStore;
  keys: MasterKeys;
  /** Of the people who work for shops. */
  accounts: Accounts;
  /** Whether anybody may open a shop. */
  signUpIsOpen: boolean;
  safeFetch: SafeFetch;
  /** Of the app in Shopify, where there is one. */
  shopifySecret: string | undefined;
  renderer: Renderer;
  /** Changes with whatever would make another picture of the same photo and garment. */
  drawingVersion(kind: GarmentKind): string;
  /** Null where the final picture comes as quickly. */
  previewer: Renderer | null;
  checkPhoto(photo: Uint8Array): Promise<PhotoVerdict>;
  /** What one of a product's pictures shows; null where nothing here can tell. */
  judgePicture: JudgePicture | null;
  /** Whether this process does what is waiting, and not only what is asked of it. */
  worksQueues: boolean;
  /** @param sha256 of the photo's bytes, hex. */
  forgetPhoto(sha256: string): Promise<void>;
  houseModelsOf(merchant: MerchantId): HouseModel[];
  /** Who wears what merchants try out themselves. */
  testModels: readonly TestModel[];
  /** Whether the demo shop may be used. */
  demo: boolean;
  limits: {
    sessionsPerMinute: number;
    photosPerMinute: number;
    exportsPerMinute: number;
    eventsPerMinute: number;
    signInsPerMinute: number;
  };
  /** In place of what the plans say. */
  tryOnLimits: Partial<Limits>;
  /** Of a shop in a month, in millionths of a dollar, where none is set for it; null: none. */
  spendCap: number | null;
  /** Null where shoppers are told by their event streams alone. */
  realtime: Realtime | null;
  /** Null where there is no key for one. */
  readingModel: ReadingModel | null;
  /** This server as the client of a request knows it. */
  baseUrl(req: Request): string;
  /** Told of every try-on that a worker has brought to its end. */
  measureTryOn(end: { outcome: 'done' | 'refused' | 'failed'; engine: string | null; seconds: number }): void;
  /** For what goes wrong where nobody waits for an answer. */
  log: { error(fields: object, message: string): void };
  stopping: AbortSignal;
  now(): Date;
}

export function composeFeatures(on: Foundations) {
  const { database, keys, objects, now, baseUrl } = on;
  const { sql } = database;
  const deletions = objectDeletions({ database, objects });
  const { deleteObjects } = deletions;

  // Every feature asks here who may do what in a shop, also those that this stands on: the circle is closed here.
  const authenticateMerchant = authoriseMerchant({
    isMembers: (req) => accounts.isMembers(req),
    byMember: (req) => accounts.authenticateMember(req),
    bySecretKey: (req) => merchants.authenticateByKey(req),
  });
  const auditLog = auditFeature({ database, keys, now });
  const { audit } = auditLog;
  const idempotency = idempotencyFeature({ sql, keys, now });
  const onceForMerchants = idempotency.forMerchants(authenticateMerchant);
  const engines = enginesFeature({ database, spendCap: on.spendCap, authenticateMerchant, now });
  const merchants = merchantsFeature({
    database,
    keys,
    demo: on.demo,
    authenticateMerchant,
    audit,
    once: onceForMerchants,
    putSpendCap: engines.putSpendCap,
    spendCapOf: engines.spendCapOf,
    limitsOf: (shop) => limits.limitsOfShop(shop),
    photos: {
      visit_minutes: PHOTO_TIMES.photoIdleMs / 60_000,
      kept_days: PHOTO_TIMES.keptPhotoIdleMs / 86_400_000,
    },
    noticesOf: async (merchant) => [
      ...(await webhookNotices(sql, merchant)),
      ...(await spendNotices(sql, merchant, on.spendCap, now())),
    ],
    spendingOf: engines.spendingOf,
    now,
  });
  const events = eventsFeature({
    database,
    merchants,
    audit,
    authenticateMerchant,
    eventsPerMinute: on.limits.eventsPerMinute,
    timeZoneOf: async (merchant) => (await merchants.habitsOf(merchant)).timeZone,
    productNames: (merchant, after, limit) => products.namesOf(merchant, after, limit),
    shoppersAreHere: () => sessions.areHere(),
    figuresQueue: on.queues.figures,
    listsQueue: on.queues.catalogue,
    looksForMore: on.worksQueues,
    hashes: {
      one: (value) => keyedHash(keys, 'counted-shoppers', value),
      all: (value) => keyedHashes(keys, 'counted-shoppers', value),
    },
    stopping: on.stopping,
    now,
  });
  const { tellStep, tellResult } = events;
  const limits = tryOnLimits({
    findPlan: (within, shopper) => sessions.findPlan(within, shopper),
    serverLimits: on.tryOnLimits,
  });
  const accounts = accountsFeature({
    database,
    accounts: on.accounts,
    demo: on.demo,
    signUpIsOpen: on.signUpIsOpen,
    signInsPerMinute: on.limits.signInsPerMinute,
    firstShop: merchants.firstShop,
    makeFreeMerchant: merchants.makeFreeMerchant,
    authenticateMerchant,
    once: onceForMerchants,
    audit,
    hashAttempt: (about) => keyedHash(keys, 'sign-in-attempts', about),
    networkOf,
    baseUrl,
    now,
  });
  const hashNetwork = (address: string) => hashAddress(keys, networkOf(address));
  const sessions = sessionsFeature({
    database,
    merchants,
    demo: on.demo,
    tokens: { make: newSessionToken, hash: hashToken },
    makeSealingKey: (shopper) => makeSealingKey(keys, shopper),
    refuseBlocked: (within, shopper, address) => blocks.refuseBlocked(within, shopper, address),
    // A session begins with a text, and a text is agreed to in a session: the circle is closed here.
    showText: (shop, asked) => consent.showText(shop, asked),
    currentReceiptOf: (within, shopper) => consent.currentReceiptOf(within, shopper),
    standingOf: limits.standingOf,
    houseModelsOf: on.houseModelsOf,
    sessionsPerMinute: on.limits.sessionsPerMinute,
    once: idempotency.forVisitors({ hashNetwork, shopperOfToken: (token) => sessions.shopperOfToken(token) }),
    baseUrl,
    now,
  });
  const { authenticate } = sessions;
  const webhooks = webhooksFeature({
    database,
    queue: on.queues.webhook,
    keys,
    safeFetch: on.safeFetch,
    isVouched: sessions.isVouched,
    authenticateMerchant,
    once: onceForMerchants,
    allowHttp: on.demo,
    now,
  });
  const { announceEvent } = webhooks;
  // Blocks stand on what this admits to: the circle is closed below.
  const admitted = async (req: Request) => {
    const session = await sessions.sessionOf(req);
    await blocks.refuseBlocked(sql, session.shopper, req.ip);
    return session;
  };
  /** In the transaction of what it allows: a withdrawal or a block that is just being made is waited for. */
  const requireConsent: RequireConsent = async (within, shopper, address) => {
    const receipt = await consent.requireConsent(within, shopper);
    await blocks.refuseBlocked(within, shopper, address);
    return receipt;
  };
  const once = idempotency.forShoppers(authenticate);
  const consent = consentFeature({
    database,
    sessionOf: admitted,
    authenticateMerchant,
    issueResumeSecret: sessions.issueResumeSecret,
    audit,
    once,
    holdShopper: (within, shopper) => sessions.holdShopper(within, shopper, 'shared'),
    lockShopper: (trx, shopper) => sessions.holdShopper(trx, shopper, 'alone'),
    termsOf: merchants.termsOf,
    photoTimes: PHOTO_TIMES,
    processors: on.renderer.processors,
    keepNoPhotos: (trx, shopper) => photos.keepNoPhotos(trx, shopper),
    hashAddress: (ip) => hashAddress(keys, ip),
    tellStep,
    // Whoever begins a session may agree in it.
    consentsPerMinute: on.limits.sessionsPerMinute,
    now,
  });
  const products = productsFeature({
    database,
    queue: on.queues.catalogue,
    sourcesQueue: on.queues.sources,
    announceShopEvent: webhooks.announceShopEvent,
    pictures: objects.signable,
    safeFetch: on.safeFetch,
    authenticate,
    authenticateMerchant,
    linksOf: merchants.linksOf,
    readingModel: on.readingModel,
    spend: engines.spend,
    onceForMerchants,
    judgePicture: on.judgePicture,
    looksForMore: on.worksQueues,
    shoppersAreHere: sessions.areHere,
    drawnBy: on.renderer.engine === 'local' ? 'local' : 'generative',
    log: on.log,
    stopping: on.stopping,
    baseUrl,
    now,
  });
  const { findSizeChart, listBrandCharts } = products;
  const sizing = sizingFeature({ authenticate, findSizeChart, listBrandCharts, tellStep });
  const photos = photosFeature({
    database,
    objects: objects.sealed,
    async sealingKeyOf(within: Sql, shopper: Shopper) {
      const wrapped = await sessions.sealingKeyOf(within, shopper);
      return wrapped === null ? null : unwrapSealingKey(keys, shopper.id, wrapped);
    },
    checkPhoto: on.checkPhoto,
    forgetPhoto: on.forgetPhoto,
    lockReceipts: consent.lockReceipts,
    deleteObjects,
    // Photos stop the try-ons that use them, and try-ons use photos: the one circle, closed here.
    endTryOnsOf: (trx, shopper, photo) => tryOn.endTryOns(trx, shopper, { photo }, 'photo_deleted'),
    authenticate,
    audit,
    once,
    requireConsent,
    tellStep,
    photosPerMinute: on.limits.photosPerMinute,
    now,
  });
  const vault = vaultFeature({
    database,
    pictures: objects.signable,
    deleteObjects,
    badgeCornerOf: merchants.badgeCornerOf,
    pictureDaysOf: async (within, merchant) => (await merchants.termsOf(within, merchant)).pictureDays,
    authenticate,
    authenticateMerchant,
    audit,
    baseUrl,
    now,
  });
  const realtime = realtimeFeature({ realtime: on.realtime, sessionOf: sessions.sessionOf });
  const tryOn = tryOnFeature({
    database,
    sql,
    queue: on.queues.render,
    limits,
    hashNetwork,
    renderer: on.renderer,
    courseOf: (task) => engines.courseOf(task, () => consent.agreedProcessors(sql, task.shopper)),
    previewer: on.previewer,
    pictures: objects.signable,
    deleteObjects,
    authenticate,
    audit,
    once,
    requireConsent,
    usePhoto: photos.usePhoto,
    releasePhoto: photos.releasePhoto,
    openPhoto: photos.openPhoto,
    findGarment: products.findGarment,
    drawingVersion: on.drawingVersion,
    openGarment: products.openGarment,
    storeRender: vault.keepRender,
    renderOfTask: vault.renderOfTask,
    removeRenderOf: (trx, shopper, task) => vault.removeRenders(trx, shopper, { task }),
    announceEvent,
    measure: on.measureTryOn,
    tellStep,
    tellResult,
    tellReady: realtime.tellReady,
    stopping: on.stopping,
    baseUrl,
    now,
  });

  const reports = reportsFeature({
    database,
    authenticate,
    authenticateMerchant,
    audit,
    once,
    lockRender: vault.lockRender,
    // Blocks begin with a report, and a report says whether there is one: the circle is closed here.
    blocksOf: (within, merchant, shoppers) => blocks.blocksOf(within, merchant, shoppers),
    now,
  });
  const blocks = blocksFeature({
    database,
    authenticateMerchant,
    once: onceForMerchants,
    audit,
    hashes: {
      shopper: (id) => keyedHash(keys, 'blocked-shoppers', id),
      allOfShopper: (id) => keyedHashes(keys, 'blocked-shoppers', id),
      allOfAddress: (address) => keyedHashes(keys, 'address-hash', address),
    },
    findReporter: reports.findReporter,
    customers: { ...sessions.customers, hashOf: merchants.hashCustomer },
    lockReceipts: consent.lockReceipts,
    lastAddressHash: consent.lastAddressHash,
    endAllTryOns: tryOn.endTryOnsOfBlocked,
    now,
  });

  const shopify = shopifyFeature({
    database,
    queue: on.queues.privacy,
    secret: on.shopifySecret,
    authenticateMerchant,
    once: onceForMerchants,
    audit,
    findShopperOfReceipt: consent.findShopperOfReceipt,
    findMerchantByShopifyDomain: merchants.byShopifyDomain,
    findShopperOfCustomer: sessions.findShopperOfCustomer,
    listShoppers: sessions.listShoppers,
    disableKeys: merchants.disableKeys,
    // Erasing and exporting walk all features, this one too: the circle is closed here.
    erase: async (shopper) => (await privacy.erase(shopper, 'shopify')).id,
    exportShopper: (shopper, caller) => privacy.exportOf(shopper, byMerchant('exported', caller, shopper.id)),
    now,
  });

  // In the order in which retention and erasure have to run: a task goes only after its picture, a key after what it seals.
  const kept = {
    consent,
    products,
    vault,
    reports,
    blocks,
    photos,
    engines,
    tryOn,
    events,
    idempotency,
    webhooks,
    shopify,
    sessions,
    auditLog,
  } satisfies Record<string, Feature>;
  const privacy = privacyFeature({
    database,
    exportsPerMinute: on.limits.exportsPerMinute,
    audit,
    keys,
    features: Object.values<Feature>(kept),
    lockReceipts: consent.lockReceipts,
    findAnyReceipt: consent.findAnyReceipt,
    withdrawReceipts: consent.withdrawReceipts,
    endAllTryOns: (trx, shopper, why) => tryOn.endTryOns(trx, shopper, 'all', why),
    revokeResumeSecrets: sessions.revokeResumeSecrets,
    departed: sessions.departedShoppers,
    hasPhotos: photos.hasPhotos,
    hasPictures: vault.hasPictures,
    hasOpenTryOns: tryOn.hasOpenTryOns,
    shredSealingKey: sessions.shredSealingKey,
    removePictures: vault.eraseShopper,
    removePhotos: photos.eraseShopper,
    announceEvent,
    authenticate,
    now,
  });
  const pageCheck = pageCheckFeature({
    authenticateMerchant,
    openPage: products.openPage,
    knownProduct: products.knownProduct,
    linksOf: merchants.linksOf,
    holdoutOf: merchants.holdoutOf,
    publishableKeysOf: merchants.publishableKeysOf,
  });
  const auditPages = {
    routes: auditRoutes({ database, authenticateMerchant, audit, emailsOf: accounts.emailsOf }),
  };
  const status = statusFeature({ queue: on.queues.render, now });
  const proof = proofFeature({ totalsOf: events.experimentTotals, authenticateMerchant });
  const testRenders = testRendersFeature({
    models: on.testModels,
    // The one that costs nothing, where there are several.
    renderer: on.previewer ?? on.renderer,
    openGarment: products.openGarmentToTry,
    authenticateMerchant,
  });
  const processingRecord = processingRecordFeature({
    held: HELD_DATA,
    authenticateMerchant,
    pictureDaysOf: async (merchant) => (await merchants.termsOf(sql, merchant)).pictureDays,
  });
  const insights = insightsFeature({
    habitsOf: merchants.habitsOf,
    figures: events.figures,
    spentOf: engines.spentOf,
    titlesOf: products.titlesOf,
    authenticateMerchant,
    now,
  });
  const features = {
    deletions,
    merchants,
    accounts,
    sizing,
    status,
    pageCheck,
    auditPages,
    realtime,
    testRenders,
    processingRecord,
    ...kept,
    proof,
    insights,
    privacy,
  } satisfies Record<string, Feature>;
  return {
    merchants,
    accounts,
    products,
    jobs: {
      render: tryOn.jobs,
      webhook: webhooks.jobs,
      privacy: shopify.jobs,
      catalogue: listJobs(products.jobs, events.orderListJobs),
      sources: products.sourceJobs,
      figures: events.figuresJobs,
    },
    features,
    routes: routesOf(features),
    spentThisMonth: engines.spentThisMonth,
    shoppersAreHere: sessions.areHere,
  };
}

/** Lists of every kind wait for each other; to whom the id says nothing, there is nothing to do. */
function listJobs(...kinds: JobHandlers[]): JobHandlers {
  return {
    async run(attempt) {
      for (const { run } of kinds) await run(attempt);
    },
    async giveUp(jobId) {
      for (const { giveUp } of kinds) await giveUp(jobId);
    },
  };
}

function routesOf(features: Record<string, Feature>): Router {
  const all = Router();
  for (const { routes } of Object.values(features)) if (routes) all.use(routes);
  return all;
}
