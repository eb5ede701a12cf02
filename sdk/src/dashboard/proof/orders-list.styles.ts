// How the choice of a list of orders looks.
import { css } from 'lit';

export const ordersListStyles = css`
  input {
    max-inline-size: 100%;
    justify-self: start;
    font: inherit;
  }

  ::file-selector-button {
    min-block-size: 34px;
    margin-inline-end: 10px;
    padding: 5px 13px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 560;
    cursor: pointer;
  }

  a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
`;
