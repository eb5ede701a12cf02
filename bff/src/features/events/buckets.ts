// Waits are counted in buckets, so that percentiles of millions are read from a few rows.

/** Each bucket is a tenth wider than the one before: a percentile read from them is off by 5 % at most. */
const WIDER = 1.1;

export function bucketOf(milliseconds: number): string {
  return String(Math.max(0, Math.ceil(Math.log(Math.max(1, milliseconds)) / Math.log(WIDER))));
}

/** The middle of a bucket, in milliseconds. */
export function middleOf(bucket: number): number {
  return WIDER ** (bucket - 0.5);
}
