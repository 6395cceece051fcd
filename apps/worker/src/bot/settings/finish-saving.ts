import { findTemplateFault } from '@gmbot/core/domain/warning-template';
import { type ChangeSetting, digestSetting } from '@gmbot/core/gate/change-setting';
import type { ImportSettings } from '@gmbot/core/gate/import-settings';
import type { PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import { mayChange } from '@gmbot/core/gate/read-rank';
import { readSettingsDocument } from '@gmbot/core/gate/settings-document';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { join } from '@gmbot/core/i18n/rich-text';
import { toAnswer } from '../commands/answer.js';
import { SILENT, toAlert } from '../commands/press.js';
import type { OpenPanel, PanelPresses } from './panel-presses.js';
import type { PanelAsk } from './panel-press.js';

/** The yes to what was typed and shown: words of the warning, or a configuration. */
export interface FinishSaving {
  /** @throws AppError until */
  (open: OpenPanel, ask: Extract<PanelAsk, { kind: 'save-text' | 'import' }>): Promise<void>;
}

interface Deps {
  readonly presses: PanelPresses;
  readonly pending: Pick<PendingConfirmations, 'peek' | 'take'>;
  readonly changeSetting: ChangeSetting;
  readonly importSettings: ImportSettings;
}

/** Composes it. What waits is taken last: a run that was cut short does it all again, to the same end. */
export function createFinishSaving({ presses, pending, changeSetting, importSettings }: Deps): FinishSaving {
  return async function finish(open, { kind, token }): Promise<void> {
    const { rank, view, alerts } = open;
    if (!mayChange(rank, view.group.settings, null))
      return presses.answer(open, toAlert(alerts.plain('settings.owner-only')));
    const waiting = await pending.peek(token);
    if (waiting === null || waiting.chatId !== view.group.chatId)
      return presses.answer(open, toAlert(alerts.plain('settings.text-expired')));
    const content = await (kind === 'import' ? importAll(open, waiting.args) : saveText(open, waiting.args));
    if (content === null) return presses.answer(open, toAlert(alerts.plain('settings.text-expired')));
    await presses.replace(open, toAnswer(content));
    await pending.take(token);
    await presses.answer(open, SILENT);
  };

  /** Null iff it is no template. */
  async function saveText({ view, presserId }: OpenPanel, text: string): Promise<RichText | null> {
    if (findTemplateFault(text) !== null) return null;
    const { key: groupKey, settings } = view.group;
    const seen = digestSetting(settings.warningText);
    const changed = await changeSetting({ groupKey, actorId: presserId, name: 'warningText', value: text, seen });
    return view.texts.rich(changed.kind === 'saved' ? 'text.saved' : 'settings.changed-meanwhile');
  }

  /** Null iff it is no configuration. */
  async function importAll({ view, presserId: userId, rank }: OpenPanel, text: string): Promise<RichText | null> {
    const read = readSettingsDocument(text);
    if (read.kind !== 'document') return null;
    const left = await importSettings(view.group, { userId, rank }, read.document);
    const notAdded = left.length === 0 ? [] : [join([view.texts.rich('import.not-added'), ...left], '\n')];
    return join([view.texts.rich('import.done'), ...notAdded], '\n\n');
  }
}
