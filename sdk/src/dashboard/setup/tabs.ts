// The two parts of the set-up: the steps, and how it looks.
import { tabs } from '../ui/tabs.ts';
import { words } from '../words/set-up.en.ts';

export function setUpTabs(current: '/set-up' | '/set-up/look') {
  return tabs(words.title, current, [
    ['/set-up', words.steps.title],
    ['/set-up/look', words.look.title],
  ]);
}
