/** What stands in a group says what counts now: the real use cases on fakes. */
import { parseUserId } from '@gmbot/core/domain/ids';
import type { GroupSettings } from '@gmbot/core/domain/settings';
import { SET_UP } from '@gmbot/core/gate/set-up-notice';
import { describe, expect, it } from 'vitest';
import { ADMIN } from '../../support/fakes/gate.js';
import { CHANNELS, change, GROUP, MIA, say, stage, warningTexts } from './choices.js';

describe('what stands already', () => {
  it.each<[string, Partial<GroupSettings>, string]>([
    ['the rule', { rule: 'any' }, 'one of the channels below'],
    ['the language', { language: 'de' }, 'tritt bitte'],
    ['the words', { warningText: 'Halt, {people}!' }, 'Halt, Person 101!'],
  ])('says anew what is to be joined when %s changes', async (_, patch, words) => {
    const bench = await stage({}, CHANNELS);
    await say(bench);
    const before = warningTexts(bench);

    await change(bench, patch);

    expect([before.length, before.join().includes(words)]).toEqual([1, false]);
    expect(warningTexts(bench)).toEqual([expect.stringContaining(words)]);
  });

  it.each<[string, Partial<GroupSettings>, string]>([
    ['the rule', { rule: 'any' }, 'one of these'],
    ['the language', { language: 'de' }, 'Fertig.'],
  ])('says anew that all is ready when %s changes', async (_, patch, words) => {
    const bench = await stage({}, CHANNELS);
    await bench.store.notices.create(bench.key, SET_UP, 0);
    await bench.gate.settleNotices(bench.key);
    const before = warningTexts(bench);

    await change(bench, patch);

    expect([before.length, before.join().includes(words)]).toEqual([1, false]);
    expect(warningTexts(bench)).toEqual([expect.stringContaining(words)]);
  });
});

describe('a warning that several share', () => {
  it('promises nothing to whom an administrator holds by hand', async () => {
    const bench = await stage({});
    const [EVE, NOAH] = [parseUserId(201), parseUserId(202)];
    for (const userId of [EVE, NOAH, MIA]) {
      bench.world.place(GROUP, userId, 'member');
      await bench.seen.touch(bench.key, userId, 0);
    }
    await bench.store.ledger.block(bench.key, EVE, { by: ADMIN, reason: null, name: 'Eve' });

    await bench.jobs.sweep({ groupKey: bench.key, over: 'seen', purpose: 'protect', progress: null });
    await bench.agenda.settle(60_000);

    const [warning = '', ...others] = warningTexts(bench);
    expect(others).toEqual([]);
    const [promise = '', word = ''] = warning.split('\n\n');
    expect(promise).toMatch(/^Person (101|202) and Person (101|202), to write here please join/);
    expect(word).toBe(
      'Person 201: an administrator of this group has paused your writing here. Only they can change it.',
    );
  });
});
