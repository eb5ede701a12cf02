// The audit log: who has had whose data in hand, and who has changed what.
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import type { App } from '../app.ts';
import type { Place } from '../router.ts';
import { moment, number } from '../ui/format.ts';
import { Paged } from '../ui/paged.ts';
import { pages } from '../ui/pages.ts';
import { empty } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as settings } from '../words/settings.en.ts';
import { settingsHead } from './tabs.ts';

const words = settings.audit;
type Entry = components['schemas']['AuditEntry'];

@element('visionfit-audit')
export class Audit extends LitElement {
  static override styles = [
    ui,
    css`
      th[scope='row']::first-letter {
        text-transform: uppercase;
      }

      .who {
        overflow-wrap: anywhere;
      }

      time {
        display: inline-block;
        min-inline-size: 6.5em;
      }

      @media (width >= 760px) {
        time {
          white-space: nowrap;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  readonly #list = new Paged<Entry>(this, (cursor, signal) =>
    this.app.api.get('/v1/merchant/audit', { query: { cursor, limit: 100 }, signal }),
  );

  protected override willUpdate(): void {
    this.#list.show('all');
  }

  protected override render() {
    return html`
      ${settingsHead(this.app, 'audit', words.lead)}
      <section class="card">
        ${pages(this.#list, { lines: 8, none: empty(words.none, words.noneText), draw: (items) => this.#table(items) })}
      </section>
    `;
  }

  #table(items: Entry[]) {
    return html`<div class="table"><table>
      <thead><tr><th scope="col">${words.what}</th><th scope="col">${words.who}</th><th scope="col" class="wide" title=${words.shopperHint}>${words.shopper}</th><th scope="col">${words.when}</th></tr></thead>
      <tbody>
        ${items.map(
          (entry) => html`<tr>
            <th scope="row">${entry.action.replaceAll('_', ' ')} ${entry.items > 1 ? html`<span class="muted">${fill(words.items, { count: number(entry.items) })}</span>` : nothing}</th>
            <td class="who">${whoOf(entry)}</td>
            <td class="mono muted wide">${entry.shopper?.slice(0, 10) ?? '–'}</td>
            <td class="muted"><time datetime=${entry.at}>${moment(entry.at)}</time></td>
          </tr>`,
        )}
      </tbody>
    </table></div>`;
  }
}

function whoOf({ actor, account, key_id }: Entry): string {
  if (account) return account.email ?? words.gone;
  const who = words.actors[actor] ?? actor;
  return key_id ? `${who}, ${words.key}` : who;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-audit': Audit;
  }
}
