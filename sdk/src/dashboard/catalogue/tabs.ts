// The two halves of the catalogue: what is in it, and how it gets in.
import { tabs } from '../ui/tabs.ts';
import { words } from '../words/catalogue.en.ts';

export function catalogueTabs(current: '/catalogue' | '/catalogue/imports') {
  return tabs(words.title, current, [
    ['/catalogue', words.tabs.products],
    ['/catalogue/imports', words.tabs.imports],
  ]);
}
