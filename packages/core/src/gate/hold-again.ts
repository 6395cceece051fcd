import type { Group } from '../domain/group.js';
import type { UserId } from '../domain/ids.js';
import { readEndedHold } from './ended-hold.js';
import type { HoldByHand } from './hold-by-hand.js';
import type { AuditLog, Ledger } from './ports.js';
import type { TargetPerson } from './target.js';
import type { Trust } from './trust.js';

/** What holds a person again whom somebody had let off. */
export type HeldAgain =
  /** The hold by hand that was ended stands again. */
  | 'by-hand'
  /** They were trusted; now the rules decide. */
  | 'no-longer-trusted'
  /** They were pardoned, if anything; now the rules decide. */
  | 'by-rules';

/** Takes back what let a person off: their being trusted, their pardon, and the end of their hold by hand. */
export interface HoldAgain {
  /** Idempotent. @throws AppError until */
  (group: Group, person: TargetPerson, actorId: UserId): Promise<HeldAgain>;
}

interface Deps {
  readonly ledger: Pick<Ledger, 'patch' | 'readRow'>;
  readonly audit: Pick<AuditLog, 'findLast'>;
  readonly trust: Pick<Trust, 'untrust'>;
  readonly holdByHand: Pick<HoldByHand, 'hold'>;
}

/** What begins and ends holds by hand. */
const BY_HAND = ['hold-by-hand', 'free-by-hand', 'trust'] as const;

/** Composes it. The audit tells what the last word of an administrator ended. */
export function createHoldAgain({ ledger, audit, trust, holdByHand }: Deps): HoldAgain {
  return async function holdAgain(group, person, actorId): Promise<HeldAgain> {
    const { userId } = person;
    const last = await audit.findLast(group.key, userId, BY_HAND);
    await ledger.patch(group.key, userId, null, { pardon: null });
    const wasTrusted = await trust.untrust(group.key, userId, actorId);
    const row = await ledger.readRow(group.key, userId);
    if (row?.isBlocked === true) return 'by-hand';
    const ended = readEndedHold(last?.details ?? {});
    if (ended === null) return wasTrusted ? 'no-longer-trusted' : 'by-rules';
    await holdByHand.hold(group, person, { actorId, reason: ended.reason, topicId: row?.topicId ?? 0 });
    return 'by-hand';
  };
}
