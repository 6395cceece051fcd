import { parseChatId, parseGroupKey } from '@gmbot/core/domain/ids';
import { readLogPress, toLogPress, type Undoing } from '@gmbot/core/gate/log-press';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { MIA, OWNER } from './world.js';

const LOG = parseChatId(-1009);

let stage: Stage;

beforeEach(async () => {
  stage = createStage();
  await stage.run('/protect @harbour_news');
  await stage.tenants.groups.changeSettings(stage.tenants.group().key, { logChatId: LOG });
  stage.settled.length = 0;
});

/** A press under the log that stands in that chat. */
async function press(undoing: Undoing, { from = OWNER, chatId = LOG } = {}): Promise<void> {
  const data = toLogPress({ undoing, groupKey: stage.tenants.group().key, userId: MIA });
  const context = stage.press(data, from);
  const { callback_query: query } = context.update;
  if (query?.message === undefined) throw new Error('No press');
  const message = { ...query.message, chat: { id: chatId, type: 'channel' as const, title: 'Log' } };
  const update = { ...context.update, callback_query: { ...query, message } };
  expect(await stage.handlers.commandPresses.handle({ ...context, update })).toBe(true);
}

function lastAlert(): string | null {
  return stage.world.answered.at(-1)?.text ?? null;
}

describe('a button under the log', () => {
  it('frees whoever was held, as /free does', async () => {
    await press('free');

    expect(stage.audited).toContain('free-by-hand');
    expect(stage.settled).toHaveLength(1);
    expect(lastAlert()).toContain('can write here');
  });

  it('trusts them, and lets the rules hold again whoever was trusted', async () => {
    await press('trust');
    await press('hold');

    expect(stage.audited.slice(-2)).toEqual(['trust', 'untrust']);
    expect(lastAlert()).toContain('the same rules as for everyone apply again');
  });

  it('trusts them by the name that Telegram knows, and not by their number', async () => {
    await press('trust');

    expect(await stage.run('/trusted')).toContain(`• Mia (${MIA})`);
    expect(lastAlert()).toContain('Mia is trusted now');
  });

  it('says that the rules decide again about whoever was only freed', async () => {
    await press('free');
    await press('hold');

    expect(lastAlert()).toBe('The same rules as for everyone apply to Mia again.');
  });

  it('holds nobody again while protection is off', async () => {
    await stage.run('/unprotect');
    await press('hold');

    expect(lastAlert()).toContain('Protection is off');
  });

  it('does nothing for whoever is no administrator of the group, though they read the log', async () => {
    await press('trust', { from: MIA });

    expect(stage.audited).not.toContain('trust');
    expect(lastAlert()).not.toBeNull();
  });

  it('does nothing where the log does not stand any more', async () => {
    await press('trust', { chatId: parseChatId(-1010) });

    expect(stage.audited).not.toContain('trust');
  });
});

it.each(['l:free:1', 'l:ban:1:2', 'x:recheck', 'l:free:1:2:3', 'l:free:a:2'])('reads %s as another button', (data) => {
  expect(readLogPress(data)).toBeNull();
});

it('carries what it reads', () => {
  const asked = { undoing: 'hold' as const, groupKey: parseGroupKey(7), userId: MIA };

  expect(readLogPress(toLogPress(asked))).toEqual(asked);
});
