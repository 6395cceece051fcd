/** What a group chose, and what follows from it for one member. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type DecideInput, decide, type Terms } from '@gmbot/core/domain/decide';
import type { Membership } from '@gmbot/core/domain/membership';
import { DEFAULT_SETTINGS } from '@gmbot/core/domain/settings';
import { anyInput, createChannel, createInput, DAY_MS, DEALS, memberships, NEWS, NOW_MS } from './decide-input.js';

const LACKING = { memberships: memberships('no', 'no') };

function withTerms(terms: Partial<Terms>, change: Partial<DecideInput> = {}): DecideInput {
  return createInput({ ...LACKING, ...change, terms: { ...DEFAULT_SETTINGS, ...terms } });
}

describe('decide, by the rule', () => {
  const three = [1, 2, 3].map((key) => createChannel(key));

  function decideBy(rule: Terms['rule'], answers: readonly Membership[]) {
    const known = three.map(({ key }, index) => [key, answers[index] ?? 'unknown'] as const);
    return decide(withTerms({ rule }, { channels: three, memberships: new Map(known) }));
  }

  it.each<[Terms['rule'], readonly Membership[], string, number]>([
    ['all', ['yes', 'yes', 'yes'], 'complete', 0],
    ['all', ['yes', 'no', 'unknown'], 'channel-missing', 1],
    ['all', ['yes', 'yes', 'unknown'], 'unsure', 0],
    ['any', ['yes', 'no', 'no'], 'complete', 0],
    ['any', ['yes', 'unknown', 'unknown'], 'complete', 0],
    ['any', ['no', 'no', 'unknown'], 'unsure', 0],
    ['any', ['no', 'no', 'no'], 'channel-missing', 1],
    [2, ['yes', 'yes', 'no'], 'complete', 0],
    [2, ['yes', 'no', 'unknown'], 'unsure', 0],
    [2, ['no', 'no', 'unknown'], 'channel-missing', 2],
    [2, ['yes', 'no', 'no'], 'channel-missing', 1],
    [2, ['no', 'no', 'no'], 'channel-missing', 2],
    [10, ['yes', 'yes', 'yes'], 'complete', 0],
    [10, ['yes', 'yes', 'no'], 'channel-missing', 1],
  ])('%s: %j leads to %s, with %i to join', (rule, answers, reason, needed) => {
    const verdict = decideBy(rule, answers);

    expect([verdict.reason, verdict.needed]).toEqual([reason, needed]);
  });

  it('lists what could still be joined', () => {
    expect(decideBy(2, ['yes', 'no', 'no']).missing).toEqual(three.slice(1));
  });

  it('counts a lost channel as absent', () => {
    const channels = [createChannel(1, NOW_MS - DAY_MS), NEWS, DEALS];

    expect(decide(withTerms({ rule: 3 }, { channels, memberships: memberships('yes', 'yes') })).reason).toBe(
      'complete',
    );
  });
});

describe('decide, with pending join requests that count', () => {
  const untilMs = NOW_MS + 60_000;

  it('takes a request for a membership and looks again when it runs out', () => {
    const verdict = decide(
      createInput({ memberships: memberships('yes', 'no'), requests: new Map([[DEALS.key, untilMs]]) }),
    );

    expect([verdict.reason, verdict.lookAgainAtMs]).toEqual(['complete', untilMs]);
  });

  it('forgets a request that has run out', () => {
    const requests = new Map([[DEALS.key, NOW_MS]]);

    expect(decide(createInput({ memberships: memberships('yes', 'no'), requests })).missing).toEqual([DEALS]);
  });

  it('looks again when the request runs out that somebody leans on whom only a lost channel holds', () => {
    const lost = { ...NEWS, lostAtMs: NOW_MS - 1 };
    const verdict = decide(
      createInput({
        isHeld: true,
        heldFor: [lost.key],
        channels: [lost, DEALS],
        memberships: memberships('unknown', 'no'),
        requests: new Map([[DEALS.key, NOW_MS + 1]]),
      }),
    );

    expect([verdict.reason, verdict.lookAgainAtMs]).toEqual(['channel-lost', NOW_MS + 1]);
  });

  it('needs no second look at whoever has enough without it', () => {
    const requests = new Map([[DEALS.key, untilMs]]);
    const verdict = decide(withTerms({ rule: 'any' }, { memberships: memberships('yes', 'no'), requests }));

    expect([verdict.reason, verdict.lookAgainAtMs]).toEqual(['complete', null]);
  });
});

describe('decide, by what is to happen', () => {
  it.each<[string, Partial<Terms>, Partial<DecideInput>, string, string, string]>([
    ['holds', { action: 'hold' }, {}, 'channel-missing', 'held', 'refused'],
    ['only deletes', { action: 'delete' }, {}, 'deleted-only', 'free', 'refused'],
    ['only deletes and frees the held', { action: 'delete' }, { isHeld: true }, 'deleted-only', 'free', 'refused'],
    ['only watches', { action: 'observe' }, {}, 'observed', 'free', 'allowed'],
    ['only watches and frees the held', { action: 'observe' }, { isHeld: true }, 'observed', 'free', 'allowed'],
    ['still warns', { action: 'warn', warnTimes: 3 }, { offences: 3 }, 'warned', 'free', 'refused'],
    ['has warned enough', { action: 'warn', warnTimes: 3 }, { offences: 4 }, 'channel-missing', 'held', 'refused'],
    ['waits for a newcomer', {}, { graceEndMs: NOW_MS + 1 }, 'newcomer', 'free', 'allowed'],
    ['has waited for a newcomer', {}, { graceEndMs: NOW_MS }, 'channel-missing', 'held', 'refused'],
    ['holds on to the held', {}, { graceEndMs: NOW_MS + 1, isHeld: true }, 'channel-missing', 'held', 'refused'],
    ['rests', {}, { standing: { kind: 'closed', opensAtMs: 1 } }, 'outside-hours', 'free', 'allowed'],
    [
      'rests, but not for whom an administrator holds',
      {},
      { standing: { kind: 'closed', opensAtMs: 1 }, isBlocked: true },
      'blocked',
      'held',
      'refused',
    ],
  ])('%s', (_, terms, change, reason, wanted, speech) => {
    const verdict = decide(withTerms(terms, change));

    expect([verdict.reason, verdict.wanted, verdict.speech]).toEqual([reason, wanted, speech]);
  });

  it('looks again when the grace of a newcomer ends, and when the hours begin', () => {
    const newcomer = decide(withTerms({}, { graceEndMs: NOW_MS + 1 }));
    const resting = decide(withTerms({}, { standing: { kind: 'closed', opensAtMs: NOW_MS + 2 } }));

    expect([newcomer.lookAgainAtMs, resting.lookAgainAtMs]).toEqual([NOW_MS + 1, NOW_MS + 2]);
  });
});

describe('decide, where who writes is not checked', () => {
  it.each<[string, Partial<Terms>, Partial<DecideInput>, string, string, string]>([
    ['frees whoever is not at the door', {}, {}, 'not-checked', 'free', 'allowed'],
    ['frees whom something else holds', {}, { isHeld: true }, 'not-checked', 'free', 'allowed'],
    ['asks nobody about them', {}, { memberships: new Map() }, 'not-checked', 'free', 'allowed'],
    ['holds at the door', {}, { isAtDoor: true }, 'at-the-door', 'held', 'refused'],
    ['holds whom the door holds', {}, { isAtDoor: true, isHeld: true }, 'at-the-door', 'held', 'refused'],
    ['waits at the door', {}, { isAtDoor: true, graceEndMs: NOW_MS + 1 }, 'newcomer', 'free', 'allowed'],
    ['asks at the door', {}, { isAtDoor: true, memberships: new Map() }, 'unsure', 'as-is', 'in-doubt'],
    [
      'has no door where joins are not checked',
      { gateJoins: 'off' },
      { isAtDoor: true },
      'not-checked',
      'free',
      'allowed',
    ],
    ['holds by hand', {}, { isBlocked: true }, 'blocked', 'held', 'refused'],
  ])('%s', (_, terms, change, reason, wanted, speech) => {
    const verdict = decide(withTerms({ gateMessages: 'off', ...terms }, change));

    expect([verdict.reason, verdict.wanted, verdict.speech]).toEqual([reason, wanted, speech]);
  });
});

describe('decide, by how long a hold lasts', () => {
  const held = (days: number): Partial<DecideInput> => ({ isHeld: true, heldSinceMs: NOW_MS - days * DAY_MS });

  it.each<[string, number, Partial<DecideInput>, string, string, string]>([
    ['is still to last', 2, held(1), 'channel-missing', 'held', 'refused'],
    ['has lasted', 2, held(2), 'hold-served', 'free', 'refused'],
    ['never ends', 0, held(300), 'channel-missing', 'held', 'refused'],
    ['was served', 2, { isServed: true }, 'hold-served', 'free', 'refused'],
    ['was served before it had no end', 0, { isServed: true }, 'channel-missing', 'held', 'refused'],
    ['is by hand', 2, { ...held(9), isBlocked: true }, 'blocked', 'held', 'refused'],
  ])('a hold that %s', (_, holdDays, change, reason, wanted, speech) => {
    const verdict = decide(withTerms({ holdDays }, change));

    expect([verdict.reason, verdict.wanted, verdict.speech]).toEqual([reason, wanted, speech]);
  });

  it('looks again when it ends', () => {
    expect(decide(withTerms({ holdDays: 2 }, held(1))).lookAgainAtMs).toBe(NOW_MS + DAY_MS);
  });
});

describe('decide, whatever a group chose', () => {
  it('finds missing exactly whoever cannot have enough, and complete whoever has', () => {
    fc.assert(
      fc.property(anyInput, (drawn) => {
        const given: DecideInput = {
          ...createInput(),
          ...drawn,
          ...{ standing: { kind: 'on' }, exemption: null, isBlocked: false, isPardoned: false, isHeld: false },
          terms: { ...drawn.terms, gateMessages: 'on' },
        };
        const inForce = given.channels.filter(({ lostAtMs }) => lostAtMs === null);
        const isIn = (key: (typeof inForce)[number]['key']): boolean =>
          given.memberships.get(key) === 'yes' || (given.requests.get(key) ?? 0) > NOW_MS;
        const sure = inForce.filter(({ key }) => isIn(key)).length;
        const possible = inForce.filter(({ key }) => isIn(key) || given.memberships.get(key) === 'unknown').length;
        const wished = { all: inForce.length, any: 1 }[String(given.terms.rule)] ?? Number(given.terms.rule);
        const needed = Math.min(wished, inForce.length);
        const { reason, missing } = decide(given);
        if (sure >= needed) return reason === 'complete';
        if (possible >= needed) return reason === 'unsure';
        return missing.length > 0 && reason !== 'complete' && reason !== 'unsure';
      }),
    );
  });

  it('never asks for more than is listed, and for at least one of what is', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { missing, needed } = decide(given);
        return missing.length === 0 ? needed === 0 : needed >= 1 && needed <= missing.length;
      }),
    );
  });

  it('holds nobody but by hand where it only watches, only deletes, or rests', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const isLenient = ['observe', 'delete'].includes(given.terms.action) || given.standing.kind === 'closed';
        return !isLenient || given.isBlocked || decide(given).wanted !== 'held';
      }),
    );
  });

  it('decides anew at the moment that it names, and not before', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const before = decide(given);
        if (before.lookAgainAtMs === null || given.standing.kind === 'closed') return true;
        const justBefore = decide({ ...given, nowMs: before.lookAgainAtMs - 1 });
        const then = decide({ ...given, nowMs: before.lookAgainAtMs });
        const isSame = justBefore.reason === before.reason && justBefore.wanted === before.wanted;
        return isSame && (then.reason !== before.reason || then.lookAgainAtMs !== before.lookAgainAtMs);
      }),
    );
  });

  it('answers with the usual settings as if there were no others', () => {
    fc.assert(
      fc.property(anyInput, (drawn) => {
        const given = { ...drawn, terms: DEFAULT_SETTINGS, graceEndMs: null, requests: new Map() };
        const plain = { ...given, heldSinceMs: null, isServed: false, offences: 0 };
        return JSON.stringify(decide(given)) === JSON.stringify(decide(plain));
      }),
    );
  });
});
