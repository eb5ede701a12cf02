// What the tag costs the page it is pasted into, on a slow phone: the storefront's own product page with and without it,
// and with other elements in its place. Every round visits each page once, in a new order, and compares within the round;
// the page without the tag is visited twice, and what differs between those two is noise. Writes host-page.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { check, median, print, round } from '../../bff/src/bench/figures.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../../tools/chromium.ts';
import { competitors } from './competitors.ts';
import { serveStorefront } from './storefront.ts';
import { type Visit, visit } from './visit.ts';

const ROUNDS = 7;
const REPORT = join(import.meta.dirname, 'host-page.json');
/** Nothing but our own server answers: some of these elements would call home. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

const others = await competitors();
const storefront = await serveStorefront(others);
const browser = await puppeteer.launch({
  executablePath: await chromiumPath(),
  headless: 'shell',
  args: [...CHROMIUM_ARGS, ALONE],
});

const names = Object.keys(storefront.pages);
const rounds: Record<string, Visit>[] = [];
await visit(browser, storefront.pages.without!); // the first one pays for the browser's start
for (let number = 0; number < ROUNDS; number++) {
  const found: Record<string, Visit> = {};
  for (const name of shuffled(names)) found[name] = await visit(browser, storefront.pages[name]!);
  rounds.push(found);
}
await browser.close();
storefront.close();

const pages = Object.fromEntries(names.filter((name) => name !== 'without').map((name) => [name, compared(name)]));
const { control, tag } = pages as { control: Compared; tag: Compared };
const report = {
  measured_at: new Date().toISOString(),
  rounds: ROUNDS,
  page: { kilobytes: round(median(rounds.map(({ without }) => without!.bytes)) / 1000) },
  versions: Object.fromEntries(others.map(({ name, version }) => [name, version])),
  pages,
};
writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);

for (const [
  name,
  {
    kilobytes,
    requests,
    lcp,
    lcp_range: [from, to],
    cls,
    tbt_ms,
    own_ms,
    script,
  },
] of Object.entries(pages))
  print(
    name,
    `${kilobytes} x kB, ${requests} requests more`,
    `LCP ${lcp} x [${from} .. ${to}], CLS +${cls}, TBT +${tbt_ms} ms, itself ${own_ms} ms, script ${script} x`,
  );
check('kilobytes with the tag, against without', tag.kilobytes, 1.02);
check('requests that the tag makes', tag.requests, 1);
check('layout shift that the tag adds', tag.cls, 0);
// A long task of its own would be over 50 ms.
check('the tag’s own part in frames over 50 ms', tag.own_ms, 50, 'ms');
check('total blocking time that comes with the tag, against noise', tag.tbt_ms, control.tbt_range[1], 'ms');
check('LCP with the tag, against the highest of the noise', tag.lcp, control.lcp_range[1]);

interface Compared {
  kilobytes: number;
  requests: number;
  lcp: number;
  lcp_range: [from: number, to: number];
  cls: number;
  tbt_ms: number;
  tbt_range: [from: number, to: number];
  own_ms: number;
  script: number;
}

/** A page against the one without the tag: medians of what was found within each round. */
function compared(name: string): Compared {
  const ratios = (of: (page: Visit) => number) => rounds.map((found) => of(found[name]!) / of(found.without!));
  const more = (of: (page: Visit) => number) => median(rounds.map((found) => of(found[name]!) - of(found.without!)));
  const lcp = ratios((page) => page.lcp);
  const tbt = rounds.map((found) => found[name]!.tbt - found.without!.tbt);
  return {
    kilobytes: thousandths(median(ratios((page) => page.bytes))),
    requests: more((page) => page.requests),
    lcp: thousandths(median(lcp)),
    lcp_range: [thousandths(Math.min(...lcp)), thousandths(Math.max(...lcp))],
    cls: Math.round(more((page) => page.cls) * 10_000) / 10_000,
    tbt_ms: Math.round(median(tbt)),
    tbt_range: [Math.round(Math.min(...tbt)), Math.round(Math.max(...tbt))],
    own_ms: Math.round(median(rounds.map((found) => found[name]!.pasted))),
    script: round(median(ratios((page) => page.script))),
  };
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
