import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type DecideInput, LOST_CHANNEL_GRACE_MS, decide } from '@gmbot/core/domain/decide';
import type { Membership } from '@gmbot/core/domain/membership';
import { anyInput, createChannel, createInput, DEALS, memberships, NEWS, NOW_MS } from './decide-input.js';

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
    const verdict = decide(
      createInput({ channels: [lost], memberships: new Map(), isHeld: true, heldFor: [lost.key] }),
    );

    expect([verdict.wanted, verdict.lookAgainAtMs]).toEqual(['as-is', lostAtMs + LOST_CHANNEL_GRACE_MS]);
  });

  it('frees whoever only it holds once the grace is over', () => {
    const channels = [createChannel(3, NOW_MS - LOST_CHANNEL_GRACE_MS)];
    const verdict = decide(createInput({ channels, memberships: new Map(), isHeld: true }));

    expect(verdict.wanted).toBe('free');
  });

  it('frees at once whoever it did not hold, and has joined what did', () => {
    const known = new Map([[NEWS.key, 'yes' as const]]);
    const verdict = decide(
      createInput({ channels: [lost, NEWS], memberships: known, isHeld: true, heldFor: [NEWS.key] }),
    );

    expect([verdict.wanted, verdict.reason]).toEqual(['free', 'complete']);
  });

  it('still holds for another channel', () => {
    const verdict = decide(
      createInput({ channels: [lost, NEWS], memberships: new Map([[NEWS.key, 'no']]), isHeld: true }),
    );

    expect(verdict.missing).toEqual([NEWS]);
  });
});

describe('decide, everywhere', () => {
  it('never holds on doubt: without a certain absence or a hand, nobody is to be held', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
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
      fc.property(anyInput, (given) => {
        const isExempt = given.exemption === 'administrator' || given.exemption === 'bot';
        if (given.standing.kind !== 'on' || isExempt) return true;
        return decide({ ...given, isRestrictedByOther: true }).wanted === 'as-is';
      }),
    );
  });

  it('does not change its mind when an unknown answer turns out to be yes', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
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
      fc.property(anyInput, (given) => {
        const { wanted, speech, reason } = decide(given);
        const isRefusedFree = reason === 'deleted-only' || reason === 'warned' || reason === 'hold-served';
        if (wanted === 'held') return speech === 'refused';
        return wanted !== 'free' || speech === (isRefusedFree ? 'refused' : 'allowed');
      }),
    );
  });
});
