// Whose keys are whose: a shopper's, a merchant's server's, or those of a page that has no shopper yet.
import type { Request } from 'express';
import { bearerToken } from '../../platform/http/bearer.ts';
import type { MerchantCaller, Shopper } from '../shopper.ts';
import type { Caller } from './kept-answers.ts';

/** Whichever of their sessions it is: one that was renewed between two attempts must not do things twice. */
export function shopperAsCaller({ id, merchantId }: Shopper): Caller {
  return { id: `shopper:${id}`, owner: { merchantId, shopperId: id } };
}

/** Whichever of its secret keys; of its people each for themselves, for what one is told once is not the others' to read. */
export function merchantAsCaller({ id, by }: MerchantCaller): Caller {
  const whose = by.kind === 'person' ? `merchant:${id}:${by.accountId}` : `merchant:${id}`;
  return { id: whose, owner: { merchantId: id, shopperId: null } };
}

export interface VisitorDeps {
  /** Keyed hash. */
  hashNetwork(address: string): string;
  /** Whose a session's token is. */
  shopperOfToken(token: string): Promise<Shopper | null>;
}

/**
 * A shop's publishable key and origin are the same for everybody, so the network counts too: somebody else's session must
 * not come out, however poor the key they chose.
 */
export function visitorAsCaller({ hashNetwork, shopperOfToken }: VisitorDeps, req: Request): Caller {
  const network = req.ip ? hashNetwork(req.ip) : '';
  return {
    id: `visitor:${JSON.stringify([bearerToken(req), req.get('origin'), network])}`,
    owner: null,
    async ownerOf({ body }) {
      const { token } = JSON.parse(body) as { token: string };
      const shopper = await shopperOfToken(token);
      return shopper && { merchantId: shopper.merchantId, shopperId: shopper.id };
    },
  };
}
