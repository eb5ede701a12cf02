import assert from 'node:assert/strict';
import { it } from 'node:test';
import { canvas, fillPolygon } from '../garment/testing/drawn-shirt.ts';
import { labOf } from '../raster/lab.ts';
import { analysePerson } from './analyse-person.ts';
import { bodyFrame, onTorso, torsoCoordinates } from './body-frame.ts';
import { coloursOf, learnColours, likelihoodTable, tableIndex, unexplained } from './colour-model.ts';

const SKIN = [205, 160, 135] as const;
const RED = [170, 40, 50] as const;
const JEANS = [50, 60, 90] as const;
const HAIR = [40, 25, 20] as const;

it('measures a leaning torso and back again', () => {
  const landmarks = Array.from({ length: 33 }, () => ({ x: 200, y: 60, visibility: 1 }));
  const put = (i: number, x: number, y: number) => Object.assign(landmarks[i] as object, { x, y });
  put(11, 262, 110);
  put(12, 140, 98);
  put(23, 235, 290);
  put(24, 160, 284);
  const frame = bodyFrame({ landmarks, segmentation: new Float32Array(0) });
  const p = onTorso(frame, 0.6, -0.4);
  const { t, s } = torsoCoordinates(frame, p.x, p.y);
  assert.ok(Math.abs(t - 0.6) < 1e-9 && Math.abs(s + 0.4) < 1e-9);
});

it('tells learnt colours apart and finds seeds that belong to another class', () => {
  const around = (colour: readonly [number, number, number]) =>
    Array.from({ length: 60 }, (_, i) => labOf(colour[0] + (i % 7), colour[1] + (i % 5), colour[2] + (i % 3)));
  const skin = learnColours(around(SKIN), 2);
  const red = learnColours(around(RED), 2);
  assert.ok(skin && red);
  const at = tableIndex(...SKIN);
  const colours = coloursOf(Uint8Array.from(SKIN));
  assert.deepEqual([...colours], [at]);
  assert.ok((likelihoodTable(skin, colours)[at] as number) > 10 * (likelihoodTable(red, colours)[at] as number));
  assert.equal(unexplained(around(HAIR), skin).length, 60);
  assert.equal(unexplained(around(SKIN), skin).length, 0);
  assert.equal(learnColours(around(SKIN).slice(0, 5), 2), null);
});

it('parses a drawn person: skin, hair, top and trousers, the sleeves and the gap under the arms', () => {
  const { photo, pose } = drawnPerson();
  const { masks, window, silhouette } = analysePerson(photo, pose);
  const at = (plane: Float32Array, x: number, y: number) =>
    plane[(y - window.y) * window.width + x - window.x] as number;
  assert.ok(at(masks.upper, 200, 220) > 0.8, 'top');
  assert.ok(at(masks.lower, 170, 400) > 0.8, 'trousers');
  assert.ok(at(masks.skin, 200, 80) > 0.8, 'face');
  assert.ok(at(masks.hair, 200, 38) > 0.5, 'hair');
  assert.ok(at(masks.body, 60, 120) < 0.1, 'background');
  assert.ok(silhouette.left.armpitSeen && silhouette.right.armpitSeen);
  const reach = silhouette.left.oldSleeve / silhouette.left.length;
  assert.ok(reach > 0.2 && reach < 0.6, `old sleeve reaches ${reach}`);
});

// A figure of flat colours, arms away from the body, with the pose a detector would give for it.
function drawnPerson() {
  const photo = canvas(400, 480, [215, 225, 235]);
  const both = (corners: readonly (readonly [number, number])[], colour: readonly [number, number, number]) => {
    fillPolygon(photo, corners, colour);
    fillPolygon(
      photo,
      corners.map(([x, y]) => [400 - x, y] as const),
      colour,
    );
  };
  both(
    [
      [150, 300],
      [200, 300],
      [200, 480],
      [152, 480],
    ],
    JEANS,
  );
  both(
    [
      [200, 130],
      [160, 132],
      [140, 145],
      [150, 320],
      [200, 320],
    ],
    RED,
  );
  both(
    [
      [160, 132],
      [128, 145],
      [92, 215],
      [120, 228],
      [146, 190],
    ],
    RED,
  );
  both(
    [
      [95, 215],
      [118, 226],
      [88, 300],
      [66, 294],
    ],
    SKIN,
  );
  both(
    [
      [88, 300],
      [66, 294],
      [58, 330],
      [78, 334],
    ],
    SKIN,
  );
  both(
    [
      [200, 50],
      [172, 62],
      [174, 100],
      [190, 140],
      [200, 142],
    ],
    SKIN,
  );
  both(
    [
      [200, 28],
      [176, 38],
      [170, 64],
      [200, 56],
    ],
    HAIR,
  );
  const segmentation = new Float32Array(400 * 480);
  for (let i = 0; i < segmentation.length; i++) {
    segmentation[i] = photo.data[i * 3] === 215 && photo.data[i * 3 + 1] === 225 ? 0 : 1;
  }
  const places: Record<number, [number, number]> = {
    0: [200, 84],
    2: [210, 74],
    5: [190, 74],
    7: [226, 78],
    8: [174, 78],
    9: [208, 97],
    10: [192, 97],
    11: [254, 152],
    12: [146, 152],
    13: [294, 220],
    14: [106, 220],
    15: [323, 296],
    16: [77, 296],
    17: [332, 322],
    18: [68, 322],
    19: [330, 325],
    20: [70, 325],
    23: [226, 300],
    24: [174, 300],
    25: [222, 470],
    26: [178, 470],
  };
  const landmarks = Array.from({ length: 33 }, (_, i) => {
    const [x, y] = places[i] ?? [200, 84];
    return { x, y, visibility: 1 };
  });
  return { photo, pose: { landmarks, segmentation } };
}
