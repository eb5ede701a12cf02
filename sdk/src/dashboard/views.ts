// Every view: its address below /dashboard, where it stands in the navigation, and the chunk that draws it.
import { html, type TemplateResult } from 'lit';
import type { App } from './app.ts';
import { matcher, type Place } from './router.ts';
import * as icons from './ui/icons.ts';
import { words } from './words/shell.en.ts';

export interface View {
  /** Of its element's tag: the heading that gets focus is in there. */
  tag: string;
  title: string;
  /** What it stands under in the navigation. */
  section: keyof typeof words.nav;
  /** Pattern of its path below /dashboard. */
  path: string;
  /** Its chunk, which defines the tag. */
  load(): Promise<unknown>;
  /** A static tag per view, so that a build can check what each is given. */
  draw(app: App, place: Place): TemplateResult;
}

export const VIEWS: readonly View[] = [
  {
    tag: 'visionfit-overview',
    title: words.nav.overview,
    section: 'overview',
    path: '/',
    load: () => import('./overview/overview.ts'),
    draw: (app, place) => html`<visionfit-overview .app=${app} .place=${place}></visionfit-overview>`,
  },
  {
    tag: 'visionfit-proof',
    title: words.nav.proof,
    section: 'proof',
    path: '/proof',
    load: () => import('./proof/proof.ts'),
    draw: (app, place) => html`<visionfit-proof .app=${app} .place=${place}></visionfit-proof>`,
  },
  {
    tag: 'visionfit-aside',
    title: words.views.aside,
    section: 'proof',
    path: '/proof/not-counted',
    load: () => import('./proof/aside.ts'),
    draw: (app, place) => html`<visionfit-aside .app=${app} .place=${place}></visionfit-aside>`,
  },
  {
    tag: 'visionfit-catalogue',
    title: words.nav.catalogue,
    section: 'catalogue',
    path: '/catalogue',
    load: () => import('./catalogue/catalogue.ts'),
    draw: (app, place) => html`<visionfit-catalogue .app=${app} .place=${place}></visionfit-catalogue>`,
  },
  {
    tag: 'visionfit-product',
    title: words.views.product,
    section: 'catalogue',
    path: '/catalogue/products/:id',
    load: () => import('./catalogue/product.ts'),
    draw: (app, place) => html`<visionfit-product .app=${app} .place=${place}></visionfit-product>`,
  },
  {
    tag: 'visionfit-imports',
    title: words.views.imports,
    section: 'catalogue',
    path: '/catalogue/imports',
    load: () => import('./catalogue/imports.ts'),
    draw: (app, place) => html`<visionfit-imports .app=${app} .place=${place}></visionfit-imports>`,
  },
  {
    tag: 'visionfit-import-report',
    title: words.views.importReport,
    section: 'catalogue',
    path: '/catalogue/imports/:id',
    load: () => import('./catalogue/import-report.ts'),
    draw: (app, place) => html`<visionfit-import-report .app=${app} .place=${place}></visionfit-import-report>`,
  },
  {
    tag: 'visionfit-set-up',
    title: words.nav.setUp,
    section: 'setUp',
    path: '/set-up',
    load: () => import('./setup/set-up.ts'),
    draw: (app, place) => html`<visionfit-set-up .app=${app} .place=${place}></visionfit-set-up>`,
  },
  {
    tag: 'visionfit-look',
    title: words.views.look,
    section: 'setUp',
    path: '/set-up/look',
    load: () => import('./setup/look.ts'),
    draw: (app, place) => html`<visionfit-look .app=${app} .place=${place}></visionfit-look>`,
  },
  {
    tag: 'visionfit-problems',
    title: words.nav.problems,
    section: 'problems',
    path: '/problems',
    load: () => import('./problems/problems.ts'),
    draw: (app, place) => html`<visionfit-problems .app=${app} .place=${place}></visionfit-problems>`,
  },
  {
    tag: 'visionfit-privacy-desk',
    title: words.nav.privacy,
    section: 'privacy',
    path: '/privacy',
    load: () => import('./privacy/privacy.ts'),
    draw: (app, place) => html`<visionfit-privacy-desk .app=${app} .place=${place}></visionfit-privacy-desk>`,
  },
  {
    tag: 'visionfit-settings',
    title: words.nav.settings,
    section: 'settings',
    path: '/settings',
    load: () => import('./settings/general.ts'),
    draw: (app, place) => html`<visionfit-settings .app=${app} .place=${place}></visionfit-settings>`,
  },
  {
    tag: 'visionfit-keys',
    title: words.views.keys,
    section: 'settings',
    path: '/settings/keys',
    load: () => import('./settings/keys.ts'),
    draw: (app, place) => html`<visionfit-keys .app=${app} .place=${place}></visionfit-keys>`,
  },
  {
    tag: 'visionfit-webhooks',
    title: words.views.webhooks,
    section: 'settings',
    path: '/settings/webhooks',
    load: () => import('./settings/webhooks.ts'),
    draw: (app, place) => html`<visionfit-webhooks .app=${app} .place=${place}></visionfit-webhooks>`,
  },
  {
    tag: 'visionfit-webhook',
    title: words.views.webhooks,
    section: 'settings',
    path: '/settings/webhooks/:id',
    load: () => import('./settings/webhook.ts'),
    draw: (app, place) => html`<visionfit-webhook .app=${app} .place=${place}></visionfit-webhook>`,
  },
  {
    tag: 'visionfit-team',
    title: words.views.team,
    section: 'settings',
    path: '/settings/team',
    load: () => import('./settings/team.ts'),
    draw: (app, place) => html`<visionfit-team .app=${app} .place=${place}></visionfit-team>`,
  },
  {
    tag: 'visionfit-audit',
    title: words.views.audit,
    section: 'settings',
    path: '/settings/audit',
    load: () => import('./settings/audit.ts'),
    draw: (app, place) => html`<visionfit-audit .app=${app} .place=${place}></visionfit-audit>`,
  },
  {
    tag: 'visionfit-account',
    title: words.account,
    section: 'settings',
    path: '/account',
    load: () => import('./settings/account.ts'),
    draw: (app, place) => html`<visionfit-account .app=${app} .place=${place}></visionfit-account>`,
  },
];

const MATCHERS = VIEWS.map((view) => [view, matcher(view.path)] as const);

/** Null: there is none at that path. */
export function viewAt(path: string): { view: View; params: Record<string, string> } | null {
  for (const [view, match] of MATCHERS) {
    const params = match(path);
    if (params) return { view, params };
  }
  return null;
}

export interface Section {
  name: keyof typeof words.nav;
  path: string;
  icon: TemplateResult;
}

/** As the rail shows them; the first four stand in a phone's bar too. */
export const SECTIONS: readonly Section[] = (
  [
    { name: 'overview', path: '/', icon: icons.overviewIcon },
    { name: 'proof', path: '/proof', icon: icons.proofIcon },
    { name: 'catalogue', path: '/catalogue', icon: icons.catalogueIcon },
    { name: 'setUp', path: '/set-up', icon: icons.setUpIcon },
    { name: 'problems', path: '/problems', icon: icons.problemsIcon },
    { name: 'privacy', path: '/privacy', icon: icons.privacyIcon },
    { name: 'settings', path: '/settings', icon: icons.settingsIcon },
  ] as const
).filter(({ path }) => viewAt(path));
