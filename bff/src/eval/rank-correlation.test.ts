import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rankCorrelation } from './rank-correlation.ts';

describe('rank correlation', () => {
  it('is 1 for whatever grows with the other, and -1 for what falls', () => {
    assert.equal(rankCorrelation([1, 2, 3, 4], [1, 10, 11, 1000]), 1);
    assert.equal(rankCorrelation([1, 2, 3, 4], [9, 3, 2, -7]), -1);
  });

  it('shares ranks among equals', () => {
    // By hand: ranks 0 1.5 1.5 3 beside 0 1 2 3 give 4.5 / sqrt(4.5 x 5).
    assert.ok(Math.abs(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4]) - 4.5 / Math.sqrt(22.5)) < 1e-12);
  });

  it('is 0 where one does not change', () => {
    assert.equal(rankCorrelation([1, 2, 3], [5, 5, 5]), 0);
  });
});
