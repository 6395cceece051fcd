/** Edits and deletions of warnings that must wait, are refused, or come late; on fakes. */
import { type GroupKey, parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeGate, type FakeGate } from '../../support/fakes/gate.js';
import type { Fault } from '../../support/fakes/world-telegram.js';
import { createTrouble, type Trouble, untilFrozen } from './trouble.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const DEALS = parseChatId(-2002);
const MIA = parseUserId(101);
const ANN = parseUserId(102);
const BEN = parseUserId(103);
const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;

let trouble: Trouble;
let bench: FakeGate;
let key: GroupKey;

beforeEach(async () => {
  trouble = createTrouble();
  bench = createFakeGate({ wrap: trouble.wrap });
  key = await bench.protect(GROUP, [NEWS, DEALS]);
  for (const userId of [MIA, ANN, BEN]) bench.world.place(GROUP, userId, 'member');
});

async function say(userId: typeof MIA): Promise<void> {
  bench.say(GROUP, userId);
  await bench.agenda.settle(15 * 1000);
}

async function join(userId: typeof MIA, ...channels: (typeof NEWS)[]): Promise<void> {
  for (const channel of channels) bench.world.change(channel, userId, { status: 'member' }, userId);
  bench.deliver();
  await bench.agenda.settle(5000);
}

/** Whom each warning that stands names. */
function listNamed(): readonly (readonly number[])[] {
  return [...bench.world.messages.values()].flatMap((message) =>
    message === null ? [] : [message.content.entities.flatMap((one) => ('userId' in one ? [one.userId] : []))],
  );
}

/** The addresses that the one warning offers. */
function listOffered(): readonly string[] {
  const [message] = [...bench.world.messages.values()].flatMap((one) => (one === null ? [] : [one]));
  return (message?.buttons ?? []).flat().flatMap((button) => ('url' in button ? [button.url] : []));
}

function failEdits(fault: Fault): void {
  bench.telegram.script = ({ method }) => (method === 'edit' ? fault : null);
}

/** Goes on after each of a few jobs that fail for good; the failures. */
async function settleAll(): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  for (let round = 0; round < 6; round += 1)
    await bench.agenda.settle(10 * 1000).catch((err: unknown) => void failures.push(err));
  return failures;
}

describe('an edit that must wait', () => {
  it('keeps no warning of a free member standing', async () => {
    await say(MIA);
    await say(ANN);
    failEdits({ kind: 'wait', ms: HOUR_MS });
    await join(MIA, NEWS);

    await join(ANN, NEWS, DEALS);

    expect(listNamed()).toEqual([[MIA]]);
  });

  it('is made at its time', async () => {
    await say(MIA);
    failEdits({ kind: 'wait', ms: HOUR_MS });
    await join(MIA, NEWS);
    bench.telegram.script = () => null;

    await bench.agenda.settle(HOUR_MS);

    expect(listOffered()).toEqual(['https://t.me/c2002']);
  });
});

describe('an edit that cannot be made', () => {
  it('stops neither what is to go nor what is to come, and is told in the end', async () => {
    await say(MIA);
    await say(ANN);
    failEdits({ kind: 'mistake' });
    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    for (const channel of [NEWS, DEALS]) bench.world.change(channel, ANN, { status: 'member' }, ANN);
    bench.deliver();
    bench.say(GROUP, BEN);

    const told = await settleAll();

    expect(listNamed()).toEqual([[MIA], [BEN]]);
    expect(told[0]).toMatchObject({ code: 'edit-warning-mistake' });
  });
});

describe('a worker that is frozen before an edit', () => {
  it('leaves no old text over a newer one', async () => {
    await say(MIA);
    const frost = trouble.freeze('edit');
    bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
    for (const change of bench.world.changes) await bench.take(change);
    await bench.gate.settle(key, MIA, {});
    const frozen = bench.gate.settleWarnings(key, 0);
    await untilFrozen(frost);
    bench.world.change(NEWS, MIA, { status: 'left' }, MIA);
    bench.world.change(DEALS, MIA, { status: 'member' }, MIA);
    bench.deliver();
    await bench.agenda.settle(5000);
    const between = listOffered();

    frost.thaw();
    await frozen;
    const overwritten = listOffered();
    await bench.agenda.settle(5000);

    expect([between, overwritten]).toEqual([['https://t.me/c2001'], ['https://t.me/c2002']]);
    expect(listOffered()).toEqual(between);
  });
});

describe('a message that Telegram deletes no more', () => {
  beforeEach(async () => {
    await say(MIA);
    bench.telegram.script = ({ method }) =>
      method === 'deleteMessages' ? { kind: 'refused', why: 'undeletable' } : null;
  });

  it('is left without a name and without a button', async () => {
    await join(MIA, NEWS, DEALS);

    const [left] = [...bench.world.messages.values()];
    expect(left).toMatchObject({ content: { text: '✓', entities: [] }, buttons: [] });
    expect([...bench.store.tables.warnings.values()]).toEqual([]);
  });

  it('is edited once the edit may be made', async () => {
    bench.telegram.script = ({ method }) => {
      if (method === 'deleteMessages') return { kind: 'refused', why: 'undeletable' };
      return method === 'edit' ? { kind: 'wait', ms: HOUR_MS } : null;
    };
    await join(MIA, NEWS, DEALS);
    bench.telegram.script = ({ method }) =>
      method === 'deleteMessages' ? { kind: 'refused', why: 'undeletable' } : null;

    await bench.agenda.settle(HOUR_MS);

    expect([listNamed(), [...bench.store.tables.warnings.values()]]).toEqual([[[]], []]);
  });
});
