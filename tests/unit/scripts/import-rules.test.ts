import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/lib/paths.mjs';
import { bin } from '../../../scripts/lib/prepare.mjs';

const CRUISE_WITHIN_MS = 60_000;

/** A repository in miniature: each file with what it imports. */
const FILES: Record<string, string[]> = {
  'packages/core/src/domain/ids.ts': [],
  'packages/core/src/domain/decide.ts': ['./ids.js', '../errors/app-error.js'],
  'packages/core/src/domain/curious.ts': ['../gate/settle.js'],
  'packages/core/src/domain/hasty.ts': ['node:fs'],
  'packages/core/src/errors/app-error.ts': [],
  'packages/core/src/gate/settle.ts': ['../domain/decide.js', './ports.js', 'node:crypto'],
  'packages/core/src/gate/ports.ts': ['../errors/app-error.js'],
  'packages/core/src/gate/impatient.ts': ['../store/rows.js'],
  'packages/core/src/gate/wordy.ts': ['pino'],
  'packages/core/src/telegram/gateway.ts': ['telegraf'],
  'packages/core/src/store/rows.ts': ['@prisma/client', './generated/client.js'],
  'packages/core/src/store/generated/client.ts': [],
  'packages/core/src/store/queued.ts': ['bullmq'],
  'packages/core/src/cache/answers.ts': ['ioredis'],
  'packages/core/src/cache/stored.ts': ['../store/generated/client.js'],
  'packages/core/src/limits/slots.ts': ['ioredis'],
  'packages/core/src/queues/add.ts': ['bullmq', 'ioredis'],
  'packages/core/src/queues/tested.ts': ['../../../../tests/support/fakes.js'],
  'packages/core/src/i18n/lost.ts': ['./nowhere.js'],
  'apps/worker/src/main.ts': ['@gmbot/core/gate/settle'],
  'apps/worker/src/bot/commands.ts': ['telegraf'],
  'apps/worker/src/bot/shortcut.ts': ['../../../../packages/core/src/gate/settle.js'],
  'apps/worker/src/processors/consume.ts': ['bullmq'],
  'apps/worker/src/processors/direct.ts': ['ioredis'],
  'apps/worker/src/chatty.ts': ['telegraf'],
  'apps/ingress/src/routes/board.ts': ['bullmq'],
  'apps/ingress/src/routes/webhook.ts': ['bullmq'],
  'apps/ingress/src/neighbour.ts': ['../../worker/src/main.js'],
  'apps/ingress/src/stored.ts': ['@prisma/client'],
  'tests/support/fakes.ts': ['@gmbot/core/gate/ports'],
};

let dir: string;
let violations: string[];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'gmbot-rules-'));
  for (const [file, imports] of Object.entries(FILES)) write(file, toSource(imports));
  for (const name of ['telegraf', '@prisma/client', 'ioredis', 'bullmq', 'pino']) writePackage(name);
  writeCorePackage();
  write(
    'tsconfig.check.json',
    JSON.stringify({ compilerOptions: { module: 'nodenext', customConditions: ['source'] } }),
  );
  violations = await cruise();
}, CRUISE_WITHIN_MS);

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the import rules', () => {
  it.each([
    ['domain and errors import nothing but themselves', 'packages/core/src/domain/curious.ts'],
    ['domain and errors import nothing but themselves', 'packages/core/src/domain/hasty.ts'],
    ['gate imports domain, errors and its own ports', 'packages/core/src/gate/impatient.ts'],
    ['gate imports domain, errors and its own ports', 'packages/core/src/gate/wordy.ts'],
    ['telegraf is imported by core/telegram and worker/bot alone', 'apps/worker/src/chatty.ts'],
    ['Prisma is imported by core/store alone', 'apps/ingress/src/stored.ts'],
    ['Prisma is imported by core/store alone', 'packages/core/src/cache/stored.ts'],
    ['ioredis is imported by core/cache, core/limits and core/queues alone', 'apps/worker/src/processors/direct.ts'],
    [
      "bullmq is imported by core/queues, the worker's processors and the board alone",
      'packages/core/src/store/queued.ts',
    ],
    [
      "bullmq is imported by core/queues, the worker's processors and the board alone",
      'apps/ingress/src/routes/webhook.ts',
    ],
    ['apps import core through its exports', 'apps/worker/src/bot/shortcut.ts'],
    ['apps never import each other', 'apps/ingress/src/neighbour.ts'],
    ['src never imports tests', 'packages/core/src/queues/tested.ts'],
    ['every import leads somewhere', 'packages/core/src/i18n/lost.ts'],
  ])('"%s" stops %s', (rule, file) => {
    expect(violations).toContain(`${rule}: ${file}`);
  });

  it('let everything else pass', () => {
    expect(violations).toHaveLength(14);
  });
});

function toSource(imports: string[]): string {
  const lines = imports.map((name, index) => `import * as name${index} from '${name}';\nexport { name${index} };\n`);
  return [...lines, 'export const here = true;\n'].join('');
}

function writePackage(name: string): void {
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
}

/** The same exports as the real core, reached from the apps the same way. */
function writeCorePackage(): void {
  const exports = { './*': { source: './src/*.ts', default: './dist/*.js' } };
  write('packages/core/package.json', JSON.stringify({ name: '@gmbot/core', type: 'module', exports }));
  const dependencies = {
    '@gmbot/core': '*',
    telegraf: '*',
    bullmq: '*',
    ioredis: '*',
    pino: '*',
    '@prisma/client': '*',
  };
  write('package.json', JSON.stringify({ name: 'miniature', type: 'module', dependencies }));
  mkdirSync(join(dir, 'node_modules/@gmbot'), { recursive: true });
  symlinkSync(join(dir, 'packages/core'), join(dir, 'node_modules/@gmbot/core'), 'dir');
}

function write(file: string, text: string): void {
  const path = join(dir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Everything that the rules of this repository find in the miniature, as "rule: file". */
async function cruise(): Promise<string[]> {
  const config = join(root, '.dependency-cruiser.cjs');
  const args = [bin('dependency-cruiser', 'depcruise'), '--config', config, '--output-type', 'json'];
  const options = { cwd: dir, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [...args, 'apps', 'packages', 'tests'], options);
  const report = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}
