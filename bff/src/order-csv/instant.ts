// Times as exports and spreadsheets write them; without an offset they are of the shop's own clocks.

const DAY_MS = 86_400_000;
const WRITTEN =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)\s?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;

/** @returns null for what is no time, or no day that there is. */
export function readInstant(written: string, clocks: Clocks): Date | null {
  const { day, time = '00:00', zone } = WRITTEN.exec(written.trim())?.groups ?? {};
  if (day === undefined) return null;
  const asUtc = new Date(`${day}T${time}Z`);
  if (Number.isNaN(asUtc.getTime()) || !asUtc.toISOString().startsWith(day)) return null;
  return zone === undefined ? clocks.instantOf(asUtc) : new Date(asUtc.getTime() - minutesOf(zone) * 60_000);
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** What clocks show in a time zone. */
export class Clocks {
  readonly #format: Intl.DateTimeFormat;
  /** By days of UTC, what they show ahead all day long; null where they are put forward or back on it. */
  readonly #days = new Map<number, number | null>();

  constructor(timeZone: string) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone, ...parts, ...time });
  }

  /** @param shown what they show, as if it were UTC. In the hour that clocks show twice, one of the two. */
  instantOf(shown: Date): Date {
    const guess = new Date(shown.getTime() - this.#ahead(shown));
    return new Date(shown.getTime() - this.#ahead(guess));
  }

  /** Of UTC, in milliseconds. */
  #ahead(at: Date): number {
    const day = Math.floor(at.getTime() / DAY_MS);
    let allDay = this.#days.get(day);
    if (allDay === undefined) {
      const [begins, ends] = [day, day + 1].map((one) => this.#aheadAt(new Date(one * DAY_MS)));
      allDay = begins === ends ? begins! : null;
      this.#days.set(day, allDay);
    }
    return allDay ?? this.#aheadAt(at);
  }

  /** Asked of each of a hundred thousand orders, it would take seconds. */
  #aheadAt(at: Date): number {
    const part = Object.fromEntries(this.#format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - (at.getTime() - (at.getTime() % 1_000));
  }
}
