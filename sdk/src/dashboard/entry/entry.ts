// The way in: sign-in, the first owner's account, an invitation. Each is one short form; who is let in fires `signed-in`.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { asProblem } from '../../client/problem.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { type Api, fieldErrorsOf } from '../api.ts';
import type { EntryLink } from '../entry-link.ts';
import { number } from '../ui/format.ts';
import { mark } from '../ui/mark.ts';
import { sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words } from '../words/entry.en.ts';
import { words as shell } from '../words/shell.en.ts';

/** What the server takes as a password at least; it says so itself where it should want more. */
const LEAST = 12;

@element('visionfit-entry')
export class Entry extends LitElement {
  static override styles = [
    ui,
    css`
      :host {
        display: grid;
        min-block-size: 100dvh;
        padding: 24px 16px;
        place-items: center;
      }

      main {
        display: grid;
        inline-size: min(400px, 100%);
        gap: 22px;
      }

      .brand {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 10px;
        font-size: 17px;
        font-weight: 680;
        letter-spacing: -0.015em;
      }

      .brand svg {
        border-radius: 8px;
      }

      form.card {
        display: grid;
        padding: 28px;
        gap: 16px;
        grid-template-columns: minmax(0, 1fr);
      }

      form.card > header {
        display: grid;
        padding: 0;
        border: 0;
        gap: 4px;
      }

      form.card > header p {
        font-size: 14px;
      }

      .primary {
        min-block-size: 42px;
        margin-block-start: 4px;
      }

      input:not([type='checkbox']) {
        min-block-size: 42px;
      }

      .secret {
        position: relative;
      }

      .secret input {
        padding-inline-end: 70px;
      }

      .secret button {
        position: absolute;
        inset-block: 4px;
        inset-inline-end: 4px;
        min-block-size: 0;
      }

      .foot {
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) link: EntryLink | null = null;
  /** Of whoever is signed in already; null: nobody. */
  @property({ attribute: false }) email: string | null = null;
  /** The session has ended while it was used. */
  @property({ attribute: false }) ended = false;
  @state() private busy = false;
  @state() private visible = false;
  @state() private fault: { field: string | null; text: string } | null = null;

  protected override render() {
    return html`<main>
      <p class="brand">${mark(30)}${shell.product}</p>
      ${this.#form()}
    </main>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('input, h1')?.focus();
  }

  #form(): TemplateResult {
    if (this.link?.kind === 'first-run') return this.#firstRun();
    if (this.link?.kind === 'invitation') return this.#invitation();
    if (this.link?.kind === 'sign-up') return this.#signUp();
    return this.#signIn();
  }

  #signIn() {
    const { title, lead, email, submit, ended, noPassword } = words.signIn;
    return html`
      <form class="card" @submit=${this.#submit}>
        <header>
          <h1 tabindex="-1">${title}</h1>
          <p class="muted">${this.ended ? ended : lead}</p>
        </header>
        ${this.#field('email', email, 'email', 'username')} ${this.#password(words.signIn.password, 'current-password')}
        ${this.#alert()}
        <button class="primary" aria-busy=${this.busy}>${submit}</button>
      </form>
      <p class="muted small foot">${noPassword}</p>
    `;
  }

  #firstRun() {
    const { title, lead, name, submit } = words.firstRun;
    return html`<form class="card" @submit=${this.#submit}>
      <header>
        <h1 tabindex="-1">${title}</h1>
        <p class="muted">${lead}</p>
      </header>
      ${this.#field('name', name, 'text', 'name', true)} ${this.#field('email', words.signIn.email, 'email', 'username')}
      ${this.#password(words.firstRun.choose, 'new-password')} ${this.#alert()}
      <button class="primary" aria-busy=${this.busy}>${submit}</button>
    </form>`;
  }

  #signUp() {
    const { title, lead, shop, shopHint, submit } = words.signUp;
    return html`<form class="card" @submit=${this.#submit}>
      <header>
        <h1 tabindex="-1">${title}</h1>
        <p class="muted">${lead}</p>
      </header>
      <div>${this.#field('shop_name', shop, 'text', 'organization')}<p class="hint">${shopHint}</p></div>
      ${this.#field('name', words.firstRun.name, 'text', 'name', true)} ${this.#field('email', words.signIn.email, 'email', 'username')}
      ${this.#password(words.firstRun.choose, 'new-password')} ${this.#alert()}
      <button class="primary" aria-busy=${this.busy}>${submit}</button>
    </form>`;
  }

  #invitation() {
    const { title, lead, leadKnown, as, submit } = words.invitation;
    return html`<form class="card" @submit=${this.#submit}>
      <header>
        <h1 tabindex="-1">${title}</h1>
        <p class="muted">${lead} ${this.email ? fill(as, { email: this.email }) : leadKnown}</p>
      </header>
      ${
        this.email
          ? nothing
          : html`${this.#field('name', words.firstRun.name, 'text', 'name', true)}
              ${this.#password(words.invitation.password, 'new-password')}`
      }
      ${this.#alert()}
      <button class="primary" aria-busy=${this.busy}>${submit}</button>
    </form>`;
  }

  #field(name: string, label: string, type: string, autocomplete: string, optional = false) {
    const wrong = this.fault?.field === name ? this.fault.text : null;
    return html`<div class="field">
      <label for=${name}>${label} ${optional ? html`<span class="optional">(${words.firstRun.optional})</span>` : nothing}</label>
      <input
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        ?required=${!optional}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? `${name}-error` : nothing}
      />
      ${wrong ? html`<p class="error" id="${name}-error">${wrong}</p>` : nothing}
    </div>`;
  }

  #password(label: string, autocomplete: 'current-password' | 'new-password') {
    const isNew = autocomplete === 'new-password';
    const wrong = this.fault?.field === 'password' ? this.fault.text : null;
    return html`<div class="field">
      <label for="password">${label}</label>
      <div class="secret">
        <input
          id="password"
          name="password"
          type=${this.visible ? 'text' : 'password'}
          autocomplete=${autocomplete}
          minlength=${isNew ? LEAST : nothing}
          required
          aria-invalid=${wrong ? 'true' : nothing}
          aria-describedby=${isNew ? 'password-hint' : nothing}
        />
        <button class="quiet" type="button" aria-pressed=${this.visible} @click=${this.#reveal}>
          ${this.visible ? words.hide : words.show}
        </button>
      </div>
      ${isNew ? html`<p class="hint" id="password-hint">${wrong ?? fill(words.firstRun.rule, { count: number(LEAST) })}</p>` : nothing}
    </div>`;
  }

  #alert() {
    const { fault } = this;
    return fault && !fault.field ? html`<p class="error" role="alert">${fault.text}</p>` : nothing;
  }

  #reveal(): void {
    this.visible = !this.visible;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const given = new FormData(event.target as HTMLFormElement);
    const said = (name: string) => String(given.get(name) ?? '').trim();
    const password = String(given.get('password') ?? '');
    const name = said('name') || undefined;
    this.busy = true;
    this.fault = null;
    try {
      const { kind, token } = this.link ?? {};
      if (kind === 'first-run')
        await this.#post('/v1/account/first-run', { token, email: said('email'), password, name });
      else if (kind === 'invitation')
        await this.#post('/v1/account/invitations/accept', { token, password: password || undefined, name });
      else if (kind === 'sign-up')
        await this.#post('/v1/account/sign-up', { shop_name: said('shop_name'), email: said('email'), password, name });
      else await this.#post('/v1/account/sessions', { email: said('email'), password });
      this.dispatchEvent(new Event('signed-in', { bubbles: true, composed: true }));
    } catch (cause) {
      this.#explain(cause);
    } finally {
      this.busy = false;
    }
  }

  #post(path: string, body: object): Promise<unknown> {
    return this.api.etagged(path, { method: 'POST', body });
  }

  #explain(cause: unknown): void {
    const { status } = asProblem(cause);
    const [first] = fieldErrorsOf(cause);
    const field = first?.pointer.split('/')[1] ?? null;
    if (first && field && ['email', 'password', 'name', 'shop_name'].includes(field))
      this.fault = { field, text: first.message };
    else if (status === 401 && !this.link) this.fault = { field: null, text: words.signIn.wrong };
    else this.fault = { field: null, text: sentenceOf(cause) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-entry': Entry;
  }
}
