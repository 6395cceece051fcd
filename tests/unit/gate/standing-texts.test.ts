/** What stands in a group says what counts now: the real use cases on fakes. */
import type { GroupSettings } from '@gmbot/core/domain/settings';
import { SET_UP } from '@gmbot/core/gate/set-up-notice';
import { describe, expect, it } from 'vitest';
import { CHANNELS, change, say, stage, warningTexts } from './choices.js';

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
