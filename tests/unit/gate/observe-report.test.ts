/** Who would be held while a group only watches: the real use case on fakes. */
import { parseUserId } from '@gmbot/core/domain/ids';
import { describe, expect, it } from 'vitest';
import { ADMIN } from '../../support/fakes/gate.js';
import { GROUP, MIA, NEWS, say, stage } from './choices.js';

describe('the report of a group that only watches', () => {
  it('names who spoke lately and lacks a channel, and what they lack', async () => {
    const bench = await stage({ action: 'observe' });
    await say(bench);
    const { group, channels } = await bench.policy(GROUP);

    const report = await bench.gate.observeReport(group);

    expect(report).toEqual({
      checked: 1,
      wouldBeHeld: 1,
      unsure: 0,
      people: [{ userId: MIA, name: `Person ${MIA}`, missing: channels }],
    });
  });

  it('leaves out members of the channel, administrators, the trusted and whoever is gone', async () => {
    const bench = await stage({ action: 'observe' });
    const [joined, trusted, gone] = [201, 202, 203].map(parseUserId) as [typeof MIA, typeof MIA, typeof MIA];
    bench.world.place(NEWS, joined, 'member');
    for (const userId of [joined, trusted, gone, ADMIN]) await bench.seen.touch(bench.key, userId, 0);
    for (const userId of [joined, trusted]) bench.world.place(GROUP, userId, 'member');
    await bench.store.groups.trust(bench.key, { userId: trusted, name: 'T' }, ADMIN);

    const report = await bench.gate.observeReport((await bench.policy(GROUP)).group);

    expect(report).toMatchObject({ checked: 4, wouldBeHeld: 0, unsure: 0, people: [] });
  });

  it('says of how many Telegram has not told', async () => {
    const bench = await stage({ action: 'observe' });
    await say(bench);
    bench.telegram.script = ({ chatId }) => (chatId === NEWS ? { kind: 'again', ms: 3000, effect: 'none' } : null);

    const report = await bench.gate.observeReport((await bench.policy(GROUP)).group);

    expect(report).toMatchObject({ wouldBeHeld: 0, unsure: 1 });
  });

  it('asks a bounded number of questions, names twenty and counts the rest', async () => {
    const bench = await stage({ action: 'observe' });
    for (let id = 1000; id < 1150; id += 1) {
      bench.world.place(GROUP, parseUserId(id), 'member');
      await bench.seen.touch(bench.key, parseUserId(id), 0);
    }

    const report = await bench.gate.observeReport((await bench.policy(GROUP)).group);

    expect([report.checked, report.wouldBeHeld, report.people.length]).toEqual([100, 100, 20]);
    expect(bench.telegram.count('getChatMember')).toBe(120);
    expect(bench.telegram.count('restrict')).toBe(0);
  });
});
