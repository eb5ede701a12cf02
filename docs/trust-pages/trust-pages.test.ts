// What the trust pages say is made from the server's code and held by its tests; here it is checked that both are so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { HELD_DATA } from '../../bff/src/features/held-data-of-all.ts';
import { duration, keeping } from './durations.ts';
import { impactAssessment } from './impact-assessment.ts';
import { recordsOfProcessing } from './records-of-processing.ts';
import { KINDS, THREATS } from './threats.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('the threat model', () => {
  it('names only tests that exist', () => {
    for (const { threat, heldBy } of THREATS) {
      assert.ok(heldBy.length > 0, `nothing holds: ${threat}`);
      for (const { file, test } of heldBy) {
        const source = readFileSync(join(ROOT, file), 'utf8');
        const titles = [...source.matchAll(/\bit\(\s*(['"`])(.*?)\1/gs)].map(([, , title]) => title);
        assert.ok(titles.includes(test), `${file} has no test "${test}"`);
      }
    }
  });

  it('has an answer to every kind of threat', () => {
    for (const kind of Object.keys(KINDS))
      assert.ok(
        THREATS.some((threat) => threat.kind === kind),
        kind,
      );
  });
});

describe('the record of processing', () => {
  it('tells of every kind of data how long it is kept, in the numbers of the server', () => {
    const page = recordsOfProcessing(HELD_DATA);
    for (const { title, kept } of HELD_DATA) {
      const section = page.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
      assert.ok(section.toLowerCase().includes(keeping(kept).toLowerCase()), title);
    }
  });
});

describe('the impact assessment', () => {
  it('lists whatever is held about shoppers, and nothing about shops', () => {
    const page = impactAssessment(HELD_DATA);
    for (const { title, whose } of HELD_DATA) assert.equal(page.includes(`| ${title} |`), whose === 'shoppers', title);
  });
});

describe('a duration', () => {
  it('is said in the largest unit that says it exactly', () => {
    assert.equal(duration(30 * 60_000), '30 minutes');
    assert.equal(duration(2 * 3_600_000), '2 hours');
    assert.equal(duration(24 * 3_600_000), '24 hours');
    assert.equal(duration(90 * 86_400_000), '90 days');
    assert.equal(duration(60_000), '1 minute');
  });

  it('is never rounded', () => {
    assert.throws(() => duration(1_500));
  });
});
