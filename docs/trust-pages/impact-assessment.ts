// The data protection impact assessment (GDPR art. 35), made from what each feature says it holds and from the threats
// that a test holds.
import type { HeldData } from '../../bff/src/features/held-data.ts';
import { keeping } from './durations.ts';
import { THREATS } from './threats.ts';

export function impactAssessment(held: readonly HeldData[]): string {
  const ofShoppers = held.filter(({ whose }) => whose === 'shoppers');
  return `# Impact assessment

A data protection impact assessment in the sense of GDPR article 35, for a shop to complete and sign. The tables are made from the server’s own settings at every build of this site.

## Why one is needed

Photos of bodies, processed by a new technology, at the scale of a shop. They are not processed to identify anyone, no template of a face or body is made, and so they are not biometric data in the sense of article 9; the assessment is made as if they were, because a photo can show health, faith or origin all the same.

## What is done

A shopper agrees, gives one photo, and gets pictures of themselves in clothes of the shop. The server decodes the photo, drops its metadata, looks whether and where there is one person, seals it under a key of the shopper’s own, and draws the garment onto it. [The record of processing](./records-of-processing) lists every kind of data with its purpose and legal basis.

## Necessity and proportion

| Data | Needed for | Kept |
| --- | --- | --- |
${ofShoppers.map(({ title, purpose, kept }) => `| ${title} | ${purpose} | ${keeping(kept)} |`).join('\n')}

- **Less is not enough:** without a photo there is no try-on. A house model can be used instead, and the shop works without any of it.
- **Nothing is asked for that is not used:** no name, no e-mail, no account. A signed-in customer is known by a keyed fingerprint of the shop’s own customer number.
- **Nothing is kept for later uses:** no training, no profile, no advertising.

## Rights of the shoppers

Information before capture, access and portability (\`GET /v1/user/export\`), erasure (\`DELETE /v1/user\`, with a signed receipt), withdrawal (\`DELETE /v1/consents/{id}\`), objection by not using it. All are buttons in the dialog and take effect at once. See [shoppers’ privacy](/guide/privacy).

## Risks and what holds them

| Risk to the shopper | Before | What is done | After |
| --- | --- | --- | --- |
${THREATS.filter(({ risk }) => risk)
  .map(({ threat, risk, answer }) => `| ${threat} | ${risk?.before} | ${answer} | ${risk?.after} |`)
  .join('\n')}

Each line of the last table is held by tests that are named in [the threat model](./#threat-model).

## What remains, and is the shop’s to decide

- Backups of the database and the disk keep what they hold until the shop deletes them; a photo in one is unreadable once its key is gone from the live database *and* from the backups of it.
- Who may sign in to the server’s machine. Whoever reads both the database and \`keys.json\` can open what has not been deleted yet.
- With an engine of another company, the photo is sent to it for each try-on. The consent text names it and says how long it keeps the photo. [Gemini](/guide/gemini) is such an engine; the [local engine](/guide/local-engine) sends nothing.
`;
}
