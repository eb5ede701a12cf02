// The drawings around a picture: loaded with the screens that show one.
import { svg } from 'lit';
import { icon } from './icons.ts';

export const compareIcon = icon(svg`<path d="M9 7l-5 5 5 5M15 7l5 5-5 5"/>`);
export const minusIcon = icon(svg`<path d="M5 12h14"/>`);
export const plusIcon = icon(svg`<path d="M12 5v14M5 12h14"/>`);
export const removeIcon = icon(svg`<path d="M5 7.5h14M10 7V4.5h4V7M7 7.5l.8 12h8.4l.8-12M10.2 11v5M13.8 11v5"/>`);
export const saveIcon = icon(svg`<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14"/>`);
export const shareIcon = icon(svg`<path d="M12 14V3.5M8 7l4-3.5L16 7M7.5 10.5H5v10h14v-10h-2.5"/>`);
export const zoomIcon = icon(svg`<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5 5M10.5 8v5M8 10.5h5"/>`);
