/** Bodies of the requests that make trouble: for the bot's calls, and for updates on their way. */
import { z } from 'zod';

const probability = z.number().min(0).max(1);

export const faultShape = z.strictObject({
  id: z.string().optional(),
  method: z.string().optional(),
  chatId: z.int().optional(),
  userId: z.int().optional(),
  times: z.int().min(1).optional(),
  probability: probability.optional(),
  delayMs: z.number().min(0).optional(),
  status: z.int().min(400).max(599).optional(),
  description: z.string().optional(),
  retryAfter: z.int().min(0).optional(),
  hang: z.boolean().optional(),
  reset: z.boolean().optional(),
  afterEffect: z.boolean().optional(),
  expiresInMs: z.number().min(0).optional(),
});

export const deliveryShape = z.strictObject({
  lose: probability.optional(),
  duplicate: probability.optional(),
  delayMs: z
    .union([z.tuple([z.number().min(0), z.number().min(0)]), z.literal(0).transform((): [number, number] => [0, 0])])
    .optional(),
  reorder: probability.optional(),
  kinds: z.array(z.string()).optional(),
  paused: z.boolean().optional(),
  seed: z.int().optional(),
});
