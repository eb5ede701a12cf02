// A shirt drawn from polygons, with every landmark known: what the garment analysis is checked against.
import type { Raster } from '../../../platform/images/images.ts';
import type { Point } from '../../raster/geometry.ts';

export interface DrawnShirt {
  raster: Raster;
  neck: { left: Point; right: Point };
  armpit: { left: Point; right: Point };
  /** Lowest point of the front neckline. */
  neckline: Point;
  hemRow: number;
  /** Cloth's 8-bit grey or colour. */
  cloth: readonly [number, number, number];
}

const WIDTH = 400;
const HEIGHT = 420;
const WHITE = [255, 255, 255] as const;

/** Arms out at 45 degrees, a V-neck that shows a darker inside. */
export function drawnShirt(cloth: readonly [number, number, number] = [40, 70, 140]): DrawnShirt {
  const left = [
    [160, 60],
    [130, 70],
    [30, 190],
    [72, 222],
    [132, 160],
    [130, 360],
  ] as const;
  const right = left.map(([x, y]) => [WIDTH - x, y] as const).reverse();
  const inside = cloth.map((c) => Math.round(c * 0.45)) as [number, number, number];
  const raster = canvas(WIDTH, HEIGHT);
  fillPolygon(raster, [...left, ...right], cloth);
  fillPolygon(
    raster,
    [
      [160, 60],
      [240, 60],
      [200, 120],
    ],
    inside,
  );
  return {
    raster,
    neck: { left: { x: 160, y: 60 }, right: { x: 240, y: 60 } },
    armpit: { left: { x: 132, y: 160 }, right: { x: 268, y: 160 } },
    neckline: { x: 200, y: 120 },
    hemRow: 360,
    cloth,
  };
}

export function drawnTrousers(): Raster {
  const raster = canvas(WIDTH, HEIGHT);
  fillPolygon(
    raster,
    [
      [140, 40],
      [260, 40],
      [275, 390],
      [215, 390],
      [200, 150],
      [185, 390],
      [125, 390],
    ],
    [60, 60, 70],
  );
  return raster;
}

export function drawnSkirt(): Raster {
  const raster = canvas(WIDTH, HEIGHT);
  fillPolygon(
    raster,
    [
      [150, 60],
      [250, 60],
      [320, 360],
      [80, 360],
    ],
    [30, 110, 60],
  );
  return raster;
}

export function canvas(width: number, height: number, colour: readonly number[] = WHITE): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < data.length; i++) data[i] = colour[i % 3] as number;
  return { width, height, data };
}

export function fillPolygon(
  raster: Raster,
  corners: readonly (readonly [number, number])[],
  colour: readonly [number, number, number],
): void {
  for (let y = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++) {
      if (!inPolygon(corners, x + 0.5, y + 0.5)) continue;
      raster.data.set(colour, (y * raster.width + x) * 3);
    }
  }
}

function inPolygon(corners: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  corners.forEach(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length] as readonly [number, number];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}
