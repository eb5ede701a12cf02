// Puts the features together: each gets what it needs from the others as a function, and none knows another's files.
import { type Request, Router } from 'express';
import { keyedHash, keyedHashes } from '../platform/crypto/keyed-hashes.ts';
import type { MasterKeys } from '../platform/crypto/master-keys.ts';
import { makeSealingKey, unwrapSealingKey } from '../platform/crypto/sealing-keys.ts';
import { hashAddress, hashToken, newSessionToken } from '../platform/crypto/tokens.ts';
import type { Database, Sql } from '../platform/database/database.ts';
import { networkOf } from '../platform/http/client-network.ts';
import type { ObjectStore } from '../platform/objects/objects.ts';
import type { JobQueues } from '../platform/queue/queue.ts';
import type { SafeFetch } from '../platform/safe-fetch/safe-fetch.ts';
import type { GarmentKind, Renderer } from '../renderers/renderer.ts';
import { byMerchant } from './access.ts';
import { auditFeature } from './audit/index.ts';
import { blocksFeature } from './blocks/index.ts';
import { consentFeature } from './consent/index.ts';
import { enginesFeature, spendNotices } from './engines/index.ts';
import type { Feature } from './feature.ts';
import { idempotencyFeature } from './idempotency/index.ts';
import { merchantsFeature } from './merchants/index.ts';
import { objectDeletions } from './object-deletions.ts';
import { PHOTO_TIMES, type PhotoVerdict, photosFeature } from './photos/index.ts';
import { privacyFeature } from './privacy/index.ts';
import { productsFeature } from './products/index.ts';
import { reportsFeature } from './reports/index.ts';
import { type HouseModel, sessionsFeature } from './sessions/index.ts';
import { shopifyFeature } from './shopify/index.ts';
import type { MerchantId, RequireConsent, Shopper } from './shopper.ts';
import { sizingFeature } from './sizing/index.ts';
import { type Limits, tryOnFeature, tryOnLimits } from './try-on/index.ts';
import { vaultFeature } from './vault/index.ts';
import { webhookNotices, webhooksFeature } from './webhooks/index.ts';

/** What the features stand on; `main.ts` chooses each of these. */
export interface Foundations {
  database: Database;
  queues: JobQueues;
  objects: ObjectStore;
  keys: MasterKeys;
  safeFetch: SafeFetch;
  /** Of the app in Shopify, where there is one. */
  shopifySecret: string | undefined;
  renderer: Renderer;
  /** Changes with whatever would make another picture of the same photo and garment. */
  drawingVersion(kind: GarmentKind): string;
  /** Null where the final picture comes as quickly. */
  previewer: Renderer | null;
  checkPhoto(photo: Uint8Array): Promise<PhotoVerdict>;
  /** @param sha256 of the photo's bytes, hex. */
  forgetPhoto(sha256: string): Promise<void>;
  houseModelsOf(merchant: MerchantId): HouseModel[];
  /** Whether the demo shop may be used. */
  demo: boolean;
  limits: { sessionsPerMinute: number; photosPerMinute: number; exportsPerMinute: number };
  /** In place of what the plans say. */
  tryOnLimits: Partial<Limits>;
  /** Of a shop in a month, in millionths of a dollar, where none is set for it; null: none. */
  spendCap: number | null;
  /** This server as the client of a request knows it. */
  baseUrl(req: Request): string;
  stopping: AbortSignal;
  now(): Date;
}

export function composeFeatures(on: Foundations) {
  const { database, keys, objects, now, baseUrl } = on;
  const { sql } = database;
  const deletions = objectDeletions({ database, objects });
  const { deleteObjects } = deletions;

  const auditLog = auditFeature({ database, keys, now });
  const { audit } = auditLog;
  const engines = enginesFeature({
    database,
    spendCap: on.spendCap,
    // Shops are shown what engines have cost them: the circle is closed here.
    authenticateMerchant: (req) => merchants.authenticateMerchant(req),
    now,
  });
  const merchants = merchantsFeature({
    database,
    keys,
    demo: on.demo,
    noticesOf: async (merchant) => [
      ...(await webhookNotices(sql, merchant)),
      ...(await spendNotices(sql, merchant, on.spendCap, now())),
    ],
    spendingOf: engines.spendingOf,
    now,
  });
  const limits = tryOnLimits({
    findPlan: (within, shopper) => sessions.findPlan(within, shopper),
    serverLimits: on.tryOnLimits,
  });
  const idempotency = idempotencyFeature({ sql, keys, now });
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
    authenticateMerchant: merchants.authenticateMerchant,
    once: idempotency.forMerchants(merchants.authenticateMerchant),
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
    now,
  });
  const products = productsFeature({
    database,
    pictures: objects.signable,
    safeFetch: on.safeFetch,
    authenticate,
    authenticateMerchant: merchants.authenticateMerchant,
    onceForMerchants: idempotency.forMerchants(merchants.authenticateMerchant),
    baseUrl,
    now,
  });
  const sizing = sizingFeature({ authenticate, findSizeChart: products.findSizeChart });
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
    photosPerMinute: on.limits.photosPerMinute,
    now,
  });
  const vault = vaultFeature({
    database,
    pictures: objects.signable,
    deleteObjects,
    pictureDaysOf: async (within, merchant) => (await merchants.termsOf(within, merchant)).pictureDays,
    authenticate,
    authenticateMerchant: merchants.authenticateMerchant,
    audit,
    baseUrl,
    now,
  });
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
    stopping: on.stopping,
    baseUrl,
    now,
  });

  const { authenticateMerchant } = merchants;
  const reports = reportsFeature({
    database,
    authenticate,
    authenticateMerchant,
    audit,
    once,
    lockRender: vault.lockRender,
    now,
  });
  const blocks = blocksFeature({
    database,
    authenticateMerchant,
    once: idempotency.forMerchants(authenticateMerchant),
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
  const features = { deletions, merchants, sizing, ...kept, privacy } satisfies Record<string, Feature>;
  return {
    merchants,
    products,
    jobs: { render: tryOn.jobs, webhook: webhooks.jobs, privacy: shopify.jobs },
    features,
    routes: routesOf(features),
  };
}

function routesOf(features: Record<string, Feature>): Router {
  const all = Router();
  for (const { routes } of Object.values(features)) if (routes) all.use(routes);
  return all;
}
