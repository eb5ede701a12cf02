// Who is signed in and what can be done about it, and on a phone all of the navigation in a drawer.
import { css } from 'lit';

export const menuStyles = css`
  /* Who is signed in opens upwards into what can be done about it. */
  .who {
    position: relative;
  }

  .who > button {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 5px 8px;
    border-color: transparent;
    background: none;
    justify-content: flex-start;
    gap: 9px;
    text-align: start;
  }

  .who > button:hover {
    background: color-mix(in lab, var(--_ink) 6%, var(--_ground));
  }

  .who .name {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    line-height: 1.3;
  }

  .who .name span {
    overflow: hidden;
    font-size: 13px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .who .name span + span {
    color: var(--_muted);
    font-size: 12px;
    font-weight: 400;
  }

  .face {
    display: grid;
    inline-size: 28px;
    block-size: 28px;
    flex: none;
    border-radius: 50%;
    background: color-mix(in lab, var(--_brand) 16%, var(--_surface));
    color: var(--_brand);
    font-size: 12px;
    font-weight: 650;
    place-items: center;
  }

  .menu {
    inline-size: 240px;
    margin: 0;
    padding: 6px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    inset: auto;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 12px 40px rgb(0 0 0 / 18%);
  }

  .rail .menu {
    position: fixed;
    inset-block-end: 66px;
    inset-inline-start: 12px;
  }

  .menu :is(a, button.item) {
    display: flex;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 6px 10px;
    border: 0;
    border-radius: 8px;
    background: none;
    align-items: center;
    justify-content: flex-start;
    color: var(--_ink);
    font-size: 13.5px;
    font-weight: 500;
    text-decoration: none;
  }

  .menu :is(a, button.item):hover {
    background: var(--_hover);
  }

  .menu fieldset {
    padding: 8px 10px 10px;
    border-block: 1px solid var(--_line);
    margin-block: 6px;
  }

  .menu legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 6px;
    color: var(--_muted);
    font-size: 12px;
  }

  .segments {
    display: grid;
    clear: both;
    padding: 2px;
    border-radius: 9px;
    grid-template-columns: auto auto auto;
    background: var(--_track);
  }

  .segments label {
    position: relative;
    padding: 4px 6px;
    border-radius: 7px;
    font-size: 12px;
    text-align: center;
    white-space: nowrap;
    cursor: pointer;
  }

  .segments input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: 7px;
    opacity: 0;
  }

  .segments label:has(:checked) {
    background: var(--_surface);
    box-shadow: 0 1px 2px rgb(0 0 0 / 14%);
  }

  .segments label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
  }

  /* All of the navigation, over the view. */
  dialog.drawer {
    inline-size: min(320px, 86vw);
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    margin-inline-start: auto;
    padding: 10px 12px 24px;
    border: 0;
    background: var(--_ground);
    color: var(--_ink);
  }

  dialog.drawer[open] {
    display: grid;
    align-content: start;
    gap: 14px;
  }

  dialog.drawer::backdrop {
    background: rgb(18 18 20 / 45%);
  }

  dialog.drawer nav a {
    min-block-size: 44px;
    font-size: 15px;
  }

  dialog.drawer .menu {
    display: block;
    position: static;
    inline-size: auto;
    padding: 6px 0 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
    border-radius: 0;
    background: none;
    box-shadow: none;
  }

  dialog.drawer .menu :is(a, button.item) {
    min-block-size: 44px;
  }

  .drawer-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }

  @media (forced-colors: active) {
    .segments label:has(:checked) {
      outline: 2px solid Highlight;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog.drawer[open] {
      animation: slide 200ms ease-out;
    }
  }

  @keyframes slide {
    from {
      opacity: 0;
      translate: 24px 0;
    }
  }
`;
