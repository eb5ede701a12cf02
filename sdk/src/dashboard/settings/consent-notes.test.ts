// The shop's own note in several languages, as its owner writes it in the settings.
import { expect, waitUntil } from '@open-wc/testing';
import { leave } from '../../testing/merchant-desk.ts';
import { settings } from '../../testing/merchant-settings.ts';

const note = (root: ShadowRoot, language: string) => root.querySelector<HTMLTextAreaElement>(`#note-${language}`);

async function another(root: ShadowRoot, language: string): Promise<HTMLTextAreaElement> {
  const select = root.querySelector<HTMLSelectElement>('[aria-label^="Another one"]')!;
  select.value = language;
  select.dispatchEvent(new Event('change'));
  await waitUntil(() => note(root, language));
  return note(root, language)!;
}

const save = (root: ShadowRoot) => note(root, 'de')!.closest('form')!.requestSubmit();

describe('the shop’s own note', () => {
  afterEach(leave);

  it('is written for one language after the other, and what is half typed in one stays meanwhile', async () => {
    const { desk, root } = await settings();
    expect(note(root, 'de')!.value).to.equal('Schreiben Sie uns.');
    note(root, 'de')!.value = 'Schreiben Sie an uns.';
    (await another(root, 'ar')).value = 'اكتبوا إلينا.';
    await another(root, 'fr');
    expect([...root.querySelectorAll('textarea')].map(({ name, value }) => [name, value])).to.deep.equal([
      ['consent_note', 'Write to us.'],
      ['consent_note_in.ar', 'اكتبوا إلينا.'],
      ['consent_note_in.de', 'Schreiben Sie an uns.'],
      ['consent_note_in.fr', ''],
    ]);
    save(root);
    await desk.told('Saved.');
    const consent_note_in = { ar: 'اكتبوا إلينا.', de: 'Schreiben Sie an uns.' };
    expect(desk.sent.map(({ body }) => body)).to.deep.equal([{ consent_note_in }]);
    await waitUntil(() => note(root, 'fr') === null, 'what was left empty is put away');
    desk.undo();
    await waitUntil(() => note(root, 'ar') === null);
    expect(desk.sent[1]!.body).to.deep.equal({ consent_note_in: { de: 'Schreiben Sie uns.' } });
  });

  it('is taken out of one language by leaving it empty, and nothing is sent where nothing has changed', async () => {
    const { desk, root } = await settings();
    save(root);
    note(root, 'de')!.value = ' ';
    save(root);
    await waitUntil(() => note(root, 'de') === null);
    expect(desk.sent.map(({ body }) => body)).to.deep.equal([{ consent_note_in: {} }]);
  });
});
