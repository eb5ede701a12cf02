// A server that speaks the wire of Google's models, for whoever has no key: to see the whole product, and to prove
// how ours takes everything that can come over that wire. Pictures are drawn on this machine and nothing is sent on.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { sizeOf } from '../platform/images/images.ts';
import {
  blockAnswer,
  failure,
  filteredPrediction,
  finishAnswer,
  json,
  modelAnswer,
  page,
  pictureAnswer,
  predictionAnswer,
  textAnswer,
  type WireAnswer,
} from './answers.ts';
import { type Artist, changed, draw } from './draw.ts';
import { isAllowed } from './is-allowed.ts';
import { readChart } from './read-chart.ts';
import { type Asked, type AskedToRead, readGenerateContent, readPredict, readReadContent } from './read-request.ts';
import { type Step, script, type Told } from './script.ts';

export interface StandInOptions extends Artist {
  /** The only key it takes. */
  apiKey: string;
  /** Of the service account that Vertex is asked by, in PEM. */
  publicKey?: string;
  /** Of the models there are. */
  models: readonly string[];
  /** What a picture takes from the request to the answer; as long as drawing takes when absent. */
  latencyMs?: number | undefined;
}

/** A request, as it was understood; nobody's pixels. */
export interface Heard {
  path: string;
  model: string;
  texts: string[];
  aspectRatio: string | null;
  imageSize: string | null;
  /** Of the pictures, in pixels. */
  sizes: { width: number; height: number }[];
  /** `left`: the client went away before the answer. */
  ended: 'not yet' | 'answered' | 'left' | 'cut off';
}

/** What a request wants, whichever it is. */
interface Errand {
  speaksGemini: boolean;
  texts: string[];
  pictures: Uint8Array[];
  aspectRatio: string | null;
  imageSize: string | null;
  fulfil(step: Extract<Step, { answer: 'picture' }>, signal: AbortSignal): Promise<WireAnswer>;
  unfinished(how: 'half' | 'garbage'): WireAnswer;
}

export interface EngineStandIn extends AsyncDisposable {
  url: string;
  /** What to do with the next requests for a picture. The same as `POST /stand-in/next` with a list of them. */
  next(...steps: Told[]): void;
  /** The last hundred. */
  heard: readonly Heard[];
  close(): Promise<void>;
}

const MOST_BYTES = 100_000_000;
const REMEMBERED = 100;

/** Listens on this machine only. */
export async function startEngineStandIn(options: StandInOptions): Promise<EngineStandIn> {
  const plan = script();
  const heard: Heard[] = [];
  const server = createServer((req, res) => {
    answer(req, res).catch((error) => {
      // Whoever left does not hear it.
      if (!res.headersSent)
        send(res, failure(error instanceof z.ZodError ? 400 : 500, 'The stand-in could not do it.'));
      else res.destroy();
    });
  });

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname } = new URL(req.url ?? '/', 'http://stand-in');
    if (req.method === 'POST' && pathname === '/stand-in/next') {
      plan.add(z.array(z.custom<Told>()).parse(await bodyOf(req)));
      return send(res, json({}));
    }
    const wire = /^\/v1(?:beta|beta1)?\/(.+)$/.exec(pathname)?.[1] ?? '';
    if (!isAllowed(req, options)) {
      const reason = { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' };
      return send(res, failure(400, 'API key not valid. Please pass a valid API key.', [reason]));
    }
    if (req.method === 'GET' && wire === 'models') return send(res, json({ models: options.models.map(modelAnswer) }));
    const model = /(?:^|\/)models\/([\w.-]+)/.exec(wire)?.[1] ?? '';
    if (!options.models.includes(model)) return send(res, failure(404, `models/${model} is not found.`));
    if (req.method === 'GET') return send(res, json(modelAnswer(model)));
    if (/^models\/[\w.-]+:generateContent$/.test(wire)) {
      const body = await bodyOf(req);
      const read = readReadContent(body);
      return carryOut(
        res,
        pathname,
        model,
        read ? reading(model, read) : drawing(model, readGenerateContent(body), true),
      );
    }
    if (/(?:^|\/)publishers\/google\/models\/[\w.-]+:predict$/.test(wire)) {
      return carryOut(res, pathname, model, drawing(model, readPredict(await bodyOf(req)), false));
    }
    send(res, failure(404, 'There is nothing here.'));
  }

  async function carryOut(res: ServerResponse, path: string, model: string, errand: Errand) {
    const start = performance.now();
    const step = plan.take(model);
    const left = new AbortController();
    const { texts, aspectRatio, imageSize } = errand;
    const sizes = await Promise.all(errand.pictures.map(sizeOf));
    const entry: Heard = { path, model, texts, aspectRatio, imageSize, sizes, ended: 'not yet' };
    heard.push(entry);
    if (heard.length > REMEMBERED) heard.shift();
    res.on('close', () => {
      if (entry.ended === 'not yet') entry.ended = 'left';
      left.abort();
    });
    const prepared = await prepare(step, model, errand, left.signal);
    const latency = step.latencyMs ?? (step.answer === 'picture' ? options.latencyMs : 0) ?? 0;
    await wait(Math.max(0, latency - (performance.now() - start)), undefined, { signal: left.signal });
    if (prepared === 'silence') return;
    entry.ended = step.answer === 'drop' || step.answer === 'half' ? 'cut off' : 'answered';
    if (prepared === 'drop') res.destroy();
    else if (step.answer === 'half') cutOff(res, prepared);
    else send(res, prepared);
  }

  async function prepare(
    step: Step,
    model: string,
    { speaksGemini, fulfil, unfinished }: Errand,
    signal: AbortSignal,
  ): Promise<WireAnswer | 'drop' | 'silence'> {
    switch (step.answer) {
      case 'picture':
        return fulfil(step, signal);
      case 'text':
        return textAnswer(model, step.text);
      case 'half':
      case 'garbage':
        return unfinished(step.answer);
      case 'finish':
        return speaksGemini ? finishAnswer(model, step.reason) : filteredPrediction(step.reason);
      case 'block':
        return speaksGemini ? blockAnswer(model, step.reason) : filteredPrediction(step.reason);
      case 'error': {
        if (step.html) return page(step.status, step.retryAfter);
        const type = 'type.googleapis.com/google.rpc.RetryInfo';
        const details = step.retrySeconds === undefined ? [] : [{ '@type': type, retryDelay: `${step.retrySeconds}s` }];
        return failure(step.status, step.message ?? `Made to fail with ${step.status}.`, details, step.retryAfter);
      }
      case 'drop':
      case 'silence':
        return step.answer;
    }
  }

  function drawing(model: string, asked: Asked, speaksGemini: boolean): Errand {
    const picture = (bytes: Uint8Array, thoughts: Uint8Array[] = []) =>
      speaksGemini ? pictureAnswer(model, bytes, thoughts) : predictionAnswer(bytes);
    return {
      ...asked,
      speaksGemini,
      pictures: [asked.person, asked.garment],
      async fulfil(step, signal) {
        const drawn = await changed(await draw(options, asked, signal), asked.person, step);
        return picture(drawn, Array<Uint8Array>(step.thoughts).fill(asked.person));
      },
      unfinished: (how) =>
        picture(how === 'half' ? asked.person : new TextEncoder().encode('these bytes are no picture')),
    };
  }

  function reading(model: string, asked: AskedToRead): Errand {
    const chart = readChart(asked);
    return {
      ...asked,
      speaksGemini: true,
      aspectRatio: null,
      imageSize: null,
      fulfil: async () => textAnswer(model, chart),
      // In one the connection breaks, in the other the model has run out of tokens.
      unfinished: (how) => textAnswer(model, how === 'half' ? chart : chart.slice(0, chart.length / 2)),
    };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the engine stand-in got no port');

  async function close(): Promise<void> {
    server.close();
    server.closeAllConnections();
    if (server.listening) await once(server, 'close');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    next: (...steps) => plan.add(steps),
    heard,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function send(res: ServerResponse, { status, headers, body }: WireAnswer): void {
  res.writeHead(status, headers).end(body);
}

/** Announced in full, and then half of it. */
function cutOff(res: ServerResponse, { status, headers, body }: WireAnswer): void {
  const bytes = Buffer.from(body);
  res.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
  res.write(bytes.subarray(0, bytes.length / 2), () => res.destroy());
}

async function bodyOf(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('the body is too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
}
