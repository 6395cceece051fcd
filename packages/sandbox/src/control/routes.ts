import type { FastifyInstance } from 'fastify';
import { ActError } from '../world/sandbox-errors.js';
import { CLEAN_DELIVERY } from '../world/delivery-faults.js';
import { findFile, toPictureType } from '../world/files.js';
import type { JsonObject } from '../world/types.js';
import { injectUpdate } from '../world/updates.js';
import type { World } from '../world/world.js';
import { streamEvents } from './event-stream.js';
import { perform } from './perform.js';
import { viewState } from './state-view.js';
import { deliveryShape, faultShape } from './trouble-schema.js';

/** The control interface under `/sandbox`: look, act, make trouble. */
export function registerControl(app: FastifyInstance, world: World): void {
  app.get('/sandbox/state', () => viewState(world));
  app.get('/sandbox/events', (request, reply) => streamEvents(world, request, reply));
  app.get<{ Querystring: { since?: string; method?: string } }>('/sandbox/journal', ({ query }) =>
    world.journal.read({ since: Number(query.since ?? 0), method: query.method }),
  );
  app.post('/sandbox/act', ({ body }) => ({ ok: true, ...perform(world, body) }));
  app.get<{ Params: { queryId: string } }>('/sandbox/answers/:queryId', ({ params }) => {
    const answer = world.data.queries.find(({ id }) => id === params.queryId)?.answer;
    if (!answer) throw new ActError('This press has no answer yet.', 404);
    return answer;
  });
  app.get<{ Params: { id: string } }>('/sandbox/files/:id', ({ params }, reply) => {
    const file = findFile(world, params.id);
    if (!file) throw new ActError('This file is not kept.', 404);
    const bytes = Buffer.from(file.base64, 'base64');
    return reply.type(toPictureType(bytes) ?? 'application/octet-stream').send(bytes);
  });
  registerTrouble(app, world);
}

function registerTrouble(app: FastifyInstance, world: World): void {
  app.post('/sandbox/faults', ({ body }) => ({ ok: true, id: world.faults.add(faultShape.parse(body)) }));
  app.get('/sandbox/faults', () => world.faults.list());
  app.delete('/sandbox/faults', () => {
    world.faults.clear();
    return { ok: true };
  });
  app.delete<{ Params: { id: string } }>('/sandbox/faults/:id', ({ params }) => {
    if (!world.faults.remove(params.id)) throw new ActError('There is no such fault.', 404);
    return { ok: true };
  });
  app.get('/sandbox/delivery', () => world.delivery);
  app.delete('/sandbox/delivery', () => {
    Object.assign(world.delivery, CLEAN_DELIVERY);
    world.emit({ type: 'updates' });
    return { ok: true, ...world.delivery };
  });
  app.post('/sandbox/delivery', ({ body }) => {
    const { seed, ...changes } = deliveryShape.parse(body);
    if (seed !== undefined) world.reseed(seed);
    Object.assign(world.delivery, changes);
    world.emit({ type: 'updates' });
    return { ok: true, ...world.delivery };
  });
  app.post('/sandbox/updates', ({ body }) => {
    if (typeof body !== 'object' || body === null) throw new ActError('An update is a JSON object.');
    return { ok: true, updateId: injectUpdate(world, body as JsonObject) };
  });
}
