/** A sweep on a stage: real steps, with everything outside in memory. */
import { type GroupKey, parseChatId, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import type { SweepMessage, SweepRequest, SweepState } from '@gmbot/core/gate/ports';
import { createSweepPages } from '@gmbot/core/gate/sweep-pages';
import { createSweep, type SweepStage, type SweepStep } from '@gmbot/core/gate/sweep';
import { createFakeClock } from '../../support/fakes/clock.js';
import { createMemoryEvidence, createMemoryNewcomers, createMemorySeen } from '../../support/fakes/memory-caches.js';
import { createMemorySweepDesk } from '../../support/fakes/memory-sweep-desk.js';
import { createMemoryStore } from '../../support/fakes/memory-store.js';

const RECHECK = { over: 'seen', purpose: 'recheck', progress: null } as const;
export const DRAIN = { over: 'held', purpose: 'unprotect', progress: null } as const;
const CHAT = parseChatId(-1001);
const RIGHTS = { isPresent: true, canDelete: true, canRestrict: true, canInvite: true };

export function toMessage(id: number, beside?: SweepMessage['beside']): SweepMessage {
  return { chatId: CHAT, messageId: parseMessageId(id), beside };
}

/** A protected group of so many members seen, whose settles end when a test says so. */
export async function stage(members: number) {
  const clock = createFakeClock();
  const [seen, store, desk] = [createMemorySeen(clock), createMemoryStore(clock), createMemorySweepDesk()];
  const [newcomers, evidence] = [createMemoryNewcomers(), createMemoryEvidence(clock)];
  const { key } = await store.groups.ensure({
    chatId: CHAT,
    kind: 'supergroup',
    title: 'Harbour',
    username: null,
    isForum: false,
  });
  await store.groups.setRights(key, RIGHTS, 1);
  await store.groups.setEnabled(key, true);
  for (let id = 1; id <= members; id += 1) await seen.touch(key, parseUserId(id), 0);
  const asked: number[] = [];
  const sweeps: SweepRequest[] = [];
  const pending = new Set<number>();
  const shown: {
    readonly atMs: number;
    readonly messageId: number;
    readonly state: SweepState;
    readonly stage: SweepStage;
  }[] = [];
  const retired: number[] = [];
  const beganAtMs = clock.now();
  let mayRetire = true;
  let spared = 0;
  let isDying = false;
  const pages = createSweepPages({
    ...store,
    seen,
    newcomers: {
      ...newcomers,
      async remove(groupKey, userIds) {
        if (isDying) {
          isDying = false;
          throw new Error('the worker dies');
        }
        await newcomers.remove(groupKey, userIds);
      },
    },
    evidence,
    spare: { take: async (wanted) => Math.min(wanted, spared) },
    jobs: {
      async settleMember({ userId }) {
        asked.push(userId);
        pending.add(userId);
      },
    },
    clock,
  });
  const sweep = createSweep({
    ...store,
    desk,
    pages,
    pending: { filterPending: async (_key, userIds) => userIds.filter((userId) => pending.has(userId)) },
    report: {
      show: async ({ progress }, state, at) =>
        void shown.push({ atMs: clock.now() - beganAtMs, messageId: progress.messageId, state, stage: at }),
      async retire({ messageId }) {
        if (mayRetire) retired.push(messageId);
        return mayRetire;
      },
    },
    jobs: { sweep: async (request) => void sweeps.push(request) },
    clock,
  });

  /** Takes one step from a state as a job keeps it. */
  async function step(request: SweepRequest, state: SweepState | null): Promise<SweepStep> {
    const next = await sweep.step(request, state);
    return next.kind === 'over' ? next : { ...next, state: JSON.parse(JSON.stringify(next.state)) as SweepState };
  }

  /** Steps until it is over, each with so many settles ended before it. */
  async function runOut(request: SweepRequest, from: SweepState | null = null, ending = 50): Promise<void> {
    for (let next = await step(request, from); next.kind === 'again'; next = await step(request, next.state)) {
      clock.advance(2500);
      for (const userId of [...pending].slice(0, ending)) pending.delete(userId);
    }
  }

  async function first(request: SweepRequest): Promise<SweepState> {
    const next = await step(request, null);
    if (next.kind === 'over') throw new Error('it is over at once');
    return next.state;
  }

  const setSpared = (count: number): void => void (spared = count);
  const dieOnRemoval = (): void => void (isDying = true);
  const setRetirable = (isSo: boolean): void => void (mayRetire = isSo);
  return {
    clock,
    store,
    desk,
    newcomers,
    key,
    asked,
    sweeps,
    pending,
    shown,
    retired,
    step,
    runOut,
    first,
    setRetirable,
    setSpared,
    dieOnRemoval,
    evidence,
  };
}

export function recheckOf(key: GroupKey, progress: SweepMessage | null = null): SweepRequest {
  return { ...RECHECK, groupKey: key, progress };
}
