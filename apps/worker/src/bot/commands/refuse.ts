import { parseMessageId } from '@gmbot/core/domain/ids';
import type { GroupPolicy } from '@gmbot/core/domain/group';
import type { Claims } from '@gmbot/core/gate/ports';
import { toLanguage } from '@gmbot/core/i18n/languages';
import { getTexts, type Texts } from '@gmbot/core/i18n/texts';
import { toTopicId } from '../facts.js';
import type { UpdateContext } from '../handler.js';
import { type Answer, toAnswer } from './answer.js';
import { type Deliver, parseKept } from './deliver.js';
import { parseCommand } from './parse-command.js';

const ONE_A_MINUTE_MS = 60 * 1000;
const GOES_AFTER_MS = 15 * 1000;

/** Answers a free member's command that they may not give: a refusal that goes away, or a short help. */
export interface Refuse {
  /**
   * Does nothing for anything but a command of ours. At most one refusal a minute per group, one help a minute per person.
   *
   * @throws AppError until
   */
  (context: UpdateContext, policy: Pick<GroupPolicy, 'group'>): Promise<void>;
}

interface Deps {
  readonly claims: Pick<Claims, 'take'>;
  readonly deliver: Deliver;
  readonly botUsername: string;
}

/** Composes it. */
export function createRefuse({ claims, deliver, botUsername }: Deps): Refuse {
  return async function refuse(context, { group }): Promise<void> {
    const kept = parseKept(context, 'refusal');
    if (kept !== null) return deliver(context, 'refusal', kept);
    const { message } = context.update;
    const parsed = parseCommand(message?.text, botUsername);
    if (message === undefined || parsed === null) return;
    const isHelp = parsed.name === 'start' || parsed.name === 'help';
    const claim = isHelp ? `help-${group.key}-${message.from?.id ?? 0}` : `refusal-${group.key}`;
    if (!(await claims.take(claim, ONE_A_MINUTE_MS))) return;
    const replyTo = parseMessageId(message.message_id);
    const texts = getTexts(toLanguage(group.settings.language));
    const place = { chatId: group.chatId, groupKey: group.key, topicId: toTopicId(message), replyTo };
    await deliver(context, 'refusal', { answer: isHelp ? renderHelp(texts) : renderRefusal(texts), place });
  };
}

function renderHelp(texts: Texts): Answer {
  return toAnswer(texts.rich('help.group-member'));
}

function renderRefusal(texts: Texts): Answer {
  return { ...toAnswer(texts.rich('refusal.not-administrator')), goesAfterMs: GOES_AFTER_MS };
}
