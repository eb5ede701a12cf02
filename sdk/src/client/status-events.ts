// Reads the statuses of a try-on out of a fetched event stream (WHATWG HTML, 9.2.6).
// EventSource cannot send our Authorization header, and a token in the address would end up in logs.
import type { TryOnStatus } from './resources.ts';

/**
 * A service that cannot stream (or a proxy that will not) answers with one JSON document: then that is the one status.
 * @param hear Told of whatever comes, heartbeats too.
 */
export async function* readStatusEvents(response: Response, hear = () => {}): AsyncGenerator<TryOnStatus> {
  if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    yield (await response.json()) as TryOnStatus;
    return;
  }
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      hear();
      text += decoder.decode(value, { stream: true });
      // Events end with an empty line; the rest stays until its own end has arrived.
      const events = text.split(/\r\n\r\n|\n\n|\r\r/);
      text = events.pop()!;
      for (const event of events) {
        const status = statusIn(event);
        if (status) yield status;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined); // already broken: nothing to cancel
  }
}

/** Comments (the heartbeat) and events of other names carry no status. */
function statusIn(event: string): TryOnStatus | null {
  let name = '';
  let data = '';
  for (const line of event.split(/\r\n|\n|\r/)) {
    const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === 'event') name = value!;
    if (field === 'data') data += value!;
  }
  return name === 'status' && data ? (JSON.parse(data) as TryOnStatus) : null;
}
