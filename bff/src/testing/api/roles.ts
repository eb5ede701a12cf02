// Every operation of a shop's, with everybody who might ask for it: each role lets in what the contract says and no more, and
// whoever does not work for the shop, or no longer, gets nowhere.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ROLES, type Role } from '../../contract/accounts.ts';
import { OPERATIONS, type Operation } from '../../contract/operations.ts';
import type { ProblemCode } from '../../contract/problems.ts';
import { type FittingRoom, OTHER_SHOP } from '../fitting-room.ts';
import { aPerson, type Person } from '../person.ts';
import { asProblem, assertNothingHappens } from '../refusals.ts';

const ANY_ID = '0b8f7f1e-3f0a-4f7e-9a55-4d8d5c3f8f10';
/** Of a shop that is not there. */
const NO_SHOP = '0d3e0d3e-0000-4000-8000-00000000dead';

export function roles(room: () => FittingRoom): void {
  describe('who works for a shop', () => {
    const people = {} as Record<Role, Person>;
    let neighbour: Person;
    let signedOut: Person;
    let removed: Person;
    before(async () => {
      for (const role of ROLES) people[role] = await aPerson(room(), role, `${role}@shop.example`);
      neighbour = await aPerson(room(), 'owner', 'owner@other.example', OTHER_SHOP);
      signedOut = await aPerson(room(), 'owner', 'signed-out@shop.example');
      await signedOut.delete('/v1/account/sessions/current').expect(204);
      removed = await aPerson(room(), 'owner', 'removed@shop.example');
      await people.owner.delete(`/v1/merchant/members/${removed.account.id}`).expect(204);
    });

    const ofShops = OPERATIONS.filter((operation) => operation.least !== undefined);
    /** About nothing that is there, and with a body that says nothing. */
    const ask = (operation: Operation, headers: Record<string, string>) => {
      const request = room()
        .http[operation.method](operation.path.replaceAll(/\{\w+\}/g, ANY_ID))
        .set(headers);
      if ('json' in (operation.body ?? {})) request.send({});
      return request;
    };
    const allRefused = (headers: Record<string, string>, code: ProblemCode, which = ofShops) =>
      assertNothingHappens(room(), async () => {
        for (const operation of which) {
          const request = ask(operation, headers);
          asProblem(await request, code, request);
        }
      });

    it('may do what the contract says of their role, in every operation', async () => {
      assert.ok(ofShops.length > 50);
      for (const role of ROLES) {
        for (const operation of ofShops) {
          const { status, body } = await ask(operation, people[role].headers());
          const may = ROLES.indexOf(role) >= ROLES.indexOf(operation.least ?? 'owner');
          const said = `${role} ${operation.id}: ${status} ${body?.code}`;
          if (may) assert.ok(status < 500 && status !== 401 && status !== 403, said);
          else assert.equal(body.code, 'role_too_low', said);
        }
      }
    });

    it('gets nowhere with a role that is too low, and changes nothing by trying', async () => {
      const beyond = ofShops.filter(({ least }) => least !== 'viewer');
      await allRefused(people.viewer.headers(), 'role_too_low', beyond);
    });

    it('works for that shop and for no other, and learns of none', async () => {
      const elsewhere = { ...people.owner.headers(), 'VisionFit-Merchant': neighbour.merchant };
      await allRefused(elsewhere, 'not_a_member');
      const here = { ...neighbour.headers(), 'VisionFit-Merchant': people.owner.merchant };
      await allRefused(here, 'not_a_member');
      await allRefused({ ...here, 'VisionFit-Merchant': NO_SHOP }, 'not_a_member');
      await allRefused({ ...here, 'VisionFit-Merchant': 'everything' }, 'not_a_member');
    });

    it('is out at once when removed, and when they sign out', async () => {
      await allRefused(removed.headers(), 'not_a_member');
      await allRefused(signedOut.headers(), 'sign_in_needed');
      await removed.get('/v1/account').expect(200);
      await signedOut.get('/v1/account').expect(401);
    });

    it('has to be somebody: a header alone names a shop and nobody', async () => {
      await allRefused({ 'VisionFit-Merchant': people.owner.merchant }, 'sign_in_needed');
      const made_up = { ...people.owner.headers(), Cookie: 'visionfit=vfa_made-up' };
      await allRefused(made_up, 'sign_in_needed');
    });

    it('comes from a page of this server’s own, whatever they change', async () => {
      const changes = ofShops.filter(({ method }) => method !== 'get');
      const { Cookie, 'VisionFit-Merchant': merchant } = people.owner.headers();
      const from = (Origin?: string) => ({ Cookie, 'VisionFit-Merchant': merchant, ...(Origin && { Origin }) });
      await allRefused(from(), 'origin_not_ours', changes);
      for (const origin of ['https://shop.example', 'null', `http://localhost:${room().server.port}`])
        await allRefused(from(origin), 'origin_not_ours');
      await room().http.get('/v1/merchant').set(from()).expect(200);
    });

    it('is never a secret key where keys are made or people let in', async () => {
      const { secretKey } = await room().aMerchant();
      const forPeople = ofShops.filter(({ auth }) => auth === 'member');
      assert.deepEqual(forPeople.map(({ id }) => id).sort(), [
        'changeMember',
        'createKey',
        'inviteMember',
        'listMembers',
        'removeMember',
        'revokeKey',
      ]);
      const request = { Authorization: `Bearer ${secretKey}` };
      await allRefused(request, 'person_needed', forPeople);
    });
  });
}
