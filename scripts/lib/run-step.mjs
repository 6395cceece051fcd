import { Fault } from './fault.mjs';
import { root } from './paths.mjs';
import { killGroup, launch } from './processes.mjs';

/**
 * Runs a command of a step to its end, quietly: what it prints is shown only when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, what: string }} options `what` completes the sentence "… failed"
 * @returns {Promise<string>} all it printed
 */
export async function runStep(command, args, { env = process.env, what }) {
  const { output, code } = await capture(command, args, env);
  if (code !== 0) throw new Fault(`${output.trimEnd()}\n\n${what} failed (${[command, ...args].join(' ')}).`);
  return output;
}

/**
 * Runs a command to its end and keeps what it prints. It does not outlive us.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ output: string, code: number }>}
 */
export async function capture(command, args, env = process.env) {
  const isShellScript = process.platform === 'win32' && command === 'npx';
  const options = { cwd: root, env, shell: isShellScript };
  const launched = launch(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => killGroup(launched.child.pid);
  process.once('exit', end);
  let output = '';
  for (const stream of [launched.child.stdout, launched.child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  }
  const closed = new Promise((resolve) => launched.child.once('close', resolve));
  const { code } = await launched.exited;
  if (code !== 127) await closed;
  process.off('exit', end);
  return { output, code: code ?? 1 };
}
