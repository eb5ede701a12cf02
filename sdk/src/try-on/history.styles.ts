// The look of "My try-ons": a grid of pictures, and the bar that takes a deletion back.
import { css } from 'lit';

export const historyStyles = css`
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(148px, 44%), 1fr));
    gap: 20px 14px;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-content: start;
  }

  .open {
    position: relative;
    grid-column: 1 / 3;
    inline-size: 100%;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius-control) * 0.9);
    overflow: clip;
    background: var(--_stage);
    aspect-ratio: 3 / 4;
  }

  .open img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    transition: scale var(--_calm);
  }

  .open:hover img {
    scale: 1.04;
  }

  /* Small pictures have room for it on two lines. */
  .open .badge {
    font-size: 12px !important;
    white-space: normal !important;
  }

  li p {
    padding-block: 10px 0;
    font-size: 0.9375em;
    line-height: 1.35;
  }

  li strong {
    display: block;
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  li .quiet {
    min-inline-size: 44px;
    margin-inline-end: -10px;
    padding: 0;
  }

  .more {
    align-self: center;
  }

  .empty {
    display: grid;
    gap: 10px;
    margin-block: auto;
    padding-block: 40px;
    justify-items: center;
    text-align: center;
  }

  .empty .primary {
    margin-block-start: 10px;
  }

  .undo[data-there] {
    display: flex;
    padding-block: 2px;
    padding-inline: 16px 4px;
    border-radius: var(--_radius-control);
    align-items: center;
    justify-content: space-between;
    background: var(--_ink);
    color: var(--_surface);
  }

  .undo .quiet {
    color: inherit;
    font-weight: 650;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .undo :focus-visible {
    outline-color: currentcolor;
    outline-offset: -4px;
  }

  @media (forced-colors: active) {
    .undo[data-there] {
      border: 1px solid CanvasText;
    }
  }

  @media (width >= 760px) {
    ul {
      grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
      gap: 28px 20px;
    }

    .actions {
      grid-template-columns: auto 1fr;
    }

    .undo {
      grid-column: 1 / 3;
    }

    .actions .quiet {
      justify-self: end;
    }
  }
`;
