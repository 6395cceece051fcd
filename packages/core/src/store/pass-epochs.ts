import type { ChatId } from '../domain/ids.js';

/** What a change of tenants does to the passes of their members: whoever was free by the old policy is judged again. */
export interface PassEpochs {
  /** To be read before a policy is loaded: passes by that policy are bound to it. Null iff it cannot be read: no passes. */
  readGroupEpoch(chatId: ChatId): Promise<string | null>;
  /** Ends every pass in these groups. To be awaited once the change is committed; never rejects. */
  endGroups(chatIds: readonly ChatId[]): Promise<void>;
}
