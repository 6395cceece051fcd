import { parseChatId } from '@gmbot/core/domain/ids';
import { SET_UP } from '@gmbot/core/gate/set-up-notice';
import { slimUpdateSchema } from '@gmbot/core/telegram/slim-update';
import type { Handler } from '@gmbot/worker/bot/handler';
import { createOwnRightsHandler } from '@gmbot/worker/bot/own-rights';
import { beforeEach, describe, expect, it } from 'vitest';
import { BOT_ID, createFakeGate, type FakeGate } from '../../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);

let fake: FakeGate;
let handler: Handler;
beforeEach(() => {
  fake = createFakeGate();
  fake.world.addChat({ chatId: GROUP, kind: 'supergroup' });
  handler = createOwnRightsHandler({ ...fake.store, ...fake.gate });
});

/** Somebody who speaks that language adds us. */
async function add(languageCode?: string): Promise<void> {
  const user = { id: BOT_ID, is_bot: true, first_name: 'Gate' };
  const event = {
    chat: { id: GROUP, type: 'supergroup', title: 'Harbour' },
    from: { id: 7, is_bot: false, first_name: 'Dara', language_code: languageCode },
    date: Math.floor(fake.clock.now() / 1000),
    old_chat_member: { status: 'left', user },
    new_chat_member: { status: 'member', user },
  };
  const update = slimUpdateSchema.parse({ update_id: 1, my_chat_member: event });
  const handled = await handler.handle({
    ...{ update, kind: 'my_chat_member', receivedAtMs: fake.clock.now(), passStart: null, memo: null },
    ...{ readLogIds: () => ({}), remember: async () => undefined },
  });
  expect(handled).toBe(true);
}

async function readLanguage(): Promise<string | null> {
  return (await fake.policy(GROUP)).group.settings.language;
}

describe('our arrival in a group', () => {
  it('is told in the language of whoever adds us', async () => {
    await add('fa');
    await fake.agenda.settle(1000);

    const { group } = await fake.policy(GROUP);
    expect(group.settings.language).toBe('fa');
    expect((await fake.store.notices.list(group.key)).map(({ subject }) => subject)).toEqual([SET_UP]);
    expect([...fake.world.messages.values()][0]?.content.text).toMatch(/\p{Script=Arabic}/u);
  });

  it.each([
    ['pt-br', 'pt'],
    ['en', null],
    ['xx', null],
    [undefined, null],
  ])('by somebody who speaks %s makes the language %s', async (code, language) => {
    await add(code);

    expect(await readLanguage()).toBe(language);
  });

  it('keeps the language that was chosen', async () => {
    const sighting = { chatId: GROUP, kind: 'supergroup' as const, title: 'Harbour', username: null, isForum: false };
    const { key } = await fake.store.groups.ensure(sighting);
    await fake.store.groups.changeSettings(key, { language: 'de' });

    await add('fa');

    expect(await readLanguage()).toBe('de');
  });
});
