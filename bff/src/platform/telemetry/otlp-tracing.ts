// Spans by OpenTelemetry's own SDK, sent in batches to whoever speaks OTLP over HTTP. Nothing is patched and nothing global is
// set: what is traced is what our own code says.
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { RequestHandler } from 'express';
import { routeOf } from './route-of.ts';
import type { Attributes, Tracing, TracingSettings } from './tracing.ts';

const SEND_EVERY_MS = 2_000;
const SEND_LIMIT_MS = 5_000;

/** https://www.w3.org/TR/trace-context/#traceparent-header */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-|$)/;

export function openOtlpTracing({ endpoint, serviceName, role, version, ratio }: TracingSettings): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: SEND_LIMIT_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': serviceName,
      'service.version': version,
      'visionfit.role': role,
    }),
    // Not by what a caller's flag says: a page could have everything traced.
    sampler: new TraceIdRatioBasedSampler(ratio),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: SEND_EVERY_MS })],
  });
  const tracer = provider.getTracer('visionfit', version);
  const current = new AsyncLocalStorage<Context>();

  function begin(name: string, kind: SpanKind, attributes: Attributes, parent: Context) {
    const span = tracer.startSpan(name, { kind, attributes }, parent);
    return { span, context: trace.setSpan(parent, span) };
  }

  async function during<T>({ span, context }: ReturnType<typeof begin>, work: () => Promise<T>): Promise<T> {
    try {
      return await current.run(context, work);
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  }

  const traceRequests: RequestHandler = (req, res, next) => {
    const { span, context } = begin(req.method, SpanKind.SERVER, {}, remote(req.get('traceparent')));
    res.once('close', () => {
      const route = routeOf(req);
      if (route) span.updateName(`${req.method} ${route}`);
      span.setAttributes({
        'http.request.method': req.method,
        'http.response.status_code': res.statusCode,
        // The log's name for the same request.
        'visionfit.request_id': String(res.get('X-Request-Id') ?? ''),
        ...(route && { 'http.route': route }),
      });
      if (res.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    current.run(context, next);
  };

  return {
    traceRequests,
    async span(name, attributes, work) {
      const parent = current.getStore();
      if (!parent) return work(() => {});
      const begun = begin(name, SpanKind.INTERNAL, attributes, parent);
      return during(begun, () => work((more) => begun.span.setAttributes(more)));
    },
    resume: (carried, name, attributes, work) =>
      during(begin(name, SpanKind.CONSUMER, attributes, remote(carried)), work),
    carry() {
      const context = current.getStore();
      const at = context && trace.getSpanContext(context);
      return at && `00-${at.traceId}-${at.spanId}-${at.traceFlags.toString(16).padStart(2, '0')}`;
    },
    close: () => provider.shutdown(),
  };
}

/** Whatever does not read as one is none: it comes from outside. */
function remote(traceparent: string | undefined): Context {
  const [, traceId = '', spanId = '', flags = '0'] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const context: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(context) ? trace.setSpanContext(ROOT_CONTEXT, context) : ROOT_CONTEXT;
}

/** Its name alone: messages of decoders and models may quote what they were fed. */
function fail(span: Span, error: unknown): void {
  span.setAttributes({ 'error.type': error instanceof Error ? error.name : 'unknown' });
  span.setStatus({ code: SpanStatusCode.ERROR });
}
