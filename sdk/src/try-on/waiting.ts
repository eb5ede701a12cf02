// While something is on its way: the photo check, or the render with its true stages. The shopper may leave meanwhile.
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../element.ts';
import type { Translator } from '../i18n/messages.ts';
import { controls } from '../theme/controls.ts';
import type { State } from './state.ts';

@element('visionfit-waiting')
export class WaitingStep extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        padding-block-end: 20px;
      }

      progress {
        display: block;
        inline-size: 100%;
        block-size: 6px;
        border: 0;
        border-radius: 3px;
        overflow: clip;
        appearance: none;
        background: var(--_line);
        color: var(--_accent);
      }

      progress::-webkit-progress-bar {
        background: var(--_line);
      }

      progress::-webkit-progress-value {
        border-radius: 3px;
        background: var(--_accent);
        transition: inline-size var(--_calm);
      }

      progress::-moz-progress-bar {
        border-radius: 3px;
        background: var(--_accent);
      }

      /* Nothing to count yet: a light runs along the bar. */
      progress:indeterminate {
        background: linear-gradient(90deg, transparent 30%, var(--_accent) 50%, transparent 70%) 0 0 / 300% 100%
          var(--_line);
      }

      progress:indeterminate::-webkit-progress-bar {
        background: none;
      }

      @media (prefers-reduced-motion: no-preference) {
        progress:indeterminate {
          animation: run 1.6s linear infinite;
        }
      }

      @keyframes run {
        from {
          background-position: 100% 0;
        }
        to {
          background-position: 0 0;
        }
      }

      @media (forced-colors: active) {
        progress {
          border: 1px solid CanvasText;
        }

        progress::-webkit-progress-value {
          background: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: Extract<State, { step: 'opening' | 'checking' | 'waiting' }>;
  @property({ attribute: false }) t!: Translator;

  protected override render() {
    const { state, t } = this;
    const counting = state.step === 'waiting' && state.percent > 0;
    return html`
      ${state.step === 'waiting' ? html`<p role="status">${t.stage(state.stage)}</p>` : nothing}
      <progress
        max="100"
        value=${counting ? state.percent : nothing}
        aria-label=${t.text('progress')}
      ></progress>
      ${state.step === 'waiting' ? html`<p class="muted small">${t.text('waitingLeave')}</p>` : nothing}
    `;
  }
}
