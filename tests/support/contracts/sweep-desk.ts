import { parseChatId, parseGroupKey, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import type { SweepDesk, SweepMessage, SweepRequest } from '@gmbot/core/gate/ports';
import { beforeEach, describe, expect, it } from 'vitest';

const RECHECK: SweepRequest = { groupKey: parseGroupKey(7), over: 'seen', purpose: 'recheck', progress: null };
const DRAIN: SweepRequest = { ...RECHECK, over: 'held', purpose: 'unprotect', version: 3 };

function toMessage(id: number, beside?: SweepMessage['beside']): SweepMessage {
  return { chatId: parseChatId(-1001), messageId: parseMessageId(id), beside, isStoppable: undefined };
}

/** What every desk promises. */
export function describeSweepDesk(name: string, open: () => Promise<SweepDesk>): void {
  describe(`${name}: orders to sweeps`, () => {
    let desk: SweepDesk;
    beforeEach(async () => {
      desk = await open();
    });

    it('knows nothing of a sweep that nobody asked for', async () => {
      expect(await desk.read(RECHECK)).toEqual({ asked: 0, round: 0, isStopped: false, progress: null, retired: [] });
    });

    it('shows the message of the last request that has one, as it was given, and lists those before it', async () => {
      const entity = { type: 'text_mention', offset: 0, length: 3, userId: parseUserId(5) } as const;
      const beside = { content: { text: 'Mia', entities: [entity] }, buttons: [[{ text: 'Go', press: 'x' }]] };
      const messages = [toMessage(1), toMessage(2, beside), toMessage(3)];
      for (const progress of messages) await desk.note({ ...RECHECK, progress });
      await desk.note({ ...RECHECK, progress: toMessage(3) });

      const orders = await desk.read(RECHECK);

      expect(orders).toMatchObject({ asked: 4, round: 0, progress: toMessage(3) });
      expect(orders.retired).toEqual(messages.slice(0, 2));
    });

    it('forgets a message that was put in order', async () => {
      for (const id of [1, 2, 3]) await desk.note({ ...RECHECK, progress: toMessage(id) });

      await desk.forget(RECHECK, toMessage(1));

      expect((await desk.read(RECHECK)).retired).toEqual([toMessage(2)]);
    });

    it('begins the walk again for a change, and neither for whoever only wants to see nor for a recheck', async () => {
      const change: SweepRequest = { ...RECHECK, purpose: 'settings' };
      await desk.note(change);
      await desk.note(change);
      await desk.note(RECHECK);
      await desk.note({ ...DRAIN, progress: toMessage(1) });

      const rounds = await Promise.all([change, RECHECK, DRAIN].map(async (one) => (await desk.read(one)).round));

      expect(rounds).toEqual([2, 0, 0]);
    });

    it('stops a sweep by the message that shows it, and by no other, until it is asked for again', async () => {
      await desk.note({ ...RECHECK, progress: toMessage(1) });

      const heard = [await desk.stop(RECHECK, parseMessageId(2)), await desk.stop(RECHECK, parseMessageId(1))];
      const { isStopped } = await desk.read(RECHECK);
      await desk.note({ ...RECHECK, progress: toMessage(1) });

      expect([heard, isStopped]).toEqual([[false, true], true]);
      expect((await desk.read(RECHECK)).isStopped).toBe(false);
    });

    it('tells drains of two versions of a group apart', async () => {
      await desk.note({ ...DRAIN, progress: toMessage(1) });

      expect((await desk.read({ ...DRAIN, version: 4 })).asked).toBe(0);
      expect((await desk.read(DRAIN)).asked).toBe(1);
    });

    it('is cleared iff nothing was asked since', async () => {
      await desk.note({ ...RECHECK, progress: toMessage(1) });
      const { asked } = await desk.read(RECHECK);
      await desk.note({ ...RECHECK, progress: toMessage(2) });

      expect(await desk.close(RECHECK, asked)).toBe(false);
      expect(await desk.close(RECHECK, asked + 1)).toBe(true);
      expect((await desk.read(RECHECK)).asked).toBe(0);
    });
  });
}
