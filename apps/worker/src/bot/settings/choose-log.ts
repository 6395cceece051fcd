import { type ChangeSetting, digestSetting } from '@gmbot/core/gate/change-setting';
import type { JudgeRefs } from '@gmbot/core/gate/judge-refs';
import { type Answer, toAnswer } from '../commands/answer.js';
import type { GroupCommand } from '../commands/group-command.js';
import { readChannelRefs } from '../commands/read-channel-refs.js';

/** `/settings log @channel`: that chat is told what is done here. */
export interface ChooseLog {
  /** @throws AppError until, backoff */
  (command: GroupCommand, named: string): Promise<Answer>;
}

interface Deps {
  readonly judge: JudgeRefs;
  readonly changeSetting: ChangeSetting;
}

/** Composes it. As for `/protect`, the caller and we must administer the chat: nobody else's is written to. */
export function createChooseLog({ judge, changeSetting }: Deps): ChooseLog {
  return async function choose({ group, callerId, texts, reply }, named): Promise<Answer> {
    const [ref] = readChannelRefs({ args: named, reply }).filter(({ kind }) => kind !== 'not-forwarded');
    if (ref === undefined) return toAnswer(texts.rich('log.how'));
    if (callerId === null) return toAnswer(texts.rich('log.anonymous'));
    const [judgement] = await judge({ group, callerId, kept: [], refs: [ref] });
    if (judgement?.kind !== 'eligible') return toAnswer(texts.rich('log.not-done'));
    const changed = await changeSetting({
      groupKey: group.key,
      actorId: callerId,
      name: 'logChatId',
      value: judgement.channel.chatId,
      seen: digestSetting(group.settings.logChatId),
    });
    if (changed.kind !== 'saved') return toAnswer(texts.rich('settings.changed-meanwhile'));
    return toAnswer(texts.rich('log.done', { title: texts.title(judgement.channel.title) }));
  };
}
