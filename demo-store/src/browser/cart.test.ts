// What the cart's buttons promise, without a page.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { add, type Cart, parse, pieces, remove, setQuantity, setSize } from './cart.ts';

const shirt = { productId: 'white-tshirt', size: 'M', quantity: 1 };
const jeans = { productId: 'blue-jeans', size: '30', quantity: 2 };

describe('the cart', () => {
  it('counts a second piece of the same size on the same line', () => {
    assert.deepEqual(add([shirt], 'white-tshirt', 'M'), [{ ...shirt, quantity: 2 }]);
  });

  it('gives another size of the same garment a line of its own', () => {
    assert.equal(add([shirt], 'white-tshirt', 'L').length, 2);
  });

  it('stops at nine of one line', () => {
    const nine = setQuantity([shirt], shirt, 9);
    assert.equal(pieces(add(nine, 'white-tshirt', 'M')), 9);
  });

  it('merges two lines when one is given the size of the other', () => {
    const open = { ...shirt, size: '' };
    assert.deepEqual(setSize([shirt, open], open, 'M'), [{ ...shirt, quantity: 2 }]);
  });

  it('keeps a line whose size is chosen again', () => {
    assert.deepEqual(setSize([shirt], shirt, 'M'), [shirt]);
  });

  it('removes one line and leaves the cart it came from whole, so that it can be put back', () => {
    const before: Cart = [shirt, jeans];
    assert.deepEqual(remove(before, shirt), [jeans]);
    assert.deepEqual(before, [shirt, jeans]);
  });

  it('drops stored entries that are not lines', () => {
    const stored = [shirt, null, 7, { productId: 'x' }, { ...jeans, quantity: 0 }, { ...jeans, quantity: 1.5 }];
    assert.deepEqual(parse(JSON.stringify(stored)), [shirt]);
  });

  it('is empty when nothing was stored', () => {
    assert.deepEqual(parse(null), []);
  });
});
