// Who works for the shop, as what, and who has been asked to.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { fieldErrorsOf } from '../api.ts';
import { type App, may, type Role } from '../app.ts';
import type { Place } from '../router.ts';
import { ago, day } from '../ui/format.ts';
import { Leaving } from '../ui/leaving.ts';
import type { Secret } from '../ui/secret.ts';
import { failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as settings } from '../words/settings.en.ts';
import { words as shell } from '../words/shell.en.ts';
import { settingsHead } from './tabs.ts';
import '../ui/secret.ts';

const words = settings.team;
type Member = components['schemas']['Member'];
type Invitation = components['schemas']['Invitation'];
const ROLES: readonly Role[] = ['viewer', 'editor', 'owner'];

@element('visionfit-team')
export class Team extends LitElement {
  static override styles = [
    ui,
    css`
      td select {
        inline-size: auto;
      }

      .invite {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 150px auto;
        gap: 12px;
        align-items: end;
      }

      @media (width < 640px) {
        .invite {
          grid-template-columns: minmax(0, 1fr);
        }

        /* A name has the whole line, and beneath it stand its role and what can be done. */
        tbody tr {
          display: flex;
          flex-wrap: wrap;
          padding-block: 6px;
          align-items: center;
          border-block-end: 1px solid var(--_line);
        }

        tbody tr > * {
          padding-block: 4px;
          border: 0;
        }

        tbody th {
          flex: 0 0 100%;
          overflow-wrap: anywhere;
        }

        tbody td:nth-child(2) {
          padding-inline-start: 18px;
        }

        td.number {
          margin-inline-start: auto;
        }

        tbody tr:last-child {
          border: 0;
        }

        thead {
          position: absolute;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  /** Removed in a moment. */
  readonly #leaving = new Leaving(this);
  @state() private secret: Secret | null = null;
  @state() private fault = '';

  readonly #read = new Task(this, {
    args: () => [this.app.api] as const,
    task: ([api], { signal }) => api.get('/v1/merchant/members', { signal }),
  });

  protected override render() {
    const known = this.#read.value;
    return html`
      ${settingsHead(this.app, 'team', words.lead)}
      ${
        known
          ? html`<div class="stack">
              ${this.#people(known.items)} ${may(this.app, 'owner') ? this.#invite() : nothing}
              ${known.invitations.length ? this.#invitations(known.invitations) : nothing}
            </div>`
          : this.#read.error
            ? html`<section class="card">${failed(this.#read.error, () => this.#read.run())}</section>`
            : html`<section class="card">${loading(5)}</section>`
      }
      <visionfit-secret .app=${this.app} .secret=${this.secret} @done=${this.#forget}></visionfit-secret>
    `;
  }

  #people(items: Member[]) {
    const isOwner = may(this.app, 'owner');
    return html`<section class="card">
      <header><h2>${words.people}</h2></header>
      <div class="table"><table>
        <thead><tr><th scope="col">${words.person}</th><th scope="col">${words.role}</th><th scope="col" class="wide">${words.since}</th>${isOwner ? html`<td></td>` : nothing}</tr></thead>
        <tbody>
          ${items
            .filter(({ id }) => !this.#leaving.has(id))
            .map((member) => {
              const { id, email, name, role, since, you } = member;
              return html`<tr>
                <th scope="row">${name ?? email} ${you ? html`<span class="badge plain">${words.you}</span>` : nothing}
                  ${name ? html`<br /><span class="muted small">${email}</span>` : nothing}</th>
                <td>${
                  isOwner
                    ? html`<select aria-label=${fill(words.roleOf, { name: name ?? email })} @change=${(event: Event) => this.#change(member, event)}>
                        ${ROLES.map((one) => html`<option value=${one} .selected=${live(one === role)}>${shell.roles[one]}</option>`)}
                      </select>`
                    : shell.roles[role]
                }</td>
                <td class="muted wide">${day(since)}</td>
                ${isOwner ? html`<td class="number"><button class="quiet" type="button" aria-label=${`${words.remove}: ${name ?? email}`} @click=${() => this.#remove(id, fill(words.removed, { name: name ?? email }))}>${words.remove}</button></td>` : nothing}
              </tr>`;
            })}
        </tbody>
      </table></div>
    </section>`;
  }

  #invite() {
    // The role is an attribute here: what the form goes back to once it was sent.
    return html`<form class="card" @submit=${this.#send}>
      <header><h2>${words.invite}</h2></header>
      <div class="body">
        <div class="invite">
          <div class="field"><label for="email">${words.email}</label><input id="email" name="email" type="email" required autocomplete="off" maxlength="254" /></div>
          <div class="field"><label for="role">${words.role}</label>
            <select id="role" name="role">${ROLES.map((one) => html`<option value=${one} ?selected=${one === 'editor'}>${shell.roles[one]}</option>`)}</select>
          </div>
          <button class="primary">${words.send}</button>
        </div>
        <div role="alert">${this.fault ? html`<p class="error">${this.fault}</p>` : nothing}</div>
      </div>
    </form>`;
  }

  #invitations(items: Invitation[]) {
    const isOwner = may(this.app, 'owner');
    return html`<section class="card">
      <header><h2>${words.invitations}</h2></header>
      <div class="table"><table>
        <thead><tr><th scope="col">${words.person}</th><th scope="col">${words.role}</th><th scope="col">${words.expires}</th>${isOwner ? html`<td></td>` : nothing}</tr></thead>
        <tbody>
          ${items
            .filter(({ id }) => !this.#leaving.has(id))
            .map(
              ({ id, email, role, expires_at }) => html`<tr>
                <th scope="row">${email}</th><td>${shell.roles[role]}</td><td class="muted">${ago(expires_at)}</td>
                ${isOwner ? html`<td class="number"><button class="quiet" type="button" aria-label=${`${words.withdraw}: ${email}`} @click=${() => this.#remove(id, fill(words.withdrawn, { email }))}>${words.withdraw}</button></td>` : nothing}
              </tr>`,
            )}
        </tbody>
      </table></div>
    </section>`;
  }

  #forget(): void {
    this.secret = null;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    const email = String(given.get('email')).trim();
    this.fault = '';
    try {
      const body = { email, role: given.get('role') as Role };
      const { link } = await this.app.api.post('/v1/merchant/members', { body });
      form.reset();
      if (link) this.secret = { title: words.invitedTitle, lead: words.invitedLead, value: link };
      else this.app.toast({ text: fill(words.mailed, { email }) });
      await this.#read.run();
    } catch (cause) {
      this.fault = fieldErrorsOf(cause)[0]?.message ?? sentenceOf(cause);
    }
  }

  async #change({ id, name, email, role: before, you }: Member, { target }: Event): Promise<void> {
    const put = (role: Role) => this.app.api.patch('/v1/merchant/members/{id}', { path: { id }, body: { role } });
    const role = (target as HTMLSelectElement).value as Role;
    try {
      await put(role);
      await this.#read.run();
      // Whoever has given up their own role cannot take that back.
      const undo = async () => {
        try {
          await put(before);
        } catch (cause) {
          this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
        }
        await this.#read.run();
      };
      this.app.toast({
        text: fill(words.changed, { name: name ?? email, role: shell.roles[role] }),
        ...(!you && { undo }),
      });
      if (you) await this.app.refresh();
    } catch (cause) {
      // What was chosen and not taken is shown no longer.
      this.requestUpdate();
      this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
    }
  }

  #remove(id: string, text: string): void {
    const { app } = this;
    this.#leaving.leave(id, text, async () => {
      await app.api.delete('/v1/merchant/members/{id}', { path: { id } });
      await this.#read.run();
      if (id === app.account.id) await app.refresh();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-team': Team;
  }
}
