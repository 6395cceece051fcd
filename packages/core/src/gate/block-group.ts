import type { Group } from '../domain/group.js';
import type { GroupKey } from '../domain/ids.js';
import { expectAnswer } from './act.js';
import type { Leaving } from './leaving.js';
import type { AuditLog, Jobs, Tenants } from './ports.js';

/** Turns a group away, and takes it back; its configuration is kept. Every step may be taken again. */
export interface BlockGroup {
  /** From here on it is off and ignored. Asks for everyone held there to be freed: that needs us to be there still. */
  block(groupKey: GroupKey): Promise<Group>;
  /** False = Telegram says that we were not there. @throws AppError until */
  leave(group: Group): Promise<boolean>;
  unblock(groupKey: GroupKey): Promise<Group>;
}

interface Deps {
  readonly tenants: Pick<Tenants, 'setBlocked'>;
  readonly telegram: Leaving;
  readonly jobs: Pick<Jobs, 'settleNotices' | 'sweep'>;
  readonly audit: AuditLog;
}

/** Composes it. */
export function createBlockGroup({ tenants, telegram, jobs, audit }: Deps): BlockGroup {
  async function change(groupKey: GroupKey, isBlocked: boolean): Promise<Group> {
    const group = await tenants.setBlocked(groupKey, isBlocked);
    const action = isBlocked ? 'block-group' : 'unblock-group';
    await audit.append({ groupKey, userId: null, actorId: null, action, details: {} });
    await jobs.settleNotices(groupKey);
    return group;
  }

  return {
    async block(groupKey) {
      const group = await change(groupKey, true);
      await jobs.sweep({ groupKey, over: 'held', purpose: 'unprotect', progress: null });
      return group;
    },
    leave: async ({ chatId }) => expectAnswer(await telegram.leave(chatId), 'leave').kind === 'done',
    unblock: (groupKey) => change(groupKey, false),
  };
}
