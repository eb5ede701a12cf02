// Test renders: a merchant sees a product on a house model, and nothing of it is kept or counted.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import type { RenderRequest } from '../../renderers/renderer.ts';
import { A_PRODUCT, type FittingRoom, type Merchant, OTHER_SHOP, openFittingRoom } from '../../testing/fitting-room.ts';
import { quickEngine } from '../../testing/quick-engine.ts';
import { assertRefused } from '../../testing/refusals.ts';

const HALF = (side: -1 | 1) => ({
  neck: { x: 0.5 + side * 0.08, y: 0.1 },
  collar_top: { x: 0.5 + side * 0.08, y: 0.1 },
  shoulder: { x: 0.5 + side * 0.2, y: 0.15 },
  armpit: { x: 0.5 + side * 0.2, y: 0.35 },
});
const POINTS = { left: HALF(-1), right: HALF(1), hem: { x: 0.5, y: 0.9 } };

describe('a test render', () => {
  const quick = quickEngine();
  const asked: RenderRequest[] = [];
  let room: FittingRoom;
  let merchant: Merchant;

  before(async () => {
    const renderer: typeof quick.renderer = {
      ...quick.renderer,
      render(request) {
        asked.push(request);
        return quick.renderer.render(request);
      },
    };
    room = await openFittingRoom({}, { engine: { ...quick, renderer } });
    merchant = await room.aMerchant();
  });
  after(() => room[Symbol.asyncDispose]());

  const draw = (body: object, product = A_PRODUCT) =>
    merchant.post(`/v1/merchant/products/${product}/test-render`).send(body);

  it('shows the product on one of the models, marked as made, and leaves nothing behind', async () => {
    const { body: models } = await merchant.get('/v1/merchant/house-models').expect(200);
    assert.deepEqual(models.items[0], { id: 'ana', name: 'Ana' });
    const { body: picture, headers } = await draw({ model: 'ana' }).expect(200).expect('Content-Type', 'image/jpeg');
    assert.equal(headers['cache-control'], 'no-store');
    const { width, height, xmp } = await sharp(picture).metadata();
    const photo = await sharp(asked.at(-1)?.photo).metadata();
    assert.deepEqual([width, height], [photo.width, photo.height]);
    assert.match(String(xmp), /digitalsourcetype\//);
    const { body: renders } = await merchant.get('/v1/merchant/renders').expect(200);
    assert.deepEqual(renders.items, []);
  });

  it('goes by points that are not saved, which stay unsaved', async () => {
    await draw({ model: 'mei', points: POINTS }).expect(200);
    const { points } = asked.at(-1)!.garment;
    assert.deepEqual(points?.left.collarTop, POINTS.left.collar_top);
    const { body } = await merchant.get(`/v1/merchant/products/${A_PRODUCT}/garment`).expect(200);
    assert.notEqual(body.said_by, 'merchant');
  });

  it('says what the engine says where it cannot be drawn, and refuses what is not there or not the shop’s', async () => {
    quick.next({ code: 'garment_unclear', message: 'The picture of the garment is not clear enough.' });
    const { detail } = await assertRefused(room, draw({ model: 'ana' }), 'test_render_refused');
    assert.equal(detail, 'The picture of the garment is not clear enough.');
    await assertRefused(room, draw({ model: 'nobody' }), 'not_found');
    await assertRefused(room, draw({ model: 'ana' }, OTHER_SHOP.productId), 'not_found');
    await assertRefused(room, draw({ model: 'ana', points: { ...POINTS, hem: { x: 0.5, y: 0.2 } } }), 'body_invalid');
  });
});
