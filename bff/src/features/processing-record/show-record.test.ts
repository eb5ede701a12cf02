// The record of processing says what the server does: every category, with the time that this very shop has chosen.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ProcessingRecord } from '../../contract/processing-record.ts';
import { HELD_DATA } from '../held-data-of-all.ts';
import { recordOf } from './show-record.ts';

it('names all that is held, each with why, how long and on which basis, and the days that the shop has chosen', () => {
  const { items } = ProcessingRecord.parse(recordOf(HELD_DATA, 45));
  assert.deepEqual(
    items.map(({ title }) => title),
    HELD_DATA.map(({ title }) => title),
  );
  const chosen = items.flatMap(({ kept }) => kept).filter((one) => one.chosen);
  assert.ok(chosen.length > 0);
  for (const { milliseconds } of chosen) assert.equal(milliseconds, 45 * 86_400_000);
  for (const { basis, title } of items) assert.match(basis, /Art\. /, title);
});
