// The OpenAPI document, made from the operations and schemas beside it. No server code is needed, so docs and SDK types can be made from it.
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { MERCHANT_HEADER, type Role } from './accounts.ts';
import { ProblemDocument } from './common.ts';
import { Health, OPERATIONS, type Operation } from './operations.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';
import { WebhookHeaders, WebhookPayload } from './webhooks.ts';

let document: ReturnType<typeof createDocument> | undefined;

/** Made once; nobody changes it. */
export function openApiDocument() {
  document ??= made();
  return document;
}

function made() {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'VisionFit API',
      version: '1.0.0',
      description:
        'What the VisionFit tag calls while a shopper tries clothes on. Everything is JSON in snake_case; errors are RFC 9457 problem documents whose `code` is stable.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The server that serves this document' }],
    tags: TAGS,
    paths: paths(),
    webhooks: webhooks(),
    components: {
      securitySchemes: {
        publishableKey: {
          type: 'http',
          scheme: 'bearer',
          description: "The shop's publishable key (`pk_...`). It is public; the page's Origin must be allowed too.",
        },
        secretKey: {
          type: 'http',
          scheme: 'bearer',
          description:
            "One of the shop's secret keys (`sk_...`), for calls from the shop's own server. A request that carries an Origin, as every page's does, is refused.",
        },
        accountSession: {
          type: 'apiKey',
          in: 'cookie',
          name: 'visionfit',
          description:
            'Whoever has signed in with `POST /v1/account/sessions`; over https the cookie is named `__Host-visionfit`. What changes something has to come from a page of this server.',
        },
        merchant: {
          type: 'apiKey',
          in: 'header',
          name: MERCHANT_HEADER,
          description: 'The id of the shop that somebody who is signed in asks for, one of those in `GET /v1/account`.',
        },
        session: {
          type: 'http',
          scheme: 'bearer',
          description: "The shopper's session token from `POST /v1/sessions`, valid for 30 minutes.",
        },
      },
    },
  });
}

const TAGS = [
  {
    name: 'Sessions',
    description: 'Thirty minutes of access for one shopper of one shop, anonymous unless the shop vouches for them',
  },
  { name: 'Consent', description: 'Proof of what was shown and agreed to' },
  { name: 'Photos', description: "The shopper's photo, kept for the visit only" },
  { name: 'Products', description: 'What can be tried on' },
  { name: 'Sizing', description: 'Which size would fit' },
  { name: 'Try-on', description: 'Ask for a picture and follow it' },
  { name: 'Vault', description: "The shopper's pictures so far" },
  { name: 'Reports', description: 'A shopper tells the shop what is wrong with a picture' },
  {
    name: 'Privacy',
    description: "The shopper's rights: withdraw, take everything along, be forgotten, have it in writing",
  },
  { name: 'Pictures', description: 'Image bytes behind short signed URLs' },
  { name: 'Account', description: 'The people who work for a shop: how they come in and where they are signed in' },
  { name: 'Team', description: 'Who works for a shop, and as what' },
  { name: 'Settings', description: 'What a shop has settled: names and times, keys, origins, and who has changed it' },
  { name: 'Catalogue', description: 'The shop keeps, searches and imports its products' },
  { name: 'Events', description: 'What happens around the fitting room, as counts; purchases and returns' },
  { name: 'Merchant', description: "What the shop's own server and its people may ask" },
  { name: 'Webhooks', description: "Telling the shop's own server what happens" },
  { name: 'Operations', description: 'For whoever runs the server' },
];

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {};
  for (const operation of OPERATIONS) {
    all[operation.path] = { ...all[operation.path], [operation.method]: describe(operation) };
  }
  return all;
}

function describe(operation: Operation): ZodOpenApiOperationObject {
  const { params, query, headers, success } = operation;
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.least ? `${operation.description} ${takes(operation)}` : operation.description,
    security: securityOf(operation),
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(headers && { header: headers }),
    },
    ...(operation.body && { requestBody: { required: true, content: requestContent(operation.body) } }),
    responses: {
      [`${success.status}`]: {
        description: success.description,
        content: Object.fromEntries(Object.entries(success.content).map(([type, schema]) => [type, { schema }])),
      },
      ...(operation.headers &&
        'if-none-match' in operation.headers.shape && {
          '304': { description: 'Nothing has changed since the answer with one of these tags' },
        }),
      ...(operation.id === 'readyz' && {
        '503': { description: 'Not ready', content: { 'application/json': { schema: Health } } },
      }),
      ...problemResponses([
        ...operation.problems,
        'internal',
        ...(operation.path.startsWith('/v1/') ? (['not_ready', 'storage_full', 'storage_unavailable'] as const) : []),
      ]),
    },
  };
}

/** Ways in, one of which suffices. */
function securityOf({ auth }: Operation): Record<string, string[]>[] {
  const asMember = { accountSession: [], merchant: [] };
  if (auth === 'none') return [];
  if (auth === 'account') return [{ accountSession: [] }];
  if (auth === 'member') return [asMember];
  return auth === 'secretKey' ? [{ secretKey: [] }, asMember] : [{ [auth]: [] }];
}

function takes({ auth, least }: Extract<Operation, { least: Role }>): string {
  return auth === 'member'
    ? `Takes somebody with the role \`${least}\`; no secret key will do.`
    : `Takes a secret key, or somebody with the role \`${least}\`.`;
}

/** What the shop's server has to understand; the form is that of Standard Webhooks. */
function webhooks() {
  return Object.fromEntries(
    WebhookPayload.options.map((payload) => {
      const { type } = payload.shape;
      return [
        type.value,
        {
          post: {
            operationId: `on ${type.value}`,
            requestParams: { header: WebhookHeaders },
            requestBody: { required: true, content: { 'application/json': { schema: payload } } },
            responses: { '2XX': { description: 'Received. Anything else is tried again.' } },
          },
        },
      ];
    }),
  );
}

function requestContent(body: NonNullable<Operation['body']>) {
  if ('json' in body) return { 'application/json': { schema: body.json } };
  return Object.fromEntries(
    body.binary.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]),
  );
}

/** One response per status, its description listing the codes to expect there. */
function problemResponses(codes: readonly ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      `${status}`,
      {
        description: group.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(' '),
        content: { 'application/problem+json': { schema: ProblemDocument } },
      },
    ]),
  );
}
