// How long a report is kept: half a year, enough for a shop to see a pattern and to answer a complaint.
export const REPORT_LIFETIME_MS = 180 * 86_400_000;
