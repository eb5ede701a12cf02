// The thread in which lists are read and their products made ready to be written: seconds of work for a large list, in which
// the server's own thread would answer nobody.
import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { CsvFault } from '../../../product-csv/csv-fault.ts';
import { type FromThread, type ToThread, transferred } from './lists-in-thread.ts';
import { makeReady } from './make-ready.ts';
import { readingList } from './reading.ts';

/** So many pieces are read ahead while one is being put aside. */
const AHEAD = 2;
const CHUNKS_AHEAD = 6;

giveWay();

parentPort!.on('message', ({ task, port }: { task: ToThread['task']; port: MessagePort }) => {
  void work(task, port).finally(() => port.close());
});

async function work(task: ToThread['task'], port: MessagePort): Promise<void> {
  const say = (message: FromThread) => port.postMessage(message, transferred(message));
  try {
    if (task.kind === 'make ready') return say({ kind: 'ready', ready: makeReady(task.given) });
    const other = new Conversation(port);
    for await (const event of readingList(other.chunks(), task.currency)) {
      say({ kind: 'event', event });
      if (event.kind === 'piece') await other.room();
    }
  } catch (error) {
    if (error instanceof CsvFault) say({ kind: 'fault', code: error.code, detail: error.detail });
    else say({ kind: 'failed', error });
  }
}

/** Where processors are few, whoever is waited for comes first. Linux counts the priority of each thread by itself. */
function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_LOW);
  } catch {
    // Elsewhere it would be that of the whole server.
  }
}

/** What comes from the other end, in the order in which it is waited for. */
class Conversation {
  readonly #port: MessagePort;
  #room = AHEAD;
  #wakeRoom = () => {};
  /** Null: the file is at its end. */
  readonly #chunks: (Uint8Array | null)[] = [];
  #wakeChunks = () => {};
  #closed = false;

  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', (message: ToThread['later']) => {
      if (message.kind === 'chunk') {
        this.#chunks.push(message.bytes);
        this.#wakeChunks();
      } else {
        this.#room++;
        this.#wakeRoom();
      }
    });
    // Nobody waits for this list any more.
    port.on('close', () => {
      this.#closed = true;
      this.#wakeChunks();
      this.#wakeRoom();
    });
  }

  /** Asked for ahead, so that nobody waits for what has arrived. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    for (let asked = 0; asked < CHUNKS_AHEAD; asked++) this.#ask();
    for (;;) {
      const chunk = this.#chunks.shift();
      if (chunk) {
        this.#ask();
        yield chunk;
      } else if (chunk === null || this.#closed) return;
      else {
        const { promise, resolve } = Promise.withResolvers<void>();
        this.#wakeChunks = resolve;
        await promise;
      }
    }
  }

  #ask(): void {
    this.#port.postMessage({ kind: 'next' } satisfies FromThread);
  }

  /** Waits until the other end has less to do. */
  async room(): Promise<void> {
    this.#room--;
    while (this.#room <= 0 && !this.#closed) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wakeRoom = resolve;
      await promise;
    }
    if (this.#closed) throw new Error('nobody waits for this list any more');
  }
}
