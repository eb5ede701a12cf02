// Layout of the proof: ranges on one scale, so that an overlap is seen before a number is read.
import { css } from 'lit';

export const proofStyles = css`
  .reading {
    padding: 12px 18px;
    font-size: 15px;
    font-weight: 560;
  }

  .body {
    display: grid;
    padding: 16px 18px;
    gap: 10px;
    grid-template-columns: minmax(0, 1fr);
  }

  header select {
    inline-size: auto;
  }

  .ranges {
    inline-size: 42%;
    padding-inline: 0;
  }

  .ranges svg {
    display: block;
    inline-size: 100%;
    block-size: 16px;
  }

  .ranges svg:dir(rtl) {
    scale: -1 1;
  }

  .scale {
    stroke: var(--_line);
    stroke-width: 1px;
  }

  .shown rect {
    fill: color-mix(in lab, var(--_brand) 38%, var(--_surface));
  }

  .held_out rect {
    fill: color-mix(in lab, var(--_ink) 26%, var(--_surface));
  }

  .value {
    stroke: var(--_ink);
    stroke-width: 2px;
  }

  .share {
    display: flex;
    align-items: center;
    gap: 14px;
  }

  .share input {
    flex: 1;
    max-inline-size: 420px;
    accent-color: var(--_brand);
  }

  .share output {
    min-inline-size: 5ch;
    font-size: 18px;
    font-variant-numeric: tabular-nums;
    font-weight: 620;
  }

  @media (width < 640px) {
    .ranges {
      display: none;
    }
  }
`;
