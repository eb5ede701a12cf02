// Words, links and the small pieces of layout that every view is made of.
import { css } from 'lit';

export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
  }

  h1 {
    font-size: 22px;
    font-weight: 640;
    letter-spacing: -0.015em;
    line-height: 1.25;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  h1:focus {
    outline: none;
  }

  h2 {
    font-size: 15px;
    font-weight: 620;
    letter-spacing: -0.005em;
    line-height: 1.35;
  }

  h3 {
    font-size: 13.5px;
    font-weight: 620;
  }

  p {
    text-wrap: pretty;
  }

  svg {
    flex: none;
    vertical-align: middle;
  }

  a {
    color: var(--_brand);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent);
    text-underline-offset: 3px;
  }

  a:hover {
    text-decoration-color: currentcolor;
  }

  code,
  pre,
  .mono {
    font-family: ui-monospace, 'SF Mono', SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
    font-size: 0.92em;
    direction: ltr;
    unicode-bidi: isolate;
  }

  /* Nothing is said yet: it takes no room, and is there for who listens. */
  [role='alert']:empty,
  [role='status']:empty {
    position: absolute;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 12.5px;
    line-height: 1.45;
  }

  .danger-text {
    color: var(--_danger);
  }

  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .spread {
    justify-content: space-between;
  }

  .stack {
    display: grid;
    gap: 16px;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
`;
