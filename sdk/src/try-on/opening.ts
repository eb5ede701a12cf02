// Before the first step: session and product are on their way.
import { html, LitElement } from 'lit';
import { element, property } from '../element.ts';
import { controls } from '../theme/controls.ts';
import { progressStyles } from './progress.styles.ts';

@element('visionfit-opening')
export class OpeningStep extends LitElement {
  static override styles = [controls, progressStyles];

  @property() label = '';

  protected override render() {
    return html`<progress aria-label=${this.label}></progress>`;
  }
}
