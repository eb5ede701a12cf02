// What people copy: every object as its API wants it, no setting that the server does not know, probes and times that fit the
// server's own end, and Terraform that reads as Terraform.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse as parseHcl } from '@cdktn/hcl2json';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseAllDocuments, parse as parseYaml } from 'yaml';
import { readConfig, readSecrets } from '../bff/src/config.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const text = (path: string) => readFileSync(`${HERE}${path}`, 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: documents of other people's formats; the schema says what they are.
type Document = any;

const documents = globSync('kubernetes/*.yaml', { cwd: HERE })
  .filter((path) => !path.endsWith('kustomization.yaml'))
  .flatMap((path) => parseAllDocuments(text(path)).map((each) => ({ path, document: each.toJS() as Document })));
const ofKind = (kind: string) => documents.flatMap(({ document }) => (document.kind === kind ? [document] : []));
const pods = [...ofKind('Deployment'), ...ofKind('Job')].map(({ metadata, spec }) => ({
  metadata,
  pod: spec.template,
}));

/** Of the secret; no process of ours reads it. */
const KEDA_KEY = 'KEDA_DATABASE_URL';

const envOf = (pod: Document) =>
  Object.fromEntries(pod.spec.containers[0].env.map(({ name, value }: Document) => [name, value]));

describe('the manifests', () => {
  it('are what Kubernetes and KEDA call so, field by field', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    ajv.addSchema(JSON.parse(text('schemas/kubernetes.json')), 'manifests');
    assert.ok(documents.length >= 15);
    for (const { path, document } of documents) {
      const check = ajv.getSchema(`manifests#/$defs/${document.kind}`);
      assert.ok(check, `${path}: ${document.kind} is no kind that we know`);
      check(document);
      const wrong = (check.errors ?? []).map(({ instancePath, message, params }) => ({
        instancePath,
        message,
        params,
      }));
      assert.deepEqual(wrong, [], `${path}: ${document.kind} ${document.metadata?.name}`);
    }
  });

  it('set nothing that the server does not understand', () => {
    const given: Record<string, string> = { ...ofKind('ConfigMap')[0].data };
    for (const { pod } of pods) {
      for (const { name, value } of pod.spec.containers[0].env ?? []) given[name] = value ?? given[name] ?? '';
    }
    for (const [name, value] of Object.entries(ofKind('Secret')[0].stringData as object)) {
      if (name === name.toUpperCase() && name !== KEDA_KEY) given[name] = value;
    }
    readConfig(given);
    readSecrets(given);
    const known = text('../bff/src/config.ts');
    assert.deepEqual(
      Object.keys(given).filter((name) => !known.includes(`    ${name}:`) && !known.includes(`  ${name}:`)),
      [],
    );
  });

  it('give a process the time that its end takes, and balancers the time to look away', () => {
    for (const { metadata, spec } of ofKind('Deployment')) {
      const pod = spec.template.spec;
      const [container] = pod.containers;
      const env = envOf(spec.template);
      const drain = Number(env.VISIONFIT_DRAIN_SECONDS);
      const finish = Number(env.VISIONFIT_FINISH_SECONDS);
      assert.ok(pod.terminationGracePeriodSeconds >= drain + finish + 10, metadata.name);
      const { periodSeconds, failureThreshold } = container.readinessProbe;
      if (env.VISIONFIT_ROLE === 'web')
        assert.ok(drain > periodSeconds * failureThreshold, 'looked away before it closes');
    }
  });

  it('give every process every secret that it may need', () => {
    const asked = text('../bff/src/config.ts').split('const SecretEnvironment')[1]?.split('superRefine')[0] ?? '';
    const elsewhere = ['SUPABASE_SERVICE_ROLE_KEY', 'SUPABASE_URL', 'VISIONFIT_REALTIME'];
    const secrets = [...asked.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name = '']) => name);
    assert.ok(secrets.length > 6);
    for (const { metadata, spec } of ofKind('Deployment')) {
      const given = Object.keys(envOf(spec.template));
      const missing = secrets.filter((name) => !elsewhere.includes(name) && !given.includes(name));
      assert.deepEqual(missing, [], metadata.name);
    }
  });

  it('let KEDA connect from its own pod, which has none of our files', () => {
    const { spec } = ofKind('TriggerAuthentication')[0];
    assert.deepEqual(
      spec.secretTargetRef.map(({ key }: Document) => key),
      [KEDA_KEY],
    );
    const { stringData } = ofKind('Secret')[0];
    const [own, ours] = [new URL(stringData[KEDA_KEY]), new URL(stringData.DATABASE_URL)];
    assert.deepEqual([own.host, own.pathname], [ours.host, ours.pathname]);
    assert.deepEqual([...own.searchParams], [['sslmode', 'require']]);
  });

  it('give a process the memory that its vision threads and its server take', () => {
    for (const { metadata, spec } of ofKind('Deployment')) {
      const { limits } = spec.template.spec.containers[0].resources;
      const threads = Number(envOf(spec.template).VISIONFIT_WORKERS);
      assert.ok(mebibytes(limits.memory) >= threads * 512 + 1024, `${metadata.name}: ${threads} threads`);
    }
    const { mem_limit, environment } = parseYaml(text('compose.yaml')).services.visionfit;
    assert.ok(mebibytes(mem_limit) >= Number(environment.VISIONFIT_WORKERS) * 512 + 1024);
  });

  it('make no more processes than a database of 100 connections can bear, also while they are replaced', () => {
    const [{ data }] = ofKind('ConfigMap');
    const each = Number(data.VISIONFIT_DATABASE_CONNECTIONS) + 1;
    const most = (name: string) =>
      [...ofKind('ScaledObject'), ...ofKind('HorizontalPodAutoscaler')]
        .filter(({ spec }) => spec.scaleTargetRef.name === name)
        .map(({ spec }) => spec.maxReplicaCount ?? spec.maxReplicas);
    const replaced = ofKind('Deployment').map(
      ({ metadata, spec }) => Math.max(...most(metadata.name)) + spec.strategy.rollingUpdate.maxSurge,
    );
    const processes = replaced.reduce((sum, one) => sum + one, 0);
    // Three are kept for superusers, and KEDA has one.
    assert.ok(processes * each <= 96, `${processes} processes with ${each} each`);
  });

  it('let processes ask for names where nodes have a cache of them', () => {
    const rules = ofKind('NetworkPolicy').flatMap(({ spec }) => spec.egress ?? []);
    const cache = rules.find(({ to }) => to.some(({ ipBlock }: Document) => ipBlock?.cidr === '169.254.20.10/32'));
    assert.deepEqual(
      cache?.ports.map(({ port }: Document) => port),
      [53, 53],
    );
  });

  it('select what they make, and mount what they name', () => {
    const labels = ofKind('Deployment').map(({ spec }) => spec.template.metadata.labels);
    const selectors = [
      ...ofKind('Service').map(({ spec }) => spec.selector),
      ...ofKind('PodDisruptionBudget').map(({ spec }) => spec.selector.matchLabels),
      ...ofKind('Deployment').map(({ spec }) => spec.selector.matchLabels),
    ];
    for (const selector of selectors) {
      const found = labels.some((each) => Object.entries(selector).every(([name, value]) => each[name] === value));
      assert.ok(found, JSON.stringify(selector));
    }
    const targets = [...ofKind('ScaledObject'), ...ofKind('HorizontalPodAutoscaler')].map(
      ({ spec }) => spec.scaleTargetRef.name,
    );
    const made = new Set(ofKind('Deployment').map(({ metadata }) => metadata.name));
    assert.deepEqual(
      targets.filter((name) => !made.has(name)),
      [],
    );
    const secret = Object.keys(ofKind('Secret')[0].stringData);
    for (const { pod } of pods) {
      for (const { valueFrom } of pod.spec.containers[0].env) {
        if (valueFrom) assert.ok(secret.includes(valueFrom.secretKeyRef.key));
      }
      const volumes = (pod.spec.volumes ?? []).map(({ name }: Document) => name);
      for (const { name } of pod.spec.containers[0].volumeMounts ?? []) assert.ok(volumes.includes(name), name);
    }
    const { resources } = parseYaml(text('kubernetes/kustomization.yaml'));
    for (const path of resources)
      assert.ok(
        documents.some((each) => each.path === `kubernetes/${path}`),
        path,
      );
  });
});

describe('the other files to copy', () => {
  it('compose starts the server beside a database with nothing that it could do without', () => {
    const { services, volumes } = parseYaml(text('compose.yaml'));
    assert.deepEqual(Object.keys(services), ['database', 'visionfit']);
    const { environment, read_only, cap_drop, stop_grace_period, volumes: mounted } = services.visionfit;
    assert.ok(read_only && cap_drop.includes('ALL'));
    const { stop } = readConfig(environment);
    assert.ok(Number.parseInt(stop_grace_period, 10) * 1_000 >= stop.drainMs + stop.finishMs + 10_000);
    readSecrets({ ...environment, DATABASE_URL: environment.DATABASE_URL.replace(/\$\{.*?\}/, 'x') });
    assert.deepEqual(
      [...mounted, ...services.database.volumes].map((each: string) => each.split(':')[0]).sort(),
      Object.keys(volumes),
    );
  });

  it('Kong lets pages at the API and the files, and nobody at what is for the inside', () => {
    const { upstreams, services } = parseYaml(text('kong/kong.yaml'));
    const [{ routes, retries, host }] = services;
    assert.equal(host, upstreams[0].name);
    assert.equal(retries, 0);
    const paths = routes.flatMap((route: Document) => route.paths);
    assert.ok(paths.includes('/v1'));
    assert.ok(!paths.some((path: string) => ['/', '/metrics', '/readyz', '/livez'].includes(path)));
    const [lists, api] = ['lists', 'api'].map((name) => routes.find((route: Document) => route.name === name));
    assert.equal(api.response_buffering, false, 'event streams');
    const large = globSync('../bff/src/features/**/*routes.ts', { cwd: HERE })
      .filter((path) => text(path).includes('MOST_BYTES = 100 * 1024 * 1024'))
      .flatMap((path) => [...text(path).matchAll(/'(\/v1\/[\w/-]+import-csv)'/g)].map(([, route]) => route));
    assert.deepEqual(lists.paths.toSorted(), large.toSorted());
    const { allowed_payload_size } = lists.plugins[0].config;
    assert.ok(allowed_payload_size * 1_000_000 > 100 * 1024 * 1024);
    assert.equal(upstreams[0].healthchecks.active.http_path, '/readyz');
  });

  it('Terraform parses, refers to what is there, and asks of the bucket what the server asks of it', async () => {
    const files = globSync('terraform/*.tf', { cwd: HERE });
    const parsed = await Promise.all(
      files.map(async (path) => JSON.parse(JSON.stringify(await parseHcl(path, text(path))))),
    );
    const resources = new Set(
      parsed.flatMap(({ resource = {}, data = {} }) => [
        ...named(resource),
        ...named(data).map((name) => `data.${name}`),
      ]),
    );
    const variables = new Set(parsed.flatMap(({ variable = {} }) => Object.keys(variable)));
    const all = files
      .map(text)
      .join('\n')
      .replaceAll(/^\s*#.*$/gm, '');
    const used = [...all.matchAll(/(?<![\w.])((?:data\.)?(?:google|supabase|random)_\w+\.\w+)/g)].map(
      ([, name = '']) => name,
    );
    assert.deepEqual(
      used.filter((name) => !resources.has(name)),
      [],
    );
    const asked = [...all.matchAll(/\bvar\.(\w+)/g)].map(([, name = '']) => name);
    assert.deepEqual(
      asked.filter((name) => !variables.has(name)),
      [],
    );
    assert.deepEqual(
      [...variables].filter((name) => !asked.includes(name)),
      [],
      'asked for and not used',
    );
    const bucket = parsed.flatMap(({ resource }) => resource?.google_storage_bucket?.pictures ?? [])[0];
    assert.equal(bucket.versioning[0].enabled, false);
    assert.equal(bucket.soft_delete_policy[0].retention_duration_seconds, 0);
    assert.equal(bucket.public_access_prevention, 'enforced');
    const settings = [...all.matchAll(/^\s+([A-Z][A-Z_]+)\s+=/gm)].map(([, name = '']) => name);
    const known = text('../bff/src/config.ts');
    assert.deepEqual(
      settings.filter((name) => !known.includes(`${name}:`)),
      [],
    );
  });

  it('Terraform tells Google’s balancer from the client, switches on what it uses, and keeps within the pooler', async () => {
    const [run, secrets, variables, services] = ['run', 'secrets', 'variables', 'services'].map((name) =>
      text(`terraform/${name}.tf`),
    );
    assert.match(run ?? '', /VISIONFIT_TRUSTED_PROXIES\s+= "2"/);
    for (const service of ['run', 'secretmanager', 'cloudkms', 'iamcredentials']) {
      assert.ok(services?.includes(`"${service}.googleapis.com"`), service);
    }
    const asked = text('../bff/src/config.ts').split('const SecretEnvironment')[1]?.split('superRefine')[0] ?? '';
    for (const name of ['SHOPIFY_API_SECRET', 'SUPABASE_SECRET_KEY', 'SUPABASE_JWT_KEY', 'GEMINI_API_KEY']) {
      assert.ok(asked.includes(`${name}:`));
      const secret = new RegExp(`${name}\\s+= "([\\w-]+)"`).exec(run ?? '')?.[1];
      assert.ok(secret && secrets?.includes(`${secret} `), name);
    }
    const { variable } = JSON.parse(JSON.stringify(await parseHcl('variables.tf', variables ?? '')));
    const { max } = variable.web_instances[0].default;
    const workers = variable.workers[0].default;
    // A release puts the least number of new processes beside the old ones.
    const processes = max + workers + variable.web_instances[0].default.min + workers;
    assert.ok(processes * (variable.database_connections[0].default + 1) <= 15, String(processes));
  });

  const terraform = has('terraform');
  it('Terraform is formatted', { skip: terraform ? false : 'terraform is not here' }, () => {
    execFileSync('terraform', ['fmt', '-check', '-diff', `${HERE}terraform`], { stdio: ['ignore', 'pipe', 'ignore'] });
  });
});

/** As HCL refers to them: type and name. */
function named(blocks: Record<string, object>): string[] {
  return Object.entries(blocks).flatMap(([type, each]) => Object.keys(each).map((name) => `${type}.${name}`));
}

function mebibytes(text: string): number {
  const { count, unit = '' } = /^(?<count>\d+)(?<unit>Mi|Gi|g)$/.exec(text)?.groups ?? {};
  return Number(count) * (unit === 'Mi' ? 1 : 1_024);
}

function has(program: string): boolean {
  try {
    execFileSync(program, ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
