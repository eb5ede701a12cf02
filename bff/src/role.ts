// What one process of several does: answers requests, works through the queues, or both.
export const ROLES = ['all', 'web', 'worker'] as const;
export type Role = (typeof ROLES)[number];

/** The message is for whoever set VISIONFIT_ROLE. */
export class RoleRefused extends Error {
  override name = 'RoleRefused';
}

/** @throws RoleRefused */
export function checkRole(role: Role, database: 'embedded' | 'on a server'): void {
  if (role === 'all' || database === 'on a server') return;
  throw new RoleRefused(
    `VISIONFIT_ROLE is ${role}, but the embedded database belongs to one process, which has to do everything. ` +
      'Set DATABASE_URL to a PostgreSQL server that the processes share, or leave VISIONFIT_ROLE out.',
  );
}

export function answersRequests(role: Role): boolean {
  return role !== 'worker';
}

export function worksQueues(role: Role): boolean {
  return role !== 'web';
}
