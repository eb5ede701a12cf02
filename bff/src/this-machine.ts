// What this machine calls itself, in addresses that never leave it.

/** As `URL` gives them. */
export const OWN_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

export function isThisMachine({ hostname }: URL): boolean {
  return OWN_NAMES.includes(hostname);
}
