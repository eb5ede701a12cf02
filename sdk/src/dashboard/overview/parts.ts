// By device, by product, and why there was no picture: tables, each with its sentence.
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../i18n/words.ts';
import { money, number, percent } from '../ui/format.ts';
import { words } from '../words/overview.en.ts';
import { type ByDevice, type ByProduct, changeOf, type Figures, type Refusals, reasonOf, time } from './figures.ts';
import { devicesReading, productsReading, refusalsReading } from './readings.ts';

export interface Part {
  csv: TemplateResult;
  /** The address at which only this one is shown. */
  hrefFor(value: string): string;
}

const { columns, cards } = words;

export function byDevice(devices: ByDevice, { csv, hrefFor }: Part, only?: string) {
  const { title, device: name } = words.byDevice;
  return section(
    title,
    devicesReading(devices, only),
    csv,
    html`
    ${tableOf(
      name,
      devices.items
        .filter(({ now, before }) =>
          [now, before].some(({ steps }) => steps.seen.count + steps.try_on.count + steps.purchased.count > 0),
        )
        .map(({ device, now, before }) => ({
          name: html`<a href=${hrefFor(device)}>${words.devices[device]}</a>`,
          now,
          before,
        })),
    )}`,
  );
}

export function byProduct(
  products: ByProduct,
  { csv, hrefFor }: Part,
  order: TemplateResult,
  foot: unknown,
  knowsMost: boolean,
) {
  const { title, product: name, noProduct, gone } = words.byProduct;
  return section(
    title,
    productsReading(products, knowsMost),
    html`${order}${csv}`,
    html`
    ${tableOf(
      name,
      products.items.map(({ product_id: id, title: called, now, before }) => ({
        name:
          id === null
            ? html`<span class="muted">${noProduct}</span>`
            : html`<a href=${hrefFor(id)} aria-label=${fill(words.byProduct.only, { product: called ?? id })}>${called ?? id}</a>
                ${called === null ? html`<span class="muted small">${gone}</span>` : nothing}`,
        now,
        before,
      })),
    )}
    ${foot}`,
  );
}

export function refusals(refused: Refusals, csv: TemplateResult) {
  const { title, reason, count, share, before } = words.refusals;
  return section(
    title,
    refusalsReading(refused),
    csv,
    refused.items.length === 0
      ? nothing
      : html`
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">${reason}</th>
            <th scope="col" class="number">${count}</th>
            <th scope="col" class="number">${share}</th>
            <th scope="col" class="number">${before}</th>
          </tr>
        </thead>
        <tbody>
          ${refused.items.map(
            (item) => html`<tr>
              <th scope="row">${reasonOf(item.reason)}</th>
              <td class="number">${number(item.now.count)}</td>
              <td class="number">${percent(item.now.share, 1)}</td>
              <td class="number muted">${number(item.before.count)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  );
}

function section(title: string, reading: string, tools: unknown, content: unknown) {
  return html`<section class="card" aria-label=${title}>
    <header><h2>${title}</h2><div class="row">${tools}</div></header>
    <p class="reading padded">${reading}</p>
    ${content}
  </section>`;
}

interface Row {
  name: TemplateResult;
  now: Figures;
  before: Figures;
}

function tableOf(name: string, rows: Row[]) {
  if (rows.length === 0) return nothing;
  return html`<div class="table">
    <table>
      <thead>
        <tr>
          <th scope="col">${name}</th>
          <th scope="col" class="number wide">${columns.seen}</th>
          <th scope="col" class="number wide">${columns.opened}</th>
          <th scope="col" class="number">${columns.tryOns}</th>
          <th scope="col" class="number wide">${columns.cart}</th>
          <th scope="col" class="number">${columns.bought}</th>
          <th scope="col" class="number">${columns.conversion}</th>
          <th scope="col" class="number wide">${columns.wait}</th>
          <th scope="col" class="number wide">${columns.refused}</th>
          <th scope="col" class="number wide">${columns.cost}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name: about, now, before }) => html`<tr>
            <th scope="row">${about}</th>
            <td class="number wide">${number(now.steps.seen.count)}</td>
            <td class="number wide">${number(now.steps.opened.count)}</td>
            <td class="number">${number(now.steps.try_on.count)}
              <span class="change">${changeOf(now.steps.try_on.count, before.steps.try_on.count)}</span></td>
            <td class="number wide">${number(now.steps.added_to_cart.count)}</td>
            <td class="number">${number(now.steps.purchased.count)}</td>
            <td class="number">${now.conversion === null ? cards.unknown : percent(now.conversion, 1)}</td>
            <td class="number wide">${now.wait_ms ? time(now.wait_ms.p50 / 1000) : cards.unknown}</td>
            <td class="number wide">${number(now.refused)}</td>
            <td class="number wide">${now.cost_per_try_on === null ? cards.unknown : money(now.cost_per_try_on, 'USD')}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
