// What is shown, chosen; the address says it, so that it can be kept, sent and gone back to.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { hrefOf } from '../router.ts';
import { words } from '../words/overview.en.ts';
import type { ByProduct } from './figures.ts';
import { ARMS, DEVICES, PERIODS, type Question } from './question.ts';

/** @param products those that are shown, to choose from; null before they are there. */
export function filters(question: Question, products: ByProduct | null, ask: (question: Question) => void) {
  const { filters: said } = words;
  const change = (name: keyof Question) => (event: Event) => {
    const { value } = event.target as HTMLSelectElement | HTMLInputElement;
    ask({ ...question, [name]: value || undefined });
  };
  const isFiltered = Boolean(question.product || question.device || question.arm || question.days !== '28');
  return html`<search class="filters" aria-label=${said.label}>
    <select aria-label=${said.period} @change=${(event: Event) => ask(inPeriod(question, event))}>
      ${PERIODS.map((one) => html`<option value=${one} .selected=${live(one === question.days)}>${said.days[one]}</option>`)}
      <option value="own" .selected=${live(question.days === 'own')}>${said.days.own}</option>
    </select>
    ${
      question.days === 'own'
        ? html`<input type="date" aria-label=${said.from} .value=${question.from ?? ''} @change=${change('from')} />
            <input type="date" aria-label=${said.to} .value=${question.to ?? ''} @change=${change('to')} />`
        : nothing
    }
    <select class=${question.product ? 'set' : ''} aria-label=${said.product} @change=${change('product')}>
      <option value="">${said.allProducts}</option>
      ${productsOf(question, products).map(
        ([id, title]) => html`<option value=${id} .selected=${live(id === question.product)}>${title}</option>`,
      )}
    </select>
    <select class=${question.device ? 'set' : ''} aria-label=${said.device} @change=${change('device')}>
      <option value="">${said.allDevices}</option>
      ${DEVICES.map((one) => html`<option value=${one} .selected=${live(one === question.device)}>${words.devices[one]}</option>`)}
    </select>
    <select class=${question.arm ? 'set' : ''} aria-label=${said.arm} @change=${change('arm')}>
      <option value="">${said.allArms}</option>
      ${ARMS.map((one) => html`<option value=${one} .selected=${live(one === question.arm)}>${said.arms[one]}</option>`)}
    </select>
    ${isFiltered ? html`<a class="button quiet" href=${hrefOf('/')}>${said.clear}</a>` : nothing}
  </search>`;
}

/** Own dates begin as the last four weeks. */
function inPeriod(question: Question, { target }: Event): Question {
  const days = (target as HTMLSelectElement).value;
  const { from: _from, to: _to, ...part } = question;
  if (days !== 'own') return { ...part, days };
  const at = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  return { ...part, days, from: at(27), to: at(0) };
}

function productsOf({ product }: Question, products: ByProduct | null): [string, string][] {
  const known = (products?.items ?? []).flatMap(({ product_id: id, title }): [string, string][] =>
    id === null ? [] : [[id, title ?? id]],
  );
  return product && !known.some(([id]) => id === product) ? [[product, product], ...known] : known;
}
