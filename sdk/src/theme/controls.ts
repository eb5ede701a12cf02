// Buttons, text and lists that every step shares, so that each step's own style is only its layout.
import { css } from 'lit';

export const controls = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 20px;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    text-wrap: pretty;
  }

  img {
    display: block;
  }

  svg {
    flex: none;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.875em;
  }

  .danger {
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--_danger);
    color: var(--_danger);
  }

  /* Actions sit at the bottom, where a thumb is, and stay in sight however long the text above them is. */
  .actions {
    display: grid;
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    gap: 8px;
    margin-block-start: auto;
    padding-block: 8px max(20px, env(safe-area-inset-bottom));
    background: var(--_surface);
  }

  button {
    display: inline-flex;
    min-block-size: 50px;
    margin: 0;
    padding: 10px 20px;
    border: 1px solid transparent;
    border-radius: var(--_radius-control);
    background: none;
    align-items: center;
    justify-content: center;
    gap: 10px;
    color: inherit;
    font: inherit;
    font-weight: 550;
    line-height: 1.25;
    cursor: pointer;
    transition:
      background-color var(--_quick),
      border-color var(--_quick),
      opacity var(--_quick);
    -webkit-tap-highlight-color: transparent;
  }

  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .primary:hover {
    opacity: 0.88;
  }

  .secondary {
    border-color: var(--_line);
  }

  .secondary:hover {
    border-color: currentcolor;
  }

  .quiet {
    min-block-size: 44px;
    color: var(--_muted);
  }

  .quiet:hover {
    color: var(--_ink);
  }

  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
`;
