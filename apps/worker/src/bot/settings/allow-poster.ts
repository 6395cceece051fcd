import type { Group } from '@gmbot/core/domain/group';
import { type ChatId, parseChatId, type UserId } from '@gmbot/core/domain/ids';
import { expectAnswer } from '@gmbot/core/gate/act';
import type { ChannelRef } from '@gmbot/core/gate/channel-ref';
import { type ChangeSetting, digestSetting } from '@gmbot/core/gate/change-setting';
import { CONFIRM_WITHIN_MS, type PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import type { Telegram } from '@gmbot/core/gate/ports';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from '../commands/answer.js';
import type { GroupCommand } from '../commands/group-command.js';
import { readChannelRefs } from '../commands/read-channel-refs.js';
import { renderCloseRow } from './close-row.js';
import { toPressData } from './panel-press.js';

/** Chats that may be listed. */
const MOST_POSTERS = 20;

/** Adds chats to those that may post as themselves. */
export interface AllowPoster {
  /** `/settings allow` with a name, a link or an id, or as a reply to a post; of an anonymous caller, it waits for a yes. @throws AppError until, backoff */
  run(command: GroupCommand, named: string): Promise<Answer>;
  /** Idempotent. @throws AppError backoff */
  save(texts: Texts, group: Group, added: { readonly chatId: ChatId; readonly actorId: UserId }): Promise<RichText>;
  /** Titles of the listed chats, as far as Telegram tells them now. Never throws on a refusal or a wait. */
  readTitles(group: Pick<Group, 'settings'>): Promise<ReadonlyMap<number, string>>;
}

interface Deps {
  readonly telegram: Pick<Telegram, 'getChat'>;
  readonly changeSetting: ChangeSetting;
  readonly pending: Pick<PendingConfirmations, 'put'>;
}

interface Poster {
  readonly chatId: ChatId;
  readonly title: string;
}

/** Composes it. */
export function createAllowPoster({ telegram, changeSetting, pending }: Deps): AllowPoster {
  async function run(command: GroupCommand, named: string): Promise<Answer> {
    const { group, texts, callerId } = command;
    const found = await find(command, named);
    if (found === null) return toAnswer(texts.rich('allow.how'));
    if (typeof found === 'string') return toAnswer(texts.rich('allow.unknown', { name: found }));
    if (callerId !== null) return toAnswer(await save(texts, group, { chatId: found.chatId, actorId: callerId }));
    const token = await pending.put({ chatId: group.chatId, args: String(found.chatId) }, CONFIRM_WITHIN_MS);
    return toAnswer(texts.rich('allow.ask', { channel: texts.title(found.title) }), [
      [{ text: texts.plain('confirm.button'), press: toPressData(group.key, { kind: 'allow', token }) }],
      renderCloseRow(texts, group.key),
    ]);
  }

  /** Null iff nothing is named; a text iff it names nothing that we know. */
  async function find({ group, reply }: GroupCommand, named: string): Promise<Poster | string | null> {
    const sender = reply?.sender_chat;
    if (sender !== undefined && sender.id !== group.chatId && named === '') return toPoster(parseChatId(sender.id));
    const [ref] = readChannelRefs({ args: named, reply }).filter(({ kind }) => kind !== 'not-forwarded');
    return ref === undefined ? null : lookUp(ref, group);
  }

  /** An id counts also where Telegram tells us nothing: people write as channels that we do not see. */
  async function lookUp(ref: ChannelRef, group: Group): Promise<Poster | string> {
    if (ref.kind === 'id') return ref.chatId === group.chatId ? ref.text : toPoster(ref.chatId);
    if (ref.kind !== 'name') return ref.text;
    const outcome = await telegram.getChat(ref.name);
    if (outcome.kind === 'mistake') return ref.text;
    const acted = expectAnswer(outcome, 'read-poster');
    const isPoster = acted.kind === 'done' && acted.value.kind !== 'private' && acted.value.chatId !== group.chatId;
    return isPoster ? { chatId: acted.value.chatId, title: acted.value.title } : ref.text;
  }

  async function toPoster(chatId: ChatId): Promise<Poster> {
    return { chatId, title: (await readTitle(chatId)) ?? String(chatId) };
  }

  async function readTitle(chatId: ChatId): Promise<string | null> {
    const outcome = await telegram.getChat(chatId);
    return outcome.kind === 'done' ? outcome.value.title : null;
  }

  async function save(
    texts: Texts,
    { key: groupKey, settings: { allowedPosters } }: Group,
    { chatId, actorId }: { readonly chatId: ChatId; readonly actorId: UserId },
  ): Promise<RichText> {
    if (allowedPosters.includes(chatId)) return texts.rich('allow.already');
    if (allowedPosters.length >= MOST_POSTERS) return texts.rich('allow.full');
    const value = [...allowedPosters, chatId];
    const seen = digestSetting(allowedPosters);
    const changed = await changeSetting({ groupKey, actorId, name: 'allowedPosters', value, seen });
    return texts.rich(changed.kind === 'saved' ? 'allow.done' : 'settings.changed-meanwhile');
  }

  async function readTitles({ settings }: Pick<Group, 'settings'>): Promise<ReadonlyMap<number, string>> {
    const titles = new Map<number, string>();
    for (const chatId of settings.allowedPosters) {
      const title = await readTitle(chatId);
      if (title !== null) titles.set(chatId, title);
    }
    return titles;
  }

  return { run, save, readTitles };
}
