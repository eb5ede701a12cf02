// How long it can be told who has had personal data in hand: a year, as supervisory authorities commonly expect.
export const AUDIT_LIFETIME_MS = 365 * 86_400_000;
