// The baseline of a worker: BullMQ with an empty processor. What it finds out about delays it says when it is told to end.
import { createServer } from 'node:http';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';

const { REDIS_URL = '', QUEUE_PREFIX = '', CONCURRENCY = '50' } = process.env;
/** @type {number[]} */
const delaysMs = [];
const connection = new Redis(REDIS_URL, { maxRetriesPerRequest: null });
const worker = new Worker('updates', async (job) => void delaysMs.push(Date.now() - job.data.receivedAtMs), {
  connection,
  prefix: QUEUE_PREFIX,
  concurrency: Number(CONCURRENCY),
  removeOnComplete: { count: 200, age: 60 * 60 },
});
await worker.waitUntilReady();

const server = createServer((_request, response) => response.end(JSON.stringify(delaysMs.splice(0))));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ msg: 'listens', url: `http://127.0.0.1:${port}` })}\n`);
});
process.on('SIGTERM', () => process.exit(0));
