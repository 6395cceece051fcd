import { parseChannelKey, parseGroupKey } from '@gmbot/core/domain/ids';
import type { FollowUps } from '@gmbot/core/gate/ports';
import { beforeEach, describe, expect, it } from 'vitest';

const CHANNEL = { kind: 'channel', key: parseChannelKey(7) } as const;

/** What every implementation of follow-ups promises. */
export function describeFollowUps(name: string, create: () => Promise<FollowUps>): void {
  describe(`${name}, as what is still to follow`, () => {
    let followUps: FollowUps;
    beforeEach(async () => {
      followUps = await create();
    });

    it('is listed by kind until it is ended', async () => {
      const begun = await followUps.begin(CHANNEL);
      await followUps.begin({ kind: 'group', key: parseGroupKey(8) });
      const before = [await followUps.listChannels(), await followUps.listGroups()];

      await followUps.end(begun);

      expect([before, await followUps.listChannels()]).toEqual([[[7], [8]], []]);
    });

    it('tells whether something was pending', async () => {
      const first = await followUps.begin(CHANNEL);
      const second = await followUps.begin(CHANNEL);
      await followUps.end(second);
      const third = await followUps.begin(CHANNEL);

      expect([first, second, third].map(({ wasPending }) => wasPending)).toEqual([false, true, false]);
    });

    it('is not ended by whoever began before somebody else did', async () => {
      const first = await followUps.begin(CHANNEL);
      await followUps.begin(CHANNEL);

      await followUps.end(first);

      expect(await followUps.listChannels()).toEqual([7]);
    });
  });
}
