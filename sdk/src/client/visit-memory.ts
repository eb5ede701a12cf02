// Lets a visit outlive a change of page: the session and the receipt, in this tab only, gone when the tab closes.
// Without it every product page would ask for consent again. No photo and no picture is ever kept here.
import type { ConsentScope, Session } from './resources.ts';

export interface Agreed {
  receiptId: string;
  /** Of the text. */
  sha256: string;
  scopes: ConsentScope[];
}

interface Remembered {
  session: Session;
  agreed: Agreed | null;
}

const PREFIX = 'visionfit:';

/** What this tab remembers, unless the session has run out. */
export function recall(name: string): Remembered | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as Remembered | null;
    return kept && Date.parse(kept.session.expires_at) > Date.now() ? kept : null;
  } catch {
    return null; // storage is blocked, or the entry is not ours
  }
}

export function remember(name: string, visit: Remembered): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(visit));
  } catch {
    // Blocked or full: the visit ends with the page, nothing else is lost.
  }
}
