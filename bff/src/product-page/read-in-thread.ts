// Reads pages in a thread of their own: somebody else wrote them, and however long one takes, nobody else's request waits.
import { Worker } from 'node:worker_threads';
import type { PageReading } from './facts.ts';
import type { FetchedPage } from './read-product-page.ts';

export interface ReadPage {
  reading: PageReading;
  /** Where Shopify tells more about the product; null where the page is not Shopify's. */
  shopifyUrl: string | null;
}

/**
 * @param shopifyAnswer what `shopifyUrl` of a former reading answered.
 * @throws PageTooComplex
 */
export type ReadInThread = (page: FetchedPage, shopifyAnswer: string | null) => Promise<ReadPage>;

/** The page was more than could be read in the time or the memory there is. */
export class PageTooComplex extends Error {}

/** A hundred times what the slowest real page took. */
const LONGEST_MS = 8_000;
const MEMORY_MB = 256;
/** Somebody who imports one product soon imports the next. */
const KEPT_IDLE_MS = 60_000;

/** One thread, one page at a time; begun when it is first needed, ended when it has not been for a while. */
export function pageReader(): ReadInThread {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let before: Promise<unknown> = Promise.resolve();

  const end = () => {
    void thread?.terminate();
    thread = null;
  };
  const readNow: ReadInThread = async (page, shopifyAnswer) => {
    clearTimeout(idle);
    thread ??= startThread();
    thread.ref();
    try {
      return await answerOf(thread, { page, shopifyAnswer });
    } catch (error) {
      end();
      throw error;
    } finally {
      thread?.unref();
      idle = setTimeout(end, KEPT_IDLE_MS).unref();
    }
  };
  return (page, shopifyAnswer) => {
    const mine = before.then(() => readNow(page, shopifyAnswer));
    before = mine.catch(() => {});
    return mine;
  };
}

function startThread(): Worker {
  const url = new URL('./reading-thread.ts', import.meta.url);
  return new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
}

async function answerOf(thread: Worker, task: { page: FetchedPage; shopifyAnswer: string | null }): Promise<ReadPage> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadPage>();
  const late = setTimeout(() => reject(new PageTooComplex('too long')), LONGEST_MS);
  const failed = (cause: NodeJS.ErrnoException) =>
    reject(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new PageTooComplex('too much', { cause }) : cause);
  const ended = () => reject(new Error('the reading thread ended without a word'));
  thread.once('message', resolve).once('error', failed).once('exit', ended);
  thread.postMessage(task);
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    thread.off('message', resolve).off('error', failed).off('exit', ended);
  }
}
