// What goes out: nothing but what the contract's schema lets out.
import type { Response } from 'express';
import type { z } from 'zod';

/** @throws ZodError when our own answer breaks the contract: a fault of ours, so the client sees a 500 and no half-truth. */
export function sendJson<T extends z.ZodType>(res: Response, status: number, schema: T, value: z.input<T>): void {
  res.status(status).set('Cache-Control', 'no-store').json(schema.parse(value));
}

/** Done, and there is nothing to say about it. */
export function sendNothing(res: Response): void {
  res.status(204).set('Cache-Control', 'no-store').end();
}
