// The one place where the shop says what it just did, with a way back. It stays until closed: reading takes as long as it takes.
import { need } from './dom.ts';

export type Happened = 'added' | 'removed';

/** @param undo puts things back; the notice closes by itself afterwards. */
export function notify(happened: Happened, title: string, undo: () => void): void {
  const notice = need('[data-notice]');
  const card = need('.notice-card', notice);
  need('[data-notice-text]', notice).textContent = (notice.dataset[happened] ?? '').replace('{title}', title);
  need('[data-notice-view]', notice).hidden = happened === 'removed';
  need('[data-notice-undo]', notice).onclick = () => {
    undo();
    close();
  };
  need('[data-notice-close]', notice).onclick = close;
  card.hidden = false;

  function close() {
    const hadFocus = card.contains(document.activeElement);
    card.hidden = true;
    // Focus on something hidden would fall back to the top of the page.
    if (hadFocus) need('#content').focus({ preventScroll: true });
  }
}
