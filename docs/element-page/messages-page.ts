// Every sentence of the dialog with its key, from the English modules that all other languages are checked against.

import { words as camera } from '../../sdk/src/i18n/camera.en.ts';
import { words as dialog } from '../../sdk/src/i18n/dialog.en.ts';
import { words as fitting } from '../../sdk/src/i18n/fitting.en.ts';
import { words as history } from '../../sdk/src/i18n/history.en.ts';
import { words as keptPhoto } from '../../sdk/src/i18n/kept-photo.en.ts';
import type { MessageKey } from '../../sdk/src/i18n/own-words.ts';
import { words as privacy } from '../../sdk/src/i18n/privacy.en.ts';
import { words as result } from '../../sdk/src/i18n/result.en.ts';
import { words as sizeAdvice } from '../../sdk/src/i18n/size-advice.en.ts';
import type { Screens } from '../../sdk/src/i18n/words.ts';
import { cell, table } from './table.ts';

/** Typed, so that a screen which gets words is missed here before it is missed on the page. */
const SCREENS: { [Screen in keyof Screens]: [title: string, words: Screens[Screen]] } = {
  dialog: ['The first steps', dialog],
  fitting: ['From the photo to the picture', fitting],
  camera: ['Camera', camera],
  result: ['The picture', result],
  'size-advice': ['Find my size', sizeAdvice],
  history: ['My try-ons', history],
  'kept-photo': ['The photo from last time', keptPhoto],
  privacy: ['Your privacy', privacy],
};

/** Neither is a sentence. */
const NOT_SAID = ['dialog.language', 'dialog.direction'];

/** @returns Markdown. */
export function messagesPage(): string {
  const sections = Object.entries(SCREENS).map(
    ([screen, [title, words]]) =>
      `## ${title}\n\n${table(
        ['Key', 'English'],
        sentences(words, screen).map(([key, text]) => [`\`${key}\``, cell(text)]),
      )}`,
  );
  return `---
editLink: false
---

# Messages

What the fitting room says, and the key by which a shop [puts its own words in](/guide/languages#in-your-own-words). What stands in braces is filled in. Keys are the same in all [twelve languages](/guide/languages); a sentence with a number has the forms of its language.

${sections.join('\n')}`;
}

/** Key and text, in the order of the source. */
function sentences(words: object, path: string): [MessageKey, string][] {
  return Object.entries(words).flatMap(([name, value]): [MessageKey, string][] => {
    const key = `${path}.${name}`;
    if (typeof value !== 'string') return sentences(value, key);
    return NOT_SAID.includes(key) ? [] : [[key as MessageKey, value]];
  });
}
