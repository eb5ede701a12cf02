// `<visionfit-dashboard>`: the frame around every view, for whoever is signed in; else the way in.
import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { Problem } from '../client/problem.ts';
import { element, state } from '../element.ts';
import { fill } from '../i18n/words.ts';
import { tokens } from '../theme/tokens.ts';
import type { App } from './app.ts';
import { APPEARANCES, type Appearance, keptAppearance, showAs } from './appearance.ts';
import { type EntryLink, linkOf } from './entry-link.ts';
import { menuStyles } from './menu.styles.ts';
import { currentPath, currentQuery, follow, go, hrefOf, type Place, shopOfAddress } from './router.ts';
import { Session, type SessionState } from './session.ts';
import { shellStyles } from './shell.styles.ts';
import { theme } from './theme.styles.ts';
import { closeIcon, menuIcon } from './ui/icons.ts';
import { mark } from './ui/mark.ts';
import { empty, failed } from './ui/states.ts';
import type { Toast } from './ui/toasts.ts';
import { ui } from './ui/ui.styles.ts';
import { SECTIONS, type View, viewAt } from './views.ts';
import { words } from './words/shell.en.ts';
import './ui/toasts.ts';

type SignedIn = Extract<SessionState, { is: 'signed-in' }>;

/** Fills the page: one per page, at an address under /dashboard of the service itself. */
@element('visionfit-dashboard')
export class Dashboard extends LitElement {
  static override styles = [tokens, theme, ui, shellStyles, menuStyles];

  @state() private view: View | null = null;
  @state() private place: Place = { path: '/', params: {}, query: new URLSearchParams() };
  @state() private viewFault: unknown = null;
  @state() private said = '';
  /** One that lets somebody in, as whoever opened it has it; after the ? where a mail of Supabase's needs the # for itself. */
  @state() private link: EntryLink | null = linkOf(location.hash) ?? linkOf(location.search.replace('?', '#'));
  readonly #session = new Session(this);
  #app: App | null = null;
  #unfollow: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    showAs(keptAppearance());
    this.#unfollow = follow(() => this.#arrive());
    this.#arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  protected override render() {
    const { state: session } = this.#session;
    return html`${this.#content(session)}
      <p class="visually-hidden" role="status" aria-live="polite">${this.said}</p>
      <visionfit-toasts></visionfit-toasts>`;
  }

  #content(session: SessionState) {
    if (this.link || session.is === 'signed-out') return this.#entry(session);
    if (session.is === 'starting') return html`<div class="starting">${mark(44)}</div>`;
    if (session.is === 'failed')
      return html`<main class="starting"><div>${failed(session.cause, () => this.#session.refresh())}</div></main>`;
    return this.#frame(session);
  }

  #entry(session: SessionState) {
    // Only whoever is not signed in pays for its chunk.
    void import('./entry/entry.ts');
    const ended = session.is === 'signed-out' && session.ended;
    return html`<visionfit-entry
      .api=${this.#session.api}
      .link=${this.link}
      .email=${session.is === 'signed-in' ? session.account.email : null}
      .ended=${ended}
      @signed-in=${this.#signedIn}
    ></visionfit-entry>`;
  }

  #frame(session: SignedIn) {
    return html`
      <div class="frame">
        <header class="rail">
          ${this.#skipLink()}
          <a class="brand" href=${hrefOf('/')}>${mark(26)}<span>${words.product}</span></a>
          ${this.#shop(session, 'rail')}
          <nav aria-label=${words.views.label}>${this.#links()}</nav>
          <div class="end">
            <div class="who">
              <button type="button" popovertarget="who">${this.#face(session)}</button>
              <div id="who" class="menu" popover>${this.#menu('rail')}</div>
            </div>
          </div>
        </header>
        <header class="top">
          ${this.#skipLink()}
          <a class="brand" href=${hrefOf('/')}>${mark(26)}<span>${session.merchant?.name ?? words.product}</span></a>
          <button class="icon quiet" type="button" aria-label=${words.menu} @click=${this.#openDrawer}>${menuIcon}</button>
        </header>
        <main id="view" tabindex="-1">${this.#view(session)}</main>
        <nav class="bar" aria-label=${words.views.label}>
          ${SECTIONS.slice(0, 4).map(
            ({ name, path, icon }) =>
              html`<a href=${hrefOf(path)} aria-current=${this.#current(name)}>${icon}${words.nav[name]}</a>`,
          )}
          ${SECTIONS.length > 4 ? html`<button type="button" @click=${this.#openDrawer}>${menuIcon}${words.more}</button>` : nothing}
        </nav>
      </div>
      <dialog class="drawer" aria-label=${words.menu} @click=${this.#clickDrawer}>
        <div class="drawer-head">
          <a class="brand" href=${hrefOf('/')}>${mark(26)}<span>${words.product}</span></a>
          <button class="icon quiet" type="button" aria-label=${words.closeMenu} @click=${this.#closeDrawer}>${closeIcon}</button>
        </div>
        ${this.#shop(session, 'drawer')}
        <nav aria-label=${words.views.label}>${this.#links()}</nav>
        <div class="menu">${this.#menu('drawer')}</div>
      </dialog>
    `;
  }

  #view(session: SignedIn) {
    if (!session.merchant) return html`<section class="card">${empty(words.noShop.title, words.noShop.text)}</section>`;
    // Never another shop's figures under the address of this one.
    if (session.foreign) return this.#nowhere(words.foreign);
    if (this.viewFault) return html`<section class="card">${failed(this.viewFault, () => location.reload())}</section>`;
    if (!this.view) return this.#nowhere(words.notFound);
    // Another shop is another view: nothing of the one before may stay in it.
    return keyed(
      `${session.merchant.id}${this.view.tag}${this.place.params.id ?? ''}`,
      this.view.draw(this.#appFor(session), this.place),
    );
  }

  #nowhere({ title, text, home }: typeof words.notFound) {
    const way = html`<a class="button" href=${hrefOf('/')}>${home}</a>`;
    return html`<section class="card"><h1 class="visually-hidden">${title}</h1>${empty(title, text, way)}</section>`;
  }

  /** In whichever of the two headers is shown. */
  #skipLink() {
    return html`<a class="skip" href="#view" @click=${this.#skip}>${words.skip}</a>`;
  }

  #links() {
    return html`<ul>
      ${SECTIONS.map(
        ({ name, path, icon }) =>
          html`<li><a href=${hrefOf(path)} aria-current=${this.#current(name)}>${icon}${words.nav[name]}</a></li>`,
      )}
    </ul>`;
  }

  #current(section: View['section']) {
    return this.view?.section === section ? 'page' : nothing;
  }

  #shop({ account, merchant }: SignedIn, where: string) {
    if (!merchant) return nothing;
    const id = `shop-${where}`;
    // Live: the way back leads to another shop than was chosen last.
    return html`<div class="shop">
      ${
        account.merchants.length > 1
          ? html`<label for=${id}>${words.merchant}</label>
              <select id=${id} @change=${this.#chooseShop}>
                ${account.merchants.map((one) => html`<option value=${one.id} .selected=${live(one.id === merchant.id)}>${one.name}</option>`)}
              </select>`
          : html`<strong>${merchant.name}</strong>`
      }
    </div>`;
  }

  #face({ account, merchant }: SignedIn) {
    const name = account.name || account.email;
    return html`<span class="face" aria-hidden="true">${name.slice(0, 1).toUpperCase()}</span>
      <span class="name"><span>${name}</span><span>${merchant ? words.roles[merchant.role] : account.email}</span></span>`;
  }

  /** @param where Each has radio buttons of its own. */
  #menu(where: string) {
    const appearance = keptAppearance();
    return html`
      ${viewAt('/account') ? html`<a href=${hrefOf('/account')}>${words.account}</a>` : nothing}
      <fieldset>
        <legend>${words.appearance}</legend>
        <div class="segments">
          ${APPEARANCES.map(
            (one) => html`<label>
              <input type="radio" name="appearance-${where}" value=${one} .checked=${one === appearance} @change=${() => this.#showAs(one)} />
              ${words.appearances[one]}
            </label>`,
          )}
        </div>
      </fieldset>
      <button class="item" type="button" @click=${this.#signOut}>${words.signOut}</button>
    `;
  }

  #showAs(appearance: Appearance): void {
    showAs(appearance);
    this.requestUpdate();
  }

  /** Shows the view that the address names; done when it stands, with focus at its heading where the path has changed. */
  async #arrive(): Promise<void> {
    const path = currentPath();
    const found = viewAt(path);
    const before = this.place.path;
    try {
      await found?.view.load();
      this.viewFault = null;
    } catch (cause) {
      // Its chunk did not come; after a release it has another name, which the page read anew knows.
      this.viewFault = new Problem('network', 0, '', null, cause);
    }
    if (currentPath() !== path) return; // gone on meanwhile
    this.#session.follow();
    this.place = { path, params: found?.params ?? {}, query: currentQuery() };
    this.view = found?.view ?? null;
    this.#closeDrawer();
    await this.updateComplete;
    this.#nameThePage();
    if (before !== path && this.#session.state.is === 'signed-in') await this.#focusHeading();
  }

  async #focusHeading(): Promise<void> {
    const view = this.view && this.renderRoot.querySelector(this.view.tag);
    if (view instanceof LitElement) await view.updateComplete;
    const heading = view?.shadowRoot?.querySelector<HTMLElement>('h1');
    // On a phone there are more tabs than fit: the one that is shown is not to be behind the edge.
    view?.shadowRoot?.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest' });
    (heading ?? this.renderRoot.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
  }

  #nameThePage(): void {
    const { state: session } = this.#session;
    const shop = session.is === 'signed-in' && !session.foreign ? session.merchant?.name : undefined;
    document.title = this.view && shop ? fill(words.titleOf, { view: this.view.title, shop }) : words.product;
  }

  protected override updated(): void {
    this.#nameThePage();
    this.#nameTheShop();
  }

  /** Whoever came without a link, or by an old one, copies an address that names the shop all the same. */
  #nameTheShop(): void {
    const { state: session } = this.#session;
    if (session.is !== 'signed-in' || session.account.merchants.length < 2 || shopOfAddress()) return;
    history.replaceState(null, '', hrefOf(currentPath(), Object.fromEntries(currentQuery())) + location.hash);
  }

  /** The same object as long as it stands for the same: views compare it. */
  #appFor({ api, account, merchant }: SignedIn): App {
    const app = this.#app;
    if (app?.api === api && app.account === account) return app;
    this.#app = {
      api,
      account,
      merchant: merchant!,
      toast: (toast) => this.#toast(toast),
      announce: (text) => {
        this.said = text;
      },
      refresh: () => this.#session.refresh(),
    };
    return this.#app;
  }

  #toast(toast: Toast): void {
    this.renderRoot.querySelector('visionfit-toasts')!.show(toast);
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  }

  #chooseShop({ target }: Event): void {
    go(hrefOf(currentPath(), Object.fromEntries(currentQuery()), (target as HTMLSelectElement).value));
  }

  async #signOut(): Promise<void> {
    this.#closeDrawer();
    // What could still be taken back is done first: afterwards nobody is there who may.
    await this.renderRoot.querySelector('visionfit-toasts')?.settled();
    await this.#session.signOut();
    // Whoever comes next may belong to another shop.
    history.replaceState(null, '', hrefOf(currentPath(), Object.fromEntries(currentQuery()), null));
    this.#toast({ text: words.signedOut });
  }

  async #signedIn(): Promise<void> {
    if (this.link) leaveOut(this.link);
    this.link = null;
    await this.#session.refresh();
    await this.updateComplete;
    await this.#focusHeading();
  }

  get #drawer(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog.drawer') ?? null;
  }

  #openDrawer(): void {
    this.#drawer?.showModal();
  }

  #closeDrawer(): void {
    this.#drawer?.close();
  }

  /** On the backdrop. */
  #clickDrawer({ target }: Event): void {
    if (target === this.#drawer) this.#closeDrawer();
  }
}

/** A link that let somebody in has done its work: its secret goes out of the address, and any of Supabase's after the #. */
function leaveOut({ kind }: EntryLink): void {
  const address = new URL(location.href);
  address.hash = '';
  address.searchParams.delete(kind);
  history.replaceState(null, '', address);
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-dashboard': Dashboard;
  }
}
