import { parseChatId } from '@gmbot/core/domain/ids';
import { type ChangeSetting, digestSetting } from '@gmbot/core/gate/change-setting';
import { CONFIRM_WITHIN_MS, type PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import type { Groups } from '@gmbot/core/gate/ports';
import { mayChange, type ReadRank } from '@gmbot/core/gate/read-rank';
import { readSettingsDocument, writeSettingsDocument } from '@gmbot/core/gate/settings-document';
import { findTemplateFault } from '@gmbot/core/domain/warning-template';
import { join, wrap } from '@gmbot/core/i18n/rich-text';
import { type Answer, toAnswer } from '../commands/answer.js';
import type { GroupCommand, RunCommand } from '../commands/group-command.js';
import type { ChooseLog } from './choose-log.js';
import { toPressData } from './panel-press.js';
import { renderPage } from './render-panel.js';
import { renderPreview, renderTemplateFault } from './render-template.js';
import { toSettingsUrl } from './settings-link.js';

/** Chats that may be listed. */
const MOST_POSTERS = 20;

interface Deps {
  readonly groups: Pick<Groups, 'listChannels'>;
  readonly readRank: ReadRank;
  readonly chooseLog: ChooseLog;
  readonly changeSetting: ChangeSetting;
  readonly pending: Pick<PendingConfirmations, 'put'>;
  readonly botUsername: string;
}

/**
 * `/settings`: the panel. What is typed comes as an argument of the command, since texts that are no commands go no further
 * than the ingress: `text`, `allow`, `log`, `export`, `import`.
 */
export function createSettingsCommand(deps: Deps): RunCommand {
  const { groups, readRank, chooseLog, changeSetting, pending, botUsername } = deps;

  return async function run(command: GroupCommand): Promise<Answer> {
    const { group, texts, args } = command;
    const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(args) ?? [];
    if (word === '')
      return renderPage({ texts, group, privateUrl: toSettingsUrl(botUsername, group.key) }, { kind: 'main' });
    if (word === 'export') return exportAll(command);
    if (!['text', 'allow', 'log', 'import'].includes(word)) return toAnswer(texts.rich('settings.usage'));
    if (!(await mayEdit(command))) return toAnswer(texts.rich('settings.owner-only'));
    if (word === 'text') return previewText(command, rest);
    if (word === 'log') return chooseLog(command, rest);
    return word === 'allow' ? allowPoster(command) : askToImport(command, rest);
  };

  /** Nobody can tell who an anonymous administrator is. */
  async function mayEdit({ group, callerId }: GroupCommand): Promise<boolean> {
    const rank = callerId === null ? 'administrator' : await readRank(group, callerId);
    return mayChange(rank, group.settings, null);
  }

  async function previewText({ group, texts }: GroupCommand, text: string): Promise<Answer> {
    const fault = findTemplateFault(text);
    if (fault !== null) return toAnswer(renderTemplateFault(texts, fault));
    const token = await pending.put({ chatId: group.chatId, args: text }, CONFIRM_WITHIN_MS);
    const press = toPressData(group.key, { kind: 'save-text', token });
    return toAnswer(join([texts.rich('text.preview'), renderPreview(texts, text)], '\n\n'), [
      [{ text: texts.plain('text.save-button'), press }],
      closeRow({ group, texts }),
    ]);
  }

  async function allowPoster({ group, actorId, texts, reply }: GroupCommand): Promise<Answer> {
    const poster = reply?.sender_chat;
    if (poster === undefined || poster.id === group.chatId) return toAnswer(texts.rich('allow.how'));
    const { allowedPosters } = group.settings;
    const chatId = parseChatId(poster.id);
    if (allowedPosters.includes(chatId)) return toAnswer(texts.rich('allow.already'));
    if (allowedPosters.length >= MOST_POSTERS) return toAnswer(texts.rich('allow.full'));
    const changed = await changeSetting({
      groupKey: group.key,
      actorId,
      name: 'allowedPosters',
      value: [...allowedPosters, chatId],
      seen: digestSetting(allowedPosters),
    });
    return toAnswer(texts.rich(changed.kind === 'saved' ? 'allow.done' : 'settings.changed-meanwhile'));
  }

  async function exportAll({ group, texts }: GroupCommand): Promise<Answer> {
    const text = writeSettingsDocument(group.settings, await groups.listChannels(group.key));
    return toAnswer(join([texts.rich('export.head'), wrap(`/settings import\n${text}`, 'code')], '\n\n'));
  }

  async function askToImport({ group, texts }: GroupCommand, text: string): Promise<Answer> {
    const read = readSettingsDocument(text);
    if (read.kind === 'unreadable') return toAnswer(texts.rich(`import.${read.why}`));
    if (read.kind === 'bad-lines')
      return toAnswer(join([texts.rich('import.bad-lines'), ...read.lines.map((line) => wrap(line, 'code'))], '\n'));
    const token = await pending.put({ chatId: group.chatId, args: text }, CONFIRM_WITHIN_MS);
    const press = toPressData(group.key, { kind: 'import', token });
    return toAnswer(texts.rich('import.ask', { channels: read.document.channels.length }), [
      [{ text: texts.plain('import.yes-button'), press }],
      closeRow({ group, texts }),
    ]);
  }
}

function closeRow({ group, texts }: Pick<GroupCommand, 'group' | 'texts'>): Answer['buttons'][number] {
  return [{ text: texts.plain('settings.no-button'), press: toPressData(group.key, { kind: 'close' }) }];
}
