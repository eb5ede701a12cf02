// A shop's look as CSS: the custom properties of the shopper's element that say it.
import type { components } from '../../client/wire.ts';

export type Look = components['schemas']['Look'];

/** What the element looks like where a shop says nothing: on a light page. */
export const USUAL: Look = { surface: '#ffffff', accent: '#17171a', radius: 22, font: 'page' };

/** Without quotation marks: it stands in attributes, and in strings of other languages. */
const FONTS: Record<Look['font'], string | null> = {
  page: null,
  system: 'system-ui, sans-serif',
  serif: 'Georgia, Times New Roman, serif',
};

/** Names and values, in the order in which they are written. */
export function propertiesOf({ surface, accent, radius, font }: Look): [name: string, value: string][] {
  const family = FONTS[font];
  return [
    ['--vf-surface', surface],
    ['--vf-accent', accent],
    ['--vf-radius', `${radius}px`],
    ...(family ? [['--vf-font', family] as [string, string]] : []),
  ];
}
