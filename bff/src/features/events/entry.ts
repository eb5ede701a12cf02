// What is to be written of one event: a count, an order, or that it was put aside.
import type { AsideReason, EventType } from '../../contract/events.ts';
import type { MerchantId } from '../shopper.ts';

export interface ForShop {
  merchantId: MerchantId;
  counted?: Counted;
  aside?: Aside;
  order?: ReportedOrder;
}

export interface Counted {
  /** Counted once under it; null: there is no second telling. */
  mark: string | null;
  type: EventType | 'waited';
  at: Date;
  productId: string | null;
  device: string;
  /** Empty: it is in no experiment. */
  arm: string;
  /** Percent held out in the experiment that it counts in; null: it counts in none. */
  holdout: number | null;
  /** Tells results apart; empty for everything else. */
  detail: string;
  /** Whether it is a visitor's first; or a mark under which their first is known. */
  visitor: boolean | { mark: string };
  amount: number;
  squares: number;
}

export interface Aside {
  type: EventType;
  reason: AsideReason;
  orderId: string;
}

export interface ReportedOrder {
  /** The event's own id. */
  mark: string;
  orderId: string;
  at: Date;
  device: string;
  arm: string;
  holdout: number | null;
  first: boolean;
  productId: string | null;
}
