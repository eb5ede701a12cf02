// One measure of the experiment: both groups with the range that holds however often one looks, and what follows from it.
import { html, svg } from 'lit';
import type { components } from '../../client/wire.ts';
import { fill } from '../../i18n/words.ts';
import { time } from '../overview/figures.ts';
import { percent } from '../ui/format.ts';
import { words } from '../words/proof.en.ts';

type Reading = components['schemas']['Reading'];
type Arm = 'shown' | 'held_out';

export const MEASURES = ['conversion', 'visit_seconds', 'return_rate'] as const;
type Measure = (typeof MEASURES)[number];

const ARMS: readonly Arm[] = ['shown', 'held_out'];

export function measure(name: Measure, reading: Reading) {
  const write = name === 'visit_seconds' ? time : (value: number) => percent(value, 2);
  const { columns, measures } = words;
  const most = Math.max(...ARMS.map((arm) => reading[arm]?.high ?? 0), Number.MIN_VALUE);
  return html`<section class="card" aria-label=${measures[name]}>
    <header><h2>${measures[name]}</h2></header>
    <p class="reading">${verdictOf(name, reading)}</p>
    <div class="table">
      <table>
        <caption class="visually-hidden">${fill(words.caption, { measure: measures[name] })}</caption>
        <thead>
          <tr>
            <th scope="col">${columns.group}</th>
            <th scope="col" class="ranges"><span class="visually-hidden">${columns.range}</span></th>
            <th scope="col" class="number">${columns.value}</th>
            <th scope="col" class="number">${columns.range}</th>
          </tr>
        </thead>
        <tbody>
          ${ARMS.map((arm) => {
            const found = reading[arm];
            return html`<tr>
              <th scope="row">${words.arms[arm]}</th>
              <td class="ranges">${found ? rangeDrawn(found, most, arm) : ''}</td>
              <td class="number">${found ? write(found.value) : words.nothing}</td>
              <td class="number muted">${found ? fill(words.range, { low: write(Math.max(0, found.low)), high: write(found.high) }) : ''}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

function verdictOf(name: Measure, { verdict, lift }: Reading): string {
  if (verdict !== 'larger' && verdict !== 'smaller') return words.verdicts[verdict];
  // The service tells a lift only once it is one; without it there is nothing to say.
  if (!lift) return words.verdicts.open;
  const ends = [Math.abs(lift.low), Math.abs(lift.high)].sort((a, b) => a - b);
  return fill(words.verdicts[verdict][name], { low: percent(ends[0] ?? 0), high: percent(ends[1] ?? 0) });
}

/** On one scale for both groups, so that an overlap is seen. */
function rangeDrawn({ value, low, high }: { value: number; low: number; high: number }, most: number, arm: Arm) {
  const at = (x: number) => (100 * Math.max(0, x)) / most;
  return html`<svg class=${arm} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<line class="scale" x1="0" x2="100" y1="6" y2="6" vector-effect="non-scaling-stroke" />
    <rect x=${at(low)} width=${Math.max(0.5, at(high) - at(low))} y="2" height="8" />
    <line class="value" x1=${at(value)} x2=${at(value)} y1="0" y2="12" vector-effect="non-scaling-stroke" />`}
  </svg>`;
}
