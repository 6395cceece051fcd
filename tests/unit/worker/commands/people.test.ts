import { type GroupPolicy } from '@gmbot/core/domain/group';
import { parseChannelKey, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import type { Membership } from '@gmbot/core/domain/membership';
import type { Verdict, VerdictReason } from '@gmbot/core/domain/decide';
import type { LedgerRow } from '@gmbot/core/domain/ledger';
import { readTarget } from '@gmbot/worker/bot/commands/read-target-hint';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { BOT_ID, GROUP_ID, MIA, OWNER, toMember } from './world.js';

const NOAH = parseUserId(22);
const FROM_MIA = { reply: { from: { id: MIA, first_name: 'Mia' } } };

let stage: Stage;
beforeEach(async () => {
  stage = createStage();
  stage.world.chats.get(GROUP_ID)?.members.set(NOAH, toMember(NOAH, { name: 'Noah' }));
  await stage.run('/protect @harbour_news');
});

describe('readTarget', () => {
  const reply = { message_id: 5, from: { id: MIA, is_bot: false, first_name: 'Mia' } };
  const mentioned = { id: NOAH, is_bot: false, first_name: 'Noah', last_name: 'B' };

  it.each([
    ['nothing', { args: '' }, 'none', null],
    ['a word', { args: 'hello' }, 'none', null],
    ['an @name', { args: '@noah' }, 'username', null],
    ['an id', { args: '22' }, 'id 22', null],
    ['an id and a reason', { args: '22 spam\n links' }, 'id 22', 'spam links'],
    ['a reply', { args: '', reply }, 'person 21', null],
    ['a reply with a reason', { args: 'spam', reply }, 'person 21', 'spam'],
    ['a reply with a reason that opens with a number', { args: '2 warnings', reply }, 'person 21', '2 warnings'],
    ['an id beside a reply', { args: '123456 spam', reply }, 'id 123456', 'spam'],
    ['a mention', { args: 'Noah B spam', mentions: [mentioned] }, 'person 22', 'spam'],
    [
      'a reply to a channel',
      { args: '', reply: { ...reply, sender_chat: { id: -5, type: 'channel' } } },
      'anonymous',
      null,
    ],
    ['a reply to us', { args: '', reply: { message_id: 5, from: { ...reply.from, id: BOT_ID } } }, 'our-message', null],
    ['a reply to nobody', { args: '', reply: { message_id: 5 } }, 'none', null],
  ])('reads %s', (_what, given, expected, reason) => {
    const read = readTarget({ mentions: [], reply: null, ...given }, BOT_ID);

    expect('userId' in read.hint ? `${read.hint.kind} ${read.hint.userId}` : read.hint.kind).toBe(expected);
    expect(read.reason).toBe(reason);
  });
});

describe('commands about a person', () => {
  it.each([
    ['/trust', {}, 'Reply to one of their messages, or add their id: /trust 123456789'],
    ['/hold @mia', {}, 'does not tell me who is behind an @name'],
    ['/why 999', {}, 'I know nobody with the id 999'],
    ['/trust', { reply: { from: { id: 5, is_bot: true } } }, 'I never hold bots'],
    ['/hold', { reply: { from: { id: BOT_ID, is_bot: true } } }, 'I never hold bots'],
    [
      '/free',
      { reply: { from: { id: 1087968824 }, sender_chat: { id: GROUP_ID, type: 'supergroup' } } },
      'in the name of a group or channel',
    ],
    ['/hold', { reply: { from: { id: OWNER } } }, 'is an administrator. I never hold administrators.'],
    ['/trust 11', {}, 'is an administrator'],
    ['/free 11', {}, 'is an administrator'],
    ['/why 11', {}, 'administrators are never held'],
  ])('%s %j says %j', async (text, said, sentence) => {
    expect(await stage.run(text, said)).toContain(sentence);
    expect([stage.settled, stage.tenants.blocks.size]).toEqual([[], 0]);
  });

  it('take a reply to a warning for the person it names', async () => {
    const messageId = parseMessageId(50);
    stage.named.set(messageId, [NOAH]);

    const answer = await stage.run('/trust', { reply: { from: { id: BOT_ID, is_bot: true } } });

    expect(answer).toContain('Noah is trusted now');
    expect(stage.settled).toEqual([NOAH]);
  });

  it.each([
    [[MIA, NOAH], 'names several people'],
    [[], 'names nobody any more'],
  ])('ask who is meant when a warning names %j', async (people, sentence) => {
    stage.named.set(parseMessageId(50), people);

    expect(await stage.run('/hold', { reply: { from: { id: BOT_ID, is_bot: true } } })).toContain(sentence);
  });

  it('show a hostile name as a mention on one line, with nothing of it become markup', async () => {
    const first_name = '\u202E<b>A</b>\n[x](http://evil)\u200B *_`';

    await stage.run('/trust', { reply: { from: { id: MIA, first_name } } });

    const { text, entities } = stage.world.sent.at(-1)?.content ?? { text: '', entities: [] };
    expect(text).toMatch(/^<b>A<\/b> \[x\]\(http:\/\/evil\) \*_` is trusted now/);
    expect(entities).toEqual([{ type: 'text_mention', offset: 0, length: 29, userId: MIA }]);
  });
});

describe('/trust, /untrust, /trusted', () => {
  it('settle the member at once', async () => {
    expect(await stage.run('/trust', FROM_MIA)).toContain('Mia is trusted now');
    expect(await stage.run('/trust', FROM_MIA)).toContain('Mia is trusted already');
    expect(await stage.run('/trusted')).toBe('Trusted here:\n• Mia (21)');
    expect(await stage.run('/untrust 21')).toContain('Mia is no longer trusted');
    expect(await stage.run('/untrust 21')).toContain('was not trusted');
    expect(await stage.run('/trusted')).toContain('Nobody is trusted yet');

    expect(stage.settled).toEqual([MIA, MIA, MIA, MIA]);
    expect(stage.audited).toEqual(['protect', 'trust', 'untrust']);
  });

  it('are held by hand so that whatever switches the group on again meets them', async () => {
    await stage.run('/hold', FROM_MIA);

    expect([...stage.seen]).toEqual([MIA]);
  });

  it('end a hold by hand when the held member is trusted later', async () => {
    await stage.run('/hold', FROM_MIA);
    await stage.run('/trust', FROM_MIA);

    expect(stage.tenants.blocks.has(MIA)).toBe(false);
  });

  it('untrust someone whom Telegram does not know any more', async () => {
    await stage.run('/trust', FROM_MIA);
    stage.world.chats.get(GROUP_ID)?.members.delete(MIA);

    expect(await stage.run('/untrust 21')).toContain('Mia is no longer trusted');
  });

  it('lists fifty of many and counts the rest', async () => {
    for (let id = 1000; id < 1060; id += 1)
      await stage.tenants.groups.trust(
        stage.tenants.group().key,
        { userId: parseUserId(id), name: 'x'.repeat(64) },
        OWNER,
      );

    const answer = await stage.run('/trusted');

    expect(answer?.match(/•/g)).toHaveLength(50);
    expect(answer).toMatch(/and 10 more$/);
  });
});

describe('/hold and /free', () => {
  it('hold by hand with a reason', async () => {
    const answer = await stage.run('/hold spam links', FROM_MIA);

    expect(answer).toBe('Mia cannot write here until you /free them.\nReason: spam links');
    expect(stage.tenants.blocks).toEqual(new Map([[MIA, 'spam links']]));
    expect([stage.settled, stage.audited]).toEqual([[MIA], ['protect', 'hold-by-hand']]);
  });

  it('hold nobody while protection is off', async () => {
    await stage.run('/unprotect');

    expect(await stage.run('/hold', FROM_MIA)).toContain('Protection is off');
    expect(stage.tenants.blocks.size).toBe(0);
  });

  it('hold someone who is away for when they come back', async () => {
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status: 'left' }));

    expect(await stage.run('/hold', FROM_MIA)).toContain('is not in the group. If they come back');
  });

  it('free and pardon from the moment of the command', async () => {
    await stage.run('/hold', FROM_MIA);

    const answer = await stage.run('/free', FROM_MIA);

    expect(answer).toContain('until they next leave a required channel');
    expect(stage.tenants.blocks.size).toBe(0);
    expect(stage.tenants.pardons.get(MIA)).toEqual({ atMs: 1_800_000_000_000, updateId: 103 });
  });

  it('tell of an administrator’s own restriction, which we do not lift', async () => {
    const restriction = { isFull: true, isEmpty: false, untilDate: 0 };
    stage.world.chats
      .get(GROUP_ID)
      ?.members.set(MIA, toMember(MIA, { status: 'restricted', isPresent: true, restriction }));

    expect(await stage.run('/free', FROM_MIA)).toContain(
      'An administrator has restricted Mia, so that is not mine to lift',
    );
  });
});

describe('/why', () => {
  const key = parseChannelKey(1);

  function explain(reason: VerdictReason, membership: Membership = 'no', row: Partial<LedgerRow> | null = null): void {
    const policy: Pick<GroupPolicy, 'group'> = { group: stage.tenants.group() };
    stage.explanation = {
      ...policy,
      channels: stage.tenants.links,
      memberships: new Map([[key, membership]]),
      requests: new Map(),
      verdict: { reason, wanted: 'as-is', speech: 'allowed', missing: [], needed: 0, unsure: [], lookAgainAtMs: null },
      row: row as LedgerRow | null,
    };
  }

  it.each<[VerdictReason, Membership, Partial<LedgerRow> | null, string]>([
    ['protection-off', 'no', null, 'Mia can write: protection is off here.'],
    ['protection-paused', 'no', null, 'Nothing changes for Mia now: protection is waiting.'],
    ['trusted', 'no', null, 'Mia can write: they are trusted.'],
    ['pardoned', 'no', null, 'an administrator freed them'],
    [
      'blocked',
      'no',
      { isBlocked: true, blockedReason: 'spam' },
      'an administrator did this by hand. /free ends it.\nReason: spam',
    ],
    ['channel-missing', 'no', { owner: 'ours' }, 'Mia is held until they have joined everything marked ✗.\n✗ News'],
    ['channel-missing', 'no', null, 'They are held as soon as they write or join here.\n✗ News'],
    ['at-the-door', 'no', { owner: 'ours' }, 'Mia is held until they have joined everything marked ✗.\n✗ News'],
    ['not-checked', 'no', null, 'Mia can write: who writes is not checked in this group.'],
    ['unsure', 'unknown', null, 'until then nothing changes.\n? News: not known right now'],
    ['complete', 'yes', null, 'Mia can write: they have joined everything.\n✓ News'],
    ['channel-lost', 'unknown', { owner: 'ours' }, 'Mia is freed within five minutes'],
    ['complete', 'no', null, 'Mia can write: they have joined enough of the channels.\n✗ News'],
    ['outside-hours', 'no', null, 'protection rests, and none of its hours come up'],
    [
      'observed',
      'no',
      null,
      'I am only watching here. Otherwise they would be held, because they lack what is marked ✗.\n✗ News',
    ],
    ['newcomer', 'no', null, 'Mia can write: they are new here. By '],
    ['deleted-only', 'no', null, 'what they write is deleted until they have joined what is marked ✗.\n✗ News'],
    ['warned', 'no', { offences: ['m1', 'm2'] }, 'After one more message they are held.\n✗ News'],
    ['hold-served', 'no', null, 'It starts anew when they write or come back'],
  ])('says %s (%s) in words', async (reason, membership, row, sentence) => {
    explain(reason, membership, row);

    expect(await stage.run('/why', FROM_MIA)).toContain(sentence);
  });

  it('says how many of the channels suffice, when a hold ends, when hours begin, and that a request counts', async () => {
    const [News] = stage.tenants.links;
    if (News === undefined) throw new Error('no channel');
    const toVerdict = (verdict: Partial<Verdict>): void => {
      if (stage.explanation === null) throw new Error('no explanation');
      stage.explanation = { ...stage.explanation, verdict: { ...stage.explanation.verdict, ...verdict } };
    };
    const answers: (string | null)[] = [];

    explain('channel-missing', 'no', { owner: 'ours' });
    toVerdict({ missing: [News, News], needed: 1, lookAgainAtMs: Date.UTC(2026, 0, 5, 9) });
    answers.push(await stage.run('/why', FROM_MIA));
    explain('outside-hours');
    toVerdict({ lookAgainAtMs: Date.UTC(2026, 0, 5, 9) });
    answers.push(await stage.run('/why', FROM_MIA));
    explain('complete', 'no');
    if (stage.explanation !== null) stage.explanation = { ...stage.explanation, requests: new Map([[key, 1]]) };
    answers.push(await stage.run('/why', FROM_MIA));

    expect(answers[0]).toMatch(
      /until they have joined one of those marked ✗\.\nThe hold ends Mon, Jan 5, 9:00.AM UTC at the latest\./,
    );
    expect(answers[1]).toMatch(/It starts again Mon, Jan 5, 9:00.AM UTC\./);
    expect(answers[2]).toContain('⏳ News: asked to join, which counts here');
  });

  it('tells of a restriction that is not ours', async () => {
    const restriction = { isFull: true, isEmpty: false, untilDate: 0 };
    stage.world.chats
      .get(GROUP_ID)
      ?.members.set(MIA, toMember(MIA, { status: 'restricted', isPresent: true, restriction }));
    explain('channel-missing');

    const answer = await stage.run('/why', FROM_MIA);

    expect(answer).toContain('Until then what they write is deleted.');
    expect(answer).toContain('An administrator has restricted them by hand.');
  });
});
