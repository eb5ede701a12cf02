// Sessions: who may ask for anything at all, and for how long; and how a shopper is known when they come back.
import type { Request } from 'express';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import { oncePerRequest } from '../once-per-request.ts';
import { problem } from '../problem.ts';
import type { MerchantId, Shopper } from '../shopper.ts';
import { sessionOf } from './authenticate.ts';
import { deleteCustomer, findCustomer, findCustomerHash, findPlan, findShopperOfHash } from './customers-store.ts';
import { departedShoppers } from './departed-shoppers.ts';
import { issueResumeSecret } from './issue-resume-secret.ts';
import { deleteExpiredResumeSecrets, deleteResumeSecrets, listResumeSecrets } from './resume-secrets-store.ts';
import { type SessionRoutesDeps, sessionsRoutes } from './routes.ts';
import {
  deleteExpiredSessions,
  deleteSessionsOf,
  deleteShopper,
  findSealingKey,
  findSession,
  findVisit,
  holdShopper,
  listShoppers,
  shredSealingKey,
} from './store.ts';

const SWEEP_BATCH = 200;
/** Who has asked for something is likely to ask for more within it. */
const HERE_MS = 2_000;

interface SessionsDeps extends SessionRoutesDeps {
  /** Whether the demo shop's sessions count. */
  demo: boolean;
}

export function sessionsFeature(given: SessionsDeps) {
  const { database, merchants, now } = given;
  const { sql } = database;

  let lastAsked = Number.NEGATIVE_INFINITY;
  const sessionOfRequest = oncePerRequest((req) => {
    lastAsked = performance.now();
    return sessionOf({ ...given, sql }, req);
  });
  return {
    routes: sessionsRoutes(given, sessionOfRequest),
    authenticate: async (req: Request) => (await sessionOfRequest(req)).shopper,
    sessionOf: sessionOfRequest,
    /** Whether anybody is being served by this process: long work gives way then. */
    areHere: () => performance.now() - lastAsked < HERE_MS,
    holdShopper,
    /** The plan, and what the shop has in place of it. */
    findPlan,
    /** Null for a token that nobody has. */
    async shopperOfToken(token: string): Promise<Shopper | null> {
      return (await findSession(sql, given.tokens.hash(token), given.demo))?.shopper ?? null;
    },
    /** Whether their shop has said who they are. */
    isVouched: async (within: Sql, shopper: Shopper) => (await findCustomer(within, shopper)) !== null,
    /** Still wrapped; null once shredded. */
    sealingKeyOf: findSealingKey,
    shredSealingKey,
    departedShoppers: departedShoppers(sql),

    /** As part of a consent; null for a customer. */
    issueResumeSecret: (trx: Trx, shopper: Shopper, session: { origin: string; beganAt: Date }) =>
      issueResumeSecret(trx, shopper, session, now()),
    /** On every device. @returns how many there were. */
    revokeResumeSecrets: (trx: Trx, shopper: Shopper) => deleteResumeSecrets(trx, shopper),

    customers: { shopperOf: findShopperOfHash, hashOfShopper: findCustomerHash },
    /** Whoever of the merchant's comes first. */
    listShoppers,
    /** By the shop's own customer id; null where we have never heard of them. */
    async findShopperOfCustomer(within: Sql, merchant: MerchantId, customerId: string): Promise<Shopper | null> {
      return findShopperOfHash(within, merchant, await merchants.hashCustomer(merchant, customerId));
    },

    async eraseShopper(trx: Trx, shopper: Shopper) {
      const counts = {
        sessions: await deleteSessionsOf(trx, shopper),
        resume_secrets: await deleteResumeSecrets(trx, shopper),
        customer_links: await deleteCustomer(trx, shopper),
      };
      const sealing_keys = await deleteShopper(trx, shopper);
      // Erased twice at once: there is one receipt.
      if (sealing_keys === null) throw problem('session_expired');
      return { counts: { ...counts, sealing_keys } };
    },
    exportShopper: exportVisit,
    async retention(at: Date) {
      const sessions = await deleteExpiredSessions(sql, at, SWEEP_BATCH);
      return sessions + (await deleteExpiredResumeSecrets(sql, at, SWEEP_BATCH));
    },
  } satisfies Feature & Record<string, unknown>;
}

async function* exportVisit(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
  const customer = await findCustomer(sql, shopper);
  yield {
    path: 'visit.json',
    about:
      'The random number you have here instead of a name, the shop, whether it vouches for you as its customer, your sessions, and since when this and other devices know you',
    content: {
      ...(await findVisit(sql, shopper)),
      vouched: customer !== null,
      customer,
      devices: await listResumeSecrets(sql, shopper),
    },
  };
}

export { findShopperOfHash } from './customers-store.ts';
export type { DepartedShoppers } from './departed-shoppers.ts';
export { sealingKeysColumn } from './sealing-keys-column.ts';
export { setCustomerPlan } from './set-customer-plan.ts';
export type { HouseModel } from './start-session.ts';
