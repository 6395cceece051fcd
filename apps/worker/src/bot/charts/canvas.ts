import { encode } from 'fast-png';

/** Red, green and blue, 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A part of a canvas, in pixels from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something to draw on, in the colours of its palette. */
export interface Canvas<Name extends string> {
  /** What lies outside the canvas is left out. */
  fill(box: Box, colour: Name): void;
  toPng(): Uint8Array;
}

/** A canvas that shows the first colour of its palette everywhere. */
export function createCanvas<Name extends string>(
  { width, height }: Pick<Box, 'width' | 'height'>,
  palette: Readonly<Record<Name, Colour>>,
): Canvas<Name> {
  const names = Object.keys(palette);
  const colours = Object.values<Colour>(palette).map((colour) => [...colour]);
  const data = new Uint8Array(width * height);
  return {
    fill(box, colour) {
      const [left, right] = [Math.max(0, box.x), Math.min(width, box.x + box.width)];
      for (let y = Math.max(0, box.y); y < Math.min(height, box.y + box.height) && left < right; y += 1)
        data.fill(names.indexOf(colour), y * width + left, y * width + right);
    },
    toPng: () => encode({ width, height, data, channels: 1, palette: colours }),
  };
}
