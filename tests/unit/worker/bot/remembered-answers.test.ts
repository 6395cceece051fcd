import { parseChatId } from '@gmbot/core/domain/ids';
import { waitUntil } from '@gmbot/core/errors/app-error';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { ChatInfo } from '@gmbot/core/gate/telegram-port';
import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import type { Handler, UpdateContext } from '@gmbot/worker/bot/handler';
import { createAnswerMemory } from '@gmbot/worker/bot/remembered-answers';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeClock, type FakeClock } from '../../../support/fakes/clock.js';
import { createWorld, type World } from '../commands/world.js';

const COMMAND = { message_id: 1, date: 1, chat: { id: -1001, type: 'supergroup' }, text: '/protect' };
const CHANNELS = [1, 2, 3, 4, 5, 6].map((number) => parseChatId(-1_003_000 - number));

let clock: FakeClock;
let world: World;
/** What the job carries to its next run. */
let memo: UpdateContext['memo'];

beforeEach(() => {
  clock = createFakeClock();
  world = createWorld();
  memo = null;
  for (const chatId of CHANNELS) world.add({ chatId, title: `Channel ${chatId}` }, []);
});

/** A command that asks for each channel; every question has to wait for its turn once. */
function createCommand(): { readonly handler: Handler; readonly found: ChatInfo[] } {
  const waited = new Set<unknown>();
  const found: ChatInfo[] = [];
  const { telegram, remember } = createAnswerMemory(
    {
      ...world.telegram,
      getChat: async (chat) => {
        if (waited.has(chat)) {
          waited.delete(chat);
          return world.telegram.getChat(chat);
        }
        waited.add(chat);
        return { kind: 'wait', untilMs: clock.now() + 300, isHold: false };
      },
    },
    { clock },
  );
  async function handle(): Promise<boolean> {
    found.length = 0;
    for (const chatId of CHANNELS) {
      const acted = expectAnswer(await telegram.getChat(chatId), 'read-channel');
      if (acted.kind === 'done') found.push(acted.value);
    }
    return true;
  }
  return { handler: remember({ name: 'commands', handle }), found };
}

async function run(handler: Handler): Promise<boolean> {
  const context: UpdateContext = {
    update: slimUpdateSchema.parse({ update_id: 1, message: COMMAND }),
    kind: 'message',
    receivedAtMs: clock.now(),
    passStart: null,
    readLogIds: () => ({}),
    memo,
    remember: async (next) => void (memo = JSON.parse(JSON.stringify(next)) as UpdateContext['memo']),
  };
  return handler.handle(context);
}

async function countRuns(handler: Handler): Promise<number> {
  for (let runs = 1; ; runs += 1) {
    const isOver = await run(handler).catch(() => false);
    if (isOver) return runs;
    clock.advance(300);
  }
}

describe('a command that has to wait for its turn before each question', () => {
  it('asks every question once, and needs one more run for each', async () => {
    const { handler, found } = createCommand();

    const runs = await countRuns(handler);

    expect(runs).toBe(CHANNELS.length + 1);
    expect(found.map(({ chatId }) => chatId)).toEqual(CHANNELS);
    expect(world.calls).toEqual(CHANNELS.map((chatId) => `getChat ${chatId}`));
  });

  it('asks again what it heard half a minute ago', async () => {
    const { handler } = createCommand();
    await run(handler).catch(() => undefined);
    await run(handler).catch(() => undefined);

    clock.advance(30_000);
    await countRuns(handler);

    expect(world.calls.filter((call) => call === `getChat ${CHANNELS[0] ?? 0}`)).toHaveLength(2);
  });

  it('keeps what the handler itself remembers', async () => {
    const { remember, telegram } = createAnswerMemory(world.telegram, { clock });
    const seen: unknown[] = [];
    const handler = remember({
      name: 'commands',
      async handle(context) {
        seen.push(context.memo);
        await telegram.getChat(CHANNELS[0] ?? parseChatId(-1));
        if (context.memo?.['answer'] !== undefined) return true;
        await context.remember({ answer: 'given' });
        throw waitUntil('send-waits', clock.now() + 300);
      },
    });

    await countRuns(handler);

    expect(seen).toEqual([{}, { answer: 'given' }]);
    expect(world.calls).toHaveLength(1);
  });
});
