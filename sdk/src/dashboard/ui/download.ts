// A file of the service's, saved where the browser saves files. A link cannot say which shop is meant: that is a header.
import { Problem } from '../../client/problem.ts';

/** @throws Problem network, or with the status of an answer that is no file. */
export async function download(path: string, merchantId: string, name: string): Promise<void> {
  const headers = { Accept: 'text/csv', 'VisionFit-Merchant': merchantId };
  const answer = await fetch(path, { headers, credentials: 'same-origin' }).catch((cause: unknown) => {
    throw new Problem('network', 0, '', null, cause);
  });
  if (!answer.ok) throw new Problem('unknown', answer.status, '', null, answer);
  const url = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has read the address by then, not the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
