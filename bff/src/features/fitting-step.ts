// What a shopper has done in the fitting room, as the feature in which it happens tells it to be counted.
import type { Request } from 'express';
import type { Shopper } from './shopper.ts';

/** Told once it has happened. Counting never fails and is never waited for. */
export type TellStep = (
  req: Request,
  shopper: Shopper,
  step: { type: 'consented' | 'photo' } | { type: 'try_on' | 'size_asked'; productId: string },
) => void;

/** @param device of the try-on, as it was told of. */
export type TellResult = (result: {
  shopper: Shopper;
  productId: string;
  device: string | null;
  /** `done`, or the code of why there is no picture. */
  outcome: string;
  /** From asking to the outcome. */
  milliseconds: number;
}) => void;

/** By a request's User-Agent, and no finer: it would help to tell people apart. */
export type Device = 'phone' | 'tablet' | 'desktop';

export function deviceOf(req: Request): Device {
  const agent = req.get('user-agent') ?? '';
  if (/iPad|Tablet|PlayBook|Silk|Android(?!.*Mobi)/i.test(agent)) return 'tablet';
  return /Mobi|iPhone|iPod/i.test(agent) ? 'phone' : 'desktop';
}
