import { parseChatId, parseMessageId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import type { Explain, Explanation } from '@gmbot/core/gate/explain';
import type { Ledger } from '@gmbot/core/gate/ports';
import { toChannelUrl } from '@gmbot/core/gate/render-topic';
import type { Button, RichText } from '@gmbot/core/gate/telegram-port';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { concat, join } from '@gmbot/core/i18n/rich-text';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import type { SlimMessage } from '@gmbot/core/telegram/slim-update';
import type { OpenPrivately } from '../settings/create-settings.js';
import { readSettingsStart } from '../settings/settings-link.js';
import { type Answer, toAnswer } from './answer.js';
import type { Addressed } from './deliver.js';
import { renderForgetQuestion } from './forget-me.js';
import type { ParsedCommand } from './parse-command.js';

/** A person who is held in more groups than this sees the first ones. */
const MOST_GROUPS = 10;
const MOST_BUTTONS = 20;
const NEEDED_RIGHTS = 'delete_messages+restrict_members+invite_users';

/** Answers a command in a private chat. */
export interface RunPrivately {
  /** @throws AppError until */
  (message: SlimMessage, parsed: ParsedCommand): Promise<Addressed>;
}

interface Deps {
  readonly ledger: Pick<Ledger, 'listGroupsOf'>;
  readonly explain: Explain;
  readonly openSettings: OpenPrivately;
  readonly botUsername: string;
}

/** The link that adds the bot to a group with the rights it needs. @see https://core.telegram.org/api/links#groupchannel-bot-links */
export function toAddLink(botUsername: string): string {
  return `https://t.me/${botUsername}?startgroup=true&admin=${NEEDED_RIGHTS}`;
}

/** Composes it: help, where the person is held, and being forgotten. Other commands belong in their group. */
export function createRunPrivately({ ledger, explain, openSettings, botUsername }: Deps): RunPrivately {
  return async function run(message, { name, args }): Promise<Addressed> {
    const texts = getTexts(toLanguage(message.from?.language_code));
    const userId = parseUserId(message.chat.id);
    const settingsOf = name === 'start' ? readSettingsStart(args) : null;
    const answer =
      settingsOf === null ? await answerTo(name, texts, userId) : await openSettings(settingsOf, userId, texts);
    const replyTo = parseMessageId(message.message_id);
    return { answer, place: { chatId: parseChatId(message.chat.id), groupKey: null, topicId: 0, replyTo } };
  };

  async function answerTo(name: ParsedCommand['name'], texts: Texts, userId: UserId): Promise<Answer> {
    switch (name) {
      case 'start':
      case 'help':
        return help(texts, userId);
      case 'forgetme':
        return renderForgetQuestion(texts);
      default:
        return toAnswer(texts.rich('help.group-only'));
    }
  }

  async function help(texts: Texts, userId: UserId): Promise<Answer> {
    const held = await listHeld(userId);
    const add: Button = { text: texts.plain('help.add-button'), url: toAddLink(botUsername) };
    const joins = listJoinButtons(texts, held);
    const about = texts.rich('help.private');
    if (held.length === 0) return toAnswer(join([about, texts.rich('help.held-nowhere')], '\n\n'), [[add]]);
    const groups = join(
      held.map((one) => renderHeld(texts, one)),
      '\n',
    );
    return toAnswer(join([concat([texts.rich('help.held-in'), '\n', groups]), about], '\n\n'), [...joins, [add]]);
  }

  async function listHeld(userId: UserId): Promise<readonly Explanation[]> {
    const held: Explanation[] = [];
    for (const groupKey of await ledger.listGroupsOf(userId)) {
      if (held.length === MOST_GROUPS) break;
      const explanation = await explain(groupKey, userId);
      if (explanation?.verdict.wanted === 'held') held.push(explanation);
    }
    return held;
  }
}

function renderHeld(texts: Texts, { group, verdict }: Explanation): RichText {
  const where = texts.title(group.title);
  if (verdict.missing.length === 0) return texts.rich('help.held-by-hand', { group: where });
  const channels = texts.list(verdict.missing.map(({ title }) => texts.title(title)));
  if (verdict.needed < verdict.missing.length)
    return texts.rich('held-for.some', { group: where, channels, needed: verdict.needed });
  return texts.rich('help.held-for', { group: where, channels });
}

/** One for each channel, however many groups require it. */
function listJoinButtons(texts: Texts, held: readonly Explanation[]): readonly (readonly Button[])[] {
  const byUrl = new Map<string, Button>();
  for (const channel of held.flatMap(({ verdict }) => verdict.missing)) {
    const url = toChannelUrl(channel);
    if (url !== null) byUrl.set(url, { text: texts.label(channel.title), url });
  }
  return [...byUrl.values()].slice(0, MOST_BUTTONS).map((button) => [button]);
}
