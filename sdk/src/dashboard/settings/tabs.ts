// The parts of the settings.
import { html, nothing } from 'lit';
import { type App, may } from '../app.ts';
import { tabs } from '../ui/tabs.ts';
import { words } from '../words/settings.en.ts';

const PATHS = {
  general: '/settings',
  keys: '/settings/keys',
  webhooks: '/settings/webhooks',
  team: '/settings/team',
  audit: '/settings/audit',
} as const;
type Part = keyof typeof PATHS;

/** The heading of all parts, and the way between them. */
export function settingsHead(app: App, current: Part, lead = '') {
  const parts = (Object.keys(PATHS) as Part[]).filter((part) => part !== 'audit' || may(app, 'owner'));
  return html`<div class="head">
      <div>
        <h1 tabindex="-1">${words.title}</h1>
        ${lead ? html`<p class="lead">${lead}</p>` : nothing}
      </div>
    </div>
    ${tabs(
      words.title,
      PATHS[current],
      parts.map((part) => [PATHS[part], words.tabs[part]] as const),
    )}`;
}
