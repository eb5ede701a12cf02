// Puts a Request-to-Response function into Node's HTTP servers: the test runner's and a plain one.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

/** Answers with the function's response; false when it has none, and nothing was sent. */
export async function respond(
  handle: (request: Request) => Promise<Response | null>,
  message: IncomingMessage,
  reply: ServerResponse,
): Promise<boolean> {
  const withBody = message.method !== 'GET' && message.method !== 'HEAD';
  const request = new Request(`http://${message.headers.host}${message.url}`, {
    method: message.method ?? 'GET',
    headers: message.headers as Record<string, string>,
    ...(withBody && { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' }),
  } as RequestInit);
  const response = await handle(request);
  if (!response) return false;
  if (response.type === 'error') {
    message.socket.destroy(); // no answer at all
    return true;
  }
  reply.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) Readable.fromWeb(response.body as unknown as NodeReadableStream).pipe(reply);
  else reply.end();
  return true;
}
