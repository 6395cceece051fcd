import type { JudgeRefs } from '@gmbot/core/gate/judge-refs';
import { CONFIRM_WITHIN_MS, type PendingConfirmations } from '@gmbot/core/gate/pending-confirmations';
import type { Groups } from '@gmbot/core/gate/ports';
import type { Protect } from '@gmbot/core/gate/protect';
import type { DeepLinks } from '@gmbot/core/gate/deep-links';
import type { Answer } from './answer.js';
import type { AnswerProtected } from './answer-protected.js';
import type { GroupCommand, RunCommand } from './group-command.js';
import { readChannelRefs } from './read-channel-refs.js';
import { renderConfirm, renderResumed } from './render-protect.js';

interface Deps {
  readonly groups: Pick<Groups, 'listChannels'>;
  readonly judge: JudgeRefs;
  readonly protect: Pick<Protect, 'resume'>;
  readonly answerProtected: AnswerProtected;
  readonly links: Pick<DeepLinks, 'pickFor'>;
  readonly pending: PendingConfirmations;
}

/** What the Confirm button carries. */
export function toConfirmData(token: string): string {
  return `p:${token}`;
}

/** The token of a Confirm button; null iff the press is another one. */
export function readConfirmToken(data: string): string | null {
  return /^p:([\w-]{1,40})$/.exec(data)?.[1] ?? null;
}

/** What names a channel that somebody must administer. */
const TO_BE_CONFIRMED: ReadonlySet<string> = new Set(['name', 'id', 'invite-link']);

/** `/protect`: judges each channel alone, links the good ones, switches on. Nobody can tell what an anonymous caller administers. */
export function createProtectCommand({ groups, judge, protect, answerProtected, links, pending }: Deps): RunCommand {
  return async function run(command: GroupCommand): Promise<Answer> {
    const { group, callerId, actorId, texts } = command;
    const refs = readChannelRefs(command);
    if (refs.length === 0) return renderResumed(texts, await protect.resume(group, actorId), links.pickFor(group.key));
    const isToBeConfirmed = callerId === null && refs.some(({ kind }) => TO_BE_CONFIRMED.has(kind));
    if (isToBeConfirmed) {
      const args = refs.map(({ text }) => text).join(' ');
      const token = await pending.put({ chatId: group.chatId, args }, CONFIRM_WITHIN_MS);
      return renderConfirm(texts, refs, toConfirmData(token));
    }
    const kept = await groups.listChannels(group.key);
    const judgements = await judge({ group, callerId: actorId, kept, refs });
    return answerProtected(texts, group, actorId, judgements);
  };
}
