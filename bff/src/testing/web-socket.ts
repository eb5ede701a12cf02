// The server's end of a WebSocket, as far as a stand-in needs it: whole texts in both directions, https://www.rfc-editor.org/rfc/rfc6455.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export interface ServerSocket {
  send(text: string): void;
  end(): void;
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const OPCODE = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/** Answers an `upgrade`. */
export function acceptWebSocket(
  req: IncomingMessage,
  connection: Duplex,
  { onText, onEnd }: { onText(text: string): void; onEnd(): void },
): ServerSocket {
  const accept = createHash('sha1').update(`${req.headers['sec-websocket-key']}${GUID}`).digest('base64');
  connection.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
  );
  let pending = Buffer.alloc(0);
  connection.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let frame = firstFrame(pending); frame; frame = firstFrame(pending)) {
      pending = pending.subarray(frame.length);
      if (frame.opcode === OPCODE.text) onText(frame.body.toString());
      else if (frame.opcode === OPCODE.ping) connection.write(frameOf(OPCODE.pong, frame.body));
      else if (frame.opcode === OPCODE.close) connection.end(frameOf(OPCODE.close, frame.body));
    }
  });
  connection.on('error', () => {});
  connection.on('close', onEnd);
  return {
    send: (text) => void (connection.writable && connection.write(frameOf(OPCODE.text, Buffer.from(text)))),
    end: () => void connection.destroy(),
  };
}

/** A client masks what it sends. @returns null where the rest is still on its way. */
function firstFrame(bytes: Buffer): { opcode: number; body: Buffer; length: number } | null {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const sizeBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const bodyAt = 2 + sizeBytes + 4;
  if (bytes.length < bodyAt) return null;
  const size = sizeBytes === 0 ? short : sizeBytes === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < bodyAt + size) return null;
  const mask = bytes.subarray(bodyAt - 4, bodyAt);
  const body = Buffer.from(bytes.subarray(bodyAt, bodyAt + size).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return { opcode: (bytes[0] ?? 0) & 0x0f, body, length: bodyAt + size };
}

function frameOf(opcode: number, body: Buffer): Buffer {
  const head = body.length < 126 ? Buffer.from([0x80 | opcode, body.length]) : Buffer.from([0x80 | opcode, 126, 0, 0]);
  if (body.length > 0xffff) throw new RangeError('longer than any stand-in speaks');
  if (head.length === 4) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}
