import type { VerdictReason } from '@gmbot/core/domain/decide';
import type { RequiredChannel } from '@gmbot/core/domain/group';
import { readStanding } from '@gmbot/core/domain/group';
import type { UserId } from '@gmbot/core/domain/ids';
import { isOurRestriction } from '@gmbot/core/domain/ledger';
import type { Explain, Explanation } from '@gmbot/core/gate/explain';
import type { FindTarget, TargetPerson } from '@gmbot/core/gate/target';
import type { RichText } from '@gmbot/core/gate/telegram-port';
import { join } from '@gmbot/core/i18n/rich-text';
import { renderTime } from '@gmbot/core/i18n/render-time';
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
      ...renderTerms(texts, explanation),
      ...renderChannels(texts, explanation),
      ...(isRestrictedByOther(person, explanation) ? [texts.rich('why.theirs')] : []),
      ...(person.isPresent ? [] : [texts.rich('why.absent')]),
    ],
    '\n',
  );
}

function renderVerdict(texts: Texts, target: TargetPerson, explanation: Explanation): RichText {
  const { verdict, row } = explanation;
  const person = texts.person(target);
  switch (verdict.reason) {
    case 'protection-paused':
      return texts.rich('why.protection-paused', { person, causes: renderPause(texts, explanation) });
    case 'outside-hours':
      return verdict.lookAgainAtMs === null
        ? texts.rich('why.outside-hours-for-good', { person })
        : texts.rich('why.outside-hours', { person, when: renderWhen(texts, explanation, verdict.lookAgainAtMs) });
    case 'newcomer':
      return texts.rich('why.newcomer', { person, when: renderWhen(texts, explanation, verdict.lookAgainAtMs ?? 0) });
    case 'warned': {
      const left = Math.max(0, explanation.group.settings.warnTimes - (row?.offences.length ?? 0));
      return texts.rich('why.warned', { person, left });
    }
    case 'complete':
      return texts.rich(isInAll(explanation) ? 'why.complete' : 'why.enough', { person });
    case 'channel-missing':
    case 'at-the-door':
      if (isRestrictedByOther(target, explanation)) return texts.rich('why.channel-missing-theirs', { person });
      if (verdict.needed < verdict.missing.length) {
        const values = { person, needed: verdict.needed };
        return texts.rich(row?.owner === 'ours' ? 'why.some-missing' : 'why.some-missing-not-held', values);
      }
      return texts.rich(row?.owner === 'ours' ? 'why.channel-missing' : 'why.channel-missing-not-held', { person });
    default:
      return texts.rich(`why.${verdict.reason}`, { person });
  }
}

function renderPause(texts: Texts, { group }: Explanation): RichText | string {
  const standing = readStanding(group);
  return standing.kind === 'paused' ? renderCauses(texts, standing.causes) : '';
}

/** In the group's own time zone where it has one. */
function renderWhen(texts: Texts, { group }: Explanation, atMs: number): string {
  return renderTime(texts.language, atMs, group.settings.schedule?.timeZone);
}

/** How many of the channels suffice, and when a hold ends by itself. */
function renderTerms(texts: Texts, explanation: Explanation): readonly RichText[] {
  const { missing, needed, reason, lookAgainAtMs } = explanation.verdict;
  const isSaid = reason === 'channel-missing' || reason === 'at-the-door';
  const isEnding = isSaid && lookAgainAtMs !== null;
  return [
    ...(needed < missing.length && !isSaid ? [texts.rich('why.some-needed', { needed })] : []),
    ...(isEnding ? [texts.rich('why.held-until', { when: renderWhen(texts, explanation, lookAgainAtMs) })] : []),
  ];
}

function isInAll({ channels, memberships }: Explanation): boolean {
  return channels.every(({ key, lostAtMs }) => lostAtMs !== null || memberships.get(key) === 'yes');
}

const ABOUT_CHANNELS: ReadonlySet<VerdictReason> = new Set<VerdictReason>([
  'channel-missing',
  'at-the-door',
  'unsure',
  'channel-lost',
  'complete',
  'observed',
  'newcomer',
  'deleted-only',
  'warned',
  'hold-served',
]);

/** Where the verdict was not about channels, none was asked for. */
function renderChannels(texts: Texts, explanation: Explanation): readonly RichText[] {
  const { channels, verdict } = explanation;
  return ABOUT_CHANNELS.has(verdict.reason)
    ? channels.map((channel) => renderChannel(texts, channel, explanation))
    : [];
}

function renderChannel(
  texts: Texts,
  { key, title, lostAtMs }: RequiredChannel,
  { memberships, requests }: Pick<Explanation, 'memberships' | 'requests'>,
): RichText {
  const known = memberships.get(key) ?? 'unknown';
  const mark = lostAtMs !== null ? 'lost' : known !== 'yes' && requests.has(key) ? 'requested' : known;
  return texts.rich(`why.${mark}`, { title: texts.title(title) });
}

function isRestrictedByOther({ member }: TargetPerson, { row }: Explanation): boolean {
  if (member === null || member.restriction === null || member.restriction.isEmpty) return false;
  return !isOurRestriction(member, row);
}
