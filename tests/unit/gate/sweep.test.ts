import { type GroupKey, parseChatId, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import type { SweepMessage, SweepRequest, SweepState } from '@gmbot/core/gate/ports';
import { createSweepPages, MOST_OUTSTANDING, WARM_FOR_MS } from '@gmbot/core/gate/sweep-pages';
import { createSweep, PATIENCE_MS, type SweepStage, type SweepStep } from '@gmbot/core/gate/sweep';
import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../support/fakes/clock.js';
import { createMemoryEvidence, createMemoryNewcomers, createMemorySeen } from '../../support/fakes/memory-caches.js';
import { createMemorySweepDesk } from '../../support/fakes/memory-sweep-desk.js';
import { createMemoryStore } from '../../support/fakes/memory-store.js';

const RECHECK = { over: 'seen', purpose: 'recheck', progress: null } as const;
const DRAIN = { over: 'held', purpose: 'unprotect', progress: null } as const;
const CHAT = parseChatId(-1001);
const RIGHTS = { isPresent: true, canDelete: true, canRestrict: true, canInvite: true };

function toMessage(id: number, beside?: SweepMessage['beside']): SweepMessage {
  return { chatId: CHAT, messageId: parseMessageId(id), beside };
}

/** A protected group of so many members seen, whose settles end when a test says so. */
async function stage(members: number) {
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
  const pages = createSweepPages({
    ...store,
    seen,
    newcomers,
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
    evidence,
  };
}

function recheckOf(key: GroupKey, progress: SweepMessage | null = null): SweepRequest {
  return { ...RECHECK, groupKey: key, progress };
}

describe('a sweep', () => {
  it('asks for everybody once, never more than fifty at a time, from wherever it was cut', async () => {
    const { key, asked, pending, step } = await stage(120);
    let most = 0;

    let total = 0;
    for (let next = await step(recheckOf(key), null); next.kind === 'again';) {
      most = Math.max(most, pending.size);
      total = next.state.total;
      for (const userId of [...pending].slice(0, 30)) pending.delete(userId);
      next = await step(recheckOf(key), next.state);
    }

    expect(asked.length).toBe(120);
    expect(new Set(asked).size).toBe(120);
    expect([most, total]).toEqual([MOST_OUTSTANDING, 120]);
  });

  it('shows how fast it goes, at most once in three seconds, and its end', async () => {
    const { key, shown, runOut } = await stage(250);

    await runOut(recheckOf(key, toMessage(1)));

    expect(shown.map(({ atMs, stage: at }) => ({ atMs, at }))).toEqual([
      { atMs: 2500, at: { isOver: false, pace: null } },
      { atMs: 7500, at: { isOver: false, pace: { percent: 60, perMinute: 1200, minutesLeft: 1 } } },
      { atMs: 12_500, at: { isOver: true, end: 'done' } },
    ]);
  });

  it('counts who is held, who is free, and whom nobody could check', async () => {
    const { key, store, shown, runOut, clock } = await stage(9);
    await store.ledger.patch(key, parseUserId(3), null, { owner: 'ours' });
    await store.unsettled.add(key, parseUserId(4), 'poison', clock.now());
    await store.unsettled.add(key, parseUserId(5), 'poison', clock.now());

    await runOut(recheckOf(key, toMessage(1)));

    expect(shown.at(-1)?.state).toMatchObject({ done: 9, tally: { held: 1, free: 6, unchecked: 2 } });
  });

  it('goes on after two minutes in which nothing moved, and counts those outstanding as not checked', async () => {
    const { key, clock, shown, pending, step, first } = await stage(60);
    const request = recheckOf(key, toMessage(1));
    const state = await first(request);

    clock.advance(PATIENCE_MS - 1);
    const patient = await step(request, state);
    clock.advance(1);
    const stuck = await step(request, state);
    pending.clear();
    const last = stuck.kind === 'again' ? await step(request, stuck.state) : stuck;

    expect(patient).toMatchObject({ kind: 'again', state: { done: 0 } });
    expect(stuck).toMatchObject({ kind: 'again', state: { done: 50, tally: { unchecked: 50 } } });
    expect(last.kind).toBe('over');
    expect(shown.at(-1)?.state.tally).toEqual({ held: 0, free: 10, unchecked: 50 });
  });
});

describe('orders to a sweep under way', () => {
  it('show the rest of it in the message of the last request, and put the one before it in order', async () => {
    const { key, desk, shown, retired, first, runOut } = await stage(60);
    const request = recheckOf(key, toMessage(1));
    await desk.note(request);
    const state = await first(request);
    await desk.note(recheckOf(key, toMessage(2)));

    await runOut(request, state);

    expect(retired).toEqual([1]);
    expect(shown.map(({ messageId }) => messageId)).not.toContain(1);
    expect(shown.at(-1)).toMatchObject({ messageId: 2, state: { done: 60 } });
  });

  it('keep it from ending while a message that was replaced has to wait for Telegram', async () => {
    const { key, desk, pending, first, step, setRetirable } = await stage(5);
    const request = recheckOf(key, toMessage(1));
    await desk.note(request);
    const state = await first(request);
    await desk.note(recheckOf(key, toMessage(2)));
    pending.clear();
    setRetirable(false);

    const waiting = await step(request, state);
    setRetirable(true);
    const over = await step(request, waiting.kind === 'again' ? waiting.state : null);

    expect([waiting.kind, over.kind]).toEqual(['again', 'over']);
  });

  it('stop it where it is, and say how far it came', async () => {
    const { key, desk, asked, shown, first, step, pending } = await stage(120);
    const request = recheckOf(key, toMessage(1));
    await desk.note(request);
    const state = await first(request);
    pending.delete(asked[0] ?? 0);
    await desk.stop(request, parseMessageId(1));

    const next = await step(request, state);

    expect(next).toEqual({ kind: 'over', asked: 1 });
    expect(asked.length).toBe(50);
    expect(shown).toMatchObject([{ state: { done: 1, total: 120 }, stage: { isOver: true, end: 'stopped' } }]);
  });

  it('begin the walk again when something changed, so that those already seen to are met again', async () => {
    const { key, desk, asked, pending, first, runOut } = await stage(60);
    const request = { ...recheckOf(key), purpose: 'settings' } as const;
    await desk.note(request);
    const state = await first(request);
    pending.clear();
    await desk.note(request);

    await runOut(request, state);

    expect(asked.length).toBe(50 + 60);
  });
});

describe('a sweep that a switch overtakes', () => {
  it('ends a drain once protection is on again, and settles whoever is still held', async () => {
    const { key, store, sweeps, shown, step } = await stage(0);
    await store.ledger.patch(key, parseUserId(3), null, { owner: 'ours' });

    const next = await step({ ...DRAIN, groupKey: key, progress: toMessage(1) }, null);

    expect(next.kind).toBe('over');
    expect(shown).toMatchObject([{ stage: { isOver: true, end: 'switched-on' } }]);
    expect(sweeps).toEqual([{ groupKey: key, over: 'held', purpose: 'resume', progress: null }]);
  });

  it.each(['recheck', 'protect'] as const)('ends a %s once protection is off', async (purpose) => {
    const { key, store, asked, shown, step } = await stage(10);
    await store.groups.setEnabled(key, false);

    const next = await step({ ...recheckOf(key, toMessage(1)), purpose }, null);

    expect([next.kind, asked]).toEqual(['over', []]);
    expect(shown).toMatchObject([{ stage: { isOver: true, end: 'switched-off' } }]);
  });
});

describe('a sweep of newcomers', () => {
  it('works the line off from its beginning, fifty at a time, and takes in who comes meanwhile', async () => {
    const { key, newcomers, asked, pending, step } = await stage(0);
    const request: SweepRequest = { groupKey: key, over: 'newcomers', purpose: 'joins', progress: null };
    for (let id = 1; id <= 70; id += 1) await newcomers.add(key, parseUserId(id));

    let most = 0;
    let late = 100;
    for (let next = await step(request, null); next.kind === 'again'; next = await step(request, next.state)) {
      most = Math.max(most, pending.size);
      for (const userId of [...pending].slice(0, 20)) pending.delete(userId);
      if (late < 105) await newcomers.add(key, parseUserId((late += 1)));
    }

    expect(asked).toEqual([...Array.from({ length: 70 }, (_, index) => index + 1), 101, 102, 103, 104, 105]);
    expect([most, await newcomers.count(key)]).toEqual([MOST_OUTSTANDING, 0]);
  });

  it('asks once more for whom it asked for when it was cut short', async () => {
    const { key, newcomers, asked, step } = await stage(0);
    const request: SweepRequest = { groupKey: key, over: 'newcomers', purpose: 'joins', progress: null };
    await newcomers.add(key, parseUserId(1));
    const remove = newcomers.remove;
    newcomers.remove = async () => {
      newcomers.remove = remove;
      throw new Error('the worker dies');
    };

    await expect(step(request, null)).rejects.toThrow('the worker dies');
    await step(request, null);

    expect(asked).toEqual([1, 1]);
    expect(await newcomers.count(key)).toBe(0);
  });
});

describe('a sweep that warms', () => {
  async function setWarmStage(members: number) {
    const bench = await stage(members);
    const chatId = parseChatId(-1002);
    await bench.store.groups.link(
      bench.key,
      { chatId, kind: 'channel', title: 'News', username: 'news', inviteLink: null },
      parseUserId(1),
    );
    const [channel] = await bench.store.groups.listChannels(bench.key);
    if (channel === undefined) throw new Error('the group requires nothing');
    const request: SweepRequest = { groupKey: bench.key, over: 'seen', purpose: 'warm', progress: null };
    const know = (id: number): Promise<unknown> =>
      bench.evidence.weigh(
        { channel, userId: parseUserId(id) },
        { answer: 'yes', atMs: bench.clock.now(), updateId: null },
      );
    return { ...bench, request, know };
  }

  it('asks for those of whom nothing is known, and for no more than can be spared', async () => {
    const { asked, first, step, pending, know, request, setSpared } = await setWarmStage(10);
    for (const id of [1, 2, 3, 4]) await know(id);
    setSpared(2);

    const state = await first(request);
    const second = await step(request, state);
    for (const userId of asked) await know(userId);
    pending.clear();
    setSpared(9);
    await step(request, second.kind === 'again' ? second.state : state);

    expect(asked.length).toBe(6);
    expect([...asked].sort((one, other) => one - other)).toEqual([5, 6, 7, 8, 9, 10]);
  });

  it('asks for nobody while nothing can be spared, and ends after ten minutes', async () => {
    const { asked, clock, first, step, request } = await setWarmStage(10);

    const state = await first(request);
    const waiting = await step(request, state);
    clock.advance(WARM_FOR_MS + 1);
    const late = await step(request, state);

    expect([waiting.kind, late.kind, asked]).toEqual(['again', 'over', []]);
  });
});
