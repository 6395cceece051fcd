/**
 * Ten thousand updates as nobody sends them, at the real server and the real Redis. What they are made of follows from a seed,
 * which is printed; GMBOT_FUZZ_SEED repeats a run.
 */
import { randomInt } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMessage, type IngressUnderTest, startIngress, waitForReadiness } from './ingress-under-test.js';
import { createMutator, type Mutated } from './mutate-update.js';

const MUTATIONS = 10_000;
const AT_ONCE = 40;
const seed = Number(process.env['GMBOT_FUZZ_SEED'] ?? randomInt(2 ** 31));

let ingress: IngressUnderTest;
let agent: Agent;

beforeAll(async () => {
  ingress = await startIngress();
  agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  await waitForReadiness(ingress);
});
afterAll(async () => {
  agent.destroy();
  await ingress.close();
});

interface Answer {
  readonly status: number;
  readonly body: string;
}

function post({ body, headers = {} }: Mutated): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${ingress.url}/telegram/webhook`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'x-telegram-bot-api-secret-token': ingress.config.webhookSecret,
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        );
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

/** An answer of the contract; a refusal is the sender's fault, an acceptance says nothing. */
function isOfTheContract({ status, body }: Answer, { isUpdate }: Mutated): boolean {
  if (status === 200) return body === '';
  return !isUpdate && [400, 401, 413].includes(status);
}

it('survives 10,000 mutated updates with answers of the contract alone, and takes the next real one', async () => {
  process.stdout.write(`seed ${seed}\n`);
  const mutate = createMutator(seed);
  const waiting = Array.from({ length: MUTATIONS }, (_, index) => mutate(index + 1));
  const statuses = new Map<number, number>();
  const wrong: unknown[] = [];

  async function work(): Promise<void> {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const answer = await post(next);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (!isOfTheContract(answer, next)) wrong.push({ answer, sent: next.body.subarray(0, 2000).toString('utf8') });
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  expect(wrong.slice(0, 3)).toEqual([]);
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(MUTATIONS);
  for (const status of [200, 400, 413]) expect(statuses.get(status), `answers ${status}`).toBeGreaterThan(10);

  const { redisUrl, botId } = ingress.config;
  const queues = createQueueSet({ redisUrl, botId, name: 'test' });
  try {
    await new Promise((resolve) => queues.connection.once('ready', resolve));
    expect((await ingress.post(createMessage(2_000_000_001))).status).toBe(200);
    const { updates } = await queues.open();
    expect(await updates.getJob(`update-${botId}-2000000001`)).toMatchObject({
      data: { v: 1, update: { update_id: 2_000_000_001, message: { chat: { id: -1001 } } } },
    });
    expect((await fetch(`${ingress.url}/readyz`)).status).toBe(200);
  } finally {
    await queues.close();
  }
});
