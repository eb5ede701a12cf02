// What every job of ours carries in pg-boss, and which attempt at it this is.

export interface JobData {
  /** pg-boss copies it to where the job goes when it is given up. */
  jobId: string;
  /** How often its process has gone in the middle of it. */
  interruptions?: number;
  /** Of what queued it, where that was traced. */
  traceparent?: string | undefined;
}

/** 1 for the first that was not cut off. */
export function attemptOf({ retryCount, data }: { retryCount: number; data: JobData }): number {
  return retryCount + 1 - (data.interruptions ?? 0);
}
