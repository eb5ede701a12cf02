// Everything that is filled in: inputs, selects, ticks, with their labels, hints and errors.
import { css } from 'lit';

export const fields = css`
  /* Fields. */
  .field {
    display: grid;
    gap: 5px;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }

  label,
  .label {
    font-size: 13px;
    font-weight: 560;
  }

  label .optional {
    color: var(--_muted);
    font-weight: 400;
  }

  .hint {
    color: var(--_muted);
    font-size: 12.5px;
    line-height: 1.45;
  }

  .error {
    color: var(--_danger);
    font-size: 12.5px;
    line-height: 1.45;
  }

  input:not([type='checkbox'], [type='radio'], [type='range'], [type='file'], [type='color']),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 34px;
    margin: 0;
    padding: 5px 10px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background: var(--_field);
    color: var(--_ink);
    font: inherit;
    font-size: 14px;
    line-height: 1.4;
    transition: border-color var(--_quick);
  }

  textarea {
    min-block-size: 84px;
    padding-block: 8px;
    resize: vertical;
  }

  select {
    padding-inline-end: 30px;
    appearance: none;
    background-image: linear-gradient(45deg, transparent 50%, var(--_muted) 50%),
      linear-gradient(135deg, var(--_muted) 50%, transparent 50%);
    background-position:
      calc(100% - 16px) calc(50% + 1px),
      calc(100% - 11px) calc(50% + 1px);
    background-size: 5px 5px;
    background-repeat: no-repeat;
  }

  @media (forced-colors: active) {
    /* Its arrow is a background, and those are gone. */
    select {
      appearance: auto;
    }
  }

  select:dir(rtl) {
    background-position:
      11px calc(50% + 1px),
      16px calc(50% + 1px);
  }

  option {
    background: var(--_surface);
    color: var(--_ink);
  }

  input:hover,
  select:hover,
  textarea:hover {
    border-color: color-mix(in lab, var(--_ink) 38%, var(--_surface));
  }

  input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  input::placeholder,
  textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input[type='checkbox'],
  input[type='radio'] {
    display: inline-grid;
    inline-size: 17px;
    block-size: 17px;
    flex: none;
    margin: 0;
    border: 1px solid color-mix(in lab, var(--_ink) 45%, var(--_surface));
    border-radius: 5px;
    appearance: none;
    background: var(--_field);
    place-content: center;
    cursor: pointer;
  }

  input[type='radio'] {
    border-radius: 50%;
  }

  input[type='checkbox']::after {
    inline-size: 9px;
    block-size: 5px;
    border-block-end: 2px solid var(--_on-accent);
    border-inline-start: 2px solid var(--_on-accent);
    opacity: 0;
    rotate: -45deg;
    translate: 0 -1px;
    content: '';
  }

  input[type='checkbox']:dir(rtl)::after {
    border-inline-start: 0;
    border-inline-end: 2px solid var(--_on-accent);
  }

  input[type='radio']::after {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_on-accent);
    opacity: 0;
    content: '';
  }

  input:is([type='checkbox'], [type='radio']):is(:checked, :indeterminate) {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  input:is([type='checkbox'], [type='radio']):checked::after {
    opacity: 1;
  }

  input[type='checkbox']:indeterminate::after {
    block-size: 0;
    border-inline: 0;
    opacity: 1;
    rotate: none;
    translate: none;
  }

  .choice {
    display: flex;
    align-items: start;
    gap: 10px;
    font-size: 14px;
    font-weight: 400;
    line-height: 1.4;
    cursor: pointer;
  }

  .choice input {
    margin-block-start: 1px;
  }

  .choice span span {
    display: block;
    color: var(--_muted);
    font-size: 12.5px;
  }

  @media (pointer: coarse) {
    button,
    .button,
    select,
    input:not([type='checkbox'], [type='radio'], [type='range'], [type='file'], [type='color']) {
      min-block-size: 44px;
    }

    /* Below that, phones zoom into the field. */
    input:not([type='checkbox'], [type='radio'], [type='range'], [type='file'], [type='color']),
    select,
    textarea {
      font-size: 16px;
    }

    button.icon,
    .button.icon {
      inline-size: 44px;
    }

    button.link {
      min-block-size: 28px;
    }
  }
`;
