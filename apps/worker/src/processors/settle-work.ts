import { assertNever } from '@gmbot/core/domain/assert-never';
import { parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import type { UnsettledList } from '@gmbot/core/gate/ports';
import type { Metrics } from '@gmbot/core/observability/metrics';
import type { JobPayloads } from '@gmbot/core/queues/jobs';
import type { SettleRequest } from '@gmbot/core/queues/settle-requests';
import type { Logger } from 'pino';
import type { Gate } from '../build-gate.js';

interface Deps {
  readonly gate: Pick<Gate, 'settle' | 'settleWarnings' | 'settleNotices'>;
  readonly unsettled: Pick<UnsettledList, 'remove'>;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => number;
}

/** What a settle job does; one info line per decision that changed something. */
export function createSettleWork({
  gate,
  unsettled,
  metrics,
  log,
  now,
}: Deps): (request: SettleRequest, jobId: string | undefined) => Promise<void> {
  return async function work(request, jobId) {
    switch (request.name) {
      case 'settle-member':
        return settleMember(request.payload, jobId);
      case 'settle-warnings':
        return gate.settleWarnings(parseGroupKey(request.payload.groupKey), request.payload.topicId);
      case 'settle-notices':
        return gate.settleNotices(parseGroupKey(request.payload.groupKey));
      default:
        return assertNever(request);
    }
  };

  async function settleMember(
    { groupKey, userId, hints }: JobPayloads['settle-member'],
    jobId: string | undefined,
  ): Promise<void> {
    const startedAtMs = now();
    const { groupId, verdict, act } = await gate.settle(parseGroupKey(groupKey), parseUserId(userId), hints);
    if (hints.isUnsettled === true) await unsettled.remove(parseGroupKey(groupKey), parseUserId(userId));
    metrics.settles.inc({ verdict: verdict?.reason ?? 'group-gone' });
    if (act === 'held') metrics.holds.inc();
    if (act === 'freed') metrics.frees.inc();
    const level = act === 'nothing' ? 'debug' : 'info';
    log[level](
      { jobId, groupId, groupKey, userId, reason: verdict?.reason, act, durationMs: now() - startedAtMs },
      'A member was settled',
    );
  }
}
