// The shop's own words beneath the consent text in languages in which they are others: a field for each, and a way to one more.
import { html, nothing } from 'lit';
import type { components } from '../../client/wire.ts';
import { fill, LANGUAGES } from '../../i18n/words.ts';
import { words as settings } from '../words/settings.en.ts';

const words = settings.consent;
const FIELD = 'consent_note_in.';

type Notes = components['schemas']['Settings']['consent_note_in'];
type Language = keyof Notes;

/** @param opened Those that have none yet and are to be written. */
export function consentNotes(notes: Notes, opened: readonly string[], open: (language: string) => void) {
  const names = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' });
  const isShown = (one: string) => notes[one as Language] !== undefined || opened.includes(one);
  const others = LANGUAGES.filter((one) => !isShown(one));
  const choose = ({ target }: Event) => {
    const select = target as HTMLSelectElement;
    open(select.value);
    select.value = '';
  };
  // Each language has its own place, so that none takes over what is half typed in another.
  return html`${LANGUAGES.map((one) =>
    isShown(one)
      ? html`<div class="field">
          <label for="note-${one}">${fill(words.noteIn, { language: names.of(one) ?? one })}</label>
          <textarea id="note-${one}" name=${FIELD + one} lang=${one} dir="auto" rows="3" maxlength="600" .value=${notes[one as Language] ?? ''}></textarea>
          <p class="hint">${words.noteInHint}</p>
        </div>`
      : nothing,
  )}
  ${
    others.length > 0
      ? html`<div><select aria-label=${words.addNote} .value=${''} @change=${choose}>
          <option value="">${words.addNote}</option>
          ${others.map((one) => html`<option value=${one}>${names.of(one)}</option>`)}
        </select></div>`
      : nothing
  }`;
}

/** What has been written; undefined where it is what there is, or where it was not asked. */
export function changedNotes(given: FormData, now: Notes): Notes | undefined {
  if (!given.has('consent_note')) return undefined;
  const written = LANGUAGES.map((one) => [one, String(given.get(FIELD + one) ?? '').trim()] as const);
  if (written.every(([one, text]) => text === (now[one as Language] ?? ''))) return undefined;
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}
