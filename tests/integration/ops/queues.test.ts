import { QUEUE_NAMES } from '@gmbot/core/queues/names';
import type { QueueSet } from '@gmbot/core/queues/queue-set';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOperator, type Operator } from '../../support/ops.js';
import { openOwnQueues, type OwnQueues } from '../../support/queues.js';

let operator: Operator;
let queues: QueueSet;
let own: OwnQueues;

beforeEach(async () => {
  operator = createOperator();
  own = await openOwnQueues(operator.botId);
  queues = own.queues;
});
afterEach(() => own.close());

describe('queues', () => {
  it('counts each queue and says how long its oldest job has waited', async () => {
    const { members, 'clean-ups': cleanUps } = await queues.open();
    await members.add('settle-member', { v: 1 }, { timestamp: Date.now() - 90_000 });
    await members.add('settle-member', { v: 1 });
    await cleanUps.add('prune', { v: 1 }, { delay: 60_000 });

    const { code, json } = await operator.ask('queues');

    const { queues: states } = json as { queues: { queue: string; oldestWaitingMs: number | null }[] };
    expect([code, states.map(({ queue }) => queue)]).toEqual([0, [...QUEUE_NAMES]]);
    const [ofMembers, ofTimers] = ['members', 'clean-ups'].map((name) => states.find(({ queue }) => queue === name));
    expect(ofMembers).toMatchObject({ waiting: 2, delayed: 0, failed: 0, isPaused: false });
    expect(ofMembers?.oldestWaitingMs).toBeGreaterThanOrEqual(90_000);
    expect(ofTimers).toMatchObject({ waiting: 0, delayed: 1, oldestWaitingMs: null });
  });

  it('shows the same to a person', async () => {
    await (await queues.open()).members.add('settle-member', { v: 1 }, { timestamp: Date.now() - 90_000 });

    const { code, out } = await operator.run('queues');

    expect(code).toBe(0);
    expect(out).toMatch(/^members +1 +1 min/m);
  });
});

describe('queues pause and resume', () => {
  it('stop a queue for the fleet and let it go on', async () => {
    const { members, updates } = await queues.open();

    const paused = await operator.ask('queues', 'pause', 'members');
    const arePaused = [await members.isPaused(), await updates.isPaused()];
    await members.add('settle-member', { v: 1 });
    const { json } = await operator.ask('queues');
    const resumed = await operator.ask('queues', 'resume', 'members');

    expect(paused).toEqual({ code: 0, json: { paused: ['members'] } });
    expect(arePaused).toEqual([true, false]);
    const { queues: states } = json as { queues: { queue: string }[] };
    expect(states.find(({ queue }) => queue === 'members')).toMatchObject({ isPaused: true, waiting: 1 });
    expect(resumed).toEqual({ code: 0, json: { resumed: ['members'] } });
    expect(await members.isPaused()).toBe(false);
  });

  it('take all queues at once', async () => {
    await operator.run('queues', 'pause', 'all');

    const open = await queues.open();

    expect(await Promise.all(QUEUE_NAMES.map((name) => open[name].isPaused()))).toEqual(QUEUE_NAMES.map(() => true));
  });
});
