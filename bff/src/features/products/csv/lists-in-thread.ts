// The other end of the thread that reads lists: gives it the file as it arrives, takes what it makes of it no faster than it
// can be put aside. One thread for all, begun when it is first needed, ended when it has not been for a while.
import { MessageChannel, type MessagePort, type Transferable, Worker } from 'node:worker_threads';
import { CsvFault, type CsvFaultCode } from '../../../product-csv/csv-fault.ts';
import type { Ready, ToMakeReady } from './make-ready.ts';
import type { ListEvent } from './reading.ts';

export interface ToThread {
  task: { kind: 'read'; currency: string | null } | { kind: 'make ready'; given: ToMakeReady };
  /** Null: the file is at its end. `more`: a piece has been put aside. */
  later: { kind: 'chunk'; bytes: Uint8Array<ArrayBuffer> | null } | { kind: 'more' };
}

export type FromThread =
  | { kind: 'next' }
  | { kind: 'event'; event: ListEvent }
  | { kind: 'ready'; ready: Ready[] }
  | { kind: 'fault'; code: CsvFaultCode; detail: string | null }
  | { kind: 'failed'; error: unknown };

/** Beyond it the list is given up; one of a quarter of a million products needs half. */
const MEMORY_MB = 160;
const YOUNG_MB = 48;
/** Whoever has looked at a list soon applies it. */
const KEPT_IDLE_MS = 60_000;

/** Moved and not copied. */
export function transferred(message: FromThread): Transferable[] {
  return message.kind === 'event' && message.event.kind === 'piece'
    ? [message.event.piece.body.buffer as ArrayBuffer]
    : [];
}

/** @throws CsvFault, and whatever `chunks` throws. */
export async function* readInThread(
  chunks: AsyncIterable<Uint8Array>,
  currency: string | null,
): AsyncGenerator<ListEvent> {
  const source = chunks[Symbol.asyncIterator]();
  using talk = new Talk({ kind: 'read', currency });
  let feeding = Promise.resolve();
  let atEnd = false;
  const feed = async () => {
    if (atEnd) return;
    const { value, done = false } = await source.next();
    atEnd = done;
    // A copy: the chunk may be a small part of a large buffer, all of which would be sent.
    talk.say({ kind: 'chunk', bytes: done ? null : new Uint8Array(value) });
  };
  // Also while the last piece is being put aside.
  talk.onNext = () => {
    feeding = feeding.then(feed).catch(talk.failed);
  };
  try {
    for await (const message of talk.heard()) {
      if (message.kind !== 'event') continue;
      yield message.event;
      if (message.event.kind === 'end') return;
      if (message.event.kind === 'piece') talk.say({ kind: 'more' });
    }
  } finally {
    atEnd = true;
    // Not waited for: it may be waiting itself, for a file that nobody wants any more.
    source.return?.().catch(() => {});
  }
}

/** @throws what makes it impossible. */
export async function makeReadyInThread(given: ToMakeReady): Promise<Ready[]> {
  using talk = new Talk({ kind: 'make ready', given });
  for await (const message of talk.heard()) if (message.kind === 'ready') return message.ready;
  throw new Error('the thread that reads lists ended without a word');
}

let thread: Worker | null = null;
let talks = 0;
let idle: NodeJS.Timeout | undefined;

/** Of one list with the thread; ends with its scope. */
class Talk implements Disposable {
  readonly #port: MessagePort;
  readonly #heard: FromThread[] = [];
  readonly #thread: Worker;
  /** The thread wants more of the file. */
  onNext = () => {};
  #wake = () => {};
  #over: { error: unknown } | null = null;

  constructor(task: ToThread['task']) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#thread = begun();
    port1.on('message', (message: FromThread) => {
      if (message.kind === 'next') return this.onNext();
      this.#heard.push(message);
      this.#wake();
    });
    this.#thread.once('error', this.failed).once('exit', this.#ended);
    this.#thread.postMessage({ task, port: port2 }, [port2]);
  }

  say(message: ToThread['later']): void {
    this.#port.postMessage(message, message.kind === 'chunk' && message.bytes ? [message.bytes.buffer] : []);
  }

  readonly failed = (error: unknown): void => {
    this.#over ??= {
      error: isOutOfMemory(error) ? new CsvFault('csv_too_many_rows', TOO_MUCH, { cause: error }) : error,
    };
    this.#wake();
  };

  readonly #ended = (): void => this.failed(new Error('the thread that reads lists has ended'));

  /** @throws CsvFault, or what has gone wrong in the thread or on the way to it. */
  async *heard(): AsyncGenerator<FromThread> {
    for (;;) {
      const message = this.#heard.shift();
      if (this.#over) throw this.#over.error;
      if (message?.kind === 'fault') throw new CsvFault(message.code, message.detail);
      if (message?.kind === 'failed') throw message.error;
      if (message) yield message;
      else {
        const { promise, resolve } = Promise.withResolvers<void>();
        this.#wake = resolve;
        await promise;
      }
    }
  }

  [Symbol.dispose](): void {
    this.#port.close();
    this.#thread.off('error', this.failed).off('exit', this.#ended);
    ended();
  }
}

/** All lists of that moment end with the thread: which of them was too much, nobody can tell. */
const TOO_MUCH =
  'This list, or another that was read at the same moment, was more than can be held at once; send it again, and in parts if it is a large one.';

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function begun(): Worker {
  clearTimeout(idle);
  talks++;
  thread ??= started();
  thread.ref();
  return thread;
}

function ended(): void {
  if (--talks > 0) return;
  thread?.unref();
  idle = setTimeout(() => {
    void thread?.terminate();
    thread = null;
  }, KEPT_IDLE_MS).unref();
}

function started(): Worker {
  const fresh = new Worker(new URL('./list-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    // Not the caller's flags: some of them are refused for a file.
    execArgv: [],
  });
  // Each talk hears of it; the next begins another.
  const gone = () => {
    if (thread === fresh) thread = null;
  };
  return fresh.once('error', gone).once('exit', gone).setMaxListeners(0);
}
