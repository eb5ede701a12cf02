// What a page tells: placed in time, counted without naming anybody, or put aside with a reason.
import type { z } from 'zod';
import type { EventBatch, PageEvent } from '../../contract/events.ts';
import type { MerchantId } from '../shopper.ts';
import { asDrawn } from './drawn-arm.ts';
import type { ForShop } from './entry.ts';
import { placeEvent } from './place-event.ts';

export interface Told {
  merchantId: MerchantId;
  device: string;
  isBot: boolean;
}

export function takeBatch(told: Told, { sent_at, events }: z.output<typeof EventBatch>, now: Date): ForShop[] {
  const { merchantId, isBot } = told;
  const sentAt = new Date(sent_at);
  return events.map((event): ForShop => {
    const aside = (reason: 'bot' | 'too_late' | 'in_future' | 'clock_wrong'): ForShop => ({
      merchantId,
      aside: { type: event.type, reason, orderId: '' },
    });
    if (isBot) return aside('bot');
    const placed = placeEvent(new Date(event.at), sentAt, now);
    return 'at' in placed ? { merchantId, ...counting(told, event, placed.at) } : aside(placed.aside);
  });
}

function counting({ device }: Told, event: PageEvent, at: Date): Omit<ForShop, 'merchantId'> {
  const { id: mark, type, first, product_id: productId = null } = event;
  const { arm, holdout } = asDrawn(event.arm);
  const where = { mark, at, device, arm, holdout, productId };
  // An order has a row of its own: it is to be counted once, whoever tells of it.
  if (type === 'purchased') return { order: { ...where, orderId: event.order_id, first } };
  if (type !== 'left') return { counted: { ...where, type, detail: '', visitor: first, amount: 0, squares: 0 } };
  const { seconds, before, drawn } = event;
  // Sums of what has come on top give the sum, and the sum of squares, of what visits have come to.
  const time = { visitor: before === 0, amount: seconds - before, squares: seconds ** 2 - before ** 2 };
  // A visitor's visits are alike: an experiment takes one of each, or its intervals would be narrower than is true.
  const isFirst = drawn !== undefined && drawn === event.arm;
  return { counted: { ...where, holdout: isFirst ? holdout : null, type, detail: '', ...time } };
}
