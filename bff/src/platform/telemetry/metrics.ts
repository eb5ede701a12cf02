// What the operator's Prometheus reads: requests, try-ons, queues, and the process itself. Numbers by kind, never by person or
// shop. https://prometheus.io/docs/practices/naming/
import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { routeOf } from './route-of.ts';

export interface QueueLook {
  queue: string;
  waiting: number;
  running: number;
  /** How long the job has waited that has waited longest; 0 where none does. */
  longestWaitSeconds: number;
}

export interface TryOnEnd {
  outcome: 'done' | 'refused' | 'failed';
  /** Null where none was asked. */
  engine: string | null;
  /** Since the shopper asked. */
  seconds: number;
}

export interface Metrics {
  readonly measureRequests: RequestHandler;
  measureTryOn(end: TryOnEnd): void;
  /** @param look at every reading; where it throws, the numbers are left out of that one. */
  watchQueues(look: () => Promise<QueueLook[]>): void;
  /** @param spent in dollars, at every reading; where it throws, the number is left out of that one. */
  watchSpend(spent: () => Promise<number>): void;
  /** In the text format of Prometheus. */
  read(): Promise<{ type: string; text: string }>;
}

/** A statement takes a millisecond; a photo to be checked a second or two. */
const REQUEST_BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Fifteen seconds are promised. */
const TRY_ON_BUCKETS = [1, 2, 4, 6, 8, 10, 12, 15, 20, 30, 60, 120];

/** @param about `the process too`: costs a timer of ten milliseconds, for whoever is going to read it. */
export function openMetrics(about: 'the product' | 'the process too'): Metrics {
  const registry = new Registry();
  if (about === 'the process too') collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'visionfit_http_request_duration_seconds',
    help: 'Requests of the API by route, from the first byte to the last; event streams are not among them',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers: [registry],
  });
  const tryOns = new Histogram({
    name: 'visionfit_try_on_duration_seconds',
    help: 'Try-ons by outcome and engine, from the shopper’s asking to the end',
    labelNames: ['outcome', 'engine'],
    buckets: TRY_ON_BUCKETS,
    registers: [registry],
  });
  let look: () => Promise<QueueLook[]> = async () => [];
  const queues = gauges(registry, () => look());
  let spent: () => Promise<number> = async () => 0;
  const spend = new Gauge({
    name: 'visionfit_spend_month_dollars',
    help: 'What engines have cost this month, over all shops and processes; begins anew with the month',
    registers: [registry],
  });

  return {
    measureRequests(req, res, next) {
      const begun = performance.now();
      res.once('finish', () => {
        if (String(res.get('content-type')).startsWith('text/event-stream')) return;
        const route = routeOf(req) ?? 'none';
        requests.observe({ method: req.method, route, status: res.statusCode }, (performance.now() - begun) / 1_000);
      });
      next();
    },
    measureTryOn: ({ outcome, engine, seconds }) => tryOns.observe({ outcome, engine: engine ?? 'none' }, seconds),
    watchQueues(given) {
      look = given;
    },
    watchSpend(given) {
      spent = given;
    },
    async read() {
      await queues.refresh();
      spend.remove();
      await spent().then(
        (dollars) => spend.set(dollars),
        () => {},
      );
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

function gauges(registry: Registry, look: () => Promise<QueueLook[]>) {
  const gauge = (name: string, help: string) => new Gauge({ name, help, labelNames: ['queue'], registers: [registry] });
  const waiting = gauge('visionfit_queue_waiting_jobs', 'Jobs that nobody has begun, over all processes');
  const running = gauge('visionfit_queue_running_jobs', 'Jobs that somebody is at, over all processes');
  const longest = gauge('visionfit_queue_longest_wait_seconds', 'Since when the job waits that has waited longest');
  return {
    async refresh(): Promise<void> {
      for (const each of [waiting, running, longest]) each.reset();
      // A database that is away says so in /readyz; the other numbers are worth having then too.
      for (const { queue, ...found } of await look().catch(() => [])) {
        waiting.set({ queue }, found.waiting);
        running.set({ queue }, found.running);
        longest.set({ queue }, found.longestWaitSeconds);
      }
    },
  };
}
