import { describe, expect, it } from 'vitest';
import { createOperator, runOps } from '../../support/ops.js';

const operator = createOperator();
const COMMANDS = [
  ['webhook', 'set'],
  ['webhook', 'info'],
  ['webhook', 'delete'],
  ['queues'],
  ['queues', 'pause'],
  ['queues', 'resume'],
  ['dead', 'list'],
  ['dead', 'show'],
  ['dead', 'retry'],
  ['dead', 'drop'],
  ['tenants'],
  ['tenants', 'show'],
  ['tenants', 'export'],
  ['tenants', 'import'],
  ['tenants', 'block'],
  ['tenants', 'unblock'],
  ['settle'],
  ['free-all'],
  ['forget'],
  ['migrate', 'status'],
];

describe('the command line', () => {
  it.each(COMMANDS.map((command) => ({ command, name: command.join(' ') })))('explains $name', async ({ command }) => {
    const { code, out } = await runOps([...command, '--help'], {});

    expect([code, out]).toEqual([0, expect.stringContaining(`Usage: ops ${command.join(' ')}`)]);
  });

  it('lists the commands and the exit codes', async () => {
    const { code, out } = await runOps(['--help'], {});

    expect(code).toBe(0);
    for (const [name] of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(out).toContain('Exit codes:');
  });

  it('ends with 2 for what it cannot understand', async () => {
    const ended = await Promise.all([
      operator.run(),
      operator.run('bogus'),
      operator.run('queues', 'pause', 'bogus'),
      operator.run('dead', 'show', 'bogus'),
      operator.run('dead', 'list', '--limit', '0'),
      operator.run('webhook', 'set', '--url', 'http://plain.example'),
      operator.run('webhook', 'set'),
      operator.run('settle', 'harbour', '7'),
      operator.run('settle', '-1001', 'mia'),
      operator.run('forget', '@mia'),
    ]);

    expect(ended.map(({ code }) => code)).toEqual(ended.map(() => 2));
    for (const { out, err } of ended) expect([out, err]).toEqual(['', expect.stringMatching(/\w/)]);
  });

  it('says so in one document to a machine', async () => {
    expect(await operator.ask('bogus')).toEqual({ code: 2, json: { error: "unknown command 'bogus'" } });
  });

  it('lists every fault of the environment at once and ends with 1', async () => {
    const { code, err } = await runOps(['queues'], { REDIS_URL: 'http://redis' });

    expect(code).toBe(1);
    for (const name of ['BOT_TOKEN', 'DATABASE_URL', 'REDIS_URL']) expect(err).toContain(`- ${name} `);
  });

  it('ends with 1 while Redis is away, and says which variable to look at', async () => {
    const away = createOperator({ REDIS_URL: 'redis://127.0.0.1:1' });

    expect(await away.ask('queues')).toEqual({
      code: 1,
      json: { error: expect.stringContaining('REDIS_URL') as unknown },
    });
  });
});
