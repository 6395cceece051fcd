/** One file for each figure under tests/bench/results/: what was measured, when, how, and on which machine. */
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row } from './figure.js';

const FOLDER = fileURLToPath(new URL('../results/', import.meta.url));

/** How a figure was measured. */
export interface RunKind {
  readonly isQuick: boolean;
  readonly isFull: boolean;
  readonly seconds: number;
}

/** Writes them over those of an earlier run. @returns the file's path from the root */
export function writeResults(name: string, rows: readonly Row[], kind: RunKind): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.json`);
  const content = { figure: name, measuredAt: new Date().toISOString(), ...kind, machine: describeMachine(), rows };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  return path.relative(process.cwd(), file);
}

/** What it runs on, and how busy that was. */
function describeMachine() {
  const [first] = cpus();
  return {
    cpu: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
    postgres: 'fsync off, as for tests',
    loadAverage: loadavg().map((load) => Number(load.toFixed(2))),
    frequencyGovernor: readGovernor(),
  };
}

function readGovernor(): string {
  try {
    return readFileSync('/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
