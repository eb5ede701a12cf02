import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cheapestPath } from './cheapest-path.ts';

const column = (cheap: number, length = 9) => Float32Array.from({ length }, (_, i) => (i === cheap ? 0 : 1));

it('follows a cheap line that moves by no more than it may', () => {
  const { steps, cost } = cheapestPath(
    [2, 3, 4, 3, 2].map((cheap) => column(cheap)),
    1,
    0,
  );
  assert.deepEqual(steps, [2, 3, 4, 3, 2]);
  assert.equal(cost, 0);
});

it('stays level past one tempting outlier when bending costs more', () => {
  const { steps } = cheapestPath(
    [4, 4, 8, 4, 4].map((cheap) => column(cheap)),
    8,
    0.2,
  );
  assert.deepEqual(steps, [4, 4, 4, 4, 4]);
});
