// When Google turns the models off that engines of ours ask, as far as it is announced. Data: add a line when a date is published.

export interface Retirement {
  model: string;
  /** The day from which the model answers no more. */
  on: string;
  /** Where it was announced, and when that was read. */
  source: string;
}

const GOOGLE = 'https://ai.google.dev/gemini-api/docs/deprecations';

/**
 * Models that are not listed had no announced date on 2026-11-22: gemini-nano-banana-2.1, gemini-3.1-flash-lite-image,
 * gemini-3-pro-image.
 */
export const RETIREMENTS: readonly Retirement[] = [
  {
    model: 'virtual-try-on-001',
    on: '2027-03-15',
    source:
      'https://documentation.s3ns.fr/gemini-enterprise-agent-platform/models/vto/virtual-try-on-001 (a partner’s copy of Google’s page), read 2026-11-26',
  },
  { model: 'gemini-2.5-flash-image', on: '2026-10-02', source: `${GOOGLE}, read 2026-11-22` },
  { model: 'gemini-3-pro-image-preview', on: '2026-06-25', source: `${GOOGLE}, read 2026-11-22` },
  { model: 'gemini-3.1-flash-image-preview', on: '2026-06-25', source: `${GOOGLE}, read 2026-11-22` },
  {
    model: 'gemini-3.1-flash-image',
    on: '2026-10-29',
    source:
      'https://github.com/BerriAI/litellm/discussions/44983, read 2026-11-22; not on Google’s own page as we saw it',
  },
];

/** Long enough to try another model, look at its pictures and change the settings in quiet. */
const NOTICE_MS = 60 * 86_400_000;

/** What to tell the operator today; null while there is nothing to do. */
export function retirementNotice(model: string, now: Date, retirements = RETIREMENTS): string | null {
  const found = retirements.find((retirement) => retirement.model === model);
  if (!found) return null;
  const at = Date.parse(`${found.on}T00:00:00Z`);
  if (now.getTime() < at - NOTICE_MS) return null;
  const verb = now.getTime() < at ? 'will be turned off' : 'was turned off';
  return `${model} ${verb} on ${found.on} (${found.source})`;
}
