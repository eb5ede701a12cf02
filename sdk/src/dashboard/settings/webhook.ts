// One webhook: what was sent to it, what it answered, and what can be sent again.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { type App, may } from '../app.ts';
import { go, hrefOf, type Place } from '../router.ts';
import { moment, number } from '../ui/format.ts';
import { tellGone } from '../ui/gone.ts';
import { backIcon } from '../ui/icons.ts';
import { Paged } from '../ui/paged.ts';
import { pages } from '../ui/pages.ts';
import type { Secret } from '../ui/secret.ts';
import { empty, failed, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as settings } from '../words/settings.en.ts';
import { webhookState } from './webhook-state.ts';
import '../ui/secret.ts';

const words = settings.webhooks;
type Webhook = components['schemas']['Webhook'];
type Delivery = components['schemas']['WebhookDelivery'];
const TONES = { waiting: 'warn', delivered: 'good', dead: 'bad' } as const;

@element('visionfit-webhook')
export class WebhookView extends LitElement {
  static override styles = [
    ui,
    css`
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private webhook: Webhook | null = null;
  @state() private secret: Secret | null = null;

  readonly #read = new Task(this, {
    args: () => [this.app.api, this.place.params.id] as const,
    task: async ([api, id], { signal }) => {
      const { items } = await api.get('/v1/merchant/webhooks', { signal });
      this.webhook = items.find((one) => one.id === id) ?? null;
    },
  });
  readonly #list = new Paged<Delivery>(this, (cursor, signal) =>
    this.app.api.get('/v1/merchant/webhooks/{id}/deliveries', {
      path: this.#path,
      query: { cursor, limit: 50 },
      signal,
    }),
  );

  get #path(): { id: string } {
    return { id: this.place.params.id ?? '' };
  }

  protected override willUpdate(): void {
    this.#list.show(this.#path.id);
  }

  protected override render() {
    const { webhook } = this;
    return html`
      <div class="head">
        <div>
          <a class="crumb" href=${hrefOf('/settings/webhooks')}><span class="turn">${backIcon}</span>${words.back}</a>
          <h1 tabindex="-1">${webhook?.url ?? settings.tabs.webhooks}</h1>
          ${webhook ? html`<p>${webhookState(webhook)}</p>` : nothing}
        </div>
        ${webhook && may(this.app, 'editor') ? this.#actions(webhook) : nothing}
      </div>
      ${this.#read.status === 3 ? html`<section class="card">${failed(this.#read.error, () => this.#read.run())}</section>` : nothing}
      <section class="card">
        <header><h2>${words.deliveries}</h2><p>${words.deliveriesLead}</p></header>
        ${this.#deliveries()}
      </section>
      <visionfit-secret .app=${this.app} .secret=${this.secret} @done=${this.#forget}></visionfit-secret>
    `;
  }

  #actions({ disabled }: Webhook) {
    const test = html`<button type="button" @click=${this.#test}>${words.test}</button>`;
    if (!may(this.app, 'owner')) return html`<div class="row">${disabled ? nothing : test}</div>`;
    return html`<div class="row">
      ${disabled ? html`<button class="primary" type="button" @click=${this.#enable}>${words.enable}</button>` : test}
      <button type="button" @click=${this.#rotate}>${words.rotate}</button>
      <button class="danger" type="button" @click=${this.#delete}>${words.delete}</button>
    </div>`;
  }

  #deliveries() {
    const none = empty(words.noDeliveries, words.noDeliveriesText);
    return pages(this.#list, { lines: 4, none, draw: (items) => this.#table(items) });
  }

  #table(items: Delivery[]) {
    const canReplay = may(this.app, 'editor') && !this.webhook?.disabled;
    return html`<div class="table"><table>
        <thead>
          <tr><th scope="col">${words.event}</th><th scope="col">${words.status}</th><th scope="col" class="number">${words.attempts}</th>
            <th scope="col">${words.answer}</th><th scope="col">${words.when}</th>${canReplay ? html`<td></td>` : nothing}</tr>
        </thead>
        <tbody>
          ${items.map(
            (one) => html`<tr>
              <th scope="row">${words.eventNames[one.type] ?? one.type}</th>
              <td><span class="badge ${TONES[one.status]}">${words.statuses[one.status]}</span></td>
              <td class="number">${number(one.attempts)}</td>
              <td class="muted">${[one.last_status, one.last_fault && words.faults[one.last_fault]].filter(Boolean).join(' · ') || '–'}</td>
              <td class="muted">${moment(one.created_at)}</td>
              ${canReplay ? html`<td><button class="quiet" type="button" @click=${() => this.#replay(one.id)}>${words.replay}</button></td>` : nothing}
            </tr>`,
          )}
        </tbody>
      </table></div>`;
  }

  #forget(): void {
    this.secret = null;
  }

  async #do(ask: () => Promise<unknown>, said: string): Promise<void> {
    try {
      await ask();
      this.app.toast({ text: said });
      await Promise.all([this.#read.run(), this.#list.reload()]);
    } catch (cause) {
      this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
    }
  }

  #enable(): void {
    this.#do(() => this.app.api.post('/v1/merchant/webhooks/{id}/enable', { path: this.#path }), words.enabled);
  }

  #test(): void {
    this.#do(() => this.app.api.post('/v1/merchant/webhooks/{id}/test', { path: this.#path }), words.tested);
  }

  #replay(delivery: string): void {
    const path = { ...this.#path, delivery };
    this.#do(
      () => this.app.api.post('/v1/merchant/webhooks/{id}/deliveries/{delivery}/replay', { path }),
      words.replayed,
    );
  }

  async #rotate(): Promise<void> {
    try {
      const { secret, previous_valid_until } = await this.app.api.post('/v1/merchant/webhooks/{id}/rotate-secret', {
        path: this.#path,
      });
      const lead = `${words.secretLead} ${fill(words.rotated, { when: moment(previous_valid_until) })}`;
      this.secret = { title: words.secretTitle, lead, value: secret };
    } catch (cause) {
      this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
    }
  }

  /** With its deliveries, for good: so only once it cannot be taken back any more. */
  #delete(): void {
    const { app } = this;
    const path = this.#path;
    go(hrefOf('/settings/webhooks'));
    app.toast({
      text: words.deleted,
      undo: () => go(hrefOf(`/settings/webhooks/${path.id}`)),
      commit: () =>
        app.api
          .delete('/v1/merchant/webhooks/{id}', { path })
          .then(tellGone)
          .catch((cause: unknown) => app.toast({ text: sentenceOf(cause), tone: 'danger' })),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-webhook': WebhookView;
  }
}
