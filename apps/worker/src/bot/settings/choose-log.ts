import type { Group } from '@gmbot/core/domain/group';
import type { UserId } from '@gmbot/core/domain/ids';
import { assertNever } from '@gmbot/core/domain/assert-never';
import type { ChannelRef } from '@gmbot/core/gate/channel-ref';
import type { ChooseLog, LogChosen } from '@gmbot/core/gate/choose-log';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import { type Answer, toAnswer } from '../commands/answer.js';
import type { GroupCommand } from '../commands/group-command.js';
import { readChannelRefs } from '../commands/read-channel-refs.js';

/** A chat that somebody named or picked as the log of a group, and how they are answered. */
export interface AnswerLogChoice {
  /** `key` names the update: run again, the log is greeted once. @throws AppError until, backoff */
  (
    texts: Texts,
    group: Group,
    choice: { readonly userId: UserId; readonly ref: ChannelRef; readonly key: string },
  ): Promise<Answer>;
}

/** Composes it. The log is greeted in the language of the group. */
export function createAnswerLogChoice({ chooseLog }: { readonly chooseLog: ChooseLog }): AnswerLogChoice {
  return async function answer(texts, group, choice): Promise<Answer> {
    const spoken = getTexts(toLanguage(group.settings.language));
    const greeting = spoken.rich('log.greeting', { group: spoken.title(group.title) });
    return toAnswer(renderChosen(texts, await chooseLog(group, { ...choice, greeting })));
  };
}

/** `/settings log @channel`: that chat is told what is done here; without a name, a button opens the picker. */
export interface RunLogCommand {
  /** @throws AppError until, backoff */
  (command: GroupCommand, named: string): Promise<Answer>;
}

interface Deps {
  readonly answerLogChoice: AnswerLogChoice;
  readonly links: Pick<DeepLinks, 'logFor'>;
}

/** Composes it. In private nobody is anonymous, so the picker is for everyone. */
export function createRunLogCommand({ answerLogChoice, links }: Deps): RunLogCommand {
  return async function run({ group, callerId, texts, reply, messageId }, named): Promise<Answer> {
    const [ref] = readChannelRefs({ args: named, reply }).filter(({ kind }) => kind !== 'not-forwarded');
    if (ref === undefined || callerId === null) {
      const url = links.logFor(group.key);
      return toAnswer(texts.rich('log.how'), [[{ text: texts.plain('log.choose-button'), url }]]);
    }
    return answerLogChoice(texts, group, { userId: callerId, ref, key: `${group.key}-${messageId}` });
  };
}

function renderChosen(texts: Texts, chosen: LogChosen): RichText {
  switch (chosen.kind) {
    case 'done':
      return texts.rich('log.done', { title: texts.title(chosen.title) });
    case 'not-administrator':
      return texts.rich('picker.not-administrator');
    case 'owner-only':
      return texts.rich('settings.owner-only');
    case 'refused':
      return texts.rich('log.not-done');
    case 'stale':
      return texts.rich('settings.changed-meanwhile');
    default:
      return assertNever(chosen);
  }
}
