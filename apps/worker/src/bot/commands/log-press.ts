import type { Group } from '@gmbot/core/domain/group';
import { parseUserId, type UserId } from '@gmbot/core/domain/ids';
import type { ReadAuthority } from '@gmbot/core/gate/authority';
import type { HoldAgain } from '@gmbot/core/gate/hold-again';
import type { HoldByHand } from '@gmbot/core/gate/hold-by-hand';
import type { LogPress } from '@gmbot/core/gate/log-press';
import type { Clock, Groups } from '@gmbot/core/gate/ports';
import type { FindTarget, TargetPerson } from '@gmbot/core/gate/target';
import type { Trust } from '@gmbot/core/gate/trust';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import type { SlimCallbackQuery } from '@gmbot/core/telegram/slim-update';
import { renderFreed } from './hold-commands.js';
import { type Presses, SILENT, toAlert } from './press.js';

/** A press on a button of the log that undoes something. */
export interface PressLog {
  /** @throws AppError until */
  (query: SlimCallbackQuery, asked: LogPress, updateId: number): Promise<void>;
}

interface Deps {
  readonly presses: Pick<Presses, 'reply'>;
  readonly groups: Pick<Groups, 'findByKey'>;
  readonly readAuthority: ReadAuthority;
  readonly findTarget: FindTarget;
  readonly holdByHand: Pick<HoldByHand, 'free'>;
  readonly trust: Pick<Trust, 'trust'>;
  readonly holdAgain: HoldAgain;
  readonly clock: Clock;
}

interface Undone {
  readonly group: Group;
  readonly person: TargetPerson;
  readonly actorId: UserId;
  readonly updateId: number;
  readonly alerts: Texts;
}

/** Composes it. Whoever reads the log need not be an administrator of the group: each press asks. */
export function createPressLog(deps: Deps): PressLog {
  const { presses, groups, readAuthority, findTarget, holdByHand, trust, holdAgain, clock } = deps;

  return async function pressLog(query, { undoing, groupKey, userId }, updateId): Promise<void> {
    const group = await groups.findByKey(groupKey);
    if (group === null || group.settings.logChatId !== query.message?.chat.id) return presses.reply(query.id, SILENT);
    const actorId = parseUserId(query.from.id);
    const alerts = getTexts(toLanguage(query.from.language_code ?? group.settings.language));
    const authority = await readAuthority({ chatId: group.chatId, userId: actorId, senderChatId: null });
    if (authority !== 'administrator')
      return presses.reply(query.id, toAlert(alerts.plain('refusal.not-administrator')));
    const target = await findTarget(group, { kind: 'person', userId, name: String(userId), isBot: false });
    if (target.kind === 'fault') return presses.reply(query.id, toAlert(alerts.rich('target.bot').text));
    const undo = { free, trust: trustThem, hold: holdThemAgain }[undoing];
    await presses.reply(
      query.id,
      toAlert(await undo({ group, person: toNamed(target.person), actorId, updateId, alerts })),
    );
  };

  async function free({ group, person, actorId, updateId, alerts }: Undone): Promise<string> {
    const moment = { atMs: clock.now(), updateId };
    const outcome = await holdByHand.free(group, person, { actorId, reason: null, moment });
    return renderFreed(alerts, person, outcome).text;
  }

  async function trustThem({ group, person, actorId, alerts }: Undone): Promise<string> {
    const isNew = await trust.trust(group.key, person, actorId);
    return alerts.rich(isNew ? 'trust.done' : 'trust.already', { person: alerts.person(person) }).text;
  }

  async function holdThemAgain({ group, person, actorId, alerts }: Undone): Promise<string> {
    if (!group.isEnabled) return alerts.rich('hold.off').text;
    const named = { person: alerts.person(person) };
    if (person.isAdministrator) return alerts.rich('target.administrator', named).text;
    switch (await holdAgain(group, person, actorId)) {
      case 'by-hand':
        return alerts.rich(person.isPresent ? 'hold.done' : 'hold.absent', named).text;
      case 'no-longer-trusted':
        return alerts.rich('untrust.done', named).text;
      case 'by-rules':
        return alerts.rich('hold.again', named).text;
    }
  }
}

/** A button carries an id alone: the name is what Telegram says. */
function toNamed(person: TargetPerson): TargetPerson {
  return { ...person, name: person.member?.name || person.name };
}
