// The reference's pages: one per resource, one of all schemas, one of every way the API says no.
import { PROBLEMS } from '../../bff/src/contract/problems.ts';
import { type Endpoint, endpointsOf, nameOf, type OpenApi, type Operation } from './document.ts';
import { curl, exampleOf } from './example.ts';
import { fieldTable, parameterTable, typeOf } from './schema-table.ts';

const AUTH: Record<string, string> = {
  publishableKey: 'the publishable key as `Authorization: Bearer pk_...`, and the page’s `Origin`',
  secretKey:
    'a secret key as `Authorization: Bearer sk_...`, from a server, without an `Origin`; or the cookie of [somebody who is signed in](../guide/team) and `VisionFit-Merchant`',
  accountSession: 'the cookie of [somebody who is signed in](../guide/team)',
  session: 'the session token as `Authorization: Bearer ...`',
};

/** @returns file name without `.md` -> Markdown. */
export function referencePages(document: OpenApi): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { name, description } of document.tags) {
    const sections = endpointsOf(document, name).map((endpoint) => endpointSection(document, endpoint));
    pages.set(fileName(name), page(name, `${description}.`, sections));
  }
  const schemas = Object.entries(document.components.schemas);
  pages.set(
    'schemas',
    page(
      'Schemas',
      'Every object of the API, by name.',
      schemas.map(([name]) => schemaSection(document, name)),
    ),
  );
  pages.set('problems', page('Problem codes', PROBLEMS_INTRO, [problemTable(Object.keys(PROBLEMS) as Code[])]));
  return pages;
}

export const fileName = (tag: string) => tag.toLowerCase().replaceAll(/\W+/g, '-');

type Code = keyof typeof PROBLEMS;

const PROBLEMS_INTRO =
  'Errors are [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) documents (`application/problem+json`). Programs decide by `code`, which is stable; `detail` is one sentence for a person, and may be more exact than the one here. `request_id` also comes as `X-Request-Id`.';

function page(title: string, intro: string, sections: string[]): string {
  return `---\neditLink: false\n---\n\n# ${title}\n\n${[intro, ...sections].join('\n\n')}\n`;
}

function endpointSection(document: OpenApi, endpoint: Endpoint): string {
  const { method, path, operation } = endpoint;
  const [auth] = operation.security.flatMap((entry) => Object.keys(entry));
  const parts = [
    `## ${operation.summary} {#${operation.operationId.toLowerCase()}}`,
    `<p class="endpoint"><b>${method}</b> <code>${path}</code></p>`,
    operation.description,
    auth ? `**Send:** ${AUTH[auth] ?? auth}.` : '**Open to anyone.**',
  ];
  if (operation.parameters?.length) parts.push(parameterTable(operation.parameters));
  const [type, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (type === 'application/json' && body) parts.push('**Body**', fieldTable(document, body.schema));
  parts.push(`\`\`\`sh\n${curl(document, endpoint)}\n\`\`\``, answer(document, operation), problems(operation));
  return parts.join('\n\n');
}

function answer(document: OpenApi, operation: Operation): string {
  const [status, response] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
  if (!response) throw new Error(`${operation.operationId} never succeeds`);
  const lines = [`**Answer:** ${status}, ${response.description}.`];
  for (const [type, { schema }] of Object.entries(response.content ?? {})) {
    if (nameOf(schema)) {
      const example = JSON.stringify(exampleOf(document, schema), null, 2);
      lines.push(`\`${type}\`: ${typeOf(schema)}`, `\`\`\`json\n${example}\n\`\`\``);
    } else lines.push(`\`${type}\`${schema.description ? `: ${schema.description}` : ''}`);
  }
  return lines.join('\n\n');
}

function problems(operation: Operation): string {
  const codes = Object.values(operation.responses).flatMap(({ content = {}, description }) =>
    'application/problem+json' in content ? [...description.matchAll(/`(\w+)`/g)].map(([, code]) => code as Code) : [],
  );
  return `**Problems**\n\n${problemTable(codes)}`;
}

function problemTable(codes: Code[]): string {
  const rows = codes.map((code) => `| \`${code}\` | ${PROBLEMS[code].status} | ${PROBLEMS[code].detail} |`);
  return ['| Code | Status | What to do |', '| --- | --- | --- |', ...rows].join('\n');
}

function schemaSection(document: OpenApi, name: string): string {
  const schema = document.components.schemas[name] ?? {};
  const body = schema.properties ? fieldTable(document, schema) : typeOf(schema);
  return [`## ${name} {#${name.toLowerCase()}}`, schema.description ?? '', body].filter(Boolean).join('\n\n');
}
