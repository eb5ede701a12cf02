// Beside the picture: what to do with it.
import { css } from 'lit';

export const resultStyles = css`
  :host {
    gap: 4px;
  }

  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }

  .row button {
    margin-inline-end: -12px;
    padding-inline: 12px;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* Side by side as long as their words find room. */
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .pair > * {
    flex: 1 1 0;
  }

  a {
    display: grid;
    min-block-size: 50px;
    border-radius: var(--_radius-control);
    font-weight: 550;
    text-decoration: none;
    place-items: center;
  }

  .pair button {
    padding-inline: 10px;
  }

  /* Where one more finds no room, the drawings alone say what the two do. */
  [data-sharing] span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  [role='status']:empty {
    position: absolute;
  }

  .pair[data-sharing] [title] {
    flex: 0 0 56px;
  }

  /* The panel is then as tall as while waiting, and the picture stays where it was. */
  visionfit-find-size {
    margin-block-start: 4px;
  }

  /* Whoever looks for a size has the panel to themselves. */
  :has(~ [open]),
  [open] ~ * {
    display: none;
  }

  @media (width < 360px) {
    .pair:not([data-sharing]) svg {
      display: none;
    }
  }
`;
