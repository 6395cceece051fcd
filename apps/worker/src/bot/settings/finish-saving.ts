import { parseChatId } from '@gmbot/core/domain/ids';
import { findTemplateFault } from '@gmbot/core/domain/warning-template';
import { type ChangeSetting, digestSetting } from '@gmbot/core/gate/change-setting';
import type { ImportSettings } from '@gmbot/core/gate/import-settings';
import type { PendingConfirmation, PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import { mayChange } from '@gmbot/core/gate/read-rank';
import { readSettingsDocument } from '@gmbot/core/gate/settings-document';
import { join } from '@gmbot/core/i18n/rich-text';
import { type Answer, toAnswer } from '../commands/answer.js';
import { SILENT, toAlert } from '../commands/press.js';
import type { AllowPoster } from './allow-poster.js';
import type { AskToImport } from './ask-to-import.js';
import type { OpenPanel, PanelPresses } from './panel-presses.js';
import type { WaitingKind } from './panel-press.js';

/** The yes to what was typed and shown: words of the warning, a configuration, or a chat that may post. */
export interface FinishSaving {
  /** @throws AppError until */
  (open: OpenPanel, ask: { readonly kind: WaitingKind; readonly token: string }): Promise<void>;
}

interface Deps {
  readonly presses: PanelPresses;
  readonly pending: Pick<PendingConfirmations, 'peek' | 'take'>;
  readonly changeSetting: ChangeSetting;
  readonly importSettings: ImportSettings;
  readonly askToImport: AskToImport;
  readonly allowPoster: Pick<AllowPoster, 'save'>;
}

/** Composes it. What waits is taken last: a run that was cut short does it all again, to the same end. */
export function createFinishSaving({
  presses,
  pending,
  changeSetting,
  importSettings,
  askToImport,
  allowPoster,
}: Deps): FinishSaving {
  return async function finish(open, { kind, token }): Promise<void> {
    const { rank, view, alerts } = open;
    if (!mayChange(rank, view.group.settings, null))
      return presses.answer(open, toAlert(alerts.plain('settings.owner-only')));
    const waiting = await pending.peek(token);
    if (waiting === null || waiting.chatId !== view.group.chatId)
      return presses.answer(open, toAlert(alerts.plain('settings.text-expired')));
    const answer = await carryOut(open, kind, waiting);
    if (answer === null) return presses.answer(open, toAlert(alerts.plain('settings.text-expired')));
    await presses.replace(open, answer);
    await pending.take(token);
    await presses.answer(open, SILENT);
  };

  /** Null iff what waited means nothing any more. */
  async function carryOut(open: OpenPanel, kind: WaitingKind, waiting: PendingConfirmation): Promise<Answer | null> {
    if (kind === 'import') return importAll(open, waiting);
    if (kind === 'save-text') return saveText(open, waiting.args);
    const { texts, group } = open.view;
    const added = { chatId: parseChatId(Number(waiting.args)), actorId: open.presserId };
    return toAnswer(await allowPoster.save(texts, group, added));
  }

  /** Null iff it is no template. */
  async function saveText({ view, presserId }: OpenPanel, text: string): Promise<Answer | null> {
    if (findTemplateFault(text) !== null) return null;
    const { key: groupKey, settings } = view.group;
    const seen = digestSetting(settings.warningText);
    const changed = await changeSetting({ groupKey, actorId: presserId, name: 'warningText', value: text, seen });
    return toAnswer(view.texts.rich(changed.kind === 'saved' ? 'text.saved' : 'settings.changed-meanwhile'));
  }

  /** Null iff it is no configuration. What others changed meanwhile is shown, and asked about once more. */
  async function importAll({ view, presserId: userId, rank }: OpenPanel, waiting: PendingConfirmation) {
    const { args, seen } = waiting;
    const read = readSettingsDocument(args);
    if (read.kind !== 'document' || seen === undefined) return null;
    const imported = await importSettings(view.group, { userId, rank, seen }, read.document);
    if (imported.kind === 'stale') {
      const again = await askToImport(view.texts, imported.group, args);
      const content = join([view.texts.rich('settings.changed-meanwhile'), again.content], '\n\n');
      return toAnswer(content, again.buttons);
    }
    const { left } = imported;
    const notAdded = left.length === 0 ? [] : [join([view.texts.rich('import.not-added'), ...left], '\n')];
    return toAnswer(join([view.texts.rich('import.done'), ...notAdded], '\n\n'));
  }
}
