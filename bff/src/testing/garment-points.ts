// Points as a merchant may say them, of a top that stands in the middle of its picture.
import type { GarmentPoints } from '../contract/garment-points.ts';

const half = (side: 1 | -1) => ({
  neck: { x: 0.5 + side * 0.1, y: 0.2 },
  collar_top: { x: 0.5 + side * 0.1, y: 0.19 },
  shoulder: { x: 0.5 + side * 0.25, y: 0.23 },
  armpit: { x: 0.5 + side * 0.22, y: 0.4 },
});

export const GARMENT_POINTS: GarmentPoints = { left: half(-1), right: half(1), hem: { x: 0.5, y: 0.8 } };
