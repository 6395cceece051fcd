import type { GroupKey } from '../domain/ids.js';
import type { Jobs, Warnings } from './ports.js';

/** Asks for a look at every topic of a group in which a warning stands: what its warnings are made of has changed. */
export async function settleTopics(
  groupKey: GroupKey,
  { warnings, jobs }: { readonly warnings: Pick<Warnings, 'listTopics'>; readonly jobs: Pick<Jobs, 'settleWarnings'> },
): Promise<void> {
  for (const topicId of await warnings.listTopics(groupKey)) await jobs.settleWarnings(groupKey, topicId);
}
