// What `npm start` runs: turns into the server, with the settings that its memory allocator reads only at birth.
import { fileURLToPath } from 'node:url';
import { ALLOCATOR } from './allocator.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
if (process.platform === 'linux' && process.execve) {
  // biome-ignore lint/style/noProcessEnv: handed on whole, not read.
  const environment = { ...ALLOCATOR, ...process.env };
  // The same process id, terminal and signals: nobody has to pass them on.
  const args = process.argv.slice(2);
  process.execve(process.execPath, [process.execPath, ...process.execArgv, main, ...args], environment);
}
// Elsewhere the allocator has no such settings, and the server can run right here.
await (await import('./main.ts')).main();
