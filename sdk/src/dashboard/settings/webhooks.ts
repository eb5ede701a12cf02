// Where the shop's own server is told what happens: each webhook with how it is doing.
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fieldErrorsOf } from '../api.ts';
import { type App, may } from '../app.ts';
import { hrefOf, type Place } from '../router.ts';
import { WhenGone } from '../ui/gone.ts';
import { plusIcon } from '../ui/icons.ts';
import { Paged } from '../ui/paged.ts';
import type { Secret } from '../ui/secret.ts';
import { empty, failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as settings } from '../words/settings.en.ts';
import { words as shell } from '../words/shell.en.ts';
import { settingsHead } from './tabs.ts';
import { webhookState } from './webhook-state.ts';
import '../ui/secret.ts';

const words = settings.webhooks;
type Webhook = components['schemas']['Webhook'];
type EventType = components['schemas']['WebhookEventType'];

@element('visionfit-webhooks')
export class Webhooks extends LitElement {
  static override styles = [
    ui,
    css`
      .events {
        display: grid;
        gap: 8px;
      }

      li {
        display: grid;
        padding: 14px 18px;
        border-block-end: 1px solid var(--_line);
        gap: 4px;
      }

      li:last-child {
        border-block-end: 0;
      }

      li a {
        font-weight: 580;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private secret: Secret | null = null;
  @state() private fault = '';
  readonly #list = new Paged<Webhook>(this, (_cursor, signal) => this.app.api.get('/v1/merchant/webhooks', { signal }));

  protected readonly gone = new WhenGone(this, () => this.#list.reload());

  protected override willUpdate(): void {
    this.#list.show('all');
  }

  protected override render() {
    const { items, fault } = this.#list;
    const isOwner = may(this.app, 'owner');
    const add = isOwner
      ? html`<button class="primary" type="button" @click=${this.#open}>${plusIcon}${words.add}</button>`
      : '';
    return html`
      ${settingsHead(this.app, 'webhooks', words.lead)}
      <section class="card">
        <header><h2>${settings.tabs.webhooks}</h2>${items?.length ? add : nothing}</header>
        ${
          items
            ? items.length
              ? html`<ul>${items.map((one) => this.#item(one))}</ul>`
              : empty(words.none, words.noneText, add)
            : fault
              ? failed(fault, () => this.#list.reload())
              : loading(4)
        }
      </section>
      ${isOwner ? this.#adding() : nothing}
      <visionfit-secret .app=${this.app} .secret=${this.secret} @done=${this.#forget}></visionfit-secret>
    `;
  }

  #item(webhook: Webhook) {
    const { id, url, events } = webhook;
    return html`<li>
      <div class="row spread">
        <a href=${hrefOf(`/settings/webhooks/${id}`)}>${url}</a>
        ${webhookState(webhook)}
      </div>
      <p class="muted small">${events.map((event) => words.eventNames[event] ?? event).join(' · ')}</p>
    </li>`;
  }

  #adding() {
    return html`<dialog class="panel" aria-labelledby="adding">
      <form @submit=${this.#add}>
        <h2 id="adding">${words.add}</h2>
        <div class="field">
          <label for="url">${words.url}</label>
          <input id="url" name="url" type="url" inputmode="url" required placeholder="https://" maxlength="2048" aria-describedby="url-hint" />
          <p class="hint" id="url-hint">${words.urlHint}</p>
        </div>
        <fieldset class="events">
          <legend class="label">${words.events}</legend>
          ${Object.entries(words.eventNames).map(
            ([type, name]) =>
              html`<label class="choice"><input type="checkbox" name="events" value=${type} checked /><span>${name}</span></label>`,
          )}
        </fieldset>
        <div role="alert">${this.fault ? html`<p class="error">${this.fault}</p>` : nothing}</div>
        <div class="end">
          <button type="button" @click=${this.#close}>${shell.cancel}</button>
          <button class="primary">${words.add}</button>
        </div>
      </form>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog.panel')!;
  }

  #open(): void {
    this.fault = '';
    this.#dialog.showModal();
  }

  #close(): void {
    this.#dialog.close();
  }

  #forget(): void {
    this.secret = null;
  }

  async #add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    const body = { url: String(given.get('url')).trim(), events: given.getAll('events') as EventType[] };
    try {
      const { secret } = await this.app.api.post('/v1/merchant/webhooks', { body });
      this.#close();
      form.reset();
      this.secret = { title: words.secretTitle, lead: words.secretLead, value: secret };
      await this.#list.reload();
    } catch (cause) {
      this.fault = fieldErrorsOf(cause)[0]?.message ?? sentenceOf(cause);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-webhooks': Webhooks;
  }
}
