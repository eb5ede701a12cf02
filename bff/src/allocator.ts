// How glibc should hand out memory to the server. Photos and tensors are large and short-lived; by default such blocks end up
// in per-thread arenas, which fragment and do not shrink: 930 MB and growing after 30 renders with one vision worker and glibc
// 2.36, 620 MB and flat after 50 with these. Blocks of a megabyte and more are mapped anew each time; with smaller ones two
// pictures in work wait for each other's page faults (0.1 s a render more at 128 kB). They are environment variables of
// mallopt(3), so they must stand before the process starts.

/** Other allocators ignore them. A container image may set the same. */
export const ALLOCATOR = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};

/**
 * Turns this process into `script` with these settings, where it has not got them: the same process id, terminal and signals,
 * so nobody has to pass them on. Returns where they are there already, or where a system has no such thing.
 */
export function turnIntoWithAllocator(script: string): void {
  // Handed on whole, and not read.
  const { env } = process;
  const isDone = Object.keys(ALLOCATOR).every((name) => name in env);
  if (isDone || process.platform !== 'linux' || !process.execve) return;
  const args = [...process.execArgv, script, ...process.argv.slice(2)];
  process.execve(process.execPath, [process.execPath, ...args], { ...ALLOCATOR, ...env });
}
