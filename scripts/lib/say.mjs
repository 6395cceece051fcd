/** Whether the terminal shows colours: a person's own, unless they ask for none. */
const hasColour = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;

/** @param {string} line one step of the work, in progress form: "Installing dependencies …" */
export function say(line) {
  console.log(line);
}

/**
 * @param {string} text
 * @param {'bold' | 'dim' | 'red' | 'green' | 'yellow'} colour
 */
export function paint(text, colour) {
  const code = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 }[colour];
  return hasColour ? `\u001b[${code}m${text}\u001b[0m` : text;
}

/**
 * Seconds since a moment, as people read them.
 *
 * @param {number} sinceMs from `performance.now()`
 */
export function elapsed(sinceMs) {
  const seconds = (performance.now() - sinceMs) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}
