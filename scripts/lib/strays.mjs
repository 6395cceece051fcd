import { readdirSync, readFileSync } from 'node:fs';
import { killGroup } from './processes.mjs';

/**
 * Ends every process that was started, at whatever depth, with this variable in its environment. Only Linux tells the
 * environment of a process; elsewhere nothing is found.
 *
 * @param {{ variable: string, except?: number[] }} options `variable` as `NAME=value`
 * @returns {string[]} command lines of those that were ended
 */
export function endStrays({ variable, except = [] }) {
  const strays = readPids().filter((pid) => pid !== process.pid && !except.includes(pid) && hasVariable(pid, variable));
  return strays.map((pid) => {
    const commandLine = readProc(pid, 'cmdline').replaceAll('\0', ' ').trim();
    killGroup(pid);
    return commandLine;
  });
}

function readPids() {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/**
 * @param {number} pid
 * @param {string} variable
 */
function hasVariable(pid, variable) {
  return readProc(pid, 'environ').split('\0').includes(variable);
}

/**
 * @param {number} pid
 * @param {string} file
 */
function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
