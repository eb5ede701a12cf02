// What of a product's page is only read: what has become of where it comes from, how fit it is for the fitting room, and what it
// comes in.
import { html } from 'lit';
import { fill } from '../../i18n/words.ts';
import { day, money, number, plural } from '../ui/format.ts';
import { alertIcon, checkIcon } from '../ui/icons.ts';
import { words as catalogue, product as words } from '../words/catalogue.en.ts';
import { levelOf, type MerchantProduct, TONES } from './resources.ts';

/** Nothing where all is as it was. */
export function sourceNotes({ source_state: { page, picture, pictures }, images }: MerchantProduct) {
  const { sourceStates } = words;
  const places = new Map(images.map(({ url }, at) => [url, number(at + 1)]));
  const seen = [
    ...(page ? [{ ...page, told: sourceStates.page, number: '' }] : []),
    ...(picture ? [{ ...picture, told: sourceStates.picture, number: '' }] : []),
    ...pictures.map((one) => {
      const place = places.get(one.url);
      return { ...one, told: place ? sourceStates.other : sourceStates.colours, number: place ?? '' };
    }),
  ];
  return seen.map(({ state, since, told, number }) =>
    state === 'unchanged' ? null : html`<p class="note warn">${fill(told[state], { day: day(since), number })}</p>`,
  );
}

/** @param unseen What is said while there is nothing to say. */
export function readinessCard(product: MerchantProduct, unseen: string) {
  const { readiness } = product;
  const level = levelOf(product);
  return html`<section class="card">
    <header><h2>${words.readiness.title}</h2><span class="badge ${TONES[level]}">${catalogue.readiness[level]}</span></header>
    <div class="body">
      ${
        readiness
          ? html`<ul class="checks">
              ${readiness.checks.map(
                ({ name, ok, problem }) => html`<li class=${ok ? '' : 'bad'}>
                  ${ok ? checkIcon : alertIcon}<strong>${words.readiness.names[name]}</strong>
                  <p>${ok ? words.readiness.ok : (problem?.message ?? '')}</p>
                </li>`,
              )}
            </ul>`
          : html`<p class="muted" role="status">
              ${unseen}
            </p>`
      }
    </div>
  </section>`;
}

export function variantsCard({ variants }: MerchantProduct) {
  const { title, size, colour, sku, availability, price } = words.variants;
  return html`<section class="card">
    <header><h2>${title}</h2><span class="muted small">${plural(words.variants.count, variants.length)}</span></header>
    <div class="table">
      <table>
        <thead>
          <tr><th scope="col">${size}</th><th scope="col">${colour}</th><th scope="col">${sku}</th><th scope="col">${availability}</th><th scope="col" class="number">${price}</th></tr>
        </thead>
        <tbody>
          ${variants.map(
            (one) => html`<tr>
              <td>${one.size ?? '–'}</td>
              <td>${one.colour ?? '–'}</td>
              <td class="mono">${one.sku ?? '–'}</td>
              <td>${one.availability ? words.facts.availabilities[one.availability] : '–'}</td>
              <td class="number">${one.price ? money(one.price.amount, one.price.currency) : '–'}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
