import { parseMessageId } from '@gmbot/core/domain/ids';
import type { Claims, Groups } from '@gmbot/core/gate/ports';
import type { SlimMessage } from '@gmbot/core/telegram/slim-update';
import type { UpdateContext } from '../handler.js';
import { type Answer, toAnswer } from './answer.js';
import { type Deliver, parseKept } from './deliver.js';
import { getTexts } from '@gmbot/core/i18n/texts';
import { DEFAULT_LANGUAGE } from '@gmbot/core/i18n/catalogs';
import { readTopicId, toSighting } from './group-command.js';
import { parseCommand } from './parse-command.js';

const ONE_A_MINUTE_MS = 60 * 1000;
const GOES_AFTER_MS = 15 * 1000;

/** Answers a free member's command that they may not give: a refusal that goes away, or a short help. */
export interface Refuse {
  /** Does nothing for anything but a command of ours, and after the first one in a minute. @throws AppError until */
  (context: UpdateContext): Promise<void>;
}

interface Deps {
  readonly groups: Pick<Groups, 'ensure'>;
  readonly claims: Pick<Claims, 'take'>;
  readonly deliver: Deliver;
  readonly botUsername: string;
}

/** Composes it. */
export function createRefuse({ groups, claims, deliver, botUsername }: Deps): Refuse {
  return async function refuse(context): Promise<void> {
    const kept = parseKept(context, 'refusal');
    if (kept !== null) return deliver(context, 'refusal', kept);
    const { message } = context.update;
    const parsed = parseCommand(message?.text, botUsername);
    const sighting = message === undefined ? null : toSighting(message.chat);
    if (message === undefined || parsed === null || sighting === null) return;
    const group = await groups.ensure(sighting);
    const isHelp = parsed.name === 'start' || parsed.name === 'help';
    const claim = isHelp ? `help-${group.key}-${message.from?.id ?? 0}` : `refusal-${group.key}`;
    if (!(await claims.take(claim, ONE_A_MINUTE_MS))) return;
    const place = { chatId: group.chatId, groupKey: group.key, topicId: readTopicId(message), replyTo: toId(message) };
    await deliver(context, 'refusal', { answer: isHelp ? renderHelp() : renderRefusal(), place });
  };
}

function toId({ message_id }: SlimMessage): ReturnType<typeof parseMessageId> {
  return parseMessageId(message_id);
}

function renderHelp(): Answer {
  return toAnswer(getTexts(DEFAULT_LANGUAGE).rich('help.group-member'));
}

function renderRefusal(): Answer {
  const content = getTexts(DEFAULT_LANGUAGE).rich('refusal.not-administrator');
  return { ...toAnswer(content), goesAfterMs: GOES_AFTER_MS };
}
