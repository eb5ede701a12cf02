// What is left to say once a right was exercised: what was deleted, and the receipt to keep.
import { html, nothing } from 'lit';
import type { DeletionReceipt } from '../client/resources.ts';
import type { Translator } from '../i18n/messages.ts';
import type { PrivacyWords } from '../i18n/privacy.en.ts';

/** What was done; then there is nothing left to demand. */
export type Outcome =
  | { did: 'withdrawn'; deleted: Record<string, number> }
  | { did: 'erased'; deleted: Record<string, number>; receipt: DeletionReceipt }
  | { did: 'forgotten' };

interface Telling {
  words: PrivacyWords;
  t: Translator;
  /** What there is to tell of a copied link. */
  said: string;
  date(instant: string): string;
  /** Of a receipt. @param id its own. */
  address(id: string): string;
  copy(): void;
}

export function whatWasDone(outcome: Outcome, telling: Telling) {
  return html`
    <h3 tabindex="-1">${telling.words[outcome.did]}</h3>
    ${outcome.did === 'forgotten' ? nothing : whatWasDeleted(outcome, telling)}
  `;
}

function whatWasDeleted(outcome: Exclude<Outcome, { did: 'forgotten' }>, telling: Telling) {
  const { words, t, said, date, address, copy } = telling;
  const receipt = outcome.did === 'erased' ? outcome.receipt : null;
  const counts = Object.entries(words.counts).filter(([kind]) => outcome.deleted[kind]);
  const number = new Intl.NumberFormat(t.locale);
  return html`
    ${receipt ? html`<p class="muted">${words.keepReceipt}</p>` : nothing}
    ${
      receipt || counts.length
        ? html`<dl>
            ${
              receipt
                ? html`<dt>${words.receiptId}</dt><dd dir="ltr">${receipt.id}</dd>
                    <dt>${words.time}</dt><dd>${date(receipt.erased_at)}</dd>`
                : nothing
            }
            ${counts.map(([kind, name]) => html`<dt>${name}</dt><dd>${number.format(outcome.deleted[kind]!)}</dd>`)}
          </dl>`
        : nothing
    }
    ${counts.length ? nothing : html`<p class="muted">${words.nothingDeleted}</p>`}
    ${
      receipt
        ? html`<div class="link">
            <input readonly dir="ltr" aria-label=${words.link} value=${address(receipt.id)} />
            <button class="secondary" type="button" @click=${copy}>${words.copy}</button>
          </div>
          <p class="muted small" role="status">${said}</p>`
        : nothing
    }
  `;
}
