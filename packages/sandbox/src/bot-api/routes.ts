import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LongPolling } from '../delivery/long-polling.js';
import { keepFile } from '../world/files.js';
import type { JsonObject } from '../world/types.js';
import type { World } from '../world/world.js';
import { callMethod } from './call.js';

/** `/bot<token>/<method>`, as https://core.telegram.org/bots/api#making-requests describes it. */
export function registerBotApi(app: FastifyInstance, { world, polling }: { world: World; polling: LongPolling }): void {
  app.route<{ Params: { token: string; method: string } }>({
    method: ['GET', 'POST'],
    url: '/bot:token/:method',
    handler: async (request, reply) => {
      if (request.params.token !== world.data.token) {
        return reply.status(401).send({ ok: false, error_code: 401, description: 'Unauthorized' });
      }
      const parameters = await readRequest(world, request);
      const end = await callMethod(world, polling, { method: request.params.method, parameters });
      return finish(end, reply);
    },
  });
}

function finish(end: Awaited<ReturnType<typeof callMethod>>, reply: FastifyReply): FastifyReply {
  if (end.type === 'answer') {
    const retryAfter = (end.body['parameters'] as { retry_after?: number } | undefined)?.retry_after;
    if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
    return reply.status(end.status).send(end.body);
  }
  reply.hijack();
  if (end.type === 'reset') reply.raw.destroy();
  return reply;
}

/** A file is kept, and stands among the parameters as its id: what was sent once may be named so again. */
async function readRequest(world: World, request: FastifyRequest): Promise<JsonObject> {
  const query = (request.query ?? {}) as JsonObject;
  if (!request.isMultipart()) return { ...query, ...((request.body ?? {}) as JsonObject) };
  const fields: JsonObject = { ...query };
  for await (const part of request.parts()) {
    fields[part.fieldname] = part.type === 'field' ? part.value : keepFile(world, await part.toBuffer());
  }
  delete fields['method']; // some clients name it there as well
  return fields;
}
