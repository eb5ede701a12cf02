// What each size of a garment measures, as a table that is closed until somebody wants it.
import type { Product, SizeChart } from '../catalogue.ts';
import { html, type Markup } from '../html.ts';
import { fill, type Shop } from '../shop.ts';

export function sizeChart({ copy }: Shop, { sizeChart: chart }: Product): Markup {
  const words = copy.product.chart;
  const measured = Object.keys(chart.sizes[0]?.measurements ?? {}) as (keyof typeof words.measurements)[];
  const caption = fill(words[chart.measures], { unit: words.units[chart.unit] });
  return html`<details class="size-chart">
<summary>${words.heading}</summary>
<div class="size-chart-table" tabindex="0" role="region" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${words.size}</th>${measured.map(
    (measurement) => html`<th scope="col">${words.measurements[measurement]}</th>`,
  )}</tr></thead>
<tbody>${chart.sizes.map(
    ({ size, measurements }) =>
      html`<tr><th scope="row">${size}</th>${measured.map(
        (measurement) => html`<td>${range(measurements[measurement], copy.lang)}</td>`,
      )}</tr>`,
  )}</tbody>
</table>
</div>
</details>`;
}

type Range = SizeChart['sizes'][number]['measurements'][string];

/** "90–98", kept in reading order on a page that runs the other way. */
function range(between: Range | undefined, lang: string): Markup | string {
  if (!between) return '';
  const number = new Intl.NumberFormat(lang);
  if (between.min === between.max) return number.format(between.min);
  return html`<bdi dir="ltr">${number.format(between.min)}–${number.format(between.max)}</bdi>`;
}
