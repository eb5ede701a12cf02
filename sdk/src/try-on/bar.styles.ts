// The bar at the dialog's top: the garment or the shop's own header, and the buttons that are always there.
import { css } from 'lit';

export const barStyles = css`
  .bar {
    display: flex;
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    padding-block: 12px;
    padding-inline: 20px 12px;
    align-items: center;
    gap: 12px;
    background: var(--_surface);
  }

  .bar p {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    margin: 0;
    font-size: 0.875em;
    line-height: 1.35;
  }

  .bar strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .bar span {
    color: var(--_muted);
  }

  /* Hidden in the page, so that nothing of it shows there: here is its place. */
  ::slotted(*) {
    display: flex !important;
    flex: 1;
    align-items: center;
    min-inline-size: 0;
  }

  .thumb {
    flex: none;
    inline-size: 36px;
    block-size: 48px;
    border-radius: 8px;
    object-fit: cover;
    background: var(--_stage);
  }

  .bar button {
    display: grid;
    flex: none;
    min-inline-size: 44px;
    block-size: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 22px;
    background: none;
    color: inherit;
    font: inherit;
    place-items: center;
    cursor: pointer;
    transition: background-color var(--_quick);
  }

  .bar > button:first-of-type {
    margin-inline-start: auto;
  }

  @media (width < 380px) {
    .bar:has(.history) .thumb {
      display: none;
    }
  }

  .bar .privacy {
    margin-inline-end: -8px;
    padding-inline: 12px;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .bar button:hover {
    background: var(--_stage);
  }

  .bar button:focus-visible {
    outline: 2px solid var(--_focus);
  }

  @media (width >= 760px) {
    .thumb {
      display: none;
    }

    .bar {
      padding-block: 18px 10px;
      padding-inline: 32px 18px;
    }
  }
`;
