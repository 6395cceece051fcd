import type { ChatId } from '../domain/ids.js';
import type { Groups, Jobs } from './ports.js';

/** What became of a chat changes what is to stand in it, if it is a group that we know. Idempotent. */
export async function settleNoticesOf(
  chatId: ChatId,
  { groups, jobs }: { readonly groups: Pick<Groups, 'findPolicy'>; readonly jobs: Pick<Jobs, 'settleNotices'> },
): Promise<void> {
  const policy = await groups.findPolicy(chatId);
  if (policy !== null) await jobs.settleNotices(policy.group.key);
}
