import { encode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAdministrator } from '@gmbot/core/domain/chat-member';
import { type ChatId, type MessageId, parseChatId, parseMessageId, type UserId } from '@gmbot/core/domain/ids';
import type { Telegram } from '@gmbot/core/gate/ports';
import type { OutgoingMessage } from '@gmbot/core/gate/telegram-port';

/**
 * A Telegram with a supergroup, a channel and a basic group, all of which the bot administers. The owner has made them;
 * the member is in the supergroup; the stranger is in none of them.
 */
export interface TelegramUnderTest {
  readonly telegram: Telegram;
  readonly group: ChatId;
  readonly channel: ChatId;
  readonly basicGroup: ChatId;
  readonly owner: UserId;
  readonly member: UserId;
  readonly stranger: UserId;
  /** Seconds; Telegram's own time. */
  nowSeconds(): number;
  /** The member says something in the supergroup. */
  say(): Promise<MessageId>;
  demoteBot(chatId: ChatId): Promise<void>;
  removeBot(chatId: ChatId): Promise<void>;
  close(): Promise<void>;
}

/** One white dot. */
const PNG = encode({ width: 1, height: 1, data: new Uint8Array([255, 255, 255]), channels: 3 });

/** What every Telegram answers. */
export function describeTelegram(name: string, create: () => Promise<TelegramUnderTest>): void {
  describe(`${name}, as Telegram`, () => {
    let under: TelegramUnderTest;
    let telegram: Telegram;

    beforeEach(async () => {
      under = await create();
      telegram = under.telegram;
    });
    afterEach(() => under.close());

    function message(text: string): OutgoingMessage {
      return {
        chatId: under.group,
        topicId: 0,
        content: { text, entities: [] },
        buttons: [[{ text: 'b', press: 'x' }]],
      };
    }

    async function send(text: string): Promise<MessageId> {
      const outcome = await telegram.send(message(text));
      if (outcome.kind !== 'done') throw new Error(`The send came to ${outcome.kind}`);
      return outcome.value;
    }

    async function readMember() {
      const outcome = await telegram.getChatMember(under.group, under.member);
      if (outcome.kind !== 'done') throw new Error(`The look-up came to ${outcome.kind}`);
      return outcome.value;
    }

    it('tells who is in a chat and who is not', async () => {
      const stranger = await telegram.getChatMember(under.group, under.stranger);

      expect(await readMember()).toMatchObject({
        userId: under.member,
        isPresent: true,
        restriction: null,
        rights: null,
      });
      expect(
        stranger.kind === 'refused' ? stranger.why : stranger.kind === 'done' && stranger.value.isPresent,
      ).toSatisfy((answer) => answer === false || answer === 'user-unknown');
    });

    it('tells what we are', async () => {
      expect(await telegram.getSelf(under.channel)).toMatchObject({ kind: 'done', value: { status: 'administrator' } });
    });

    it('tells who administers a group', async () => {
      const outcome = await telegram.getAdministrators(under.group);

      const all = outcome.kind === 'done' ? outcome.value : [];
      expect(all.every(isAdministrator)).toBe(true);
      expect(all.map(({ userId }) => userId)).toContain(under.owner);
    });

    it('tells what a chat is', async () => {
      const kinds = [];
      for (const chatId of [under.group, under.channel, under.basicGroup]) {
        const outcome = await telegram.getChat(chatId);
        kinds.push(outcome.kind === 'done' ? outcome.value.kind : outcome);
      }

      expect(kinds).toEqual(['supergroup', 'channel', 'basic']);
    });

    it('finds no chat that does not exist', async () => {
      const nowhere = parseChatId(-1009999999999);

      expect([await telegram.getChat(nowhere), await telegram.getChatMember(nowhere, under.member)]).toEqual([
        { kind: 'refused', why: 'chat-not-found' },
        { kind: 'refused', why: 'chat-not-found' },
      ]);
    });

    it('holds a member with our signature, and frees them', async () => {
      const untilDate = under.nowSeconds() + 30 * 24 * 60 * 60;

      const held = await telegram.restrict(under.group, under.member, { kind: 'hold', untilDate });
      const restricted = await readMember();
      const freed = await telegram.restrict(under.group, under.member, { kind: 'free' });

      expect([held, freed]).toEqual(Array(2).fill({ kind: 'done', value: true }));
      expect(restricted).toMatchObject({ isPresent: true, restriction: { isFull: true, untilDate } });
      expect((await readMember()).restriction?.isEmpty ?? true).toBe(true);
    });

    it('restricts no administrator', async () => {
      expect(await telegram.restrict(under.group, under.owner, { kind: 'free' })).toEqual({
        kind: 'refused',
        why: 'target-is-administrator',
      });
    });

    it('restricts nobody in a basic group', async () => {
      expect(await telegram.restrict(under.basicGroup, under.member, { kind: 'free' })).toEqual({
        kind: 'refused',
        why: 'not-a-supergroup',
      });
    });

    it('restricts nobody without the right', async () => {
      await under.demoteBot(under.group);

      expect(await telegram.restrict(under.group, under.member, { kind: 'free' })).toEqual({
        kind: 'refused',
        why: 'no-right',
      });
    });

    it('hides the members of a channel that we do not administer', async () => {
      await under.demoteBot(under.channel);

      expect(await telegram.getChatMember(under.channel, under.owner)).toEqual({
        kind: 'refused',
        why: 'members-hidden',
      });
    });

    it('keeps us out of a group that we were removed from', async () => {
      await under.removeBot(under.group);

      expect(await telegram.send(message('hello'))).toEqual({ kind: 'refused', why: 'bot-absent' });
      expect(await telegram.restrict(under.group, under.member, { kind: 'free' })).toEqual({
        kind: 'refused',
        why: 'bot-absent',
      });
    });

    it('deletes what others said, once', async () => {
      const messageIds = [await under.say(), await under.say()];

      const outcomes = [
        await telegram.deleteMessages(under.group, messageIds),
        await telegram.deleteMessages(under.group, messageIds.slice(0, 1)),
      ];

      expect(outcomes).toEqual([{ kind: 'done', value: true }, { kind: 'already' }]);
    });

    it('changes a message of ours, and not to the same again', async () => {
      const messageId = await send('one');

      const outcomes = [
        await telegram.edit(messageId, message('two')),
        await telegram.edit(messageId, message('two')),
        await telegram.edit(parseMessageId(999_999), message('two')),
      ];

      expect(outcomes).toEqual([
        { kind: 'done', value: true },
        { kind: 'already' },
        { kind: 'refused', why: 'message-gone' },
      ]);
    });

    it('sends a picture, which goes like any message of ours', async () => {
      const sent = await telegram.send(message('caption'), PNG);
      if (sent.kind !== 'done') throw new Error(`The send came to ${JSON.stringify(sent)}`);

      const again = await telegram.deleteMessages(under.group, [sent.value]);

      expect(again).toEqual({ kind: 'done', value: true });
    });

    it('changes no message that is gone', async () => {
      const messageId = await send('one');
      await telegram.deleteMessages(under.group, [messageId]);

      expect(await telegram.edit(messageId, message('two'))).toEqual({ kind: 'refused', why: 'message-gone' });
    });
  });
}
