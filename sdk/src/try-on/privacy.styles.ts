// The look of "Your privacy": quiet rows that open, and the receipt as a small table.
import { css } from 'lit';

export const privacyStyles = css`
  :host {
    gap: 16px;
    font-size: 0.9375em;
    line-height: 1.45;
  }

  a {
    display: inline-block;
    padding-block: 12px;
    color: inherit;
  }

  .agreed {
    display: grid;
    gap: 6px;
    margin-block-start: 8px;
    padding-inline-start: 1.2em;
    list-style: disc;
  }

  details {
    border-block-end: 1px solid var(--_line);
  }

  details:first-of-type {
    border-block-start: 1px solid var(--_line);
  }

  summary {
    display: flex;
    min-block-size: 52px;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    font-weight: 550;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline: 6px;
    border: solid var(--_muted);
    border-width: 0 1.6px 1.6px 0;
    rotate: 45deg;
    translate: 0 -2px;
    content: '';
  }

  [open] > summary::after {
    rotate: -135deg;
    translate: 0 2px;
  }

  .inside {
    display: grid;
    gap: 14px;
    padding-block-end: 16px;
  }

  .final {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  h3 {
    margin: 0;
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.3;
  }

  h3:focus {
    outline: none;
  }

  /* Where something will be said takes no room before. */
  p:empty {
    position: absolute;
  }

  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 6px 20px;
    margin: 0;
    padding: 14px 16px;
    border-radius: var(--_radius-control);
    background: var(--_stage);
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .link {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 8px;
  }

  input {
    min-inline-size: 0;
    min-block-size: 50px;
    padding-inline: 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    background: none;
    color: var(--_muted);
    font: inherit;
  }
`;
