// The funnel: a table whose bars are drawn in it, so that whoever hears it and whoever sees it read the same.
import { html, nothing } from 'lit';
import { number, percent } from '../ui/format.ts';
import { words } from '../words/overview.en.ts';
import type { Overview, Step } from './figures.ts';

const STEPS: readonly Step[] = [
  ...(['seen', 'opened', 'consented', 'photo', 'try_on', 'result', 'compared', 'size_asked'] as const),
  ...(['added_to_cart', 'purchased', 'returned'] as const),
];

export function funnel({ now, before }: Overview) {
  const { funnel: said } = words;
  const seen = now.steps.seen.visitors;
  const most = Math.max(1, ...STEPS.map((step) => now.steps[step]?.visitors ?? 0));
  return html`<div class="table">
      <table class="funnel">
        <caption class="visually-hidden">${said.caption}</caption>
        <thead>
          <tr>
            <th scope="col">${said.step}</th>
            <th scope="col" class="bars"><span class="visually-hidden">${said.ofBefore}</span></th>
            <th scope="col" class="number">${said.visitors}</th>
            <th scope="col" class="number wide">${said.ofBefore}</th>
            <th scope="col" class="number wide">${said.before}</th>
          </tr>
        </thead>
        <tbody>
          ${STEPS.map((step) => {
            const figures = now.steps[step];
            if (!figures) return nothing;
            const share =
              seen > 0 ? percent(figures.visitors / seen, figures.visitors / seen < 0.1 ? 1 : 0) : words.cards.unknown;
            return html`<tr>
              <th scope="row">${said.steps[step]}</th>
              <td class="bars">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect class=${step === 'returned' ? 'back' : ''} width=${(100 * figures.visitors) / most} height="10" rx="1" />
                </svg>
              </td>
              <td class="number">${number(figures.visitors)}</td>
              <td class="number wide">${share}</td>
              <td class="number wide muted">${number(before.steps[step]?.visitors ?? 0)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${now.steps.consented === null ? html`<p class="foot muted small">${said.ofProduct}</p>` : nothing}`;
}
