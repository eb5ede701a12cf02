// A name server of our own on the loopback interface, so that lookups are tested for real and nothing is asked outside.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const A = 1;
const CNAME = 5;
const AAAA = 28;

/** Of one name: addresses, where they are to be looked up instead, or silence. */
export interface ZoneEntry {
  a?: string[];
  aaaa?: string[];
  cname?: string;
  silent?: boolean;
}

/** @returns its address; answers NXDOMAIN for names it does not have. */
export async function aNameServer(zone: Record<string, ZoneEntry>) {
  const socket = createSocket('udp4');
  const questions: string[] = [];
  socket.on('message', (message, from) => {
    const { name, type, end } = question(message);
    questions.push(`${name} ${type}`);
    if (!zone[name]?.silent) socket.send(answer(zone, message.subarray(0, end), name, type), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    questions,
    async [Symbol.asyncDispose]() {
      socket.close();
      await once(socket, 'close');
    },
  };
}

function question(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  while (message[at]) {
    const length = message[at] ?? 0;
    labels.push(message.toString('ascii', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

function answer(zone: Record<string, ZoneEntry>, asked: Buffer, name: string, type: number): Buffer {
  const records: Buffer[] = [];
  let at = name;
  for (let alias = zone[at]?.cname; alias; alias = zone[at]?.cname) {
    records.push(record(at, CNAME, encoded(alias)));
    at = alias;
  }
  const found = (type === A ? zone[at]?.a : type === AAAA ? zone[at]?.aaaa : []) ?? [];
  for (const address of found) records.push(record(at, type, bytesOf(address)));
  const head = Buffer.from(asked);
  // A response that is authoritative; NXDOMAIN where there is nothing of that name.
  head.writeUInt16BE(zone[name] ? 0x8580 : 0x8583, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  head.writeUInt32BE(0, 8);
  return Buffer.concat([head, ...records]);
}

function record(name: string, type: number, data: Buffer): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([encoded(name), fixed, data]);
}

function encoded(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label, 'ascii')]));
  return Buffer.concat([...labels, Buffer.of(0)]);
}

/** IPv6 written out in full only. */
function bytesOf(address: string): Buffer {
  if (address.includes('.')) return Buffer.from(address.split('.').map(Number));
  return Buffer.from(
    address
      .split(':')
      .map((group) => group.padStart(4, '0'))
      .join(''),
    'hex',
  );
}
