/**
 * Figures that only Postgres knows, for the metrics: the worker that reconciles notes them, the ingress tells them. They run
 * out by themselves, so that nobody is shown figures of long ago.
 */
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { queuePrefix } from '../queues/names.js';

/** A few looks of the reconciler. */
export const FIGURES_KEEP_MS = 3 * 60 * 1000;

const figures = z.object({
  /** Links in force whose channel we cannot read, once for each group. */
  suspendedLinks: z.int(),
  /** Members on the reconciler's list. */
  unsettledMembers: z.int(),
});

/** Counts of the whole fleet. */
export type FleetFigures = Readonly<z.infer<typeof figures>>;

/** Keeps them. Rejects while Redis is away. */
export interface FleetFigureBoard {
  note(counted: FleetFigures): Promise<void>;
  /** Null iff nobody noted any in the last three minutes. */
  read(): Promise<FleetFigures | null>;
}

/** In the queue Redis. */
export function createFleetFigureBoard({
  redis,
  botId,
}: {
  readonly redis: Redis;
  readonly botId: number;
}): FleetFigureBoard {
  const key = `${queuePrefix(botId)}:fleet-figures`;
  return {
    async note(counted) {
      await redis.set(key, JSON.stringify(counted), 'PX', FIGURES_KEEP_MS);
    },
    async read() {
      const kept = await redis.get(key);
      return kept === null ? null : figures.parse(JSON.parse(kept));
    },
  };
}
