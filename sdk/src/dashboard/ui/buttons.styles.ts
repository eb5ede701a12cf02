// Buttons, and links that look like them.
import { css } from 'lit';

export const buttons = css`
  /* Buttons, and links that look like them. */
  button,
  .button {
    display: inline-flex;
    min-block-size: 34px;
    margin: 0;
    padding: 5px 13px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    align-items: center;
    justify-content: center;
    gap: 7px;
    color: var(--_ink);
    font: inherit;
    font-size: 13.5px;
    font-weight: 560;
    line-height: 1.3;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color var(--_quick),
      border-color var(--_quick),
      opacity var(--_quick);
    -webkit-tap-highlight-color: transparent;
  }

  button:hover,
  .button:hover {
    border-color: color-mix(in lab, var(--_ink) 38%, var(--_surface));
    background: var(--_hover);
  }

  button.primary,
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button.primary:hover,
  .button.primary:hover {
    opacity: 0.88;
  }

  button.quiet,
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }

  button.quiet:hover,
  .button.quiet:hover {
    background: var(--_hover);
    color: var(--_ink);
  }

  button.danger {
    border-color: color-mix(in lab, var(--_danger) 45%, var(--_surface));
    color: var(--_danger);
  }

  button.link {
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_brand);
    font-size: inherit;
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent);
    text-underline-offset: 3px;
  }

  button.link:hover {
    text-decoration-color: currentcolor;
  }

  button.icon,
  .button.icon {
    inline-size: 34px;
    padding: 0;
  }

  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: not-allowed;
  }

  button[aria-busy='true'] {
    cursor: progress;
  }
`;
