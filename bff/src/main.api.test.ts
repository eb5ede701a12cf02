// The API as its clients meet it, on one whole server: who may call, what is refused and how, and that each sees only their own.
import { after, before, describe } from 'node:test';
import { authMatrix } from './testing/api/auth-matrix.ts';
import { badRequests } from './testing/api/bad-requests.ts';
import { contractKept } from './testing/api/contract-kept.ts';
import { following } from './testing/api/following.ts';
import { whileStarting, whileStopping } from './testing/api/lifecycle.ts';
import { otherSites } from './testing/api/other-sites.ts';
import { ownThings } from './testing/api/own-things.ts';
import { roles } from './testing/api/roles.ts';
import { strictHeaders } from './testing/api/strict-headers.ts';
import { whoMayCall } from './testing/api/who-may-call.ts';
import { type FittingRoom, openFittingRoom } from './testing/fitting-room.ts';
import { SHOPIFY_SECRET } from './testing/shopify.ts';

describe('the API', () => {
  let opened: FittingRoom;
  before(async () => {
    opened = await openFittingRoom({ SHOPIFY_API_SECRET: SHOPIFY_SECRET }, { whileStarting });
  });
  after(() => opened?.[Symbol.asyncDispose]());
  const room = () => opened;

  whoMayCall(room);
  contractKept(room);
  badRequests(room);
  ownThings(room);
  authMatrix(room);
  roles(room);
  following(room);
  otherSites(room);
  strictHeaders(room);
  whileStopping(room);
});
