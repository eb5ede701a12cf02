// Follows one try-on over processes, as OpenTelemetry's spans, at the few seams where time is spent: requests, jobs, engine
// calls, objects. Off by default, and then it costs a function call and loads nothing.
import type { RequestHandler } from 'express';

/** Kinds and numbers, never what a person is, has or was given: no addresses, no ids of theirs, no names of objects. */
export type Attributes = Record<string, string | number>;

/** Adds what is known only afterwards. */
export type Note = (attributes: Attributes) => void;

export interface Tracing {
  /** One span per request, named by its route; goes on with what the caller's `traceparent` says. */
  readonly traceRequests: RequestHandler;
  /** Part of what is being traced; where nothing is, it is not either. */
  span<T>(name: string, attributes: Attributes, work: (note: Note) => Promise<T>): Promise<T>;
  /** Goes on elsewhere, or later, with what `carry` gave; begins a trace of its own without. */
  resume<T>(carried: string | undefined, name: string, attributes: Attributes, work: () => Promise<T>): Promise<T>;
  /** What is being traced, as W3C Trace Context writes it. */
  carry(): string | undefined;
  /** Sends what has not been sent yet. */
  close(): Promise<void>;
}

export interface TracingSettings {
  /** Of an OTLP/HTTP receiver, without `/v1/traces`. */
  endpoint: string;
  serviceName: string;
  /** What this process does. */
  role: string;
  version: string;
  /** Of all traces, 0 to 1: chosen by the trace's id, so that all processes choose the same. */
  ratio: number;
}

export const NO_TRACING: Tracing = {
  traceRequests: (_req, _res, next) => next(),
  span: (_name, _attributes, work) => work(() => {}),
  resume: (_carried, _name, _attributes, work) => work(),
  carry: () => undefined,
  close: async () => {},
};
