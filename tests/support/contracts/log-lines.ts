import { parseGroupKey } from '@gmbot/core/domain/ids';
import type { LogLine, LogLines } from '@gmbot/core/gate/group-log';
import { describe, expect, it } from 'vitest';

const GROUP = parseGroupKey(7);

function toLine(userId: number): LogLine {
  return { action: 'hold', userId, actorId: null, settings: [] };
}

/** What every keeper of log lines promises. */
export function describeLogLines(create: () => LogLines): void {
  describe('lines of a log channel', () => {
    it('come in their order, and again until they are dropped', async () => {
      const lines = create();
      await lines.push(GROUP, 5, toLine(1));
      await lines.push(GROUP, 5, toLine(2));

      expect(await lines.list(GROUP, 5)).toEqual([toLine(1), toLine(2)]);
      expect(await lines.list(GROUP, 5)).toEqual([toLine(1), toLine(2)]);
      await lines.drop(GROUP, 5);
      expect(await lines.list(GROUP, 5)).toEqual([]);
    });

    it('are kept apart by group and minute', async () => {
      const lines = create();
      await lines.push(GROUP, 5, toLine(1));

      expect(await lines.list(GROUP, 6)).toEqual([]);
      expect(await lines.list(parseGroupKey(8), 5)).toEqual([]);
    });
  });
}
