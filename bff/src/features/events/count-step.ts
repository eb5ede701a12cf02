// What the server knows by itself of a shopper's steps, counted; a visitor's first of each is known by a keyed hash.
import type { Request } from 'express';
import { deviceOf, type TellResult, type TellStep } from '../fitting-step.ts';
import type { Shopper } from '../shopper.ts';
import { bucketOf } from './buckets.ts';
import { asMark } from './mark.ts';
import type { Tally } from './tally.ts';

export const STEPS = ['consented', 'photo', 'try_on', 'size_asked', 'result'] as const;
type Step = (typeof STEPS)[number];

interface StepDeps {
  tally: Tally;
  /** Of a shopper's step: 64 hexadecimal digits. */
  hash(value: string): string;
  now(): Date;
}

/** What a mark is made from. */
export function visitorStep({ id }: Shopper, step: Step): string {
  return `${step} ${id}`;
}

export function stepCounting({ tally, hash, now }: StepDeps): { tellStep: TellStep; tellResult: TellResult } {
  const nothing = { mark: null, arm: 'shown', holdout: null, detail: '', amount: 0, squares: 0 } as const;
  const visitor = (shopper: Shopper, step: Step) => ({ mark: asMark(hash(visitorStep(shopper, step))) });
  return {
    tellStep(req: Request, shopper, step) {
      const productId = 'productId' in step ? step.productId : null;
      const where = { at: now(), productId, device: deviceOf(req), visitor: visitor(shopper, step.type) };
      tally.add([{ merchantId: shopper.merchantId, counted: { ...nothing, type: step.type, ...where } }]);
    },
    tellResult({ shopper, productId, device, outcome, milliseconds }) {
      const where = { at: now(), productId, device: device ?? '' };
      const counted = { ...nothing, ...where, type: 'result' as const, detail: outcome, amount: milliseconds };
      const isSeen = outcome === 'done';
      const { merchantId } = shopper;
      const result = { merchantId, counted: { ...counted, visitor: isSeen && visitor(shopper, 'result') } };
      const waited = { ...nothing, ...where, type: 'waited' as const, detail: bucketOf(milliseconds), visitor: false };
      tally.add(isSeen ? [result, { merchantId, counted: waited }] : [result]);
    },
  };
}
