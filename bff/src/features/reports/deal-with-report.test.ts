// A shop works through what has been reported: what it has dealt with is out of the way, and can be brought back.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { MerchantReport } from '../../contract/reports.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, type Merchant, OTHER_SHOP, openFittingRoom } from '../../testing/fitting-room.ts';
import { aPerson } from '../../testing/person.ts';
import { assertRefused } from '../../testing/refusals.ts';
import { aKnownShopper } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`dealing with a report, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shop: Merchant;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      shop = await room.aMerchant();
    });
    after(() => room[Symbol.asyncDispose]());

    const list = async (query = '') =>
      (await shop.get(`/v1/merchant/reports${query}`).expect(200)).body.items as MerchantReport[];
    const ids = async (query: string) => (await list(query)).map(({ id }) => id);
    async function aReport() {
      await aKnownShopper(room);
      return (await list('?limit=1'))[0]!;
    }
    const say = ({ id }: { id: string }, dealt_with: boolean, who: Pick<Merchant, 'patch'> = shop) =>
      who.patch(`/v1/merchant/reports/${id}`).send({ dealt_with });
    const actions = async () => {
      const { sql } = room.database;
      const rows = await sql.selectFrom('audit_log').select(['action', 'account_id']).orderBy('id', 'desc').execute();
      return rows.filter(({ action }) => action.startsWith('report_') && !/read|made/.test(action));
    };

    it('takes it from those that are open, notes who said so, and can be taken back', async () => {
      const [one, other] = [await aReport(), await aReport()];
      const editor = await aPerson(room, 'editor', 'editor@shop.example');
      const dealt = MerchantReport.parse((await say(one, true, editor).expect(200)).body);
      assert.deepEqual({ ...dealt, dealt_with_at: null }, one);
      assert.ok(dealt.dealt_with_at);
      assert.deepEqual(await ids('?state=open'), [other.id]);
      assert.deepEqual(await ids('?state=dealt_with'), [one.id]);
      assert.deepEqual(await ids(''), [other.id, one.id]);
      const again = MerchantReport.parse((await say(one, true).expect(200)).body);
      assert.equal(again.dealt_with_at, dealt.dealt_with_at);
      assert.deepEqual((await say(one, false, editor).expect(200)).body, one);
      assert.deepEqual(await ids('?state=open'), [other.id, one.id]);
      const [reopened, , first] = await actions();
      const account_id = editor.account.id;
      assert.deepEqual(reopened, { action: 'report_reopened', account_id });
      assert.deepEqual(first, { action: 'report_dealt_with', account_id });
    });

    it('is for the shop’s own editors and owners', async () => {
      const report = await aReport();
      const other = await room.aMerchant(OTHER_SHOP);
      await assertRefused(room, say(report, true, other), 'not_found');
      const viewer = await aPerson(room, 'viewer', 'viewer@shop.example');
      await assertRefused(room, say(report, true, viewer), 'role_too_low');
      await assertRefused(room, shop.patch(`/v1/merchant/reports/${report.id}`).send({}), 'body_invalid');
      assert.equal((await list('?limit=1'))[0]?.dealt_with_at, null);
    });
  });
}
