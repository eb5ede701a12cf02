// A shop's figures counted the plain way: from a list of everything that was told, one by one. What the server says is held
// against it.
import type { Figures } from '../../contract/insights.ts';

export interface Fact {
  type: string;
  at: Date;
  product: string;
  device: string;
  arm: string;
  first: boolean;
  /** Of a result: what came of it. */
  outcome?: string;
  /** Of a visit seconds, of a result milliseconds. */
  amount?: number;
}

export interface Order {
  at: Date;
  device: string;
  arm: string;
  armFrom: 'page' | 'shop' | 'nobody' | 'disputed';
  first: boolean;
  items: string[];
  amount?: string;
  currency?: string;
  confirmed: boolean;
  returned: boolean;
}

export interface Spent {
  day: string;
  product: string;
  device: string;
  microdollars: number;
}

export class PlainShop {
  readonly facts: Fact[] = [];
  readonly orders = new Map<string, Order>();
  readonly spent: Spent[] = [];
  readonly #pending = new Set<string>();
  readonly #dayOf: (at: Date) => string;

  constructor(timeZone: string) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts });
    this.#dayOf = (at) => format.format(at);
  }

  pageTells(id: string, { at, device, arm, first, product }: Omit<Fact, 'type'>): void {
    const order = this.orders.get(id);
    const items = product ? [product] : [];
    if (!order) {
      const armFrom = arm ? 'page' : 'nobody';
      this.orders.set(id, { at, device, arm, armFrom, first, items, confirmed: false, returned: false });
      return;
    }
    order.device ||= device;
    order.first &&= first;
    if (order.armFrom === 'shop' || arm === '' || order.arm === arm) return;
    if (order.armFrom === 'nobody') Object.assign(order, { arm, armFrom: 'page' });
    else Object.assign(order, { arm: '', armFrom: 'disputed' });
  }

  serverTells(id: string, told: { at: Date; items: string[]; amount: string; currency: string; arm?: string }): void {
    const blank = { device: '', arm: '', armFrom: 'nobody', first: true, confirmed: false, returned: false } as const;
    const order: Order = this.orders.get(id) ?? { ...blank, at: told.at, items: [] };
    this.orders.set(id, order);
    if (order.confirmed) return;
    const { arm, ...more } = told;
    Object.assign(order, more, { confirmed: true, ...(arm && { arm, armFrom: 'shop' }) });
    order.returned = this.#pending.delete(id);
  }

  returns(id: string): void {
    const order = this.orders.get(id);
    if (order?.confirmed) order.returned = true;
    else this.#pending.add(id);
  }

  /** @param part keeps what belongs to it: device and arm as they are counted. */
  figures(from: string, to: string, part: { product?: string; device?: string; arm?: string }): Figures {
    const within = (day: string) => day >= from && day <= to;
    const fits = ({ device, arm }: { device: string; arm: string }) =>
      (part.device === undefined || part.device === device) && (part.arm === undefined || part.arm === arm);
    const facts = this.facts.filter(
      (fact) =>
        within(this.#dayOf(fact.at)) && fits(fact) && (part.product === undefined || fact.product === part.product),
    );
    const has = ({ items }: Order) =>
      part.product === undefined || (part.product === '' ? items.length === 0 : items.includes(part.product));
    const orders = [...this.orders.values()].filter(
      (order) => within(this.#dayOf(order.at)) && fits(order) && has(order),
    );
    const byServer = [...this.orders.values()].some(({ confirmed }) => confirmed);
    const confirmed = orders.filter((order) => order.confirmed);
    const bought = byServer ? confirmed : orders;
    const returned = confirmed.filter((order) => order.returned);
    const count = (list: { first: boolean }[]) => ({
      count: list.length,
      visitors: list.filter((o) => o.first).length,
    });
    const step = (type: string) => count(facts.filter((fact) => fact.type === type));
    const results = facts.filter(({ type }) => type === 'result');
    const pictures = results.filter(({ outcome }) => outcome === 'done');
    const left = facts.filter(({ type }) => type === 'left');
    const seconds = left.reduce((sum, { amount = 0 }) => sum + amount, 0);
    const waits = pictures.map(({ amount = 0 }) => amount).sort((a, b) => a - b);
    const rank = (share: number) => waits[Math.ceil(share * waits.length) - 1] ?? 0;
    const microdollars = this.spent
      .filter((one) => within(one.day) && fits({ device: one.device, arm: 'shown' }))
      .filter(({ product }) => part.product === undefined || product === part.product)
      .reduce((sum, one) => sum + one.microdollars, 0);
    const dollars = (value: number) => (value / 1e6).toFixed(6).replace(/0{1,4}$/, '');
    const seen = step('seen');
    const money = (list: Order[]) => list.reduce((sum, { amount = '0' }) => sum + Math.round(Number(amount) * 100), 0);
    const currencies = part.product === undefined ? [...new Set(confirmed.map(({ currency }) => currency ?? ''))] : [];
    return {
      steps: {
        seen,
        opened: step('opened'),
        consented: part.product === undefined ? step('consented') : null,
        photo: part.product === undefined ? step('photo') : null,
        try_on: step('try_on'),
        result: count(pictures),
        compared: step('compared'),
        size_asked: step('size_asked'),
        added_to_cart: step('added_to_cart'),
        purchased: count(bought),
        returned: count(returned),
      },
      conversion: seen.visitors > 0 ? Math.min(1, count(bought).visitors / seen.visitors) : null,
      visit_seconds: left.some(({ first }) => first) ? seconds / left.filter(({ first }) => first).length : null,
      return_rate: confirmed.length > 0 ? returned.length / confirmed.length : null,
      wait_ms: waits.length > 0 ? { p50: rank(0.5), p95: rank(0.95), p99: rank(0.99) } : null,
      refused: results.length - pictures.length,
      spent: dollars(microdollars),
      cost_per_try_on: pictures.length > 0 ? dollars(Math.round(microdollars / pictures.length)) : null,
      revenue: currencies
        .map((currency) => {
          const all = confirmed.filter((order) => order.currency === currency);
          const back = all.filter((order) => order.returned);
          const amount = (list: Order[]) => (money(list) / 100).toFixed(currency === 'JPY' ? 0 : 2);
          const counts = { orders: all.length, returned: back.length };
          return { currency, ...counts, amount: amount(all), returned_amount: amount(back) };
        })
        .sort((a, b) => b.orders - a.orders || (a.currency < b.currency ? -1 : 1)),
    };
  }
}
