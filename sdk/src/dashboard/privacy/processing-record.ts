// The record of processing, as the server makes it from its own lists; to be read here, or taken along as a table.
import { Task } from '@lit/task';
import { css, html, LitElement } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property } from '../../element.ts';
import type { App } from '../app.ts';
import { downloadIcon } from '../ui/icons.ts';
import { saveFile } from '../ui/save-file.ts';
import { failed, loading } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { privacy } from '../words/settings.en.ts';

const words = privacy.record;
type Activity = components['schemas']['ProcessingActivity'];
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

@element('visionfit-processing-record')
export class ProcessingRecordView extends LitElement {
  static override styles = [
    ui,
    css`
      details {
        border-block-end: 1px solid var(--_line);
      }

      details:last-child {
        border-block-end: 0;
      }

      summary {
        display: grid;
        grid-template-columns: minmax(140px, 1fr) minmax(0, 2fr) 20px;
        padding: 11px 18px;
        align-items: baseline;
        gap: 16px;
        cursor: pointer;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      summary::after {
        inline-size: 8px;
        block-size: 8px;
        border-block-end: 1.6px solid var(--_muted);
        border-inline-end: 1.6px solid var(--_muted);
        rotate: 45deg;
        content: '';
      }

      details[open] summary::after {
        rotate: 225deg;
      }

      summary:hover {
        background: var(--_hover);
      }

      summary:focus-visible {
        outline-offset: -2px;
      }

      summary strong {
        font-weight: 580;
      }

      details dl {
        padding: 4px 18px 18px;
      }

      @media (width < 640px) {
        summary {
          grid-template-columns: minmax(0, 1fr) 20px;
        }

        summary span {
          grid-row: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  readonly #read = new Task(this, {
    args: () => [this.app.api] as const,
    task: ([api], { signal }) => api.get('/v1/merchant/processing-record', { signal }),
  });

  protected override render() {
    return html`<section class="card">
      <header>
        <h2>${words.title}</h2>
        <button type="button" ?disabled=${!this.#read.value} @click=${this.#download}>${downloadIcon}${words.download}</button>
        <p>${words.lead}</p>
      </header>
      ${this.#read.render({
        pending: () => loading(6),
        error: (cause) => failed(cause, () => this.#read.run()),
        complete: ({ items }) => html`<div>${items.map((one) => this.#activity(one))}</div>`,
      })}
    </section>`;
  }

  #activity(one: Activity) {
    return html`<details>
      <summary><strong>${one.title}</strong><span class="muted small">${keptOf(one)}</span></summary>
      <dl class="facts">
        <dt>${words.what}</dt><dd>${one.what}</dd>
        <dt>${words.whose}</dt><dd>${words.people[one.whose]}</dd>
        <dt>${words.purpose}</dt><dd>${one.purpose}</dd>
        <dt>${words.basis}</dt><dd>${one.basis}</dd>
        <dt>${words.protection}</dt><dd>${one.protection}</dd>
        <dt>${words.seenBy}</dt><dd>${one.seen_by}</dd>
        <dt>${words.left}</dt><dd>${one.left}</dd>
      </dl>
    </details>`;
  }

  #download(): void {
    const { items = [] } = this.#read.value ?? {};
    const { title, what, whose, purpose, basis, kept, protection, seenBy, left } = words;
    const rows = [
      [title, what, whose, purpose, basis, kept, protection, seenBy, left],
      ...items.map((one) => [
        one.title,
        one.what,
        words.people[one.whose],
        one.purpose,
        one.basis,
        keptOf(one),
        one.protection,
        one.seen_by,
        one.left,
      ]),
    ];
    const csv = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    // The mark tells spreadsheets that it is UTF-8.
    saveFile(new Blob([`\ufeff${csv}\r\n`], { type: 'text/csv' }), 'record-of-processing.csv');
  }
}

/** As the published record says it. */
function keptOf({ kept }: Activity): string {
  return kept
    .map(({ milliseconds, from }) => {
      if (milliseconds === null) return `${words.forGood}, ${from}`;
      if (milliseconds === 0) return `${words.notAtAll} ${from}`;
      return `${duration(milliseconds)} ${from}`;
    })
    .join('; ');
}

/** In the largest unit that says it exactly; 24 hours as people say it. */
function duration(milliseconds: number): string {
  const [unit, length] =
    UNITS.find(([name, size]) => milliseconds % size === 0 && milliseconds / size >= (name === 'day' ? 2 : 1)) ??
    UNITS[3];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(milliseconds / length);
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-processing-record': ProcessingRecordView;
  }
}
