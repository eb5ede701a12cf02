// A step of the shopper's dialog with the shopper's own tokens and controls, in the colours that are being tried out.
import { css, html, LitElement } from 'lit';
import { element, property } from '../../element.ts';
import { controls } from '../../theme/controls.ts';
import { tokens } from '../../theme/tokens.ts';
import { words as setUp } from '../words/set-up.en.ts';

const words = setUp.look.sample;

@element('visionfit-look-sample')
export class LookSample extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: grid;
        max-inline-size: 380px;
        margin-inline: auto;
        padding: 22px 24px 6px;
        border-radius: var(--_radius);
        gap: 14px;
        background: var(--_surface);
        color: var(--_ink);
        font-family: var(--vf-font, inherit);
        font-size: 16px;
        line-height: 1.5;
        box-shadow: 0 18px 50px rgb(0 0 0 / 18%);
      }

      .all {
        display: grid;
        gap: 14px;
      }

      .garment {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        font-size: 14px;
      }

      h3 {
        margin: 0;
        font-size: 1.5em;
        font-weight: 620;
        letter-spacing: -0.015em;
      }

      .stage {
        display: grid;
        block-size: 130px;
        border-radius: var(--_radius-control);
        background: var(--_stage);
        place-items: end start;
      }

      .stage span {
        margin: 10px;
        padding: 2px 8px;
        border-radius: 20px;
        background: rgb(0 0 0 / 68%);
        color: #fff;
        font-size: 12px;
      }

      .actions {
        position: static;
      }
    `,
  ];

  @property({ attribute: false }) surface = '';
  @property({ attribute: false }) accent = '';
  @property({ attribute: false }) radius = 22;
  @property({ attribute: false }) font = '';

  protected override updated(): void {
    const { style } = this;
    style.setProperty('--vf-surface', this.surface);
    style.setProperty('--vf-accent', this.accent);
    style.setProperty('--vf-radius', `${this.radius}px`);
    if (this.font) style.setProperty('--vf-font', this.font);
    else style.removeProperty('--vf-font');
  }

  /** To be looked at, not used: out of the way of keyboard and screen reader. */
  protected override render() {
    return html`<div class="all" inert>
      <p class="garment"><strong>${words.product}</strong><span class="muted">${words.price}</span></p>
      <h3>${words.heading}</h3>
      <div class="stage"><span>${words.badge}</span></div>
      <p class="muted">${words.text}</p>
      <p class="danger small">${words.error}</p>
      <div class="actions">
        <button class="primary" type="button">${words.primary}</button>
        <button class="secondary" type="button">${words.secondary}</button>
        <button class="quiet" type="button">${words.quiet}</button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-look-sample': LookSample;
  }
}
