// Every number that the alert rules and the dashboard speak of is one that the server has, and the rules do what they say.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import { readConfig } from '../bff/src/config.ts';
import { openMetrics } from '../bff/src/platform/telemetry/metrics.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const rules = file('prometheus/visionfit.rules.yml');
/** For promtool. */
const tests = ['prometheus/visionfit.rules.test.yml', 'prometheus/visionfit.rules.days.test.yml'];
const dashboard = file('grafana/visionfit.json');

describe('what is watched', () => {
  it('is among what /metrics shows', async () => {
    const { text } = await openMetrics('the process too').read();
    const types = new Map([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => [name, type]));
    const watched = namesIn(rules + dashboard, /\b(?:visionfit|process|nodejs)_\w+/g);
    assert.ok(watched.length >= 8, String(watched));
    const unknown = watched.filter((name) => {
      const base = name.replace(/_(?:bucket|count|sum)$/, '');
      return types.get(name) === undefined && types.get(base) !== 'histogram';
    });
    assert.deepEqual(unknown, []);
  });

  it('names recorded series that are recorded', () => {
    const recorded = namesIn(rules, /(?<=record: )\S+/g);
    assert.deepEqual(namesIn(rules + dashboard, /\bvisionfit:[\w:]+/g), recorded.sort());
  });

  it('names no bucket by a whole number, which Prometheus 3 writes with a decimal point', () => {
    assert.doesNotMatch(rules + dashboard, /\ble=\\?"\d+\\?"/);
  });

  it('takes no number that falls for a counter', async () => {
    const { text } = await openMetrics('the process too').read();
    const gauges = [...text.matchAll(/^# TYPE (\S+) gauge$/gm)].map(([, name = '']) => name);
    const counted = namesIn(rules + dashboard, /(?<=\b(?:rate|increase)\()\w+/g);
    assert.ok(counted.length > 0);
    assert.deepEqual(
      counted.filter((name) => gauges.includes(name)),
      [],
    );
  });

  it('is read from every pod of a cluster, by the name that alerts know', () => {
    const [job] = parse(file('prometheus/kubernetes.yml')).scrape_configs;
    const pods = ['web', 'worker'].map(
      (name) => parseAllDocuments(file(`kubernetes/${name}.yaml`))[0]?.toJS().spec.template,
    );
    assert.equal(job.job_name, 'visionfit');
    assert.match(rules, /up\{job="visionfit"\}/);
    assert.ok(job.authorization.credentials_file);
    const [{ role, selectors, namespaces }] = job.kubernetes_sd_configs;
    assert.deepEqual([role, namespaces.names], ['pod', [parse(file('kubernetes/namespace.yaml')).metadata.name]]);
    const [label, value] = selectors[0].label.split('=');
    const port = job.relabel_configs.find(({ action }: { action?: string }) => action === 'keep').regex;
    for (const { metadata, spec } of pods) {
      assert.equal(metadata.labels[label], value);
      const { ports } = spec.containers[0];
      assert.deepEqual(ports, [{ name: port, containerPort: readConfig({}).port }]);
    }
  });

  it('tries every alert, and every promise has one', () => {
    const alerts = namesIn(rules, /(?<=alert: )\w+/g);
    const tried = namesIn(tests.map(file).join(''), /(?<=alertname: )\w+(?=\n\s+exp_alerts)/g);
    assert.deepEqual(tried, alerts);
  });

  const promtool = hasPromtool();
  it('passes its own tests', {
    skip: promtool ? false : 'THE ALERTS ARE NOT TRIED: promtool is not here; it is in Debian’s package prometheus',
  }, () => {
    const said = execFileSync('promtool', ['test', 'rules', ...tests], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });
    assert.match(said, /SUCCESS/);
  });
});

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([name]) => name))].sort();
}

function hasPromtool(): boolean {
  try {
    execFileSync('promtool', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
