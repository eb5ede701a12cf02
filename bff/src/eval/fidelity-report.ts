// `npm run eval:fidelity -- --seed N`: garments disturbed by degrees, and how surely each axis of the fidelity score follows. There is
// no key for a real engine here, so the undisturbed pictures are the local engine's, on the shop's own people and garments.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../engine-stand-in/random.ts';
import { encodeJpeg, type Raster } from '../platform/images/images.ts';
import { FIDELITY_AXES, type FidelityAxis } from '../renderers/fidelity/fidelity.ts';
import { type MeasuredFidelity, measureFidelity } from '../renderers/fidelity/measure-fidelity.ts';
import { loadModels } from '../vision/models.ts';
import { median } from '../vision/raster/geometry.ts';
import { GARMENT_DRIFTS, HARMLESS_WEAR } from './garment-drift.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { type Pair, wornPairs } from './worn-pairs.ts';

/** Strengths per kind, besides none: even steps up to its most. */
const STEPS = 8;
/** Kinds of each axis that a pair goes through, drawn by the seed. */
const KINDS = 2;

interface Series {
  pair: string;
  drift: string;
  axis: FidelityAxis;
  /** 0..1 of the drift's most. */
  strengths: number[];
  scores: Record<FidelityAxis, (number | null)[]>;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, out: { type: 'string' }, only: { type: 'string', default: '' } },
  });
  const seed = Number(values.seed);
  const random = seeded(seed);
  const pairs = someOf(await wornPairs(await loadModels(), values.only), random);
  if (values.out) await mkdir(values.out, { recursive: true });
  const save = async (name: string, picture: Raster) => {
    if (values.out) await writeFile(join(values.out, `${name}.jpg`), await encodeJpeg(picture, 90));
  };
  const series: Series[] = [];
  const harmless: { name: string; fidelity: MeasuredFidelity }[] = [];
  for (const pair of pairs) {
    for (const drift of drawn(pair, random)) series.push(graded(pair, drift, random));
    process.stderr.write(`${pair.name}\n`);
    for (const [name, make] of Object.entries(HARMLESS_WEAR)) {
      const picture = make(pair, random);
      const fidelity = measured(pair, picture);
      harmless.push({ name, fidelity });
      if (fidelity.verdict !== 'faithful') await save(`${pair.name} ${name} ${fidelity.below.join(' ')}`, picture);
    }
  }
  printSeries(series);
  printHarmless(harmless);
  printOthers(pairs);
  if (values.out) await writeFile(join(values.out, 'series.json'), JSON.stringify(series, null, 1));
}

/** Every garment on two people, drawn by the seed. */
function someOf(pairs: readonly Pair[], random: () => number): Pair[] {
  const garments = Map.groupBy(pairs, ({ name }) => name.slice(name.indexOf(' ') + 1));
  return [...garments.values()].flatMap((worn) =>
    worn
      .map((pair) => ({ pair, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, 2)
      .map(({ pair }) => pair),
  );
}

const measured = (pair: Pair, picture: Raster) =>
  measureFidelity(pair.photo, pair.person, picture, pair.garment, 'top');

function drawn(pair: Pair, random: () => number): string[] {
  return FIDELITY_AXES.flatMap((axis) => {
    const kinds = Object.entries(GARMENT_DRIFTS).filter(([, of]) => of.axis === axis && (of.applies?.(pair) ?? true));
    return kinds
      .map(([drift]) => ({ drift, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, KINDS)
      .map(({ drift }) => drift);
  });
}

/** One kind of disturbance on one pair, from nothing to its most, every picture with a grain of its own. */
function graded(pair: Pair, drift: string, random: () => number): Series {
  const { axis, most, make } = GARMENT_DRIFTS[drift] as (typeof GARMENT_DRIFTS)[string];
  const way = Math.floor(random() * 2 ** 32);
  const strengths = Array.from({ length: STEPS + 1 }, (_, k) => k / STEPS);
  const scores: Series['scores'] = { colour: [], print: [], length: [], sleeves: [] };
  for (const strength of strengths) {
    // The same way at every strength, so that strength alone tells them apart.
    const picture = grained(make(pair, strength * most, seeded(way)), random);
    const { axes } = measured(pair, picture);
    for (const each of FIDELITY_AXES) scores[each].push(axes[each].score);
  }
  return { pair: pair.name, drift, axis, strengths, scores };
}

/** Of a length that no row of a picture is a multiple of. */
const GRAIN = (() => {
  const random = seeded(0);
  return Float32Array.from({ length: 99_991 }, () => (random() + random() - 1) * 6);
})();

/** A little noise, as every engine and every compression adds. */
function grained(picture: Raster, random: () => number): Raster {
  const data = new Uint8ClampedArray(picture.data.length);
  const from = Math.floor(random() * GRAIN.length);
  for (let p = 0; p < data.length; p++)
    data[p] = (picture.data[p] as number) + (GRAIN[(from + p) % GRAIN.length] as number);
  return { ...picture, data: new Uint8Array(data.buffer) };
}

/** How a score falls with strength, -1..1 turned round: 1 is as it should be. Unmeasured pictures are left out. */
function falls(strengths: readonly number[], scores: readonly (number | null)[]): number | null {
  const known = strengths.flatMap((strength, k) => (scores[k] == null ? [] : [[strength, scores[k]] as const]));
  if (known.length < 8) return null;
  return -rankCorrelation(
    known.map(([strength]) => strength),
    known.map(([, score]) => score),
  );
}

function printSeries(series: readonly Series[]): void {
  const figure = (value: number | null | undefined) => (value == null ? '   -  ' : value.toFixed(3).padStart(6));
  console.log('rank correlation of the falling score with the strength: median and least of the pairs, all together');
  const line = (name: string, mine: readonly Series[], axis: FidelityAxis) => {
    const each = mine.flatMap(({ strengths, scores }) => falls(strengths, scores[axis]) ?? []);
    const pooled = falls(
      mine.flatMap(({ strengths }) => strengths),
      mine.flatMap(({ scores }) => scores[axis]),
    );
    const others = FIDELITY_AXES.filter((other) => other !== axis).map((other) => {
      const drops = mine.flatMap(({ scores }) => {
        const [first, last] = [scores[other][0], scores[other].at(-1)];
        return first == null || last == null ? [] : [first - last];
      });
      return `${other} ${figure(drops.length ? median(drops) : null)}/${figure(drops.length ? Math.max(...drops) : null)}`;
    });
    const lost = mine.reduce((sum, { scores }) => sum + scores[axis].filter((score) => score === null).length, 0);
    console.log(
      `${name.padEnd(22)} ${String(each.length).padStart(3)} pairs ${figure(median(each))} ${figure(Math.min(...each))} ${figure(pooled)}` +
        `  unmeasured ${lost}  others fall at the most, median/worst: ${others.join('  ')}`,
    );
  };
  for (const axis of FIDELITY_AXES) {
    const mine = series.filter((one) => one.axis === axis);
    if (mine.length === 0) continue;
    for (const drift of new Set(mine.map((one) => one.drift)))
      line(
        `  ${drift}`,
        mine.filter((one) => one.drift === drift),
        axis,
      );
    line(axis, mine, axis);
    const strongest = mine.flatMap(({ scores }) => scores[axis].at(-1) ?? []);
    console.log(
      `${''.padEnd(22)} at the most below the bar: ${share(strongest.filter((score) => score < 0.5).length, strongest.length)}`,
    );
  }
}

function printHarmless(harmless: readonly { name: string; fidelity: MeasuredFidelity }[]): void {
  console.log('harmless: below the bar, least score per axis');
  for (const name of [...new Set(harmless.map((one) => one.name)), '']) {
    const mine = harmless.filter((one) => name === '' || one.name === name).map(({ fidelity }) => fidelity);
    const least = FIDELITY_AXES.map((axis) => {
      const scores = mine.flatMap(({ axes }) => axes[axis].score ?? []);
      return `${axis} ${scores.length ? Math.min(...scores).toFixed(2) : '-'}`;
    });
    const below = mine.filter(({ verdict }) => verdict === 'doubtful' || verdict === 'another_garment').length;
    console.log(`  ${(name || 'all of them').padEnd(22)} ${share(below, mine.length)}  ${least.join('  ')}`);
  }
}

/** Every picture beside every product but its own. */
function printOthers(pairs: readonly Pair[]): void {
  const verdicts: MeasuredFidelity['verdict'][] = [];
  for (const pair of pairs) {
    for (const other of pairs) {
      if (other.person !== pair.person || other === pair) continue;
      const { verdict, axes } = measureFidelity(pair.photo, pair.person, pair.picture, other.garment, 'top');
      verdicts.push(verdict);
      if (verdict === 'faithful')
        console.log(
          `  passes as ${other.name}: ${pair.name}`,
          FIDELITY_AXES.map((axis) => axes[axis].score?.toFixed(2)).join(' '),
        );
    }
  }
  const count = (verdict: MeasuredFidelity['verdict']) => verdicts.filter((one) => one === verdict).length;
  console.log(
    `another garment of the shop: below the bar ${share(count('doubtful') + count('another_garment'), verdicts.length)}, not shown ${share(count('another_garment'), verdicts.length)}`,
  );
}

const share = (part: number, of: number) => `${part} of ${of} (${((100 * part) / Math.max(1, of)).toFixed(1)} %)`;

await main();
