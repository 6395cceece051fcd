import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import type { Group } from '@gmbot/core/domain/group';
import { createHoldAgain, type HoldAgain } from '@gmbot/core/gate/hold-again';
import { createHoldByHand, type HoldByHand } from '@gmbot/core/gate/hold-by-hand';
import type { TargetPerson } from '@gmbot/core/gate/target';
import { createTrust, type Trust } from '@gmbot/core/gate/trust';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADMIN, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-1002);
const EVE = parseUserId(55);

let fake: FakeGate;
let group: Group;
let eve: TargetPerson;
let trust: Trust;
let holdByHand: HoldByHand;
let holdAgain: HoldAgain;

beforeEach(async () => {
  fake = createFakeGate();
  await fake.protect(GROUP, [NEWS]);
  fake.world.place(GROUP, EVE, 'member');
  fake.world.place(NEWS, EVE, 'member');
  group = (await fake.policy(GROUP)).group;
  const member = fake.world.read(GROUP, EVE);
  eve = { userId: EVE, name: 'Eve', member, isAdministrator: false, isPresent: true };
  const deps = { ...fake.store, evidence: fake.evidence, jobs: fake.jobs, seen: fake.seen };
  trust = createTrust(deps);
  holdByHand = createHoldByHand(deps);
  holdAgain = createHoldAgain({ ...deps, trust, holdByHand });
});

async function hold(): Promise<void> {
  await holdByHand.hold(group, eve, { actorId: ADMIN, reason: 'spam', topicId: 0 });
  await fake.quiet();
}

async function letOff(way: 'free' | 'trust'): Promise<void> {
  const moment = { atMs: fake.clock.now(), updateId: 5000 };
  if (way === 'free') await holdByHand.free(group, eve, { actorId: ADMIN, reason: null, moment });
  else await trust.trust(group.key, eve, ADMIN);
  await fake.quiet();
}

describe('holding somebody again', () => {
  it.each(['free', 'trust'] as const)('puts back the hold by hand that /%s ended, with its reason', async (way) => {
    await hold();
    await letOff(way);
    const meanwhile = fake.isHeldByUs(GROUP, EVE);

    const outcome = await holdAgain(group, eve, ADMIN);
    await fake.quiet();

    const row = await fake.store.ledger.readRow(group.key, EVE);
    expect([meanwhile, outcome, fake.isHeldByUs(GROUP, EVE)]).toEqual([false, 'by-hand', true]);
    expect(row).toMatchObject({ isBlocked: true, blockedReason: 'spam' });
  });

  it('says the same when it is run again', async () => {
    await hold();
    await letOff('free');
    await holdAgain(group, eve, ADMIN);

    expect(await holdAgain(group, eve, ADMIN)).toBe('by-hand');
  });

  it('leaves to the rules whom nobody held by hand, or not the last time', async () => {
    await letOff('free');
    const never = await holdAgain(group, eve, ADMIN);
    await hold();
    await letOff('free');
    await letOff('free');

    const notLast = await holdAgain(group, eve, ADMIN);
    await fake.quiet();

    expect([never, notLast, fake.isHeldByUs(GROUP, EVE)]).toEqual(['by-rules', 'by-rules', false]);
  });

  it('ends a pardon, so that who lacks a channel is held', async () => {
    fake.world.place(NEWS, EVE, 'left');
    await letOff('free');

    await holdAgain(group, eve, ADMIN);
    await fake.quiet();

    expect(fake.isHeldByUs(GROUP, EVE)).toBe(true);
  });
});
