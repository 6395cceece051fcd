/** Orders to sweeps, in memory. */
import type { SweepDesk, SweepMessage, SweepOrders } from '@gmbot/core/gate/ports';
import { beginsAgain, sweepId } from '@gmbot/core/queues/sweep-desk';

const NO_ORDERS: SweepOrders = { asked: 0, round: 0, isStopped: false, progress: null, retired: [] };

/** An empty one. */
export function createMemorySweepDesk(): SweepDesk {
  const desk = new Map<string, SweepOrders>();
  const read = (name: Parameters<SweepDesk['read']>[0]): SweepOrders => desk.get(sweepId(name)) ?? NO_ORDERS;
  const isSame = (one: SweepMessage, other: SweepMessage): boolean => JSON.stringify(one) === JSON.stringify(other);

  return {
    async note(request) {
      const { asked, round, progress: shown, retired } = read(request);
      const { progress } = request;
      const isReplaced = progress !== null && shown !== null && !isSame(progress, shown);
      desk.set(sweepId(request), {
        asked: asked + 1,
        round: beginsAgain(request) ? round + 1 : round,
        isStopped: false,
        progress: progress ?? shown,
        retired: isReplaced ? [...retired, shown] : retired,
      });
    },
    read: async (name) => read(name),
    async stop(name, messageId) {
      if (read(name).progress?.messageId !== messageId) return false;
      desk.set(sweepId(name), { ...read(name), isStopped: true });
      return true;
    },
    async forget(name, message) {
      const { retired } = read(name);
      desk.set(sweepId(name), { ...read(name), retired: retired.filter((one) => !isSame(one, message)) });
    },
    async close(name, asked) {
      if (read(name).asked !== asked) return false;
      desk.delete(sweepId(name));
      return true;
    },
  };
}
