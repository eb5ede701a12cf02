// How long each view of a shop's figures takes with ten million events of two years behind it, on PostgreSQL; writes
// bff/bench/reports.json. The events are made in SQL as pages would have told of them, and added up by what adds them up in use.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql as template } from 'kysely';
import { markAllDue, recountDue } from '../features/events/figures/index.ts';
import type { MerchantId } from '../features/shopper.ts';
import type { Database } from '../platform/database/database.ts';
import { OTHER_SHOP, openFittingRoom } from '../testing/fitting-room.ts';
import { benchPostgres } from './bench-postgres.ts';
import { check, median, print, round, took } from './figures.ts';

const EVENTS = Number(process.env.EVENTS ?? 10_000_000);
const PRODUCTS = 2_000;
const ORDERS = 120_000;
const DAYS = 732;
const LIMIT_MS = 500;
/** All figures of all products, two years of them, are saved and not looked at. */
const FILE_LIMIT_MS = 3_000;
const RUNS = 10;
const REPORT = fileURLToPath(new URL('../../bench/reports.json', import.meta.url));

const room = await openFittingRoom({ DATABASE_URL: await (await benchPostgres()).newDatabase() });
const shop = await room.aMerchant(OTHER_SHOP);
const merchant = shop.id as MerchantId;
const now = new Date();
const before = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
const loadBefore = loadavg().map(round);

const seconds = async (work: () => Promise<unknown>) => round((await took(work)) / 1_000);
const made = await seconds(() => makeEvents(room.database));
let days = 0;
const addedUp = await seconds(async () => {
  const later = () => new Date(Date.now() + 10 * 60_000);
  await markAllDue(room.database.sql, merchant, before(DAYS), now);
  for (let more = 1; more > 0; days += more) more = await recountDue({ database: room.database, now: later });
});
await makeToday(room.database);
await template`vacuum analyze app.event_counts, app.experiment_days, app.figures, app.orders, app.revenue_days, app.spend_days`.execute(
  room.database.sql,
);

const year = `from=${before(365)}&to=${before(0)}`;
const VIEWS: Record<string, string> = {
  'overview of four weeks': '',
  'overview of a year': `?${year}`,
  'overview of a year, one product': `?${year}&product=p1`,
  'overview of a year, on phones, without the button': `?${year}&device=phone&arm=held_out`,
  'days of a year': `/days?${year}`,
  'days of a year, one product': `/days?${year}&product=p1`,
  'devices of a year': `/devices?${year}`,
  'products of four weeks': '/products',
  'products of a year': `/products?${year}&limit=200`,
  'products of a year, on phones': `/products?${year}&device=phone`,
  'products of ninety days in the middle of months': `/products?from=${before(130)}&to=${before(41)}`,
  'products of a year as a file': `/products?${year}&format=csv`,
  'refusals of a year': `/refusals?${year}`,
  'proof of an experiment of a year': '/v1/merchant/proof',
};
const views: Record<string, { median_ms: number; slowest_ms: number }> = {};
for (const [name, path] of Object.entries(VIEWS)) {
  const view = () => shop.get(path.startsWith('/v1') ? path : `/v1/merchant/insights${path}`).expect(200);
  await view();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await took(view));
  views[name] = { median_ms: round(median(times)), slowest_ms: round(Math.max(...times)) };
}
const { now: sums } = (await shop.get(`/v1/merchant/insights?${year}`).expect(200)).body;
const rows = await countRows(room.database);
await room[Symbol.asyncDispose]();

const report = {
  measured_at: now.toISOString(),
  cores: cpus().length,
  load: { before: loadBefore, after: loadavg().map(round) },
  ...{ events: EVENTS, orders: ORDERS, products: PRODUCTS, days: DAYS, rows },
  ...{ seconds_to_make: made, seconds_to_add_up: addedUp, spans_added_up: days },
  views,
};
await mkdir(dirname(REPORT), { recursive: true });
await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);
print('events seen in the year that is shown', String(sums.steps.seen.count));
print('days and months added up, each', `${round((1_000 * addedUp) / days)} ms`);
for (const [name, { slowest_ms }] of Object.entries(views))
  check(name, slowest_ms, VIEWS[name]?.includes('format=csv') ? FILE_LIMIT_MS : LIMIT_MS, 'ms');

/** Few products have most of the events, as in shops; a slice at a time, or the sort would not fit into memory and the statement not into its time. */
async function makeEvents({ sql }: Database): Promise<void> {
  await template`
    insert into app.products (merchant_id, id, title, garment_kind, image_url)
    select ${merchant}::uuid, 'p' || n, 'Product ' || n, 'top', 'https://other.example/p.jpg'
    from generate_series(1, ${PRODUCTS}::integer) n`.execute(sql);
  const slices = Math.ceil(EVENTS / 150_000);
  for (let slice = 0; slice < slices; slice++) {
    await template`
      insert into app.event_counts
        (merchant_id, day, type, product_id, device, arm, detail, count, visitors, amount, squares)
      select ${merchant}::uuid, day, type,
        case when type in ('consented', 'photo') then '' else product_id end, device,
        case when type in ('seen', 'left', 'added_to_cart') then arm else 'shown' end,
        case type when 'result' then case when dice < 0.94 then 'done' when dice < 0.98 then 'engine_failed' else 'photo_gone' end
          when 'waited' then (78 + floor(26 * dice))::text else '' end,
        count(*), count(*) filter (where dice < 0.6), sum(case type when 'left' then floor(200 * dice) else 0 end), 0
      from (
        select ${before(DAYS - 1)}::date + (slice.first + floor(random() * slice.days))::integer as day,
          case when kind < 0.55 then 'seen' when kind < 0.81 then 'left' when kind < 0.89 then 'opened'
            when kind < 0.91 then 'added_to_cart' when kind < 0.93 then 'try_on' when kind < 0.95 then 'result'
            when kind < 0.969 then 'waited' when kind < 0.982 then 'consented' when kind < 0.991 then 'photo'
            when kind < 0.996 then 'compared' else 'size_asked' end as type,
          'p' || (1 + floor(${PRODUCTS}::float8 ^ random()))::integer as product_id,
          case when touch < 0.65 then 'phone' when touch < 0.72 then 'tablet' else 'desktop' end as device,
          case when fate < 0.8 then 'shown' else 'held_out' end as arm, dice
        from (select ${Math.floor((slice * (DAYS - 1)) / slices)}::integer as first,
            ${Math.ceil((DAYS - 1) / slices)}::float8 as days) slice,
          lateral (select random() as kind, random() as touch, random() as fate, random() as dice
            from generate_series(1, ${Math.ceil(EVENTS / slices)}::integer) n) drawn
      ) told group by 1, 2, 3, 4, 5, 6, 7
      on conflict (merchant_id, day, type, product_id, device, arm, detail) do update
        set count = event_counts.count + excluded.count, visitors = event_counts.visitors + excluded.visitors`.execute(
      sql,
    );
  }
  await template`
    insert into app.orders (merchant_id, order_id, purchased_at, day, device, arm, arm_from, first, items, amount,
      currency, confirmed_at, returned_at)
    select ${merchant}::uuid, 'o' || n, at, at::date, 'phone', case when n % 5 = 0 then 'held_out' else 'shown' end, 'page',
      n % 3 > 0, jsonb_build_array(jsonb_build_object('product_id', 'p' || (1 + n % ${PRODUCTS}::integer), 'quantity', 1)),
      n % 9000 / 100.0, case when n % 10 = 0 then 'USD' else 'EUR' end, at, case when n % 6 = 0 then at end
    from (select n, ${now}::timestamptz - random() * ${DAYS}::float8 * interval '1 day' as at
      from generate_series(1, ${ORDERS}::integer) n) bought`.execute(sql);
  await template`
    insert into app.spend_days (merchant_id, day, product_id, device, microdollars)
    select ${merchant}::uuid, day, product_id, device, 37500 * sum(count) from app.event_counts
    where merchant_id = ${merchant}::uuid and type = 'try_on' group by 2, 3, 4`.execute(sql);
  // Drawn with a share, as pages tell of it.
  await template`update app.merchants set holdout = 20, holdout_since = ${before(365)}::date where id = ${merchant}::uuid`.execute(
    sql,
  );
  await template`update app.orders set holdout = 20 where merchant_id = ${merchant}::uuid`.execute(sql);
  await template`
    insert into app.experiment_days (merchant_id, holdout, day, arm, seen, visitors, visits, seconds, squares)
    select merchant_id, 20, day, arm, sum(count) filter (where type = 'seen'), sum(visitors) filter (where type = 'seen'),
      sum(visitors) filter (where type = 'left'), sum(amount) filter (where type = 'left'), sum(amount) filter (where type = 'left')
    from app.event_counts where merchant_id = ${merchant}::uuid and type in ('seen', 'left') group by 1, 3, 4
    having count(*) filter (where type = 'seen') > 0 and count(*) filter (where type = 'left') > 0`.execute(sql);
  await template`analyze app.event_counts, app.orders, app.experiment_days`.execute(sql);
}

/** What comes in while figures are looked at: today is read from its counts. */
async function makeToday({ sql }: Database): Promise<void> {
  await template`
    insert into app.event_counts (merchant_id, day, type, product_id, device, arm, detail, count, visitors, amount, squares)
    select merchant_id, ${before(0)}::date, type, product_id, device, arm, detail, count, visitors, amount, squares
    from app.event_counts where merchant_id = ${merchant}::uuid and day = ${before(3)}::date
    on conflict do nothing`.execute(sql);
  await markAllDue(sql, merchant, before(0), now);
}

async function countRows({ sql }: Database): Promise<Record<string, number>> {
  const { rows } = await template<Record<string, string>>`
    select (select count(*) from app.event_counts) as event_counts, (select sum(count) from app.event_counts) as events,
      (select count(*) from app.figures) as figures, (select count(*) from app.revenue_days) as revenue_days,
      (select count(*) from app.spend_days) as spend_days`.execute(sql);
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]));
}
