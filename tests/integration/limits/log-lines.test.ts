import { createLogLines } from '@gmbot/core/limits/log-lines';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll } from 'vitest';
import { describeLogLines } from '../../support/contracts/log-lines.js';
import { createFakeClock } from '../../support/fakes/clock.js';
import { connectTestRedis, pickBotId } from '../../support/redis.js';

let redis: Redis;
beforeAll(async () => {
  redis = await connectTestRedis();
});
afterAll(() => redis.disconnect());

describeLogLines(() => createLogLines({ redis, botId: pickBotId(), clock: createFakeClock() }));
