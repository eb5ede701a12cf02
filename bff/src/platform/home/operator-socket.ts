// The way in for an operator while a server holds the home folder: a Unix socket that only the server's own user can open.
// HTTP over it, one command a request, since every platform brings both ends. What comes back is a line of JSON for each thing
// that is told of long work, and one for the answer.
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { TellProgress } from '../process/progress.ts';

/** What stands in for a thrown error on the other side. */
export type SocketAnswer = { answer: unknown } | { refused: string };
type Line = SocketAnswer | { told: string };

/** Longest path that fits into a socket's address (108 bytes on Linux, 104 on macOS, with the end mark). */
const LONGEST_PATH = 100;
const COMMAND_LIMIT_BYTES = 64 * 1024;
/** A change of the master key goes through every shopper. */
const ANSWER_LIMIT_MS = 600_000;

/** Nobody listens there. */
export class NoServer extends Error {}

/**
 * @param path as `operatorSocketOf` says of the home folder that this process holds.
 * @param answer never throws; its value goes back as JSON.
 * @returns how to close it again; the file goes with it.
 */
export async function listenForOperator(
  path: string,
  answer: (command: unknown, tell: TellProgress) => Promise<SocketAnswer>,
): Promise<() => Promise<void>> {
  // Left behind by a kill: whoever holds the folder is this process.
  rmSync(path, { force: true });
  const server = createServer({ requestTimeout: 10_000 }, (req, res) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > COMMAND_LIMIT_BYTES) req.destroy();
      else chunks.push(chunk);
    });
    req.on('end', async () => {
      const say = (line: Line) => res.write(`${JSON.stringify(line)}\n`);
      res.setHeader('Content-Type', 'application/x-ndjson');
      say(await answer(parsed(Buffer.concat(chunks).toString()), (told) => say({ told })));
      res.end();
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(path, () => {
      // Nobody else gets to it meanwhile: the folder around it is closed.
      chmodSync(path, 0o600);
      listening();
    });
  });
  return () =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
}

/** @param socket as the lock of the home folder names it. @throws NoServer */
export async function askServer(socket: string, command: unknown, tell: TellProgress): Promise<SocketAnswer> {
  const body = JSON.stringify(command);
  return new Promise((answered, failed) => {
    const asking = request({ socketPath: socket, path: '/', method: 'POST', timeout: ANSWER_LIMIT_MS });
    asking.on('error', (cause: NodeJS.ErrnoException) => {
      const nobody = cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED';
      failed(nobody ? new NoServer('no server listens', { cause }) : cause);
    });
    asking.on('timeout', () => asking.destroy(new Error('the server did not answer in time')));
    asking.on('response', async (res) => {
      try {
        for await (const text of createInterface({ input: res })) {
          const line: Line = JSON.parse(text);
          if ('told' in line) tell(line.told);
          else answered(line);
        }
        failed(new Error('the server ended before it had answered'));
      } catch (error) {
        failed(error);
      }
    });
    asking.end(body);
  });
}

/**
 * In the home folder, or where its path is too long for a socket in a folder of this user's own under the system's
 * temporary one. Null where the system has no such sockets.
 * @throws where somebody else owns that folder or may look into it.
 */
export function operatorSocketOf(home: string): string | null {
  if (process.platform === 'win32') return null;
  const inHome = join(resolve(home), 'operator.sock');
  if (Buffer.byteLength(inHome) <= LONGEST_PATH) return inHome;
  const name = createHash('sha256').update(resolve(home)).digest('hex').slice(0, 16);
  const path = join(tmpdir(), `visionfit-${name}`, 'operator.sock');
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { mode, uid } = lstatSync(folder);
  const closed = (mode & 0o077) === 0 && (process.getuid === undefined || uid === process.getuid());
  if (!closed || !lstatSync(folder).isDirectory()) throw new Error(`${folder} is not this user's alone; remove it.`);
  return path;
}

/** Null where it is no JSON, which is no command either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
