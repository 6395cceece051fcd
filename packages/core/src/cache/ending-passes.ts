import type { EvidenceCache, PassKeeper } from '../gate/ports.js';

/** A cache whose every piece of news that is no plain yes ends the person's passes, once it can be read. */
export function endingPasses(cache: EvidenceCache, passes: Pick<PassKeeper, 'endPerson'>): EvidenceCache {
  return {
    ...cache,
    async weigh(pair, evidence) {
      const weighed = await cache.weigh(pair, evidence);
      if (evidence.answer === 'no' || weighed === 'conflict') await passes.endPerson(pair.userId);
      return weighed;
    },
    async drop(pair) {
      await cache.drop(pair);
      await passes.endPerson(pair.userId);
    },
  };
}
