// Try-ons, conversion and waiting times over days: each a chart with its sentence, and the same numbers as a table.
import { html, type TemplateResult } from 'lit';
import { day, number, percent } from '../ui/format.ts';
import type { Line } from '../ui/line-chart.ts';
import { words } from '../words/overview.en.ts';
import { type ByDay, type Figures, type Overview, time } from './figures.ts';
import { conversionReading, tryOnsReading, waitsReading } from './readings.ts';
import '../ui/line-chart.ts';

interface Chart {
  title: string;
  reading: string;
  lines: Line[];
  write(value: number): string;
}

export function dayByDay(overview: Overview, days: ByDay, csv: TemplateResult) {
  return html`<section class="card" aria-label=${words.days.title}>
    <header><h2>${words.days.title}</h2>${csv}</header>
    <div class="charts">${chartsOf(overview, days).map((chart) => drawn(chart, days))}</div>
  </section>`;
}

function chartsOf(overview: Overview, { items }: ByDay): Chart[] {
  const { days } = words;
  const beside = (value: (figures: Figures) => number | null): Line[] => [
    { label: days.now, values: items.map(({ now }) => value(now)) },
    { label: days.earlier, values: items.map(({ before }) => value(before)), quiet: true },
  ];
  const waited = (which: 'p50' | 'p95' | 'p99'): Line => ({
    label: days[which],
    values: items.map(({ now }) => (now.wait_ms ? now.wait_ms[which] / 1000 : null)),
  });
  return [
    {
      ...{ title: days.tryOns, reading: tryOnsReading(overview, { ...overview, items }), write: number },
      lines: beside(({ steps }) => steps.try_on.count),
    },
    {
      ...{ title: days.conversion, reading: conversionReading(overview), write: (value) => percent(value, 1) },
      lines: beside(({ conversion }) => conversion),
    },
    {
      ...{ title: days.waits, reading: waitsReading(overview), write: time },
      lines: [waited('p50'), waited('p95'), waited('p99')],
    },
  ];
}

function drawn({ title, reading, lines, write }: Chart, { items }: ByDay) {
  const cell = (value: number | null | undefined) => (value === null || value === undefined ? '–' : write(value));
  return html`<figure class="chart">
    <h3>${title}</h3>
    <p class="reading">${reading}</p>
    <visionfit-line-chart
      .days=${items.map((item) => item.day)}
      .lines=${lines}
      .write=${write}
      label=${`${title}: ${reading}`}
    ></visionfit-line-chart>
    <details>
      <summary>${words.table}</summary>
      <div class="table tall" tabindex="0" role="group" aria-label=${title}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.days.day}</th>
              ${lines.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${items.map(
              (item, n) => html`<tr>
                <th scope="row">${day(item.day)}</th>
                ${lines.map(({ values }) => html`<td class="number">${cell(values[n])}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`;
}
