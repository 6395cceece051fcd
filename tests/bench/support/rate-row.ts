import type { Row } from './figure.js';
import { show, showSpread, sumUp } from './numbers.js';

/** One round of something that is measured per second. */
export interface RateSample {
  readonly perSecond: number;
  /** CPU time (ms) per 1,000 updates, by process. */
  readonly cpuMsPerThousand: Readonly<Record<string, number>>;
}

/** A row that is met when ours is at least `factor` times the baseline, by the median of the rounds. */
export function toRateRow(
  figure: string,
  what: string,
  factor: number,
  [ours, baseline]: readonly [readonly RateSample[], readonly RateSample[]],
): Row {
  const [own, plain] = [ours, baseline].map((samples) => sumUp(samples.map(({ perSecond }) => perSecond)));
  if (own === undefined || plain === undefined) throw new Error('Nothing was measured');
  const ratio = own.median / plain.median;
  return {
    figure,
    what,
    measured: `${showSpread(own)}/s = ${show(ratio)} ×; CPU per 1,000: ${showCpu(ours)}`,
    baseline: `${showSpread(plain)}/s; ${showCpu(baseline)}`,
    target: `≥ ${factor} ×`,
    isMet: ratio >= factor,
    details: {
      ratio,
      cpuRatio: totalCpu(baseline) / totalCpu(ours),
      own,
      plain,
      ...toCpu(ours, 'own'),
      ...toCpu(baseline, 'plain'),
    },
  };
}

function showCpu(samples: readonly RateSample[]): string {
  return Object.entries(toCpu(samples, ''))
    .map(([name, ms]) => `${name} ${show(ms)} ms`)
    .join(', ');
}

/** Medians of the rounds. */
function toCpu(samples: readonly RateSample[], prefix: string): Record<string, number> {
  const names = Object.keys(samples[0]?.cpuMsPerThousand ?? {});
  return Object.fromEntries(
    names.map((name) => [
      `${prefix}${prefix === '' ? name : ` ${name} CPU ms per 1,000`}`,
      sumUp(samples.map(({ cpuMsPerThousand }) => cpuMsPerThousand[name] ?? 0)).median,
    ]),
  );
}

function totalCpu(samples: readonly RateSample[]): number {
  return Object.values(toCpu(samples, '')).reduce((sum, ms) => sum + ms, 0);
}
