/** `npm start` in a checkout of its own: scripts and state are its own, everything else is this one's. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../../../scripts/lib/paths.mjs';

const OWN = ['.git', '.gmbot', '.env', 'scripts'];

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'gmbot-start-'));
  for (const name of readdirSync(root).filter((name) => !OWN.includes(name)))
    symlinkSync(join(root, name), join(checkout, name));
  cpSync(join(root, 'scripts'), join(checkout, 'scripts'), { recursive: true });
  mkdirSync(join(checkout, '.gmbot'));
});

afterEach(() => rmSync(checkout, { recursive: true, force: true }));

async function start(flags: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [join(checkout, 'scripts', 'start.mjs'), ...flags], {
    env: { ...process.env, ...env },
    timeout: 40_000, // one that starts after all does not outlive the test
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

it('refuses a faulty environment in whole, before it forgets or starts anything', async () => {
  const kept = join(checkout, '.gmbot', 'sandbox.json');
  writeFileSync(kept, '{}');

  const { code, output } = await start(['--fresh'], { INGRESS_PORT: 'abc', WORKER_PORT: '70000', SANDBOX_PORT: '-1' });

  expect(code).toBe(1);
  for (const name of ['INGRESS_PORT', 'WORKER_PORT', 'SANDBOX_PORT'])
    expect(output).toContain(`- ${name} must be a whole number from 0 to 65535`);
  expect(output).not.toMatch(/Forgetting|Starting|\n {4}at /);
  expect(existsSync(kept)).toBe(true);
});
