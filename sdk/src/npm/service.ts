// Where the service is when a tag does not say. A pasted script asks the server it came from; a bundled one came from the shop's.
let address: string | null = null;

export function setService(api: string): void {
  address = api;
}

/** Stands in the npm package for the origin of the script (vite.config.ts). @throws Error that says what to do. */
export function service(): string {
  if (address === null)
    throw new Error('<visionfit-tryon> does not know its server: give it the attribute api, or call define({ api }).');
  return address;
}
