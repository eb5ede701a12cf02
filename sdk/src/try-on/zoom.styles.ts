// The picture over everything else, on black, and the bar under it.
import { css } from 'lit';

export const zoomStyles = css`
  dialog {
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: clip;
    background: #101012;
    color: #fff;
  }

  dialog[open] {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }

  /* The picture has no reading direction. */
  .view {
    position: relative;
    overflow: clip;
    direction: ltr;
    touch-action: none;
    cursor: zoom-in;
  }

  .view[data-large] {
    cursor: grab;
  }

  .view[data-held] {
    cursor: grabbing;
  }

  img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    user-select: none;
    -webkit-user-drag: none;
    translate: var(--_x) var(--_y);
    scale: var(--_scale);
    transition:
      translate var(--_quick),
      scale var(--_quick);
  }

  [data-held] img {
    transition: none;
  }

  .bar {
    display: flex;
    padding: 8px 16px max(12px, env(safe-area-inset-bottom));
    align-items: center;
    justify-content: center;
    gap: 4px;
  }

  button {
    display: grid;
    min-inline-size: 48px;
    min-block-size: 48px;
    margin: 0;
    padding: 0 12px;
    border: 0;
    border-radius: 24px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.9375em;
    place-items: center;
    cursor: pointer;
  }

  button:hover,
  [aria-pressed='true'] {
    background: rgb(255 255 255 / 16%);
  }

  button:focus-visible {
    outline: 2px solid #8fb0ff;
    outline-offset: -2px;
  }

  .close {
    margin-inline-start: auto;
  }

  .compare {
    margin-inline-end: auto;
  }

  output {
    min-inline-size: 4.5ch;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  @media (forced-colors: active) {
    [aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }
`;
