/** Median and spread of some numbers. */
export interface Numbers {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/** Sums them up. @throws Error when there are none */
export function sumUp(values: readonly number[]): Numbers {
  return { median: quantile(values, 0.5), least: Math.min(...values), most: Math.max(...values), count: values.length };
}

/** The value below which the share lies; by nearest rank. @throws Error when there are none */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is nothing to sum up');
  return value;
}

/** `1,234 (1,100–1,300)`: median and spread. */
export function showSpread({ median, least, most }: Numbers, unit = ''): string {
  return `${show(median)}${unit} (${show(least)}–${show(most)})`;
}

/** Three digits that count, and thousands apart. */
export function show(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
