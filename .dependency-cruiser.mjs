// Who may import whom: main -> features -> renderers -> vision -> platform, and the contract for itself.
// The tools (cli, eval, bench) and the tests stand outside: they may use any room.

const OUTSIDE = '\\.(test|crash\\.test|bench)\\.ts$|/testing/|^bff/src/(cli|eval|bench)/';

/** A room may import itself, the rooms named and npm packages; no other file of ours. */
const room = (path, mayImport, why) => ({
  name: `${path}-imports`,
  comment: why,
  severity: 'error',
  from: { path: `^bff/src/${path}/`, pathNot: OUTSIDE },
  to: {
    path: '^(bff|sdk|demo-store|docs|tools|tests)/',
    pathNot: [path, ...mayImport].map((allowed) => `^bff/src/${allowed}/`),
  },
});

/** A vendor package may be imported from the named places only. */
const vendor = (name, from) => ({
  name: `vendor-${name}`,
  comment: `${name} stands behind ${from.join(' or ')}, so that it can be replaced there.`,
  severity: 'error',
  from: { path: '^(bff|sdk)/src/', pathNot: [OUTSIDE, ...from.map((path) => `^bff/src/${path}`)] },
  to: { path: `^node_modules/${name}/` },
});

export default {
  forbidden: [
    room('contract', [], 'The contract is the product’s word to the world and depends on nothing of ours.'),
    room('platform', [], 'What the product stands on knows no feature.'),
    room('vision', ['platform'], 'The models know pixels, not shoppers.'),
    room('renderers', ['vision', 'platform'], 'An engine knows pictures, not SQL or HTTP.'),
    room('product-page', ['contract'], 'What a page says can be read without a server, a database or a network.'),
    room(
      'product-csv',
      ['product-page', 'contract'],
      'A list of products can be read without a server, a database or a network.',
    ),
    room(
      'order-csv',
      ['product-csv', 'contract'],
      'A list of orders can be read without a server, a database or a network.',
    ),
    room('statistics', [], 'What numbers say is worked out without a server, a database or a network.'),
    room(
      'engine-stand-in',
      ['renderers', 'vision', 'platform'],
      'It plays somebody else’s server and knows none of ours.',
    ),
    room(
      'features',
      ['contract', 'product-page', 'product-csv', 'order-csv', 'statistics', 'renderers', 'vision', 'platform'],
      'Features stand above engines, reading and platform.',
    ),
    {
      name: 'no-feature-to-feature',
      comment: 'A feature gets what it needs from another one as a typed function, from main.ts.',
      severity: 'error',
      from: { path: '^bff/src/features/([^/]+)/', pathNot: OUTSIDE },
      to: { path: '^bff/src/features/', pathNot: '^bff/src/features/(?:$1/|[^/]+\\.ts$)' },
    },
    {
      name: 'contract-knows-only-zod',
      severity: 'error',
      from: { path: '^bff/src/contract/', pathNot: OUTSIDE },
      to: { dependencyTypes: ['npm', 'core'], pathNot: '^node_modules/(zod|zod-openapi)/' },
    },
    {
      name: 'main-is-the-root',
      comment: 'Only tests and tools start the whole; nothing inside reaches up to it.',
      severity: 'error',
      from: { path: '^bff/src/', pathNot: `${OUTSIDE}|^bff/src/(main|start)\\.ts$` },
      to: { path: '^bff/src/main\\.ts$' },
    },
    vendor('undici', ['platform/safe-fetch/']),
    vendor('pg', ['platform/']),
    vendor('sharp', ['platform/images/']),
    vendor('@google', ['platform/genai/']),
    vendor('@supabase', ['platform/accounts/supabase/']),
    vendor('jose', ['platform/realtime/', 'platform/accounts/supabase/']),
    vendor('@google-cloud', ['platform/objects/gcs/']),
    vendor('google-auth-library', ['platform/genai/']),
    vendor('@electric-sql', ['platform/']),
    vendor('pg-boss', ['platform/queue/']),
    vendor('@opentelemetry', ['platform/telemetry/']),
    vendor('@tensorflow', ['vision/']),
    vendor('htmlparser2', ['product-page/']),
    vendor('csv-parse', ['product-csv/']),
    vendor('pino', ['platform/telemetry/']),
    vendor('prom-client', ['platform/telemetry/']),
    {
      name: 'loader-is-vanilla',
      comment: 'The tag costs 1,500 bytes at most: nothing but the chunk it loads on intent.',
      severity: 'error',
      from: { path: '^sdk/src/loader\\.ts$' },
      to: { path: '^node_modules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sdk-knows-only-the-wire',
      comment: 'The SDK knows the server by its generated types alone.',
      severity: 'error',
      from: { path: '^sdk/' },
      to: { path: '^(bff|demo-store|docs)/' },
    },
    {
      name: 'shipped-code-needs-no-dev-package',
      severity: 'error',
      from: { path: '^(bff|sdk)/src/', pathNot: OUTSIDE },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports is dead, unless it is an entry.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [OUTSIDE, '\\.d\\.ts$', '\\.config\\.', '^sdk/src/(loader|[a-z]+)\\.ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(sdk|demo-store)/dist/|\\.vitepress/(cache|dist)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'bff/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
