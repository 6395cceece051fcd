import { beforeEach, describe, expect, it } from 'vitest';
import { parseChannelKey, parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import type { Arrivals, JoinRequests, LastMoves } from '@gmbot/core/gate/ports';
import type { FakeClock } from '../fakes/clock.js';

const MIA = parseUserId(7);
const GROUP = parseGroupKey(1);
const HERE = { key: GROUP, chatId: parseChatId(-1001) };
const NEWS = parseChannelKey(1);
const DEALS = parseChannelKey(2);
const DAY_MS = 24 * 60 * 60 * 1000;

/** What every record of join requests promises. */
export function describeJoinRequests(
  name: string,
  create: () => Promise<{ readonly clock: FakeClock; readonly requests: JoinRequests }>,
): void {
  describe(`${name}, of join requests`, () => {
    let clock: FakeClock;
    let requests: JoinRequests;
    const at = (agoMs: number, updateId = 1) => ({ atMs: clock.now() - agoMs, updateId });
    const read = () => requests.read([{ key: NEWS }, { key: DEALS }], MIA);

    beforeEach(async () => {
      ({ clock, requests } = await create());
    });

    it('knows those that are pending, and until when they count', async () => {
      await requests.note(NEWS, MIA, at(1000));

      expect(await read()).toEqual(new Map([[NEWS, clock.now() - 1000 + DAY_MS]]));
    });

    it('lets one count for a day at most', async () => {
      await requests.note(NEWS, MIA, at(0));
      clock.advance(DAY_MS);

      expect(await read()).toEqual(new Map());
    });

    it('ends one with a join or a leave that follows', async () => {
      await requests.note(NEWS, MIA, at(1000, 1));
      await requests.end(NEWS, MIA, at(1000, 2));

      expect(await read()).toEqual(new Map());
    });

    it('does not take up one that is told after what ended it', async () => {
      await requests.end(NEWS, MIA, at(1000, 2));
      await requests.note(NEWS, MIA, at(2000, 1));

      expect(await read()).toEqual(new Map());
    });

    it('takes up one that was made after a leave', async () => {
      await requests.end(NEWS, MIA, at(2000, 1));
      await requests.note(NEWS, MIA, at(1000, 2));

      expect([...(await read()).keys()]).toEqual([NEWS]);
    });

    it('asks for nothing where no channel is named', async () => {
      expect(await requests.read([], MIA)).toEqual(new Map());
    });
  });
}

/** What every record of newcomers promises. */
export function describeArrivals(
  name: string,
  create: () => Promise<{ readonly clock: FakeClock; readonly arrivals: Arrivals }>,
): void {
  describe(`${name}, of newcomers`, () => {
    it('knows when they first came, and nothing of others', async () => {
      const { clock, arrivals } = await create();
      const cameAtMs = clock.now();
      await arrivals.note(GROUP, MIA, cameAtMs);
      await arrivals.note(GROUP, MIA, cameAtMs + 60_000);

      expect([await arrivals.read(HERE, MIA), await arrivals.read(HERE, parseUserId(8))]).toEqual([cameAtMs, null]);
    });

    it('knows who stands at the door, until they are let through', async () => {
      const { arrivals } = await create();
      const look = () => arrivals.isAtDoor(GROUP, MIA);
      const before = await look();
      await arrivals.stopAtDoor(GROUP, MIA);
      await arrivals.stopAtDoor(GROUP, MIA);
      const stopped = [await look(), await arrivals.isAtDoor(GROUP, parseUserId(8))];

      await arrivals.letThrough(GROUP, MIA);

      expect([before, stopped, await look()]).toEqual([false, [true, false], false]);
    });
  });
}

/** What every record of moves promises. */
export function describeLastMoves(name: string, create: () => Promise<LastMoves>): void {
  describe(`${name}, of moves`, () => {
    it('knows the last one of each channel, and nothing of a channel in which nobody moved', async () => {
      const moves = await create();
      await moves.note(NEWS, 1000);
      await moves.note(NEWS, 2000);

      expect(await moves.read([NEWS, DEALS])).toEqual(new Map([[NEWS, 2000]]));
      expect(await moves.read([DEALS])).toEqual(new Map());
      expect(await moves.read([])).toEqual(new Map());
    });
  });
}
