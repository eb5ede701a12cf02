// The look as custom properties: what a shop may set as `--vf-*` on the tag (or any ancestor), and our own defaults.
// Light or dark follows the page's `color-scheme`, so the dialog is never dark on a page that is only ever light.
import { css } from 'lit';

/**
 * Public: --vf-surface, --vf-ink, --vf-muted, --vf-line, --vf-stage, --vf-accent, --vf-on-accent, --vf-danger,
 * --vf-focus, --vf-radius (of the dialog; buttons and pictures follow), --vf-font, --vf-badge-corner (badge-corner.ts).
 */
export const tokens = css`
  :host {
    --_surface: var(--vf-surface, light-dark(#fff, #1a1a1c));
    --_ink: var(--vf-ink, light-dark(#17171a, #f3f2ef));
    --_muted: var(--vf-muted, light-dark(#5f6068, #a9a9b0));
    --_line: var(--vf-line, light-dark(#dedfe3, #3a3a3f));
    --_stage: var(--vf-stage, light-dark(#f2f1ee, #242427));
    --_accent: var(--vf-accent, light-dark(#17171a, #f3f2ef));
    --_on-accent: var(--vf-on-accent, light-dark(#fff, #17171a));
    --_danger: var(--vf-danger, light-dark(#a3241c, #ff9d92));
    --_focus: var(--vf-focus, light-dark(#2557d6, #8fb0ff));
    --_radius: var(--vf-radius, 22px);
    --_radius-control: calc(var(--_radius) * 0.6);
    --_quick: 160ms;
    --_calm: 320ms cubic-bezier(0.2, 0.7, 0.2, 1);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_quick: 1ms;
      --_calm: 1ms;
    }
  }
`;
