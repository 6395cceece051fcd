import { createMetrics } from '@gmbot/core/observability/metrics';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listNames, readRules, readText } from '../../support/ops-files.js';

const ALERTS = readRules('ops/prometheus/alerts.yml');
const RECORDINGS = readRules('ops/prometheus/recordings.yml');
const DASHBOARD = 'ops/grafana/dashboards/gmbot.json';

const panel = z.object({
  type: z.string(),
  title: z.string(),
  targets: z.array(z.object({ expr: z.string() })).optional(),
});
const dashboard = z.object({ uid: z.string(), panels: z.array(panel) });

async function listKnown(): Promise<ReadonlySet<string>> {
  const metrics = await createMetrics().registry.getMetricsAsJSON();
  return new Set([...metrics.map(({ name }) => name), ...RECORDINGS.flatMap(({ record = '' }) => [record])]);
}

/** Endings of histograms are taken off; a counter of the runtime may end like one. */
async function listUnknown(queries: readonly string[]): Promise<readonly string[]> {
  const known = await listKnown();
  return queries.flatMap(listNames).filter((name) => !known.has(name));
}

function readDashboard(): z.infer<typeof dashboard> {
  return dashboard.parse(JSON.parse(readText(DASHBOARD)));
}

/** As GitHub makes an anchor of a heading. */
function listAnchors(file: string): readonly string[] {
  return [...readText(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

describe('every metric exists that is named by', () => {
  it('an alert', async () => {
    expect(await listUnknown(ALERTS.map(({ expr }) => expr))).toEqual([]);
  });

  it('a recording', async () => {
    expect(await listUnknown(RECORDINGS.map(({ expr }) => expr))).toEqual([]);
  });

  it('the dashboard', async () => {
    const queries = readDashboard().panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

    expect(queries.length).toBeGreaterThan(20);
    expect(await listUnknown(queries)).toEqual([]);
  });
});

describe('every alert', () => {
  it.each(ALERTS.map(({ alert = '', ...rest }) => [alert, rest] as const))(
    '%s says how urgent it is, and has its page',
    (alert, { labels, annotations }) => {
      const [page = '', anchor = ''] = (annotations?.['runbook_url'] ?? '').split('#');

      expect(['page', 'ticket']).toContain(labels?.['severity']);
      expect(annotations?.['summary']).toBeTruthy();
      expect(anchor).toBe(alert.toLowerCase());
      expect(listAnchors(page)).toContain(anchor);
    },
  );

  it('is proved by a test of its own', () => {
    const tests = readText('ops/prometheus/alerts.test.yml');

    for (const { alert = '' } of ALERTS) expect(tests).toMatch(new RegExp(`alertname: ${alert}\\n\\s+exp_alerts`));
  });
});

it('asks the dashboard the four questions in this order', () => {
  const rows = readDashboard().panels.filter(({ type }) => type === 'row');

  expect(rows.slice(0, 4).map(({ title }) => title)).toEqual([
    'Are we keeping up?',
    'Is Telegram holding us?',
    'Are members verified fast?',
    'What is failing?',
  ]);
});
