// What is shown: tables, names with values, states in a word, notes; and what stands there until it comes.
import { css } from 'lit';

export const data = css`
  /* Tables are dense, their first column is what a row is about. */
  .table {
    position: relative;
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }

  .card > .table:first-child {
    border-radius: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13.5px;
  }

  th,
  td {
    padding: 9px 12px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: middle;
  }

  th:first-child,
  td:first-child {
    padding-inline-start: 18px;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 18px;
  }

  thead td {
    background: var(--_stage);
  }

  thead th {
    background: var(--_stage);
    color: var(--_muted);
    font-size: 12px;
    font-weight: 560;
    white-space: nowrap;
  }

  th.number,
  td.number {
    text-align: end;
  }

  tbody th {
    font-weight: 560;
  }

  tbody th .small {
    font-weight: 400;
  }

  tbody tr:last-child > * {
    border-block-end: 0;
  }

  tbody tr:hover {
    background: var(--_hover);
  }

  /* A row of names and values. */
  .facts {
    display: grid;
    grid-template-columns: minmax(110px, max-content) minmax(0, 1fr);
    gap: 8px 20px;
    font-size: 13.5px;
  }

  .facts dt {
    color: var(--_muted);
  }

  .facts dd {
    overflow-wrap: anywhere;
  }

  /* A state in a word, with a dot so that it is not told by colour alone: the word says it. */
  .badge {
    display: inline-flex;
    padding: 1px 8px;
    border: 1px solid var(--_line);
    border-radius: 20px;
    align-items: center;
    gap: 6px;
    background: var(--_surface);
    color: var(--_ink);
    font-size: 12px;
    font-weight: 540;
    line-height: 1.55;
    white-space: nowrap;
  }

  .badge::before {
    inline-size: 7px;
    block-size: 7px;
    flex: none;
    border-radius: 50%;
    background: var(--_muted);
    content: '';
  }

  .badge.good::before {
    background: var(--_good);
  }

  .badge.warn::before {
    background: var(--_warn);
  }

  .badge.bad::before {
    background: var(--_danger);
  }

  .badge.plain::before {
    content: none;
  }

  /* Something that wants to be known. */
  .note {
    display: flex;
    padding: 11px 14px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_muted);
    border-radius: 8px;
    align-items: start;
    gap: 10px;
    background: var(--_surface);
    font-size: 13.5px;
  }

  .note.warn {
    border-inline-start-color: var(--_warn);
  }

  .note.bad {
    border-inline-start-color: var(--_danger);
  }

  .note.good {
    border-inline-start-color: var(--_good);
  }

  .note > div {
    display: grid;
    flex: 1;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .empty {
    display: grid;
    padding: 48px 20px;
    gap: 6px;
    justify-items: center;
    text-align: center;
  }

  .empty strong {
    font-size: 15px;
    font-weight: 620;
  }

  .empty p {
    max-inline-size: 56ch;
    color: var(--_muted);
  }

  .empty .row {
    margin-block-start: 10px;
    justify-content: center;
  }

  /* What is still loading, in the shape of what will come. */
  .skeleton {
    display: grid;
    padding: 18px;
    gap: 14px;
  }

  .skeleton i {
    block-size: 14px;
    border-radius: 6px;
    background: linear-gradient(90deg, var(--_stage), color-mix(in lab, var(--_ink) 9%, var(--_surface)), var(--_stage)) 0 0 / 300% 100%;
  }

  .skeleton i:nth-child(3n + 1) {
    inline-size: 62%;
  }

  .skeleton i:nth-child(3n) {
    inline-size: 82%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: shimmer 1.6s linear infinite;
    }
  }

  @keyframes shimmer {
    from {
      background-position: 150% 0;
    }

    to {
      background-position: -150% 0;
    }
  }

  progress {
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    appearance: none;
    background: var(--_track);
    overflow: hidden;
  }

  progress::-webkit-progress-bar {
    background: var(--_track);
  }

  progress::-webkit-progress-value {
    border-radius: 3px;
    background: var(--_brand);
  }

  progress::-moz-progress-bar {
    background: var(--_brand);
  }

  /* Columns that one can do without on a phone, and what stands elsewhere there instead. */
  @media (width < 760px) {
    .wide {
      display: none;
    }
  }

  @media (width >= 760px) {
    .narrow {
      display: none;
    }
  }

  @media (width < 640px) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
    }

    .facts dd {
      margin-block-end: 8px;
    }
  }

  @media (forced-colors: active) {
    .badge::before {
      forced-color-adjust: none;
    }

    .tabs a:not([aria-current]) {
      border-block-end-color: Canvas;
    }

    .tabs a[aria-current] {
      border-block-end-color: Highlight;
    }

    .skeleton i {
      border: 1px solid GrayText;
    }

    progress {
      border: 1px solid CanvasText;
    }
  }
`;
