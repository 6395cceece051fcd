/** The use cases that the commands stand on, over the fleet's own stores, queues and patience. Nothing here holds or frees. */
import { createCacheRedis } from '@gmbot/core/cache/cache-redis';
import { endingPasses } from '@gmbot/core/cache/ending-passes';
import { createEvidenceCache } from '@gmbot/core/cache/evidence-cache';
import { parseUserId } from '@gmbot/core/domain/ids';
import { createBlockGroup } from '@gmbot/core/gate/block-group';
import { createChannelCircuit } from '@gmbot/core/gate/channel-circuit';
import { createForgetPerson } from '@gmbot/core/gate/forget-person';
import { createFreeAll } from '@gmbot/core/gate/free-all';
import { createGroupStanding } from '@gmbot/core/gate/group-standing';
import { createMemberships } from '@gmbot/core/gate/memberships';
import type { Applied } from '@gmbot/core/gate/settle-member';
import { createSettleMember } from '@gmbot/core/gate/settle-member';
import { createImportTenant } from '@gmbot/core/gate/tenant-document';
import { createWeighMember } from '@gmbot/core/gate/weigh-member';
import { createArrivals } from '@gmbot/core/limits/arrivals';
import { createClaims } from '@gmbot/core/limits/claims';
import { createFollowUps } from '@gmbot/core/limits/follow-ups';
import { createGovernor } from '@gmbot/core/limits/governor';
import { createJoinRequests } from '@gmbot/core/limits/join-requests';
import { createLookUpHealth } from '@gmbot/core/limits/look-up-health';
import { createPatrol } from '@gmbot/core/limits/patrol';
import { createSeenMembers } from '@gmbot/core/limits/seen-members';
import { createDeadLetters, createForgetJobs } from '@gmbot/core/queues/dead-letters';
import { createPasses } from '@gmbot/core/queues/passes';
import { createRequestJobs } from '@gmbot/core/queues/request-jobs';
import { createGateway } from '@gmbot/core/telegram/gateway';
import type { Services } from './services.js';

/** The use cases of the commands. */
export type OpsGate = Awaited<ReturnType<typeof buildGate>>;

/** Composes them. @throws CommandFailure when Redis does not answer */
export async function buildGate(services: Services, now: () => number) {
  const { botId, cacheRedisUrl, memberTtlMs, nonMemberTtlMs } = services.config;
  const clock = { now };
  const random = Math.random;
  const queues = await services.queues();
  const store = await services.store();
  const redis = queues.connection;
  const cache = createCacheRedis({ url: cacheRedisUrl, name: 'ops-cache', clock });
  services.onClose(() => cache.close());
  const evidence = endingPasses(
    createEvidenceCache({ redis: cache, botId, clock, random, memberTtlMs, nonMemberTtlMs }),
    createPasses({ redis, botId }),
  );
  const telegram = createGateway({
    api: services.botApi(),
    governor: createGovernor({ redis, botId, clock, random }),
    botId: parseUserId(botId),
    clock,
    urgency: 'command',
  });
  const { groups, channels, ledger, warnings, tenants, people, audit } = store;
  const jobs = createRequestJobs({ queues, botId, now });
  const claims = createClaims({ redis, botId, clock });
  const followUps = createFollowUps({ redis, botId, clock });
  const standing = createGroupStanding({ groups, telegram, followUps, jobs, clock });
  const circuit = createChannelCircuit({ telegram, channels, claims, followUps, warnings, jobs, clock });
  const health = createLookUpHealth({ redis, botId, clock });
  const memberships = createMemberships({ telegram, cache: evidence, claims, health, circuit, clock });
  const arrivals = createArrivals({ redis, botId, clock });
  const requests = createJoinRequests({ redis, botId, clock });
  const weigh = createWeighMember({ memberships, requests, arrivals });
  return {
    tenants,
    evidence,
    standing,
    explain: createSettleMember({ ledger, weigh, holdMember: refuse, freeMember: refuse, arrivals, jobs, clock })
      .explain,
    blockGroup: createBlockGroup({ tenants, telegram, jobs, audit }),
    freeAll: createFreeAll({ tenants, groups, jobs, audit }),
    importTenant: createImportTenant({ groups, tenants, standing, jobs, audit }),
    forgetPerson: createForgetPerson({
      people,
      tenants,
      members: [createSeenMembers({ redis, botId, clock }), createPatrol({ redis, botId, clock, random }), arrivals],
      evidence,
      requests,
      deadJobs: createForgetJobs(createDeadLetters(queues)),
      jobs,
    }),
  };
}

/** Explaining comes to no act. */
function refuse(): Promise<Applied> {
  throw new TypeError('An operator asks for settles and makes none');
}
