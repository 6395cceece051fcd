/** Starts one of our processes, keeps what it says in a file, and ends it by its own id. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const READY_WITHIN_MS = 40 * 1000;
/** Processes promise to end within 15 s. */
const STOP_WITHIN_MS = 16 * 1000;
/** What a process needs of ours; anything else could leak a setting into it. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'GMBOT_TEST_RUN'];

/** One log line. */
export type LogLine = Readonly<Record<string, unknown>>;

/** What to start. */
export interface ProcessOptions {
  readonly name: string;
  /** Relative to the root of the repository. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where its log goes. */
  readonly folder: string;
  /** Reads the address from the line that says that it listens; undefined for any other line. */
  readonly readUrl: (line: LogLine) => string | undefined;
}

/** A process that listens. */
export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  /** Resolves with its exit code when it has ended; null when it was killed. */
  readonly exited: Promise<number | null>;
  /** Asks it to end. @returns its exit code; null when it had to be killed */
  readonly stop: () => Promise<number | null>;
  /** Ends it outright, as a crash does. */
  readonly kill: () => Promise<void>;
  /** The last lines of its log. */
  readonly readTail: (lines: number) => Promise<string>;
}

/** Resolves once it listens. @throws Error with its last words when it does not */
export async function startProcess({ name, script, env, folder, readUrl }: ProcessOptions): Promise<RunningProcess> {
  const file = path.join(folder, `${name}.log`);
  const child = spawn(process.execPath, [path.join(ROOT, script)], {
    cwd: ROOT,
    env: { ...pickEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const log = createWriteStream(file, { flags: 'a' });
  const readTail = async (lines: number): Promise<string> =>
    (await readFile(file, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-lines).join('\n');
  const url = await Promise.race([
    findUrl(child, { readUrl, onLine: (line) => void log.write(`${line}\n`) }),
    exited.then(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, READY_WITHIN_MS, undefined).unref()),
  ]);
  if (url === undefined || child.pid === undefined) {
    child.kill('SIGKILL');
    throw new Error(`${name} does not listen. Its last words:\n${await readTail(20)}`);
  }
  return { name, pid: child.pid, url, exited, readTail, stop, kill };

  async function stop(): Promise<number | null> {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    const code = await exited;
    clearTimeout(timer);
    return code;
  }

  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await exited;
  }
}

function findUrl(
  child: ChildProcess,
  { readUrl, onLine }: Pick<ProcessOptions, 'readUrl'> & { onLine: (line: string) => void },
): Promise<string> {
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        onLine(line);
        const url = readUrl(parseLine(line));
        if (url !== undefined) resolve(url);
      });
    }
  });
}

function parseLine(line: string): LogLine {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return {};
  }
}

function pickEnv(): Record<string, string> {
  return Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name] ?? '']] : [])));
}
