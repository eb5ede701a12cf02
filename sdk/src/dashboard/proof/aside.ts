// What was told and not counted, and why: for whoever misses something in a figure.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { components } from '../../client/wire.ts';
import { element, property } from '../../element.ts';
import type { App } from '../app.ts';
import { go, hrefOf, type Place } from '../router.ts';
import { day, number } from '../ui/format.ts';
import { backIcon } from '../ui/icons.ts';
import { empty, failed, loading } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words } from '../words/aside.en.ts';
import { words as shell } from '../words/shell.en.ts';

type Item = components['schemas']['AsideList']['items'][number];
const REASONS = Object.keys(words.reasons) as Item['reason'][];

@element('visionfit-aside')
export class Aside extends LitElement {
  static override styles = [
    ui,
    css`
      .bar {
        padding: 12px 18px;
        border-block-end: 1px solid var(--_line);
      }

      .bar select {
        inline-size: auto;
        max-inline-size: 100%;
      }

      .day {
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;

  readonly #read = new Task(this, {
    args: () => [this.app.api] as const,
    task: ([api], { signal }) => api.get('/v1/merchant/events-aside', { signal }),
  });

  get #reason(): Item['reason'] | undefined {
    return REASONS.find((one) => one === this.place.query.get('reason'));
  }

  protected override render() {
    return html`
      <div class="head">
        <div>
          <a class="crumb" href=${hrefOf('/proof')}><span class="turn">${backIcon}</span>${shell.nav.proof}</a>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
      </div>
      <section class="card">
        ${this.#read.render({
          pending: () => loading(6),
          error: (cause) => failed(cause, () => this.#read.run()),
          complete: ({ items }) => (items.length ? this.#all(items) : empty(words.none, words.noneText)),
        })}
      </section>
    `;
  }

  #all(items: readonly Item[]) {
    const wanted = this.#reason;
    const shown = items.filter(({ reason }) => !wanted || reason === wanted);
    return html`<div class="bar">
        <select aria-label=${words.reason} @change=${({ target }: Event) => go(hrefOf('/proof/not-counted', { reason: (target as HTMLSelectElement).value }))}>
          <option value="">${words.any}</option>
          ${REASONS.map((one) => html`<option value=${one} .selected=${live(one === wanted)}>${words.reasons[one]}</option>`)}
        </select>
      </div>
      ${shown.length ? this.#table(shown) : empty(words.noneOfThese, '')}`;
  }

  #table(items: readonly Item[]) {
    const { columns } = words;
    return html`<div class="table"><table>
      <caption class="visually-hidden">${words.title}</caption>
      <thead><tr>
        <th scope="col">${columns.why}</th><th scope="col">${columns.what}</th><th scope="col" class="wide">${columns.day}</th>
        <th scope="col" class="number">${columns.count}</th>
      </tr></thead>
      <tbody>
        ${items.map(
          (one) => html`<tr>
            <th scope="row">${words.reasons[one.reason]}<p class="muted small">${words.help[one.reason]}</p></th>
            <td>${words.types[one.type]}${one.order_id ? html`<p class="muted small mono">${one.order_id}</p>` : nothing}
              <p class="narrow muted small">${day(one.day)}</p></td>
            <td class="muted day wide">${day(one.day)}</td>
            <td class="number">${number(one.count)}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-aside': Aside;
  }
}
