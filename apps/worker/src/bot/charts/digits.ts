/**
 * Digits drawn from dots: no font has to be there, and no language of ours needs another one in a chart.
 */
import type { Canvas } from './canvas.js';

/** Dots of a digit, row by row. */
const DOTS: Readonly<Record<string, readonly string[]>> = {
  '0': ['.###.', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  '1': ['..#..', '.##..', '..#..', '..#..', '..#..', '..#..', '.###.'],
  '2': ['.###.', '#...#', '....#', '..##.', '.#...', '#....', '#####'],
  '3': ['.###.', '#...#', '....#', '..##.', '....#', '#...#', '.###.'],
  '4': ['...#.', '..##.', '.#.#.', '#..#.', '#####', '...#.', '...#.'],
  '5': ['#####', '#....', '####.', '....#', '....#', '#...#', '.###.'],
  '6': ['..##.', '.#...', '#....', '####.', '#...#', '#...#', '.###.'],
  '7': ['#####', '....#', '...#.', '..#..', '..#..', '.#...', '.#...'],
  '8': ['.###.', '#...#', '#...#', '.###.', '#...#', '#...#', '.###.'],
  '9': ['.###.', '#...#', '#...#', '.####', '....#', '...#.', '.##..'],
  '-': ['.....', '.....', '.....', '#####', '.....', '.....', '.....'],
};
const COLUMNS = 5;
const ROWS = 7;
/** Pixels of a dot. */
const DOT = 4;

/** Pixels from the top of a text to its bottom. */
export const TEXT_HEIGHT = ROWS * DOT;

/** Pixels from the left of a text to its right. */
export function measureText(text: string): number {
  return Math.max(0, text.length * (COLUMNS + 1) - 1) * DOT;
}

/** Draws digits and hyphens from their upper left corner on; anything else stays a gap. */
export function drawText<Name extends string>(
  canvas: Canvas<Name>,
  text: string,
  { x: left, y: top, colour }: { readonly x: number; readonly y: number; readonly colour: Name },
): void {
  for (const [index, character] of [...text].entries())
    for (const [row, dots] of (DOTS[character] ?? []).entries())
      for (let column = 0; column < COLUMNS; column += 1) {
        if (dots[column] !== '#') continue;
        const x = left + (index * (COLUMNS + 1) + column) * DOT;
        canvas.fill({ x, y: top + row * DOT, width: DOT, height: DOT }, colour);
      }
}
