/** What the gate asks of the queues, done by an agenda in memory. */
import type { GroupKey, UserId } from '@gmbot/core/domain/ids';
import type { Jobs, SettleHints, SweepDesk, SweepRequest, SweepState } from '@gmbot/core/gate/ports';
import { sweepId } from '@gmbot/core/queues/sweep-desk';
import type { Gate } from '@gmbot/worker/build-gate';
import type { Agenda } from './agenda.js';

/** What was asked for, in words. */
export type Asked = string;

/** Composes them. */
export function createFakeJobs({
  agenda,
  asked,
  desk,
  gate,
  listGroups,
}: {
  readonly agenda: Agenda;
  readonly asked: Asked[];
  readonly desk: SweepDesk;
  readonly gate: () => Gate;
  readonly listGroups: (key: Parameters<Jobs['wakeChannel']>[0]) => Promise<readonly GroupKey[]>;
}): Jobs {
  let sweeps = 0;
  const underWay = new Set<string>();

  async function settleMember({
    groupKey,
    userId,
    hints = {},
  }: {
    groupKey: GroupKey;
    userId: UserId;
    hints?: SettleHints;
  }): Promise<void> {
    asked.push(`settle ${userId}`);
    agenda.ask(`settle-${groupKey}-${userId}`, async () => void (await gate().settle(groupKey, userId, hints)));
  }

  async function settleWarnings(groupKey: GroupKey, topicId: number): Promise<void> {
    asked.push(`warnings ${topicId}`);
    agenda.ask(`warnings-${groupKey}-${topicId}`, () => gate().settleWarnings(groupKey, topicId));
  }

  async function sweep(request: SweepRequest): Promise<void> {
    asked.push(`sweep ${request.over} ${request.purpose}`);
    await desk.note(request);
    startSweep(request);
  }

  function planStep(id: string, request: SweepRequest, state: SweepState | null, atMs = 0, step = 0): void {
    agenda.plan(`${id}-${step}`, atMs, async () => {
      const next = await gate().sweep.step(request, state);
      if (next.kind === 'again') return planStep(id, request, next.state, next.atMs, step + 1);
      underWay.delete(sweepId(request));
      if (!(await desk.close(request, next.asked))) startSweep(request);
    });
  }

  function startSweep(request: SweepRequest): void {
    if (underWay.has(sweepId(request))) return;
    underWay.add(sweepId(request));
    sweeps += 1;
    planStep(`sweep-${sweeps}`, request, null);
  }

  return {
    settleMember,
    settleNewcomer: settleMember,
    sweep,
    settleWarnings,
    async settleNotices(groupKey) {
      asked.push('notices');
      agenda.ask(`notices-${groupKey}`, () => gate().settleNotices(groupKey));
    },
    async wakeMember(groupKey, userId, atMs) {
      asked.push(`wake ${userId}`);
      agenda.plan(`wake-${groupKey}-${userId}-${Math.ceil(atMs / 1000)}`, atMs, async () => {
        await gate().groupEvents.doubt(groupKey, userId);
        await settleMember({ groupKey, userId });
      });
    },
    async wakeTopic(groupKey, topicId, atMs) {
      asked.push(`wake-topic ${topicId}`);
      agenda.plan(`wake-topic-${groupKey}-${topicId}-${Math.ceil(atMs / 1000)}`, atMs, () =>
        settleWarnings(groupKey, topicId),
      );
    },
    async deleteLater() {
      asked.push('delete-later');
    },
    async turnGroup(groupKey, atMs) {
      asked.push('turn');
      agenda.plan(`turn-${groupKey}-${Math.ceil(atMs / 1000)}`, atMs, () => gate().turnGroup.turn(groupKey));
    },
    async wakeChannel(channelKey, atMs) {
      asked.push('wake-channel');
      agenda.plan(`wake-channel-${channelKey}-${Math.ceil(atMs / 1000)}`, atMs, async () => {
        for (const groupKey of await listGroups(channelKey))
          await sweep({ groupKey, over: 'held', purpose: 'channel-lost', progress: null });
      });
    },
  };
}
