// Proof: what the shop's experiment says. Keeps nothing of its own: the counts are those of events.
import { Router } from 'express';
import { Proof, ProofQuery } from '../../contract/proof.ts';
import { query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import type { Feature } from '../feature.ts';
import type { AuthenticateMerchant } from '../shopper.ts';
import { type ProofDeps, showProof } from './show-proof.ts';

export interface ProofFeatureDeps extends ProofDeps {
  authenticateMerchant: AuthenticateMerchant;
}

export function proofFeature(deps: ProofFeatureDeps): Feature {
  const routes = Router();
  // GET /v1/merchant/proof
  routes.get('/v1/merchant/proof', async (req, res) => {
    const { id } = await deps.authenticateMerchant(req);
    sendJson(res, 200, Proof, await showProof(deps, id, query(req, ProofQuery).smallest));
  });
  return { routes };
}
