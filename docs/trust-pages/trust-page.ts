// The two tables of the trust page that are made, not written.
import type { HeldData } from '../../bff/src/features/held-data.ts';
import { keeping } from './durations.ts';
import { KINDS, THREATS } from './threats.ts';

const PLACES = { sealed: 'sealed objects', signable: 'signable objects' };

/** What is stored where and for how long. */
export function storedTable(held: readonly HeldData[]): string {
  const rows = held.map(({ title, objects, tables, kept, protection }) => {
    const where = [...(objects ? [PLACES[objects.store]] : []), ...(tables.length > 0 ? ['database'] : [])];
    return `| ${title} | ${where.join(', ') || 'nowhere'} | ${keeping(kept)} | ${protection} |`;
  });
  return `| What | Where | Kept | How |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** By kind of threat (STRIDE), with the tests that hold each. */
export function threatModel(): string {
  return Object.entries(KINDS)
    .map(([kind, title]) => {
      const rows = THREATS.filter((threat) => threat.kind === kind).map(({ threat, answer, heldBy }) => {
        const tests = heldBy.map(({ file, test }) => `“${test}” <small>(${file})</small>`).join('<br>');
        return `| ${threat} | ${answer} | ${tests} |`;
      });
      return `### ${title}\n\n| Threat | Answer | Held by the test |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
    })
    .join('\n');
}
