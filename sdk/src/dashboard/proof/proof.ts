// The proof: what visitors with the button do and what those without it do, and a lift only once it is one.
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { components } from '../../client/wire.ts';
import { element, property, state } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { type App, may } from '../app.ts';
import { go, hrefOf, type Place } from '../router.ts';
import { day, number, percent } from '../ui/format.ts';
import { alertIcon } from '../ui/icons.ts';
import { empty, failed, loading, sentenceOf } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words } from '../words/proof.en.ts';
import { words as shell } from '../words/shell.en.ts';
import { MEASURES, measure } from './measure.ts';
import './orders-list.ts';
import { proofStyles } from './proof.styles.ts';

type Proven = components['schemas']['Proof'];

/** Lifts that are worth knowing, as the address has them. */
const SMALLEST = ['0.05', '0.1', '0.2', '0.5'] as const;
const MOST_HELD_OUT = 50;

@element('visionfit-proof')
export class Proof extends LitElement {
  static override styles = [ui, proofStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;
  /** As it stands in the field; null: as it is. */
  @state() private wanted: number | null = null;

  readonly #read = new Task(this, {
    args: () => [this.#smallest()] as const,
    task: ([smallest], { signal }): Promise<Proven> =>
      this.app.api.get('/v1/merchant/proof', { query: { smallest: Number(smallest) }, signal }),
  });

  protected override render() {
    const proof = this.#read.value;
    const waiting = () => html`<section class="card">${loading(8)}</section>`;
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
      </div>
      <div class="stack">
        ${this.#read.render({
          initial: waiting,
          pending: () => (proof ? this.#content(proof) : waiting()),
          error: (cause) => html`<section class="card">${failed(cause, () => this.#read.run())}</section>`,
          complete: (value) => this.#content(value),
        })}
        <p><a href=${hrefOf('/proof/not-counted')}>${words.aside}</a></p>
        ${may(this.app, 'editor') ? html`<visionfit-orders-list .app=${this.app}></visionfit-orders-list>` : nothing}
      </div>
    `;
  }

  #content(proof: Proven) {
    if (proof.since === null)
      return html`${this.#elsewhere(proof)}<section class="card">${empty(words.off.title, words.off.text)}</section>${this.#holdout(proof)}`;
    return html`
      <p>${fill(words.since, { day: day(proof.since), percent: percent(proof.holdout / 100) })} <span class="muted">${words.from[proof.purchases_from]}</span></p>
      ${this.#elsewhere(proof)} ${proof.mismatched ? this.#alarm(proof) : nothing}
      ${MEASURES.map((name) => measure(name, proof[name]))}
      ${proof.mismatched ? nothing : this.#meter(proof)}
      ${this.#holdout(proof)}
      <p class="muted small">${words.method}</p>
    `;
  }

  /** The share is in the pages alone: one that is changed here changes nothing there. */
  #elsewhere({ holdout, elsewhere: all }: Proven) {
    const { elsewhere: said } = words;
    // Pages of a shop without an experiment may say that they hold nobody out.
    const pages = all.filter((one) => one.holdout > 0 || holdout > 0);
    if (pages.length === 0) return nothing;
    const list = new Intl.ListFormat('en').format(pages.map((one) => percent(one.holdout / 100)));
    const seen = number(pages.reduce((sum, one) => sum + one.seen, 0));
    return html`<div class="note warn" role="status">${alertIcon}<div>
      <strong>${fill(holdout > 0 ? said.other : said.left, { share: list })}</strong>
      <p>${fill(holdout > 0 ? said.text : said.leftText, { seen })} <a href=${hrefOf('/set-up')}>${said.toSnippet}</a></p>
    </div></div>`;
  }

  #alarm({ visitors, holdout }: Proven) {
    const all = visitors.shown + visitors.held_out;
    const text = fill(words.alarm.text, {
      all: number(all),
      held: number(Math.round((all * holdout) / 100)),
      found: number(visitors.held_out),
    });
    return html`<div class="note bad" role="alert">${alertIcon}<div><strong>${words.alarm.title}</strong><p>${text}</p></div></div>`;
  }

  #meter({ visitors, visitors_needed: needed }: Proven) {
    const smallest = percent(Number(this.#smallest()));
    const sofar = visitors.shown + visitors.held_out;
    const { meter } = words;
    const reading =
      needed === null
        ? meter.unknown
        : needed === 0
          ? fill(meter.done, { smallest })
          : fill(meter.needed, { needed: number(needed), smallest });
    return html`<section class="card" aria-label=${meter.title}>
      <header>
        <h2>${meter.title}</h2>
        <select aria-label=${meter.smallest} @change=${({ target }: Event) => go(this.#addressFor((target as HTMLSelectElement).value))}>
          ${SMALLEST.map((one) => html`<option value=${one} .selected=${live(one === this.#smallest())}>${percent(Number(one))}</option>`)}
        </select>
      </header>
      <div class="body">
        <p>${reading}</p>
        ${needed === null ? nothing : html`<progress aria-label=${meter.label} max=${Math.max(1, sofar + needed)} .value=${sofar}></progress>`}
        <p class="muted small">${fill(meter.visitors, { shown: number(visitors.shown), held: number(visitors.held_out) })}</p>
      </div>
    </section>`;
  }

  #holdout({ holdout }: Proven) {
    const { holdout: said } = words;
    const wanted = this.wanted ?? holdout;
    const owner = may(this.app, 'owner');
    const action =
      wanted === holdout ? said.same : wanted === 0 ? said.stop : fill(said.save, { percent: percent(wanted / 100) });
    return html`<section class="card" aria-label=${said.title}>
      <header><h2>${said.title}</h2></header>
      <form class="body" @submit=${(event: Event) => this.#submit(event, holdout, wanted)}>
        <label for="share">${said.label}</label>
        <div class="share">
          <input
            id="share"
            type="range"
            min="0"
            max=${MOST_HELD_OUT}
            .value=${String(wanted)}
            ?disabled=${!owner}
            aria-describedby="share-hint"
            aria-valuetext=${percent(wanted / 100)}
            @input=${({ target }: Event) => {
              this.wanted = Number((target as HTMLInputElement).value);
            }}
          />
          <output for="share">${percent(wanted / 100)}</output>
        </div>
        <p class="hint" id="share-hint">${said.hint} ${said.more}</p>
        ${
          owner
            ? html`<div><button class="primary" type="submit" ?disabled=${wanted === holdout}>${action}</button></div>`
            : html`<p class="hint">${fill(shell.notAllowed, {
                role: shell.roles[this.app.merchant.role].toLowerCase(),
                least: shell.roles.owner.toLowerCase(),
              })}</p>`
        }
      </form>
    </section>`;
  }

  /** Done for good only once it cannot be taken back any more: it ends what has been measured so far. */
  #submit(event: Event, before: number, wanted: number): void {
    event.preventDefault();
    if (wanted === before) return;
    const { begun, stopped } = words.holdout;
    this.app.toast({
      text: wanted === 0 ? stopped : fill(begun, { percent: percent(wanted / 100) }),
      undo: () => {
        this.wanted = null;
      },
      commit: () => this.#save(wanted),
    });
  }

  async #save(percentage: number): Promise<void> {
    try {
      const body = { holdout_percent: percentage };
      await this.app.api.etagged('/v1/merchant/settings', { method: 'PATCH', body });
      this.wanted = null;
      if (this.isConnected) await this.#read.run();
    } catch (cause) {
      this.app.toast({ text: `${words.holdout.failed} ${sentenceOf(cause)}`, tone: 'danger' });
    }
  }

  #smallest(): string {
    const asked = this.place.query.get('smallest');
    return SMALLEST.find((one) => one === asked) ?? '0.1';
  }

  #addressFor(smallest: string): string {
    return hrefOf('/proof', { smallest: smallest === '0.1' ? null : smallest });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-proof': Proof;
  }
}
