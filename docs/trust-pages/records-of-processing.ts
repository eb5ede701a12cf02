// The record of processing activities (GDPR art. 30), made from what each feature says it holds.
import type { HeldData } from '../../bff/src/features/held-data.ts';
import { keeping } from './durations.ts';

export function recordsOfProcessing(held: readonly HeldData[]): string {
  return `# Record of processing

Made from the server’s own retention settings at every build of this site, so it cannot say anything else than the server does. It is the record that GDPR article 30 asks for, less what only you know: fill in the controller (the shop), its representative and its data protection officer, and add the processors you use (your host, and an engine of another company if you switch one on).

${held.map(activity).join('\n')}`;
}

function activity(data: HeldData): string {
  const { title, what, whose, purpose, basis, kept, protection, seenBy, left, tables, objects } = data;
  const where = [
    ...tables.map((table) => `table \`app.${table}\``),
    ...(objects?.prefixes.map((prefix) => `${objects.store} objects \`${prefix}*\``) ?? []),
  ];
  return `## ${title}

| | |
| --- | --- |
| Whose | ${whose === 'shoppers' ? 'Shoppers' : 'The shop'} |
| Data | ${what} |
| Purpose | ${purpose} |
| Legal basis | ${basis} |
| Kept | ${sentence(keeping(kept))} |
| Where | ${where.join(', ') || 'Nowhere'} |
| Protection | ${protection} |
| Seen by | ${seenBy} |
| On erasure | ${left} |
| Transfers | None: it stays on the server’s disk and database |
`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
