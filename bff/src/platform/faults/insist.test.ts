// What is tried again, and when that ends.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insist } from './insist.ts';

function coded(code: string): Error {
  return Object.assign(new Error('said by somebody'), { code });
}

describe('a write that is insisted on', () => {
  const forEver = new AbortController().signal;

  for (const code of ['40001', '40P01', '23503', '57P01', '53100']) {
    it(`is tried again after ${code}`, async () => {
      const faults = [coded(code), coded(code)];
      const write = async () => {
        const fault = faults.shift();
        if (fault) throw fault;
        return 'written';
      };
      assert.equal(await insist(write, forEver), 'written');
    });
  }

  it('is let go at once where it would fail for ever', async (t) => {
    const write = t.mock.fn(() => Promise.reject(coded('23505')));
    await assert.rejects(insist(write, forEver), { code: '23505' });
    assert.equal(write.mock.callCount(), 1);
  });

  it('is let go with its own fault as soon as nobody wants it any more', async (t) => {
    const controller = new AbortController();
    const write = t.mock.fn(() => {
      controller.abort();
      return Promise.reject(coded('40P01'));
    });
    await assert.rejects(insist(write, controller.signal), { code: '40P01' });
    assert.equal(write.mock.callCount(), 1);
  });
});
