/** One worker process of the fleet test, on the built packages: REDIS_URL, BOT_ID. */
import { createPatientConnection } from '@gmbot/core/queues/connection';
import { queuePrefix } from '@gmbot/core/queues/names';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { createFaultCounter } from '@gmbot/worker/processors/fault-counter';
import { createSettleRunner } from '@gmbot/worker/processors/settle';
import { Worker } from 'bullmq';

const redisUrl = process.env.REDIS_URL ?? '';
const botId = Number(process.env.BOT_ID);
const queues = createQueueSet({ redisUrl, botId, name: 'fleet-test' });
const redis = queues.connection;
const key = (name) => `${queuePrefix(botId)}:fleet:${name}`;

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function work({ payload: { userId } }) {
  const holder = await redis.set(key(`active:${userId}`), process.pid, 'GET');
  if (holder !== null && isAlive(Number(holder))) await redis.rpush(key('overlaps'), `${userId}`);
  const wanted = await redis.get(key(`wanted:${userId}`));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await redis.set(key(`done:${userId}`), wanted ?? '');
  await redis.del(key(`active:${userId}`));
}

await new Promise((resolve) => redis.once('ready', resolve));
const runner = createSettleRunner({
  queues,
  botId,
  faults: createFaultCounter({ queues, botId, now: Date.now }),
  work,
  onGivenUp: async () => undefined,
  now: Date.now,
});
const worker = new Worker(
  'members',
  (job, token) => runner.run(job, token, { name: 'settle-member', payload: job.data }),
  {
    connection: createPatientConnection({ url: redisUrl, name: 'fleet-test' }),
    prefix: queuePrefix(botId),
    concurrency: 10,
    lockDuration: 1500,
    stalledInterval: 700,
    maxStalledCount: 50,
  },
);
worker.on('error', () => undefined);
process.send?.('ready');
