// The camera's viewfinder: as tall as leaves room for the actions, as wide as its picture, with its tools on top of it.
import { css } from 'lit';

export const cameraStyles = css`
  :host {
    /* Set from the picture that comes. */
    --_ratio: 0.75;
    --_picture: min(100%, max(200px, 100dvh - 22.5em) * var(--_ratio));
    gap: 12px;
  }

  .finder {
    position: relative;
    inline-size: max(var(--_picture), min(100%, 260px));
    margin-inline: auto;
  }

  .picture {
    position: relative;
    inline-size: var(--_picture);
    margin-inline: auto;
    border-radius: var(--_radius-control);
    overflow: clip;
    background: #17171a;
    aspect-ratio: var(--_ratio);
  }

  video,
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .mirror {
    scale: -1 1;
  }

  .none {
    display: grid;
    inline-size: 100%;
    block-size: 18dvh;
    background: var(--_stage);
    color: var(--_muted);
    aspect-ratio: auto;
    place-items: center;
  }

  .none svg {
    scale: 2;
  }

  .outline,
  .count {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }

  .outline {
    padding-block-start: 2%;
    fill: none;
    stroke: #fff;
    stroke-width: 2.5;
    stroke-dasharray: 7 8;
    stroke-linecap: round;
    opacity: 0.9;
    filter: drop-shadow(0 0 2px rgb(0 0 0 / 80%));
  }

  .count {
    display: grid;
    place-items: center;
    color: #fff;
    font-size: min(7em, 30vw);
    font-weight: 650;
    line-height: 1;
    text-shadow: 0 2px 18px rgb(0 0 0 / 75%);
  }

  .tools {
    display: flex;
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 8px;
    gap: 8px;
  }

  .tools button {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0 11px;
    flex: none;
    border-radius: 22px;
    gap: 6px;
    background: rgb(18 18 20 / 72%);
    color: #fff;
    font-size: 0.875em;
  }

  .tools button:last-child {
    margin-inline-start: auto;
  }

  .tools button[aria-pressed='true'] {
    background: #fff;
    color: #17171a;
    box-shadow: 0 0 0 1px rgb(18 18 20 / 30%);
  }

  .tools :focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 4px #17171a;
  }

  [role='status'] {
    color: var(--_muted);
    /* A longer sentence is not to push the buttons from under a finger. */
    min-block-size: 2.7em;
    font-size: 0.9375em;
    line-height: 1.35;
    text-align: center;
  }

  .trouble {
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--_danger);
    color: var(--_danger);
    text-align: start;
  }

  /* Why comes before what to do about it, however large the letters are. */
  .trouble + .actions {
    position: static;
  }

  /* It stands in large figures on the picture. */
  .unseen {
    opacity: 0;
  }

  .actions button {
    min-block-size: 50px;
  }

  @media (width >= 760px) {
    .none {
      block-size: 38dvh;
    }
  }

  @media (width >= 760px), (height < 500px) {
    .actions {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 280px);
      justify-content: center;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .count {
      animation: tick 1s infinite ease-out;
    }
  }

  @keyframes tick {
    from {
      opacity: 0;
      scale: 1.5;
    }
    25% {
      opacity: 1;
      scale: 1;
    }
  }

  @media (forced-colors: active) {
    .picture,
    .tools button {
      border: 1px solid CanvasText;
    }

    .tools button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
