import { createMetrics } from '@gmbot/core/observability/metrics';
import parsePrometheus from 'parse-prometheus-text-format';
import { describe, expect, it } from 'vitest';

async function readFamilies() {
  return parsePrometheus(await createMetrics().registry.metrics());
}

/** The rules of `promtool check metrics` that names and kinds can break. */
const ABBREVIATED_OR_DERIVED_UNITS = /_(ms|millis|milliseconds|minutes|hours|kb|mb|kilobytes|percent)(_|$)/;

it('names everything with gmbot_, what the runtime counts too', async () => {
  const names = (await readFamilies()).map(({ name }) => name);

  expect(names).toContain('gmbot_nodejs_eventloop_lag_seconds');
  expect(names.filter((name) => !name.startsWith('gmbot_'))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

describe('as Prometheus wants them, all metrics', () => {
  it('have a help text', async () => {
    expect((await readFamilies()).filter(({ help }) => help === '')).toEqual([]);
  });

  it('end with _total iff they are counters', async () => {
    const wrong = (await readFamilies()).filter(({ name, type }) => name.endsWith('_total') !== (type === 'COUNTER'));

    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('count in base units, and leave the words for kinds to Prometheus', async () => {
    const names = (await readFamilies()).map(({ name }) => name);

    expect(names.filter((name) => ABBREVIATED_OR_DERIVED_UNITS.test(name))).toEqual([]);
    expect(names.filter((name) => /_(gauge|counter|histogram|summary|count|sum|bucket)$/.test(name))).toEqual([]);
  });
});

it('gives each process counts of its own', async () => {
  const [one, other] = [createMetrics(), createMetrics()];

  one.holds.inc();

  expect([(await one.holds.get()).values[0]?.value, (await other.holds.get()).values[0]?.value]).toEqual([1, 0]);
});

it('tells which version runs', async () => {
  const { buildInfo } = createMetrics();

  const [only] = (await buildInfo.get()).values;

  expect(only).toMatchObject({ value: 1, labels: { version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string } });
});

it('has no figures of the fleet until they are known: a process that never learns them shows none', async () => {
  const text = await createMetrics().registry.metrics();

  const fleet = [
    'patience_holds',
    'cache_hit_ratio',
    'suspended_links',
    'unsettled_members',
    'webhook_pending_updates',
  ];
  for (const name of fleet) expect(text).not.toMatch(new RegExp(`^gmbot_${name} `, 'm'));
});
