// How long two keys work side by side, as it is written on the command line.
import { UsageError } from './operator.ts';

const SECONDS: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** @param text `0`, or a number with its unit: `90s`, `30m`, `24h`, `7d`. @throws UsageError */
export function overlapSeconds(text: string): number {
  if (text === '0') return 0;
  const [, count = '', unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const seconds = SECONDS[unit];
  if (seconds === undefined) throw new UsageError(`"${text}" is no time; write 0, 30m, 24h or 7d.`);
  return Number(count) * seconds;
}
