// The thread's side of read-in-thread.ts: a page in, what it says out.
import { parentPort } from 'node:worker_threads';
import type { ReadPage } from './read-in-thread.ts';
import { type FetchedPage, parseFetchedPage, readProductPage, shopifyProductUrl } from './read-product-page.ts';

parentPort?.on('message', ({ page, shopifyAnswer }: { page: FetchedPage; shopifyAnswer: string | null }) => {
  const parsed = parseFetchedPage(page);
  const answer: ReadPage = {
    reading: readProductPage(parsed, shopifyAnswer ?? undefined),
    shopifyUrl: shopifyProductUrl(parsed),
  };
  parentPort?.postMessage(answer);
});
