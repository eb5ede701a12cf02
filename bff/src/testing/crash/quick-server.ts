// The whole server as a process of its own, but with the quick engine, slowed down so that there is something to interrupt:
// what is tried here is what the server remembers, not how it draws.
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { readConfig, readSecrets } from '../../config.ts';
import { createServer } from '../../main.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import { onTermination } from '../../platform/process/shutdown.ts';
import type { Renderer } from '../../renderers/renderer.ts';
import { quickEngine } from '../quick-engine.ts';
import { SETTLED } from './process.ts';

const RENDER_MS = 250;

const PREVIEW_MS = 60;

const engine = { ...quickEngine(), previewer: { ...quickEngine().renderer, engine: 'quick-preview' } };
engine.repeats();
slowedDown(engine.renderer, RENDER_MS);
slowedDown(engine.previewer, PREVIEW_MS);

function slowedDown(renderer: Renderer, milliseconds: number): void {
  const { render } = renderer;
  renderer.render = async (request) => {
    await wait(milliseconds, undefined, { signal: request.signal });
    return render(request);
  };
}

const server = await createServer(readConfig(), readSecrets(), { engine, onOpen: obeySignals });
onTermination(server.close);
await server.ready;
console.log('VisionFit is ready');

async function obeySignals({ sql: db }: Database): Promise<void> {
  // What the embedded database does every five minutes. On a full disk it is the end of it.
  process.on('SIGUSR2', () => {
    sql`checkpoint`.execute(db).catch(() => {});
  });
  // Nobody can look into the embedded database from outside.
  process.on('SIGHUP', async () => {
    while ((await openTasksAndJobs(db)) > 0) await wait(200);
    console.log(SETTLED);
  });
}

async function openTasksAndJobs(db: Sql): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select (select count(*) from app.tasks where finished_at is null)
      + (select count(*) from pgboss.job where name like 'render%' and state in ('created', 'retry', 'active'))
      as open`.execute(db);
  return rows[0]?.open ?? 0;
}
