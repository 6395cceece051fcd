/**
 * How many were held and freed on each day, as bars. A phone shows the picture at less than half its size, and every
 * language has the same one: it bears digits alone, and its colours are named where it is sent.
 */
import { type Canvas, type Colour, createCanvas } from './canvas.js';
import { drawText, measureText, TEXT_HEIGHT } from './digits.js';

/** One day of a chart. Plain data. */
export interface ChartDay {
  /** As ISO 8601 writes it. */
  readonly date: string;
  readonly held: number;
  readonly freed: number;
}

const WIDTH = 800;
const HEIGHT = 400;
const MARGIN = 24;
/** Between an axis and what is written beside it. */
const GAP = 12;
/** The least that a number other than 0 shows as. */
const LEAST_BAR = 3;
const MOST_LINES = 4;
/** Days from one date that is written to the next. */
const DATE_STEP = 10;

/** Bars have the colours of 🟧 and 🟦: those who see no red or no green tell them apart. */
export const PALETTE = {
  paper: [255, 255, 255],
  line: [222, 226, 230],
  ink: [92, 99, 106],
  held: [240, 140, 46],
  freed: [47, 116, 208],
} as const satisfies Readonly<Record<string, Colour>>;

type Drawing = Canvas<keyof typeof PALETTE>;

/** Where bars stand, in pixels; `top` is the number that reaches `y`. */
interface Plot {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Width of one day. */
  readonly day: number;
  readonly top: number;
}

/** A PNG of 800 × 400, a few KB. */
export function drawDays(days: readonly ChartDay[]): Uint8Array {
  const canvas = createCanvas({ width: WIDTH, height: HEIGHT }, PALETTE);
  const most = Math.max(1, ...days.flatMap(({ held, freed }) => [held, freed]));
  const step = findStep(most);
  const top = Math.ceil(most / step) * step;
  const x = MARGIN + measureText(String(top)) + GAP;
  const plot: Plot = {
    ...{ x, y: MARGIN, top },
    height: HEIGHT - 2 * MARGIN - TEXT_HEIGHT - GAP,
    day: Math.floor((WIDTH - MARGIN - x) / Math.max(1, days.length)),
  };
  for (let value = 0; value <= top; value += step) drawLine(canvas, plot, value);
  for (const [index, day] of days.entries()) drawBars(canvas, plot, index, day);
  for (let index = days.length - 1; index >= 0; index -= DATE_STEP)
    drawDate(canvas, plot, index, days[index]?.date ?? '');
  return canvas.toPng();
}

/** The smallest of 1, 2, 5, 10, 20, 50 … of which four reach so far. */
function findStep(most: number): number {
  for (let power = 1; ; power *= 10)
    for (const factor of [1, 2, 5]) if (power * factor * MOST_LINES >= most) return power * factor;
}

function drawLine(canvas: Drawing, plot: Plot, value: number): void {
  const y = plot.y + plot.height - toPixels(plot, value);
  const text = String(value);
  canvas.fill({ x: plot.x, y, width: WIDTH - MARGIN - plot.x, height: 2 }, value === 0 ? 'ink' : 'line');
  const place = { x: plot.x - GAP - measureText(text), y: y - Math.floor(TEXT_HEIGHT / 2) };
  drawText(canvas, text, { ...place, colour: 'ink' });
}

function drawBars(canvas: Drawing, plot: Plot, index: number, { held, freed }: ChartDay): void {
  const width = Math.floor((plot.day - 4) / 2);
  const left = plot.x + index * plot.day + 2;
  for (const [x, value, colour] of [
    [left, held, 'held'],
    [left + width, freed, 'freed'],
  ] as const) {
    const height = value === 0 ? 0 : Math.max(LEAST_BAR, toPixels(plot, value));
    canvas.fill({ x, y: plot.y + plot.height - height, width, height }, colour);
  }
}

/** Month and day, under the middle of its bars. */
function drawDate(canvas: Drawing, plot: Plot, index: number, date: string): void {
  const text = date.slice('2026-'.length);
  const middle = plot.x + (index + 0.5) * plot.day;
  const y = plot.y + plot.height + GAP;
  canvas.fill({ x: Math.floor(middle), y: y - GAP + 2, width: 2, height: GAP / 2 }, 'ink');
  const x = Math.min(Math.floor(middle - measureText(text) / 2), WIDTH - measureText(text) - GAP / 2);
  drawText(canvas, text, { x, y, colour: 'ink' });
}

function toPixels({ height, top }: Plot, value: number): number {
  return Math.round((value / top) * height);
}
