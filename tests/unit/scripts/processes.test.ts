import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../../scripts/lib/lock.mjs';
import { poll } from '../../../scripts/lib/poll.mjs';
import { endLeftover, launch, readCommandLine, stop } from '../../../scripts/lib/processes.mjs';
import { startReaper } from '../../../scripts/lib/reaper.mjs';
import { endStrays } from '../../../scripts/lib/strays.mjs';

const FOREVER = 'setInterval(() => {}, 1000)';
/** Sleeps on through every polite request. */
const STUBBORN = `process.on('SIGTERM', () => {}); console.log('deaf'); ${FOREVER}`;

let dir: string;
let launched: ReturnType<typeof launch>[];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gmbot-processes-'));
  launched = [];
});

afterEach(async () => {
  await Promise.all(launched.map((process) => stop(process, { signal: 'SIGKILL' })));
  rmSync(dir, { recursive: true, force: true });
});

function start(source: string, env: Record<string, string> = {}) {
  const started = launch(process.execPath, ['-e', source], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  launched.push(started);
  return { ...started, pid: started.child.pid ?? 0 };
}

describe('stop', () => {
  it('ends a process by force that does not end when asked', async () => {
    const process = start(STUBBORN);
    await new Promise((resolve) => process.child.stdout?.once('data', resolve));

    const exit = await stop(process, { deadlineMs: 100 });

    expect(exit.signal).toBe('SIGKILL');
  });
});

describe('launch', () => {
  it('tells of a command that does not exist by code 127', async () => {
    const { exited } = launch('/no/such/command', []);

    expect(await exited).toEqual({ code: 127, signal: null });
  });
});

describe('endLeftover', () => {
  it('ends the process that a killed run has left', async () => {
    const process = start(FOREVER);

    const was = await endLeftover({ pid: process.pid, mark: FOREVER });

    expect([was, (await process.exited).signal]).toEqual([true, 'SIGTERM']);
  });

  it('leaves a process alone that only has the same pid', async () => {
    const process = start(FOREVER);

    const was = await endLeftover({ pid: process.pid, mark: 'another command' });

    expect([was, process.isAlive()]).toEqual([false, true]);
  });
});

describe('endStrays', () => {
  it('ends what has the variable in its environment, and nothing else (where the system tells, which is Linux)', async () => {
    if (process.platform !== 'linux') return;
    const stray = start(FOREVER, { GMBOT_TEST_STRAY: dir });
    const other = start(FOREVER, { GMBOT_TEST_STRAY: 'another run' });
    await poll(() => readCommandLine(stray.pid).includes(FOREVER), { timeoutMs: 5_000 });

    endStrays({ variable: `GMBOT_TEST_STRAY=${dir}` });

    expect((await stray.exited).signal).toBe('SIGKILL');
    expect(other.isAlive()).toBe(true);
  });
});

describe('a reaper', () => {
  it('ends its charges and removes the folder when its parent is killed', async () => {
    const victim = start(FOREVER);
    const folder = mkdtempSync(join(dir, 'folder-'));
    const parent = start(`
      import(${JSON.stringify(new URL('../../../scripts/lib/reaper.mjs', import.meta.url).href)}).then(({ startReaper }) => {
        const reaper = startReaper();
        reaper.update(${JSON.stringify({ charges: [{ pid: victim.pid, mark: FOREVER }], folder })});
        console.log('ready');
        ${FOREVER};
      });`);
    await new Promise((resolve) => parent.child.stdout?.once('data', resolve));

    parent.child.kill('SIGKILL');

    expect((await victim.exited).signal).toBe('SIGTERM');
    expect(await poll(() => !isThere(folder), { timeoutMs: 5_000 })).toBe(true);
  });

  it('does nothing once it is dismissed', async () => {
    const process = start(FOREVER);
    const reaper = startReaper();
    reaper.update({ charges: [{ pid: process.pid, mark: FOREVER }] });

    await reaper.dismiss();

    expect(process.isAlive()).toBe(true);
  });
});

describe('takeLock', () => {
  it('is free again once it is released', () => {
    const file = join(dir, 'a.lock');
    const first = takeLock(file);
    if ('release' in first) first.release();

    expect(takeLock(file)).toHaveProperty('release');
  });

  it('passes over a holder who is gone', async () => {
    const file = join(dir, 'a.lock');
    const gone = start('');
    await gone.exited;
    writeFileSync(file, String(gone.pid));

    takeLock(file);

    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });

  it('tells who holds it', () => {
    const file = join(dir, 'a.lock');
    const holder = start(`/* scripts */ ${FOREVER}`);
    writeFileSync(file, String(holder.pid));

    expect(takeLock(file)).toEqual({ heldBy: holder.pid });
  });
});

function isThere(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (err) {
    return err instanceof Error && 'code' in err && err.code === 'EISDIR';
  }
}
