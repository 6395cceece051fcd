import type { CommandLine } from '@gmbot/core/gate/ports';
import { beforeEach, describe, expect, it } from 'vitest';

/** A line, and jobs of updates. */
export interface CommandLineUnderTest {
  readonly line: CommandLine;
  /** There is a job for this update, which has not ended. */
  addJob(updateId: number): Promise<void>;
}

const GIVEN = { chatId: -100, senderId: 7 };

/** What every implementation of the line promises. */
export function describeCommandLine(name: string, create: () => Promise<CommandLineUnderTest>): void {
  describe(`${name}, as a line of commands`, () => {
    let line: CommandLine;

    beforeEach(async () => {
      const under = await create();
      ({ line } = under);
      for (const updateId of [11, 12, 13]) await under.addJob(updateId);
    });

    const isNext = (updateId: number, given = GIVEN): Promise<boolean> => line.isNext({ ...given, updateId });

    it('lets the first go, and the next one once it has left', async () => {
      const before = [await isNext(11), await isNext(12), await isNext(13)];
      await line.leave({ ...GIVEN, updateId: 11 });

      expect([before, await isNext(13), await isNext(12)]).toEqual([[true, false, false], false, true]);
    });

    it('says the same again, and leaving twice is leaving once', async () => {
      const twice = [await isNext(11), await isNext(11)];
      await line.leave({ ...GIVEN, updateId: 11 });
      await line.leave({ ...GIVEN, updateId: 11 });

      expect([twice, await isNext(12)]).toEqual([[true, true], true]);
    });

    it('goes by when they were given, not by who came first', async () => {
      expect([await isNext(12), await isNext(11), await isNext(12)]).toEqual([true, true, false]);
    });

    it('is one for each chat and sender', async () => {
      await isNext(11);

      expect([
        await isNext(12, { ...GIVEN, senderId: 8 }),
        await isNext(12, { ...GIVEN, chatId: -200 }),
        await isNext(12),
      ]).toEqual([true, true, false]);
    });
  });
}
