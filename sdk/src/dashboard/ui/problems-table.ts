// What is wrong in a list, line by line.
import { html, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { number } from './format.ts';

type Problem = components['schemas']['OrdersCsvReport']['problems']['items'][number];

interface Words {
  columns: Record<'line' | 'what' | 'column' | 'value', string>;
  /** What has become of what it is about. */
  severities: Record<Problem['severity'], string>;
}

const TONES = { error: 'bad', warning: 'warn', notice: '' } as const;

/** @param caption for screen readers, where no heading names it. */
export function problemsTable(items: readonly Problem[], { columns, severities }: Words, caption = '') {
  return html`<div class="table">
    <table>
      ${caption ? html`<caption class="visually-hidden">${caption}</caption>` : nothing}
      <thead>
        <tr><th scope="col" class="number">${columns.line}</th><th scope="col">${columns.what}</th><th scope="col" class="wide">${columns.column}</th><th scope="col" class="wide">${columns.value}</th></tr>
      </thead>
      <tbody>
        ${items.map(
          ({ line, column, value, message, severity }) => html`<tr>
            <td class="number">${number(line)}</td>
            <td class="what"><span class="badge ${TONES[severity]}">${severities[severity]}</span><br />${message}
              ${column || value ? html`<p class="narrow muted small mono">${[column, value].filter(Boolean).join(': ')}</p>` : nothing}</td>
            <td class="mono wide">${column ?? ''}</td>
            <td class="value mono wide">${value ?? ''}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
