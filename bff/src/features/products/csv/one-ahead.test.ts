// What lies between the hands that a list goes through: one thing ahead, never more, and none in the end.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oneAhead } from './one-ahead.ts';

describe('a thing after the other', () => {
  async function* things(begun: number[], ended: string[] = []) {
    try {
      for (let n = 1; n <= 4; n++) {
        begun.push(n);
        if (n === 4) throw new Error('the fourth cannot be had');
        yield n;
      }
    } finally {
      ended.push('ended');
    }
  }

  it('has the next one under way while somebody works on it, and one only', async () => {
    const begun: number[] = [];
    const seen: number[][] = [];
    await assert.rejects(async () => {
      for await (const n of oneAhead(things(begun))) {
        // Whoever works on it gives the others their turn.
        await new Promise(setImmediate);
        seen.push([n, ...begun]);
      }
    }, /the fourth/);
    assert.deepEqual(seen, [
      [1, 1, 2],
      [2, 1, 2, 3],
      [3, 1, 2, 3, 4],
    ]);
  });

  it('leaves nothing under way when nobody asks any more', async () => {
    const [begun, ended]: [number[], string[]] = [[], []];
    for await (const n of oneAhead(things(begun, ended))) if (n === 2) break;
    assert.deepEqual([begun, ended], [[1, 2, 3], ['ended']]);
  });
});
