import { convertIndexedToRgb, decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { type ChartDay, drawDays, PALETTE } from '@gmbot/worker/bot/charts/draw-days';

type Figures = readonly [held: number, freed: number];

function listDays(toFigures: (index: number) => Figures): readonly ChartDay[] {
  return Array.from({ length: 30 }, (_, index) => {
    const [held, freed] = toFigures(index);
    return { date: new Date(Date.UTC(2026, 9, 30 + index)).toISOString().slice(0, 10), held, freed };
  });
}

/** Heights of the bars of one colour from left to right, in pixels, each with the column in which it begins. */
function readBars(
  png: Uint8Array,
  name: keyof typeof PALETTE,
): readonly { readonly x: number; readonly height: number }[] {
  const image = decode(png);
  const rgb = convertIndexedToRgb(image);
  const isOf = (x: number, y: number): boolean =>
    PALETTE[name].every((part, channel) => rgb[(y * image.width + x) * 3 + channel] === part);
  const heights = Array.from(
    { length: image.width },
    (_, x) => Array.from({ length: image.height }, (__, y) => isOf(x, y)).filter(Boolean).length,
  );
  return heights.flatMap((height, x) => (height > 0 && heights[x - 1] === 0 ? [{ x, height }] : []));
}

describe('a chart of days', () => {
  it('is a PNG of 800 × 400, small enough for everyone', () => {
    const png = drawDays(listDays((index) => [(index * 7) % 13, (index * 5) % 11]));

    expect(decode(png)).toMatchObject({ width: 800, height: 400 });
    expect(png.length).toBeLessThan(20_000);
  });

  it('has a bar of each colour for each day, held on the left, as high as its number', () => {
    const png = drawDays(listDays((index) => [index + 1, 2 * (index + 1)]));

    const [held, freed] = [readBars(png, 'held'), readBars(png, 'freed')];
    expect([held.length, freed.length]).toEqual([30, 30]);
    for (const [index, { x, height }] of held.entries()) {
      const twice = freed[index] ?? { x: 0, height: 0 };
      expect(twice.x).toBeGreaterThan(x);
      expect(Math.abs(twice.height - 2 * height)).toBeLessThanOrEqual(4);
      expect(Math.abs(height - (held[29]?.height ?? 0) * ((index + 1) / 30))).toBeLessThanOrEqual(3);
    }
  });

  it('shows a single one beside a huge day, which fits', () => {
    const png = drawDays(listDays((index) => (index === 12 ? [98_765, 0] : [1, 0])));

    const heights = readBars(png, 'held').map(({ height }) => height);
    expect(heights).toHaveLength(30);
    expect(Math.max(...heights)).toBeGreaterThan(250);
    expect(Math.max(...heights)).toBeLessThan(400);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(2);
    expect(readBars(png, 'freed')).toEqual([]);
  });

  it('has no bar where nothing happened, but its axis and dates', () => {
    const png = drawDays(listDays(() => [0, 0]));

    expect([readBars(png, 'held'), readBars(png, 'freed')]).toEqual([[], []]);
    expect(readBars(png, 'ink').length).toBeGreaterThan(0);
  });

  it('numbers its lines whole, four of them at most', () => {
    const lines = (most: number): number => {
      const png = drawDays(listDays(() => [most, 0]));
      const image = decode(png);
      const right = Array.from({ length: image.height }, (_, y) => image.data[y * image.width + image.width - 25]);
      return right.filter((colour, y) => colour === 1 && right[y - 1] !== 1).length;
    };

    expect([1, 2, 3, 4, 5, 11, 40, 41, 99_999].map(lines)).toEqual([1, 2, 3, 4, 3, 3, 4, 3, 2]);
  });
});
