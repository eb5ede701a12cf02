// The privacy desk: what customers have demanded with its clocks, receipts that anybody can check, and the record of processing.
import { css, html, LitElement, nothing } from 'lit';
import { asProblem } from '../../client/problem.ts';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { fieldErrorsOf } from '../api.ts';
import { type App, may } from '../app.ts';
import { hrefOf, type Place } from '../router.ts';
import { ago, day } from '../ui/format.ts';
import { Paged } from '../ui/paged.ts';
import { pages } from '../ui/pages.ts';
import { saveFile } from '../ui/save-file.ts';
import { empty, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { privacy as words } from '../words/settings.en.ts';
import './processing-record.ts';
import './receipt.ts';

type Request = components['schemas']['PrivacyRequest'];
type Wish = components['schemas']['CreatePrivacyRequest'];
/** Days before its answer is due on which a request is pointed at. */
const SOON_MS = 7 * 86_400_000;

@element('visionfit-privacy-desk')
export class PrivacyDesk extends LitElement {
  static override styles = [
    ui,
    css`
      .ask {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: 14px;
        align-items: end;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private kind: Wish['kind'] = 'export';
  @state() private fault = '';
  readonly #list = new Paged<Request>(this, (cursor, signal) =>
    this.app.api.get('/v1/merchant/privacy-requests', { query: { cursor, limit: 50 }, signal }),
  );

  protected override willUpdate(): void {
    // Who is no owner may not know who has asked for what.
    if (may(this.app, 'owner')) this.#list.show('all');
  }

  protected override render() {
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
      </div>
      <div class="stack">
        ${may(this.app, 'owner') ? html`${this.#requests()} ${this.#ask()}` : nothing}
        <visionfit-receipt .app=${this.app} .number=${this.place.query.get('receipt') ?? ''}></visionfit-receipt>
        <visionfit-processing-record .app=${this.app}></visionfit-processing-record>
      </div>
    `;
  }

  #requests() {
    const { list } = words;
    return html`<section class="card">
      <header><h2>${list.title}</h2></header>
      ${pages(this.#list, { lines: 4, none: empty(list.none, list.noneText), draw: (items) => this.#table(items) })}
    </section>`;
  }

  #table(items: Request[]) {
    const { list } = words;
    return html`<div class="table"><table>
      <thead><tr><th scope="col">${list.what}</th><th scope="col">${list.state}</th><th scope="col">${list.due}</th><th scope="col" class="wide">${list.received}</th><td></td></tr></thead>
      <tbody>
        ${items.map(
          (one) => html`<tr>
            <th scope="row">${list.kinds[one.kind]}<br /><span class="muted small">${list.from[one.asked_by]}${one.found ? '' : ` · ${list.nobody}`}</span></th>
            <td>${stateOf(one)}</td>
            <td class="muted">${one.status === 'done' ? '–' : html`<time datetime=${one.due_at} title=${day(one.due_at)}>${ago(one.due_at)}</time>`}</td>
            <td class="wide muted">${day(one.received_at)}</td>
            <td class="number">${this.#way(one)}</td>
          </tr>`,
        )}
      </tbody>
    </table></div>`;
  }

  #way({ id, kind, found, receipt_id }: Request) {
    if (receipt_id)
      return html`<a class="button quiet" href=${hrefOf('/privacy', { receipt: receipt_id })}>${words.list.receipt}</a>`;
    if (kind === 'data_request' && found && may(this.app, 'owner'))
      return html`<button type="button" @click=${() => this.#fetch(id)}>${words.list.fetch}</button>`;
    return nothing;
  }

  #ask() {
    const { ask } = words;
    return html`<form class="card" @submit=${this.#take}>
      <header><h2>${ask.title}</h2><p>${ask.lead}</p></header>
      <div class="body">
        <div class="ask">
          <div class="field"><label for="kind">${ask.kind}</label>
            <select id="kind" name="kind" @change=${this.#chooseKind}>
              ${(['export', 'erase'] as const).map((one) => html`<option value=${one} .selected=${one === this.kind}>${ask.kinds[one]}</option>`)}
            </select></div>
          <div class="field"><label for="by">${ask.by}</label>
            <select id="by" name="by">
              ${(['customer_id', 'consent_receipt_id'] as const).map((one) => html`<option value=${one}>${ask.bys[one]}</option>`)}
            </select></div>
          <div class="field"><label for="reference">${ask.reference}</label>
            <input id="reference" name="reference" required maxlength="128" autocomplete="off" spellcheck="false" /></div>
        </div>
        ${this.kind === 'erase' ? html`<p class="hint">${ask.eraseNote}</p>` : nothing}
        <div role="alert">${this.fault ? html`<p class="error">${this.fault}</p>` : nothing}</div>
      </div>
      <footer><button class=${this.kind === 'erase' ? 'danger' : 'primary'}>${ask.submit}</button></footer>
    </form>`;
  }

  #chooseKind({ target }: Event): void {
    this.kind = (target as HTMLSelectElement).value as Wish['kind'];
  }

  #take(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    const reference = String(given.get('reference')).trim();
    const by = given.get('by') === 'customer_id' ? { customer_id: reference } : { consent_receipt_id: reference };
    const { kind } = this;
    const send = () => this.#send({ kind, ...by } as Wish, form);
    this.fault = '';
    if (kind === 'export') send();
    // What is erased is gone for good.
    else this.app.toast({ text: words.ask.erasing, undo: () => undefined, commit: send });
  }

  async #send(body: Wish, form: HTMLFormElement): Promise<void> {
    const { app } = this;
    try {
      const { found, due_at } = await app.api.post('/v1/merchant/privacy-requests', { body });
      app.toast({ text: found ? fill(words.ask.takenUp, { day: day(due_at) }) : words.ask.notFound });
      form.reset();
      this.kind = 'export';
      await this.#list.reload();
    } catch (cause) {
      this.fault = fieldErrorsOf(cause)[0]?.message ?? sentenceOf(asProblem(cause));
      if (!this.isConnected) app.toast({ text: this.fault, tone: 'danger' });
    }
  }

  async #fetch(id: string): Promise<void> {
    try {
      const zip = await this.app.api.get('/v1/merchant/privacy-requests/{id}/export', {
        path: { id },
        timeout: 120_000,
      });
      saveFile(zip, `visionfit-${id}.zip`);
      this.app.toast({ text: words.list.fetched });
      await this.#list.reload();
    } catch (cause) {
      this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
    }
  }
}

function stateOf({ status, due_at }: Request) {
  const { list } = words;
  if (status === 'done') return html`<span class="badge good">${list.done}</span>`;
  const left = Date.parse(due_at) - Date.now();
  if (left < 0) return html`<span class="badge bad">${list.late}</span>`;
  return html`<span class="badge ${left < SOON_MS ? 'warn' : ''}">${list.open}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-privacy-desk': PrivacyDesk;
  }
}
