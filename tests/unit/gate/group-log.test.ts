import { parseChatId, parseGroupKey, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import { DEFAULT_SETTINGS, type GroupSettings } from '@gmbot/core/domain/settings';
import type { Group } from '@gmbot/core/domain/group';
import { createFlushLog, createTellLog, createToldAudit, toLogRefused } from '@gmbot/core/gate/group-log';
import type { AuditLog, Claims } from '@gmbot/core/gate/ports';
import type { OutgoingMessage } from '@gmbot/core/gate/telegram-port';
import { renderLog } from '@gmbot/core/i18n/log-texts';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeLogLines } from '../../support/contracts/log-lines.js';
import { createFakeClock, type FakeClock } from '../../support/fakes/clock.js';
import { createMemoryClaims } from '../../support/fakes/memory-caches.js';
import { createMemoryLogLines } from '../../support/fakes/memory-log-lines.js';

const KEY = parseGroupKey(7);
const LOG = parseChatId(-1009);
const WITH_LOG: GroupSettings = { ...DEFAULT_SETTINGS, logChatId: LOG };

let clock: FakeClock;
let group: Group;
let audited: string[];
let slots: Set<number>;
let sent: Map<string, OutgoingMessage>;
let audit: AuditLog;
let claims: Claims;
let isRefusing: boolean;
let flush: ReturnType<typeof createFlushLog>;

beforeEach(() => {
  clock = createFakeClock();
  group = {
    key: KEY,
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
    settings: WITH_LOG,
  };
  claims = createMemoryClaims(clock);
  isRefusing = false;
  audited = [];
  slots = new Set();
  sent = new Map();
  const lines = createMemoryLogLines();
  const groups = { findByKey: async () => group };
  const jobs = { flushLog: async (_key: unknown, slot: number) => void slots.add(slot) };
  const stored: AuditLog = { append: async ({ action }) => void audited.push(action), findLast: async () => null };
  audit = createToldAudit(stored, createTellLog({ groups, lines, jobs, clock }));
  const sendOnce = {
    async send(key: string, message: OutgoingMessage) {
      if (isRefusing) return { kind: 'refused', why: 'no-right' } as const;
      if (!sent.has(key)) sent.set(key, message);
      return { kind: 'done', value: parseMessageId(1) } as const;
    },
  };
  flush = createFlushLog({ groups, lines, claims, sendOnce, render: renderLog });
});

async function act(action: string, userId: number | null = null, details: Record<string, unknown> = {}): Promise<void> {
  const about = userId === null ? null : parseUserId(userId);
  await audit.append({ groupKey: KEY, userId: about, actorId: null, action, details });
}

async function flushAll(): Promise<string[]> {
  for (const slot of slots) await flush(KEY, slot);
  return [...sent.values()].map(({ content }) => content.text);
}

describe('the log channel', () => {
  it('is told of a storm in one message, one line for each kind of act', async () => {
    for (let userId = 1; userId <= 50; userId += 1) await act('hold', userId);
    await act('free', 3);
    await act('settings', null, { warnTimes: 5 });

    const [text = '', ...more] = await flushAll();

    expect(more).toEqual([]);
    expect(slots.size).toBe(1);
    expect(text.split('\n')).toEqual([
      'In Harbour:',
      expect.stringMatching(/^🔒 Held: 1, 2, .*20 and 30 others$/) as unknown,
      '🔓 Freed: 3',
      '⚙️ Changed in the settings: Warnings before a hold',
    ]);
    expect([...sent.values()][0]).toMatchObject({ chatId: LOG, isSilent: true });
  });

  it('has buttons that undo what was done last about a few people, and none for those who joined', async () => {
    for (let userId = 1; userId <= 5; userId += 1) await act('hold', userId);
    await act('free', 5);
    await act('free-by-hand', 4);

    await flushAll();

    const [message] = sent.values();
    expect(message?.buttons.map((row) => row.map(({ text }) => text))).toEqual([
      ['Free 2', 'Trust 2'],
      ['Free 3', 'Trust 3'],
      ['Hold again: 4'],
    ]);
  });

  it('undoes what somebody decided, and not what came of it at the same time', async () => {
    for (const userId of [1, 2]) await act('hold', userId);
    await act('trust', 1);
    await act('free', 1);
    await act('free-by-hand', 2);
    await act('free', 2);
    await act('hold-by-hand', 3);
    await act('hold', 3);

    await flushAll();

    const [message] = sent.values();
    expect(message?.buttons.map((row) => row.map(({ text }) => text))).toEqual([
      ['Hold again: 1'],
      ['Hold again: 2'],
      ['Free 3'],
    ]);
  });

  it('offers to free whoever was held once more after they had been freed', async () => {
    for (const action of ['hold', 'free-by-hand', 'free', 'hold']) await act(action, 1);

    await flushAll();

    expect([...sent.values()][0]?.buttons.flat().map(({ text }) => text)).toEqual(['Free 1', 'Trust 1']);
  });

  it('is told of whom an administrator freed in Telegram itself, and can take it back', async () => {
    await act('hold', 1);
    await act('pardon', 1);

    expect(await flushAll()).toEqual(['In Harbour:\n🔒 Held: 1\n🔓 Freed by hand: 1']);
    expect([...sent.values()][0]?.buttons.flat().map(({ text }) => text)).toEqual(['Hold again: 1']);
  });

  it('is not told of holds that are renewed', async () => {
    await act('hold', 1, { renewed: true });

    expect([await flushAll(), audited]).toEqual([[], ['hold']]);
  });

  it('is told again in the next minute of what came since', async () => {
    await act('hold', 1);
    await flushAll();
    clock.advance(60 * 1000);
    await act('free', 1);

    expect(await flushAll()).toHaveLength(2);
  });

  it('hears nothing twice when the telling is run twice', async () => {
    await act('hold', 1);
    await flushAll();

    expect(await flushAll()).toHaveLength(1);
  });

  it('is known for one that takes no lines until it takes one', async () => {
    isRefusing = true;
    await act('hold', 1);
    await flushAll();
    const whileRefusing = await claims.isTaken(toLogRefused(LOG));
    isRefusing = false;
    clock.advance(60 * 1000);
    await act('free', 1);
    await flushAll();

    expect([whileRefusing, await claims.isTaken(toLogRefused(LOG))]).toEqual([true, false]);
  });

  it('hears nothing where none is chosen, and the audit is kept all the same', async () => {
    group = { ...group, settings: DEFAULT_SETTINGS };
    await act('hold', 1);

    expect([await flushAll(), audited]).toEqual([[], ['hold']]);
  });
});

describeLogLines(createMemoryLogLines);
