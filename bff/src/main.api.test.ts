// The API as its clients meet it, on one whole server: who may call, what is refused and how, and that each sees only their own.
import { after, before, describe } from 'node:test';
import { badRequests } from './testing/api/bad-requests.ts';
import { following } from './testing/api/following.ts';
import { otherSites } from './testing/api/other-sites.ts';
import { whoMayCall } from './testing/api/who-may-call.ts';
import { type FittingRoom, openFittingRoom } from './testing/fitting-room.ts';

describe('the API', () => {
  let opened: FittingRoom;
  before(async () => {
    opened = await openFittingRoom();
  });
  after(() => opened?.[Symbol.asyncDispose]());
  const room = () => opened;

  whoMayCall(room);
  badRequests(room);
  following(room);
  otherSites(room);
});
