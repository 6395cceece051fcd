/**
 * @typedef {object} KnownFault
 * @property {string} severity
 * @property {string} module
 * @property {string} title
 * @property {string} url
 */

const GRAVE = ['high', 'critical'];

/**
 * Reads what `pnpm audit --json` prints: the grave faults; null when the registry answered no audit.
 *
 * @param {string} output
 * @returns {KnownFault[] | null}
 */
export function readAudit(output) {
  const report = parse(output);
  if (typeof report?.advisories !== 'object' || report.advisories === null) return null;
  return Object.values(report.advisories)
    .filter(({ severity }) => GRAVE.includes(severity))
    .map(({ severity, module_name: module, title, url }) => ({ severity, module, title, url }));
}

/** @param {string} output */
function parse(output) {
  const start = output.indexOf('{');
  try {
    return start < 0 ? null : JSON.parse(output.slice(start));
  } catch {
    return null;
  }
}
