// The shopper's dialog as it opens in this shop: its own frame, its own first step and the shop's own words, in the look that is
// being tried out. Nothing of it is drawn a second time here.
import { css, html, LitElement, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { element, property } from '../../element.ts';
import { words as dialogWords } from '../../i18n/dialog.en.ts';
import { Translator } from '../../i18n/messages.ts';
import { closeIcon } from '../../theme/icons.ts';
import { tokens } from '../../theme/tokens.ts';
import { barStyles } from '../../try-on/bar.styles.ts';
import { dialogStyles } from '../../try-on/dialog.styles.ts';
import { words as setUp } from '../words/set-up.en.ts';
import { type Look, propertiesOf } from './look-css.ts';
import '../../try-on/consent.ts';

const words = setUp.look.sample;
const t = new Translator(dialogWords, 'en');

@element('visionfit-look-sample')
export class LookSample extends LitElement {
  static override styles = [
    tokens,
    dialogStyles,
    barStyles,
    css`
      :host {
        display: block;
      }

      dialog {
        display: block;
        position: static;
        max-inline-size: 480px;
        max-block-size: 620px;
        margin-inline: auto;
        border-radius: var(--_radius);
        opacity: 1;
        translate: none;
      }

      .frame {
        display: flex;
        min-block-size: 0;
      }

      .panel {
        padding: 12px 20px 0;
      }
    `,
  ];

  @property({ attribute: false }) look!: Look;
  @property({ attribute: false }) text: components['schemas']['ConsentText'] | null = null;

  protected override updated(): void {
    this.style.cssText = propertiesOf(this.look)
      .map((property) => property.join(': '))
      .join('; ');
  }

  /** To be looked at, not used: out of the way of keyboard and screen reader. */
  protected override render() {
    const { text } = this;
    if (!text) return nothing;
    return html`<dialog open inert>
      <div class="frame">
        <div class="bar">
          <p><strong>${words.product}</strong><span>${words.price}</span></p>
          <button type="button" class="privacy">${t.text('privacy')}</button>
          <button type="button" class="close" aria-label=${t.text('close')}>${closeIcon}</button>
        </div>
        <div class="panel">
          <h2>${text.title}</h2>
          <visionfit-consent .state=${{ step: 'consent', text, sending: false, problem: null } as const} .t=${t}></visionfit-consent>
        </div>
      </div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-look-sample': LookSample;
  }
}
