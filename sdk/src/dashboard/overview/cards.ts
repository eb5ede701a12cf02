// The few numbers that say whether it earns its place, each beside the period before.
import { html, nothing } from 'lit';
import { fill } from '../../i18n/words.ts';
import { money, number, percent } from '../ui/format.ts';
import { words } from '../words/overview.en.ts';
import { changeOf, type Figures, type Overview, pointsOf, time } from './figures.ts';

interface Card {
  name: string;
  value: string;
  change: string;
}

export function cards({ now, before }: Overview) {
  const { unknown } = words.cards;
  const share = (name: string, of: 'conversion' | 'return_rate'): Card => ({
    name,
    value: now[of] === null ? unknown : percent(now[of], 1),
    change: now[of] === null ? '' : pointsOf(now[of], before[of]),
  });
  const lasting = { more: words.longer, less: words.shorter };
  const dollars = (of: (figures: Figures) => string | null, name: string): Card => {
    const [value, earlier] = [of(now), of(before)];
    const change = value === null || earlier === null ? '' : changeOf(Number(value), Number(earlier));
    return { name, value: value === null ? unknown : money(value, 'USD'), change };
  };
  const shown: Card[] = [
    share(words.cards.conversion, 'conversion'),
    {
      name: words.cards.visit,
      value: now.visit_seconds === null ? unknown : time(now.visit_seconds),
      change: now.visit_seconds === null ? '' : changeOf(now.visit_seconds, before.visit_seconds ?? 0, lasting),
    },
    share(words.cards.returns, 'return_rate'),
    {
      name: words.cards.tryOns,
      value: number(now.steps.try_on.count),
      change: changeOf(now.steps.try_on.count, before.steps.try_on.count),
    },
    {
      name: words.cards.wait,
      value: now.wait_ms ? time(now.wait_ms.p50 / 1000) : unknown,
      change: now.wait_ms ? changeOf(now.wait_ms.p50, before.wait_ms?.p50 ?? 0, lasting) : '',
    },
    dollars(({ cost_per_try_on }) => cost_per_try_on, words.cards.cost),
    dollars(({ spent }) => spent, words.cards.spent),
    // Each currency for itself: they are never added up.
    ...now.revenue.map(({ currency, amount }) => {
      const earlier = before.revenue.find((one) => one.currency === currency);
      return {
        name: fill(words.cards.revenue, { currency }),
        value: money(amount, currency),
        change: changeOf(Number(amount), Number(earlier?.amount ?? 0)),
      };
    }),
  ];
  return html`<section aria-label=${words.cards.label}>
    <dl class="figures">
      ${shown.map(
        ({ name, value, change }) => html`<div class="figure">
          <dt>${name}</dt>
          <dd>${value}</dd>
          ${change ? html`<dd class="change">${change}</dd>` : nothing}
        </div>`,
      )}
    </dl>
  </section>`;
}
