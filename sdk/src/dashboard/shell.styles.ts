// The frame around every view: a rail on a wide screen, a bar at the bottom of a narrow one.
import { css } from 'lit';

export const shellStyles = css`
  :host {
    display: block;
    min-block-size: 100dvh;
    background: var(--_ground);
    color: var(--_ink);
    font-family: var(--vf-font, inherit);
  }

  .skip {
    position: fixed;
    z-index: 30;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    padding: 8px 14px;
    border-radius: 8px;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .frame {
    display: grid;
    min-block-size: 100dvh;
    grid-template-columns: 228px minmax(0, 1fr);
  }

  .rail {
    display: flex;
    position: sticky;
    inset-block-start: 0;
    flex-direction: column;
    block-size: 100dvh;
    padding: 18px 12px 14px;
    border-inline-end: 1px solid var(--_line);
    gap: 18px;
    overflow-y: auto;
    background: var(--_ground);
  }

  .brand {
    display: flex;
    padding-inline: 8px;
    align-items: center;
    gap: 9px;
    color: var(--_ink);
    font-size: 15px;
    font-weight: 680;
    letter-spacing: -0.015em;
    text-decoration: none;
  }

  .brand svg {
    border-radius: 7px;
  }

  nav ul {
    display: grid;
    gap: 1px;
  }

  nav a {
    display: flex;
    min-block-size: 34px;
    padding: 6px 8px;
    border-radius: 8px;
    align-items: center;
    gap: 10px;
    color: color-mix(in lab, var(--_ink) 78%, var(--_surface));
    font-size: 13.5px;
    font-weight: 540;
    text-decoration: none;
  }

  nav a:hover {
    background: color-mix(in lab, var(--_ink) 6%, var(--_ground));
    color: var(--_ink);
  }

  nav a[aria-current] {
    background: color-mix(in lab, var(--_brand) 11%, var(--_ground));
    color: var(--_brand);
    font-weight: 620;
  }

  .rail .end {
    display: grid;
    margin-block-start: auto;
    gap: 6px;
  }

  .shop {
    display: grid;
    padding-inline: 4px;
    gap: 4px;
  }

  .shop label {
    padding-inline: 4px;
    color: var(--_muted);
    font-size: 12px;
  }

  .shop strong {
    display: block;
    padding-inline: 4px;
    font-size: 13.5px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  main {
    inline-size: 100%;
    max-inline-size: 1240px;
    min-inline-size: 0;
    margin-inline: auto;
    padding: 30px 36px 72px;
  }

  main:focus {
    outline: none;
  }

  .top,
  .bar {
    display: none;
  }

  @media (width < 900px) {
    :host {
      --_bar: 58px;
    }

    .frame {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto 1fr;
    }

    .rail {
      display: none;
    }

    .top {
      display: flex;
      position: sticky;
      z-index: 5;
      inset-block-start: 0;
      min-block-size: 54px;
      padding: 5px 8px 5px 16px;
      border-block-end: 1px solid var(--_line);
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      background: var(--_ground);
    }

    .top:dir(rtl) {
      padding: 5px 16px 5px 8px;
    }

    .top .brand {
      min-inline-size: 0;
      padding: 0;
    }

    .top .brand span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .bar {
      display: grid;
      position: fixed;
      z-index: 5;
      inset: auto 0 0;
      padding-block-end: env(safe-area-inset-bottom);
      border-block-start: 1px solid var(--_line);
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      background: var(--_surface);
    }

    .bar :is(a, button) {
      display: grid;
      min-block-size: var(--_bar);
      padding: 7px 2px 6px;
      border: 0;
      border-radius: 0;
      background: none;
      justify-items: center;
      align-content: center;
      gap: 3px;
      color: var(--_muted);
      font-size: 11.5px;
      font-weight: 560;
      text-decoration: none;
    }

    .bar a[aria-current] {
      background: none;
      color: var(--_brand);
    }

    .bar :focus-visible {
      outline-offset: -3px;
    }

    .frame ~ visionfit-toasts {
      --_bottom-bar: calc(var(--_bar) + 1px + env(safe-area-inset-bottom));
    }

    main {
      padding: 20px 16px 110px;
    }
  }

  /* Before the first answer: the frame is there, the rest is not known yet. */
  .starting {
    display: grid;
    min-block-size: 100dvh;
    place-items: center;
  }

  .starting svg {
    border-radius: 10px;
  }

  @media (prefers-reduced-motion: no-preference) {
    .starting svg {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }

  @keyframes breathe {
    from {
      opacity: 0.35;
    }
  }

  @media (forced-colors: active) {
    nav a[aria-current] {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`;
