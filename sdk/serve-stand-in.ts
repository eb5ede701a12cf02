// Shows the built element without the real service: `npm run stand-in -w sdk`, then open the address it prints.
// `?key=pk_test_hints_held&lang=ar` picks a scenario (see src/testing/api-stand-in.ts) and a language.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { respond } from './http-adapter.ts';
import { apiStandIn } from './src/testing/api-stand-in.ts';
import { shop } from './stand-in-shop.ts';

const BUILT = join(import.meta.dirname, 'dist');
const port = Number(process.env.PORT ?? 8790);

createServer(async (message, reply) => {
  const answered = await respond(
    async (request) => (await shop(request, BUILT)) ?? apiStandIn(request),
    message,
    reply,
  );
  if (!answered) reply.writeHead(302, { Location: '/shop/' }).end();
}).listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}/shop/`));
