// Chance that can be had again: the same seed gives the same numbers.
import { seeded } from '../../engine-stand-in/random.ts';

export interface Random {
  /** 0 to 1. */
  next(): number;
  between(least: number, most: number): number;
  chance(probability: number): boolean;
}

export function random(seed: number): Random {
  const next = seeded(seed);
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    chance: (probability) => next() < probability,
  };
}
