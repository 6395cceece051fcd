import { describe, expect, it } from 'vitest';
import { isForTerminal, toTerminalLine } from '../../../scripts/lib/log-lines.mjs';

describe('isForTerminal', () => {
  it.each([
    ['an entry at warn', '{"level":"warn","msg":"Redis is away"}', true],
    ['an entry at level 50', '{"level":50,"msg":"No"}', true],
    ['an entry at info', '{"level":"info","msg":"listening"}', false],
    ['an entry at level 30', '{"level":30,"msg":"listening"}', false],
    ['a line that is no entry', 'Segmentation fault', true],
    ['a broken entry', '{"level":"info"', true],
    ['an empty line', '  ', false],
  ])('judges %s', (_what, line, expected) => {
    expect(isForTerminal(line)).toBe(expected);
  });
});

describe('toTerminalLine', () => {
  it('names the process, the level, the sentence and the reason', () => {
    const line = toTerminalLine('worker-1', '{"level":"error","msg":"A job failed","err":{"message":"boom\\nat x"}}');

    expect(line).toMatch(/^\d\d:\d\d:\d\d worker-1 ERROR A job failed: boom$/);
  });

  it('shows any other line as it is', () => {
    expect(toTerminalLine('ingress', 'Segmentation fault')).toBe('ingress Segmentation fault');
  });
});
