// One try-on, followed from the request through the queue to the picture over two servers on one database, as a receiver of
// OpenTelemetry's wire sees it; and nothing of a person in it.
import assert from 'node:assert/strict';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { readConfig, readSecrets } from './config.ts';
import { createServer } from './main.ts';
import { aFolder } from './platform/home/home.fixture.ts';
import { A_PRODUCT, openFittingRoom } from './testing/fitting-room.ts';
import { postgresServer } from './testing/postgres-server.ts';
import { quickEngine } from './testing/quick-engine.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CLICK = '00f067aa0ba902b7';

interface ReceivedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: Record<string, unknown>;
  role: unknown;
}

describe('traces', () => {
  it('follow one try-on from the click over web, queue and worker to the picture', async () => {
    await using receiver = await openReceiver();
    await using home = await aFolder();
    const env = {
      DATABASE_URL: await (await postgresServer()).newDatabase(),
      VISIONFIT_HOME: home.path,
      VISIONFIT_WORKERS: '1',
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    };
    const web = await openFittingRoom({ ...env, VISIONFIT_ROLE: 'web' });
    const given = { ...env, VISIONFIT_ROLE: 'worker', PORT: '0', LOG_LEVEL: 'silent' };
    const worker = await createServer(readConfig(given), readSecrets(given), { engine: quickEngine() });
    await worker.ready;
    const shopper = await (await web.aShopper()).withConsent();
    const photo = await shopper.addPhoto();
    const { body } = await shopper.askFor(photo).set('traceparent', `00-${TRACE}-${CLICK}-01`).expect(202);
    const { stage } = await shopper.outcome(body.task_id);
    assert.equal(stage, 'done');
    await worker.close();
    await web[Symbol.asyncDispose]();

    const spans = receiver.spans();
    const followed = spans.filter(({ traceId }) => traceId === TRACE);
    const parentOf = ({ parentSpanId }: ReceivedSpan) => followed.find(({ spanId }) => spanId === parentSpanId);
    const path = followed.map((span) => [span.role, parentOf(span)?.name ?? span.parentSpanId, span.name].join(' > '));
    assert.deepEqual(path.sort(), [
      `web > ${CLICK} > POST /v1/try-on/generate`,
      'worker > POST /v1/try-on/generate > job render',
      'worker > job render > object get',
      'worker > job render > object get',
      'worker > job render > object get',
      'worker > job render > object put',
      'worker > job render > object put',
      'worker > job render > render',
    ]);
    const [render] = followed.filter(({ name }) => name === 'render');
    assert.deepEqual(render?.attributes, {
      'visionfit.engine': 'quick',
      'visionfit.garment': 'top',
      'visionfit.outcome': 'rendered',
    });
    const said = JSON.stringify(
      spans.map(({ name, attributes: { 'visionfit.request_id': _, ...rest } }) => [name, rest]),
    );
    assert.doesNotMatch(said, /[\da-f]{8}-[\da-f]{4}-|127\.0\.0\.1|shop\.example|vfs_|Bearer/);
    assert.ok(!said.includes(photo.id) && !said.includes(A_PRODUCT));
  });
});

/** Speaks OTLP/HTTP with JSON, https://opentelemetry.io/docs/specs/otlp/#otlphttp */
async function openReceiver() {
  const bodies: string[] = [];
  const server = createHttpServer((req, res) => {
    req
      .setEncoding('utf8')
      .toArray()
      .then((chunks) => {
        if (req.url === '/v1/traces') bodies.push(chunks.join(''));
        res.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () => bodies.flatMap((body) => JSON.parse(body).resourceSpans.flatMap(spansOf)) as ReceivedSpan[],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Pairs = { key: string; value: object }[];

function spansOf({
  resource,
  scopeSpans,
}: {
  resource: { attributes: Pairs };
  scopeSpans: { spans: (ReceivedSpan & { attributes: Pairs })[] }[];
}) {
  const { 'visionfit.role': role } = read(resource.attributes);
  return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, role, attributes: read(span.attributes) })));
}

function read(attributes: Pairs): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
