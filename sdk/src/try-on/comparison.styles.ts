// Two pictures in one box, the line between them, and what lies over them.
import { css } from 'lit';

export const comparisonStyles = css`
  :host {
    display: block;
    position: relative;
    inline-size: 100%;
    block-size: 100%;
  }

  /* The picture has no reading direction: "before" is on the left in every language. */
  figure {
    position: relative;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    overflow: clip;
    direction: ltr;
  }

  img,
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    object-fit: contain;
  }

  /* The next picture, over the one that is shown. */
  .picture + .picture {
    opacity: 0;
    transition: opacity var(--_calm);
  }

  .picture.there {
    opacity: 1;
  }

  .before {
    clip-path: inset(0 calc(100% - var(--_at)) 0 0);
  }

  input {
    appearance: none;
    background: none;
    opacity: 0;
    cursor: ew-resize;
    touch-action: pan-y;
  }

  /* iOS moves a range only by its thumb: make that as tall as the picture and as wide as a finger. */
  input::-webkit-slider-runnable-track {
    block-size: 100%;
  }

  input::-webkit-slider-thumb {
    inline-size: 44px;
    block-size: 100%;
    appearance: none;
  }

  input::-moz-range-thumb {
    inline-size: 44px;
    block-size: 100%;
    border: 0;
  }

  .line {
    position: absolute;
    inset-block: 0;
    left: var(--_at);
    inline-size: 2px;
    translate: -1px 0;
    background: #fff;
    box-shadow: 0 0 12px rgb(0 0 0 / 35%);
    pointer-events: none;
  }

  .line span {
    display: grid;
    position: absolute;
    inset-block-start: 60%;
    left: 1px;
    inline-size: 44px;
    block-size: 44px;
    border: 1px solid rgb(0 0 0 / 10%);
    border-radius: 50%;
    translate: -50% -50%;
    background: #fff;
    color: #17171a;
    place-items: center;
  }

  input:focus-visible + .line span {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
  }

  .label {
    position: absolute;
    inset-block-end: 12px;
    padding: 5px 12px;
    border-radius: 99px;
    background: rgb(20 20 22 / 72%);
    color: #fff;
    font-size: 0.8125em;
    pointer-events: none;
    transition: opacity var(--_quick);
  }

  .label[hidden] {
    display: block;
    opacity: 0;
  }

  [data-badge^='bottom'] .label {
    inset-block: 12px auto;
  }

  /* On the badge's level, at the other side. */
  .zoom {
    display: grid;
    position: absolute;
    inset-block: 8px auto;
    left: 8px;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: rgb(20 20 22 / 60%);
    color: #fff;
    place-items: center;
    cursor: pointer;
  }

  .zoom:hover {
    background: rgb(20 20 22 / 84%);
  }

  .zoom:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  [data-badge^='bottom'] .zoom {
    inset-block: auto 8px;
  }

  [data-badge$='left'] .zoom {
    right: 8px;
    left: auto;
  }

  .label.of-before {
    left: 12px;
  }

  .label.of-after {
    right: 12px;
  }

  /* The new picture is uncovered once, as by a hand, when it has arrived. */
  @media (prefers-reduced-motion: no-preference) {
    .arrived .before {
      animation: uncover 1.1s cubic-bezier(0.3, 0.7, 0.2, 1);
    }

    .arrived .line {
      animation: draw 1.1s cubic-bezier(0.3, 0.7, 0.2, 1);
    }
  }

  @keyframes uncover {
    from {
      clip-path: inset(0);
    }
  }

  @keyframes draw {
    from {
      left: 100%;
    }
  }
`;
