/** What verdicts are made of, as tests write it and as property tests draw it: the whole decision space. */
import type { DecideInput } from '@gmbot/core/domain/decide';
import type { RequiredChannel, Standing } from '@gmbot/core/domain/group';
import { parseChannelKey, parseChatId } from '@gmbot/core/domain/ids';
import type { Membership } from '@gmbot/core/domain/membership';
import { DEFAULT_SETTINGS } from '@gmbot/core/domain/settings';
import fc from 'fast-check';

export const NOW_MS = 1_800_000_000_000;
export const DAY_MS = 24 * 60 * 60 * 1000;

export function createChannel(key: number, lostAtMs: number | null = null): RequiredChannel {
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

export const NEWS = createChannel(1);
export const DEALS = createChannel(2);

/** A member of an enforced group with the usual settings; they are in both channels, and nothing is known against them. */
export function createInput(change: Partial<DecideInput> = {}): DecideInput {
  return {
    standing: { kind: 'on' },
    terms: DEFAULT_SETTINGS,
    channels: [NEWS, DEALS],
    memberships: memberships('yes', 'yes'),
    requests: new Map(),
    exemption: null,
    isBlocked: false,
    isPardoned: false,
    isRestrictedByOther: false,
    isHeld: false,
    heldFor: [],
    heldSinceMs: null,
    isServed: false,
    offences: 0,
    graceEndMs: null,
    isAtDoor: false,
    nowMs: NOW_MS,
    ...change,
  };
}

export function memberships(news: Membership, deals: Membership): DecideInput['memberships'] {
  return new Map([
    [NEWS.key, news],
    [DEALS.key, deals],
  ]);
}

const membership = fc.constantFrom<Membership>('yes', 'no', 'unknown');
const moment = fc.constantFrom<number | null>(null, NOW_MS - 3 * DAY_MS, NOW_MS - 1, NOW_MS, NOW_MS + 1);

/** Anything a verdict may have to be made of. */
export const anyInput: fc.Arbitrary<DecideInput> = fc
  .record({
    standing: fc.constantFrom<Standing>(
      { kind: 'on' },
      { kind: 'on' },
      { kind: 'off' },
      { kind: 'paused', causes: ['cannot-restrict'] },
      { kind: 'closed', opensAtMs: NOW_MS + DAY_MS },
    ),
    terms: fc.record({
      rule: fc.oneof(fc.constantFrom('all' as const, 'any' as const), fc.integer({ min: 1, max: 10 })),
      action: fc.constantFrom('hold' as const, 'warn' as const, 'delete' as const, 'observe' as const),
      warnTimes: fc.integer({ min: 1, max: 10 }),
      holdDays: fc.constantFrom(0, 1, 2, 5),
      gateMessages: fc.constantFrom('on' as const, 'on' as const, 'off' as const),
      gateJoins: fc.constantFrom('on' as const, 'off' as const),
    }),
    answers: fc.array(
      fc.record({ membership, lostAtMs: fc.option(fc.constantFrom(NOW_MS - DAY_MS, NOW_MS - 1)), request: moment }),
      { maxLength: 10 },
    ),
    heldFor: fc.subarray([1, 2, 3, 4, 5].map(parseChannelKey)),
    exemption: fc.constantFrom<DecideInput['exemption']>(null, null, null, 'administrator', 'bot', 'trusted'),
    isBlocked: fc.boolean(),
    isPardoned: fc.boolean(),
    isRestrictedByOther: fc.boolean(),
    isHeld: fc.boolean(),
    heldSinceMs: moment,
    isServed: fc.boolean(),
    offences: fc.integer({ min: 0, max: 11 }),
    graceEndMs: moment,
    isAtDoor: fc.boolean(),
  })
  .map(({ answers, ...rest }): DecideInput => {
    const channels = answers.map(({ lostAtMs }, index) => createChannel(index + 1, lostAtMs));
    return {
      ...rest,
      channels,
      memberships: new Map(channels.map(({ key }, index) => [key, answers[index]?.membership ?? 'unknown'])),
      requests: new Map(channels.map(({ key }, index) => [key, answers[index]?.request ?? 0])),
      heldSinceMs: rest.isHeld ? rest.heldSinceMs : null,
      nowMs: NOW_MS,
    };
  });
