import { paint } from './say.mjs';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];
const WARN = LEVELS.indexOf('warn');

/**
 * Whether the terminal shows a line of a process: everything but what its log tells below WARN.
 *
 * @param {string} line
 */
export function isForTerminal(line) {
  const entry = parseEntry(line);
  return entry ? toRank(entry.level) >= WARN : line.trim() !== '';
}

/**
 * A line of a process as people read it.
 *
 * @param {string} name of the process
 * @param {string} line
 * @returns {string}
 */
export function toTerminalLine(name, line) {
  const entry = parseEntry(line);
  if (!entry) return `${paint(name, 'dim')} ${line}`;
  const rank = toRank(entry.level);
  const level = paint(
    (LEVELS[rank] ?? '').toUpperCase().padEnd(5),
    rank < WARN ? 'dim' : rank === WARN ? 'yellow' : 'red',
  );
  const time = new Date(entry.time ?? Date.now()).toTimeString().slice(0, 8);
  return `${paint(`${time} ${name}`, 'dim')} ${level} ${entry.msg ?? ''}${toDetail(entry)}`;
}

/**
 * @param {string} line
 * @returns {Record<string, any> | null}
 */
function parseEntry(line) {
  if (!line.startsWith('{')) return null;
  try {
    const entry = JSON.parse(line);
    return 'level' in entry ? entry : null;
  } catch {
    return null;
  }
}

/** @param {string | number} level pino writes 30, or "info" if it is told to */
function toRank(level) {
  return typeof level === 'number' ? Math.min(Math.max(Math.floor(level / 10) - 1, 0), 5) : LEVELS.indexOf(level);
}

/** @param {Record<string, any>} entry */
function toDetail({ err, error }) {
  const failure = err ?? error;
  const text = typeof failure === 'string' ? failure : (failure?.message ?? failure?.code);
  return text ? `: ${String(text).split('\n')[0]}` : '';
}
