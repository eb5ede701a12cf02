// Fashion-MNIST: 70,000 pictures of a shop's goods, 28 x 28, by Zalando (MIT licence); Debian has it as dataset-fashion-mnist.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SIDE } from '../../vision/garment-picture/outline-net.ts';

/** Sandal, sneaker, bag, ankle boot; the other six are clothes. */
const THINGS: ReadonlySet<number> = new Set([5, 7, 8, 9]);
/** Of 255; the ground has none, but for noise. */
const GROUND = 8;

export interface Example {
  outline: Float32Array;
  isThing: boolean;
}

/** @param part `train` or `t10k` */
export async function readFashionMnist(folder: string, part: 'train' | 't10k'): Promise<Example[]> {
  const read = async (name: string, head: number) =>
    gunzipSync(await readFile(join(folder, `${part}-${name}-ubyte.gz`))).subarray(head);
  const [pictures, labels] = await Promise.all([read('images-idx3', 16), read('labels-idx1', 8)]);
  return Array.from(labels, (label, n) => ({
    outline: filled(pictures.subarray(n * SIDE * SIDE, (n + 1) * SIDE * SIDE)),
    isThing: THINGS.has(label),
  }));
}

/** All that the ground does not reach from the border, as the outline of a photo is cut out. */
function filled(picture: Uint8Array): Float32Array {
  const outline = new Float32Array(SIDE * SIDE).fill(1);
  const reached: number[] = [];
  const reach = (x: number, y: number) => {
    const i = y * SIDE + x;
    if (x < 0 || y < 0 || x >= SIDE || y >= SIDE || !outline[i] || (picture[i] as number) >= GROUND) return;
    outline[i] = 0;
    reached.push(i);
  };
  for (let i = 0; i < SIDE; i++) for (const end of [0, SIDE - 1]) [reach(i, end), reach(end, i)];
  for (let i = reached.pop(); i !== undefined; i = reached.pop()) {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    for (const step of [-1, 1]) [reach(x + step, y), reach(x, y + step)];
  }
  return outline;
}
