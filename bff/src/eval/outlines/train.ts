// `npm run train:outlines -- FOLDER`: makes the network that tells the outlines of shoes and bags from those of clothes, of
// Fashion-MNIST in FOLDER and of garments that are drawn; a few minutes of one core. The same every time. Prints how it does on
// the tenth that it was not made of, and on the 10,000 pictures that its authors hold back.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { seeded } from '../../engine-stand-in/random.ts';
import {
  activationsOf,
  forEachLook,
  likenessOf,
  type OutlineNet,
  outlineNet,
  SIDE,
  WEIGHTS,
} from '../../vision/garment-picture/outline-net.ts';
import { drawnGarment, type Random } from './drawn-garments.ts';
import { type Example, readFashionMnist } from './fashion-mnist.ts';

const NET = fileURLToPath(new URL('../../vision/garment-picture/outline-of-thing.bin', import.meta.url));
const DRAWN = 30_000;
const HELD = 6_000;
const ROUNDS = 4;
const AT_ONCE = 64;
const PACE = 0.002;
const FILLED = 26;

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) throw new Error('Usage: npm run train:outlines -- FOLDER (of Fashion-MNIST)');
  const random = seeded(12_345);
  const [given, tests] = await Promise.all([readFashionMnist(folder, 'train'), readFashionMnist(folder, 't10k')]);
  const held = given.splice(-HELD);
  const drawn = Array.from({ length: DRAWN }, () => ({ outline: drawnGarment(random), isThing: false }));
  const all = [...given, ...drawn];
  const weights = begun(random);
  const net = outlineNet(weights);
  const step = steps(weights);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(all, random);
    for (let n = 0; n < all.length; n += AT_ONCE) {
      const slopes = new Float32Array(WEIGHTS);
      const some = all.slice(n, n + AT_ONCE);
      for (const { outline, isThing } of some) addSlopes(net, slopes, settled(outline, turned(random)), isThing);
      step(slopes, some.length, round === ROUNDS - 1 ? PACE / 5 : PACE);
    }
    report(`after round ${round + 1}, held out`, net, held);
  }
  report('the authors’ tests', net, tests);
  report(
    'drawn anew',
    net,
    Array.from({ length: 5_000 }, () => ({ outline: drawnGarment(random), isThing: false })),
  );
  await writeFile(NET, new Uint8Array(weights.buffer));
}

function report(title: string, net: OutlineNet, examples: Example[]): void {
  const likeness = ({ outline }: Example) =>
    likenessOf(net, activationsOf(net, settled(outline, STRAIGHT)).at(-1) as Float32Array);
  const of = (isThing: boolean) => examples.filter((one) => one.isThing === isThing).map(likeness);
  const [things, clothes] = [of(true), of(false)];
  const above = (all: number[], limit: number) =>
    `${((100 * all.filter((one) => one > limit).length) / Math.max(1, all.length)).toFixed(1)} %`;
  for (const limit of [0.5, 0.9, 0.98])
    console.log(`${title}: above ${limit}, ${above(things, limit)} of things and ${above(clothes, limit)} of clothes`);
}

function begun(random: Random): Float32Array {
  const weights = new Float32Array(WEIGHTS);
  const net = outlineNet(weights);
  const scatter = (into: Float32Array, width: number) => into.set(into.map(() => normal(random) * width));
  for (const { weights, from } of net.convolutions) scatter(weights, Math.sqrt(2 / (9 * from)));
  scatter(net.sum, Math.sqrt(1 / net.sum.length));
  return weights;
}

/** Adds how each weight would make the answer to this outline worse. */
function addSlopes(net: OutlineNet, slopes: Float32Array, outline: Float32Array, isThing: boolean): void {
  const made = activationsOf(net, outline);
  const [into, last] = [outlineNet(slopes), made.at(-1) as Float32Array];
  const off = likenessOf(net, last) - Number(isThing);
  let above: Float32Array = net.sum.map((weight) => weight * off);
  for (const [i, value] of last.entries()) into.sum[i]! += off * value;
  into.sumBias[0]! += off;
  for (const [n, { side, from, to, weights }] of [...net.convolutions.entries()].reverse()) {
    const [seen, out, { weights: slope, bias }] = [made[n]!, made[n + 1]!, into.convolutions[n]!];
    for (let i = 0; i < out.length; i++) {
      if (out[i] === 0) above[i] = 0;
      bias[i % to]! += above[i]!;
    }
    const below = new Float32Array(seen.length);
    forEachLook(side, (cell, seenCell, place) => {
      for (let c = 0; c < from; c++) {
        const [at, w, value] = [seenCell * from + c, (place * from + c) * to, seen[seenCell * from + c]!];
        let sum = 0;
        for (let k = 0; k < to; k++) {
          const worse = above[cell * to + k]!;
          slope[w + k]! += value * worse;
          sum += weights[w + k]! * worse;
        }
        below[at]! += sum;
      }
    });
    above = below;
  }
}

/** Adam, with a little decay. */
function steps(weights: Float32Array) {
  const [mean, square] = [new Float32Array(WEIGHTS), new Float32Array(WEIGHTS)];
  let count = 0;
  return (slopes: Float32Array, examples: number, pace: number) => {
    count++;
    for (let i = 0; i < WEIGHTS; i++) {
      const slope = slopes[i]! / examples;
      mean[i] = 0.9 * mean[i]! + 0.1 * slope;
      square[i] = 0.999 * square[i]! + 0.001 * slope * slope;
      const by = mean[i]! / (1 - 0.9 ** count) / (Math.sqrt(square[i]! / (1 - 0.999 ** count)) + 1e-8);
      weights[i]! -= pace * (by + 1e-4 * weights[i]!);
    }
  };
}

interface Turn {
  angle: number;
  mirrored: boolean;
  width: number;
}

const STRAIGHT: Turn = { angle: 0, mirrored: false, width: 1 };

function turned(random: Random): Turn {
  return { angle: normal(random) * 0.15, mirrored: random() < 0.5, width: Math.exp(normal(random) * 0.1) };
}

/** Turned, and put into the middle again as `outlineOf` does. */
function settled(outline: Float32Array, { angle, mirrored, width }: Turn): Float32Array {
  const [cos, sin, middle] = [Math.cos(angle), Math.sin(angle), (SIDE - 1) / 2];
  let [left, right, top, bottom] = [SIDE, -SIDE, SIDE, -SIDE];
  for (let i = 0; i < outline.length; i++) {
    if (outline[i]! <= 0.5) continue;
    const [x, y] = [((i % SIDE) - middle) * (mirrored ? -1 : 1), Math.floor(i / SIDE) - middle];
    const [across, down] = [(x * cos - y * sin) * width, x * sin + y * cos];
    [left, right] = [Math.min(left, across), Math.max(right, across)];
    [top, bottom] = [Math.min(top, down), Math.max(bottom, down)];
  }
  const scale = Math.max(right - left + 1, bottom - top + 1) / FILLED;
  return outline.map((_, i) => {
    const across = (((i % SIDE) - middle) * scale + (left + right) / 2) / width;
    const down = (Math.floor(i / SIDE) - middle) * scale + (top + bottom) / 2;
    const x = (across * cos + down * sin) * (mirrored ? -1 : 1) + middle;
    return between(outline, x, down * cos - across * sin + middle);
  });
}

function between(outline: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  let sum = 0;
  for (const [column, row] of [
    [left, top],
    [left + 1, top],
    [left, top + 1],
    [left + 1, top + 1],
  ] as const) {
    if (column < 0 || row < 0 || column >= SIDE || row >= SIDE) continue;
    sum += outline[row * SIDE + column]! * (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
  }
  return sum;
}

function shuffle<T>(all: T[], random: Random): void {
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}

await main();
