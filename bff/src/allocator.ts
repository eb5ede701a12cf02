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
