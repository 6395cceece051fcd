import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { Groups } from '@gmbot/core/gate/ports';
import { mayChange, type ReadRank } from '@gmbot/core/gate/read-rank';
import { writeSettingsDocument } from '@gmbot/core/gate/settings-document';
import { join, wrap } from '@gmbot/core/i18n/rich-text';
import { type Answer, toAnswer } from '../commands/answer.js';
import type { GroupCommand, RunCommand } from '../commands/group-command.js';
import type { AllowPoster } from './allow-poster.js';
import type { AskToImport } from './ask-to-import.js';
import type { RunLogCommand } from './choose-log.js';
import { findChoice } from './choices.js';
import { type PanelView, renderPage, renderSure } from './render-panel.js';
import { toHoursToken } from './schedule-presets.js';
import { readTypedHours } from './typed-hours.js';
import type { PreviewText } from './preview-text.js';
import { toSettingsUrl } from './settings-link.js';

interface Deps {
  readonly groups: Pick<Groups, 'listChannels'>;
  readonly readRank: ReadRank;
  readonly runLogCommand: RunLogCommand;
  readonly allowPoster: Pick<AllowPoster, 'run'>;
  readonly askToImport: AskToImport;
  readonly previewText: PreviewText;
  readonly links: Pick<DeepLinks, 'logFor'>;
  readonly botUsername: string;
}

/**
 * `/settings`: the panel. What is typed comes as an argument of the command, since texts that are no commands go no further
 * than the ingress: `text`, `hours`, `allow`, `log`, `export`, `import`.
 */
export function createSettingsCommand(deps: Deps): RunCommand {
  const { groups, readRank, runLogCommand, allowPoster, askToImport, previewText, links, botUsername } = deps;

  return async function run(command: GroupCommand): Promise<Answer> {
    const { group, texts, args } = command;
    const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(args) ?? [];
    if (word === '') return renderPage(toView(command), { kind: 'main' });
    if (word === 'export') return exportAll(command);
    if (!['text', 'hours', 'allow', 'log', 'import'].includes(word)) return toAnswer(texts.rich('settings.usage'));
    if (!(await mayEdit(command))) return toAnswer(texts.rich('settings.owner-only'));
    if (word === 'text') return previewText(texts, [group], rest);
    if (word === 'hours') return askForHours(command, rest);
    if (word === 'log') return runLogCommand(command, rest);
    return word === 'allow' ? allowPoster.run(command, rest) : askToImport(texts, group, rest);
  };

  /** Nobody can tell who an anonymous administrator is: what they type waits for a yes, whose giver is asked for. */
  async function mayEdit({ group, callerId }: GroupCommand): Promise<boolean> {
    return callerId === null || mayChange(await readRank(group, callerId), group.settings, null);
  }

  function toView({ texts, group }: GroupCommand): PanelView {
    return { texts, group, privateUrl: toSettingsUrl(botUsername, group.key), logUrl: links.logFor(group.key) };
  }

  /** The yes, and before it the clock of the first hours, are presses on the panel. */
  function askForHours(command: GroupCommand, typed: string): Answer {
    const { texts, group } = command;
    const span = readTypedHours(typed);
    const choice = span === null ? null : findChoice('schedule', toHoursToken(span), group.settings);
    if (choice === null) return toAnswer(texts.rich('hours.how'));
    if (choice.lacksZone === true) return renderPage(toView(command), { kind: 'regions', hours: choice.token });
    return renderSure(toView(command), 'schedule', { choice, question: texts.rich('settings.schedule.sure') });
  }

  async function exportAll({ group, texts }: GroupCommand): Promise<Answer> {
    const text = writeSettingsDocument(group.settings, await groups.listChannels(group.key));
    return toAnswer(join([texts.rich('export.head'), wrap(`/settings import\n${text}`, 'code')], '\n\n'));
  }
}
