// The look of "Find my size": short fields side by side, and an answer whose size is its headline.
import { css } from 'lit';

export const sizeAdviceStyles = css`
  :host {
    gap: 14px;
    font-size: 0.9375em;
  }

  h3,
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.3;
  }

  h3 {
    scroll-margin-block-start: 80px; /* the dialog's bar */
    font-size: 1.25em;
  }

  h3:focus {
    outline: 0;
  }

  .actions {
    position: static;
  }

  form,
  .field {
    display: grid;
    gap: 14px;
  }

  .field {
    gap: 6px;
    align-content: start;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr));
    gap: 14px 10px;
  }

  fieldset {
    display: flex;
    margin: 0;
    padding: 0;
    border: 0;
    gap: 24px;
  }

  legend {
    float: inline-start;
    padding: 10px 0;
  }

  .field input,
  select {
    inline-size: 100%;
    min-block-size: 48px;
    padding-inline: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  [aria-invalid] {
    border-color: var(--_danger);
  }

  .tick {
    display: flex;
    min-block-size: 44px;
    align-items: center;
    gap: 12px;
    cursor: pointer;
  }

  .tick input {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--_accent);
  }

  section {
    padding: 12px 16px;
    border-radius: var(--_radius-control);
    background: var(--_stage);
  }

  section ul,
  .doubts {
    display: grid;
    gap: 6px;
    margin-block-start: 6px;
  }

  .doubts {
    margin: 0;
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--_line);
  }
`;
