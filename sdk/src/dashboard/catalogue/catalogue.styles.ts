// Layout of the catalogue's table: dense on a wide screen, its two telling columns on a phone.
import { css } from 'lit';

export const catalogueStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    padding: 12px 18px;
    border-block-end: 1px solid var(--_line);
    gap: 8px;
  }

  .search {
    display: flex;
    position: relative;
    flex: 1 1 220px;
    align-items: center;
  }

  .search svg {
    position: absolute;
    inset-inline-start: 9px;
    color: var(--_muted);
    pointer-events: none;
  }

  .search input[type='search'] {
    padding-inline-start: 33px;
  }

  .filters select {
    flex: 0 1 auto;
    inline-size: auto;
    max-inline-size: 190px;
  }

  .filters select.set {
    border-color: var(--_brand);
  }

  .tick {
    inline-size: 42px;
    padding-inline-end: 0;
  }

  .tick + th {
    padding-inline-start: 12px;
  }

  .tick input {
    display: grid;
  }

  .what {
    display: flex;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
  }

  .thumb {
    inline-size: 36px;
    block-size: 46px;
    flex: none;
    border-radius: 6px;
    overflow: hidden;
    background: var(--_track);
  }

  .thumb img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .names {
    display: grid;
    min-inline-size: 0;
    gap: 1px;
  }

  .names a {
    color: var(--_ink);
    font-weight: 580;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  .names a:hover {
    text-decoration: underline;
  }

  .names .mono {
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  .fix {
    display: -webkit-box;
    max-inline-size: 340px;
    margin-block-start: 3px;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  tr[data-chosen] {
    background: color-mix(in lab, var(--_brand) 7%, var(--_surface));
  }

  .bulk {
    display: flex;
    position: sticky;
    z-index: 3;
    inset-block-end: 16px;
    flex-wrap: wrap;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin: 16px auto 0;
    padding: 8px 8px 8px 16px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    align-items: center;
    gap: 8px;
    background: var(--_surface);
    box-shadow: 0 10px 36px rgb(0 0 0 / 16%);
  }

  .bulk:dir(rtl) {
    padding: 8px 16px 8px 8px;
  }

  .bulk strong {
    margin-inline-end: 6px;
    font-size: 13.5px;
    font-weight: 600;
  }

  .tagging {
    display: flex;
    gap: 6px;
  }

  .tagging input {
    inline-size: 130px;
  }

  @media (width < 1080px) {
    .widest {
      display: none;
    }
  }

  @media (width < 760px) {
    th,
    td {
      padding: 10px 8px;
    }

    th:first-child,
    td:first-child {
      padding-inline-start: 14px;
    }

    .filters {
      padding: 12px 14px;
    }

    .filters select {
      flex: 1 1 40%;
      max-inline-size: none;
    }

    .search {
      flex-basis: 100%;
    }

    .bulk {
      inset-block-end: calc(72px + env(safe-area-inset-bottom));
    }

    .names .mono {
      display: none;
    }
  }
`;
