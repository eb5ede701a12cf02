// The drawings of the dashboard: inline SVG, all decoration beside words or a name of the button.
import { svg, type TemplateResult } from 'lit';

const icon = (
  path: TemplateResult,
) => svg`<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor"
  stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

export const overviewIcon = icon(svg`<path d="M4 19.5V11M9.3 19.5V5M14.7 19.5v-6M20 19.5V8"/>`);
export const proofIcon = icon(svg`<path d="M12 4v16M5 8h14M5 8l-2.5 6h5zM19 8l-2.5 6h5zM8 20h8"/>`);
export const catalogueIcon = icon(svg`<path d="M9 4l-6 3.5 2 4 2-1V20h10v-9.5l2 1 2-4L15 4a3 3 0 0 1-6 0z"/>`);
export const setUpIcon = icon(svg`<path d="M8 8l-4.5 4L8 16M16 8l4.5 4L16 16M13.5 5l-3 14"/>`);
export const problemsIcon = icon(svg`<path d="M5 21V4.5M5 5c5-2.5 8 2 14 0v9c-6 2-9-2.5-14 0"/>`);
export const privacyIcon = icon(
  svg`<path d="M12 3.5l7.5 2.8v5.2c0 4.6-3 7.7-7.5 9.2-4.5-1.5-7.5-4.6-7.5-9.2V6.3z"/><path d="M9 12l2.2 2.2L15.2 10"/>`,
);
export const settingsIcon = icon(
  svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
);
export const menuIcon = icon(svg`<path d="M4 7h16M4 12h16M4 17h16"/>`);
export const closeIcon = icon(svg`<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>`);
export const checkIcon = icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`);
export const backIcon = icon(svg`<path d="M14 6l-6 6 6 6"/>`);
export const copyIcon = icon(
  svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M15.5 5.5v-1h-11v11h1"/>`,
);
export const searchIcon = icon(svg`<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5 5"/>`);
export const plusIcon = icon(svg`<path d="M12 5v14M5 12h14"/>`);
export const alertIcon = icon(svg`<path d="M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.1"/>`);
export const linkIcon = icon(svg`<path d="M13 5h6v6M19 5l-8.5 8.5M10 6H5v13h13v-5"/>`);
export const downloadIcon = icon(svg`<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14"/>`);
export const uploadIcon = icon(svg`<path d="M12 15V4m-4.5 4.5L12 4l4.5 4.5M5 19.5h14"/>`);
