// Who may do what in a shop: the one place where the least role of an operation, as the contract has it, is held against
// whoever asks. A secret key may do whatever a shop's server needs; it makes no keys and lets nobody in.
import type { Request } from 'express';
import { ROLES, type Role } from '../contract/accounts.ts';
import { OPERATIONS, type Operation } from '../contract/operations.ts';
import { oncePerRequest } from './once-per-request.ts';
import { problem } from './problem.ts';
import type { AuthenticateMerchant, KeyHolder, Member } from './shopper.ts';

interface AuthoriseDeps {
  /** Whether the request speaks for a person. */
  isMembers(req: Request): boolean;
  /** @throws Problem sign_in_needed, origin_not_ours, not_a_member */
  byMember(req: Request): Promise<Member>;
  /** @throws Problem secret_key_missing, secret_key_unknown, secret_key_in_browser */
  bySecretKey(req: Request): Promise<KeyHolder>;
}

type MerchantOperation = Extract<Operation, { least: Role }>;

const MERCHANTS = new Map(
  OPERATIONS.flatMap((operation) =>
    'least' in operation && operation.least ? [[routeOf(operation), operation as MerchantOperation] as const] : [],
  ),
);

export function authoriseMerchant({ isMembers, byMember, bySecretKey }: AuthoriseDeps): AuthenticateMerchant {
  return oncePerRequest(async (req) => {
    const { least, auth } = operationOf(req);
    if (!isMembers(req)) {
      const caller = await bySecretKey(req);
      if (auth === 'member') throw problem('person_needed');
      return caller;
    }
    const caller = await byMember(req);
    if (ROLES.indexOf(caller.by.role) < ROLES.indexOf(least)) {
      throw problem('role_too_low', {
        detail: `This takes the role ${least} in the shop; yours is ${caller.by.role}.`,
      });
    }
    return caller;
  });
}

/** @throws where a route asks for a merchant and the contract does not say what it takes: nobody gets in then. */
function operationOf(req: Request): MerchantOperation {
  const method = req.method === 'HEAD' ? 'GET' : req.method;
  const operation = MERCHANTS.get(`${method} ${req.route?.path}`);
  if (!operation) throw new Error(`no role is named for ${method} ${req.route?.path}`);
  return operation;
}

/** As Express writes it. */
function routeOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
}
