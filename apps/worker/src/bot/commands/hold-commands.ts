import { readStanding } from '@gmbot/core/domain/group';
import type { UserId } from '@gmbot/core/domain/ids';
import type { HoldByHand } from '@gmbot/core/gate/hold-by-hand';
import type { FindTarget, TargetPerson } from '@gmbot/core/gate/target';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { concat } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import { renderCauses } from '@gmbot/core/i18n/warning-texts';
import { type Answer, toAnswer } from './answer.js';
import type { GroupCommand, RunCommand } from './group-command.js';
import { readTarget } from './read-target-hint.js';
import { renderTargetFault } from './render-target.js';

interface Deps {
  readonly findTarget: FindTarget;
  readonly holdByHand: HoldByHand;
  readonly botId: UserId;
}

/** `/hold` and `/free`. */
export function createHoldCommands({ findTarget, holdByHand, botId }: Deps): {
  readonly hold: RunCommand;
  readonly free: RunCommand;
} {
  async function runHold(command: GroupCommand): Promise<Answer> {
    const { group, actorId, topicId, texts } = command;
    const { hint, reason } = readTarget(command, botId);
    const target = await findTarget(group, hint);
    if (target.kind === 'fault') return renderTargetFault(command, target);
    if (target.person.isAdministrator) return renderAdministrator(command, target.person);
    if (!group.isEnabled) return toAnswer(texts.rich('hold.off'));
    await holdByHand.hold(group, target.person, { actorId, reason, topicId });
    return toAnswer(withReason(command, renderHeld(command, target.person), reason));
  }

  async function runFree(command: GroupCommand): Promise<Answer> {
    const { group, actorId, moment, texts } = command;
    const { hint, reason } = readTarget(command, botId);
    const target = await findTarget(group, hint);
    if (target.kind === 'fault') return renderTargetFault(command, target);
    if (target.person.isAdministrator) return renderAdministrator(command, target.person);
    const outcome = await holdByHand.free(group, target.person, { actorId, reason, moment });
    return toAnswer(withReason(command, renderFreed(texts, target.person, outcome), reason));
  }

  return { hold: runHold, free: runFree };
}

/** What came of freeing somebody by hand. */
export function renderFreed(texts: Texts, person: TargetPerson, outcome: 'freed' | 'theirs'): RichText {
  const key = outcome === 'theirs' ? 'free.theirs' : person.isPresent ? 'free.done' : 'free.absent';
  return texts.rich(key, { person: texts.person(person) });
}

function renderAdministrator({ texts }: GroupCommand, person: TargetPerson): Answer {
  return toAnswer(texts.rich('target.administrator', { person: texts.person(person) }));
}

function renderHeld({ texts, group }: GroupCommand, target: TargetPerson): RichText {
  const person = texts.person(target);
  const standing = readStanding(group);
  if (standing.kind === 'paused')
    return texts.rich('hold.waiting', { person, causes: renderCauses(texts, standing.causes) });
  return texts.rich(target.isPresent ? 'hold.done' : 'hold.absent', { person });
}

function withReason({ texts }: GroupCommand, content: RichText, reason: string | null): RichText {
  return reason === null ? content : concat([content, '\n', texts.rich('hold.reason', { reason })]);
}
