import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { queuePrefix } from '@gmbot/core/queues/names';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { requestSettle } from '@gmbot/core/queues/settle-requests';
import { expect, it, vi } from 'vitest';
import { pickBotId, readTestRedisUrl } from '../../support/redis.js';
import { settleOf } from './settle-bench.js';

const WORKER = fileURLToPath(new URL('./settle-worker.mjs', import.meta.url));
const MEMBERS = 60;
const ROUNDS = 12;

async function startWorker(redisUrl: string, botId: number): Promise<ChildProcess> {
  const child = fork(WORKER, { env: { ...process.env, REDIS_URL: redisUrl, BOT_ID: String(botId) }, execArgv: [] });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', reject);
  });
  return child;
}

async function kill(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

it('settles each member in one process at once, and loses no fact, while workers are killed', async () => {
  const [redisUrl, botId] = [readTestRedisUrl(), pickBotId()];
  const queues = createQueueSet({ redisUrl, botId, name: 'test' });
  const redis = queues.connection;
  await new Promise((resolve) => redis.once('ready', resolve));
  const { members } = await queues.open();
  const key = (name: string): string => `${queuePrefix(botId)}:fleet:${name}`;
  const users = Array.from({ length: MEMBERS }, (_, index) => 1000 + index);
  const workers = await Promise.all([1, 2, 3].map(() => startWorker(redisUrl, botId)));

  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const userId of users) {
        await redis.set(key(`wanted:${userId}`), round);
        await requestSettle(members, redis, botId, settleOf(userId));
      }
      if (round % 3 !== 0) continue;
      await kill(workers.shift());
      workers.push(await startWorker(redisUrl, botId));
    }

    await vi.waitFor(
      async () => {
        const done = await redis.mget(users.map((userId) => key(`done:${userId}`)));
        expect(done.filter((round) => round !== String(ROUNDS))).toEqual([]);
      },
      { timeout: 30_000, interval: 50 },
    );
    expect(await redis.lrange(key('overlaps'), 0, -1)).toEqual([]);
  } finally {
    await Promise.all(workers.map(kill));
    await members.obliterate({ force: true });
    const left = await redis.keys(`${queuePrefix(botId)}:*`);
    if (left.length > 0) await redis.del(left);
    await queues.close();
  }
});
