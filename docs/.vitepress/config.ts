// The documentation site: everything is built from this folder, nothing is fetched, and a dead link fails the build.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

/** Written by generate-reference.ts, one page per resource of the API. */
const resources: { text: string; link: string }[] = JSON.parse(
  readFileSync(new URL('../reference/resources.json', import.meta.url), 'utf8'),
);

export default defineConfig({
  lang: 'en',
  title: 'VisionFit',
  description: 'The virtual fitting room that any shop can paste into a product page.',
  cleanUrls: true,
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('visionfit-') } } },
  srcExclude: ['README.md', '**/*.part.md'],
  head: [['link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]],
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Merchants', link: '/guide/merchants' },
      { text: 'Privacy', link: '/guide/privacy' },
      { text: 'Trust', link: '/trust/' },
      { text: 'Developers', link: '/guide/running' },
      { text: 'API', link: '/reference/' },
    ],
    sidebar: [
      {
        text: 'Guides',
        items: [
          { text: 'Getting started for merchants', link: '/guide/merchants' },
          { text: 'The dashboard', link: '/guide/dashboard' },
          { text: 'Sign in and team', link: '/guide/team' },
          { text: 'On your product pages', link: '/guide/product-pages' },
          { text: 'Importing products', link: '/guide/importing' },
          { text: 'Catalogue and lists', link: '/guide/catalogue' },
          { text: 'Pictures and readiness', link: '/guide/garment-pictures' },
          { text: 'Size advice', link: '/guide/sizing' },
          { text: 'The SDK in your code', link: '/guide/sdk' },
          { text: 'The API for programs', link: '/guide/client' },
          { text: 'Languages', link: '/guide/languages' },
          { text: 'Events', link: '/guide/events' },
          { text: 'Insights', link: '/guide/insights' },
          { text: 'Proof', link: '/guide/proof' },
          { text: 'Webhooks', link: '/guide/webhooks' },
          { text: 'Shoppers’ privacy', link: '/guide/privacy' },
          { text: 'What pictures say', link: '/guide/provenance' },
          { text: 'Misuse', link: '/guide/misuse' },
          { text: 'Running it', link: '/guide/running' },
          { text: 'On PostgreSQL', link: '/guide/postgresql' },
          { text: 'With Supabase', link: '/guide/supabase' },
          { text: 'On Google Cloud Storage', link: '/guide/google-cloud-storage' },
          { text: 'Moving and backing up', link: '/guide/moving' },
          { text: 'How far it reaches', link: '/guide/capacity' },
          { text: 'The local engine', link: '/guide/local-engine' },
          { text: 'Gemini and Vertex', link: '/guide/gemini' },
          { text: 'Faithful to the garment', link: '/guide/fidelity' },
          { text: 'Architecture', link: '/guide/architecture' },
        ],
      },
      {
        text: 'In production',
        items: [
          { text: 'Deploying it', link: '/deploy/' },
          { text: 'On Kubernetes', link: '/deploy/kubernetes' },
          { text: 'On Google Cloud and Supabase', link: '/deploy/google-cloud' },
          { text: 'Seen from outside', link: '/deploy/observability' },
          { text: 'What it costs', link: '/deploy/costs' },
        ],
      },
      {
        text: 'Trust',
        items: [
          { text: 'Overview and threat model', link: '/trust/' },
          { text: 'Record of processing', link: '/trust/records-of-processing' },
          { text: 'Impact assessment', link: '/trust/impact-assessment' },
        ],
      },
      {
        text: 'API reference',
        items: [
          { text: 'Overview', link: '/reference/' },
          { text: 'The element', link: '/reference/element' },
          { text: 'Messages', link: '/reference/messages' },
          ...resources,
          { text: 'Schemas', link: '/reference/schemas' },
          { text: 'Problem codes', link: '/reference/problems' },
        ],
      },
      {
        text: 'Decisions',
        items: [
          { text: 'Overview', link: '/decisions/' },
          { text: 'Postgres for the queue', link: '/decisions/queue' },
          { text: 'One server', link: '/decisions/one-server' },
          { text: 'Lit, not React', link: '/decisions/lit' },
          { text: 'The 3D mirror waits', link: '/decisions/3d-mirror' },
          { text: 'An embedded database', link: '/decisions/embedded-database' },
          { text: 'Opaque tokens', link: '/decisions/opaque-tokens' },
          { text: 'Which engine draws', link: '/decisions/router' },
          { text: 'A fidelity score', link: '/decisions/fidelity' },
          { text: 'Fifteen seconds', link: '/decisions/fifteen-seconds' },
          { text: 'A local engine', link: '/decisions/local-engine' },
        ],
      },
    ],
    footer: { message: 'Apache-2.0' },
  },
});
