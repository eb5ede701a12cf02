// What `npm start` runs: turns into the server, with the settings that its memory allocator reads only at birth.
import { fileURLToPath } from 'node:url';
import { turnIntoWithAllocator } from './allocator.ts';

turnIntoWithAllocator(fileURLToPath(new URL('./main.ts', import.meta.url)));
// With them already, or on a system that has none, it can run right here.
await (await import('./main.ts')).main();
