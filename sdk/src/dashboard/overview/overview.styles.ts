// Layout of the overview: numbers first, then charts beside each other where there is room.
import { css } from 'lit';

export const overviewStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    margin-block-end: 16px;
    gap: 8px;
  }

  .filters :is(select, input[type]),
  .card > header select {
    inline-size: auto;
    max-inline-size: 220px;
  }

  .filters select.set {
    border-color: var(--_brand);
  }

  [aria-busy='true'] {
    opacity: 0.65;
  }

  .figures {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fill, minmax(176px, 1fr));
  }

  .figure {
    display: grid;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    align-content: start;
    gap: 2px;
    background: var(--_surface);
  }

  .figure dt {
    color: var(--_muted);
    font-size: 12.5px;
  }

  .figure dd {
    font-size: 23px;
    font-variant-numeric: tabular-nums;
    font-weight: 620;
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }

  .figure dd.change,
  .change {
    color: var(--_muted);
    font-size: 12px;
    font-weight: 400;
    letter-spacing: 0;
  }

  td .change {
    display: block;
    white-space: nowrap;
  }

  .reading {
    font-size: 14px;
  }

  .reading.padded {
    padding: 12px 18px;
  }

  .funnel tbody th {
    white-space: nowrap;
  }

  .bars {
    inline-size: 40%;
    padding-inline: 0;
  }

  .bars svg {
    display: block;
    inline-size: 100%;
    block-size: 12px;
  }

  .bars svg:dir(rtl) {
    scale: -1 1;
  }

  .bars rect {
    fill: var(--_brand);
  }

  .bars rect.back {
    fill: var(--_muted);
  }

  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
    gap: 1px;
    overflow: hidden;
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
    background: var(--_line);
  }

  .chart {
    display: grid;
    padding: 16px 18px;
    align-content: start;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
    background: var(--_surface);
  }

  /* An odd one out would leave a hole beside it. */
  .chart:first-child {
    grid-column: 1 / -1;
  }

  summary {
    color: var(--_muted);
    font-size: 12.5px;
    cursor: pointer;
  }

  .tall {
    max-block-size: 320px;
    margin-block-start: 8px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    overflow: auto;
  }

  @media (width < 760px) {
    td .change {
      white-space: normal;
    }

    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .filters > * {
      flex: 1 1 140px;
    }
  }
`;
