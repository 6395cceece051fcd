import type { Group } from '@gmbot/core/domain/group';
import { DEFAULT_SETTINGS } from '@gmbot/core/domain/settings';
import { parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { waitUntil } from '@gmbot/core/errors/app-error';
import { createLinkedChat } from '@gmbot/core/gate/linked-chat';
import type { Claims, Groups } from '@gmbot/core/gate/ports';
import { createSendOnce } from '@gmbot/core/gate/send-once';
import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../support/fakes/clock.js';
import { createMemoryClaims, createMemoryJournal, type HeldClaims } from '../../support/fakes/memory-caches.js';
import { createWorldTelegram, type Fault } from '../../support/fakes/world-telegram.js';
import { createWorld } from '../../support/fakes/world.js';

const GROUP = parseChatId(-1001);
const STRANGER = parseChatId(-3001);
const KEY = parseGroupKey(1);

function stage(linkedChatId = parseChatId(-3000)) {
  const clock = createFakeClock();
  const world = createWorld({ clock, botId: parseUserId(42) });
  world.addChat({ chatId: GROUP, kind: 'supergroup', linkedChatId });
  return { clock, world, telegram: createWorldTelegram({ world, clock }) };
}

function script({ telegram }: ReturnType<typeof stage>, ...faults: Fault[]): void {
  telegram.script = () => faults.shift() ?? null;
}

describe('sending once', () => {
  const message = { chatId: GROUP, topicId: 0, content: { text: 'Hello', entities: [] }, buttons: [] };
  function compose(bench: ReturnType<typeof stage>) {
    return createSendOnce({ ...bench, journal: createMemoryJournal(bench.clock) });
  }

  it('sends one message for many runs of one key', async () => {
    const bench = stage();
    const once = compose(bench);

    const first = await once.send('a', message);

    expect(await once.send('a', message)).toEqual(first);
    expect(bench.telegram.count('send')).toBe(1);
  });

  it('sends again at once what was certainly not sent', async () => {
    const bench = stage();
    const once = compose(bench);
    script(bench, { kind: 'wait', ms: 1000 });

    await expect(once.send('a', message)).rejects.toMatchObject({ retry: { kind: 'until' } });

    expect(await once.send('a', message)).toMatchObject({ kind: 'done' });
  });

  it('sends once more after a minute what may have been sent, and never a third time', async () => {
    const bench = stage();
    const once = compose(bench);
    const lost: Fault = { kind: 'again', ms: 1, effect: 'done' };
    script(bench, lost, lost);

    await expect(once.send('a', message)).rejects.toMatchObject({ code: 'send-again' });
    await expect(once.send('a', message)).rejects.toMatchObject({ code: 'send-claimed' });
    bench.clock.advance(60_000);
    await expect(once.send('a', message)).rejects.toMatchObject({ code: 'send-again' });
    bench.clock.advance(60_000);

    expect(await once.send('a', message)).toEqual({ kind: 'already' });
    expect(bench.telegram.count('send')).toBe(2);
  });

  it('sends nothing beside a message that the journal could not be told of', async () => {
    const bench = stage();
    const journal = createMemoryJournal(bench.clock);
    let isAway = true;
    const markSent: typeof journal.markSent = (...given) =>
      isAway ? Promise.reject(waitUntil('redis-away', 0)) : journal.markSent(...given);
    const once = createSendOnce({ ...bench, journal: { ...journal, markSent } });
    await expect(once.send('a', message)).rejects.toMatchObject({ code: 'redis-away' });
    isAway = false;

    const again = await once.send('a', message);

    expect([again.kind, bench.telegram.count('send')]).toEqual(['done', 1]);
  });

  it('sends at once what was never tried, also when the journal could not be told of it', async () => {
    const bench = stage();
    const journal = createMemoryJournal(bench.clock);
    let isAway = true;
    const unlessAway = <T>(run: () => Promise<T>): Promise<T> =>
      isAway ? Promise.reject(waitUntil('redis-away', 0)) : run();
    const once = createSendOnce({
      ...bench,
      telegram: { send: (...given) => unlessAway(() => bench.telegram.send(...given)) },
      journal: { ...journal, release: (key) => unlessAway(() => journal.release(key)) },
    });
    await expect(once.send('a', message)).rejects.toMatchObject({ code: 'redis-away' });
    isAway = false;

    expect(await once.send('a', message)).toMatchObject({ kind: 'done' });
  });
});

describe('the linked channel', () => {
  const group: Group = {
    key: KEY,
    chatId: GROUP,
    kind: 'supergroup',
    title: '',
    username: null,
    isForum: false,
    linkedChatId: null,
    isEnabled: true,
    isBlocked: false,
    rights: { isPresent: true, canDelete: true, canRestrict: true, canInvite: true },
    version: 1,
    settings: DEFAULT_SETTINGS,
  };
  function compose(
    bench: ReturnType<typeof stage>,
    groups: Partial<Pick<Groups, 'setLinkedChat'>> = {},
    claims: Claims = createMemoryClaims(bench.clock),
  ) {
    return createLinkedChat({ ...bench, groups: { setLinkedChat: async () => undefined, ...groups }, claims });
  }

  it('is looked up before an unknown channel counts as a stranger, at most once in ten minutes', async () => {
    const bench = stage();
    const linked = compose(bench);

    const answers = [await linked.is(group, STRANGER), await linked.is(group, STRANGER)];

    expect([answers, bench.telegram.count('getChat')]).toEqual([[false, false], 1]);
  });

  it('is kept when it changed', async () => {
    const bench = stage(STRANGER);
    const kept: unknown[] = [];
    const setLinkedChat: Groups['setLinkedChat'] = async (_, chatId) => void kept.push(chatId);

    expect(await compose(bench, { setLinkedChat }).is(group, STRANGER)).toBe(true);
    expect(kept).toEqual([STRANGER]);
  });

  it('is asked for again after a call that had to wait', async () => {
    const bench = stage(STRANGER);
    const linked = compose(bench);
    script(bench, { kind: 'wait', ms: 10 });

    await expect(linked.is(group, STRANGER)).rejects.toMatchObject({ code: 'linked-chat-waits' });

    expect(await linked.is(group, STRANGER)).toBe(true);
  });

  it('is no stranger to another post while Telegram is being asked', async () => {
    const bench = stage(STRANGER);
    const linked = compose(bench);
    const telegram = { ...bench.telegram };
    let whileAsked: unknown = null;
    bench.telegram.getChat = async (chat) => {
      whileAsked = await linked.is(group, STRANGER).catch((err: unknown) => err);
      return telegram.getChat(chat);
    };

    const answer = await linked.is(group, STRANGER);

    expect([answer, whileAsked]).toMatchObject([true, { retry: { kind: 'until', atMs: bench.clock.now() + 500 } }]);
  });

  it('is no stranger to a run that follows one which could not keep it', async () => {
    const bench = stage(STRANGER);
    const claims = createMemoryClaims(bench.clock);
    const linked = compose(bench, { setLinkedChat: () => Promise.reject(new Error('away')) }, claims);
    await expect(linked.is(group, STRANGER)).rejects.toThrow('away');

    expect(await compose(bench, {}, claims).is(group, STRANGER)).toBe(true);
  });

  it('is no stranger after the death of whoever asked, and is asked for by another one soon', async () => {
    const bench = stage(STRANGER);
    const held: HeldClaims = new Map();
    script(bench, { kind: 'crash', effect: 'none' });
    const dying = createMemoryClaims(bench.clock, held);
    const first = compose(bench, {}, { ...dying, release: () => Promise.reject(new Error('dead')) });
    await expect(first.is(group, STRANGER)).rejects.toThrow();
    const linked = compose(bench, {}, createMemoryClaims(bench.clock, held));

    const soon = linked.is(group, STRANGER);
    await expect(soon).rejects.toMatchObject({ code: 'linked-chat-asked' });
    bench.clock.advance(15_000);

    expect(await linked.is(group, STRANGER)).toBe(true);
  });
});
