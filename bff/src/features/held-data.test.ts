// What the documents say is held, against the tables there are: a new table has to say whose it is before it can come.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../testing/databases.ts';
import { HELD_DATA } from './held-data-of-all.ts';

/** Tables in which nothing about a person can stand. */
const ABOUT_NOBODY = [
  'installation',
  'merchants',
  'publishable_keys',
  'secret_keys',
  'merchant_secrets',
  'merchant_origins',
  'products',
  'csv_imports',
  'csv_import_pieces',
  'csv_import_additions',
  'read_pages',
  'product_sources',
  'product_pictures',
  'picture_looks',
  'garment_points',
  'consent_texts',
  'object_deletions',
  'engine_spend',
  'event_counts',
  'experiment_days',
  'figures',
  'figures_due',
  'revenue_days',
  'spend_days',
  'webhook_endpoints',
  'webhook_secrets',
  'first_run_links',
];

for (const engine of databases()) {
  describe(`what is held, on ${engine.name}`, () => {
    let opened: TestDatabase;
    before(async () => {
      opened = await engine.open();
    });
    after(() => opened[Symbol.asyncDispose]());

    it('is said of every table, once', async () => {
      const { rows } = await sql<{ table_name: string }>`
        select table_name from information_schema.tables
        where table_schema = 'app' and table_name not like 'kysely%' order by 1`.execute(opened.database.sql);
      const said = [...HELD_DATA.flatMap(({ tables }) => tables), ...ABOUT_NOBODY];
      assert.deepEqual(
        said.sort(),
        rows.map((row) => row.table_name),
      );
    });

    it('is said to be about shoppers wherever a row names one', async () => {
      const { rows } = await sql<{ table_name: string }>`
        select table_name from information_schema.columns
        where table_schema = 'app' and column_name = 'shopper_id'`.execute(opened.database.sql);
      const ofShoppers = HELD_DATA.filter(({ whose }) => whose === 'shoppers').flatMap(({ tables }) => tables);
      for (const { table_name } of rows) assert.ok(ofShoppers.includes(table_name), table_name);
    });
  });
}
