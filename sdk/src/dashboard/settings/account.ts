// The merchant's own account: password, and where they are signed in.
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { element, property, state } from '../../element.ts';
import { fieldErrorsOf } from '../api.ts';
import type { App } from '../app.ts';
import type { Place } from '../router.ts';
import { ago, day } from '../ui/format.ts';
import { Leaving } from '../ui/leaving.ts';
import { failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { account as words } from '../words/settings.en.ts';
import { words as shell } from '../words/shell.en.ts';

@element('visionfit-account')
export class AccountView extends LitElement {
  static override styles = [ui];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private fault = '';
  readonly #leaving = new Leaving(this);

  readonly #sessions = new Task(this, {
    args: () => [this.app.api] as const,
    task: ([api], { signal }) => api.get('/v1/account/sessions', { signal }),
  });

  protected override render() {
    const { account } = this.app;
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${account.name ? `${account.name} · ${account.email}` : account.email}</p>
        </div>
      </div>
      <div class="stack">
        <section class="card">
          <header><h2>${words.sessions.title}</h2></header>
          ${this.#sessions.value ? this.#table(this.#sessions.value.items) : this.#sessions.error ? failed(this.#sessions.error, () => this.#sessions.run()) : loading(3)}
        </section>
        ${this.#password()}
        <section class="card">
          <header><h2>${words.shops.title}</h2></header>
          <div class="body"><dl class="facts">${account.merchants.map(({ name, role }) => html`<dt>${name}</dt><dd>${shell.roles[role]}</dd>`)}</dl></div>
        </section>
      </div>
    `;
  }

  #table(items: { id: string; current: boolean; device: string; created_at: string; last_used_at: string }[]) {
    const { device, used, since, current, end } = words.sessions;
    return html`<div class="table"><table>
      <thead><tr><th scope="col">${device}</th><th scope="col">${used}</th><th scope="col" class="wide">${since}</th><td></td></tr></thead>
      <tbody>
        ${items
          .filter(({ id }) => !this.#leaving.has(id))
          .map(
            (one) => html`<tr>
            <th scope="row">${one.device} ${one.current ? html`<span class="badge plain">${current}</span>` : nothing}</th>
            <td class="muted">${ago(one.last_used_at)}</td>
            <td class="muted wide">${day(one.created_at)}</td>
            <td class="number">${one.current ? nothing : html`<button class="quiet" type="button" aria-label=${`${end}: ${one.device}`} @click=${() => this.#end(one.id)}>${end}</button>`}</td>
          </tr>`,
          )}
      </tbody>
    </table></div>`;
  }

  #password() {
    const { title, current, next, hint, submit } = words.password;
    return html`<form class="card" @submit=${this.#change}>
      <header><h2>${title}</h2></header>
      <div class="body">
        <input type="text" name="username" autocomplete="username" .value=${this.app.account.email} hidden />
        <div class="field"><label for="current">${current}</label>
          <input id="current" name="current" type="password" autocomplete="current-password" required maxlength="128" /></div>
        <div class="field"><label for="next">${next}</label>
          <input id="next" name="next" type="password" autocomplete="new-password" required minlength="12" maxlength="128" aria-describedby="next-hint" />
          <p class="hint" id="next-hint">${hint}</p></div>
        <div role="alert">${this.fault ? html`<p class="error">${this.fault}</p>` : nothing}</div>
      </div>
      <footer><button class="primary">${submit}</button></footer>
    </form>`;
  }

  #end(id: string): void {
    const { app } = this;
    this.#leaving.leave(id, words.sessions.ended, async () => {
      await app.api.delete('/v1/account/sessions/{id}', { path: { id } });
      await this.#sessions.run();
    });
  }

  async #change(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    this.fault = '';
    try {
      const body = { current_password: String(given.get('current')), password: String(given.get('next')) };
      await this.app.api.put('/v1/account/password', { body });
      form.reset();
      this.app.toast({ text: words.password.changed });
      await this.#sessions.run();
    } catch (cause) {
      this.fault = fieldErrorsOf(cause)[0]?.message ?? sentenceOf(cause);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-account': AccountView;
  }
}
