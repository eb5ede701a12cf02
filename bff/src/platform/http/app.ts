// The order in which every request passes: name, headers, CORS, health, files, API, and problems for whatever went wrong.
import express, { type Express, type RequestHandler, Router } from 'express';
import { setConditionsAside } from './conditional.ts';
import { cors } from './cors.ts';
import { type HealthParts, healthRoutes } from './health.ts';
import { httpProblem, type ProblemCatalogue } from './problem.ts';
import { problemHandler, type RequestLog, unknownRoute } from './problem-handler.ts';
import { giveRequestId } from './request-id.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppParts {
  /** Everything under /v1; has its place from the start and may be filled later. */
  api: Router;
  /** Whether it is filled. */
  isOpen(): boolean;
  /** Paths of the API with what works there, to tell a wrong method from a wrong address. */
  operations: readonly { method: string; path: string }[];
  /** OpenAPI, served as it is; made when it is first asked for, which most processes never are. */
  document(): object;
  files: readonly Router[];
  /** The origin that links to pictures lead to, where it is another than this server's. */
  picturesFrom: string | null;
  health: HealthParts;
  isAllowedOrigin(origin: string): Promise<boolean>;
  problems: ProblemCatalogue;
  trustedProxies: number;
  /** See every request of the API. */
  measure: RequestHandler;
  trace: RequestHandler;
  /** Of the operator's. */
  metrics: Router;
  log: RequestLog;
}

export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', parts.trustedProxies);

  app.use(giveRequestId, securityHeaders(parts.picturesFrom));
  app.use(['/v1', '/livez', '/readyz', '/openapi.json'], setConditionsAside);
  app.use(healthRoutes(parts.health));
  app.use(parts.metrics);
  app.use('/v1', parts.measure, parts.trace);
  app.use('/v1', cors(parts.isAllowedOrigin));
  app.use('/v1', (_req, _res, next) => {
    next(parts.isOpen() ? undefined : httpProblem('not_ready', { headers: { 'Retry-After': '1' } }));
  });
  app.use(parts.api);
  app.use(openApi(parts.document));
  app.use(wrongMethod(parts.operations));
  app.use('/v1', unknownRoute);
  for (const files of parts.files) app.use(files);
  app.use(unknownRoute);
  app.use(problemHandler(parts.problems, parts.log));
  return app;
}

function openApi(document: AppParts['document']): Router {
  const router = Router();
  let text: string | undefined;
  router.get('/openapi.json', (_req, res) => {
    text ??= JSON.stringify(document());
    res.set({ 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' }).type('application/json').send(text);
  });
  return router;
}

/** Reached only when no route took the request: a known path with a method that does not work there. */
function wrongMethod(operations: AppParts['operations']): Router {
  const router = Router();
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const methods = operations.filter((operation) => operation.path === path).map(({ method }) => method.toUpperCase());
    router.use(exactly(path), refuse([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']));
  }
  return router;
}

function refuse(allowed: string[]): RequestHandler {
  return (_req, res) => {
    const Allow = allowed.join(', ');
    res.set({ Allow });
    throw httpProblem('method_not_allowed', { detail: `Only ${Allow} works here.` });
  };
}

/** OpenAPI's `/a/{b}` as an expression that matches the whole path. */
function exactly(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);
}
