import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Clocks, readInstant } from './instant.ts';

const instants = (timeZone: string, written: string[]) => {
  const clocks = new Clocks(timeZone);
  return written.map((one) => readInstant(one, clocks)?.toISOString().slice(0, 16));
};

describe('a time of the shop’s clocks', () => {
  it('is right before and after they are put forward or back, on that day and on others', () => {
    assert.deepEqual(
      instants('Europe/Berlin', [
        ...['2026-03-28 12:00', '2026-03-29 01:30', '2026-03-29 03:30', '2026-06-01 12:00'],
        ...['2026-10-25 00:30', '2026-10-25 04:00', '2026-10-25 23:59', '2026-12-24'],
      ]),
      [
        ...['2026-03-28T11:00', '2026-03-29T00:30', '2026-03-29T01:30', '2026-06-01T10:00'],
        ...['2026-10-24T22:30', '2026-10-25T03:00', '2026-10-25T22:59', '2026-12-23T23:00'],
      ],
    );
  });

  it('is right where they are put forward by half an hour, on another day than that of UTC', () => {
    assert.deepEqual(instants('Australia/Lord_Howe', ['2026-10-04 01:30', '2026-10-04 03:00']), [
      ...['2026-10-03T15:00', '2026-10-03T16:00'],
    ]);
  });
});
