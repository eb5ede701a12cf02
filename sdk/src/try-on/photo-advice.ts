// How to take a good photo, drawn: who is about to take one looks, and does not read.
import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { element, property } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';

/** Three drawings with a few words each; for assistive technology one picture with one sentence. */
@element('visionfit-photo-advice')
export class PhotoAdvice extends LitElement {
  static override styles = css`
    .advice {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(5em, 1fr));
      gap: 10px;
    }

    figure {
      margin: 0;
      color: var(--_muted);
      font-size: 0.8125em;
      line-height: 1.3;
      text-align: center;
      text-wrap: balance;
    }

    svg {
      display: block;
      box-sizing: border-box;
      inline-size: 100%;
      block-size: 92px;
      margin-block-end: 6px;
      border-radius: calc(var(--_radius-control) * 0.9);
      background: var(--_stage);
      fill: none;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    .skin {
      stroke: color-mix(in srgb, var(--_muted) 62%, var(--_stage));
      fill: color-mix(in srgb, var(--_muted) 62%, var(--_stage));
    }

    .arm {
      stroke-width: 6;
      fill: none;
    }

    .garment {
      fill: var(--_accent);
    }

    .sign {
      stroke: var(--_ink);
      stroke-width: 2;
    }

    @media (forced-colors: active) {
      svg {
        border: 1px solid CanvasText;
      }
    }
  `;

  @property({ attribute: false }) t!: Translator;

  protected override render() {
    const { t } = this;
    const drawn = [
      [t.text('adviceDistance'), svg`${person}<path class="sign" d="M20 18v-8h10m36 0h10v8m0 60v8H66m-36 0H20v-8"/>`],
      [
        t.text('adviceLight'),
        svg`${person}<path class="sign" d="M9 28a9 9 0 1 0 18 0 9 9 0 1 0-18 0m9-17v-3m0 40v-3M1 28h0m34 0h0M6 16l-1-1m26 0-1 1M6 40l-1 1m26 0-1-1"/>`,
      ],
      [t.text('adviceArms'), svg`${person}<path class="sign" d="m12 50-5 5 5 5m-5-5h11m66-5 5 5-5 5m5-5H78"/>`],
    ] as const;
    return html`
      <div class="advice" role="img" aria-label=${t.text('adviceAll')}>
        ${drawn.map(([short, lines]) => tile(short, lines))}
      </div>
    `;
  }
}

/** From head to hips, arms a little away. */
const person = svg`
  <circle class="skin" cx="48" cy="26" r="9"/><path class="skin" d="M45 33h6v8h-6z"/>
  <path class="skin arm" d="M34 46 26 71m36-25 8 25"/>
  <path class="garment" d="M41 39q7 5 14 0l8 3 6 13-7 3-1 22H35l-1-22-7-3 6-13z"/>
`;

function tile(short: string, lines: TemplateResult) {
  return html`<figure>
    <svg viewBox="0 0 96 92" aria-hidden="true">${lines}</svg>
    ${short}
  </figure>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-photo-advice': PhotoAdvice;
  }
}
