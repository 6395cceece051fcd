import type { Group } from '@gmbot/core/domain/group';
import { SETTING_NAMES } from '@gmbot/core/domain/settings';
import { digestSettings } from '@gmbot/core/gate/change-setting';
import { CONFIRM_WITHIN_MS, type PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import { readSettingsDocument, type SettingsDocument } from '@gmbot/core/gate/settings-document';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { join, wrap } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from '../commands/answer.js';
import { renderCloseRow } from './close-row.js';
import { nameValue } from './name-value.js';
import { toPressData } from './panel-press.js';

/** Shows what a configuration would change, and asks; a text that is none changes nothing. */
export interface AskToImport {
  (texts: Texts, group: Group, text: string): Promise<Answer>;
}

/** Composes it. The yes counts only while the settings are those that were compared. */
export function createAskToImport({ pending }: { readonly pending: Pick<PendingConfirmations, 'put'> }): AskToImport {
  return async function ask(texts, group, text): Promise<Answer> {
    const read = readSettingsDocument(text);
    if (read.kind === 'unreadable') return toAnswer(texts.rich(`import.${read.why}`));
    if (read.kind === 'bad-lines')
      return toAnswer(join([texts.rich('import.bad-lines'), ...read.lines.map((line) => wrap(line, 'code'))], '\n'));
    const { document } = read;
    const changes = listChanges(texts, group, document);
    if (changes.length === 0 && document.channels.length === 0) return toAnswer(texts.rich('import.same'));
    const seen = digestSettings(group.settings);
    const token = await pending.put({ chatId: group.chatId, args: text, seen }, CONFIRM_WITHIN_MS);
    const question = texts.rich('import.ask', { channels: document.channels.length });
    const content = changes.length === 0 ? question : join([join(changes, '\n'), question], '\n\n');
    return toAnswer(content, [
      [{ text: texts.plain('import.yes-button'), press: toPressData(group.key, { kind: 'import', token }) }],
      renderCloseRow(texts, group.key),
    ]);
  };
}

/** A line for each setting that would be another. Where a group logs stays. */
function listChanges(texts: Texts, { settings: now }: Group, { settings }: SettingsDocument): readonly RichText[] {
  const wanted = { ...settings, logChatId: now.logChatId };
  return SETTING_NAMES.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(wanted[name])).map((name) =>
    texts.rich('import.change', {
      setting: texts.plain(`settings.${name}`),
      before: nameValue(texts, name, now),
      after: nameValue(texts, name, wanted),
    }),
  );
}
