// What a list that was read comes to: its figures, and what is wrong in which line.
import { css } from 'lit';

export const reportStyles = css`
  .counts {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    gap: 1px;
    background: var(--_line);
    overflow: hidden;
  }

  .counts div {
    flex: 1 1 118px;
    padding: 13px 16px;
    background: var(--_surface);
  }

  .counts dt {
    color: var(--_muted);
    font-size: 12.5px;
  }

  .counts dd {
    font-size: 20px;
    font-weight: 620;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
  }

  td.value {
    min-inline-size: 140px;
    max-inline-size: 220px;
    overflow-wrap: anywhere;
  }

  td.what {
    min-inline-size: 220px;
  }
`;
