// One fault of its own stops nobody else; one that is everybody's stops at once.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ObjectsAway } from '../platform/faults/storage-fault.ts';
import { oneByOne } from './one-by-one.ts';

describe('the same done to each of a batch', () => {
  it('is done to all but those with which it fails, of which the first is told', async () => {
    const { done, fault } = await oneByOne([1, 2, 3, 4], async (one) => {
      if (one % 2 === 0) throw new Error(`not with ${one}`);
    });
    assert.deepEqual([done, fault?.message], [[1, 3], 'not with 2']);
  });

  it('is not tried with the others where there is nothing to do it with: each would wait as long in vain', async () => {
    const tried: number[] = [];
    const trying = oneByOne([1, 2, 3], async (one) => {
      tried.push(one);
      throw new ObjectsAway('no answer');
    });
    await assert.rejects(trying, ObjectsAway);
    assert.deepEqual(tried, [1]);
  });
});
