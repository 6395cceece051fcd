import type { GroupKey, UserId } from '@gmbot/core/domain/ids';
import { createChangeSetting } from '@gmbot/core/gate/change-setting';
import { createImportSettings } from '@gmbot/core/gate/import-settings';
import type { JudgeRefs } from '@gmbot/core/gate/judge-refs';
import type { Protect } from '@gmbot/core/gate/protect';
import { createReadRank } from '@gmbot/core/gate/read-rank';
import type { Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from '../commands/answer.js';
import type { CommandDeps } from '../commands/create-command-handlers.js';
import type { RunCommand } from '../commands/group-command.js';
import { createChooseLog } from './choose-log.js';
import { createFinishSaving } from './finish-saving.js';
import { createPanelPresses } from './panel-presses.js';
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
}

type Deps = Pick<CommandDeps, 'bot' | 'telegram' | 'groups' | 'pending' | 'turnGroup' | 'audit' | 'observeReport'>;

/** Composes it. */
export function createSettings(
  { bot, telegram, groups, pending, turnGroup, audit, observeReport }: Deps,
  { judge, protect }: { readonly judge: JudgeRefs; readonly protect: Pick<Protect, 'link'> },
): Settings {
  const readRank = createReadRank({ telegram });
  const changeSetting = createChangeSetting({ groups, turnGroup, audit });
  const importSettings = createImportSettings({ groups, judge, protect, turnGroup, audit });
  const presses = createPanelPresses({ telegram, groups, readRank, botUsername: bot.username });
  const finishSaving = createFinishSaving({ presses, pending, changeSetting, importSettings });
  return {
    run: createSettingsCommand({
      groups,
      readRank,
      chooseLog: createChooseLog({ judge, changeSetting }),
      changeSetting,
      pending,
      botUsername: bot.username,
    }),
    pressPanel: createPressPanel({ presses, changeSetting, finishSaving, observeReport }),
    async openPrivately(groupKey, userId, texts) {
      const group = await groups.findByKey(groupKey);
      const rank = group === null ? 'none' : await readRank(group, userId);
      if (group === null || rank === 'none') return toAnswer(texts.rich('settings.not-yours'));
      return renderPage({ texts, group, privateUrl: null }, { kind: 'main' });
    },
  };
}
