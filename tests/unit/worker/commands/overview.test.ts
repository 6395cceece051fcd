import { beforeEach, describe, expect, it } from 'vitest';
import { toLogRefused } from '@gmbot/core/gate/group-log';
import { toHitRatePercent } from '@gmbot/core/gate/stats';
import { createStage, type Stage } from './stage.js';
import { BOT_ID, CLUB_ID, DEALS_ID, GROUP_ID, MIA, NEWS_ID, OWNER, toMember } from './world.js';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

const NO_RIGHTS = { canDelete: false, canRestrict: false, canInvite: false, canPromote: false };

function loseChannel(title: string): void {
  const index = stage.tenants.links.findIndex((link) => link.title === title);
  const link = stage.tenants.links[index];
  if (link !== undefined) stage.tenants.links[index] = { ...link, lostAtMs: 1 };
}

describe('/status', () => {
  it('says that protection is off and how to switch it on', async () => {
    expect(await stage.run('/status')).toBe(
      'Protection is off. Switch it on with /protect @channel\n\nNobody is held.',
    );
  });

  it('lists the channels with their health and counts who is held', async () => {
    await stage.run('/protect @harbour_news @harbour_deals');
    loseChannel('Deals');
    stage.tenants.held.add(MIA).add(OWNER);

    const answer = await stage.run('/status');

    expect(answer).toBe(
      'Protection is on.\n\nMembers need to be in:\n• News\n• Deals: does not count now, because I am no administrator there. Make me one again.\n\n2 members are held.',
    );
  });

  it('says what protection is waiting for', async () => {
    stage.world.chats
      .get(GROUP_ID)
      ?.members.set(BOT_ID, toMember(BOT_ID, { status: 'administrator', rights: NO_RIGHTS }));
    await stage.run('/protect @harbour_news');

    expect(await stage.run('/status')).toContain(
      'Protection is waiting. I need the rights Delete messages and Ban users.',
    );
  });

  it.each([
    [{ rule: 'any' }, 'Members need to be in one of these:'],
    [{ rule: 2 }, 'Members need to be in:'],
    [{ action: 'warn', warnTimes: 2 }, 'Members who lack a channel are held after 2 warnings.'],
    [{ action: 'delete' }, 'are not held, only their messages are deleted'],
    [{ schedule: { timeZone: 'UTC', spans: [{ days: [1], fromMinute: 0, toMinute: 1 }] } }, 'outside its hours'],
  ] as const)('tells of what the group chose: %j', async (chosen, words) => {
    await stage.run('/protect @harbour_news @harbour_deals');
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, chosen);

    expect(await stage.run('/status')).toContain(words);
  });

  it('reports who would be held while the group only watches', async () => {
    await stage.run('/protect @harbour_news');
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { action: 'observe' });
    const people = [{ userId: MIA, name: 'Mia', missing: stage.tenants.links }];
    stage.report = { checked: 40, wouldBeHeld: 3, unsure: 1, people };

    expect(await stage.run('/status')).toMatch(
      /only watching[^]*3 members would be held now:\n• Mia lacks News\nand 2 more\n.*the 40 members[^]*Of one of them/,
    );
    expect(stage.world.sent.at(-1)?.content.entities.map(({ type }) => type)).not.toContain('text_mention');
  });

  it('offers to resume what is kept', async () => {
    await stage.run('/protect @harbour_news');
    await stage.run('/unprotect');

    expect(await stage.run('/status')).toMatch(/^Protection is off. Switch it on with \/protect\.\n/);
  });
});

describe('/stats', () => {
  it('shows figures, and the hit rate by its name', async () => {
    await stage.run('/protect @harbour_news');

    expect(await stage.run('/stats')).toBe(
      'Held now: 0\nMembers seen: 5\nRequired channels: 1\nAnswered from memory: 39 of 40\nhit_rate_percent: 97.5',
    );
  });

  it('shows what the gate did, how fast people complied, and which channel gained how many', async () => {
    await stage.run('/protect @harbour_news @harbour_deals -1002003');
    const [news, , club] = stage.tenants.links;
    if (news === undefined || club === undefined) throw new Error('no links');
    const week = { days: 7, held: 3, freed: 2, complied: 0, medianMs: null, falseAlarms: 1 };
    const month = { days: 30, held: 1200, freed: 900, complied: 800, medianMs: 90 * 60_000, falseAlarms: 4 };
    const joins = [
      { channelKey: club.key, people: 7, byOurLink: 5 },
      { channelKey: news.key, people: 31, byOurLink: 0 },
    ];
    stage.figures = { periods: [week, month], daily: [], joins };

    expect(await stage.run('/stats')).toMatch(
      new RegExp(
        [
          '^Last 7 days\nHeld: 3\nFreed: 2 \\(0 had joined\\)\nFalse alarms, freed or trusted by an administrator: 1\n',
          '\nLast 30 days\nHeld: 1,200\nFreed: 900 \\(800 had joined\\)\nFalse alarms, .*: 4\n',
          'Half of those who joined took at most 90 minutes\\.\n',
          '\nJoined after I asked, last 30 days\n• News: 31\n• Club: 7 \\(5 by my link\\)\n\nHeld now: 0\n',
        ].join(''),
      ),
    );
  });

  it.each([
    [20_000, '1 minute'],
    [119 * 60_000, '119 minutes'],
    [150 * 60_000, '3 hours'],
    [72 * 3_600_000, '3 days'],
  ])('tells a median of %i ms as %s', async (medianMs, words) => {
    stage.figures = {
      periods: [{ days: 7, held: 1, freed: 1, complied: 1, medianMs, falseAlarms: 0 }],
      daily: [],
      joins: [],
    };

    expect(await stage.run('/stats')).toContain(`took at most ${words}.`);
  });

  it.each([
    [0, 0, '0'],
    [1, 0, '100'],
    [0, 1, '0'],
    [2, 1, '66.7'],
  ])('rates %i hits and %i misses at %s', (hits, misses, percent) => {
    expect(toHitRatePercent({ hits, misses })).toBe(percent);
  });
});

describe('/doctor', () => {
  it('says that all is well', async () => {
    await stage.run('/protect @harbour_news');

    expect(await stage.run('/doctor')).toBe(
      'Everything is in order: I have the rights I need here and in every channel.\n\nChecked: this group and one channel.\n• News: no join or leave seen yet. If people have joined since I became administrator there, make me one again.',
    );
  });

  it.each([
    [20_000, '20 seconds ago'],
    [3 * 60_000, '3 minutes ago'],
    [5 * 3_600_000, '5 hours ago'],
    [50 * 3_600_000, '2 days ago'],
  ])('tells of the last join or leave %i ms ago as %s', async (agoMs, words) => {
    await stage.run('/protect @harbour_news');
    const [news] = stage.tenants.links;
    if (news !== undefined) stage.moves.set(news.key, stage.clock.now() - agoMs);

    expect(await stage.run('/doctor')).toContain(`\n• News: last join or leave seen ${words}`);
  });

  it('asks Telegram and names each fault with how to mend it', async () => {
    await stage.run('/protect @harbour_news @harbour_deals -1002003');
    stage.world.chats
      .get(GROUP_ID)
      ?.members.set(BOT_ID, toMember(BOT_ID, { status: 'administrator', rights: { ...NO_RIGHTS, canDelete: true } }));
    stage.world.chats.get(NEWS_ID)?.members.set(BOT_ID, toMember(BOT_ID));
    stage.world.chats.delete(DEALS_ID);
    stage.tenants.links[2] = { ...stage.tenants.links[2], inviteLink: null } as (typeof stage.tenants.links)[number];

    stage.world.nextLink = { kind: 'refused', why: 'no-right' };

    const answer = await stage.run('/doctor');

    expect(answer).toContain('4 things to mend:');
    expect(answer).toContain('• Here: I need the right Ban users.');
    expect(answer).toContain('• News: I am no administrator there.');
    expect(answer).toContain('• Deals: Telegram says it is gone. Remove it with /unprotect @harbour_deals');
    expect(answer).toContain('• Club: it is private and I may make no link');
    expect(stage.world.sent.at(-1)?.buttons.flat()).toEqual([
      { text: 'Give me the rights', url: expect.stringContaining('startgroup') as unknown },
      { text: 'Add me to a channel', url: expect.stringContaining('startchannel') as unknown },
    ]);
    expect(stage.lost).toEqual(['lost News', 'lost Deals']);
    expect(stage.tenants.group().rights.canRestrict).toBe(false);
  });

  it('names the back door of a group in which whoever is no member can comment', async () => {
    await stage.run('/protect @harbour_news');
    const group = stage.world.chats.get(GROUP_ID);
    if (group === undefined) throw new Error('no group');
    group.info = { ...group.info, isOpenToGuests: true };

    expect(await stage.run('/doctor')).toContain('whoever is no member can write comments');
  });

  it.each(['left', 'refuses lines'] as const)('finds a log that we can tell nothing any more (%s)', async (why) => {
    await stage.run('/protect @harbour_news');
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, { logChatId: CLUB_ID });
    const before = await stage.run('/doctor');
    if (why === 'left') stage.world.chats.get(CLUB_ID)?.members.delete(BOT_ID);
    else await stage.claims.take(toLogRefused(CLUB_ID), 1000);

    const answer = await stage.run('/doctor');

    expect(before).toContain('Everything is in order');
    expect(answer).toContain('One thing to mend:\n• Log channel: I cannot write there any more.');
    expect(stage.world.sent.at(-1)?.buttons.flat()).toEqual([
      { text: 'Choose the log channel', url: 'https://t.me/gate_bot?start=log-7' },
    ]);
  });

  it('makes the link that a private channel lacks', async () => {
    await stage.run('/protect -1002003');
    stage.tenants.links[0] = { ...stage.tenants.links[0], inviteLink: null } as (typeof stage.tenants.links)[number];

    const answer = await stage.run('/doctor');

    expect(answer).toContain('Everything is in order');
    expect(stage.tenants.links[0]?.inviteLink).toBe('https://t.me/+New');
  });

  it('finds a lost channel again', async () => {
    await stage.run('/protect -1002003');
    loseChannel('Club');

    await stage.run('/doctor');

    expect(stage.lost).toEqual(['found Club']);
    expect(stage.world.calls).toContain(`getSelf ${CLUB_ID}`);
  });

  it('says when nothing is required', async () => {
    expect(await stage.run('/doctor')).toContain('No channel is required yet.');
    expect(stage.world.sent.at(-1)?.buttons.flat()).toEqual([
      { text: 'Choose a channel', url: 'https://t.me/gate_bot?start=link-7' },
    ]);
  });
});

describe('/recheck', () => {
  it('sweeps everyone seen and shows the progress in its answer', async () => {
    await stage.run('/protect @harbour_news');
    stage.sweeps.length = 0;

    expect(await stage.run('/recheck')).toBe('Checking the members I have seen: 0 of 5.');
    expect(stage.sweeps).toMatchObject([{ over: 'seen', purpose: 'recheck', progress: { messageId: 902 } }]);
  });

  it('does nothing while protection is off', async () => {
    expect(await stage.run('/recheck')).toContain('Protection is off');
    expect(stage.sweeps).toEqual([]);
  });
});

describe('/recheck while nothing is enforced', () => {
  it.each([
    [{ action: 'observe' }, 'Protection is only watching'],
    [{ schedule: { timeZone: 'UTC', spans: [{ days: [1], fromMinute: 0, toMinute: 1 }] } }, 'Protection is resting'],
  ] as const)('says so instead of counting everybody as free: %j', async (chosen, words) => {
    await stage.run('/protect @harbour_news');
    await stage.tenants.groups.changeSettings(stage.tenants.group().key, chosen);
    stage.sweeps.length = 0;

    expect(await stage.run('/recheck')).toContain(words);
    expect(stage.sweeps).toEqual([]);
  });
});

describe('/help in a group', () => {
  it('tells an administrator how to begin', async () => {
    expect(await stage.run('/help')).toContain('Send /protect @channel');
  });
});
