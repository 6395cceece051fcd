import type { RequiredChannel } from '@gmbot/core/domain/group';
import { readStanding } from '@gmbot/core/domain/group';
import type { UserId } from '@gmbot/core/domain/ids';
import { isOurRestriction } from '@gmbot/core/domain/ledger';
import type { Explain, Explanation } from '@gmbot/core/gate/explain';
import type { FindTarget, TargetPerson } from '@gmbot/core/gate/target';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { join } from '@gmbot/core/i18n/rich-text';
import type { Texts } from '@gmbot/core/i18n/texts';
import { renderCauses } from '@gmbot/core/i18n/warning-texts';
import { type Answer, toAnswer } from './answer.js';
import type { GroupCommand, RunCommand } from './group-command.js';
import { readTarget } from './read-target-hint.js';
import { renderTargetFault } from './render-target.js';

interface Deps {
  readonly findTarget: FindTarget;
  readonly explain: Explain;
  readonly botId: UserId;
}

/** `/why`: the verdict, what it was made of, and what stands in its way. */
export function createWhyCommand({ findTarget, explain, botId }: Deps): RunCommand {
  return async function run(command: GroupCommand): Promise<Answer> {
    const { group, texts } = command;
    const target = await findTarget(group, readTarget(command, botId).hint);
    if (target.kind === 'fault') return renderTargetFault(command, target);
    const person = texts.person(target.person);
    if (target.person.isAdministrator) return toAnswer(texts.rich('why.administrator', { person }));
    const explanation = await explain(group.key, target.person.userId);
    if (explanation === null) return toAnswer(texts.rich('why.protection-off', { person }));
    return toAnswer(renderExplanation(texts, target.person, explanation));
  };
}

function renderExplanation(texts: Texts, person: TargetPerson, explanation: Explanation): RichText {
  const { row } = explanation;
  const blockedReason = row?.isBlocked === true ? row.blockedReason : null;
  return join(
    [
      renderVerdict(texts, person, explanation),
      ...(blockedReason === null ? [] : [texts.rich('hold.reason', { reason: blockedReason })]),
      ...renderChannels(texts, explanation),
      ...(isRestrictedByOther(person, explanation) ? [texts.rich('why.theirs')] : []),
      ...(person.isPresent ? [] : [texts.rich('why.absent')]),
    ],
    '\n',
  );
}

function renderVerdict(texts: Texts, target: TargetPerson, explanation: Explanation): RichText {
  const { group, verdict, row } = explanation;
  const person = texts.person(target);
  if (verdict.reason === 'protection-paused') {
    const standing = readStanding(group);
    const causes = standing.kind === 'paused' ? renderCauses(texts, standing.causes) : '';
    return texts.rich('why.protection-paused', { person, causes });
  }
  if (verdict.reason === 'channel-missing' && isRestrictedByOther(target, explanation))
    return texts.rich('why.channel-missing-theirs', { person });
  const isNotHeldYet = verdict.reason === 'channel-missing' && row?.owner !== 'ours';
  return texts.rich(isNotHeldYet ? 'why.channel-missing-not-held' : `why.${verdict.reason}`, { person });
}

/** Where the verdict was not about channels, none was asked for. */
function renderChannels(texts: Texts, { channels, memberships, verdict }: Explanation): readonly RichText[] {
  const isAboutChannels = ['channel-missing', 'unsure', 'channel-lost', 'complete'].includes(verdict.reason);
  return isAboutChannels ? channels.map((channel) => renderChannel(texts, channel, memberships)) : [];
}

function renderChannel(
  texts: Texts,
  { key, title, lostAtMs }: RequiredChannel,
  memberships: Explanation['memberships'],
): RichText {
  const mark = lostAtMs !== null ? 'lost' : (memberships.get(key) ?? 'unknown');
  return texts.rich(`why.${mark}`, { title: texts.title(title) });
}

function isRestrictedByOther({ member }: TargetPerson, { row }: Explanation): boolean {
  if (member === null || member.restriction === null || member.restriction.isEmpty) return false;
  return !isOurRestriction(member, row);
}
