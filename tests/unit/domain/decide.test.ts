import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type DecideInput, LOST_CHANNEL_GRACE_MS, decide } from '@gmbot/core/domain/decide';
import type { RequiredChannel, Standing } from '@gmbot/core/domain/group';
import { parseChannelKey, parseChatId } from '@gmbot/core/domain/ids';
import type { Membership } from '@gmbot/core/domain/membership';

const NOW_MS = 1_800_000_000_000;

function createChannel(key: number, lostAtMs: number | null = null): RequiredChannel {
  return {
    key: parseChannelKey(key),
    chatId: parseChatId(-1000 - key),
    kind: 'channel',
    title: `Channel ${key}`,
    username: null,
    inviteLink: null,
    generation: 1,
    lostAtMs,
  };
}

const NEWS = createChannel(1);
const DEALS = createChannel(2);

function createInput(change: Partial<DecideInput> = {}): DecideInput {
  return {
    standing: { kind: 'on' },
    channels: [NEWS, DEALS],
    memberships: new Map([
      [NEWS.key, 'yes'],
      [DEALS.key, 'yes'],
    ]),
    exemption: null,
    isBlocked: false,
    isPardoned: false,
    isRestrictedByOther: false,
    isHeld: false,
    nowMs: NOW_MS,
    ...change,
  };
}

function memberships(news: Membership, deals: Membership): DecideInput['memberships'] {
  return new Map([
    [NEWS.key, news],
    [DEALS.key, deals],
  ]);
}

describe('decide, by membership', () => {
  it.each<[Membership, Membership, string, string, string]>([
    ['yes', 'yes', 'complete', 'free', 'allowed'],
    ['yes', 'no', 'channel-missing', 'held', 'refused'],
    ['no', 'yes', 'channel-missing', 'held', 'refused'],
    ['no', 'no', 'channel-missing', 'held', 'refused'],
    ['yes', 'unknown', 'unsure', 'as-is', 'in-doubt'],
    ['unknown', 'yes', 'unsure', 'as-is', 'in-doubt'],
    ['unknown', 'unknown', 'unsure', 'as-is', 'in-doubt'],
    ['no', 'unknown', 'channel-missing', 'held', 'refused'],
    ['unknown', 'no', 'channel-missing', 'held', 'refused'],
  ])('answers %s and %s with %s', (news, deals, reason, wanted, speech) => {
    const verdict = decide(createInput({ memberships: memberships(news, deals) }));

    expect([verdict.reason, verdict.wanted, verdict.speech]).toEqual([reason, wanted, speech]);
  });

  it('names every channel that is certainly missing and no other', () => {
    const verdict = decide(createInput({ memberships: memberships('no', 'unknown') }));

    expect(verdict.missing).toEqual([NEWS]);
  });

  it('counts a channel of which nothing is known as unknown', () => {
    const verdict = decide(createInput({ memberships: new Map() }));

    expect(verdict.unsure).toEqual([NEWS, DEALS]);
  });

  it('frees everyone of a group that requires nothing', () => {
    expect(decide(createInput({ channels: [] })).reason).toBe('complete');
  });
});

describe('decide, by what outweighs membership', () => {
  const missing = { memberships: memberships('no', 'no') };

  it.each<[string, Partial<DecideInput>, string, string, string]>([
    ['a group that is off', { standing: { kind: 'off' } }, 'protection-off', 'free', 'allowed'],
    [
      'a paused group',
      { standing: { kind: 'paused', causes: ['cannot-delete'] } },
      'protection-paused',
      'as-is',
      'allowed',
    ],
    ['an administrator', { exemption: 'administrator' }, 'administrator', 'free', 'allowed'],
    ['a bot', { exemption: 'bot' }, 'bot', 'free', 'allowed'],
    ['a trusted member', { exemption: 'trusted' }, 'trusted', 'free', 'allowed'],
    ['a pardoned member', { isPardoned: true }, 'pardoned', 'free', 'allowed'],
    ['a member held by hand', { isBlocked: true }, 'blocked', 'held', 'refused'],
    ['a trusted member held by hand', { isBlocked: true, exemption: 'trusted' }, 'blocked', 'held', 'refused'],
    ['a pardoned member held by hand', { isBlocked: true, isPardoned: true }, 'blocked', 'held', 'refused'],
    [
      'an administrator held by hand before they became one',
      { isBlocked: true, exemption: 'administrator' },
      'administrator',
      'free',
      'allowed',
    ],
    ['a member whom somebody else restricts', { isRestrictedByOther: true }, 'channel-missing', 'as-is', 'refused'],
  ])('decides for %s', (_, change, reason, wanted, speech) => {
    const verdict = decide(createInput({ ...missing, ...change }));

    expect([verdict.reason, verdict.wanted, verdict.speech]).toEqual([reason, wanted, speech]);
  });
});

describe('decide, when a channel is lost', () => {
  const lostAtMs = NOW_MS - 1000;
  const lost = createChannel(3, lostAtMs);

  it('holds nobody for it', () => {
    const verdict = decide(createInput({ channels: [lost], memberships: new Map([[lost.key, 'no']]) }));

    expect(verdict.wanted).toBe('free');
  });

  it('leaves whoever it holds as they are until the grace is over', () => {
    const verdict = decide(createInput({ channels: [lost], memberships: new Map(), isHeld: true }));

    expect([verdict.wanted, verdict.lookAgainAtMs]).toEqual(['as-is', lostAtMs + LOST_CHANNEL_GRACE_MS]);
  });

  it('frees whoever only it holds once the grace is over', () => {
    const channels = [createChannel(3, NOW_MS - LOST_CHANNEL_GRACE_MS)];
    const verdict = decide(createInput({ channels, memberships: new Map(), isHeld: true }));

    expect(verdict.wanted).toBe('free');
  });

  it('still holds for another channel', () => {
    const verdict = decide(
      createInput({ channels: [lost, NEWS], memberships: new Map([[NEWS.key, 'no']]), isHeld: true }),
    );

    expect(verdict.missing).toEqual([NEWS]);
  });
});

describe('decide, everywhere', () => {
  const membership = fc.constantFrom<Membership>('yes', 'no', 'unknown');
  const standing = fc.constantFrom<Standing>(
    { kind: 'on' },
    { kind: 'off' },
    { kind: 'paused', causes: ['cannot-restrict'] },
  );
  const lostAt = fc.option(fc.integer({ min: NOW_MS - 2 * LOST_CHANNEL_GRACE_MS, max: NOW_MS }), { nil: null });
  const input = fc
    .record({
      standing,
      answers: fc.array(fc.record({ membership, lostAt }), { maxLength: 10 }),
      exemption: fc.constantFrom<DecideInput['exemption']>(null, 'administrator', 'bot', 'trusted'),
      isBlocked: fc.boolean(),
      isPardoned: fc.boolean(),
      isRestrictedByOther: fc.boolean(),
      isHeld: fc.boolean(),
    })
    .map(({ answers, ...rest }): DecideInput => {
      const channels = answers.map(({ lostAt: at }, index) => createChannel(index + 1, at));
      const known = channels.map(({ key }, index) => [key, answers[index]?.membership ?? 'unknown'] as const);
      return { ...rest, channels, memberships: new Map(known), nowMs: NOW_MS };
    });

  it('never holds on doubt: without a certain absence or a hand, nobody is to be held', () => {
    fc.assert(
      fc.property(input, (given) => {
        const hasCertainAbsence = given.channels.some(
          ({ key, lostAtMs }) => lostAtMs === null && given.memberships.get(key) === 'no',
        );
        const { wanted } = decide(given);
        return wanted !== 'held' || hasCertainAbsence || given.isBlocked;
      }),
    );
  });

  it('never touches a restriction that is somebody else’s while the group is enforced', () => {
    fc.assert(
      fc.property(input, (given) => {
        const isExempt = given.exemption === 'administrator' || given.exemption === 'bot';
        if (given.standing.kind !== 'on' || isExempt) return true;
        return decide({ ...given, isRestrictedByOther: true }).wanted === 'as-is';
      }),
    );
  });

  it('does not change its mind when an unknown answer turns out to be yes', () => {
    fc.assert(
      fc.property(input, (given) => {
        const before = decide(given);
        if (before.wanted !== 'held') return true;
        const told = new Map(
          [...given.memberships].map(([key, answer]) => [key, answer === 'unknown' ? 'yes' : answer] as const),
        );
        return decide({ ...given, memberships: told }).wanted === 'held';
      }),
    );
  });

  it('lets stand what a member to be freed says, and nothing of one to be held', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { wanted, speech } = decide(given);
        return wanted === 'held' ? speech === 'refused' : wanted !== 'free' || speech === 'allowed';
      }),
    );
  });
});
