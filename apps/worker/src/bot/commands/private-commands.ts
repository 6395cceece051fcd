import type { Group } from '@gmbot/core/domain/group';
import { parseChatId, parseMessageId, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import type { ListAdministered } from '@gmbot/core/gate/administered-groups';
import type { ReadAuthority } from '@gmbot/core/gate/authority';
import type { Consent } from '@gmbot/core/gate/consent';
import { type DeepLinks, readStartPayload, type StartPayload } from '@gmbot/core/gate/deep-links';
import type { Groups } from '@gmbot/core/gate/ports';
import type { Button } from '@gmbot/core/gate/telegram-port';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import type { SlimMessage } from '@gmbot/core/telegram/slim-update';
import type { OpenPrivately } from '../settings/create-settings.js';
import { toPressData } from '../settings/panel-press.js';
import type { PreviewText } from '../settings/preview-text.js';
import { readSettingsStart } from '../settings/settings-link.js';
import { type Answer, toAnswer } from './answer.js';
import { askConsent } from './consent-presses.js';
import type { Addressed } from './deliver.js';
import { renderForgetQuestion } from './forget-me.js';
import type { ParsedCommand } from './parse-command.js';
import { renderLogPicker, renderPicker } from './picker.js';
import type { RenderPrivateHelp } from './private-help.js';

/** Answers a command in a private chat. */
export interface RunPrivately {
  /** @throws AppError until */
  (message: SlimMessage, parsed: ParsedCommand): Promise<Addressed>;
}

interface Deps {
  readonly groups: Pick<Groups, 'findByKey'>;
  readonly renderHelp: RenderPrivateHelp;
  readonly readAuthority: ReadAuthority;
  readonly listAdministered: ListAdministered;
  readonly consent: Pick<Consent, 'read'>;
  readonly links: Pick<DeepLinks, 'addToChannel' | 'addToGroup'>;
  readonly openSettings: OpenPrivately;
  readonly previewText: PreviewText;
}

/** Composes it: help, the picker, what links ask for, and being forgotten. Other commands belong in their group, and are pointed to it. */
export function createRunPrivately({
  groups,
  renderHelp,
  readAuthority,
  listAdministered,
  consent,
  links,
  openSettings,
  previewText,
}: Deps): RunPrivately {
  return async function run(message, parsed): Promise<Addressed> {
    const texts = getTexts(toLanguage(message.from?.language_code));
    const answers = await listAnswers(texts, parsed, parseUserId(message.chat.id));
    const [answer, next] = answers;
    const replyTo = parseMessageId(message.message_id);
    const place = { chatId: parseChatId(message.chat.id), groupKey: null, topicId: 0, replyTo };
    return { answer, place, ...(next === undefined ? {} : { next }) };
  };

  async function listAnswers(
    texts: Texts,
    { name, args }: ParsedCommand,
    userId: UserId,
  ): Promise<readonly [Answer, Answer?]> {
    const payload = name === 'start' ? readStartPayload(args) : null;
    if (payload !== null) return [await open(texts, payload, userId)];
    const settingsOf = name === 'start' ? readSettingsStart(args) : null;
    if (settingsOf !== null) return [await openSettings(settingsOf, userId, texts)];
    if (name === 'start') return [await renderHelp(texts, userId), renderPicker(texts, null)];
    if (name === 'help') return [await renderHelp(texts, userId)];
    if (name === 'forgetme') return [renderForgetQuestion(texts)];
    const administered = await listAdministered(userId);
    if (name === 'settings' && administered.length > 0)
      return [await runSettings(texts, { args, userId, administered })];
    const pointer = pointTo(texts, administered);
    return name === 'protect' ? [pointer, renderPicker(texts, null)] : [pointer];
  }

  async function open(texts: Texts, payload: StartPayload, userId: UserId): Promise<Answer> {
    if (payload.kind === 'consent') return askConsent(texts, { consent, links }, { token: payload.token, userId });
    const group = await groups.findByKey(payload.groupKey);
    const authority =
      group === null ? 'none' : await readAuthority({ chatId: group.chatId, userId, senderChatId: null });
    if (group === null || authority !== 'administrator') return toAnswer(texts.rich('picker.not-administrator'));
    return payload.kind === 'log' ? renderLogPicker(texts, group) : renderPicker(texts, group);
  }

  /** Words of a warning can be typed here; everything else is a press on the panel of one of their groups. */
  async function runSettings(texts: Texts, { args, userId, administered }: TypedSettings): Promise<Answer> {
    const text = /^text(?:\s+([\s\S]*))?$/.exec(args);
    if (text !== null) return previewText(texts, administered, text[1] ?? '');
    const [only] = administered;
    if (only !== undefined && administered.length === 1) return openSettings(only.key, userId, texts);
    const buttons = administered.map(({ key, title }) => [
      { text: texts.label(title), press: toPressData(key, { kind: 'page', page: { kind: 'main' } }) },
    ]);
    return toAnswer(texts.rich('settings.which-group'), buttons);
  }
}

/** A `/settings` in private, and the groups that its sender administers. */
interface TypedSettings {
  readonly args: string;
  readonly userId: UserId;
  readonly administered: readonly Group[];
}

/** Groups without an address have no button. */
function pointTo(texts: Texts, administered: readonly Group[]): Answer {
  const buttons = administered.flatMap((group): Button[][] => {
    const url = toGroupUrl(group);
    return url === null ? [] : [[{ text: texts.label(group.title), url }]];
  });
  return toAnswer(texts.rich(buttons.length === 0 ? 'help.group-only' : 'help.group-only-known'), buttons);
}

/** Opens the group for its members; null for a basic group. */
function toGroupUrl({ kind, username, chatId }: Group): string | null {
  if (username !== null) return `https://t.me/${username}`;
  return kind === 'basic' ? null : `https://t.me/c/${String(chatId).replace(/^-100/, '')}/1`;
}
