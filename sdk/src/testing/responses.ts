// The three kinds of answer the service gives: JSON, a problem document, an event stream.

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

/** RFC 9457. */
export function problem(status: number, code: string, more: object = {}): Response {
  const document = {
    type: `https://visionfit.dev/problems/${code}`,
    title: code,
    status,
    code,
    detail: 'What to do next.',
    request_id: 'stand-in',
    ...more,
  };
  return new Response(JSON.stringify(document), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/** The service's are 15 s apart. */
const HEARTBEAT_MS = 50;

/** Events named `status`, and heartbeats beside them; ends when `tell` is done. */
export function eventStream(tell: (send: (data: unknown) => void) => Promise<void>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      send(': heartbeat\n\n');
      const beating = setInterval(() => send(': heartbeat\n\n'), HEARTBEAT_MS);
      try {
        await tell((data) => send(`event: status\ndata: ${JSON.stringify(data)}\n\n`));
        controller.close();
      } catch {
        // The listener is gone.
      }
      clearInterval(beating);
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } });
}
