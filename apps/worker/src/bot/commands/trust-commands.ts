import type { Groups } from '@gmbot/core/gate/ports';
import type { FindTarget } from '@gmbot/core/gate/target';
import type { Trust } from '@gmbot/core/gate/trust';
import type { UserId } from '@gmbot/core/domain/ids';
import { concat, join } from '@gmbot/core/i18n/rich-text';
import { type Answer, toAnswer } from './answer.js';
import type { GroupCommand, RunCommand } from './group-command.js';
import { readTarget } from './read-target-hint.js';
import { renderTargetFault } from './render-target.js';

const MOST_LISTED = 50;

interface Deps {
  readonly groups: Pick<Groups, 'listTrusted'>;
  readonly findTarget: FindTarget;
  readonly trust: Trust;
  readonly botId: UserId;
}

/** `/trust`, `/untrust`, `/trusted`. */
export function createTrustCommands({ groups, findTarget, trust, botId }: Deps): {
  readonly trust: RunCommand;
  readonly untrust: RunCommand;
  readonly trusted: RunCommand;
} {
  async function runTrust(command: GroupCommand): Promise<Answer> {
    const { group, actorId, texts } = command;
    const target = await findTarget(group, readTarget(command, botId).hint);
    if (target.kind === 'fault') return renderTargetFault(command, target);
    const person = texts.person(target.person);
    if (target.person.isAdministrator) return toAnswer(texts.rich('target.administrator', { person }));
    const isNew = await trust.trust(group.key, target.person, actorId);
    return toAnswer(texts.rich(isNew ? 'trust.done' : 'trust.already', { person }));
  }

  /** Also for those whom Telegram knows no more. */
  async function runUntrust(command: GroupCommand): Promise<Answer> {
    const { group, actorId, texts } = command;
    const target = await findTarget(group, readTarget(command, botId).hint);
    const userId = target.kind === 'found' ? target.person.userId : target.userId;
    const known = (await groups.listTrusted(group.key)).find((one) => one.userId === userId);
    if (target.kind === 'fault' && known === undefined) return renderTargetFault(command, target);
    const person = known ?? (target.kind === 'found' ? target.person : null);
    if (person === null) return renderTargetFault(command, { kind: 'fault', fault: 'none', userId: null });
    const wasTrusted = await trust.untrust(group.key, person.userId, actorId);
    return toAnswer(texts.rich(wasTrusted ? 'untrust.done' : 'untrust.not-trusted', { person: texts.person(person) }));
  }

  async function runTrusted({ group, texts }: GroupCommand): Promise<Answer> {
    const all = await groups.listTrusted(group.key);
    if (all.length === 0) return toAnswer(texts.rich('trusted.none'));
    const items = all
      .slice(0, MOST_LISTED)
      .map((one) => texts.rich('trusted.item', { person: texts.person(one), id: String(one.userId) }));
    const more = all.length > MOST_LISTED ? [texts.rich('trusted.more', { count: all.length - MOST_LISTED })] : [];
    return toAnswer(concat([texts.rich('trusted.head'), '\n', join([...items, ...more], '\n')]));
  }

  return { trust: runTrust, untrust: runUntrust, trusted: runTrusted };
}
