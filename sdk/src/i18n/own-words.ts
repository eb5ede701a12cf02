// The shop's own words in place of ours: by the tag's `messages`, or by a script of JSON in the page. Loaded where there are
// any. They are put where our sentences are, so they are text wherever those are text, and never markup.
import type { Screens } from './words.ts';
import { changeWords } from './words.ts';

/** Every sentence in `Words` by its path: `text.agree`, `plural.remaining.one`. */
type Paths<Words> = {
  [Key in keyof Words & string]: NonNullable<Words[Key]> extends string
    ? Key
    : `${Key}.${Paths<NonNullable<Words[Key]>>}`;
}[keyof Words & string];

/** Screen and path of a sentence: `dialog.text.agree`, `result.addToCart`. Language and direction are no sentences. */
export type MessageKey = Exclude<
  { [Screen in keyof Screens]: `${Screen}.${Paths<Screens[Screen]>}` }[keyof Screens],
  'dialog.language' | 'dialog.direction'
>;

/** What a shop says in its own words, in the language of its page; `{values}` are filled in as in ours. */
export type OwnMessages = Partial<Record<MessageKey, string>>;

const FIXED = ['dialog.language', 'dialog.direction'];
const SCREENS = ['camera', 'dialog', 'fitting', 'history', 'kept-photo', 'privacy', 'result', 'size-advice'];
const own = new Map<string, unknown>();
const read = new WeakSet<Element>();
/** Keys that the console has been told of. */
const told = new Set<string>();

/**
 * From here on every screen that is loaded has them. They are the page's, for all its tags: of two that are given for the
 * same key the last one counts, the tag's before the script's.
 */
export function putOwnWords(scripts: Iterable<Element>, messages: OwnMessages = {}): void {
  for (const script of scripts) {
    if (!read.has(script)) add(parsed(script));
    read.add(script);
  }
  add(messages);
  changeWords(putIn);
}

function add(messages: object): void {
  for (const [key, sentence] of Object.entries(messages)) {
    own.set(key, sentence);
    if (!SCREENS.includes(key.split('.')[0]!)) tell(key);
  }
}

function parsed(script: Element): object {
  try {
    return Object(JSON.parse(script.textContent ?? ''));
  } catch (cause) {
    console.warn('<visionfit-tryon>: the messages are not valid JSON.', cause);
    return {};
  }
}

function putIn(screen: keyof Screens, words: object): void {
  for (const [key, sentence] of own) {
    if (!key.startsWith(`${screen}.`)) continue;
    const path = key.slice(screen.length + 1).split('.');
    const name = path.pop()!;
    const place = path.reduce<unknown>(at, words);
    if (typeof at(place, name) !== 'string' || typeof sentence !== 'string' || FIXED.includes(key)) tell(key);
    else (place as Record<string, string>)[name] = sentence;
  }
}

/** Own properties alone: a key from a page leads nowhere else. */
function at(place: unknown, name: string): unknown {
  return Object.hasOwn(Object(place), name) ? (place as Record<string, unknown>)[name] : undefined;
}

function tell(key: string): void {
  if (told.has(key)) return;
  told.add(key);
  console.warn(`<visionfit-tryon>: there is no message "${key}" in this language, or it is given no text.`);
}
