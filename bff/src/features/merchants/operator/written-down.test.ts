// Whatever an operator changes is in the audit log, once, with nobody's name; what they only look at, or are refused, is not.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { databases } from '../../../testing/databases.ts';
import { type FittingRoom, merchantIdOf, OTHER_SHOP, openFittingRoom } from '../../../testing/fitting-room.ts';
import { MerchantCommand } from './commands.ts';

const CUSTOMER = 'a-certain-customer';
const DOMAIN = 'a-certain-shop.myshopify.com';
const LIST = join(import.meta.dirname, '../../../../../docs/public/visionfit-products.csv');
const ORIGIN = 'https://a-certain-page.example';

/** Every command there is, as an operator gives it, and what it leaves behind. */
const LEAVES: Record<MerchantCommand['command'], [given: object, action: string | null]> = {
  list: [{}, null],
  show: [{}, null],
  'show-limits': [{}, null],
  'list-keys': [{}, null],
  'invite-member': [{ email: 'ana@shop.example', role: 'owner' }, 'member_invited'],
  create: [{ name: 'New', origins: [ORIGIN], live: false }, 'merchant_made'],
  'set-plan': [{ plan: 'pro' }, 'plan_set'],
  'set-limits': [{ limits: { per_shop_day: 9 } }, 'limits_set'],
  'set-spend-cap': [{ dollars: 9 }, 'spend_cap_set'],
  'set-retention': [{ picture_days: 9 }, 'retention_set'],
  'set-shopper-links': [{ links: 'any' }, 'shopper_links_set'],
  'set-holdout': [{ percent: 10 }, 'holdout_set'],
  'set-time-zone': [{ time_zone: 'Asia/Kathmandu' }, 'time_zone_set'],
  'add-origin': [{ origin: ORIGIN }, 'origin_added'],
  'remove-origin': [{ origin: ORIGIN }, 'origin_removed'],
  'add-publishable-key': [{ live: false }, 'publishable_key_added'],
  'add-secret-key': [{ live: false }, 'secret_key_added'],
  'rotate-secret-key': [{ overlap_seconds: 60, live: false }, 'secret_key_rotated'],
  'revoke-key': [{ key: OTHER_SHOP.key }, 'key_revoked'],
  'set-customer-plan': [{ customer: CUSTOMER, plan: 'pro' }, 'customer_plan_set'],
  'rotate-customer-secret': [{ overlap_seconds: 60 }, 'customer_secret_rotated'],
  'set-shopify-domain': [{ domain: DOMAIN }, 'shopify_domain_set'],
  'import-csv': [{ file: LIST }, 'products_imported'],
  recount: [{}, 'figures_recounted'],
  'read-audit': [{ customer: CUSTOMER }, 'audit_read'],
};

for (const engine of databases()) {
  describe(`what an operator does, on ${engine.name}`, () => {
    let room: FittingRoom;
    let merchant: string;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      merchant = await merchantIdOf(room.database, OTHER_SHOP);
    });
    after(() => room[Symbol.asyncDispose]());

    const everything = () => room.database.sql.selectFrom('audit_log').selectAll().orderBy('id').execute();
    async function leftBy(command: object) {
      const before = (await everything()).length;
      await room.server.operate(command).catch((error) => assert.equal(error.name, 'CommandRefused'));
      return (await everything()).slice(before);
    }

    it('is written down, command by command, without a name, a key or a domain', async () => {
      for (const [command, [given, action]] of Object.entries(LEAVES)) {
        const ofAll = command === 'list' || command === 'create';
        const entries = await leftBy({ command, ...(!ofAll && { merchant }), ...given });
        assert.deepEqual(
          entries.map((entry) => `${entry.actor} ${entry.action}`),
          action === null ? [] : [`operator ${action}`],
          command,
        );
        const [entry] = entries;
        if (entry && command !== 'create') assert.equal(entry.merchant_id, merchant);
        // Only these two are about a person.
        const isAboutOne = command === 'set-customer-plan' || command === 'read-audit';
        assert.equal(typeof entry?.subject === 'string', isAboutOne, command);
      }
      const text = JSON.stringify(await everything());
      for (const said of [CUSTOMER, DOMAIN, ORIGIN, OTHER_SHOP.key, 'New', 'ana@shop'])
        assert.ok(!text.includes(said), said);
    });

    it('names the merchant that was just made', async () => {
      const { id } = await room.server.operate({ command: 'create', name: 'Newer', origins: [ORIGIN], live: false });
      assert.equal((await everything()).at(-1)?.merchant_id, id);
    });

    it('is told to the customer whose plan it was', async () => {
      const customer = await room.aCustomer(CUSTOMER);
      await room.server.operate({
        command: 'set-customer-plan',
        merchant: await merchantIdOf(room.database, { key: 'pk_test_demo' }),
        customer: CUSTOMER,
        plan: 'pro',
      });
      assert.equal((await everything()).at(-1)?.action, 'customer_plan_set');
      const about = (await everything()).at(-1)?.subject;
      await customer.get('/v1/user/export').responseType('blob').expect(200);
      assert.deepEqual(
        (await everything()).filter(({ subject }) => subject === about).map(({ action }) => action),
        ['customer_plan_set', 'exported'],
      );
    });

    it('leaves nothing where it was refused', async () => {
      const refused = [
        { command: 'set-plan', merchant: '00000000-0000-4000-8000-000000000000', plan: 'pro' },
        { command: 'set-limits', merchant, limits: { per_week: 3 } },
        { command: 'remove-origin', merchant, origin: 'https://nowhere.example' },
        { command: 'revoke-key', merchant, key: 'pk_test_nobody' },
        { command: 'read-audit', merchant, customer: 'nobody-we-know' },
        { command: 'drop' },
      ];
      for (const command of refused) assert.deepEqual(await leftBy(command), [], JSON.stringify(command));
    });

    it('is undone with its entry where the entry cannot be written', async () => {
      const { sql } = room.database;
      const profile = () =>
        sql.selectFrom('merchants').select(['plan', 'picture_days']).where('id', '=', merchant).executeTakeFirst();
      const before = await profile();
      await room.database.transaction(async (trx) => {
        await trx.schema.withSchema('app').alterTable('audit_log').renameTo('audit_log_away').execute();
      });
      try {
        await assert.rejects(room.server.operate({ command: 'set-retention', merchant, picture_days: 333 }));
      } finally {
        await sql.schema.withSchema('app').alterTable('audit_log_away').renameTo('audit_log').execute();
      }
      assert.deepEqual(await profile(), before);
    });
  });
}

it('every command of the operator’s has been thought of', () => {
  const commands = MerchantCommand.options.map(({ shape }) => shape.command.value);
  assert.deepEqual(commands.sort(), Object.keys(LEAVES).sort());
});
