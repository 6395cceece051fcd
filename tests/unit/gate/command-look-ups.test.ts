import type { RequiredChannel } from '@gmbot/core/domain/group';
import { parseChannelKey, parseChatId, parseGroupKey, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import type { Group } from '@gmbot/core/domain/group';
import { DEFAULT_SETTINGS } from '@gmbot/core/domain/settings';
import { createReadAuthority } from '@gmbot/core/gate/authority';
import { parseChannelRefs } from '@gmbot/core/gate/channel-ref';
import { createExamine } from '@gmbot/core/gate/doctor';
import { createProvideInviteLink } from '@gmbot/core/gate/invite-link';
import { createJudgeRefs } from '@gmbot/core/gate/judge-refs';
import { createFindTarget } from '@gmbot/core/gate/target';
import type { CallOutcome, ChatInfo, Refusal } from '@gmbot/core/gate/telegram-port';
import type { ChatMember } from '@gmbot/core/domain/chat-member';
import { describe, expect, it } from 'vitest';

const GROUP: Group = {
  key: parseGroupKey(7),
  chatId: parseChatId(-1001),
  kind: 'supergroup',
  title: 'Harbour',
  username: null,
  isForum: false,
  linkedChatId: null,
  isEnabled: true,
  isBlocked: false,
  rights: { isPresent: true, canDelete: true, canRestrict: true, canInvite: true },
  version: 1,
  settings: DEFAULT_SETTINGS,
};
const NEWS: RequiredChannel = {
  key: parseChannelKey(1),
  chatId: parseChatId(-1002),
  kind: 'channel',
  title: 'News',
  username: 'harbour_news',
  inviteLink: null,
  generation: 1,
  lostAtMs: null,
};
const CALLER = parseUserId(11);
const CHAT: ChatInfo = { ...NEWS, kind: 'channel', linkedChatId: null, isForum: false };
const ADMINISTRATOR: ChatMember = {
  userId: CALLER,
  status: 'administrator',
  isPresent: true,
  restriction: null,
  rights: null,
  name: 'Olivia',
  isBot: false,
};

function refused(why: Refusal): CallOutcome<never> {
  return { kind: 'refused', why };
}

const LATER: readonly CallOutcome<never>[] = [
  { kind: 'wait', untilMs: 5, isHold: false },
  { kind: 'again', untilMs: 5, isMaybeDone: false, fault: 'time-out' },
];
const MISTAKE: CallOutcome<never> = { kind: 'mistake', description: 'Bad Request' };

describe('readAuthority', () => {
  it.each(['chat-not-found', 'bot-absent', 'user-unknown', 'members-hidden'] as const)(
    'grants nothing on %s',
    async (why) => {
      const read = createReadAuthority({ telegram: { getChatMember: async () => refused(why) } });

      expect(await read({ chatId: GROUP.chatId, userId: CALLER, senderChatId: null })).toBe('none');
    },
  );

  it('grants nothing to a message that names no person', async () => {
    const read = createReadAuthority({
      telegram: { getChatMember: async () => ({ kind: 'done', value: ADMINISTRATOR }) },
    });

    expect(await read({ chatId: GROUP.chatId, userId: null, senderChatId: null })).toBe('none');
  });
});

const NO_CHANNELS = { findByInviteHash: async () => null };

describe('judgeRefs', () => {
  async function judge(
    chat: CallOutcome<ChatInfo>,
    members: { self?: CallOutcome<ChatMember>; caller?: CallOutcome<ChatMember> } = {},
  ): Promise<string> {
    const good: CallOutcome<ChatMember> = { kind: 'done', value: ADMINISTRATOR };
    const judgeRefs = createJudgeRefs({
      telegram: {
        getChat: async () => chat,
        getSelf: async () => members.self ?? good,
        getChatMember: async () => members.caller ?? good,
      },
      channels: NO_CHANNELS,
    });
    const [judgement] = await judgeRefs({
      group: GROUP,
      callerId: CALLER,
      kept: [],
      refs: parseChannelRefs('@harbour_news'),
    });
    return judgement?.kind === 'fault' ? judgement.fault : (judgement?.kind ?? 'nothing');
  }
  const found: CallOutcome<ChatInfo> = { kind: 'done', value: CHAT };

  it.each([
    ['a chat that Telegram does not find', refused('chat-not-found'), 'name-unknown'],
    ['a name that Telegram calls malformed', MISTAKE, 'name-unknown'],
    ['a group that moved away', refused('chat-upgraded'), 'name-unknown'],
    ['a chat that threw us out', refused('bot-absent'), 'bot-not-administrator'],
  ] as const)('judges %s', async (_what, chat, expected) => {
    expect(await judge(chat)).toBe(expected);
  });

  it.each([refused('members-hidden'), refused('bot-absent'), MISTAKE])(
    'takes %j of ourselves for "no administrator"',
    async (self) => {
      expect(await judge(found, { self })).toBe('bot-not-administrator');
    },
  );

  it.each([refused('user-unknown'), MISTAKE])('takes %j of the caller for "no administrator"', async (caller) => {
    expect(await judge(found, { caller })).toBe('caller-not-administrator');
  });

  it.each(LATER)('waits on %j, whichever look-up it is', async (later) => {
    const wait = { retry: { kind: 'until', atMs: 5 } };

    await expect(judge(later)).rejects.toMatchObject(wait);
    await expect(judge(found, { self: later })).rejects.toMatchObject(wait);
    await expect(judge(found, { caller: later })).rejects.toMatchObject(wait);
  });

  it('knows a kept channel by its new name', async () => {
    const judgeRefs = createJudgeRefs({
      telegram: { getChat: async () => found, getSelf: async () => MISTAKE, getChatMember: async () => MISTAKE },
      channels: NO_CHANNELS,
    });
    const kept = [{ ...NEWS, username: 'old_name' }];

    const judgements = await judgeRefs({
      group: GROUP,
      callerId: CALLER,
      kept,
      refs: parseChannelRefs('@harbour_news'),
    });

    expect(judgements).toMatchObject([{ kind: 'kept', channel: { key: NEWS.key } }]);
  });
});

describe('findTarget', () => {
  const warnings = { findByMessage: async () => null, listNamed: async () => [] };

  it.each([MISTAKE, refused('user-unknown')])(
    'keeps the name of someone whom Telegram answers %j about',
    async (outcome) => {
      const find = createFindTarget({ telegram: { getChatMember: async () => outcome }, warnings });

      const target = await find(GROUP, { kind: 'person', userId: CALLER, name: 'Olivia', isBot: false });

      expect(target).toMatchObject({ kind: 'found', person: { name: 'Olivia', member: null, isPresent: false } });
    },
  );

  it('finds no person behind a bot’s id', async () => {
    const bot: ChatMember = { ...ADMINISTRATOR, isBot: true };
    const find = createFindTarget({
      telegram: { getChatMember: async () => ({ kind: 'done', value: bot }) },
      warnings,
    });

    expect(await find(GROUP, { kind: 'id', userId: CALLER })).toMatchObject({ fault: 'bot' });
  });

  it('takes a message of ours that is no warning for a bot’s', async () => {
    const find = createFindTarget({ telegram: { getChatMember: async () => MISTAKE }, warnings });

    expect(await find(GROUP, { kind: 'our-message', messageId: parseMessageId(1) })).toMatchObject({ fault: 'bot' });
  });
});

describe('examine', () => {
  async function examine(outcome: CallOutcome<ChatMember>, channel: RequiredChannel): Promise<unknown> {
    const circuit: string[] = [];
    const run = createExamine({
      groups: { findByKey: async () => null, listChannels: async () => [channel] },
      telegram: { getSelf: async () => outcome, getChat: async () => MISTAKE },
      standing: { refresh: async () => undefined },
      channels: { refresh: async () => undefined },
      provideInviteLink: async (given) => given,
      circuit: { lose: async () => void circuit.push('lose'), find: async () => void circuit.push('find') },
      lastMoves: { read: async () => new Map() },
      claims: { isTaken: async () => false },
    });
    return [(await run(GROUP)).channels[0]?.fault, ...circuit];
  }

  it.each([
    ['an administrator', { kind: 'done', value: ADMINISTRATOR }, NEWS, [null]],
    ['an administrator again', { kind: 'done', value: ADMINISTRATOR }, { ...NEWS, lostAtMs: 1 }, [null, 'find']],
    ['no administrator', { kind: 'done', value: { ...ADMINISTRATOR, status: 'member' } }, NEWS, ['lost', 'lose']],
    ['still none', refused('bot-absent'), { ...NEWS, lostAtMs: 1 }, ['lost']],
    ['nowhere', refused('chat-not-found'), NEWS, ['gone', 'lose']],
    ['a mistake', MISTAKE, NEWS, [null]],
  ] as [string, CallOutcome<ChatMember>, RequiredChannel, unknown][])(
    'finds us %s',
    async (_what, outcome, channel, expected) => {
      expect(await examine(outcome, channel)).toEqual(expected);
    },
  );

  it.each(LATER)('waits on %j', async (later) => {
    await expect(examine(later, NEWS)).rejects.toMatchObject({ retry: { kind: 'until', atMs: 5 } });
  });
});

describe('provideInviteLink', () => {
  const hidden = { ...NEWS, username: null };

  async function provide(
    outcome: CallOutcome<string>,
    known: RequiredChannel | null = null,
    shown: string | null = null,
  ): Promise<string | null> {
    const run = createProvideInviteLink({
      channels: { findByChatId: async () => known },
      telegram: { createInviteLink: async () => outcome },
    });
    return (await run({ ...hidden, inviteLink: shown })).inviteLink;
  }

  it('makes a link where nobody knows one', async () => {
    expect(await provide({ kind: 'done', value: 'https://t.me/+New' })).toBe('https://t.me/+New');
  });

  it('takes the link that another group’s administrator brought', async () => {
    expect(await provide(MISTAKE, { ...hidden, inviteLink: 'https://t.me/+Old' })).toBe('https://t.me/+Old');
  });

  it('keeps the link that is known, whatever else Telegram shows', async () => {
    const known = { ...hidden, inviteLink: 'https://t.me/+Old' };

    expect(await provide(MISTAKE, known, 'https://t.me/+Primary')).toBe('https://t.me/+Old');
  });

  it('makes a named link rather than take the nameless one that Telegram shows', async () => {
    const made: CallOutcome<string> = { kind: 'done', value: 'https://t.me/+New' };

    expect(await provide(made, null, 'https://t.me/+Primary')).toBe('https://t.me/+New');
    expect(await provide(refused('no-right'), null, 'https://t.me/+Primary')).toBe('https://t.me/+Primary');
  });

  it.each([MISTAKE, refused('no-right')])('does without on %j', async (outcome) => {
    expect(await provide(outcome)).toBeNull();
  });

  it.each(LATER)('waits on %j', async (later) => {
    await expect(provide(later)).rejects.toMatchObject({ retry: { kind: 'until', atMs: 5 } });
  });
});
