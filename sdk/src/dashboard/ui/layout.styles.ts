// A view's heading and tabs, cards, code to copy, and panels over the view.
import { css } from 'lit';

export const layout = css`
  /* A view's heading, its one-sentence lead and what can be done with all of it. */
  .head {
    display: flex;
    flex-wrap: wrap;
    margin-block-end: 20px;
    align-items: start;
    justify-content: space-between;
    gap: 12px 16px;
  }

  .head > div:first-child {
    display: grid;
    flex: 1 1 280px;
    gap: 4px;
  }

  .head .lead {
    max-inline-size: 92ch;
    color: var(--_muted);
  }

  .crumb {
    display: inline-flex;
    margin-block-end: 2px;
    align-items: center;
    gap: 2px;
    color: var(--_muted);
    font-size: 13px;
    text-decoration: none;
  }

  .crumb:hover {
    color: var(--_ink);
  }

  :dir(rtl) .turn,
  .turn:dir(rtl) {
    scale: -1 1;
  }

  /* Cards hold one subject each. */
  .card {
    display: grid;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    background: var(--_surface);
  }

  .card > header {
    display: flex;
    flex-wrap: wrap;
    padding: 14px 18px;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    border-block-end: 1px solid var(--_line);
  }

  .card > header p {
    flex: 0 0 100%;
    color: var(--_muted);
    font-size: 13px;
  }

  .card > .body {
    display: grid;
    padding: 18px;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }

  .card > footer {
    display: flex;
    flex-wrap: wrap;
    padding: 12px 18px;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    border-block-start: 1px solid var(--_line);
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_stage);
  }

  /* Beneath a table: how much of it there is, and the way to more. */
  .foot {
    display: flex;
    min-block-size: 46px;
    padding: 10px 18px;
    border-block-start: 1px solid var(--_line);
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }

  .tabs {
    display: flex;
    margin-block-end: 20px;
    border-block-end: 1px solid var(--_line);
    gap: 4px;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .tabs a {
    padding: 8px 10px;
    border-block-end: 2px solid transparent;
    color: var(--_muted);
    font-size: 13.5px;
    font-weight: 560;
    text-decoration: none;
    white-space: nowrap;
  }

  .tabs a:hover {
    color: var(--_ink);
  }

  .tabs a[aria-current] {
    border-block-end-color: var(--_brand);
    color: var(--_ink);
  }

  .tabs a:focus-visible {
    outline-offset: -2px;
  }

  pre.code {
    margin: 0;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_stage);
    font-size: 12.5px;
    line-height: 1.6;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    tab-size: 2;
  }

  /* A panel over the view: for making one thing. */
  dialog.panel {
    inline-size: min(520px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 48px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: 14px;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 24px 80px rgb(0 0 0 / 28%);
    overflow: auto;
  }

  dialog.panel::backdrop {
    background: rgb(18 18 20 / 45%);
  }

  dialog.panel form,
  dialog.panel .form {
    display: grid;
    padding: 22px;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }

  dialog.panel .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
`;
