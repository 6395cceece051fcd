import type { Target } from '@gmbot/core/gate/target';
import { type Answer, toAnswer } from './answer.js';
import type { GroupCommand } from './group-command.js';

/** Why a command does not know whom it is about, and what to do. */
export function renderTargetFault(
  { texts, name }: Pick<GroupCommand, 'texts' | 'name'>,
  { fault, userId }: Extract<Target, { kind: 'fault' }>,
): Answer {
  switch (fault) {
    case 'none':
      return toAnswer(texts.rich('target.none', { command: `/${name}` }));
    case 'unknown':
      return toAnswer(texts.rich('target.unknown', { id: String(userId) }));
    case 'username':
    case 'anonymous':
    case 'bot':
    case 'several':
    case 'nobody':
      return toAnswer(texts.rich(`target.${fault}`));
  }
}
