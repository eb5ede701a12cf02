// While a release is rolled out, servers of the one before work on the schema that the new one has brought up to date: see "On
// PostgreSQL" in the guide. So nothing goes that they may still use.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** Up to here it was not held to. */
const LAST_WITHOUT = '0123';

/**
 * What goes all the same, by the migration's number: each with the release since which nobody has used it, and that one has to
 * be out.
 */
const GONE: Record<string, string> = {};

const BREAKS = [
  /\bdrop\s+(?:table|column|view|type|function|schema)\b/i,
  /\brename\s+(?:to|column|constraint|value)\b|\brename\s+\w+\s+to\b/i,
  /\balter\s+(?:column\s+)?\w+\s+(?:set\s+data\s+)?type\b/i,
  /\balter\s+(?:column\s+)?\w+\s+(?:set\s+not\s+null|drop\s+default)\b/i,
  /\badd\s+column\s+(?:if\s+not\s+exists\s+)?\w+(?![^,;'`]*\bdefault\b)[^,;'`]*\bnot\s+null\b/i,
];

/** @returns what a server of the release before could not live with. */
function breaking(migration: string): string[] {
  return BREAKS.flatMap((each) => each.exec(migration)?.[0] ?? []);
}

describe('a migration', () => {
  it('takes nothing away that the release before uses', () => {
    const later = readdirSync(import.meta.dirname).filter(
      (name) => /^\d{4}-/.test(name) && name.slice(0, 4) > LAST_WITHOUT,
    );
    assert.ok(later.length > 0);
    const found = later
      .filter((name) => !(name.slice(0, 4) in GONE))
      .map((name) => [name, breaking(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))])
      .filter(([, breaks]) => breaks?.length);
    assert.deepEqual(found, []);
  });

  it('is known for taking something away by what it says', () => {
    for (const [statement, breaks] of [
      ['alter table app.tasks drop column key', true],
      ['drop table app.pieces', true],
      ['alter table app.tasks rename to renders', true],
      ['alter table app.tasks rename column key to id', true],
      ['alter table app.tasks alter column key type int', true],
      ['alter table app.tasks alter column key set not null', true],
      ['alter table app.tasks add column key text not null', true],
      ["alter table app.tasks add column key text not null default ''", false],
      ['alter table app.tasks add column dealt_with_at timestamptz', false],
      ['alter table app.tasks enable row level security', false],
      ['create table app.pieces (id uuid not null, name text not null)', false],
      ['drop index app.tasks_by_key', false],
    ] as const) {
      assert.equal(breaking(statement).length > 0, breaks, statement);
    }
  });
});
