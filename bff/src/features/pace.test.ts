import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Pace } from './pace.ts';

describe('the pace of a long piece of work', () => {
  it('is two pieces at once on a server of its own, and one while shoppers are here', () => {
    let shoppers = false;
    const pace = new Pace({ database: { inProcess: false }, shoppersAreHere: () => shoppers });
    assert.equal(pace.atOnce, 2);
    shoppers = true;
    assert.equal(pace.atOnce, 1);
  });

  it('is one piece at a time on the embedded database, smaller where pieces take long and larger where they do not', async () => {
    const pace = new Pace({ database: { inProcess: true }, shoppersAreHere: () => false });
    const first = pace.size;
    await pace.piece(() => wait(40));
    const smaller = pace.size;
    assert.ok(smaller < first, `${first} then ${smaller}`);
    await pace.piece(async () => {});
    assert.ok(pace.size > smaller);
    assert.equal(pace.atOnce, 1);
  });

  it('begins no further piece before the others had their time, where there are others', async () => {
    const pace = new Pace({ database: { inProcess: false }, shoppersAreHere: () => true });
    let others = 0;
    const serving = setInterval(() => others++, 1);
    await pace.piece(() => {
      const until = performance.now() + 20;
      while (performance.now() < until);
      return Promise.resolve();
    });
    clearInterval(serving);
    assert.ok(others > 0);
  });
});
