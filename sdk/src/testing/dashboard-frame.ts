// Where views stand in the dashboard: with its tokens around them.
import { css, LitElement } from 'lit';
import { theme } from '../dashboard/theme.styles.ts';
import { ui } from '../dashboard/ui/ui.styles.ts';
import { tokens } from '../theme/tokens.ts';

class Frame extends LitElement {
  static override styles = [
    tokens,
    theme,
    ui,
    css`:host { display: block; padding: 16px; background: var(--_ground); color: var(--_ink); }`,
  ];
  content: unknown = null;
  protected override render() {
    return this.content;
  }
}
customElements.define('test-frame', Frame);

/** Shows this in place of what was shown before. */
export async function framed(content: unknown): Promise<ShadowRoot> {
  document.querySelector('test-frame')?.remove();
  const frame = document.createElement('test-frame') as Frame;
  frame.content = content;
  document.body.append(frame);
  await frame.updateComplete;
  return frame.shadowRoot!;
}
