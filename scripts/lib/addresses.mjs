import { relative } from 'node:path';
import { root, stateDir } from './paths.mjs';
import { paint } from './say.mjs';

/**
 * The table of where everything is.
 *
 * @param {import('./start-settings.mjs').Settings} settings
 * @param {string} runEnvFile
 */
export function renderAddresses({ sandbox, ingressUrl, workers, env }, runEnvFile) {
  const isBoardOpen = Boolean(sandbox || env.BOARD_PASSWORD || env.BOARD_PASSWORD_FILE);
  const rows = [
    ...(sandbox ? [['Play here', sandbox.url, 'a simulated Telegram']] : []),
    ['Ingress', ingressUrl, '/healthz /readyz /metrics'],
    ['Board', `${ingressUrl}/board`, isBoardOpen ? '' : 'set BOARD_PASSWORD to open it'],
    ...workers.map(({ url }, index) => [`Worker ${index + 1}`, url, '/healthz /readyz /metrics']),
    ['Logs', relative(root, stateDir) + '/logs', ''],
    ['Environment', relative(root, runEnvFile), 'for other commands against this system'],
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map(([what = '', where = '', note = '']) =>
      `  ${what.padEnd(widths[0] ?? 0)}  ${paint(where, 'bold')}${' '.repeat((widths[1] ?? 0) - where.length)}  ${paint(note, 'dim')}`.trimEnd(),
    )
    .join('\n');
}
