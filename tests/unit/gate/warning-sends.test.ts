/** Sends of warnings whose answer is lost, cannot be written down, or that were never made; on fakes. */
import { type GroupKey, parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeGate, type FakeGate } from '../../support/fakes/gate.js';
import type { Fault } from '../../support/fakes/world-telegram.js';
import { createTrouble, type Trouble } from './trouble.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);
const ANN = parseUserId(102);
const TOPIC = 7;
const MINUTE_MS = 60 * 1000;
const LOST: Fault = { kind: 'again', ms: 500, effect: 'late' };

let trouble: Trouble;
let bench: FakeGate;
let key: GroupKey;

beforeEach(async () => {
  trouble = createTrouble();
  bench = createFakeGate({ wrap: trouble.wrap });
  key = await bench.protect(GROUP, [NEWS]);
  for (const userId of [MIA, ANN]) bench.world.place(GROUP, userId, 'member');
});

function loseAnswers(): void {
  bench.telegram.script = ({ method }) => (method === 'send' ? LOST : null);
}

function heal(): void {
  bench.telegram.script = () => null;
}

/** Whom the warnings that stand name, each in a list of its own. */
function listNamed(): readonly (readonly number[])[] {
  return [...bench.world.messages.values()].flatMap((message) =>
    message === null ? [] : [message.content.entities.flatMap((one) => ('userId' in one ? [one.userId] : []))],
  );
}

describe('a warning whose answers are lost', () => {
  it('is sent once more after each pause, which grows to an hour', async () => {
    loseAnswers();
    bench.say(GROUP, MIA);

    const sends: number[] = [];
    for (const minutes of [0.5, 1, 2, 4, 8, 16, 32, 60, 60]) {
      await bench.agenda.settle(minutes * MINUTE_MS);
      sends.push(bench.telegram.count('send'));
    }

    expect(sends).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('stands once Telegram answers again, however many were lost', async () => {
    loseAnswers();
    bench.say(GROUP, MIA);
    await bench.agenda.settle(2 * MINUTE_MS);
    heal();

    await bench.agenda.settle(2 * MINUTE_MS);

    expect(listNamed()).toEqual([[MIA]]);
  });

  it('takes in nobody who is held later: they are warned at once', async () => {
    loseAnswers();
    await bench.jobs.settleMember({ groupKey: key, userId: MIA, hints: { isQuiet: true } });
    await bench.agenda.settle(10 * MINUTE_MS);
    heal();
    await bench.jobs.settleMember({ groupKey: key, userId: ANN, hints: { isQuiet: true } });

    await bench.agenda.settle(5000);

    expect(listNamed()).toEqual([[ANN]]);
  });
});

describe('a warning that was sent while the ledger cannot be written', () => {
  beforeEach(async () => {
    trouble.away.add('markSent');
    bench.say(GROUP, MIA);
    await bench.agenda.settle(100);
    trouble.away.clear();
  });

  it('is taken up by the next run, and none is sent beside it', async () => {
    await bench.agenda.settle(5 * MINUTE_MS);

    expect(listNamed()).toEqual([[MIA]]);
    expect(bench.telegram.count('send')).toBe(1);
    expect(bench.store.tables.warnings.values().next().value?.messageId).not.toBeNull();
  });

  it('goes when they are free before that', async () => {
    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    bench.deliver();

    await bench.agenda.settle(5 * MINUTE_MS);

    expect([bench.isHeldByUs(GROUP, MIA), listNamed()]).toEqual([false, []]);
  });
});

describe('a warning that another run has sent meanwhile', () => {
  it('goes: one stands', async () => {
    const frost = trouble.freeze('markSent');
    bench.say(GROUP, MIA);
    const frozen = bench.agenda.drain();
    await expect.poll(frost.isFrozen).toBe(true);
    bench.clock.advance(MINUTE_MS);
    await bench.gate.settleWarnings(key, 0);
    const between = listNamed();

    frost.thaw();
    await frozen;

    expect([between, listNamed()]).toEqual([[[MIA], [MIA]], [[MIA]]]);
  });
});

describe('a warning for a topic that is closed or deleted', () => {
  beforeEach(() => {
    bench.telegram.script = ({ method, detail }) =>
      method === 'send' && (detail as { topicId: number }).topicId === TOPIC
        ? { kind: 'refused', why: 'topic-gone' }
        : null;
  });

  it('is sent in General', async () => {
    for (const userId of [MIA, ANN])
      await bench.jobs.settleMember({ groupKey: key, userId, hints: { topicId: TOPIC } });

    await bench.agenda.settle(5000);

    expect(listNamed().flat().sort()).toEqual([MIA, ANN]);
    expect([...bench.world.messages.values()].map((message) => message?.topicId)).toEqual([0, 0]);
    expect(await bench.store.warnings.listTopics(key)).toEqual([0]);
  });

  it('goes when they are free', async () => {
    await bench.jobs.settleMember({ groupKey: key, userId: MIA, hints: { topicId: TOPIC } });
    await bench.agenda.settle(5000);
    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    bench.deliver();

    await bench.agenda.settle(5000);

    expect([bench.isHeldByUs(GROUP, MIA), listNamed()]).toEqual([false, []]);
  });
});

describe('a warning whose send was never tried', () => {
  it('is sent as soon as it can be, by its first claim', async () => {
    trouble.away.add('send');
    bench.say(GROUP, MIA);
    await bench.agenda.drain();
    const claimed = [...bench.store.tables.warnings.values()];
    trouble.away.clear();

    await bench.agenda.settle(1000);

    expect(claimed).toEqual([]);
    expect(listNamed()).toEqual([[MIA]]);
  });
});
