// The event stream as networks deliver it: in pieces, with comments, with any line ending, or not as a stream at all.
import { expect } from '@open-wc/testing';
import { readStatusEvents } from './status-events.ts';

describe('the status events', () => {
  it('are read across any cut, even inside a character', async () => {
    const bytes = new TextEncoder().encode('event: status\ndata: {"stage":"done","message":"é"}\n\n');
    for (const at of [1, 20, 45, 47, bytes.length - 1])
      expect(await read([bytes.slice(0, at), bytes.slice(at)])).to.deep.equal([{ stage: 'done', message: 'é' }]);
  });

  it('skip heartbeats and events of other names', async () => {
    const text = ': heartbeat\n\nevent: notice\ndata: {}\n\nevent: status\ndata: {"percent":1}\n\n';
    expect(await read([new TextEncoder().encode(text)])).to.deep.equal([{ percent: 1 }]);
  });

  it('may end their lines with carriage returns and span several data lines', async () => {
    const text = 'event: status\r\ndata: {"percent":\r\ndata: 2}\r\n\r\n';
    expect(await read([new TextEncoder().encode(text)])).to.deep.equal([{ percent: 2 }]);
  });

  it('leave out an event that was cut off', async () => {
    expect(await read([new TextEncoder().encode('event: status\ndata: {"percent":3}\n')])).to.deep.equal([]);
  });

  it('are one when the service answers with a document', async () => {
    const statuses = [];
    for await (const status of readStatusEvents(Response.json({ percent: 4 }))) statuses.push(status);
    expect(statuses).to.deep.equal([{ percent: 4 }]);
  });
});

async function read(pieces: Uint8Array[]): Promise<unknown[]> {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const response = new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
  const statuses = [];
  for await (const status of readStatusEvents(response)) statuses.push(status);
  return statuses;
}
