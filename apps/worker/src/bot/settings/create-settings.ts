import type { GroupKey, UserId } from '@gmbot/core/domain/ids';
import { createChangeSetting } from '@gmbot/core/gate/change-setting';
import { createChooseLog } from '@gmbot/core/gate/choose-log';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import { createImportSettings } from '@gmbot/core/gate/import-settings';
import type { JudgeRefs } from '@gmbot/core/gate/judge-refs';
import type { Protect } from '@gmbot/core/gate/protect';
import { createReadRank } from '@gmbot/core/gate/read-rank';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from '../commands/answer.js';
import type { CommandDeps } from '../commands/create-command-handlers.js';
import type { RunCommand } from '../commands/group-command.js';
import { createAllowPoster } from './allow-poster.js';
import { createAskToImport } from './ask-to-import.js';
import { type AnswerLogChoice, createAnswerLogChoice, createRunLogCommand } from './choose-log.js';
import { createFinishSaving } from './finish-saving.js';
import { createPanelPresses } from './panel-presses.js';
import { createPreviewText, type PreviewText } from './preview-text.js';
import { createPressPanel, type PressPanel } from './press-panel.js';
import { renderPage } from './render-panel.js';
import { createSettingsCommand } from './settings-command.js';

/** Opens the panel of a group in private; whoever is no administrator there learns nothing. */
export interface OpenPrivately {
  /** @throws AppError until */
  (groupKey: GroupKey, userId: UserId, texts: Texts): Promise<Answer>;
}

/** Everything about settings. */
export interface Settings {
  readonly run: RunCommand;
  readonly pressPanel: PressPanel;
  readonly openPrivately: OpenPrivately;
  readonly answerLogChoice: AnswerLogChoice;
  readonly previewText: PreviewText;
}

type Deps = Pick<
  CommandDeps,
  'bot' | 'telegram' | 'groups' | 'pending' | 'turnGroup' | 'audit' | 'observeReport' | 'sendOnce' | 'jobs'
>;

/** Composes it. */
export function createSettings(
  { bot, telegram, groups, pending, turnGroup, audit, observeReport, sendOnce, jobs }: Deps,
  {
    judge,
    protect,
    links,
  }: { readonly judge: JudgeRefs; readonly protect: Pick<Protect, 'link'>; readonly links: DeepLinks },
): Settings {
  const readRank = createReadRank({ telegram });
  const changeSetting = createChangeSetting({ groups, turnGroup, audit });
  const importSettings = createImportSettings({ groups, judge, protect, turnGroup, audit });
  const presses = createPanelPresses({ telegram, groups, readRank, links, botUsername: bot.username });
  const allowPoster = createAllowPoster({ telegram, changeSetting, pending });
  const askToImport = createAskToImport({ pending });
  const previewText = createPreviewText({ groups, pending });
  const chooseLog = createChooseLog({ readRank, judge, sendOnce, changeSetting, groups, jobs });
  const answerLogChoice = createAnswerLogChoice({ chooseLog });
  const runLogCommand = createRunLogCommand({ answerLogChoice, links });
  const typed = { runLogCommand, allowPoster, askToImport, previewText };
  const finishSaving = createFinishSaving({ ...typed, presses, pending, changeSetting, importSettings });
  return {
    run: createSettingsCommand({ ...typed, groups, readRank, links, botUsername: bot.username }),
    pressPanel: createPressPanel({ presses, groups, changeSetting, finishSaving, observeReport, allowPoster }),
    answerLogChoice,
    previewText,
    async openPrivately(groupKey, userId, texts) {
      const group = await groups.findByKey(groupKey);
      const rank = group === null ? 'none' : await readRank(group, userId);
      if (group === null || rank === 'none') return toAnswer(texts.rich('settings.not-yours'));
      return renderPage({ texts, group, privateUrl: null, logUrl: links.logFor(groupKey) }, { kind: 'main' });
    },
  };
}
