// The log: one JSON line per event, and nothing in it that shows or unlocks a person, whatever a caller hands over.
// Three nets, each for what slips through the one before: errors are reduced to a few fields, private keys and raw bytes
// are taken out of objects, and the finished line is searched for what tokens, links, pictures and addresses look like.
import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from './describe-error.ts';
import { scrubFields, scrubLine } from './scrub.ts';

export type { Logger } from 'pino';

export interface LoggerOptions {
  /** `silent` turns it off. */
  level: string;
  /** Standard output when absent. */
  destination?: DestinationStream;
}

export function createLogger({ level, destination }: LoggerOptions): Logger {
  return pino(
    {
      level,
      // No host name and process id: the collector adds them, a reader does not need them.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: scrubFields },
      serializers: { err: describeError },
      hooks: { streamWrite: scrubLine },
    },
    destination ?? standardOutput(),
  );
}

/** Lines kept for later while standard output takes none; more than this is dropped. In bytes. */
const BACKLOG_BYTES = 1_000_000;

/** Where it is a file on a full disk, lines wait or are lost; an error event that nobody hears would end the process. */
function standardOutput(): DestinationStream {
  return pino.destination({ dest: 1, sync: true, maxLength: BACKLOG_BYTES }).on('error', () => {});
}
