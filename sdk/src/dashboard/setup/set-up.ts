// From nothing to a button on the shop's pages: what is done already, the snippet, and a look at a live page.
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { element, property } from '../../element.ts';
import { fill } from '../../i18n/words.ts';
import { type App, may } from '../app.ts';
import { hrefOf, type Place } from '../router.ts';
import { number } from '../ui/format.ts';
import { checkIcon } from '../ui/icons.ts';
import { failed, loading } from '../ui/states.ts';
import { ui } from '../ui/ui.styles.ts';
import { words } from '../words/set-up.en.ts';
import { type Facts, isDone, readFacts, STEPS, type Step } from './facts.ts';
import { setUpTabs } from './tabs.ts';
import './page-check.ts';
import './snippet.ts';

/** Where each step is taken: a view, or a part of this one. */
const WAYS: Record<Step, () => string> = {
  catalogue: () => hrefOf('/catalogue/imports'),
  ready: () => hrefOf('/catalogue', { readiness: 'not_ready' }),
  origin: () => hrefOf('/settings/keys'),
  page: () => '#snippet',
  tried: () => '#check',
  bought: () => hrefOf('/settings/keys'),
  spend: () => hrefOf('/settings'),
};

@element('visionfit-set-up')
export class SetUp extends LitElement {
  static override styles = [
    ui,
    css`
      ol {
        display: grid;
      }

      li {
        display: grid;
        grid-template-columns: 26px minmax(0, 1fr) auto;
        padding: 13px 18px;
        border-block-end: 1px solid var(--_line);
        align-items: center;
        gap: 2px 12px;
      }

      li:last-child {
        border-block-end: 0;
      }

      .mark {
        display: grid;
        inline-size: 24px;
        block-size: 24px;
        border: 1.5px solid var(--_edge);
        border-radius: 50%;
        color: var(--_muted);
        font-size: 12px;
        font-weight: 600;
        place-items: center;
      }

      .done .mark {
        border-color: var(--_good);
        background: var(--_good);
        color: var(--_surface);
      }

      li strong {
        display: block;
        font-weight: 580;
      }

      .done strong {
        color: var(--_muted);
        font-weight: 540;
      }

      @media (width < 640px) {
        li {
          grid-template-columns: 26px minmax(0, 1fr);
        }

        li > a {
          grid-column: 2;
          justify-self: start;
          margin-block-start: 6px;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) place!: Place;

  readonly #facts = new Task(this, {
    args: () => [this.app] as const,
    task: ([app], { signal }) => readFacts(app, signal),
  });

  protected override render() {
    return html`
      <div class="head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
      </div>
      ${setUpTabs('/set-up')}
      <div class="stack">
        ${this.#facts.render({
          pending: () => html`<section class="card">${loading(6)}</section>`,
          error: (cause) => html`<section class="card">${failed(cause, () => this.#facts.run())}</section>`,
          complete: (facts) => this.#steps(facts),
        })}
        <visionfit-snippet
          id="snippet"
          .app=${this.app}
          .keys=${this.#facts.value?.merchant.publishable_keys.map(({ key }) => key) ?? []}
          .look=${this.#facts.value?.settings.look ?? null}
          .holdout=${this.#facts.value?.settings.holdout.percent ?? 0}
        ></visionfit-snippet>
        ${may(this.app, 'editor') ? html`<visionfit-page-check id="check" .app=${this.app}></visionfit-page-check>` : nothing}
      </div>
    `;
  }

  #steps(facts: Facts) {
    const done = STEPS.filter((step) => isDone(step, facts)).length;
    return html`<section class="card">
      <header>
        <h2>${words.steps.title}</h2>
        <span class="muted small">${fill(words.steps.done, { done: number(done), all: number(STEPS.length) })}</span>
      </header>
      <ol>
        ${STEPS.map((step, i) => {
          const is = isDone(step, facts);
          const { title, open, done: said, action } = words.steps[step];
          return html`<li class=${is ? 'done' : ''}>
            <span class="mark" role="img" aria-label=${is ? words.steps.isDone : words.steps.isOpen}>${is ? checkIcon : number(i + 1)}</span>
            <div><strong>${title}</strong><p class="muted small">${is ? said : open}</p></div>
            ${is ? nothing : html`<a class="button" href=${WAYS[step]()} @click=${this.#scroll}>${action}</a>`}
          </li>`;
        })}
      </ol>
    </section>`;
  }

  /** Parts of this view lie in its shadow root, where no fragment finds them. */
  #scroll(event: Event): void {
    const href = (event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '';
    if (!href.startsWith('#')) return;
    event.preventDefault();
    const part = this.renderRoot.querySelector<LitElement>(href);
    part?.scrollIntoView({ block: 'start' });
    part?.shadowRoot?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-set-up': SetUp;
  }
}
