// What a browser remembers of a visit. In this tab, until it closes: the session, so that the next product page goes on,
// and which picture the shopper is waiting for, by ids that are worth nothing without the session.
// On this device, until the shopper says otherwise: the resume secret, by which a later session is the same shopper's;
// and, only where they ticked the box for it, their measurements. Nothing else: no photo, no picture, nothing that says
// who somebody is. Where storage is blocked the page remembers.
import type { Session } from './resources.ts';

const PREFIX = 'visionfit:';
/** The tag itself looks whether this one is there (loader.ts). */
const RENDER = 'render';
const memory = new Map<string, string>();

/** A picture that was asked for and whose outcome has not been seen: ids of the service and of the shop. */
export interface AwaitedRender {
  /** Service and publishable key. */
  shop: string;
  task: string;
  product: string;
  photo: string;
}

/** The session this tab remembers, unless it has run out. */
export function recallSession(name: string): Session | null {
  try {
    const session = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as Session | null;
    return session && Date.parse(session.expires_at) > Date.now() ? session : null;
  } catch {
    return null; // storage is blocked, or the entry is not ours
  }
}

/** @param session null forgets it. */
export function rememberSession(name: string, session: Session | null): void {
  keep(() => sessionStorage, name, session && JSON.stringify(session));
}

/** Of every language and region in which this tab has visited the shop. */
export function forgetSessions(shop: string): void {
  try {
    for (const name in sessionStorage) if (name.startsWith(`${PREFIX + shop} `)) sessionStorage.removeItem(name);
  } catch {
    // Blocked: there are none.
  }
}

/** The shopper's measurements, by this name; a resume secret goes by service and publishable key. */
export const MEASUREMENTS = 'measurements';

export function recallOnDevice(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name) ?? memory.get(name) ?? null;
  } catch {
    return memory.get(name) ?? null;
  }
}

/** @param value null forgets it. */
export function rememberOnDevice(name: string, value: string | null): void {
  if (value) memory.set(name, value);
  else memory.delete(name);
  keep(() => localStorage, name, value);
}

/** The picture that somebody waits for in this tab, in whichever shop. */
export function recallRender(): AwaitedRender | null {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + RENDER) ?? 'null') as AwaitedRender | null;
  } catch {
    return null;
  }
}

/** @param render null forgets it. One is remembered: the last one asked for; the others are in the vault. */
export function rememberRender(render: AwaitedRender | null): void {
  keep(() => sessionStorage, RENDER, render && JSON.stringify(render));
}

function keep(storage: () => Storage, name: string, value: string | null): void {
  try {
    if (value) storage().setItem(PREFIX + name, value);
    else storage().removeItem(PREFIX + name);
  } catch {
    // Blocked or full: what was to be remembered ends with the page, nothing else is lost.
  }
}
