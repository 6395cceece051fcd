/** The log of a group, from its picker to what is undone from it. */
import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../support/system/group-view.js';
import type { ChatView, MessageView, Person, PressAnswer } from '../support/system/sandbox-client.js';
import { type Scene, setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

/** What is done within a quarter of a minute is told together. */
const TOLD_WITHIN_MS = 45 * 1000;
const NO_ADMINISTRATOR = 'Only administrators of this group can do that.';

const system = useSystem();

async function listTold({ id }: Pick<ChatView, 'id'>): Promise<readonly MessageView[]> {
  const chat = (await system().sandbox.readState()).chats.find((one) => one.id === id);
  return (chat?.messages ?? []).filter(({ from, senderChat }) => from.id === system().botId || senderChat?.id === id);
}

async function expectTold(
  scene: Scene<never>,
  {
    chat,
    words,
    withinMs,
  }: { readonly chat: Pick<ChatView, 'id'>; readonly words: string; readonly withinMs?: number },
): Promise<MessageView> {
  return scene.eventually(async () => {
    const told = await listTold(chat);
    const found = told.findLast(({ text }) => text?.includes(words));
    if (found === undefined) throw new Error(`"${words}" is not in ${JSON.stringify(told.map(({ text }) => text))}`);
    return found;
  }, withinMs);
}

/** As the owner would: from the group into private, and a chat of theirs behind the picker's button. */
async function chooseLog(scene: Scene<never>, log: ChatView, button: string): Promise<void> {
  const { sandbox } = system();
  const { owner } = scene;
  await scene.say(owner, '/settings log');
  const { buttons } = await expectTold(scene, { chat: scene.group, words: 'choose the log channel' });
  const payload = new URL(buttonsOf(buttons)[0]?.url ?? '').searchParams.get('start');
  await sandbox.act('start-private', { userId: owner.id, payload });
  const { replyKeyboard } = await expectTold(scene, { chat: owner, words: 'shall be told what I do in' });
  const key = replyKeyboard?.keyboard.flat().find(({ text }) => text === button);

  await sandbox.act('share-chat', { userId: owner.id, requestId: key?.request_chat?.request_id, chatId: log.id });

  await expectTold(scene, { chat: owner, words: `From now on ${log.title} is told` });
  await expectTold(scene, { chat: log, words: `Here I tell what I do in ${scene.group.title}.` });
}

/** A group whose log was picked, where Mia is held and Noah only reads. */
async function setLoggedScene(type: 'channel' | 'supergroup', button: string) {
  const { sandbox } = system();
  const scene = await setScene(system(), { channels: 1, members: { mia: [], noah: [0] } });
  const { mia, noah } = scene.people;
  const log = await sandbox.createChat({ type, title: `Log of ${scene.group.title}`, ownerId: scene.owner.id });
  await scene.join(log, noah);
  await chooseLog(scene, log, button);
  await scene.say(mia);
  await scene.expectHeld(mia);

  async function readLine(words: string): Promise<MessageView> {
    const line = await expectTold(scene, { chat: log, words, withinMs: TOLD_WITHIN_MS });
    expect(line.entities).toContainEqual(
      expect.objectContaining({ user: expect.objectContaining({ id: mia.id }) as object }),
    );
    return line;
  }
  async function press({ messageId }: MessageView, presser: Person, name: string): Promise<PressAnswer> {
    const queryId = await sandbox.press(log.id, presser.id, messageId, name);
    return scene.eventually(async () => {
      const answer = await sandbox.findAnswer(queryId);
      if (answer === null) throw new Error('The press has no answer');
      return answer;
    });
  }
  return { scene, mia, noah, log, readLine, press };
}

describe.concurrent('the log that is picked in private', () => {
  it(
    'is a channel from which an administrator of the group frees and holds again, and nobody else',
    async () => {
      const { scene, mia, noah, log, readLine, press } = await setLoggedScene('channel', 'Choose a channel');
      expect(await system().sandbox.readMember(log.id, system().botId)).toMatchObject({ status: 'administrator' });
      const held = await readLine('🔒 Held: ');
      expect(buttonsOf(held.buttons).map(({ text }) => text)).toEqual([`Free ${mia.id}`, `Trust ${mia.id}`]);
      for (const name of [`Free ${mia.id}`, `Trust ${mia.id}`])
        expect(await press(held, noah, name)).toMatchObject({ text: NO_ADMINISTRATOR, alert: true });
      await scene.quiet();
      expect(await scene.isHeld(mia)).toBe(true);

      expect((await press(held, scene.owner, `Free ${mia.id}`)).text).toContain('can write here');

      await scene.expectFree(mia);
      const freed = await readLine('🔓 Freed by hand: ');
      const again = `Hold again: ${mia.id}`;
      expect(await press(freed, noah, again)).toMatchObject({ text: NO_ADMINISTRATOR, alert: true });
      await scene.quiet();
      await scene.expectFree(mia);
      expect((await press(freed, scene.owner, again)).text).toContain('The same rules as for everyone apply');
      await scene.expectHeld(mia);
    },
    5 * TOLD_WITHIN_MS,
  );

  it(
    'is a group from which an administrator trusts, which lets them write for as long as it is not taken back',
    async () => {
      const { scene, mia, readLine, press } = await setLoggedScene('supergroup', 'Choose a group');
      const held = await readLine('🔒 Held: ');

      expect((await press(held, scene.owner, `Trust ${mia.id}`)).alert).toBe(true);

      await scene.expectFree(mia);
      const said = await scene.say(mia);
      await scene.quiet();
      expect(await scene.stands(said)).toBe(true);
      const trusted = await readLine('⭐ Trusted: ');
      await press(trusted, scene.owner, `Hold again: ${mia.id}`);
      await scene.expectHeld(mia);
    },
    5 * TOLD_WITHIN_MS,
  );
});
