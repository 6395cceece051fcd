import { setTimeout as pause } from 'node:timers/promises';
import { createQueueSet, type QueueSet } from '@gmbot/core/queues/queue-set';
import type { Redis } from 'ioredis';
import { afterEach, expect, it } from 'vitest';
import { pickBotId, readTestRedisUrl } from '../../support/redis.js';

let set: QueueSet | null = null;
afterEach(async () => {
  await set?.close();
  set = null;
});

/** What ioredis knows of the pipelines that it makes by itself. */
interface Pipelines {
  readonly _runningAutoPipelines: Set<string>;
  readonly _autoPipelines: Map<string, Record<symbol, unknown>>;
}

/** Makes whatever is asked now wait, as behind a pipeline that Redis does not answer. @returns lets it go on */
function holdUp(connection: Redis): () => void {
  const { _runningAutoPipelines: running, _autoPipelines: begun } = connection as unknown as Pipelines;
  running.add('main');
  return () => {
    running.delete('main');
    const waiting = begun.get('main') ?? {};
    for (const name of Object.getOwnPropertySymbols(waiting)) if (name.description === 'exec') waiting[name] = false; // the next command sends it
    void connection.get('nothing');
  };
}

it('is open once no pipeline waits that was begun before BullMQ brought its scripts', async () => {
  set = createQueueSet({ redisUrl: readTestRedisUrl(), botId: pickBotId(), name: 'test' });
  const { connection } = set;
  await new Promise((resolve) => connection.once('ready', resolve));
  const goOn = holdUp(connection);
  const asked = connection.get('nothing');
  const adding = set.open().then(async ({ updates }) => updates.add('handle-update', {}));

  const early = await Promise.race([adding, pause(200, 'not yet')]);
  goOn();

  expect(early).toBe('not yet');
  expect(await asked).toBeNull();
  expect((await adding).id).toBe('1');
});
