// What is settled for the shop: its name and days, its pictures, what a month may cost; and beside it what the server settles.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { fieldErrorsOf } from '../api.ts';
import { type App, may } from '../app.ts';
import { hrefOf, type Place } from '../router.ts';
import { day, money, number, percent } from '../ui/format.ts';
import { failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words as settings } from '../words/settings.en.ts';
import { words as shell } from '../words/shell.en.ts';
import { changedNotes, consentNotes } from './consent-notes.ts';
import { settingsHead } from './tabs.ts';
import './consent-text.ts';

const { general: words, consent } = settings;
type Settings = components['schemas']['Settings'];
type ChangeSettings = components['schemas']['ChangeSettings'];
type Merchant = components['schemas']['Merchant'];
const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
const LINKS = ['none', 'own', 'any'] as const;

@element('visionfit-settings')
export class SettingsView extends LitElement {
  static override styles = [
    ui,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(250px, 100%), 1fr));
        gap: 16px 20px;
        align-items: start;
      }

      .meter {
        display: grid;
        gap: 6px;
      }

      .meter strong {
        font-size: 20px;
        font-weight: 620;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  @state() private settings: Settings | null = null;
  @state() private merchant: Merchant | null = null;
  @state() private capKind: 'default' | 'none' | 'own' | null = null;
  /** Only whoever wants to read it asks for it. */
  @state() private readsConsent = false;
  /** In which another note is to be written. */
  @state() private noteLanguages: readonly string[] = [];
  @state() private faults: Record<string, string> = {};

  readonly #read = new Task(this, {
    args: () => [this.app.api] as const,
    task: async ([api], { signal }) => {
      [this.settings, this.merchant] = await Promise.all([
        api.get('/v1/merchant/settings', { signal }),
        api.get('/v1/merchant', { signal }),
      ]);
    },
  });

  protected override render() {
    return html`
      ${settingsHead(this.app, 'general')}
      ${this.#read.render({
        pending: () =>
          this.settings ? this.#body(this.settings) : html`<section class="card">${loading(8)}</section>`,
        complete: () => (this.settings ? this.#body(this.settings) : nothing),
        error: (cause) => html`<section class="card">${failed(cause, () => this.#read.run())}</section>`,
      })}
    `;
  }

  #body(now: Settings) {
    return html`<div class="stack">
      ${may(this.app, 'owner') ? nothing : html`<p class="note">${settings.readOnly}</p>`}
      ${this.#shop(now)} ${this.#pictures(now)} ${this.#consent(now)} ${this.#experiment(now)} ${this.#spend(now)} ${this.#plan(now)}
    </div>`;
  }

  #form(title: string, body: unknown) {
    const isOwner = may(this.app, 'owner');
    // No field in it is live: what is chosen or typed and not saved yet stays while another form is saved.
    return html`<form class="card" @submit=${this.#save}>
      <header><h2>${title}</h2></header>
      <fieldset class="body" ?disabled=${!isOwner}>${body}</fieldset>
      ${isOwner ? html`<footer><button class="primary">${shell.save}</button></footer>` : nothing}
    </form>`;
  }

  #shop({ name, time_zone, currency }: Settings) {
    return this.#form(
      words.shop,
      html`<div class="grid">
        ${this.#field('name', words.name, html`<input id="name" name="name" required maxlength="200" .value=${name} />`, words.nameHint)}
        ${this.#field(
          'time_zone',
          words.zone,
          html`<select id="time_zone" name="time_zone">
            ${zones(time_zone).map((zone) => html`<option value=${zone} .selected=${zone === time_zone}>${zone.replaceAll('_', ' ')}</option>`)}
          </select>`,
          words.zoneHint,
        )}
        ${this.#field(
          'currency',
          words.currency,
          html`<select id="currency" name="currency">
            <option value="" .selected=${!currency}>${words.currencyNone}</option>
            ${currencies().map((code) => html`<option value=${code} .selected=${code === currency}>${code}</option>`)}
          </select>`,
        )}
      </div>`,
    );
  }

  #pictures({ picture_days, badge_corner, shopper_links, photos }: Settings) {
    return this.#form(
      words.pictures,
      html`<div class="grid">
          ${this.#field(
            'picture_days',
            words.days,
            html`<input id="picture_days" name="picture_days" type="number" min="1" max="365" required .value=${String(picture_days)} />`,
            words.daysHint,
          )}
          ${this.#field(
            'shopper_links',
            words.links,
            html`<select id="shopper_links" name="shopper_links">
              ${LINKS.map((one) => html`<option value=${one} .selected=${one === shopper_links}>${words.linkOptions[one]}</option>`)}
            </select>`,
            words.linksHint,
          )}
          ${this.#field(
            'badge_corner',
            words.corner,
            html`<select id="badge_corner" name="badge_corner">
              ${CORNERS.map((one) => html`<option value=${one} .selected=${one === badge_corner}>${words.corners[one]}</option>`)}
            </select>`,
            words.cornerHint,
          )}
        </div>
        <p class="muted small">${fill(words.photos, { minutes: number(photos.visit_minutes), days: number(photos.kept_days) })}</p>`,
    );
  }

  #consent({ consent_note, consent_note_in }: Settings) {
    return this.#form(
      consent.title,
      html`<p class="muted small">${consent.lead}</p>
        ${this.#field(
          'consent_note',
          consent.note,
          html`<textarea id="consent_note" name="consent_note" rows="3" maxlength="600" .value=${consent_note ?? ''}></textarea>`,
          consent.noteHint,
        )}
        ${consentNotes(consent_note_in, this.noteLanguages, (one) => {
          this.noteLanguages = [...this.noteLanguages, one];
        })}
        ${this.faults.consent_note_in ? html`<p class="error" role="alert">${this.faults.consent_note_in}</p>` : nothing}
        <details @toggle=${this.#readConsent}>
          <summary>${consent.read}</summary>
          ${
            this.readsConsent
              ? html`<visionfit-consent-text .app=${this.app} .note=${JSON.stringify([consent_note, consent_note_in])}></visionfit-consent-text>`
              : nothing
          }
        </details>`,
    );
  }

  #experiment({ holdout }: Settings) {
    const { percent: held, since } = holdout;
    // Another share ends what is measured, which no undo brings back: it is chosen beside that, and nowhere else.
    return html`<section class="card">
      <header><h2>${words.experiment}</h2></header>
      <div class="body">
        <p>${since ? fill(words.holdoutSince, { percent: percent(held / 100), day: day(since) }) : words.noHoldout}
          <a href=${hrefOf('/proof')}>${words.toProof}</a></p>
      </div>
    </section>`;
  }

  #spend({ spend_cap }: Settings) {
    const kind = this.capKind ?? (spend_cap === 'none' || spend_cap === 'default' ? spend_cap : 'own');
    const { spending } = this.merchant ?? {};
    return this.#form(
      words.spend,
      html`
        ${
          spending
            ? html`<div class="meter">
                <p class="muted small">${fill(words.spent, { month: spending.month })}</p>
                <p><strong>${money(Number(spending.spent).toFixed(2), 'USD')}</strong>
                  <span class="muted">${spending.cap ? fill(words.of, { cap: money(spending.cap, 'USD') }) : words.noCap}</span></p>
                ${
                  spending.cap
                    ? html`<progress max=${spending.cap} value=${spending.spent} aria-label=${fill(words.spent, { month: spending.month })}></progress>`
                    : nothing
                }
              </div>`
            : nothing
        }
        <div class="grid">
          ${this.#field(
            'cap',
            words.cap,
            html`<select id="cap" name="cap" @change=${this.#chooseCap}>
              ${(['default', 'none', 'own'] as const).map((one) => html`<option value=${one} .selected=${one === kind}>${words.caps[one]}</option>`)}
            </select>`,
            words.capHint,
          )}
          ${
            kind === 'own'
              ? this.#field(
                  'spend_cap',
                  words.amount,
                  html`<input id="spend_cap" name="spend_cap" inputmode="decimal" required pattern="[0-9]+([.][0-9]{1,2})?"
                    .value=${/^\d/.test(spend_cap) ? spend_cap : '100.00'} />`,
                )
              : nothing
          }
        </div>
      `,
    );
  }

  #plan({ plan, limits, shopify_domain }: Settings) {
    const facts: [string, string][] = [
      [words.planName, words.plans[plan]],
      [words.perShopperDay, number(limits.per_shopper_day)],
      [words.perShopperHour, limits.per_shopper_hour === null ? words.noLimit : number(limits.per_shopper_hour)],
      [words.perAddressDay, number(limits.per_address_day)],
      [words.perShopDay, number(limits.per_shop_day)],
      ...(shopify_domain ? [[words.shopify, shopify_domain] as [string, string]] : []),
    ];
    return html`<section class="card">
      <header><h2>${words.plan}</h2><p>${words.byOperator}</p></header>
      <div class="body"><dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></div>
    </section>`;
  }

  #field(name: string, label: string, input: unknown, hint = '') {
    const wrong = this.faults[name];
    return html`<div class="field">
      <label for=${name}>${label}</label>
      ${input} ${wrong ? html`<p class="error" role="alert">${wrong}</p>` : hint ? html`<p class="hint">${hint}</p>` : nothing}
    </div>`;
  }

  #readConsent({ target }: Event): void {
    this.readsConsent ||= (target as HTMLDetailsElement).open;
  }

  #chooseCap({ target }: Event): void {
    this.capKind = (target as HTMLSelectElement).value as 'default' | 'none' | 'own';
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { settings, app } = this;
    if (!settings) return;
    const change = changesIn(new FormData(event.target as HTMLFormElement), settings);
    if (Object.keys(change).length === 0) return;
    const before = Object.fromEntries(
      Object.keys(change).map((name) => [name, settings[name as keyof Settings]]),
    ) as ChangeSettings;
    if (!(await this.#change(change))) return;
    app.toast({
      text: shell.saved,
      undo: async () => {
        if (await this.#change(before)) app.toast({ text: shell.undone });
      },
    });
  }

  async #change(body: ChangeSettings): Promise<boolean> {
    this.faults = {};
    try {
      this.settings = await this.app.api.patch('/v1/merchant/settings', { body });
      if (body.consent_note_in) this.noteLanguages = [];
      if (body.spend_cap) {
        this.capKind = null;
        // Another cap is another meter.
        this.merchant = await this.app.api.get('/v1/merchant');
      }
      if (body.name) await this.app.refresh();
      return true;
    } catch (cause) {
      const errors = fieldErrorsOf(cause).map(
        ({ pointer, message }) => [pointer.split('/')[1] ?? '', message] as const,
      );
      this.faults = Object.fromEntries(errors);
      if (errors.length === 0) this.app.toast({ text: sentenceOf(cause), tone: 'danger' });
      return false;
    }
  }
}

/** Only what has become another. */
function changesIn(given: FormData, now: Settings): ChangeSettings {
  const said = (name: string) => (given.has(name) ? String(given.get(name)).trim() : undefined);
  const cap = said('cap');
  const amount = said('spend_cap');
  const wished: Record<string, unknown> = {
    name: said('name'),
    time_zone: said('time_zone'),
    currency: said('currency') === '' ? null : said('currency'),
    consent_note: said('consent_note') === '' ? null : said('consent_note'),
    consent_note_in: changedNotes(given, now.consent_note_in),
    picture_days: given.has('picture_days') ? Number(said('picture_days')) : undefined,
    shopper_links: said('shopper_links'),
    badge_corner: said('badge_corner'),
    spend_cap: cap === 'own' ? Number(amount).toFixed(2) : cap,
  };
  const is: Record<string, unknown> = { ...now };
  return Object.fromEntries(
    Object.entries(wished).filter(([name, value]) => value !== undefined && value !== is[name]),
  ) as ChangeSettings;
}

/** Each has its own place, whichever is settled: what stood elsewhere would be chosen in its stead. */
function zones(now: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set(['UTC', ...known, now])];
}

function currencies(): string[] {
  return Intl.supportedValuesOf('currency');
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-settings': SettingsView;
  }
}
