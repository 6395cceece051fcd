import { parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import { PATIENCE_MS } from '@gmbot/core/gate/sweep';
import { MOST_OUTSTANDING } from '@gmbot/core/gate/sweep-pages';
import { describe, expect, it } from 'vitest';
import { DRAIN, recheckOf, stage, toMessage } from './sweep-stage.js';

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

  it('shows how fast it goes, at most once in ten seconds, and its end', async () => {
    const { key, shown, runOut } = await stage(500);

    await runOut(recheckOf(key, toMessage(1)));

    expect(shown.map(({ atMs, stage: at }) => ({ atMs, at }))).toEqual([
      { atMs: 2500, at: { isOver: false, pace: null } },
      { atMs: 12_500, at: { isOver: false, pace: { percent: 50, perMinute: 1200, minutesLeft: 1 } } },
      { atMs: 22_500, at: { isOver: false, pace: { percent: 90, perMinute: 1200, minutesLeft: 1 } } },
      { atMs: 25_000, at: { isOver: true, end: 'done' } },
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
