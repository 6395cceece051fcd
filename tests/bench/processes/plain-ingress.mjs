// The baseline of the ingress: Fastify and one `Queue.add` for each request, nothing else.
import { Queue } from 'bullmq';
import Fastify from 'fastify';
import { Redis } from 'ioredis';

const { REDIS_URL = '', QUEUE_PREFIX = '' } = process.env;
const connection = new Redis(REDIS_URL, { maxRetriesPerRequest: null });
const queue = new Queue('updates', { connection, prefix: QUEUE_PREFIX });
await queue.waitUntilReady();

const app = Fastify({ logger: false });
app.post('/telegram/webhook', async (request, reply) => {
  await queue.add('handle-update', { receivedAtMs: Date.now(), update: request.body });
  return reply.code(200).send();
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ msg: 'listens', url })}\n`);
process.on('SIGTERM', () => process.exit(0));
