// The shop's keys, and the origins on which the publishable ones work.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { fieldErrorsOf } from '../api.ts';
import { type App, may } from '../app.ts';
import type { Place } from '../router.ts';
import { copy } from '../ui/copy.ts';
import { ago, day } from '../ui/format.ts';
import { copyIcon, plusIcon } from '../ui/icons.ts';
import { Leaving } from '../ui/leaving.ts';
import type { Secret } from '../ui/secret.ts';
import { failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as settings } from '../words/settings.en.ts';
import { words as shell } from '../words/shell.en.ts';
import { settingsHead } from './tabs.ts';
import '../ui/secret.ts';

const words = settings.keys;
type KeyList = components['schemas']['KeyList'];
/** A day is enough to bring a new key to every server. */
const OVERLAP_SECONDS = 86_400;

@element('visionfit-keys')
export class Keys extends LitElement {
  static override styles = [
    ui,
    css`
      .card > form.making {
        border-block-start: 1px solid var(--_line);
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 10px 18px;
      }

      td.end {
        text-align: end;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private keys: KeyList | null = null;
  @state() private origins: string[] = [];
  /** Revoked in a moment. */
  readonly #leaving = new Leaving(this);
  @state() private secret: Secret | null = null;
  @state() private originsFault = '';

  readonly #read = new Task(this, {
    args: () => [this.app.api] as const,
    task: async ([api], { signal }) => {
      const [keys, { origins }] = await Promise.all([
        api.get('/v1/merchant/keys', { signal }),
        api.get('/v1/merchant/origins', { signal }),
      ]);
      this.keys = keys;
      this.origins = origins;
    },
  });

  protected override render() {
    return html`
      ${settingsHead(this.app, 'keys')}
      ${this.#read.render({
        pending: () => (this.keys ? this.#body(this.keys) : html`<section class="card">${loading(8)}</section>`),
        complete: () => (this.keys ? this.#body(this.keys) : nothing),
        error: (cause) => html`<section class="card">${failed(cause, () => this.#read.run())}</section>`,
      })}
      <visionfit-secret .app=${this.app} .secret=${this.secret} @done=${this.#forgetSecret}></visionfit-secret>
    `;
  }

  #body(keys: KeyList) {
    return html`<div class="stack">${this.#originsCard()} ${this.#publishable(keys)} ${this.#secretKeys(keys)}</div>`;
  }

  #originsCard() {
    const isOwner = may(this.app, 'owner');
    return html`<form class="card" @submit=${this.#saveOrigins}>
      <header><h2>${words.origins}</h2><p>${words.originsLead}</p></header>
      <fieldset class="body" ?disabled=${!isOwner}>
        <div class="field">
          <label for="origins">${words.originsField}</label>
          <textarea id="origins" name="origins" class="mono" spellcheck="false" rows="4" placeholder=${words.originsPlaceholder} .value=${this.origins.join('\n')}></textarea>
          ${this.originsFault ? html`<p class="error" role="alert">${this.originsFault}</p>` : nothing}
        </div>
      </fieldset>
      ${isOwner ? html`<footer><button class="primary">${shell.save}</button></footer>` : nothing}
    </form>`;
  }

  #publishable({ publishable }: KeyList) {
    const isOwner = may(this.app, 'owner');
    const shown = publishable.filter(({ key }) => !this.#leaving.has(key));
    return html`<section class="card">
      <header><h2>${words.publishable}</h2><p>${words.publishableLead}</p></header>
      ${
        shown.length
          ? html`<div class="table"><table>
              <thead><tr><th scope="col">${words.key}</th><th scope="col" class="wide">${words.made}</th><td></td></tr></thead>
              <tbody>
                ${shown.map(
                  ({ key, created_at }) => html`<tr>
                    <th scope="row" class="mono">${key}</th>
                    <td class="wide muted">${day(created_at)}</td>
                    <td class="end">
                      <button class="quiet icon" type="button" aria-label=${`${shell.copy}: ${key}`} @click=${() => copy(this.app, key)}>${copyIcon}</button>
                      ${isOwner ? html`<button class="quiet" type="button" @click=${() => this.#revoke(key, key)}>${words.revoke}</button>` : nothing}
                    </td>
                  </tr>`,
                )}
              </tbody>
            </table></div>`
          : html`<div class="body"><p class="muted">${words.none}</p></div>`
      }
      ${isOwner ? this.#making('publishable') : nothing}
    </section>`;
  }

  #secretKeys({ secret }: KeyList) {
    const isOwner = may(this.app, 'owner');
    const shown = secret.filter(({ id }) => !this.#leaving.has(id));
    return html`<section class="card">
      <header><h2>${words.secret}</h2><p>${words.secretLead}</p></header>
      ${
        shown.length
          ? html`<div class="table"><table>
              <thead><tr><th scope="col">${words.key}</th><th scope="col" class="wide">${words.made}</th><th scope="col" class="wide">${words.used}</th><th scope="col">${words.expires}</th><td></td></tr></thead>
              <tbody>
                ${shown.map(({ id, hint, created_at, last_used_at, expires_at }) => {
                  const name = fill(words.ends, { hint });
                  return html`<tr>
                    <th scope="row" class="mono">${name}</th>
                    <td class="wide muted">${day(created_at)}</td>
                    <td class="wide muted">${last_used_at ? ago(last_used_at) : words.unused}</td>
                    <td class="muted">${expires_at ? ago(expires_at) : words.never}</td>
                    <td class="end">
                      ${isOwner ? html`<button class="quiet" type="button" @click=${() => this.#revoke(id, name)}>${words.revoke}</button>` : nothing}
                    </td>
                  </tr>`;
                })}
              </tbody>
            </table></div>`
          : html`<div class="body"><p class="muted">${words.none}</p></div>`
      }
      ${isOwner ? this.#making('secret') : nothing}
    </section>`;
  }

  #making(kind: 'publishable' | 'secret') {
    return html`<form class="body making" @submit=${(event: SubmitEvent) => this.#make(event, kind)}>
      <button>${plusIcon}${words.make}</button>
      <label class="choice" title=${words.liveHint}><input type="checkbox" name="live" checked /><span>${words.live}</span></label>
      ${kind === 'secret' ? html`<label class="choice"><input type="checkbox" name="rotate" /><span>${words.rotate}</span></label>` : nothing}
    </form>`;
  }

  async #make(event: SubmitEvent, kind: 'publishable' | 'secret'): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const live = given.has('live');
    const others = given.has('rotate') ? { others_expire_in: OVERLAP_SECONDS } : {};
    try {
      const body = kind === 'secret' ? ({ kind, live, ...others } as const) : ({ kind, live } as const);
      const { key } = await this.app.api.post('/v1/merchant/keys', { body });
      if (kind === 'secret') this.secret = { title: words.madeTitle, lead: words.madeLead, value: key };
      await this.#read.run();
    } catch (cause) {
      this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
    }
  }

  /** A key that is revoked never works again: it is done only once it cannot be taken back any more. */
  #revoke(id: string, name: string): void {
    this.#leaving.leave(id, fill(words.revoked, { key: name }), async () => {
      await this.app.api.delete('/v1/merchant/keys/{id}', { path: { id } });
      await this.#read.run();
    });
  }

  #forgetSecret(): void {
    this.secret = null;
  }

  async #saveOrigins(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('origins'));
    const origins = text.split(/\s+/).filter(Boolean);
    const before = this.origins;
    if (!(await this.#putOrigins(origins))) return;
    this.app.toast({ text: words.originsSaved, undo: () => this.#putOrigins(before) });
  }

  async #putOrigins(origins: string[]): Promise<boolean> {
    this.originsFault = '';
    try {
      ({ origins: this.origins } = await this.app.api.put('/v1/merchant/origins', { body: { origins } }));
      return true;
    } catch (cause) {
      this.originsFault = fieldErrorsOf(cause)[0]?.message ?? sentenceOf(cause);
      return false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-keys': Keys;
  }
}
