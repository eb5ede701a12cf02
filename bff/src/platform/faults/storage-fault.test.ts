// Which faults pass by themselves, and which are ours to mend.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DatabaseAway, storageFault } from './storage-fault.ts';

function coded(code: string, cause?: unknown): Error {
  return Object.assign(new Error('said by somebody', { cause }), { code });
}

describe('a fault of the storage', () => {
  for (const code of ['ENOSPC', 'EDQUOT', '53100']) {
    it(`is a full disk where the code is ${code}`, () => {
      assert.equal(storageFault(coded(code)), 'full');
    });
  }

  for (const code of ['08006', '53300', '57P01', '57P02', '57P03', '57P05']) {
    it(`is a database that is away where PostgreSQL says ${code}`, () => {
      assert.equal(storageFault(coded(code)), 'away');
    });
  }

  it('is found behind what was thrown because of it', () => {
    assert.equal(storageFault(new Error('the photo was not stored', { cause: coded('ENOSPC') })), 'full');
  });

  it('is the full disk where that took the database away', () => {
    assert.equal(storageFault(new DatabaseAway(coded('53100'))), 'full');
    assert.equal(storageFault(new DatabaseAway(new Error('aborted'))), 'away');
  });

  it('is nothing else: not a broken rule, not a slow statement, not a shop that does not answer', () => {
    for (const code of ['23505', '57014', '42P01', 'ECONNREFUSED', 'ENOENT']) {
      assert.equal(storageFault(coded(code)), null, code);
    }
    for (const thrown of [null, undefined, 'text', new Error('said nothing')]) assert.equal(storageFault(thrown), null);
  });
});
